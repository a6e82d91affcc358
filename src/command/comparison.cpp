// SPDX-License-Identifier: MIT
#include "command/comparison.hpp"

#include <algorithm>
#include <iterator>
#include <set>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/live.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/sentence.hpp"
#include "command/target.hpp"
#include "core/text.hpp"
#include "operation/operation.hpp"
#include "operation/table_change.hpp"
#include "runtime/live_run.hpp"

namespace limbeck::command {
namespace {

CompareOptions options_of(const Project& project, bool target_is_complete) {
  auto options = project.compare;
  options.target_is_complete = target_is_complete;
  options.version_table = {project.version_table, project.version_table_schema};
  return options;
}

// The tables that foreign keys refer to, and that are not among those that were read.
std::set<std::string> missing_tables(const Schema& held) {
  autogenerate::NameSet there;
  for (const auto& table : held.tables) there.insert(table.name);
  std::set<std::string> missing;
  for (const auto& table : held.tables) {
    for (const auto& constraint : table.constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key != nullptr && !there.contains(key->referred_table))
        missing.insert(autogenerate::shown(key->referred_table));
    }
  }
  return missing;
}

// What the database cannot make of a table is told before a script is written that says it.
void refuse_tables_that_cannot_be_made(const autogenerate::Differences& differences,
                                       const dialect::Dialect& dialect) {
  for (const auto& step : differences.steps) {
    if (std::holds_alternative<operation::CreateTable>(step.operation))
      (void)dialect.ddl(step.operation, nullptr);
  }
}

// The usual schema goes without a name in steps, and may have one in models.
bool is_of(const models::RemarkOnKey& remark, const TableName& table) {
  return table.name == remark.table.name && (table.schema.empty() || table.schema == remark.table.schema);
}

// Whether the change makes the key, or says that a column of it may not be NULL.
bool leads_to(const models::RemarkOnKey& remark, const operation::TableChange& change) {
  const auto refers = [&](const std::string& column) {
    return std::ranges::find(remark.columns, column) != remark.columns.end();
  };
  if (!is_of(remark, operation::table_of(change))) return false;
  if (const auto* altered = std::get_if<operation::AlterColumn>(&change))
    return altered->nullable == false && refers(altered->new_name.value_or(altered->column));
  if (const auto* added = std::get_if<operation::AddColumn>(&change)) return refers(added->column.name);
  const auto* added = std::get_if<operation::AddConstraint>(&change);
  const auto* key = added == nullptr ? nullptr : std::get_if<ForeignKeyConstraint>(&added->constraint);
  return key != nullptr && key->columns == remark.columns;
}

bool leads_to(const models::RemarkOnKey& remark, const operation::Operation& operation) {
  if (const auto* created = std::get_if<operation::CreateTable>(&operation))
    return is_of(remark, created->table.name);
  const auto change = operation::as_change(operation);
  return change && leads_to(remark, *change);
}

void add_remarks(autogenerate::Differences& differences, std::vector<models::RemarkOnKey> remarks) {
  for (auto& remark : remarks) {
    const auto leads = [&](const auto& step) { return leads_to(remark, step.operation); };
    if (std::ranges::any_of(differences.steps, leads)) differences.remarks.push_back(std::move(remark.text));
  }
}

}  // namespace

std::optional<std::string> remark_on_missing_tables(const Schema& held) {
  const auto missing = missing_tables(held);
  if (missing.empty()) return std::nullopt;
  return fmt::format(
      "Foreign keys refer to tables that were not read: {}; name their schemas in include_schemas, or "
      "take these keys out by hand",
      core::join({missing.begin(), missing.end()}, ", "));
}

Comparison compare_with_target(const Project& project, const ScriptSet& scripts, std::string_view purpose) {
  const ProjectDatabase database(project);
  Server server(database);
  // What the scripts would still do is no difference.
  require_heads(scripts.graph(), runtime::read_rows(*server.connection, server.version_table));
  auto wanted = wanted_schema(project, database, server, purpose);
  auto differences = autogenerate::compare(*server.connection, std::move(wanted.schema), *server.dialect,
                                           options_of(project, wanted.is_complete));
  refuse_tables_that_cannot_be_made(differences, *server.dialect);
  if (!differences.empty()) std::ranges::move(wanted.remarks, std::back_inserter(differences.remarks));
  add_remarks(differences, std::move(wanted.remarks_on_keys));
  return {std::move(differences), std::move(server)};
}

Comparison compare_with_nothing(const Project& project) {
  Server server{ProjectDatabase(project)};
  auto held = held_schema(project, server);
  const auto missing = remark_on_missing_tables(held);
  auto differences = autogenerate::compare({}, std::move(held), *server.dialect, options_of(project, true));
  if (missing) differences.remarks.push_back(*missing);
  std::ranges::move(remarks_on_unread(project, server), std::back_inserter(differences.remarks));
  return {std::move(differences), std::move(server), true};
}

// A step that only makes the next one possible is no difference by itself.
CheckReport report_of(const autogenerate::Differences& differences, const dialect::Dialect& dialect) {
  CheckReport report{.differences = {}, .remarks = remarks_on_the_whole(differences)};
  std::vector<std::string> remarks;
  for (const auto& step : differences.steps) {
    remarks.insert(remarks.end(), step.remarks.begin(), step.remarks.end());
    const auto* execute = std::get_if<operation::Execute>(&step.operation);
    if (execute != nullptr && execute->description.empty()) continue;
    report.differences.push_back(
        {autogenerate::sentence(step.operation, dialect), std::exchange(remarks, {})});
  }
  for (const auto& sentence : differences.unmade) report.differences.push_back({sentence, {}});
  return report;
}

CheckReport check(const Project& project) {
  const auto compared = compare_with_target(project, ScriptSet(project), "check the database");
  return report_of(compared.differences, *compared.server.dialect);
}

}  // namespace limbeck::command
