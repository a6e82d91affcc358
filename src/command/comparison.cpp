// SPDX-License-Identifier: MIT
#include "command/comparison.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "autogenerate/compare_live.hpp"
#include "command/target.hpp"
#include "operation/operation.hpp"
#include "runtime/live_run.hpp"

namespace limbeck::command {
namespace {

CompareOptions options_of(const Project& project, bool target_is_complete) {
  auto options = project.compare;
  options.target_is_complete = target_is_complete;
  options.version_table = {project.version_table, project.version_table_schema};
  return options;
}

}  // namespace

std::vector<std::string> remarks_on_unread(const Project& project, const Server& server) {
  std::vector<std::string> remarks;
  for (const auto& unread :
       server.dialect->unread(*server.connection, autogenerate::scope_of(project.compare))) {
    remarks.push_back(
        fmt::format("The database holds what is not read, and must be written by hand: {}", unread));
  }
  return remarks;
}

Comparison compare_with_target(const Project& project, const ScriptSet& scripts, std::string_view purpose) {
  const ProjectDatabase database(project);
  Server server(database);
  // What the scripts would still do is no difference.
  require_heads(scripts.graph(), runtime::read_rows(*server.connection, server.version_table));
  auto wanted = wanted_schema(project, database, server, purpose);
  auto differences = autogenerate::compare(*server.connection, std::move(wanted.schema), *server.dialect,
                                           options_of(project, wanted.is_complete));
  return {std::move(differences), std::move(server)};
}

Comparison compare_with_nothing(const Project& project) {
  Server server{ProjectDatabase(project)};
  auto differences =
      autogenerate::compare({}, held_schema(project, server), *server.dialect, options_of(project, true));
  std::ranges::move(remarks_on_unread(project, server), std::back_inserter(differences.remarks));
  return {std::move(differences), std::move(server), true};
}

CheckReport report_of(const autogenerate::Differences& differences) {
  CheckReport report{.differences = {}, .remarks = differences.remarks};
  for (const auto& step : differences.steps)
    report.differences.push_back({operation::describe(step.operation), step.remarks});
  return report;
}

CheckReport check(const Project& project) {
  return report_of(compare_with_target(project, ScriptSet(project), "check the database").differences);
}

}  // namespace limbeck::command
