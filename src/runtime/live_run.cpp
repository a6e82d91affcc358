// SPDX-License-Identifier: MIT
#include "runtime/live_run.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "runtime/message.hpp"

namespace limbeck::runtime {
namespace {

using std::chrono::milliseconds;

// A wait that grows, with some chance in it, so that many waiting runs do not ask in step.
milliseconds next_pause(milliseconds pause) {
  static thread_local std::minstd_rand random{std::random_device{}()};
  const auto longest = std::min<milliseconds::rep>(pause.count() * 2, 1000);
  return milliseconds(std::uniform_int_distribution<milliseconds::rep>(longest / 2, longest)(random));
}

}  // namespace

revision::Rows read_rows(database::Connection& connection, const VersionTable& table) {
  try {
    return VersionTable::rows_of(connection.execute(std::vector{table.select()}).at(0));
  } catch (const database::DatabaseError& error) {
    if (error.fault == database::Fault::undefined_table) return {};
    throw Error(fmt::format("cannot read version table '{}': {}; check that it is limbeck's or Alembic's",
                            table.name().name, error.what()));
  }
}

LiveRun::LiveRun(database::Connection& connection, const dialect::Dialect& dialect, const VersionTable& table)
    : connection_(connection), dialect_(dialect), table_(table) {}

LiveRun::~LiveRun() {
  roll_back();
  connection_.unlock();
}

revision::Rows LiveRun::lock(milliseconds wait, const revision::Rows& seen,
                             const std::function<void()>& on_wait) {
  bool told = false;
  const auto deadline = std::chrono::steady_clock::now() + wait;
  const std::string name = fmt::format("limbeck:{}.{}", table_.name().schema, table_.name().name);
  for (milliseconds pause{10}; !connection_.try_lock(name) || !try_begin(seen.empty());
       pause = next_pause(pause)) {
    if (std::chrono::steady_clock::now() >= deadline) {
      throw RunError(fmt::format(
          "cannot begin: another run of limbeck, or another program, has kept the database locked for {} s; "
          "wait until it has ended, or set lock_timeout to wait longer",
          wait.count() / 1000));
    }
    if (on_wait && !std::exchange(told, true)) on_wait();
    std::this_thread::sleep_for(pause);
  }
  return rows_;
}

bool LiveRun::try_begin(bool creates_table) {
  try {
    committed_rows_ = rows_ = begin_and_read(creates_table);
    return true;
  } catch (const database::DatabaseError& error) {
    if (error.fault == database::Fault::locked) return false;
    throw RunError(fmt::format("cannot begin: {}; {}", error.what(), what_stands()));
  }
}

void LiveRun::run(const Unit& unit) {
  if (unit.in_transaction && !open_) open();
  if (!unit.in_transaction && open_) commit();
  std::vector<const Statement*> statements;
  std::vector<const revision::Step*> steps;
  const revision::Step* sent_step = step_;
  for (const auto& entry : unit.entries) {
    std::visit(core::Overloaded{[&](const StepBegins& begins) { sent_step = begins.step; },
                                [&](const Statement& statement) {
                                  statements.push_back(&statement);
                                  steps.push_back(sent_step);
                                },
                                [&](const StepEnds& ends) {
                                  rows_ = revision::apply(std::move(rows_), ends.step->moves);
                                  last_ended_ = ends.step;
                                  sent_step = nullptr;
                                }},
               entry);
  }
  send(statements, steps);
  if (sent_step != step_ || sent_step == nullptr) step_stands_in_part_ = false;
  step_ = sent_step;
  step_is_in_transaction_ = unit.in_transaction && step_ != nullptr && !statements.empty();
  if (!unit.in_transaction) step_stands_in_part_ = true;
  if (unit.in_transaction && unit.closes) {
    record_rows();
    commit();
  }
}

void LiveRun::finish() {
  if (open_) commit();
  connection_.unlock();
}

std::string LiveRun::what_stands() const {
  const std::string before =
      last_standing_ == nullptr ? "" : fmt::format("the run stands up to '{}', ", last_standing_->id);
  if (step_stands_in_part_) {
    return fmt::format(
        "{}what '{}' did before this stands too, since it left the transaction, and the version table does "
        "not name it yet: look at the database, undo that part or take it out of the script, and run it "
        "again",
        before, step_->id);
  }
  const std::string_view again = "correct the cause and run it again";
  if (before.empty()) return fmt::format("nothing was changed: {}", again);
  return fmt::format("{}what came after it was rolled back: {}", before, again);
}

revision::Rows LiveRun::begin_and_read(bool creates_table) {
  std::vector<std::string> statements{std::string(dialect_.begin_statement())};
  if (creates_table) std::ranges::move(table_.create(), std::back_inserter(statements));
  statements.push_back(table_.select());
  open_ = true;
  try {
    return VersionTable::rows_of(connection_.execute(statements).back());
  } catch (const database::DatabaseError&) {
    roll_back();
    throw;
  }
}

void LiveRun::open() {
  std::string reason =
      fmt::format("version table '{}' was changed by somebody else during the run", table_.name().name);
  try {
    if (begin_and_read(false) == committed_rows_) return;
  } catch (const database::DatabaseError& error) {
    reason = error.what();
  }
  roll_back();
  throw RunError(fmt::format("cannot go on: {}; {}", reason, what_stands()));
}

void LiveRun::send(const std::vector<const Statement*>& statements,
                   const std::vector<const revision::Step*>& steps) {
  if (statements.empty()) return;
  std::vector<std::string> texts;
  texts.reserve(statements.size());
  for (const auto* statement : statements) texts.push_back(statement->sql);
  try {
    auto results = connection_.execute(texts);
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (statements[i]->answer) statements[i]->answer->result = std::move(results[i]);
    }
  } catch (const database::DatabaseError& error) {
    const auto index = std::min(error.statement, statements.size() - 1);
    roll_back();
    if (steps[index] != step_) step_stands_in_part_ = false;
    throw RunError(fmt::format("{}: {}: '{}' failed: {}; {}", cannot(*steps[index]),
                               show(statements[index]->place), show_sql(statements[index]->sql), error.what(),
                               what_stands()));
  }
}

void LiveRun::record_rows() {
  std::vector<std::string> changes;
  for (const auto& move : revision::moves_between(committed_rows_, rows_))
    changes.push_back(table_.change(move));
  if (changes.empty()) return;
  std::string reason;
  try {
    const auto results = connection_.execute(changes);
    if (std::ranges::all_of(results, [](const auto& result) { return result.affected == 1; })) return;
    reason = "somebody else changed it during the run";
  } catch (const database::DatabaseError& error) {
    reason = error.what();
  }
  roll_back();
  throw RunError(fmt::format("cannot record the run in version table '{}': {}; {}", table_.name().name,
                             reason, what_stands()));
}

void LiveRun::commit() {
  try {
    connection_.execute(std::vector<std::string>{"COMMIT"});
  } catch (const database::DatabaseError& error) {
    roll_back();
    throw RunError(fmt::format("cannot commit: {}; {}", error.what(), what_stands()));
  }
  open_ = false;
  committed_rows_ = rows_;
  last_standing_ = last_ended_;
  if (std::exchange(step_is_in_transaction_, false)) step_stands_in_part_ = true;
}

void LiveRun::roll_back() noexcept {
  if (!std::exchange(open_, false)) return;
  try {
    connection_.execute(std::vector<std::string>{"ROLLBACK"});
  } catch (const std::exception&) {
    // The connection is gone, and the database has rolled back by itself.
  }
}

}  // namespace limbeck::runtime
