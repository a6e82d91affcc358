// SPDX-License-Identifier: MIT
// What the database holds beside all that is read of it.
#include <fmt/format.h>

#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/reflect.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A row for each, with its kind. What a routine's text means depends on the mode in which it was made, and a
// script runs in that of its connection.
std::string unread_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT 'comments of indexes', CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, INDEX_NAME) "
      "FROM information_schema.STATISTICS WHERE {tables} AND INDEX_COMMENT <> '' AND SEQ_IN_INDEX = 1 "
      "UNION ALL SELECT 'events', CONCAT_WS('.', NULLIF(EVENT_SCHEMA, DATABASE()), EVENT_NAME) "
      "FROM information_schema.EVENTS WHERE {events} "
      "UNION ALL SELECT 'invisible columns', "
      "CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, COLUMN_NAME) FROM information_schema.COLUMNS "
      "WHERE {tables} AND EXTRA LIKE '%INVISIBLE%' "
      "UNION ALL SELECT 'packages', CONCAT_WS('.', NULLIF(ROUTINE_SCHEMA, DATABASE()), ROUTINE_NAME) "
      "FROM information_schema.ROUTINES WHERE {routines} AND ROUTINE_TYPE = 'PACKAGE' "
      "UNION ALL SELECT 'routines made in another sql_mode', "
      "CONCAT_WS('.', NULLIF(ROUTINE_SCHEMA, DATABASE()), ROUTINE_NAME) FROM information_schema.ROUTINES "
      "WHERE {routines} AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE') AND SQL_MODE <> @@sql_mode "
      "UNION ALL SELECT 'triggers made in another sql_mode', "
      "CONCAT_WS('.', NULLIF(TRIGGER_SCHEMA, DATABASE()), TRIGGER_NAME) FROM information_schema.TRIGGERS "
      "WHERE {triggers} AND SQL_MODE <> @@sql_mode "
      "UNION ALL SELECT 'versions of tables', CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME) "
      "FROM information_schema.TABLES WHERE {tables} AND TABLE_TYPE = 'SYSTEM VERSIONED' ORDER BY 1, 2",
      fmt::arg("events", in_schemas_of(scope, "EVENT_SCHEMA")),
      fmt::arg("routines", in_schemas_of(scope, "ROUTINE_SCHEMA")),
      fmt::arg("triggers", in_schemas_of(scope, "TRIGGER_SCHEMA")),
      fmt::arg("tables", in_schemas_of(scope, "TABLE_SCHEMA")));
}

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope) {
  const auto query = unread_query(scope);
  const auto answers = connection.execute(std::span(&query, 1));
  std::vector<std::string> kinds;
  std::string last;
  for (const auto& row : answers.at(0).rows) {
    const auto& kind = text_at(row, 0);
    if (kind == last) {
      kinds.back() += ", " + text_at(row, 1);
    } else {
      kinds.push_back(fmt::format("{}: {}", kind, text_at(row, 1)));
      last = kind;
    }
  }
  return kinds;
}

}  // namespace limbeck::dialect::mysql
