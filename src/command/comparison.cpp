// SPDX-License-Identifier: MIT
#include "command/comparison.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "autogenerate/compare_live.hpp"
#include "command/database.hpp"
#include "operation/operation.hpp"
#include "runtime/live_run.hpp"

namespace limbeck::command {
namespace {

const Target& require_target(const Project& project, std::string_view purpose) {
  if (project.target) return *project.target;
  throw Error(fmt::format(
      "cannot {}: the project does not say what it shall hold; give env.configure() a .target, as "
      "in limbeck::schema_of<User>()",
      purpose));
}

CompareOptions options_of(const Project& project) {
  auto options = project.compare;
  options.version_table = {project.version_table, project.version_table_schema};
  return options;
}

}  // namespace

Comparison compare_with_target(const Project& project, const ScriptSet& scripts, std::string_view purpose) {
  const auto target = require_target(project, purpose).schema(project.naming_convention);
  const ProjectDatabase database(project);
  const auto connection = database.connect();
  // What the scripts would still do is no difference.
  require_heads(scripts.graph(), runtime::read_rows(*connection, database.version_table()));
  auto dialect = database.dialect().for_server(*connection);
  auto differences = autogenerate::compare(*connection, target, *dialect, options_of(project));
  return {std::move(differences), std::move(dialect)};
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
