// SPDX-License-Identifier: MIT
#include "autogenerate/compare/live.hpp"

#include <algorithm>
#include <set>
#include <unordered_set>
#include <utility>

namespace limbeck::autogenerate {
namespace {

bool names_more_than_tables(const Schema& schema) {
  return !schema.enums.empty() || !schema.domains.empty() || !schema.sequences.empty() ||
         !schema.views.empty() || !schema.materialized_views.empty() || !schema.functions.empty() ||
         !schema.triggers.empty() || !schema.partitions.empty() || !schema.policies.empty() ||
         !schema.grants.empty() || !schema.others.empty() || !schema.extensions.empty() ||
         !schema.schemas.empty();
}

// One that holds no table may be there all the same.
bool names_schema_without_tables(const Schema& target, const std::vector<Table>& there) {
  std::unordered_set<std::string> with_tables{""};
  for (const auto& table : there) with_tables.insert(table.name.schema);
  return std::ranges::any_of(target.tables,
                             [&](const auto& table) { return !with_tables.contains(table.name.schema); });
}

// What the database holds, as far as it is compared with that target.
Schema reflect(database::Connection& connection, const Schema& target, const dialect::Dialect& dialect,
               const CompareOptions& options) {
  const auto scope = scope_of(options, target);
  // What nobody compares, and nothing stands on, need not be readable for the user.
  const auto can = dialect.capabilities();
  const bool is_asked_for = options.target_is_complete || names_more_than_tables(target) || can.named_types ||
                            can.views_pin_columns;
  if (is_asked_for) return dialect.reflect_schema(connection, scope);
  auto tables = dialect.reflect(connection, scope);
  if (names_schema_without_tables(target, tables)) return dialect.reflect_schema(connection, scope);
  return {.tables = std::move(tables)};
}

}  // namespace

dialect::ReflectScope scope_of(const CompareOptions& options, const Schema& target) {
  std::set<std::string> schemas{""};
  schemas.insert(options.include_schemas.names().begin(), options.include_schemas.names().end());
  schemas.insert(target.schemas.begin(), target.schemas.end());
  for (const auto& table : target.tables) schemas.insert(table.name.schema);
  return {.schemas = {schemas.begin(), schemas.end()}, .every_schema = options.include_schemas.all()};
}

Differences compare(database::Connection& connection, Schema target, const dialect::Dialect& dialect,
                    const CompareOptions& options) {
  std::vector<std::string> remarks;
  const ServersWords server{.normalize =
                                [&](const std::vector<Table>& tables) {
                                  auto normalized = dialect.normalize(connection, tables);
                                  for (auto& remark : normalized.remarks) {
                                    if (std::ranges::find(remarks, remark) == remarks.end())
                                      remarks.push_back(std::move(remark));
                                  }
                                  return std::move(normalized.tables);
                                },
                            .normalize_queries =
                                [&](std::vector<dialect::ViewQuery> queries) {
                                  return dialect.normalize_queries(connection, std::move(queries));
                                }};
  auto database = reflect(connection, target, dialect, options);
  auto differences = compare(std::move(database), std::move(target), dialect, options, server);
  std::ranges::move(remarks, std::back_inserter(differences.remarks));
  return differences;
}

}  // namespace limbeck::autogenerate
