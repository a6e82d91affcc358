// SPDX-License-Identifier: MIT
#include "dialect/mysql/catalogue.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/writer.hpp"
#include "dialect/scratch.hpp"

namespace limbeck::dialect::mysql {
namespace {

std::string schema_is(std::string_view column, const std::string& schema) {
  return fmt::format("{} = {}", column, schema.empty() ? "DATABASE()" : quoted(schema));
}

// The server's own databases are none of anybody's, and neither are limbeck's while it works; unless the
// connection is in one.
std::string is_any(std::string_view column) {
  return fmt::format(
      "({0} <=> DATABASE() OR {0} NOT IN ('information_schema', 'mysql', 'performance_schema', 'sys') "
      "AND LEFT({0}, {1}) <> {2})",
      column, scratch_prefix.size(), quoted(scratch_prefix));
}

// information_schema compares names without regard to case, also where tables are told apart by it.
std::string table_is(std::string_view schema_alias, const TableName& table) {
  return fmt::format(
      "({} AND TABLE_NAME = {name} AND (BINARY TABLE_NAME = {name} OR @@lower_case_table_names <> 0))",
      schema_is(fmt::format("{}_SCHEMA", schema_alias), table.schema), fmt::arg("name", quoted(table.name)));
}

// What the scope says, in a table of information_schema whose column is TABLE_SCHEMA or CONSTRAINT_SCHEMA.
std::string within(const ReflectScope& scope, std::string_view schema_alias) {
  if (scope.tables.empty()) return in_schemas_of(scope, fmt::format("{}_SCHEMA", schema_alias));
  std::vector<std::string> parts;
  for (const auto& table : scope.tables) parts.push_back(table_is(schema_alias, table));
  return '(' + core::join(parts, " OR ") + ')';
}

std::string tables_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, ENGINE, TABLE_COLLATION, TABLE_COMMENT, "
      "CREATE_OPTIONS, ROW_FORMAT, @@default_storage_engine, (SELECT DEFAULT_COLLATION_NAME FROM "
      "information_schema.SCHEMATA WHERE SCHEMA_NAME = TABLE_SCHEMA), DATABASE() "
      "FROM information_schema.TABLES WHERE {} AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED') "
      "ORDER BY TABLE_SCHEMA, BINARY TABLE_NAME",
      within(scope, "TABLE"));
}

std::string columns_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, COLUMN_NAME, COLUMN_DEFAULT, IS_NULLABLE, "
      "COLUMN_TYPE, COLLATION_NAME, EXTRA, COLUMN_COMMENT, GENERATION_EXPRESSION "
      "FROM information_schema.COLUMNS WHERE {} ORDER BY TABLE_SCHEMA, TABLE_NAME, ORDINAL_POSITION",
      within(scope, "TABLE"));
}

// MariaDB lists the indexes of a table in their own order if it is asked for no other.
std::string indexes_query(const ReflectScope& scope, const Features& features) {
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, INDEX_NAME, NON_UNIQUE, COLUMN_NAME, COLLATION, "
      "SUB_PART, INDEX_TYPE, INDEX_COMMENT, {} FROM information_schema.STATISTICS WHERE {}{}",
      features.expression_indexes ? "EXPRESSION" : "NULL", within(scope, "TABLE"),
      features.flavour == Flavour::mariadb
          ? ""
          : " ORDER BY TABLE_SCHEMA, TABLE_NAME, INDEX_NAME <> 'PRIMARY', INDEX_NAME, SEQ_IN_INDEX");
}

std::string key_columns_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, CONSTRAINT_NAME, COLUMN_NAME, "
      "NULLIF(REFERENCED_TABLE_SCHEMA, DATABASE()), REFERENCED_TABLE_NAME, REFERENCED_COLUMN_NAME "
      "FROM information_schema.KEY_COLUMN_USAGE WHERE {} AND REFERENCED_TABLE_NAME IS NOT NULL "
      "ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME, ORDINAL_POSITION",
      within(scope, "TABLE"));
}

std::string references_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(CONSTRAINT_SCHEMA, DATABASE()), TABLE_NAME, CONSTRAINT_NAME, UPDATE_RULE, DELETE_RULE "
      "FROM information_schema.REFERENTIAL_CONSTRAINTS WHERE {}",
      within(scope, "CONSTRAINT"));
}

std::string checks_query(const ReflectScope& scope, const Features& features) {
  if (!features.check_constraints) return "SELECT NULL, NULL, NULL, NULL, NULL FROM DUAL WHERE FALSE";
  if (features.flavour == Flavour::mariadb) {
    return fmt::format(
        "SELECT NULLIF(CONSTRAINT_SCHEMA, DATABASE()), TABLE_NAME, CONSTRAINT_NAME, LEVEL, CHECK_CLAUSE "
        "FROM information_schema.CHECK_CONSTRAINTS WHERE {} "
        "ORDER BY CONSTRAINT_SCHEMA, TABLE_NAME, CONSTRAINT_NAME",
        within(scope, "CONSTRAINT"));
  }
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, CONSTRAINT_NAME, 'Table', CHECK_CLAUSE "
      "FROM information_schema.TABLE_CONSTRAINTS "
      "JOIN information_schema.CHECK_CONSTRAINTS USING (CONSTRAINT_SCHEMA, CONSTRAINT_NAME) "
      "WHERE {} AND CONSTRAINT_TYPE = 'CHECK' ORDER BY TABLE_SCHEMA, TABLE_NAME, CONSTRAINT_NAME",
      within(scope, "TABLE"));
}

}  // namespace

std::string in_schemas_of(const ReflectScope& scope, std::string_view column) {
  if (scope.tables.empty() && scope.every_schema) return is_any(column);
  std::vector<std::string> parts;
  for (const auto& table : scope.tables) parts.push_back(schema_is(column, table.schema));
  if (scope.tables.empty()) {
    for (const auto& schema : scope.schemas) parts.push_back(schema_is(column, schema));
  }
  if (parts.empty()) parts.push_back(schema_is(column, ""));
  return '(' + core::join(parts, " OR ") + ')';
}

const std::string& text_at(const database::Row& row, std::size_t column) {
  static const std::string empty;
  return row.at(column) ? *row[column] : empty;
}

std::vector<std::string> Catalogue::queries(const ReflectScope& scope, const Features& features) {
  return {tables_query(scope),      columns_query(scope),    indexes_query(scope, features),
          key_columns_query(scope), references_query(scope), checks_query(scope, features)};
}

std::string restated_query(const TableName& table, const Features& features) {
  auto query = fmt::format(
      "SELECT COLUMN_NAME, 'INVISIBLE' FROM information_schema.COLUMNS WHERE {} AND EXTRA LIKE '%INVISIBLE%'",
      table_is("TABLE", table));
  if (features.flavour == Flavour::mariadb && features.check_constraints) {
    query += fmt::format(
        " UNION ALL SELECT CONSTRAINT_NAME, CONCAT('CHECK (', CHECK_CLAUSE, ')') "
        "FROM information_schema.CHECK_CONSTRAINTS WHERE {} AND LEVEL = 'Column' "
        "AND NOT (CHECK_CLAUSE = CONCAT('json_valid(`', REPLACE(CONSTRAINT_NAME, '`', '``'), '`)') "
        "AND CONSTRAINT_NAME IN (SELECT COLUMN_NAME FROM information_schema.COLUMNS WHERE {} "
        "AND COLUMN_TYPE = 'longtext' AND COLLATION_NAME = 'utf8mb4_bin'))",
        table_is("CONSTRAINT", table), table_is("TABLE", table));
  }
  return query;
}

std::string reference_systems_query(const ReflectScope& scope, const Features& features) {
  if (features.flavour == Flavour::mysql) {
    return fmt::format(
        "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, COLUMN_NAME, CONCAT('SRID ', SRS_ID) "
        "FROM information_schema.COLUMNS WHERE {} AND SRS_ID IS NOT NULL",
        within(scope, "TABLE"));
  }
  std::vector<std::string> tables;
  for (const auto& table : scope.tables) {
    tables.push_back(
        fmt::format("({} AND F_TABLE_NAME = {name} AND (BINARY F_TABLE_NAME = {name} OR "
                    "@@lower_case_table_names <> 0))",
                    schema_is("F_TABLE_SCHEMA", table.schema), fmt::arg("name", quoted(table.name))));
  }
  return fmt::format(
      "SELECT NULLIF(F_TABLE_SCHEMA, DATABASE()), F_TABLE_NAME, G_GEOMETRY_COLUMN, CONCAT('REF_SYSTEM_ID=', SRID) "
      "FROM information_schema.GEOMETRY_COLUMNS WHERE SRID <> 0 AND ({})",
      core::join(tables, " OR "));
}

}  // namespace limbeck::dialect::mysql
