// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_details.hpp"

#include <algorithm>
#include <map>
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

}  // namespace

void read_details(database::Connection& connection, const database::Result& answer,
                  std::vector<Table>& tables, const Features& features) {
  if (features.flavour == Flavour::mariadb) read_lost_bytes(connection, tables, features);
  std::vector<Table*> divided;
  std::vector<std::string> queries;
  for (std::size_t i = 0; i < answer.rows.size(); ++i) {
    if (text_at(answer.rows[i], Catalogue::create_options).find("partitioned") == std::string::npos) continue;
    divided.push_back(&tables.at(i));
    queries.push_back("SHOW CREATE TABLE " + sql::quote_name(tables[i].name.schema, tables[i].name.name,
                                                             identifiers(features.flavour)));
  }
  ReflectScope spatial;
  for (const auto& table : tables) {
    if (std::ranges::any_of(table.columns, is_place)) spatial.tables.push_back(table.name);
  }
  const bool asks_for_systems = features.reference_systems && !spatial.tables.empty();
  if (asks_for_systems) queries.push_back(reference_systems_query(spatial, features));
  if (queries.empty()) return;
  const auto answers = connection.execute(queries);
  for (std::size_t i = 0; i < divided.size(); ++i)
    divided[i]->options.mysql_partition_by = partition_by(text_at(answers[i].rows.at(0), 1));
  if (asks_for_systems) say_reference_systems(answers.back(), tables);
}

}  // namespace limbeck::dialect::mysql
