// SPDX-License-Identifier: MIT
// Partitions come where the target has them, and never go: what makes them is often a program that the target
// does not know of.
#include <unordered_map>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "operation/creation.hpp"
#include "operation/reverse.hpp"

namespace limbeck::autogenerate {
namespace {

using PartitionsByName = ByName<const Partition*>;

PartitionsByName by_name(const Schema& schema) {
  PartitionsByName result;
  for (const auto& partition : schema.partitions) result.emplace(partition.name, &partition);
  return result;
}

// The table that is divided, which a partition may be several levels below.
const TableName& root_of(const Partition& partition, const PartitionsByName& all) {
  const auto* name = &partition.table;
  for (auto found = all.find(*name); found != all.end(); found = all.find(*name))
    name = &found->second->table;
  return *name;
}

NameSet tables_that_keys_refer_to(const Schema& schema) {
  NameSet names;
  for (const auto& table : schema.tables) {
    for (const auto& constraint : table.constraints) {
      if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) names.insert(key->referred_table);
    }
  }
  return names;
}

// Those that hold their rows themselves.
NameSet undivided_tables(const Schema& schema) {
  NameSet names;
  for (const auto& table : schema.tables) {
    if (table.options.postgresql_partition_by.empty()) names.insert(table.name);
  }
  return names;
}

// A part that foreign keys look at cannot go before it is a table by itself.
void let_go(Difference& made, const Partition& partition) {
  auto back = operation::reverse(made.operation).operations;
  back.insert(back.begin(),
              operation::DetachPartition{.table = partition.table, .partition = partition.name});
  made.downgrade = std::move(back);
}

}  // namespace

void compare_partitions(const Schema& database, const Schema& target, const Comparison& comparison,
                        ObjectChanges& changes) {
  const auto there = by_name(database);
  const auto wanted = by_name(target);
  const auto referred = tables_that_keys_refer_to(target);
  const auto undivided = undivided_tables(database);
  for (const auto& partition : target.partitions) {
    const auto found = there.find(partition.name);
    if (const auto& root = root_of(partition, wanted); undivided.contains(root)) {
      changes.remarks.push_back(fmt::format(
          "partition '{}' is not made: table '{}' holds its rows itself, and is divided in the target; write "
          "in a script how they move",
          shown(partition.name), shown(root)));
    } else if (found == there.end()) {
      const auto first = changes.after.size();
      for (auto& operation : operation::creations_of(partition))
        changes.after.push_back({std::move(operation)});
      if (referred.contains(root_of(partition, wanted))) let_go(changes.after.at(first), partition);
    } else if (comparison.dialect.canonical_sql(found->second->bounds) !=
               comparison.dialect.canonical_sql(partition.bounds)) {
      changes.remarks.push_back(fmt::format(
          "partition '{}' holds {}, and {} in the target: it stays as it is, since its rows would "
          "have to move",
          shown(partition.name), found->second->bounds, partition.bounds));
    }
  }
}

void pair_partitions(const Schema& database, const Schema& target, Pairing& pairing) {
  const auto there = by_name(database);
  const auto wanted = by_name(target);
  for (const auto& partition : database.partitions)
    pairing.partitions[root_of(partition, there)].push_back(partition);
  ByName<const Table*> tables;
  for (const auto& table : target.tables) tables.emplace(table.name, &table);
  for (const auto& partition : target.partitions) {
    const auto found = there.find(partition.name);
    const auto root = tables.find(root_of(partition, wanted));
    if (found == there.end() || root == tables.end()) continue;
    const auto as_table = [&](const Partition& side) -> const Table& {
      return pairing.made.emplace_back(Table{.name = side.name,
                                             .columns = root->second->columns,
                                             .indexes = side.indexes,
                                             .options = {.postgresql_inherits = {shown(root->first)}}});
    };
    pairing.pairs.push_back({as_table(*found->second), as_table(partition)});
  }
}

}  // namespace limbeck::autogenerate
