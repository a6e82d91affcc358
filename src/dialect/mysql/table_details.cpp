// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_details.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>
#include <utility>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/catalogue.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/stored_text.hpp"
#include "dialect/mysql/types.hpp"
#include "sql/identifier.hpp"

namespace limbeck::dialect::mysql {
namespace {

bool is_place(const Column& column) {
  return is_spatial(column.type);
}

void say_reference_systems(const database::Result& answer, std::vector<Table>& tables) {
  std::map<std::pair<std::string, std::string>, Table*> by_name;
  for (auto& table : tables) by_name.emplace(std::pair(table.name.schema, table.name.name), &table);
  for (const auto& row : answer.rows) {
    const auto table = by_name.find({text_at(row, 0), text_at(row, 1)});
    if (table == by_name.end()) continue;
    auto& columns = table->second->columns;
    const auto column = std::ranges::find(columns, text_at(row, 2), &Column::name);
    if (column != columns.end() && is_place(*column))
      std::get<RawType>(column->type).sql += ' ' + text_at(row, 3);
  }
}

// MariaDB's catalogue keeps the default of BINARY and VARBINARY with '?' for each byte that is no text.
bool may_have_lost_bytes(const Column& column) {
  const auto& said = column.options.server_default;
  if (!said || !is_binary(column.type) || is_long(column.type)) return false;
  const auto bytes = bytes_of(*said);
  return bytes && bytes->find('?') != std::string::npos;
}

// A row that says nothing holds the bytes. Where the column may be NULL, DEFAULT() would tell them without
// one; where it may not, nothing else does.
std::vector<std::string> queries_of_bytes(const TableName& table, const std::vector<Column*>& columns,
                                          const Features& features) {
  const auto& rules = identifiers(features.flavour);
  std::vector<std::string> names;
  std::vector<std::string> digits;
  for (const auto* column : columns) {
    names.push_back(sql::quote_name(column->name, rules));
    digits.push_back(fmt::format("HEX({})", names.back()));
  }
  const auto copy = sql::quote_name(table.schema, "limbeck_defaults", rules);
  return {fmt::format("CREATE OR REPLACE TEMPORARY TABLE {} AS SELECT {} FROM {} WHERE FALSE", copy,
                      core::join(names), sql::quote_name(table.schema, table.name, rules)),
          fmt::format("INSERT INTO {} VALUES ()", copy),
          fmt::format("SELECT {} FROM {}", core::join(digits), copy), "DROP TEMPORARY TABLE " + copy};
}

void read_bytes(database::Connection& connection, Table& table, const std::vector<Column*>& columns,
                const Features& features) {
  std::vector<database::Result> answers;
  try {
    answers = connection.execute(queries_of_bytes(table.name, columns, features));
  } catch (const database::DatabaseError& error) {
    throw Error(
        fmt::format("cannot read the default of column '{}.{}', of which the catalogue keeps '?' for bytes "
                    "that are no text: {}; GRANT CREATE TEMPORARY TABLES on its database",
                    table.name.name, columns.front()->name, error.what()));
  }
  const auto& row = answers.at(2).rows.at(0);
  for (std::size_t i = 0; i < columns.size(); ++i) {
    const auto bytes = bytes_of(ServerDefault(text(fmt::format("x'{}'", text_at(row, i)))));
    columns[i]->options.server_default = default_of_bytes(bytes.value_or(""));
  }
}

void read_lost_bytes(database::Connection& connection, std::vector<Table>& tables, const Features& features) {
  for (auto& table : tables) {
    std::vector<Column*> columns;
    for (auto& column : table.columns) {
      if (may_have_lost_bytes(column)) columns.push_back(&column);
    }
    if (!columns.empty()) read_bytes(connection, table, columns, features);
  }
}

std::string show_table(const TableName& table, const Features& features) {
  return "SHOW CREATE TABLE " + sql::quote_name(table.schema, table.name, identifiers(features.flavour));
}

std::string said_using(const std::vector<sql::Token>& element) {
  const auto word = std::ranges::find_if(
      element, [](const auto& token) { return core::equal_ignoring_case(token.text, "USING"); });
  return element.end() - word > 1 ? core::to_lower(word[1].text) : "";
}

// The catalogue shows how each index is built, and not whether that was said.
void say_usings(Table& table, std::string_view create) {
  std::unordered_map<std::string, std::string> usings;
  for (const auto& element : elements_of_table(create)) {
    if (auto name = index_name(element); !name.empty()) usings.emplace(std::move(name), said_using(element));
  }
  for (auto& index : table.indexes) index.options.mysql_using = usings[index.name];
  for (auto& constraint : table.constraints) {
    if (auto* key = std::get_if<PrimaryKeyConstraint>(&constraint))
      key->index.mysql_using = usings["PRIMARY"];
    if (auto* unique = std::get_if<UniqueConstraint>(&constraint))
      unique->index.mysql_using = usings[unique->name];
  }
}

}  // namespace

void read_details(database::Connection& connection, const database::Result& answer,
                  std::vector<Table>& tables, const ReflectScope& scope, const Features& features) {
  if (features.flavour == Flavour::mariadb) read_lost_bytes(connection, tables, features);
  std::vector<std::size_t> shown;
  std::vector<std::string> queries;
  const auto is_divided = [](const database::Row& row) {
    return text_at(row, Catalogue::create_options).find("partitioned") != std::string::npos;
  };
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    if (!scope.says_spelling && !is_divided(answer.rows[i])) continue;
    shown.push_back(i);
    queries.push_back(show_table(tables[i].name, features));
  }
  ReflectScope spatial;
  for (const auto& table : tables) {
    if (std::ranges::any_of(table.columns, is_place)) spatial.tables.push_back(table.name);
  }
  const bool asks_for_systems = features.reference_systems && !spatial.tables.empty();
  if (asks_for_systems) queries.push_back(reference_systems_query(spatial, features));
  if (queries.empty()) return;
  const auto answers = connection.execute(queries);
  for (std::size_t i = 0; i < shown.size(); ++i) {
    auto& table = tables.at(shown[i]);
    const auto& create = text_at(answers[i].rows.at(0), 1);
    if (is_divided(answer.rows[shown[i]])) table.options.mysql_partition_by = partition_by(create);
    if (scope.says_spelling) say_usings(table, create);
  }
  if (asks_for_systems) say_reference_systems(answers.back(), tables);
}

}  // namespace limbeck::dialect::mysql
