// SPDX-License-Identifier: MIT
// What the database holds beside all that is read of it.
#include <algorithm>

#include "dialect/sqlite/catalogue.hpp"
#include "dialect/sqlite/definition.hpp"
#include "dialect/sqlite/reflect.hpp"

namespace limbeck::dialect::sqlite {
namespace {

bool has_key_with_more_than_names(const TableDefinition& table) {
  const auto has_more = [](const Clause& clause) { return !clause.plain_columns; };
  return std::ranges::any_of(table.elements, [&](const TableElementDefinition& element) {
    return element.column ? std::ranges::any_of(element.column->clauses, has_more)
                          : has_more(element.constraint);
  });
}

}  // namespace

std::vector<std::string> unread(database::Connection& connection, const ReflectScope& scope) {
  std::vector<std::string> tables;
  for (const auto& entry : read_catalogue(connection, scope).tables) {
    if (has_key_with_more_than_names(parse(entry, parse_table))) tables.push_back(entry.name);
  }
  if (tables.empty()) return {};
  return {"orders and collations in keys: " + core::join(tables, ", ")};
}

}  // namespace limbeck::dialect::sqlite
