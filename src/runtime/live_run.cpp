// SPDX-License-Identifier: MIT
#include "runtime/live_run.hpp"

#include <algorithm>
#include <random>
#include <thread>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "database/execute_one.hpp"
#include "runtime/message.hpp"
#include "runtime/trip.hpp"

namespace limbeck::runtime {
namespace {

using std::chrono::milliseconds;

// A wait that grows, with some chance in it, so that many waiting runs do not ask in step.
milliseconds next_pause(milliseconds pause) {
  static thread_local std::minstd_rand random{std::random_device{}()};
  const auto longest = std::min<milliseconds::rep>(pause.count() * 2, 1000);
  return milliseconds(std::uniform_int_distribution<milliseconds::rep>(longest / 2, longest)(random));
}

bool clears(const Entry& entry) {
  const auto* statement = std::get_if<Statement>(&entry);
  return statement == nullptr || statement->clears;
}

std::size_t count_of(const std::vector<const revision::Step*>& steps, const revision::Step* step) {
  return static_cast<std::size_t>(std::ranges::count(steps, step));
}

}  // namespace

std::optional<revision::Rows> find_rows(database::Connection& connection, const VersionTable& table) {
  try {
    return VersionTable::rows_of(execute_one(connection, table.select()));
  } catch (const database::DatabaseError& error) {
    if (error.fault == database::Fault::undefined_table) return std::nullopt;
    throw Error(fmt::format("cannot read version table '{}': {}; check that it is limbeck's or Alembic's",
                            table.name().name, error.what()));
  }
}

revision::Rows read_rows(database::Connection& connection, const VersionTable& table) {
  return find_rows(connection, table).value_or(revision::Rows{});
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
  send(statements, steps, unit.in_transaction);
  sent_of_step_ = count_of(steps, sent_step) + (sent_step == step_ ? sent_of_step_ : 0);
  if (sent_step != step_ || sent_step == nullptr) step_stands_in_part_ = false;
  step_ = sent_step;
  step_is_in_transaction_ = unit.in_transaction && step_ != nullptr && !statements.empty();
  if (!unit.in_transaction && !std::ranges::all_of(unit.entries, clears)) step_stands_in_part_ = true;
  if (unit.in_transaction && unit.closes) {
    record_rows();
    commit();
  }
}

void LiveRun::finish() {
  if (open_) commit();
  connection_.unlock();
}

std::string LiveRun::what_stands(std::string_view left) const {
  const std::string before =
      last_standing_ == nullptr ? "" : fmt::format("the run stands up to '{}', ", last_standing_->id);
  if (step_stands_in_part_) {
    return fmt::format(
        "{}what '{}' did before this stands too, since it left the transaction, and the version table does "
        "not name it yet{}{}: look at the database, undo that part or take it out of the script, and run it "
        "again",
        before, step_->id, left.empty() ? "" : "; ", left);
  }
  if (standing_.count != 0) return before + what_stands_of_step();
  const std::string_view again = "correct the cause and run it again";
  if (!left.empty()) return fmt::format("{}{}: {}", before, left, again);
  if (before.empty()) return fmt::format("nothing was changed: {}", again);
  return fmt::format("{}what came after it was rolled back: {}", before, again);
}

std::string LiveRun::what_stands_of_step() const {
  const auto first =
      standing_.count == 1
          ? fmt::format("the first statement of '{}' stands, ", standing_.step->id)
          : fmt::format("the first {} statements of '{}' stand, up to ", standing_.count, standing_.step->id);
  return fmt::format(
      "{}{}, since {} commits such statements by itself: undo what stands or take it out of the script, "
      "correct the cause and run it again",
      first, standing_.last, dialect_.title());
}

std::string LiveRun::left_by(const Statement& failed) const {
  if (!failed.retried) return "";
  try {
    const auto table = dialect_.must_know(*failed.retried);
    const auto existing = table ? dialect_.know(connection_, *table) : std::nullopt;
    if (!existing || !dialect::is_left_invalid(*failed.retried, *existing)) return "";
  } catch (const database::DatabaseError&) {
    return "";  // the connection is gone, and nobody can tell
  }
  return fmt::format("the try to {} left an invalid index behind, which the next run replaces",
                     operation::describe(*failed.retried));
}

revision::Rows LiveRun::begin_and_read(bool creates_table) {
  Trip trip(dialect_.begin_statement(), false);
  if (creates_table) {
    for (const auto& sql : table_.create()) {
      trip.add({.sql = sql, .place = {}, .commits = dialect_.classify(sql).flow == dialect::Flow::commits});
    }
  }
  trip.add({table_.select(), {}});
  open_ = true;
  try {
    const auto rows = VersionTable::rows_of(connection_.execute(trip.texts()).back());
    is_in_transaction_ = true;
    return rows;
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
                   const std::vector<const revision::Step*>& steps, bool in_transaction) {
  if (statements.empty()) return;
  Trip trip(dialect_.begin_statement(), is_in_transaction_);
  for (const auto* statement : statements) {
    if (in_transaction) {
      trip.add(*statement);
    } else {
      trip.add_alone(*statement);
    }
  }
  try {
    auto results = trip.answers(connection_.execute(trip.texts()));
    for (std::size_t i = 0; i < results.size(); ++i) {
      if (statements[i]->answer) statements[i]->answer->result = std::move(results[i]);
    }
  } catch (const database::DatabaseError& error) {
    const auto index = std::min(trip.statement_at(error.statement), statements.size() - 1);
    roll_back();
    if (steps[index] != step_) step_stands_in_part_ = false;
    if (in_transaction) note_standing(statements, steps, trip.standing_after(error.statement));
    const auto& failed = *statements[index];
    throw RunError(fmt::format("{}: {}: {}'{}' failed: {}; {}", cannot(*steps[index]), show(failed.place),
                               failed.purpose.empty() ? "" : fmt::format("cannot {}: ", failed.purpose),
                               show_sql(failed.sql), error.what(),
                               what_stands(in_transaction ? "" : left_by(failed))));
  }
  is_in_transaction_ = trip.leaves_open();
  if (in_transaction) note_standing(statements, steps, trip.standing_after(trip.texts().size()));
}

// Of the statements of this trip the first `count` stand.
void LiveRun::note_standing(const std::vector<const Statement*>& statements,
                            const std::vector<const revision::Step*>& steps, std::size_t count) {
  if (count == 0) return;
  const auto* step = steps[count - 1];
  const auto& last = *statements[count - 1];
  const auto before = step == step_ ? sent_of_step_ : 0;
  standing_ = {step,
               before + count_of({steps.begin(), steps.begin() + static_cast<std::ptrdiff_t>(count)}, step),
               fmt::format("{}: '{}'", show(last.place), show_sql(last.sql))};
}

void LiveRun::record_rows() {
  Trip trip(dialect_.begin_statement(), is_in_transaction_);
  for (const auto& move : revision::moves_between(revision::ids_of(committed_rows_), revision::ids_of(rows_)))
    trip.add({table_.change(move), {}});
  if (trip.texts().empty()) return;
  std::string reason;
  try {
    const auto results = trip.answers(connection_.execute(trip.texts()));
    is_in_transaction_ = true;
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
    if (is_in_transaction_) execute_one(connection_, "COMMIT");
  } catch (const database::DatabaseError& error) {
    roll_back();
    throw RunError(fmt::format("cannot commit: {}; {}", error.what(), what_stands()));
  }
  open_ = is_in_transaction_ = false;
  committed_rows_ = rows_;
  if (step_ == nullptr) standing_ = {};
  last_standing_ = last_ended_;
  if (std::exchange(step_is_in_transaction_, false)) step_stands_in_part_ = true;
}

void LiveRun::roll_back() noexcept {
  is_in_transaction_ = false;
  if (!std::exchange(open_, false)) return;
  try {
    execute_one(connection_, "ROLLBACK");
  } catch (const std::exception&) {
    // The connection is gone, and the database has rolled back by itself.
  }
}

}  // namespace limbeck::runtime
