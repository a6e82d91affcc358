// SPDX-License-Identifier: MIT
#include "autogenerate/compare/shared_sequences.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

#include "autogenerate/compare/early_release.hpp"
#include "autogenerate/compare/own_sequences.hpp"
#include "core/sequence.hpp"
#include "schema/find_column.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AddColumn;
using operation::AlterColumn;

template <class Each>
void for_each_sequence(const Table& table, const dialect::Dialect& dialect, const Each& each) {
  for (const auto& column : table.columns) {
    if (const auto sequence = dialect.sequence_of(table, column)) each(*sequence);
  }
}

// Those that are sequences by themselves are no column's.
NameSet sequences_that_go(const Schema& database, const Pairing& pairing, const dialect::Dialect& dialect) {
  NameSet going;
  for (const auto& table : database.tables)
    for_each_sequence(table, dialect, [&](const TableName& name) { going.insert(name); });
  if (going.empty()) return going;
  for (const auto& pair : pairing.pairs)
    for_each_sequence(pair.target, dialect, [&](const TableName& name) { going.erase(name); });
  for (const auto& sequence : database.sequences) going.erase(sequence.name);
  return going;
}

// The column that may count up since this step; null where none does.
const std::string* column_to_count(const operation::Operation& operation) {
  if (const auto* add = std::get_if<AddColumn>(&operation)) return &add->column.name;
  const auto* alter = std::get_if<AlterColumn>(&operation);
  const bool counts = alter != nullptr && (alter->autoincrement == true || alter->identity.value());
  return counts ? &alter->column : nullptr;
}

}  // namespace

void release_shared_sequences(const Schema& database, const NameSet& freed, Pairing& pairing,
                              std::vector<TableChanges>& changes, const dialect::Dialect& dialect,
                              ObjectChanges& objects) {
  auto going = sequences_that_go(database, pairing, dialect);
  going.insert(freed.begin(), freed.end());
  if (going.empty()) return;
  const auto counts_by_one = [&](const Table& part) {
    return std::ranges::any_of(part.columns, [&](const Column& column) {
      const auto sequence = sequence_behind(column);
      return sequence && going.contains(*sequence);
    });
  };
  auto steps = release_early(database, counts_by_one, true, pairing, changes, dialect).steps;
  objects.before.insert(objects.before.begin(), std::make_move_iterator(steps.begin()),
                        std::make_move_iterator(steps.end()));
}

ByName<std::vector<TableName>> tables_that_shared(const Pairing& pairing,
                                                  const std::vector<TableChanges>& changes,
                                                  const dialect::Dialect& dialect) {
  ByName<const Table*> there;
  for (const auto& pair : pairing.pairs) there.emplace(pair.target.name, &pair.database);
  ByName<TableName> owners;
  for (const auto& each : changes)
    for_each_sequence(*there.at(each.table), dialect,
                      [&](const TableName& name) { owners.emplace(name, each.table); });
  ByName<std::vector<TableName>> shared;
  for (const auto& each : changes) {
    for (const auto& column : there.at(each.table)->columns) {
      const auto sequence = sequence_behind(column);
      const auto owner = sequence ? owners.find(*sequence) : owners.end();
      if (owner != owners.end()) shared[owner->second].push_back(each.table);
    }
  }
  return shared;
}

ByName<TableName> sequences_to_come(const Pairing& pairing, const std::vector<TableChanges>& changes,
                                    const dialect::Dialect& dialect) {
  ByName<const Table*> targets;
  for (const auto& pair : pairing.pairs) targets.emplace(pair.target.name, &pair.target);
  ByName<TableName> coming;
  for (const auto& each : changes) {
    const auto& target = *targets.at(each.table);
    for (const auto& step : each.columns) {
      const auto* name = column_to_count(step.operation);
      if (name == nullptr) continue;
      const auto column = std::ranges::find(target.columns, *name, &Column::name);
      if (column == target.columns.end()) continue;
      if (const auto sequence = dialect.sequence_of(target, *column)) coming.emplace(*sequence, each.table);
    }
  }
  return coming;
}

}  // namespace limbeck::autogenerate
