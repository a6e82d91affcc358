// SPDX-License-Identifier: MIT
// Partitions come where the target has them, and never go but to be tables by themselves: what makes them is
// often a program that the target does not know of. A table whose name one has is attached with its rows.
#include <algorithm>
#include <iterator>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "dialect/ddl.hpp"
#include "operation/creation.hpp"
#include "operation/reverse.hpp"
#include "schema/find_column.hpp"
#include "sql/identifier.hpp"

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

ByName<const Table*> tables_by_name(const Schema& schema) {
  ByName<const Table*> tables;
  for (const auto& table : schema.tables) tables.emplace(table.name, &table);
  return tables;
}

// What a table must look like to become a part of the other one: as that, with what is its own beside. Keys
// and indexes that all parts have are its own before, so that it is without them when it is let go again.
class PartAsTable {
 public:
  PartAsTable(const Table& table, const Table& root, const Comparison& comparison)
      : table_(table), root_(root), comparison_(comparison) {}

  Table with(const Partition& partition) const {
    Table part{.name = table_.name,
               .indexes = partition.indexes,
               .comment = table_.comment,
               .options = table_.options};
    for (const auto& column : root_.columns) part.columns.push_back(as_own(column));
    for (const auto& constraint : root_.constraints) {
      const bool is_check = std::holds_alternative<CheckConstraint>(constraint);
      part.constraints.push_back(is_check ? constraint : renamed(constraint, ""));
    }
    std::unordered_set<std::string> taken;
    for (const auto& index : root_.indexes) part.indexes.push_back(as_own(index, taken));
    return part;
  }

 private:
  // The whole counts, and its parts take their numbers from that.
  Column as_own(Column column) const {
    auto& options = column.options;
    options.renamed_from.clear();
    if (dialect::counts_up(root_, column)) {
      options.nullable = false;
      if (const auto sequence = comparison_.dialect.sequence_of(root_, column))
        options.server_default = dialect::next_value_of(*sequence, comparison_.dialect.identifiers());
    }
    options.autoincrement = false;
    options.identity.reset();
    const auto* existing = schema::find_column(table_, column.name);
    if (existing == nullptr) return column;
    options.comment = existing->options.comment;
    options.postgresql_storage = existing->options.postgresql_storage;
    options.postgresql_compression = existing->options.postgresql_compression;
    return column;
  }

  Index as_own(Index index, std::unordered_set<std::string>& taken) const {
    const auto same = std::ranges::find_if(table_.indexes, [&](const Index& own) {
      return own.elements == index.elements && own.options == index.options;
    });
    if (same != table_.indexes.end()) return *same;
    std::vector<std::string> words;
    for (const auto& element : index.elements)
      words.push_back(element.is_expression ? "expr" : element.value);
    index.name = conventional_name("ix", table_.name, words, comparison_.name_limit(), taken);
    return index;
  }

  const Table& table_;
  const Table& root_;
  const Comparison& comparison_;
};

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

bool is_divided_alike(const Table& table, const Partition& partition, const dialect::Dialect& dialect) {
  return dialect.canonical_sql(table.options.postgresql_partition_by) ==
         dialect.canonical_sql(partition.partition_by);
}

// A part that foreign keys look at cannot go before it is a table by itself.
void let_go(Difference& made, const Partition& partition) {
  auto back = operation::reverse(made.operation).operations;
  back.insert(back.begin(),
              operation::DetachPartition{.table = partition.table, .partition = partition.name});
  made.downgrade = std::move(back);
}

}  // namespace

void keep_tables_of_partitions(const Schema& database, Schema& target, const Comparison& comparison) {
  const auto wanted = by_name(target);
  const auto tables = tables_by_name(target);
  const auto there = tables_by_name(database);
  const auto undivided = undivided_tables(database);
  std::vector<Table> kept;
  for (const auto& partition : target.partitions) {
    const auto found = there.find(partition.name);
    const auto root = tables.find(root_of(partition, wanted));
    if (found == there.end() || root == tables.end() || tables.contains(partition.name)) continue;
    const auto& table = *found->second;
    if (!is_divided_alike(table, partition, comparison.dialect)) continue;
    const bool can_be_part = !undivided.contains(root->first);
    kept.push_back(can_be_part ? PartAsTable(table, *root->second, comparison).with(partition) : table);
  }
  std::ranges::move(kept, std::back_inserter(target.tables));
}

void compare_partitions(const Schema& database, const Schema& target, const Comparison& comparison,
                        ObjectChanges& changes) {
  const auto there = by_name(database);
  const auto wanted = by_name(target);
  const auto referred = tables_that_keys_refer_to(target);
  const auto undivided = undivided_tables(database);
  const auto tables = tables_by_name(target);
  const auto tables_there = tables_by_name(database);
  for (const auto& partition : database.partitions) {
    const bool becomes_table = tables.contains(partition.name) && tables_there.contains(partition.name);
    if (becomes_table && !wanted.contains(partition.name))
      changes.first.push_back({operation::DetachPartition{
          .table = partition.table, .partition = partition.name, .existing_bounds = partition.bounds}});
  }
  for (const auto& partition : target.partitions) {
    const auto found = there.find(partition.name);
    if (const auto& root = root_of(partition, wanted); undivided.contains(root)) {
      changes.unmade.push_back(fmt::format(
          "partition '{}' is not made: table '{}' holds its rows itself, and is divided in the target; write "
          "in a script how they move",
          shown(partition.name), shown(root)));
    } else if (found == there.end() && tables.contains(partition.name)) {
      changes.after.push_back(
          {operation::AttachPartition{partition.table, partition.name, partition.bounds}});
    } else if (found == there.end()) {
      const auto first = changes.after.size();
      for (auto& operation : operation::creations_of(partition))
        changes.after.push_back({std::move(operation)});
      if (referred.contains(root_of(partition, wanted))) let_go(changes.after.at(first), partition);
    } else if (comparison.dialect.canonical_sql(found->second->bounds) !=
               comparison.dialect.canonical_sql(partition.bounds)) {
      changes.unmade.push_back(fmt::format(
          "partition '{}' holds {}, and {} in the target: it stays as it is, since its rows would "
          "have to move",
          shown(partition.name), found->second->bounds, partition.bounds));
    }
  }
}

void compare_ways_to_divide(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  const auto way_of = [&](const Table& table) {
    return comparison.dialect.canonical_sql(table.options.postgresql_partition_by);
  };
  if (!comparison.options.target_is_complete || way_of(pair.database) == way_of(pair.target)) return;
  changes.unmade.push_back(fmt::format(
      "table '{}' is not divided as it is in the target: it stays as it is; make it anew in a script "
      "where that is meant",
      shown(pair.target.name)));
}

void pair_partitions(const Schema& database, const Schema& target, Pairing& pairing) {
  const auto there = by_name(database);
  const auto wanted = by_name(target);
  const auto tables = tables_by_name(target);
  ByName<const Table*> roots_there;
  for (const auto& pair : pairing.pairs) roots_there.emplace(pair.target.name, &pair.database);
  const auto as_table = [&](const Partition& side, const Table& root) -> const Table& {
    return pairing.made.emplace_back(Table{.name = side.name,
                                           .columns = root.columns,
                                           .indexes = side.indexes,
                                           .options = {.postgresql_inherits = {shown(root.name)}}});
  };
  for (const auto& partition : database.partitions) {
    if (tables.contains(partition.name)) continue;
    const auto& root = root_of(partition, there);
    pairing.partitions[root].push_back(partition);
    const auto found = tables.find(root);
    if (found == tables.end() || wanted.contains(partition.name)) continue;
    const auto& kept = as_table(partition, *found->second);
    pairing.pairs.push_back({.database = kept, .target = kept, .is_partition = true});
  }
  for (const auto& partition : target.partitions) {
    const auto found = there.find(partition.name);
    const auto root = tables.find(root_of(partition, wanted));
    if (found == there.end() || root == tables.end()) continue;
    const auto root_there = roots_there.find(root->first);
    const auto& as_is = root_there == roots_there.end() ? *root->second : *root_there->second;
    pairing.pairs.push_back({.database = as_table(*found->second, as_is),
                             .target = as_table(partition, *root->second),
                             .is_partition = true});
  }
}

}  // namespace limbeck::autogenerate
