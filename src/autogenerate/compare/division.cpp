// SPDX-License-Identifier: MIT
// How MariaDB and MySQL divide a table, of which partitions are a part.
#include <algorithm>
#include <span>
#include <unordered_map>
#include <unordered_set>

#include <fmt/format.h>

#include "autogenerate/compare/code_item.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/property.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "core/text.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

// How a table is divided: "RANGE (id)", and its partitions by their names.
struct Division {
  std::string by;
  std::unordered_map<std::string, std::string> partitions = {};
};

// "PARTITION p0 VALUES LESS THAN (10)" among the partitions that stand in parentheses behind all else.
Division division_of(const std::string& partition_by, const dialect::Dialect& dialect) {
  const auto tokens = sql::tokens_of(partition_by, dialect.split_rules());
  const std::span all(tokens);
  Division division{.by = partition_by};
  std::size_t opening = 0;
  while (opening + 1 < all.size() &&
         !(all[opening].text == "(" && core::equal_ignoring_case(all[opening + 1].text, "PARTITION")))
    ++opening;
  if (opening + 1 >= all.size()) return division;
  division.by = dialect.canonical_sql(partition_by.substr(0, all[opening].begin));
  const auto begin = opening + 1;
  for (const auto& partition : sql::arguments_of(all.subspan(begin, sql::closing_of(all, opening) - begin))) {
    if (partition.size() < 2) continue;
    division.partitions.emplace(dialect.canonical_sql(partition[1].text),
                                dialect.canonical_sql(sql::text_of(partition, partition_by)));
  }
  return division;
}

// Whether the one has partitions of all the names that the other has.
bool has_all(const Division& one, const Division& other) {
  return std::ranges::all_of(other.partitions,
                             [&](const auto& partition) { return one.partitions.contains(partition.first); });
}

// The same of the partitions themselves.
bool has_all_alike(const Division& one, const Division& other) {
  return std::ranges::all_of(other.partitions, [&](const auto& partition) {
    const auto found = one.partitions.find(partition.first);
    return found != one.partitions.end() && found->second == partition.second;
  });
}

Difference division_step(const TableName& table, const std::string& before, const std::string& after) {
  return {operation::AlterTable{.table = table,
                                .changes = {.mysql_partition_by = change_to(after)},
                                .existing = {.mysql_partition_by = change_to(before)}}};
}

bool makes_unique_key(const Difference& step) {
  if (const auto* create = std::get_if<operation::CreateIndex>(&step.operation))
    return create->index.options.unique;
  const auto* add = std::get_if<operation::AddConstraint>(&step.operation);
  return add != nullptr && !std::holds_alternative<CheckConstraint>(add->constraint);
}

// Each unique key of a divided table holds the columns that it is divided by, which can neither go nor become
// of another type; and no foreign key is made there, nor to there.
bool may_forbid(const std::string& division, const TableChanges& changes, const Comparison& comparison) {
  if (!changes.make_keys.empty() || comparison.referred.contains(changes.table) ||
      std::ranges::any_of(changes.make, makes_unique_key))
    return true;
  std::unordered_set<std::string> columns;
  for (const auto& step : changes.drop_columns) {
    if (const auto* drop = std::get_if<operation::DropColumn>(&step.operation)) columns.insert(drop->column);
  }
  for (const auto& step : changes.columns) {
    const auto* alter = std::get_if<operation::AlterColumn>(&step.operation);
    if (alter != nullptr && alter->type) columns.insert(alter->column);
  }
  return mentions_one_of(columns, division, comparison.dialect);
}

// No row is lost, and the division comes again last where the changes are taken back.
void join_first(const TablePair& pair, TableChanges& changes) {
  changes.drop.insert(changes.drop.begin(),
                      division_step(pair.target.name, pair.database.options.mysql_partition_by, ""));
}

void compare_with_undivided(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  const auto& is = pair.database_kept.options.mysql_partition_by;
  if (is.empty() || !comparison.options.target_is_complete) return;
  if (may_forbid(is, changes, comparison)) return join_first(pair, changes);
  changes.remarks.push_back(fmt::format(
      "table '{}' is divided, which it is not in the target: it stays so; write ALTER TABLE ... REMOVE PARTITIONING "
      "in a script where that is meant",
      shown(pair.target.name)));
}

}  // namespace

// As partitions are elsewhere: they come where the target has them, and never go, but with the division of a
// table that does not let it change as it shall.
void compare_division(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  const auto& said = pair.target.options.mysql_partition_by;
  const auto& wanted = pair.target_kept.options.mysql_partition_by;
  const auto& is = pair.database_kept.options.mysql_partition_by;
  if (said.empty()) return compare_with_undivided(pair, comparison, changes);
  if (wanted == is) return;
  const auto there = division_of(is, comparison.dialect);
  const auto shall = division_of(wanted, comparison.dialect);
  if (there.by == shall.by && !has_all(shall, there)) {
    if (has_all_alike(there, shall)) return;
    changes.unmade.push_back(fmt::format(
        "table '{}' has partitions that the target does not have, and others than it has: they stay as they are, "
        "since none is dropped; write ALTER TABLE in a script",
        shown(pair.target.name)));
    return;
  }
  const bool is_in_the_way = !is.empty() && there.by != shall.by && may_forbid(is, changes, comparison);
  if (is_in_the_way) join_first(pair, changes);
  const auto& before = pair.database.options.mysql_partition_by;
  changes.lets_go_of_keys = true;  // none refers to a divided table
  changes.make.push_back(division_step(pair.target.name, is_in_the_way ? "" : before, said));
}

}  // namespace limbeck::autogenerate
