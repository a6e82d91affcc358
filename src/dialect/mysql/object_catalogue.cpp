// SPDX-License-Identifier: MIT
#include "dialect/mysql/object_catalogue.hpp"

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/lexis.hpp"

namespace limbeck::dialect::mysql {
namespace {

std::string schemas_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT SCHEMA_NAME FROM information_schema.SCHEMATA WHERE {} AND NOT (SCHEMA_NAME <=> DATABASE()) "
      "ORDER BY SCHEMA_NAME",
      in_schemas_of(scope, "SCHEMA_NAME"));
}

std::string code_in_schemas_of(const ReflectScope& scope, std::string_view column) {
  return scope.reads_code ? in_schemas_of(scope, column) : "FALSE";
}

std::string views_query(const ReflectScope& scope, const Features& features) {
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, TABLE_SCHEMA, VIEW_DEFINITION, CHECK_OPTION, "
      "SECURITY_TYPE, {} FROM information_schema.VIEWS WHERE {} ORDER BY TABLE_SCHEMA, BINARY TABLE_NAME",
      features.flavour == Flavour::mariadb ? "ALGORITHM" : "NULL",  // MySQL only shows it
      code_in_schemas_of(scope, "TABLE_SCHEMA"));
}

// Those of one table and event run in the order in which they were made.
std::string triggers_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(TRIGGER_SCHEMA, DATABASE()), TRIGGER_NAME, EVENT_OBJECT_TABLE, ACTION_TIMING, "
      "EVENT_MANIPULATION FROM information_schema.TRIGGERS WHERE {} ORDER BY TRIGGER_SCHEMA, "
      "BINARY EVENT_OBJECT_TABLE, ACTION_TIMING, EVENT_MANIPULATION, ACTION_ORDER",
      code_in_schemas_of(scope, "TRIGGER_SCHEMA"));
}

std::string routines_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT NULLIF(ROUTINE_SCHEMA, DATABASE()), ROUTINE_NAME, ROUTINE_TYPE, DTD_IDENTIFIER, "
      "CHARACTER_SET_NAME, COLLATION_NAME, (SELECT DEFAULT_COLLATION_NAME FROM information_schema.SCHEMATA "
      "WHERE SCHEMA_NAME = ROUTINE_SCHEMA) FROM information_schema.ROUTINES WHERE {} "
      "AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE') "
      "ORDER BY ROUTINE_SCHEMA, BINARY ROUTINE_NAME, ROUTINE_TYPE",
      code_in_schemas_of(scope, "ROUTINE_SCHEMA"));
}

std::string sequence_names_query(const ReflectScope& scope, const Features& features) {
  if (!features.sequences) return "SELECT NULL, NULL FROM DUAL WHERE FALSE";
  return fmt::format(
      "SELECT NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME FROM information_schema.TABLES WHERE {} "
      "AND TABLE_TYPE = 'SEQUENCE' ORDER BY TABLE_SCHEMA, BINARY TABLE_NAME",
      in_schemas_of(scope, "TABLE_SCHEMA"));
}

std::string quoted_name(const TableName& name, const Features& features) {
  return sql::quote_name(name.schema, name.name, identifiers(features.flavour));
}

}  // namespace

std::vector<std::string> ObjectCatalogue::queries(const ReflectScope& scope, const Features& features) {
  return {"SELECT DATABASE(), @@sql_mode", schemas_query(scope),  views_query(scope, features),
          triggers_query(scope),           routines_query(scope), sequence_names_query(scope, features)};
}

std::string show_routine(RoutineKind kind, const TableName& name, const Features& features) {
  return fmt::format("SHOW CREATE {} {}", word_of(kind), quoted_name(name, features));
}

std::string show_trigger(const TableName& name, const Features& features) {
  return "SHOW CREATE TRIGGER " + quoted_name(name, features);
}

std::string show_view(const TableName& name, const Features& features) {
  return "SHOW CREATE VIEW " + quoted_name(name, features);
}

bool shows_views(const ReflectScope& scope, const Features& features) {
  return scope.says_spelling && features.flavour == Flavour::mariadb;
}

std::string sequences_query(const std::vector<TableName>& sequences, const Features& features) {
  std::vector<std::string> parts;
  for (std::size_t i = 0; i < sequences.size(); ++i) {
    parts.push_back(
        fmt::format("SELECT {}, start_value, increment, minimum_value, maximum_value, cache_size, "
                    "cycle_option FROM {}",
                    i, quoted_name(sequences[i], features)));
  }
  return core::join(parts, " UNION ALL ");
}

}  // namespace limbeck::dialect::mysql
