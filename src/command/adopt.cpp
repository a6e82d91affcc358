// SPDX-License-Identifier: MIT
// The commands with which a project begins that has a database already.
#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/render/cpp_literal.hpp"
#include "autogenerate/render/entry.hpp"
#include "autogenerate/render/models.hpp"
#include "autogenerate/render/sql_script.hpp"
#include "command/body.hpp"
#include "command/comparison.hpp"
#include "command/target.hpp"
#include "command/write.hpp"
#include "core/text.hpp"
#include "runtime/live_run.hpp"

namespace limbeck::command {
namespace {

void refuse_scripts(const ScriptSet& scripts) {
  if (scripts.graph().size() == 0) return;
  throw Error(fmt::format(
      "cannot adopt the database: the project has revisions already, as '{}' in '{}'; bring it to "
      "its target with 'limbeck revision --autogenerate'",
      scripts.graph()[0].id, scripts.info(0).path));
}

void refuse_rows(const revision::Rows& rows) {
  if (rows.empty()) return;
  throw Error(fmt::format(
      "cannot adopt the database: its version table says that it is at {}; find the scripts of that, or forget "
      "them with 'limbeck stamp --purge base'",
      core::join(rows, ", ", "'")));
}

// Why nothing was found, and what to do, as the end of a sentence.
std::string why_empty(const Server& server) {
  std::set<std::string> schemas;
  for (const auto& table : server.dialect->reflect(*server.connection, {.every_schema = true}))
    schemas.insert(table.name.schema);
  schemas.erase("");
  if (schemas.empty()) return "there is nothing in it; begin with 'limbeck revision -m \"...\"'";
  return fmt::format(
      "its default schema holds nothing, and others do: {}; name in include_schemas those that are to be adopted, or "
      "begin with 'limbeck revision -m \"...\"'",
      core::join({schemas.begin(), schemas.end()}, ", ", "'"));
}

// Columns of primary keys may be NULL in SQLite, and a call that makes a table says that they may not: others
// behind it say what they are. They go with the table.
std::vector<autogenerate::Difference> with_nullable_keys(std::vector<autogenerate::Difference> steps,
                                                         const dialect::Dialect& dialect) {
  std::vector<autogenerate::Difference> result;
  for (auto& step : steps) {
    result.push_back(std::move(step));
    const auto* created = std::get_if<operation::CreateTable>(&result.back().operation);
    if (created == nullptr) continue;
    const auto kept = dialect.canonical(created->table);
    for (const auto& column : kept.columns) {
      if (!column.options.nullable || !autogenerate::is_in_key(column, kept)) continue;
      const operation::AlterColumn alter{.table = kept.name, .column = column.name, .nullable = true};
      result.push_back({alter, {}, std::vector<operation::Operation>()});
    }
  }
  return result;
}

// The project as its files are: what its program carries does not have the script that was just written.
Project without_registry(Project project) {
  project.registry = nullptr;
  return project;
}

}  // namespace

AdoptReport adopt(const Project& project, RevisionOptions options) {
  if (options.message.empty()) options.message = "Adopt the database";
  const ScriptSet scripts(project);
  refuse_scripts(scripts);
  auto comparison = compare_with_nothing(project);
  refuse_rows(runtime::read_rows(*comparison.server.connection, comparison.server.version_table));
  if (comparison.differences.steps.empty()) {
    throw Error(fmt::format("cannot adopt '{}': {}", shown_url(project), why_empty(comparison.server)));
  }
  const auto language = language_of_new_scripts(project);
  if (language == script::Language::cpp) {
    auto& steps = comparison.differences.steps;
    steps = with_nullable_keys(std::move(steps), *comparison.server.dialect);
  }
  const auto draft = draft_of(project, comparison, options, language);
  AdoptReport report{write_script(project, scripts, options, body_of(draft, language)),
                     comparison.differences.remarks};
  stamp(without_registry(project), {report.revision.id});
  return report;
}

std::string models(const Project& project) {
  const Server server{ProjectDatabase(project)};
  const auto held = held_schema(project, server);
  auto text = autogenerate::render_models(held, project.naming_convention, server.dialect.get());
  const auto tell = [&](const std::string& remark) { text += '\n' + autogenerate::comment_lines(remark, 0); };
  if (const auto missing = remark_on_missing_tables(held)) tell(*missing);
  for (const auto& remark : remarks_on_unread(project, server)) tell(remark);
  return text;
}

std::string schema_sql(const Project& project) {
  const auto comparison = compare_with_nothing(project);
  const auto& dialect = *comparison.server.dialect;
  return autogenerate::render_sql(autogenerate::upgrade_of(comparison.differences, dialect), dialect) + '\n';
}

}  // namespace limbeck::command
