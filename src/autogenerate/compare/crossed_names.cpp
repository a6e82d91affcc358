// SPDX-License-Identifier: MIT
#include "autogenerate/compare/crossed_names.hpp"

#include <algorithm>
#include <string>
#include <unordered_set>
#include <utility>

#include "autogenerate/compare/key_columns.hpp"
#include "autogenerate/compare/names.hpp"
#include "operation/creation.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::CreateIndex;
using operation::DropIndex;
using operation::RenameConstraint;
using operation::RenameIndex;

class Crossing {
 public:
  Crossing(const std::vector<TableChanges>& tables, const Comparison& comparison)
      : names_are_a_tables_own_(comparison.can.foreign_keys_need_indexes) {
    for (const auto& changes : tables) {
      for (const auto& step : changes.make) note(changes.table, step.operation);
      for (const auto& step : changes.drop_late)
        given_up_.insert(key_of(changes.table, key_name(step.operation)));
    }
  }

  bool concerns(const TableName& table, const RenameIndex& rename) const {
    return given_up_.contains(key_of(table, rename.new_name)) || taken_.contains(key_of(table, rename.name));
  }

 private:
  std::string key_of(const TableName& table, const std::string& name) const {
    return table.schema + '\0' + (names_are_a_tables_own_ ? table.name : "") + '\0' + name;
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

}  // namespace

void make_crossed_indexes_again(const Pairing& pairing, const Comparison& comparison,
                                std::vector<TableChanges>& tables) {
  const Crossing crossing(tables, comparison);
  ByName<const TablePair*> pairs;
  for (const auto& pair : pairing.pairs) pairs.emplace(pair.target.name, &pair);
  for (auto& changes : tables) {
    for (auto& step : changes.make) {
      const auto* rename = std::get_if<RenameIndex>(&step.operation);
      if (rename == nullptr || !crossing.concerns(changes.table, *rename)) continue;
      const auto& pair = *pairs.at(changes.table);
      const auto& existing = index_of(pair.database, rename->name);
      const auto& wanted = index_of(pair.target, rename->new_name);
      changes.drop.push_back(
          {DropIndex{.name = existing.name, .table = changes.table, .existing = existing}});
      step.operation = CreateIndex{changes.table, wanted};
    }
  }
}

}  // namespace limbeck::autogenerate
