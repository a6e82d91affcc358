// SPDX-License-Identifier: MIT
// What a database is to everyone else: a connection that runs statements in as few round trips as its
// protocol allows. A connection belongs to one thread at a time.
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/error.hpp>

namespace limbeck::database {

using Row = std::vector<std::optional<std::string>>;  // values in the database's own text form; empty is NULL

// What one statement answered.
struct Result {
  std::vector<Row> rows;
  std::int64_t affected = 0;  // rows that the statement inserted, updated or deleted
};

// What callers tell apart; all else is `other`.
enum class Fault {
  other,
  undefined_table,
  lost_connection,
  locked,  // another connection has what the statement needs, and did not let go in time
};

// A statement failed. what() is the database's own message, in one line.
class DatabaseError : public Error {
 public:
  DatabaseError(const std::string& message, std::size_t statement_index, Fault kind = Fault::other)
      : Error(message), statement(statement_index), fault(kind) {}

  std::size_t statement;  // which of the statements given to execute()
  Fault fault;
};

class Connection {
 public:
  Connection() = default;
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;
  virtual ~Connection() = default;  // closes it; what is uncommitted is rolled back

  // Runs the statements in order and stops at the first that fails, with a DatabaseError that says which.
  // Each string holds one statement. BEGIN and COMMIT are statements like others: no transaction is begun
  // here, and whether what ran before a failure outside one stands differs from database to database.
  virtual std::vector<Result> execute(std::span<const std::string> statements) = 0;

  // Tries to become the only run of limbeck on this database, without waiting, and says whether that worked.
  // The lock is let go with the connection, however that ends. A database whose transactions already shut
  // others out says yes at once.
  virtual bool try_lock(std::string_view name) = 0;

  // Gives the lock back early; nothing where none is held.
  virtual void unlock() noexcept = 0;
};

}  // namespace limbeck::database
