// SPDX-License-Identifier: MIT
// What the database holds beside all that is read of it.
#include <algorithm>
#include <map>
#include <span>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/reflect.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

// A row for each, with its kind. What a routine's text means depends on the mode in which it was made, and a
// script runs in that of its connection.
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

// What the catalogue does not say of a table, and its own statement does: its elements, within the first
// parentheses.
class ShownTable {
 public:
  ShownTable(const std::string& name, std::string_view create, Unread& unread)
      : name_(name), create_(create), unread_(unread) {}

  void read() {
    const auto tokens = sql::tokens_of(create_, split_rules());
    const std::span all(tokens);
    const auto opening =
        static_cast<std::size_t>(std::ranges::find(all, "(", &sql::Token::text) - all.begin());
    if (opening == all.size()) return;
    const auto begin = opening + 1;
    for (const auto& element : sql::arguments_of(all.subspan(begin, sql::closing_of(all, opening) - begin)))
      read_element(element);
  }

 private:
  void read_element(std::span<const sql::Token> tokens) {
    if (tokens.size() < 3) return;
    if (is(tokens[0], "PERIOD") && !is(tokens[2], "SYSTEM_TIME")) note("periods", tokens[2]);
    const bool is_plain = is(tokens[0], "KEY");
    if (is_plain || is(tokens[1], "KEY")) read_index(tokens, is_plain ? 1 : 2);
  }

  // The primary key has no name, and is called by its first word.
  void read_index(std::span<const sql::Token> tokens, std::size_t place) {
    static const std::unordered_map<std::string_view, std::string_view> kinds{
        {"IGNORED", "ignored indexes"},
        {"KEY_BLOCK_SIZE", "sizes of blocks of indexes"},
        {"OVERLAPS", "indexes over periods"},
        {"PARSER", "parsers of indexes"}};
    const auto& name = tokens[place].text.starts_with('`') ? tokens[place] : tokens[0];
    for (const auto& token : tokens) {
      if (const auto found = kinds.find(token.text); found != kinds.end()) note(found->second, name);
    }
  }

  void note(std::string_view kind, const sql::Token& name) {
    unread_[std::string(kind)].push_back(fmt::format("{}.{}", name_, sql::unquoted(name.text)));
  }

  const std::string& name_;
  std::string_view create_;
  Unread& unread_;
};

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

void read_shown(database::Connection& connection, const database::Result& shows, Unread& unread) {
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
      ShownTable(name, text, unread).read();
    } else if (has_introducers(text)) {
      unread["character sets of literals in views"].push_back(name);
    }
  }
}

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope) {
  const auto answers = connection.execute(std::vector{unread_query(scope), shows_query(scope)});
  Unread unread;
  for (const auto& row : answers.at(0).rows) unread[text_at(row, 0)].push_back(text_at(row, 1));
  read_shown(connection, answers.at(1), unread);
  std::vector<std::string> kinds;
  for (const auto& [kind, names] : unread)
    kinds.push_back(fmt::format("{}: {}", kind, core::join(names, ", ")));
  return kinds;
}

}  // namespace limbeck::dialect::mysql
