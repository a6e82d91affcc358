// SPDX-License-Identifier: MIT
#include "dialect/sqlite/catalogue.hpp"

#include <algorithm>

#include <limbeck/core/error.hpp>

#include "database/execute_one.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

std::vector<std::string> every_schema(database::Connection& connection) {
  std::vector<std::string> schemas;
  const auto answer =
      execute_one(connection, "SELECT nullif(name, 'main') FROM pragma_database_list WHERE name <> 'temp'");
  for (const auto& row : answer.rows) schemas.push_back(row.at(0).value_or(""));
  return schemas;
}

// The schemas that the scope names, each once.
std::vector<std::string> schemas_of(database::Connection& connection, const ReflectScope& scope) {
  std::vector<std::string> schemas;
  for (const auto& table : scope.tables) schemas.push_back(table.schema);
  if (scope.tables.empty()) schemas = scope.every_schema ? every_schema(connection) : scope.schemas;
  if (schemas.empty()) schemas.emplace_back();
  std::ranges::sort(schemas);
  schemas.erase(std::unique(schemas.begin(), schemas.end()), schemas.end());
  return schemas;
}

void require_attached(database::Connection& connection, const std::vector<std::string>& schemas) {
  const auto is_there_anyway = [](const std::string& schema) {
    return schema.empty() || same(schema, "temp");
  };
  if (std::ranges::all_of(schemas, is_there_anyway)) return;
  const auto attached = execute_one(connection, "SELECT name FROM pragma_database_list");
  for (const auto& schema : schemas) {
    const auto is_it = [&](const database::Row& row) { return same(row.at(0).value_or(""), schema); };
    if (is_there_anyway(schema) || std::ranges::any_of(attached.rows, is_it)) continue;
    throw Error(fmt::format(
        "cannot read the schema '{}': SQLite has no schemas but the databases that are attached to the "
        "connection, and none of that name is; leave the schema out of models and of include_schemas",
        schema));
  }
}

std::string query(const std::vector<std::string>& schemas) {
  std::vector<std::string> parts;
  parts.reserve(schemas.size());
  for (const auto& schema : schemas) {
    parts.push_back(fmt::format(
        "SELECT {0}, CASE WHEN sql LIKE 'CREATE VIRTUAL %' THEN 'virtual' ELSE type END, name, sql "
        "FROM {1}.sqlite_schema "
        "WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND (type <> 'table' "
        "OR name IN (SELECT name FROM pragma_table_list WHERE schema = {2} AND type IN ('table', 'virtual')))",
        sql::quote_literal(schema), sql::quote_name(stored_schema(schema), identifiers()),
        sql::quote_literal(stored_schema(schema))));
  }
  return core::join(parts, " UNION ALL ") + " ORDER BY 1, 2, 3";
}

}  // namespace

std::string stored_schema(const std::string& schema) {
  return schema.empty() ? "main" : schema;
}

Catalogue read_catalogue(database::Connection& connection, const ReflectScope& scope) {
  Catalogue catalogue{.schemas = schemas_of(connection, scope)};
  require_attached(connection, catalogue.schemas);
  const auto answer = execute_one(connection, query(catalogue.schemas));
  for (const auto& row : answer.rows) {
    const auto kind = row.at(1).value_or("");
    auto& entries = kind == "table"     ? catalogue.tables
                    : kind == "virtual" ? catalogue.virtual_tables
                    : kind == "index"   ? catalogue.indexes
                    : kind == "view"    ? catalogue.views
                                        : catalogue.triggers;
    entries.push_back({row.at(0).value_or(""), row.at(2).value_or(""), row.at(3).value_or("")});
  }
  return catalogue;
}

}  // namespace limbeck::dialect::sqlite
