// SPDX-License-Identifier: MIT
#include "dialect/postgresql/connection.hpp"

#ifdef _WIN32
#include <winsock2.h>
#else
#include <poll.h>
#endif

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <utility>

#include <fmt/format.h>

#include "core/hash.hpp"
#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "dialect/postgresql/client.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using database::DatabaseError;
using database::Fault;
using database::Result;
using database::Row;

struct Closer {
  void operator()(PGconn* connection) const { client().finish(connection); }
  void operator()(PGresult* answer) const { client().clear(answer); }
};
using Handle = std::unique_ptr<PGconn, Closer>;
using Answer = std::unique_ptr<PGresult, Closer>;

constexpr std::size_t message_limit = 2000;

// libpq's message in one line, without its lines of advice, which begin with a tab.
std::string reason_of(PGconn* connection) {
  std::string reason;
  std::string_view rest = core::trim(client().error_message(connection));
  while (!rest.empty()) {
    const auto line = rest.substr(0, rest.find('\n'));
    if (!line.starts_with('\t')) reason.append(reason.empty() ? "" : ", ").append(line);
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  return reason.empty() ? "no reason is known" : core::one_line(reason, message_limit);
}

Handle open_connection(const database::Url& url) {
  std::map<std::string, std::string> parameters{{"client_encoding", "UTF8"},
                                                {"fallback_application_name", "limbeck"}};
  if (std::getenv("PGCONNECT_TIMEOUT") == nullptr) parameters["connect_timeout"] = "10";
  const auto set = [&](const char* key, const std::string& value) {
    if (!value.empty()) parameters[key] = value;
  };
  set("host", url.host);
  set("user", url.user);
  set("dbname", url.database);
  if (url.port) set("port", std::to_string(*url.port));
  if (url.password) set("password", *url.password);
  for (const auto& [key, value] : url.options) parameters[key] = value;

  std::vector<const char*> keywords;
  std::vector<const char*> values;
  for (const auto& [key, value] : parameters) {
    keywords.push_back(key.c_str());
    values.push_back(value.c_str());
  }
  keywords.push_back(nullptr);
  values.push_back(nullptr);
  return Handle(client().connectdb_params(keywords.data(), values.data(), 0));
}

// Waits until the socket can be read or written; says whether it can be read.
bool wait_until_ready(int socket) {
#ifdef _WIN32
  WSAPOLLFD waiting{static_cast<SOCKET>(socket), POLLIN | POLLOUT, 0};
  WSAPoll(&waiting, 1, -1);
#else
  pollfd waiting{socket, POLLIN | POLLOUT, 0};
  poll(&waiting, 1, -1);  // where a signal ends it early, the caller tries once more
#endif
  return (waiting.revents & ~POLLOUT) != 0;
}

std::string field(const Answer& answer, int code) {
  const char* text = client().result_error_field(answer.get(), code);
  return core::one_line(text == nullptr ? "" : text, message_limit);
}

std::string without_full_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

Fault fault_of(std::string_view sqlstate) {
  if (sqlstate == "42P01") return Fault::undefined_table;
  if (sqlstate.starts_with("08") || sqlstate.starts_with("57P0")) return Fault::lost_connection;
  return Fault::other;
}

// The key of an advisory lock.
std::int64_t lock_key(std::string_view name) {
  return static_cast<std::int64_t>(core::fnv1a(name));
}

std::int64_t affected_by(PGresult* answer) {
  const std::string_view tag = client().cmd_status(answer);
  const auto verb = tag.substr(0, tag.find(' '));
  std::int64_t count = 0;
  if (verb == "INSERT" || verb == "UPDATE" || verb == "DELETE" || verb == "MERGE") {
    const std::string_view number = client().cmd_tuples(answer);
    std::from_chars(number.data(), number.data() + number.size(), count);
  }
  return count;
}

Result read(PGresult* answer) {
  Result result;
  const int columns = client().nfields(answer);
  const int rows = client().ntuples(answer);
  result.rows.reserve(static_cast<std::size_t>(rows));
  for (int r = 0; r < rows; ++r) {
    Row row(static_cast<std::size_t>(columns));
    for (int c = 0; c < columns; ++c) {
      if (client().getisnull(answer, r, c) != 0) continue;
      row[static_cast<std::size_t>(c)].emplace(client().getvalue(answer, r, c),
                                               static_cast<std::size_t>(client().getlength(answer, r, c)));
    }
    result.rows.push_back(std::move(row));
  }
  result.affected = affected_by(answer);
  return result;
}

class PostgresqlConnection final : public database::Connection {
 public:
  explicit PostgresqlConnection(const database::Url& url) : handle_(open_connection(url)) {
    if (client().status(handle_.get()) != CONNECTION_OK) {
      throw Error(fmt::format("cannot connect to '{}': {}; check the URL and that the server is running",
                              redacted(url), reason_of(handle_.get())));
    }
    client().set_nonblocking(handle_.get(), 1);
    // libpq would print them to stderr, and a Result has no place for them.
    client().set_notice_receiver(
        handle_.get(), [](void*, const PGresult*) {}, nullptr);
  }

  // A single statement goes without a pipeline: in one, some that must run alone (VACUUM) are refused.
  std::vector<Result> execute(std::span<const std::string> statements) override {
    if (statements.empty()) return {};
    const bool pipelined = statements.size() > 1;
    if (pipelined) require(client().enter_pipeline_mode(handle_.get()), 0);
    for (std::size_t i = 0; i < statements.size(); ++i) {
      require(client().send_query_params(handle_.get(), statements[i].c_str(), 0, nullptr, nullptr, nullptr,
                                         nullptr, 0),
              i);
    }
    if (pipelined) require(client().pipeline_sync(handle_.get()), statements.size() - 1);
    flush();

    std::vector<Result> results;
    results.reserve(statements.size());
    std::optional<DatabaseError> failure;
    for (std::size_t i = 0; i < statements.size(); ++i) take_answers(i, results, failure);
    if (pipelined) {
      client().clear(client().get_result(handle_.get()));  // the end of the pipeline
      require(client().exit_pipeline_mode(handle_.get()), statements.size() - 1);
    }
    if (failure) throw *failure;
    return results;
  }

  bool try_lock(std::string_view name) override {
    const auto key = lock_key(name);
    const auto answer = execute_one(*this, fmt::format("SELECT pg_try_advisory_lock({})", key));
    const bool locked = answer.rows.at(0).at(0) == "t";
    if (locked) held_lock_ = key;
    return locked;
  }

  void unlock() noexcept override {
    if (!held_lock_) return;
    try {
      execute_one(*this,
                  fmt::format("SELECT pg_advisory_unlock({})", *std::exchange(held_lock_, std::nullopt)));
    } catch (const std::exception&) {
      // The server lets the lock go with the connection.
    }
  }

 private:
  [[noreturn]] void fail(std::size_t index) const {
    const bool lost = client().status(handle_.get()) == CONNECTION_BAD;
    throw DatabaseError(reason_of(handle_.get()), index, lost ? Fault::lost_connection : Fault::other);
  }

  void require(int success, std::size_t index) const {
    if (success == 0) fail(index);
  }

  // Sends what is queued and reads what comes back meanwhile: once both sides' buffers are full, neither
  // could go on.
  void flush() const {
    for (int left = client().flush(handle_.get()); left != 0; left = client().flush(handle_.get())) {
      if (left < 0) fail(0);
      if (wait_until_ready(client().socket(handle_.get()))) require(client().consume_input(handle_.get()), 0);
    }
  }

  // Reads the answers to one statement, up to the null behind them; those behind a failed statement are
  // empty.
  void take_answers(std::size_t index, std::vector<Result>& results,
                    std::optional<DatabaseError>& failure) const {
    while (const auto answer = Answer(client().get_result(handle_.get()))) {
      const auto status = client().result_status(answer.get());
      if (status == PGRES_COPY_IN || status == PGRES_COPY_OUT || status == PGRES_COPY_BOTH) {
        throw DatabaseError("a COPY cannot be sent among a script's statements", index,
                            Fault::lost_connection);
      }
      if (status == PGRES_TUPLES_OK || status == PGRES_COMMAND_OK || status == PGRES_EMPTY_QUERY) {
        results.push_back(read(answer.get()));
      } else if (status != PGRES_PIPELINE_ABORTED && !failure) {
        failure = error_of(answer, index);
      }
      if (client().status(handle_.get()) == CONNECTION_BAD) break;
    }
    if (client().status(handle_.get()) != CONNECTION_BAD) return;
    if (failure) throw *failure;
    fail(index);
  }

  DatabaseError error_of(const Answer& answer, std::size_t index) const {
    auto message = field(answer, PG_DIAG_MESSAGE_PRIMARY);
    if (message.empty()) fail(index);  // libpq's own error, not the server's
    const auto detail = without_full_stop(field(answer, PG_DIAG_MESSAGE_DETAIL));
    const auto hint = without_full_stop(field(answer, PG_DIAG_MESSAGE_HINT));
    if (!detail.empty()) message += fmt::format(" ({})", detail);
    if (!hint.empty()) message += fmt::format(" ({})", hint);
    return {message, index, fault_of(field(answer, PG_DIAG_SQLSTATE))};
  }

  Handle handle_;
  std::optional<std::int64_t> held_lock_;
};

}  // namespace

std::unique_ptr<database::Connection> connect(const database::Url& url) {
  return std::make_unique<PostgresqlConnection>(url);
}

}  // namespace limbeck::dialect::postgresql
