// SPDX-License-Identifier: MIT
#include "dialect/sqlite/connection.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <limits>
#include <system_error>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/sqlite/client.hpp"
#include "dialect/sqlite/name_tables.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using database::DatabaseError;
using database::Fault;
using database::Result;
using database::Row;

struct Closer {
  void operator()(sqlite3* handle) const { client().close_v2(handle); }
  void operator()(sqlite3_stmt* statement) const { client().finalize(statement); }
};
using Handle = std::unique_ptr<sqlite3, Closer>;
using Statement = std::unique_ptr<sqlite3_stmt, Closer>;

constexpr const char* memory = ":memory:";

std::filesystem::path to_path(const std::string& utf8) {
  return std::u8string(utf8.begin(), utf8.end());
}

bool exists(const std::string& file) {
  std::error_code unreadable;
  return std::filesystem::exists(to_path(file), unreadable) || unreadable;
}

// The path that the URL names; empty for a database in memory.
std::string file_of(const database::Url& url) {
  if (!url.host.empty() || !url.user.empty()) {
    throw Error(fmt::format(
        "cannot open '{}': a path stands behind three slashes; write 'sqlite:///{}', with one slash more for "
        "an absolute path",
        redacted(url), url.host));
  }
  return url.database == memory ? "" : url.database;
}

// By the message, which is the same whether the code is an extended one or not.
Fault fault_of(std::string_view message) {
  if (message.starts_with("no such table")) return Fault::undefined_table;
  if (message.starts_with("database is locked") || message.starts_with("database table is locked")) {
    return Fault::locked;
  }
  return Fault::other;
}

int timeout_of(const std::string& seconds, const database::Url& url) {
  char* end = nullptr;
  const double value = std::strtod(seconds.c_str(), &end);
  const bool is_number = !seconds.empty() && *end == '\0' && value >= 0;
  if (!is_number) {
    throw Error(fmt::format(
        "cannot open '{}': its option 'timeout' is no number of seconds; write 'timeout=30'", redacted(url)));
  }
  return static_cast<int>(std::min(value * 1000, static_cast<double>(std::numeric_limits<int>::max())));
}

// The milliseconds to wait for another connection's lock; refuses the options that mean nothing to limbeck or
// Python.
int busy_timeout_of(const database::Url& url) {
  constexpr std::array<std::string_view, 5> of_python{"cached_statements", "check_same_thread",
                                                      "detect_types", "factory", "isolation_level"};
  int result = 5'000;  // as Python's driver; a run waits longer by trying again
  for (const auto& [key, value] : url.options) {
    if (key == "timeout") {
      result = timeout_of(value, url);
    } else if (std::find(of_python.begin(), of_python.end(), key) == of_python.end()) {
      throw Error(fmt::format("cannot open '{}': SQLite has no option '{}'; take it out of the URL",
                              redacted(url), key));
    }
  }
  return result;
}

Handle open_database(const std::string& file, int busy_timeout) {
  sqlite3* raw = nullptr;
  const int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX;
  const int code = client().open_v2(file.c_str(), &raw, flags, nullptr);
  Handle handle(raw);
  if (code != SQLITE_OK) {
    const int cause = handle == nullptr ? 0 : client().system_errno(handle.get());
    throw Error(
        fmt::format("cannot open the SQLite database '{}': {}{}; check that it is a file that may be read",
                    file, handle == nullptr ? "out of memory" : client().errmsg(handle.get()),
                    cause == 0 ? "" : fmt::format(" ({})", std::generic_category().message(cause))));
  }
  client().busy_timeout(handle.get(), busy_timeout);
  return handle;
}

void require_folder(const std::string& file) {
  const auto folder = to_path(file).parent_path();
  std::error_code unreadable;
  if (folder.empty() || std::filesystem::is_directory(folder, unreadable)) return;
  throw Error(
      fmt::format("cannot open the SQLite database '{}': there is no folder '{}'; create it, or mend the URL",
                  file, folder.string()));
}

// The way out of what SQLite refuses for the sake of the table's rows or of what else it holds, and so not
// before it is tried.
std::string_view advice_for(std::string_view message) {
  if (message == "Cannot add a NOT NULL column with default value NULL") {
    return "; give the column a server_default, or add it as one that may be NULL";
  }
  if (message == "Cannot add a column with non-constant default" ||
      message == "Cannot add a REFERENCES column with non-NULL default value") {
    return "; add the column in op.batch_alter_table, which makes a new table";
  }
  const bool is_column_in_use =
      (message.starts_with("error in table ") || message.starts_with("error in index ")) &&
      message.find(" after drop column: ") != std::string_view::npos;
  if (is_column_in_use || message.starts_with("cannot drop UNIQUE column") ||
      message.starts_with("cannot drop PRIMARY KEY column")) {
    return "; drop the column in op.batch_alter_table, which makes a new table";
  }
  if (message.starts_with("error in view ") || message.starts_with("error in trigger ")) {
    return "; drop it before, and create it again behind";
  }
  if (message.starts_with("NOT NULL constraint failed: _alembic_tmp_")) {
    return "; fill the column with op.execute before, or give it a server_default where it is new";
  }
  if (message.starts_with("foreign key mismatch - ")) {
    return "; what a foreign key refers to must be a primary key or unique: leave it so, or drop the foreign key before";
  }
  return "";
}

bool begins_with_one_of(std::string_view statement, std::span<const std::string_view> words) {
  const auto word = statement.substr(0, statement.find_first_of(" \t\r\n(*\"'"));
  return std::any_of(words.begin(), words.end(),
                     [&](std::string_view candidate) { return core::equal_ignoring_case(word, candidate); });
}

bool is_select(std::string_view statement) {
  constexpr std::array<std::string_view, 1> words{"SELECT"};
  return begins_with_one_of(statement, words);
}

bool changes_rows(std::string_view statement) {
  constexpr std::array<std::string_view, 5> words{"INSERT", "UPDATE", "DELETE", "REPLACE", "WITH"};
  return begins_with_one_of(statement, words);
}

class SqliteConnection final : public database::Connection {
 public:
  explicit SqliteConnection(const database::Url& url)
      : file_(file_of(url)), busy_timeout_(busy_timeout_of(url)) {
    if (file_.empty() || exists(file_)) {
      open_file();
    } else {
      require_folder(file_);
      handle_ = open_database(memory, busy_timeout_);
    }
  }

  std::vector<Result> execute(std::span<const std::string> statements) override {
    std::vector<Result> results;
    results.reserve(statements.size());
    for (const auto& statement : statements) {
      if (!is_file_open_ && (!is_select(statement) || exists(file_))) open_file();
      results.push_back(run(statement, results.size()));
      if (suspended_for_transaction_ && !is_in_transaction()) heed_foreign_keys_again();
    }
    return results;
  }

  // BEGIN IMMEDIATE is the lock.
  bool try_lock(std::string_view) override { return true; }
  void unlock() noexcept override {}

 private:
  void open_file() {
    handle_ = open_database(file_.empty() ? memory : file_, busy_timeout_);
    is_file_open_ = true;
  }

  [[noreturn]] void fail(std::size_t index) const {
    std::string message = core::one_line(client().errmsg(handle_.get()), 2000);
    constexpr std::string_view check = "CHECK constraint failed: ";
    if (message.starts_with(check) && message.substr(check.size()).starts_with(check_mark)) {
      message.erase(0, check.size() + check_mark.size());
    }
    throw DatabaseError(message + std::string(advice_for(message)), index, fault_of(message));
  }

  // Empty where the text holds nothing but blanks and comments.
  Statement prepare(const std::string& sql, std::size_t index) const {
    sqlite3_stmt* raw = nullptr;
    const char* tail = nullptr;
    const auto length = static_cast<int>(std::min<std::size_t>(sql.size(), std::numeric_limits<int>::max()));
    const GrowingNameTables growing;  // the first statement reads the schema
    const int code = client().prepare_v2(handle_.get(), sql.c_str(), length, &raw, &tail);
    Statement statement(raw);
    if (code != SQLITE_OK) fail(index);
    const std::string_view rest(tail, static_cast<std::size_t>(sql.c_str() + sql.size() - tail));
    if (rest.find_first_not_of(" \t\r\n;") != std::string_view::npos) {
      throw DatabaseError(
          fmt::format("a second statement stands behind the first: '{}'", core::one_line(rest, 60)), index);
    }
    return statement;
  }

  Row read_row(sqlite3_stmt* statement) const {
    Row row(static_cast<std::size_t>(client().column_count(statement)));
    for (std::size_t i = 0; i < row.size(); ++i) {
      const int column = static_cast<int>(i);
      const auto* text = reinterpret_cast<const char*>(client().column_text(statement, column));
      if (text != nullptr)
        row[i].emplace(text, static_cast<std::size_t>(client().column_bytes(statement, column)));
    }
    return row;
  }

  bool is_in_transaction() const { return client().get_autocommit(handle_.get()) == 0; }

  // PRAGMA foreign_keys means nothing inside a transaction; this does what it says there too. Whoever does
  // not heed them before does not so behind.
  void suspend_foreign_keys() {
    int heeds = 0;
    client().db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_FKEY, -1, &heeds);
    if (heeds == 0) return;
    client().db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 0, static_cast<int*>(nullptr));
    foreign_keys_suspended_ = true;
    suspended_for_transaction_ = is_in_transaction();
  }

  void heed_foreign_keys_again() {
    if (!foreign_keys_suspended_) return;
    client().db_config(handle_.get(), SQLITE_DBCONFIG_ENABLE_FKEY, 1, static_cast<int*>(nullptr));
    foreign_keys_suspended_ = false;
    suspended_for_transaction_ = false;
  }

  Result run(const std::string& sql, std::size_t index) {
    Result result;
    if (sql == foreign_keys_off || sql == foreign_keys_on) {
      sql == foreign_keys_off ? suspend_foreign_keys() : heed_foreign_keys_again();
      return result;
    }
    const Statement statement = prepare(sql, index);
    if (statement == nullptr) return result;
    int code = client().step(statement.get());
    for (; code == SQLITE_ROW; code = client().step(statement.get())) {
      result.rows.push_back(read_row(statement.get()));
    }
    if (code != SQLITE_DONE) fail(index);
    // Otherwise SQLite still gives the number of the last statement that did change rows.
    if (changes_rows(sql) && client().stmt_readonly(statement.get()) == 0) {
      result.affected = client().changes64(handle_.get());
    }
    return result;
  }

  std::string file_;  // empty for a database in memory
  int busy_timeout_;
  Handle handle_;
  // SQLite creates a file as it opens it. So one that is not there is opened when something may be written to
  // it, and until then its reader meets an empty database in memory.
  bool is_file_open_ = false;
  bool foreign_keys_suspended_ = false;
  bool suspended_for_transaction_ = false;
};

}  // namespace

std::unique_ptr<database::Connection> connect(const database::Url& url) {
  return std::make_unique<SqliteConnection>(url);
}

}  // namespace limbeck::dialect::sqlite
