// SPDX-License-Identifier: MIT
// The commands that write a script which brings the database to its target.
#include <fmt/format.h>

#include <limbeck/command/commands.hpp>

#include "command/body.hpp"
#include "command/comparison.hpp"
#include "command/write.hpp"

namespace limbeck::command {
namespace {

constexpr const char* purpose = "write a script of what is missing";

Comparison compare(Project project, const ScriptSet& scripts, const RevisionOptions& options) {
  auto& renames = project.compare.renames;
  renames.insert(renames.end(), options.rename.begin(), options.rename.end());
  auto comparison = compare_with_target(project, scripts, purpose);
  const auto known = renames.size();
  if (options.confirm_rename) {
    for (const auto& [from, to] : comparison.differences.possible_renames) {
      if (options.confirm_rename(from, to)) renames.push_back(fmt::format("{}:{}", from, to));
    }
  }
  return renames.size() == known ? std::move(comparison) : compare_with_target(project, scripts, purpose);
}

}  // namespace

AutogenerateReport autogenerate(const Project& project, const RevisionOptions& options) {
  const ScriptSet scripts(project);
  const auto comparison = compare(project, scripts, options);
  AutogenerateReport report{.found = report_of(comparison.differences)};
  if (!report.found.in_step())
    report.revision = write_script(project, scripts, options, body_of(project, comparison));
  return report;
}

std::string autogenerate_sql(const Project& project, const RevisionOptions& options) {
  const ScriptSet scripts(project);
  const auto comparison = compare(project, scripts, options);
  return sql_script(project, scripts, options, body_of(project, comparison));
}

}  // namespace limbeck::command
