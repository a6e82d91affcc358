// SPDX-License-Identifier: MIT
// What the database holds beside all that is read of it.
#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/object_catalogue.hpp"
#include "dialect/mysql/reflect.hpp"
#include "dialect/mysql/stored_text.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A row for each, with its kind. Without escapes in strings a text could not be read that holds a backslash.
std::string unread_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT 'comments of primary keys', CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME) "
      "FROM information_schema.STATISTICS WHERE {tables} AND INDEX_COMMENT <> '' AND SEQ_IN_INDEX = 1 "
      "AND INDEX_NAME = 'PRIMARY' "
      "UNION ALL SELECT 'compressed columns', "
      "CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, COLUMN_NAME) FROM information_schema.COLUMNS "
      "WHERE {tables} AND COLUMN_TYPE LIKE '%COMPRESSED*/' "
      "UNION ALL SELECT 'events', CONCAT_WS('.', NULLIF(EVENT_SCHEMA, DATABASE()), EVENT_NAME) "
      "FROM information_schema.EVENTS WHERE {events} "
      "UNION ALL SELECT 'invisible columns', "
      "CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME, COLUMN_NAME) FROM information_schema.COLUMNS "
      "WHERE {tables} AND EXTRA LIKE '%INVISIBLE%' "
      "UNION ALL SELECT 'packages', CONCAT_WS('.', NULLIF(ROUTINE_SCHEMA, DATABASE()), ROUTINE_NAME) "
      "FROM information_schema.ROUTINES WHERE {routines} AND ROUTINE_TYPE = 'PACKAGE' "
      "UNION ALL SELECT 'routines made with NO_BACKSLASH_ESCAPES', "
      "CONCAT_WS('.', NULLIF(ROUTINE_SCHEMA, DATABASE()), ROUTINE_NAME) FROM information_schema.ROUTINES "
      "WHERE {routines} AND ROUTINE_TYPE IN ('FUNCTION', 'PROCEDURE') "
      "AND FIND_IN_SET('NO_BACKSLASH_ESCAPES', SQL_MODE) "
      "UNION ALL SELECT 'triggers made with NO_BACKSLASH_ESCAPES', "
      "CONCAT_WS('.', NULLIF(TRIGGER_SCHEMA, DATABASE()), TRIGGER_NAME) FROM information_schema.TRIGGERS "
      "WHERE {triggers} AND FIND_IN_SET('NO_BACKSLASH_ESCAPES', SQL_MODE) "
      "UNION ALL SELECT 'versions of tables', CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME) "
      "FROM information_schema.TABLES WHERE {tables} AND TABLE_TYPE = 'SYSTEM VERSIONED' ORDER BY 1, 2",
      fmt::arg("events", in_schemas_of(scope, "EVENT_SCHEMA")),
      fmt::arg("routines", in_schemas_of(scope, "ROUTINE_SCHEMA")),
      fmt::arg("triggers", in_schemas_of(scope, "TRIGGER_SCHEMA")),
      fmt::arg("tables", in_schemas_of(scope, "TABLE_SCHEMA")));
}

// A row for each table and view: its name, and the statement that shows how it is made.
std::string shows_query(const ReflectScope& scope) {
  return fmt::format(
      "SELECT CONCAT_WS('.', NULLIF(TABLE_SCHEMA, DATABASE()), TABLE_NAME), "
      "CONCAT('SHOW CREATE ', IF(TABLE_TYPE = 'VIEW', 'VIEW', 'TABLE'), ' `', REPLACE(TABLE_SCHEMA, '`', '``'), "
      "'`.`', REPLACE(TABLE_NAME, '`', '``'), '`'), TABLE_TYPE FROM information_schema.TABLES WHERE {} "
      "AND TABLE_TYPE IN ('BASE TABLE', 'SYSTEM VERSIONED', 'VIEW') ORDER BY 1",
      in_schemas_of(scope, "TABLE_SCHEMA"));
}

// By kind, what there is of it.
using Unread = std::map<std::string, std::vector<std::string>>;

bool is(const sql::Token& token, std::string_view word) {
  return core::equal_ignoring_case(token.text, word);
}

// What the catalogue does not say of a table, and its own statement does.
void read_table(const std::string& table, std::string_view create, Unread& unread) {
  static const std::unordered_map<std::string_view, std::string_view> kinds{
      {"IGNORED", "ignored indexes"},
      {"KEY_BLOCK_SIZE", "sizes of blocks of indexes"},
      {"OVERLAPS", "indexes over periods"},
      {"PARSER", "parsers of indexes"}};
  const auto note = [&](std::string_view kind, std::string_view name) {
    unread[std::string(kind)].push_back(fmt::format("{}.{}", table, name));
  };
  for (const auto& element : elements_of_table(create)) {
    if (element.size() > 2 && is(element[0], "PERIOD") && !is(element[2], "SYSTEM_TIME"))
      note("periods", sql::unquoted(element[2].text));
    const auto index = index_name(element);
    if (index.empty()) continue;
    for (const auto& token : element) {
      if (const auto found = kinds.find(token.text); found != kinds.end()) note(found->second, index);
    }
  }
}

// The catalogue gives the literals of a view without the character sets that stand before them: "_latin1'a'".
bool has_introducers(std::string_view create) {
  const auto tokens = sql::tokens_of(create, split_rules());
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    if (tokens[i].kind == sql::TokenKind::word && tokens[i].text.starts_with('_') &&
        tokens[i + 1].text.starts_with('\''))
      return true;
  }
  return false;
}

void read_shown(database::Connection& connection, const database::Result& shows, bool reads_introducers,
                Unread& unread) {
  constexpr std::size_t statement = 1;
  constexpr std::size_t type = 2;
  constexpr std::size_t create = 1;
  std::vector<std::string> queries;
  for (const auto& row : shows.rows) queries.push_back(text_at(row, statement));
  if (queries.empty()) return;
  const auto answers = connection.execute(queries);
  for (std::size_t i = 0; i < answers.size(); ++i) {
    const auto& name = text_at(shows.rows[i], 0);
    const auto& text = text_at(answers[i].rows.at(0), create);
    if (text_at(shows.rows[i], type) != "VIEW") {
      read_table(name, text, unread);
    } else if (!reads_introducers && has_introducers(text)) {
      unread["character sets of literals in views"].push_back(name);
    }
  }
}

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope,
                                const Features& features) {
  const auto answers = connection.execute(std::vector{unread_query(scope), shows_query(scope)});
  Unread unread;
  for (const auto& row : answers.at(0).rows) unread[text_at(row, 0)].push_back(text_at(row, 1));
  read_shown(connection, answers.at(1), shows_views(scope, features), unread);
  std::vector<std::string> kinds;
  for (const auto& [kind, names] : unread)
    kinds.push_back(fmt::format("{}: {}", kind, core::join(names, ", ")));
  return kinds;
}

}  // namespace limbeck::dialect::mysql
