// SPDX-License-Identifier: MIT
// The commands that change a database, and the SQL that would.
#include <functional>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/database.hpp"
#include "command/message.hpp"
#include "command/script_set.hpp"
#include "revision/symbol.hpp"
#include "runtime/migrator.hpp"
#include "runtime/script_run.hpp"

namespace limbeck::command {
namespace {

using revision::Graph;
using revision::Plan;
using revision::Rows;
using revision::SymbolRange;

runtime::ScriptRunner script_runner(const ScriptSet& scripts) {
  return [&scripts](const revision::Step& step, runtime::Recorder& recorder) {
    const auto node = scripts.graph().find(step.id);
    runtime::run_script({scripts.graph()[node], scripts.source(node).language, scripts.registered(node)},
                        step.direction, recorder);
  };
}

runtime::RunOptions runtime_options(const Project& project) {
  runtime::RunOptions options;
  options.transaction_per_migration = project.transaction_per_migration;
  options.lock_timeout = project.lock_timeout;
  options.arguments = project.arguments;
  options.naming_convention = project.naming_convention;
  return options;
}

// Tells the steps of a plan one after the other: what a stamp leads from is known by those before it.
class StepTeller {
 public:
  explicit StepTeller(const ScriptSet& scripts) : scripts_(scripts) {}

  void begin_at(const Rows& rows) { rows_ = revision::apply(rows, {}); }

  StepInfo tell(const revision::Step& step) {
    auto info = scripts_.step_info(step, rows_);
    if (step.direction == revision::Direction::stamp) rows_ = info.to;
    return info;
  }

 private:
  const ScriptSet& scripts_;
  Rows rows_;
};

std::vector<StepInfo> run(const Project& project, const RunOptions& options,
                          const std::function<Plan(const Graph& graph, const Rows& rows)>& plan) {
  const ScriptSet scripts(project);
  const ProjectDatabase database(project);
  auto run_options = runtime_options(project);
  StepTeller teller(scripts);
  std::vector<StepInfo> steps;
  run_options.on_step = [&](const revision::Step& step) {
    steps.push_back(teller.tell(step));
    if (options.on_step) options.on_step(steps.back());
  };
  run_options.on_plan = options.on_plan;
  run_options.on_wait = options.on_wait;
  run_options.on_notice = options.on_notice;
  const Server server(database);
  const auto plan_and_begin = [&](const Rows& rows) {
    teller.begin_at(rows);
    return plan(scripts.graph(), rows);
  };
  runtime::migrate(*server.connection, *server.dialect, server.version_table, plan_and_begin,
                   script_runner(scripts), run_options);
  return steps;
}

// The rows that SQL which is written begins at.
Rows starting_rows(const Graph& graph, std::string_view symbol) {
  Rows rows;
  for (const auto node : revision::resolve(graph, symbol)) rows.push_back(graph[node].id);
  return rows;
}

std::string write(const Project& project, std::string_view from,
                  const std::function<Plan(const Graph& graph, const Rows& rows)>& plan) {
  const ScriptSet scripts(project);
  const ProjectDatabase database(project);
  const auto rows = from.empty() ? Rows{} : starting_rows(scripts.graph(), from);
  StepTeller teller(scripts);
  teller.begin_at(rows);
  return runtime::write_sql(
      database.dialect(), database.version_table(), plan(scripts.graph(), rows), script_runner(scripts),
      [&](const revision::Step& step) { return headline(teller.tell(step)); }, runtime_options(project));
}

void refuse_range(std::string_view symbol) {
  if (!revision::split_range(symbol)) return;
  throw UsageError(
      fmt::format("'{}' is a range, which has a meaning only for SQL that is written; add --sql, or name the "
                  "target alone",
                  symbol));
}

// The ends of what SQL is written for: a symbol alone is the upper one, and begins at `from`. `usual` is
// shown where an end is missing.
SymbolRange range_to_target(std::string_view symbol, const SymbolRange& usual, const std::string& from = {}) {
  auto range = revision::split_range(symbol);
  if (!range) return {from, std::string(symbol)};
  if (!range->upper.empty()) return *std::move(range);
  throw UsageError(
      fmt::format("cannot write the SQL of '{}': no target stands behind the colon; write one, as in {}:{}",
                  symbol, range->lower.empty() ? usual.lower : range->lower, usual.upper));
}

}  // namespace

std::vector<StepInfo> upgrade(const Project& project, std::string_view symbol, const RunOptions& options) {
  refuse_range(symbol);
  return run(project, options, [&](const Graph& graph, const Rows& rows) {
    return revision::plan_upgrade(graph, rows, symbol);
  });
}

std::vector<StepInfo> downgrade(const Project& project, std::string_view symbol, const RunOptions& options) {
  refuse_range(symbol);
  return run(project, options, [&](const Graph& graph, const Rows& rows) {
    return revision::plan_downgrade(graph, rows, symbol);
  });
}

std::vector<StepInfo> stamp(const Project& project, const std::vector<std::string>& symbols, bool purge,
                            const RunOptions& options) {
  for (const auto& symbol : symbols) refuse_range(symbol);
  return run(project, options, [&](const Graph& graph, const Rows& rows) {
    return purge ? revision::plan_purge(graph, rows, symbols) : revision::plan_stamp(graph, rows, symbols);
  });
}

void ensure_version(const Project& project, const RunOptions& options) {
  const Server server{ProjectDatabase(project)};
  auto run_options = runtime_options(project);
  run_options.on_wait = options.on_wait;
  runtime::ensure_version_table(*server.connection, *server.dialect, server.version_table, run_options);
}

std::string upgrade_sql(const Project& project, std::string_view symbol) {
  const auto range = range_to_target(symbol, {"base", "head"});
  return write(project, range.lower, [&](const Graph& graph, const Rows& rows) {
    return revision::plan_upgrade(graph, rows, range.upper);
  });
}

std::string downgrade_sql(const Project& project, std::string_view symbol) {
  const auto range = range_to_target(symbol, {"head", "base"});
  if (range.lower.empty()) {
    throw UsageError(
        fmt::format("cannot write the SQL of a downgrade to '{0}': nobody asks the database where it is; "
                    "write <from>:<to>, as in head:{0}",
                    range.upper));
  }
  return write(project, range.lower, [&](const Graph& graph, const Rows& rows) {
    return revision::plan_downgrade(graph, rows, range.upper);
  });
}

std::string stamp_sql(const Project& project, const std::vector<std::string>& symbols) {
  std::string from;
  std::vector<std::string> targets;
  for (const auto& symbol : symbols) {
    const auto range = range_to_target(symbol, {"base", "head"}, from);
    if (!targets.empty() && range.lower != from) {
      throw UsageError(
          fmt::format("cannot write the SQL of a stamp that begins at '{}' and at '{}'; begin all at one",
                      from, range.lower));
    }
    from = range.lower;
    targets.push_back(range.upper);
  }
  return write(project, from, [&](const Graph& graph, const Rows& rows) {
    return revision::plan_stamp(graph, rows, targets);
  });
}

std::string ensure_version_sql(const Project& project) {
  const ProjectDatabase database(project);
  return runtime::write_version_table_sql(database.dialect(), database.version_table());
}

}  // namespace limbeck::command
