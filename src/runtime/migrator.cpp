// SPDX-License-Identifier: MIT
#include "runtime/migrator.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "runtime/live_run.hpp"
#include "runtime/message.hpp"

namespace limbeck::runtime {
namespace {

// Where DDL commits by itself, each revision is recorded as soon as its statements are done.
bool transaction_per_migration(const dialect::Dialect& dialect, const RunOptions& options) {
  return options.transaction_per_migration || !dialect.capabilities().transactional_ddl;
}

void record_plan(const revision::Plan& plan, const ScriptRunner& runner, const RunOptions& options,
                 Recorder& recorder, Divider& divider) {
  for (const auto& step : plan.steps()) {
    if (options.on_step) options.on_step(step);
    divider.begin_step(step);
    // A stamp changes rows and runs no script.
    if (step.direction != revision::Direction::stamp) {
      try {
        runner(step, recorder);
      } catch (const RunError&) {
        throw;
      } catch (const Error& error) {
        throw Error(fmt::format("{}: {}", cannot(step), error.what()));
      }
    }
    divider.end_step();
  }
  divider.finish();
}

}  // namespace

revision::Plan migrate(database::Connection& connection, const dialect::Dialect& dialect,
                       const VersionTable& table, const Planner& planner, const ScriptRunner& runner,
                       const RunOptions& options) {
  const auto seen = read_rows(connection, table);
  auto plan = planner(seen);
  if (plan.steps().empty()) return plan;
  LiveRun run(connection, dialect, table);
  if (auto rows = run.lock(options.lock_timeout, seen, options.on_wait); rows != seen) plan = planner(rows);
  if (options.on_plan) options.on_plan(plan.steps().size());
  Divider divider(transaction_per_migration(dialect, options), [&](const Unit& unit) { run.run(unit); });
  Recorder recorder(dialect, divider, &connection, options.arguments, options.naming_convention,
                    options.on_notice);
  try {
    record_plan(plan, runner, options, recorder, divider);
  } catch (const RunError&) {
    throw;
  } catch (const Error& error) {
    throw Error(fmt::format("{}; {}", error.what(), run.what_stands()));
  }
  run.finish();
  return plan;
}

void ensure_version_table(database::Connection& connection, const dialect::Dialect& dialect,
                          const VersionTable& table, const RunOptions& options) {
  if (find_rows(connection, table)) return;
  LiveRun run(connection, dialect, table);
  run.lock(options.lock_timeout, {}, options.on_wait);
  run.finish();
}

std::string write_version_table_sql(const dialect::Dialect& dialect, const VersionTable& table) {
  OfflineScript script(dialect, table, true, {});
  script.create_table();
  return script.text();
}

std::string write_sql(const dialect::Dialect& dialect, const VersionTable& table, const revision::Plan& plan,
                      const ScriptRunner& runner, const Headline& headline, const RunOptions& options) {
  OfflineScript script(dialect, table, plan.before().empty(), headline);
  Divider divider(transaction_per_migration(dialect, options), [&](const Unit& unit) { script.run(unit); });
  Recorder recorder(dialect, divider, nullptr, options.arguments, options.naming_convention);
  record_plan(plan, runner, options, recorder, divider);
  return script.text();
}

}  // namespace limbeck::runtime
