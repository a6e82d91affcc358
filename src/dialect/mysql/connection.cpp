// SPDX-License-Identifier: MIT
#include "dialect/mysql/connection.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <utility>

#include <errmsg.h>
#include <fmt/format.h>
#include <mysqld_error.h>

#include "core/hash.hpp"
#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "dialect/mysql/client.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/options.hpp"
#include "dialect/mysql/server.hpp"
#include "sql/lexer.hpp"
#include "sql/splitter.hpp"

namespace limbeck::dialect::mysql {
namespace {

using database::DatabaseError;
using database::Fault;
using database::Result;
using database::Row;

struct Closer {
  void operator()(MYSQL* connection) const { client().close(connection); }
  void operator()(MYSQL_RES* answer) const { client().free_result(answer); }
};
using Handle = std::unique_ptr<MYSQL, Closer>;
using Answer = std::unique_ptr<MYSQL_RES, Closer>;

constexpr std::size_t message_limit = 2000;
// Statements travel together up to this size: more saves no time, and costs memory on both sides.
constexpr std::size_t batch_limit = 1'000'000;
constexpr std::string_view no_escapes = "NO_BACKSLASH_ESCAPES";

std::string message_of(MYSQL* connection) {
  auto text = core::one_line(client().error_text(connection), message_limit);
  if (text.ends_with('.')) text.pop_back();
  return fmt::format("{} ({})", text, client().error_number(connection));
}

Fault fault_of(unsigned number) {
  switch (number) {
    case ER_NO_SUCH_TABLE:
      return Fault::undefined_table;
    case ER_LOCK_WAIT_TIMEOUT:
    case ER_LOCK_DEADLOCK:
      return Fault::locked;
    case CR_SERVER_GONE_ERROR:
    case CR_SERVER_LOST:
    case ER_SERVER_SHUTDOWN:
    case ER_NORMAL_SHUTDOWN:
    case ER_CONNECTION_KILLED:
      return Fault::lost_connection;
    default:
      return Fault::other;
  }
}

void set_text(MYSQL* connection, mysql_option option, const std::string& value) {
  if (!value.empty()) client().options(connection, option, value.c_str());
}

void set_bool(MYSQL* connection, mysql_option option, bool value) {
  const my_bool flag = value ? 1 : 0;
  client().options(connection, option, &flag);
}

void set_seconds(MYSQL* connection, mysql_option option, unsigned seconds) {
  if (seconds != 0) client().options(connection, option, &seconds);
}

void apply(const ConnectionOptions& options, const database::Url& url, MYSQL* connection) {
  client().options(connection, MYSQL_SET_CHARSET_NAME, "utf8mb4");
  const unsigned no_local_files = 0;  // else a server could ask for any file of this machine
  client().options(connection, MYSQL_OPT_LOCAL_INFILE, &no_local_files);
  set_seconds(connection, MYSQL_OPT_CONNECT_TIMEOUT, options.connect_timeout);
  set_seconds(connection, MYSQL_OPT_READ_TIMEOUT, options.read_timeout);
  set_seconds(connection, MYSQL_OPT_WRITE_TIMEOUT, options.write_timeout);
  set_text(connection, MYSQL_READ_DEFAULT_FILE, options.read_default_file);
  set_text(connection, MYSQL_READ_DEFAULT_GROUP, options.read_default_group);
  set_text(connection, MYSQL_INIT_COMMAND, options.init_command);
  set_text(connection, MYSQL_OPT_SSL_CA, options.ssl_ca);
  set_text(connection, MYSQL_OPT_SSL_CAPATH, options.ssl_capath);
  set_text(connection, MYSQL_OPT_SSL_CERT, options.ssl_cert);
  set_text(connection, MYSQL_OPT_SSL_KEY, options.ssl_key);
  set_text(connection, MYSQL_OPT_SSL_CIPHER, options.ssl_cipher);
  if (options.ssl || options.ssl_verify) set_bool(connection, MYSQL_OPT_SSL_ENFORCE, true);
  if (options.ssl_verify) set_bool(connection, MYSQL_OPT_SSL_VERIFY_SERVER_CERT, true);
  if (options.compress) client().options(connection, MYSQL_OPT_COMPRESS, nullptr);
  // The library would take "localhost" for the socket of this machine, and pass the port over.
  if (url.port) {
    const unsigned tcp = MYSQL_PROTOCOL_TCP;
    client().options(connection, MYSQL_OPT_PROTOCOL, &tcp);
  }
}

const char* or_null(const std::string& text) {
  return text.empty() ? nullptr : text.c_str();
}

Handle open_connection(const database::Url& url, const ConnectionOptions& options) {
  Handle handle(client().init(nullptr));
  if (handle == nullptr) throw Error("cannot connect: there is no memory left");
  apply(options, url, handle.get());
  const auto* connected = client().real_connect(
      handle.get(), or_null(url.host), or_null(url.user), url.password ? url.password->c_str() : nullptr,
      or_null(url.database), static_cast<unsigned>(url.port.value_or(0)), or_null(options.unix_socket),
      CLIENT_MULTI_STATEMENTS | CLIENT_FOUND_ROWS);
  if (connected == nullptr) {
    throw Error(fmt::format("cannot connect to '{}': {}; check the URL and that the server is running",
                            redacted(url), message_of(handle.get())));
  }
  // Where the server has no TLS, the library goes on without.
  if ((options.ssl || options.ssl_verify) && client().get_ssl_cipher(handle.get()) == nullptr) {
    throw Error(fmt::format(
        "cannot connect to '{}': the server has no TLS, which the URL asks for; set it up there, or leave the "
        "URL's ssl options out",
        redacted(url)));
  }
  return handle;
}

// A name that the server keeps for a lock, of at most 64 characters.
std::string lock_key(std::string_view database, std::string_view name) {
  return fmt::format("limbeck:{:016x}", core::fnv1a(fmt::format("{}\n{}", database, name)));
}

bool has_word(std::string_view first, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](auto word) { return core::equal_ignoring_case(first, word); });
}

// Whether the rows that a statement answers are those that it changed: INSERT ... RETURNING.
bool changes_rows(const std::string& statement) {
  return has_word(sql::Lexer(statement, split_rules()).next().text, {"insert", "replace", "delete"});
}

// Whether semicolons may belong to what the statement makes. Nothing else is said before the kind of it than
// who made it and whether it takes another's place.
bool may_hold_a_body(const std::string& statement) {
  sql::Lexer lexer(statement, split_rules());
  if (!has_word(lexer.next().text, {"create", "alter"})) return false;
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
    if (has_word(token.text, {"trigger", "function", "procedure", "event", "package"})) return true;
    if (has_word(token.text, {"table", "view", "index", "sequence", "database", "schema"})) return false;
  }
  return false;
}

// How a statement is put together with others.
enum class Packing { together, alone };

// One statement that answers more than one result is sent by itself, since nothing in the answers says where
// those of the next begin; so is one that cannot be read here, lest it swallow the next.
Packing packing_of(const std::string& statement, std::size_t index) {
  const auto first = sql::Lexer(statement, split_rules()).next().text;
  if (has_word(first, {"call", "execute", "begin"}) || first.starts_with("/*")) return Packing::alone;
  std::size_t count = 0;
  try {
    count = sql::split(statement, split_rules()).size();
  } catch (const Error&) {
    return Packing::alone;
  }
  if (count > 1 && !may_hold_a_body(statement)) {
    throw DatabaseError("it holds a second statement behind a semicolon", index);
  }
  return count == 1 ? Packing::together : Packing::alone;
}

class MysqlConnection final : public database::Connection {
 public:
  explicit MysqlConnection(const database::Url& url) : MysqlConnection(url, read_options(url)) {}

  std::vector<Result> execute(std::span<const std::string> statements) override {
    std::vector<Result> results;
    results.reserve(statements.size());
    std::string batch;
    for (std::size_t i = 0; i < statements.size(); ++i) {
      const auto& statement = statements[i];
      check_size(statement, i);
      const auto packing = packing_of(statement, i);
      const bool fits = batch.size() + statement.size() < std::min(batch_limit, packet_limit_ / 2);
      if (!batch.empty() && (packing == Packing::alone || !fits)) send(batch, statements.first(i), results);
      if (!batch.empty()) batch += "\n;\n";  // behind a comment, too
      batch += statement;
      if (packing == Packing::alone) send_alone(batch, results);
    }
    if (!batch.empty()) send(batch, statements, results);
    return results;
  }

  bool try_lock(std::string_view name) override {
    const auto key = lock_key(database_, name);
    const auto answer = execute_one(*this, fmt::format("SELECT GET_LOCK('{}', 0)", key));
    const bool locked = answer.rows.at(0).at(0) == "1";
    if (locked) held_lock_ = key;
    return locked;
  }

  void unlock() noexcept override {
    if (held_lock_.empty()) return;
    try {
      execute_one(*this, fmt::format("DO RELEASE_LOCK('{}')", std::exchange(held_lock_, "")));
    } catch (const std::exception&) {
      // The server lets the lock go with the connection.
    }
  }

 private:
  MysqlConnection(const database::Url& url, const ConnectionOptions& options)
      : handle_(open_connection(url, options)) {
    try {
      set_up(url, options);
    } catch (const DatabaseError& error) {
      throw Error(
          fmt::format("cannot connect to '{}': {}; check the URL's options", redacted(url), error.what()));
    }
  }

  void set_up(const database::Url& url, const ConnectionOptions& options) {
    const auto names = options.collation.empty() ? std::string("SET NAMES utf8mb4")
                                                 : "SET NAMES utf8mb4 COLLATE " + quote(options.collation);
    const auto row =
        run({names, "SELECT VERSION(), DATABASE(), @@max_allowed_packet, @@sql_mode"}).at(1).rows.at(0);
    const auto server = parse_server(row.at(0).value_or(""));
    if (url.dialect == "mariadb" && server.flavour != Flavour::mariadb) {
      throw Error(
          fmt::format("cannot use '{}': the server is MySQL {}, not MariaDB; begin the URL with 'mysql'",
                      redacted(url), row.at(0).value_or("")));
    }
    database_ = row.at(1).value_or("");
    const auto packet = row.at(2).value_or("");
    std::from_chars(packet.data(), packet.data() + packet.size(), packet_limit_);
    const auto mode = options.sql_mode.value_or(row.at(3).value_or(""));
    const bool without_escapes = core::to_lower(mode).find(core::to_lower(no_escapes)) != std::string::npos;
    if (options.sql_mode || without_escapes) set_mode(mode);
  }

  void set_mode(std::string_view mode) {
    auto parts = core::split_list(mode, ',');
    std::erase_if(parts, [](const auto& part) { return core::equal_ignoring_case(part, no_escapes); });
    run({"SET SESSION sql_mode = " + quote(core::join(parts, ","))});
  }

  static std::string quote(std::string_view value) { return sql::quote_literal(value, split_rules()); }

  std::vector<Result> run(const std::vector<std::string>& statements) { return execute(statements); }

  [[noreturn]] void fail(std::size_t index) const {
    throw DatabaseError(message_of(handle_.get()), index, fault_of(client().error_number(handle_.get())));
  }

  // The server would answer by closing the connection.
  void check_size(const std::string& statement, std::size_t index) const {
    if (statement.size() < packet_limit_) return;
    throw DatabaseError(fmt::format("it has {} bytes and the server takes {}: raise its max_allowed_packet",
                                    statement.size(), packet_limit_),
                        index);
  }

  // Sends those of the statements that have no result yet, which the batch holds, and empties it.
  void send(std::string& batch, std::span<const std::string> statements, std::vector<Result>& results) {
    query(batch, results.size());
    while (true) {
      auto result = read(results.size());
      if (changes_rows(statements[results.size()]))
        result.affected += static_cast<std::int64_t>(result.rows.size());
      results.push_back(std::move(result));
      if (results.size() == statements.size()) break;
      if (client().next_result(handle_.get()) != 0) fail(results.size());
    }
    finish(results.size() - 1);
    batch.clear();
  }

  // Sends one statement; of several results the last one with rows is its answer.
  void send_alone(std::string& batch, std::vector<Result>& results) {
    const auto index = results.size();
    query(batch, index);
    auto answer = read(index);
    int more = client().next_result(handle_.get());
    for (; more == 0; more = client().next_result(handle_.get())) {
      auto result = read(index);
      if (result.rows.empty()) result.rows = std::move(answer.rows);
      answer = std::move(result);
    }
    if (more > 0) fail(index);
    results.push_back(std::move(answer));
    batch.clear();
  }

  void query(const std::string& text, std::size_t first) const {
    if (client().real_query(handle_.get(), text.data(), text.size()) != 0) fail(first);
  }

  // Reads over what nobody asked for, so that the connection can be used again.
  void finish(std::size_t index) const {
    int more = client().next_result(handle_.get());
    for (; more == 0; more = client().next_result(handle_.get())) read(index);
    if (more > 0) fail(index);
  }

  Result read(std::size_t index) const {
    const Answer answer(client().store_result(handle_.get()));
    Result result;
    if (answer == nullptr) {
      if (client().field_count(handle_.get()) != 0) fail(index);
      result.affected = static_cast<std::int64_t>(client().affected_rows(handle_.get()));
      return result;
    }
    const auto columns = client().num_fields(answer.get());
    result.rows.reserve(client().num_rows(answer.get()));
    while (auto* values = client().fetch_row(answer.get())) {
      const auto* lengths = client().fetch_lengths(answer.get());
      Row row(columns);
      for (unsigned c = 0; c < columns; ++c) {
        if (values[c] != nullptr) row[c].emplace(values[c], lengths[c]);
      }
      result.rows.push_back(std::move(row));
    }
    return result;
  }

  Handle handle_;
  std::string database_;
  std::string held_lock_;
  std::size_t packet_limit_ = batch_limit * 2;
};

}  // namespace

std::unique_ptr<database::Connection> connect(const database::Url& url) {
  return std::make_unique<MysqlConnection>(url);
}

}  // namespace limbeck::dialect::mysql
