// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_details.hpp"

#include <algorithm>
#include <map>
#include <utility>

#include "dialect/mysql/catalogue.hpp"
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

}  // namespace

void read_details(database::Connection& connection, const database::Result& answer,
                  std::vector<Table>& tables, const Features& features) {
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
