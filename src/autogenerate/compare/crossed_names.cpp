// SPDX-License-Identifier: MIT
#include "autogenerate/compare/crossed_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/shared_sequences.hpp"
#include "operation/constraint.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::CreateIndex;
using operation::DropIndex;
using operation::RenameConstraint;
using operation::RenameIndex;

class Crossing {
 public:
  Crossing(const Pairing& pairing, const ObjectChanges& objects, const std::vector<TableChanges>& tables,
           const Comparison& comparison)
      : names_are_a_tables_own_(comparison.can.foreign_keys_need_indexes) {
    for (const auto& table : pairing.added) note(table, taken_);
    for (const auto& table : pairing.removed) note(table, given_up_);
    note_sequences(objects);
    for (const auto& [name, table] : sequences_to_come(pairing, tables, comparison.dialect))
      taken_.insert(key_of(name, name.name));
    for (const auto& changes : tables) {
      for (const auto& step : changes.make) note(changes.table, step.operation);
      for (const auto& step : changes.drop_late)
        given_up_.insert(key_of(changes.table, key_name(step.operation)));
    }
  }

  template <class Rename>
  bool concerns(const TableName& table, const Rename& rename) const {
    return given_up_.contains(key_of(table, rename.new_name)) || taken_.contains(key_of(table, rename.name));
  }

 private:
  std::string key_of(const TableName& table, const std::string& name) const {
    return table.schema + '\0' + (names_are_a_tables_own_ ? table.name : "") + '\0' + name;
  }

  // A table that comes or goes, and what does with it.
  void note(const Table& table, std::unordered_set<std::string>& keys) {
    if (!names_are_a_tables_own_) keys.insert(key_of(table.name, table.name.name));
    for (const auto& index : table.indexes) keys.insert(key_of(table.name, index.name));
    for (const auto& constraint : table.constraints) {
      if (!name_of(constraint).empty()) keys.insert(key_of(table.name, name_of(constraint)));
    }
  }

  void note_sequences(const ObjectChanges& objects) {
    if (names_are_a_tables_own_) return;
    for (const auto& step : objects.before) {
      if (const auto* create = std::get_if<operation::CreateSequence>(&step.operation))
        taken_.insert(key_of(create->sequence.name, create->sequence.name.name));
    }
    for (const auto& step : objects.last) {
      if (const auto* drop = std::get_if<operation::DropSequence>(&step.operation))
        given_up_.insert(key_of(drop->sequence, drop->sequence.name));
    }
  }

  void note(const TableName& table, const operation::Operation& operation) {
    const auto note_rename = [&](const auto& rename) {
      given_up_.insert(key_of(table, rename.name));
      taken_.insert(key_of(table, rename.new_name));
    };
    if (const auto* index = std::get_if<RenameIndex>(&operation)) return note_rename(*index);
    if (const auto* constraint = std::get_if<RenameConstraint>(&operation)) return note_rename(*constraint);
    taken_.insert(key_of(table, key_name(operation)));
  }

  bool names_are_a_tables_own_;
  std::unordered_set<std::string> given_up_;
  std::unordered_set<std::string> taken_;
};

const Index& index_of(const Table& table, const std::string& name) {
  return *std::ranges::find(table.indexes, name, [](const Index& index) { return std::string(index.name); });
}

const Constraint& constraint_of(const Table& table, const std::string& name) {
  return *std::ranges::find_if(table.constraints,
                               [&](const Constraint& constraint) { return name_of(constraint) == name; });
}

void make_again(Difference& step, const RenameIndex& rename, const TablePair& pair, TableChanges& changes) {
  const auto& existing = index_of(pair.database, rename.name);
  if (existing.options.unique) changes.lets_go_of_keys = true;
  changes.drop.push_back({DropIndex{.name = existing.name, .table = changes.table, .existing = existing}});
  step.operation = CreateIndex{changes.table, index_of(pair.target, rename.new_name)};
}

// Checks and foreign keys have no index, whose name would be one among all of a schema's.
void make_again(Difference& step, const RenameConstraint& rename, const TablePair& pair,
                TableChanges& changes) {
  const auto& existing = constraint_of(pair.database, rename.name);
  if (std::holds_alternative<CheckConstraint>(existing) ||
      std::holds_alternative<ForeignKeyConstraint>(existing))
    return;
  changes.lets_go_of_keys = true;
  changes.drop.push_back({operation::DropConstraint{.table = changes.table,
                                                    .name = rename.name,
                                                    .kind = operation::kind_of(existing),
                                                    .existing = existing}});
  step.operation = operation::AddConstraint{changes.table, constraint_of(pair.target, rename.new_name)};
}

}  // namespace

void make_crossed_names_again(const Pairing& pairing, const ObjectChanges& objects,
                              const Comparison& comparison, std::vector<TableChanges>& tables) {
  const Crossing crossing(pairing, objects, tables, comparison);
  ByName<const TablePair*> pairs;
  for (const auto& pair : pairing.pairs) pairs.emplace(pair.target.name, &pair);
  for (auto& changes : tables) {
    for (auto& step : changes.make) {
      const auto look_at = [&](const auto& rename) {
        if (crossing.concerns(changes.table, rename))
          make_again(step, rename, *pairs.at(changes.table), changes);
      };
      if (const auto* index = std::get_if<RenameIndex>(&step.operation)) {
        look_at(RenameIndex(*index));
      } else if (const auto* constraint = std::get_if<RenameConstraint>(&step.operation)) {
        look_at(RenameConstraint(*constraint));
      }
    }
  }
}

}  // namespace limbeck::autogenerate
