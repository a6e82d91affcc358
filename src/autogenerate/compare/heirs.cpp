// SPDX-License-Identifier: MIT
#include "autogenerate/compare/heirs.hpp"

#include <utility>

#include "autogenerate/compare/names.hpp"
#include "core/dependency_order.hpp"
#include "schema/qualified_name.hpp"

namespace limbeck::autogenerate {
namespace {

using ColumnNames = std::unordered_set<std::string>;

ByName<std::vector<TablePair*>> heirs_in(std::vector<TablePair>& pairs) {
  ByName<std::vector<TablePair*>> heirs;
  for (auto& pair : pairs) {
    for (const auto& parent : pair.database.options.postgresql_inherits)
      heirs[schema::qualified_name(parent)].push_back(&pair);
  }
  return heirs;
}

// Whether there was one that was not among them.
bool add(const ColumnNames& columns, ColumnNames& to) {
  const auto before = to.size();
  to.insert(columns.begin(), columns.end());
  return to.size() > before;
}

}  // namespace

std::vector<TablePair*> heirs_of_remade_columns(std::vector<TablePair>& pairs,
                                                const std::vector<TableChanges>& changes) {
  std::vector<std::pair<const TableName*, const ColumnNames*>> parents;
  for (const auto& each : changes) {
    if (!each.remade.empty()) parents.emplace_back(&each.table, &each.remade);
  }
  if (parents.empty()) return {};
  const auto heirs = heirs_in(pairs);
  std::vector<TablePair*> result;
  for (std::size_t i = 0; i < parents.size(); ++i) {
    const auto found = heirs.find(*parents[i].first);
    if (found == heirs.end()) continue;
    for (auto* heir : found->second) {
      auto& remade = heir->remade_in_parents;
      if (remade.empty()) result.push_back(heir);
      if (add(*parents[i].second, remade)) parents.emplace_back(&heir->target.name, &remade);
    }
  }
  return result;
}

HeirsFirst heirs_first(const Schema& database, const std::vector<Table>& removed) {
  HeirsFirst result;
  ByName<std::size_t> places;
  std::vector<const Table*> tables;
  const auto take = [&](const Table& table) {
    if (places.emplace(table.name, tables.size()).second) tables.push_back(&table);
  };
  for (const auto& table : database.tables) take(table);
  NameSet gone;
  for (const auto& table : removed) gone.insert(table.name);
  // Each stands behind what it is a part of.
  for (const auto& partition : database.partitions) {
    if (gone.contains(partition.table)) {
      gone.insert(partition.name);
    } else {
      take(result.partitions.emplace_back(
          Table{.name = partition.name,
                .indexes = partition.indexes,
                .options = {.postgresql_inherits = {shown(partition.table)}}}));
    }
  }
  core::Dependencies heirs(tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const auto& parent : tables[i]->options.postgresql_inherits) {
      const auto found = places.find(schema::qualified_name(parent));
      if (found != places.end()) heirs[found->second].push_back(i);
    }
  }
  result.tables = core::in_dependency_order(std::move(tables), heirs);
  return result;
}

}  // namespace limbeck::autogenerate
