// SPDX-License-Identifier: MIT
// Sends units to a database: the lock, the transactions, the version table's rows, and what is said when one
// fails.
#pragma once

#include <chrono>
#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/core/error.hpp>

#include "database/connection.hpp"
#include "dialect/dialect.hpp"
#include "revision/plan.hpp"
#include "runtime/unit.hpp"
#include "runtime/version_table.hpp"

namespace limbeck::runtime {

// A unit failed; the message says all that is to be said.
class RunError : public Error {
 public:
  using Error::Error;
};

// The version table's rows; nothing where the table does not exist. Throws Error where it is another table.
std::optional<revision::Rows> find_rows(database::Connection& connection, const VersionTable& table);

// The same; no rows where the table does not exist.
revision::Rows read_rows(database::Connection& connection, const VersionTable& table);

class LiveRun {
 public:
  // All must outlive the run. The destructor rolls back what is open.
  LiveRun(database::Connection& connection, const dialect::Dialect& dialect, const VersionTable& table);
  LiveRun(const LiveRun&) = delete;
  LiveRun& operator=(const LiveRun&) = delete;
  ~LiveRun();

  // Waits until no other run works on this database, opens the first transaction and gives the rows as they
  // stand in it, after making the version table where `seen` had none. `on_wait` is called once, where it has
  // to wait. Throws RunError when the wait is over.
  revision::Rows lock(std::chrono::milliseconds wait, const revision::Rows& seen,
                      const std::function<void()>& on_wait = {});

  // Sends one unit, or a piece of one. Throws RunError after rolling the unit back.
  void run(const Unit& unit);

  // What a failure at this moment leaves behind, and what to do: the end of an error's sentence. `left` says
  // what the statement that failed has left of itself; empty where that is nothing.
  std::string what_stands(std::string_view left = {}) const;

  // Ends the run. What is still open, such as a lock's transaction in which nothing was to do, is committed.
  void finish();

 private:
  void open();
  void commit();
  void roll_back() noexcept;
  void send(const std::vector<const Statement*>& statements, const std::vector<const revision::Step*>& steps,
            bool in_transaction);
  void note_standing(const std::vector<const Statement*>& statements,
                     const std::vector<const revision::Step*>& steps, std::size_t count);
  void record_rows();
  revision::Rows begin_and_read(bool creates_table);
  bool try_begin(bool creates_table);
  std::string what_stands_of_step() const;
  std::string left_by(const Statement& failed) const;

  database::Connection& connection_;
  const dialect::Dialect& dialect_;
  const VersionTable& table_;
  bool open_ = false;               // a unit's transaction is begun
  bool is_in_transaction_ = false;  // and no statement of the unit has committed it since
  revision::Rows committed_rows_;   // as the last transaction left them
  revision::Rows rows_;             // with the moves of the steps since then
  // The revision whose statements come, null between two of them; whether some of them are in the open
  // transaction, and whether some stand already.
  const revision::Step* step_ = nullptr;
  bool step_is_in_transaction_ = false;
  bool step_stands_in_part_ = false;
  // What a revision's statements that commit by themselves let stand, though its transaction is rolled back.
  struct Standing {
    const revision::Step* step = nullptr;
    std::size_t count = 0;  // statements, from the revision's first
    std::string last = {};  // the last of them and its place
  };
  Standing standing_;
  std::size_t sent_of_step_ = 0;  // statements, in trips that have ended
  const revision::Step* last_ended_ = nullptr;
  const revision::Step* last_standing_ = nullptr;  // the last one that was committed whole
};

}  // namespace limbeck::runtime
