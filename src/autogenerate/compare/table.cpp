// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/column_checks.hpp"
#include "autogenerate/compare/kept_names.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/property.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "operation/reverse.hpp"
#include "schema/find_column.hpp"

namespace limbeck::autogenerate {
namespace {

// Nothing opens a table's rows that an incomplete target merely does not speak of.
std::optional<operation::AlterRowSecurity> row_security(const TablePair& pair, bool target_is_complete) {
  const auto change = [&](bool is, bool wanted) {
    return is == wanted || (is && !target_is_complete) ? std::nullopt : std::optional(wanted);
  };
  const auto& is = pair.database.options;
  const auto& wanted = pair.target.options;
  operation::AlterRowSecurity op{
      pair.target.name, change(is.postgresql_row_security, wanted.postgresql_row_security),
      change(is.postgresql_force_row_security, wanted.postgresql_force_row_security)};
  return op.enabled || op.forced ? std::optional(op) : std::nullopt;
}

// What keeps the sequence that the step makes, or makes again on the way back, as its table is on both sides.
std::optional<operation::Execute> sequence_kept(const operation::AlterColumn& step, const TablePair& pair,
                                                const dialect::Dialect& dialect) {
  const auto& table = *step.autoincrement ? pair.target : pair.database;
  const auto& other = *step.autoincrement ? pair.database : pair.target;
  const auto* column = schema::find_column(table, step.column);
  const auto sequence = column == nullptr ? std::nullopt : dialect.sequence_of(table, *column);
  if (!sequence || !dialect.keep_as(other, *sequence)) return std::nullopt;
  const auto sql = dialect.keep_as(table, *sequence);
  return sql ? std::optional(operation::Execute{*sql}) : std::nullopt;
}

// A table that is made has its columns' own sequences as it is itself; so has one that gets them later. One
// that changes takes them along.
void keep_sequences_as_table(const TablePair& pair, const dialect::Dialect& dialect, TableChanges& changes) {
  std::vector<Difference> steps;
  for (auto& step : changes.columns) {
    const auto* alter = std::get_if<operation::AlterColumn>(&step.operation);
    const bool changes_counting = alter != nullptr && alter->autoincrement.has_value();
    const auto keep = changes_counting ? sequence_kept(*alter, pair, dialect) : std::nullopt;
    const bool starts = keep && *alter->autoincrement;
    if (keep && !starts) {
      if (!step.downgrade) step.downgrade = operation::reverse(step.operation).operations;
      step.downgrade->emplace_back(*keep);
    }
    steps.push_back(std::move(step));
    if (starts) steps.push_back({*keep, {}, std::vector<operation::Operation>()});
  }
  changes.columns = std::move(steps);
}

void compare_keys(const TablePair& pair, const Comparison& comparison, const RemadeColumns& columns,
                  TableChanges& changes) {
  compare_constraints(pair, comparison, columns, changes);
  compare_indexes(pair, comparison, columns, changes);
}

void compare_columns_and_keys(const TablePair& pair, const Comparison& comparison, TableChanges& changes) {
  auto columns = pair.is_partition ? RemadeColumns() : compare_columns(pair, comparison, changes);
  columns.names.insert(pair.remade_in_parents.begin(), pair.remade_in_parents.end());
  changes.remade = columns.names;
  if (const auto named = with_names_there(pair)) {
    compare_keys({pair.database, named->said, pair.database_kept, named->kept}, comparison, columns, changes);
  } else {
    compare_keys(pair, comparison, columns, changes);
  }
  if (pair.is_partition) return;
  arrange_counting(pair, comparison, changes);
  keep_checks_of_columns(pair, changes);
}

// Where the default character set changes, columns that have it say so, and are compared as they are then.
void compare_with_other_characters(const TablePair& pair, const Comparison& comparison,
                                   TableChanges& changes) {
  const auto& old = pair.database_kept.options.mysql_collate;
  const auto& wanted = pair.target_kept.options.mysql_collate;
  const auto database = with_collations_said(pair.database, old);
  const auto target = with_collations_said(pair.target, wanted);
  compare_columns_and_keys({database, target, with_collations_said(pair.database_kept, old),
                            with_collations_said(pair.target_kept, wanted)},
                           comparison, changes);
}

}  // namespace

TableChanges compare_table(const TablePair& pair, const Comparison& comparison) {
  const auto& parents = pair.database.options.postgresql_inherits;
  TableChanges changes{.table = pair.target.name, .has_parents = !parents.empty()};
  // Which columns are its own depends on them.
  if (parents != pair.target.options.postgresql_inherits) {
    changes.unmade.push_back(fmt::format(
        "table '{}' does not inherit from the same tables as in the target: it stays as it is; write in a script how "
        "that changes, with ALTER TABLE ... INHERIT or NO INHERIT",
        shown(pair.target.name)));
    return changes;
  }
  if (compare_table_options(pair, comparison, changes)) {
    compare_with_other_characters(pair, comparison, changes);
  } else {
    compare_columns_and_keys(pair, comparison, changes);
  }
  if (pair.database_kept.comment != pair.target_kept.comment) {
    changes.columns.push_back({operation::AlterTableComment{
        pair.target.name, unless_empty(pair.target.comment), change_to(pair.database.comment)}});
  }
  if (auto op = row_security(pair, comparison.options.target_is_complete))
    changes.columns.push_back({std::move(*op)});
  keep_sequences_as_table(pair, comparison.dialect, changes);
  compare_rows(pair, comparison, changes);
  compare_division(pair, comparison, changes);
  compare_ways_to_divide(pair, comparison, changes);
  return changes;
}

}  // namespace limbeck::autogenerate
