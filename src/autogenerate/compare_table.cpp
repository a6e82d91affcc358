// SPDX-License-Identifier: MIT
#include "autogenerate/table_changes.hpp"

namespace limbeck::autogenerate {
namespace {

std::optional<std::string> unless_empty(const std::string& text) {
  return text.empty() ? std::nullopt : std::optional(text);
}

}  // namespace

TableChanges compare_table(const TablePair& pair, const Comparison& comparison) {
  TableChanges changes{.table = pair.target.name};
  const auto columns = compare_columns(pair, comparison, changes);
  compare_constraints(pair, comparison, columns, changes);
  compare_indexes(pair, comparison, columns, changes);
  if (pair.database_kept.comment != pair.target_kept.comment) {
    const auto existing = unless_empty(pair.database.comment);
    changes.columns.push_back({operation::AlterTableComment{
        pair.target.name, unless_empty(pair.target.comment),
        existing ? Change<std::string>(*existing) : Change<std::string>(none)}});
  }
  return changes;
}

}  // namespace limbeck::autogenerate
