// SPDX-License-Identifier: MIT
// Carries out a plan: on a database, or as SQL text.
#pragma once

#include <chrono>
#include <functional>
#include <string>

#include "database/connection.hpp"
#include "dialect/dialect.hpp"
#include "revision/plan.hpp"
#include "runtime/offline.hpp"
#include "runtime/recorder.hpp"
#include "runtime/version_table.hpp"

namespace limbeck::runtime {

// Makes the plan from the rows that the version table holds.
using Planner = std::function<revision::Plan(const revision::Rows& rows)>;

// Runs the script of a step into the recorder.
using ScriptRunner = std::function<void(const revision::Step& step, Recorder& recorder)>;

struct RunOptions {
  bool transaction_per_migration = false;
  std::chrono::milliseconds lock_timeout{60'000};
  ProjectArguments arguments = {};
  NamingConvention naming_convention = {};
  std::function<void(std::size_t steps)> on_plan = {};           // told once, how many steps there are
  std::function<void(const revision::Step& step)> on_step = {};  // told as each step begins
  std::function<void()> on_wait = {};                            // told once, where another run goes first
  Notice on_notice = {};  // told what is done beside what scripts ask for
};

// Brings the database to what the planner asks for, and gives the plan that was carried out. Asks for no lock
// where nothing is to do; otherwise plans again once the lock is held. Throws Error; what then stands is in
// its message.
revision::Plan migrate(database::Connection& connection, const dialect::Dialect& dialect,
                       const VersionTable& table, const Planner& planner, const ScriptRunner& runner,
                       const RunOptions& options);

// Makes the version table where it is missing.
void ensure_version_table(database::Connection& connection, const dialect::Dialect& dialect,
                          const VersionTable& table, const RunOptions& options);

// The same as SQL for the database's own shell.
std::string write_version_table_sql(const dialect::Dialect& dialect, const VersionTable& table);

// A plan as such SQL.
std::string write_sql(const dialect::Dialect& dialect, const VersionTable& table, const revision::Plan& plan,
                      const ScriptRunner& runner, const Headline& headline, const RunOptions& options);

}  // namespace limbeck::runtime
