// SPDX-License-Identifier: MIT
#include "dialect/batch.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::dialect {

std::string_view new_table_argument(const operation::BatchAlterTable& batch) {
  if (batch.recreate == operation::Recreate::always) return "recreate = \"always\"";
  if (!batch.table_args.empty()) return "table_args";
  if (batch.table_kwargs != TableOptions{}) return "table_kwargs";
  if (!batch.partial_reordering.empty()) return "partial_reordering";
  for (const auto& [change, place] : batch.changes) {
    if (!place.insert_before.empty()) return "insert_before";
    if (!place.insert_after.empty()) return "insert_after";
  }
  return {};
}

namespace {

bool is_known_by_words(const operation::DropConstraint& op) {
  return op.name.empty() && op.kind != operation::ConstraintKind::primary_key && op.existing;
}

}  // namespace

std::vector<operation::Operation> plain_operations(const operation::BatchAlterTable& batch,
                                                   std::string_view title) {
  if (const auto argument = new_table_argument(batch); !argument.empty()) {
    throw Error(fmt::format(
        "cannot {}: {} alters tables in place, and {} asks for a new one, which limbeck makes on SQLite alone; leave it "
        "out, or ask op.dialect()",
        operation::describe(batch), title, argument));
  }
  for (const auto& [change, place] : batch.changes) {
    const auto* dropped = std::get_if<operation::DropConstraint>(&change);
    if (dropped == nullptr || !is_known_by_words(*dropped)) continue;
    throw Error(
        fmt::format("cannot {}: every constraint has a name on {}; write the name, or ask op.dialect()",
                    operation::describe(*dropped), title));
  }
  std::vector<operation::Operation> operations;
  for (const auto& [change, place] : batch.changes) {
    operations.push_back(std::visit([](const auto& each) -> operation::Operation { return each; }, change));
  }
  return operations;
}

std::vector<std::string> plain_ddl(
    const operation::BatchAlterTable& batch, std::string_view title,
    const std::function<std::vector<std::string>(const operation::Operation& operation)>& ddl) {
  std::vector<std::string> statements;
  for (const auto& operation : plain_operations(batch, title)) {
    std::ranges::move(ddl(operation), std::back_inserter(statements));
  }
  return statements;
}

}  // namespace limbeck::dialect
