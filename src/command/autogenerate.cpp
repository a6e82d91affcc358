// SPDX-License-Identifier: MIT
// The commands that write a script which brings the database to its target.
#include <set>
#include <utility>

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
  std::set<std::pair<std::string, std::string>> asked;
  for (;;) {  // a table that is renamed may have columns to be asked about
    auto comparison = compare_with_target(project, scripts, purpose);
    if (!options.confirm_rename) return comparison;
    const auto known = renames.size();
    for (const auto& [from, to, remark] : comparison.differences.possible_renames) {
      if (asked.emplace(from, to).second && options.confirm_rename(from, to))
        renames.push_back(fmt::format("{}:{}", from, to));
    }
    if (renames.size() != known) continue;
    comparison.differences.possible_renames.clear();  // what was denied need not be said again
    return comparison;
  }
}

// A comment at the end of a line that is not ended would take in the next step.
void end_lines(std::vector<ScriptStep>& steps) {
  for (auto& step : steps) {
    if (!step.code.empty() && !step.code.ends_with('\n')) step.code += '\n';
  }
}

// What the project makes of the draft.
RevisionDraft process(const Project& project, RevisionDraft draft) {
  if (!project.process_revision) return draft;
  project.process_revision(draft);
  end_lines(draft.upgrade);
  end_lines(draft.downgrade);
  return draft;
}

RevisionOptions with_words_of(RevisionOptions options, const RevisionDraft& draft) {
  options.message = draft.message;
  options.rev_id = draft.rev_id;
  options.branch_label = draft.branch_label;
  options.depends_on = draft.depends_on;
  return options;
}

}  // namespace

AutogenerateReport autogenerate(const Project& project, const RevisionOptions& options) {
  const ScriptSet scripts(project);
  const auto comparison = compare(project, scripts, options);
  AutogenerateReport report{.found = report_of(comparison.differences, *comparison.server.dialect)};
  if (comparison.differences.empty()) return report;
  const auto language = language_of_new_scripts(project);
  const auto draft = process(project, draft_of(project, comparison, options, language));
  if (!draft.upgrade.empty() || !draft.downgrade.empty()) {
    report.revision = write_script(project, scripts, with_words_of(options, draft), body_of(draft, language));
  }
  return report;
}

std::string autogenerate_sql(const Project& project, const RevisionOptions& options) {
  const ScriptSet scripts(project);
  const auto comparison = compare(project, scripts, options);
  const auto draft = process(project, draft_of(project, comparison, options, script::Language::sql));
  return sql_script(project, scripts, with_words_of(options, draft), body_of(draft, script::Language::sql));
}

}  // namespace limbeck::command
