// SPDX-License-Identifier: MIT
#include "autogenerate/render/entry.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"
#include "operation/table_change.hpp"

namespace limbeck::autogenerate {
namespace {

std::string name_of(const TableName& table) {
  return table.schema.empty() ? table.name : fmt::format("{}.{}", table.schema, table.name);
}

std::vector<std::string> dropped_by(const operation::DropColumn& op) {
  if (op.existing && op.existing->options.computed) return {};  // it holds nothing of its own
  return {fmt::format("drops data: what column '{}.{}' holds", name_of(op.table), op.column)};
}

// Of what an array holds, another type than JSON keeps the first.
std::vector<std::string> dropped_by(const operation::AlterColumn& op) {
  const auto is_array = [](const Type& type) { return std::holds_alternative<postgresql::Array>(type); };
  if (!op.type || !op.existing_type || !is_array(*op.existing_type)) return {};
  const auto& type = *op.type;
  if (is_array(type) || std::holds_alternative<Json>(type) || type == Type(postgresql::Jsonb())) return {};
  return {fmt::format("drops data: all values but the first in each array of column '{}.{}'",
                      name_of(op.table), op.column)};
}

// What is lost for good; empty where nothing is.
std::vector<std::string> dropped_by(const operation::Operation& operation) {
  return std::visit(
      core::Overloaded{[](const operation::DropTable& op) -> std::vector<std::string> {
                         return {fmt::format("drops data: the rows of '{}'", name_of(op.table))};
                       },
                       [](const operation::DropColumn& op) { return dropped_by(op); },
                       [](const operation::AlterColumn& op) { return dropped_by(op); },
                       [](const operation::DropSchema& op) -> std::vector<std::string> {
                         if (!op.cascade) return {};
                         return {fmt::format("drops data: all that is in schema '{}'", op.name)};
                       },
                       [](const operation::BatchAlterTable& op) {
                         std::vector<std::string> remarks;
                         for (const auto& [change, place] : op.changes) {
                           const auto* drop = std::get_if<operation::DropColumn>(&change);
                           if (drop == nullptr) continue;
                           for (auto& remark : dropped_by(*drop)) remarks.push_back(std::move(remark));
                         }
                         return remarks;
                       },
                       [](const auto&) { return std::vector<std::string>(); }},
      operation);
}

bool makes_columns(const Entry& entry) {
  return entry.operation && (std::holds_alternative<operation::CreateTable>(*entry.operation) ||
                             std::holds_alternative<operation::AddColumn>(*entry.operation));
}

// A function of another schema was made where that came first on the search path, and may name things without
// it. One that tables call is made before them, and may look at what they hold.
bool names_what_is_not_found(const Entry& entry, bool columns_follow) {
  const auto* make = entry.operation ? std::get_if<operation::CreateFunction>(&*entry.operation) : nullptr;
  return make != nullptr && core::equal_ignoring_case(make->language, "sql") &&
         (columns_follow || !make->name.schema.empty());
}

void trust_functions(std::vector<Entry>& entries, const std::string& sql) {
  if (sql.empty()) return;
  const auto last = std::find_if(entries.rbegin(), entries.rend(), makes_columns).base();
  auto first = std::ranges::find_if(entries.begin(), last,
                                    [](const Entry& entry) { return names_what_is_not_found(entry, true); });
  if (first == last) {
    first = std::ranges::find_if(last, entries.end(),
                                 [](const Entry& entry) { return names_what_is_not_found(entry, false); });
  }
  if (first == entries.end()) return;
  entries.insert(first,
                 {operation::Execute{sql}, {"names in the functions are looked up when these are called"}});
}

}  // namespace

std::vector<Entry> upgrade_of(const Differences& differences) {
  std::vector<Entry> entries;
  for (const auto& step : differences.steps) {
    auto remarks = step.remarks;
    for (auto& remark : dropped_by(step.operation)) remarks.push_back(std::move(remark));
    entries.push_back({step.operation, std::move(remarks)});
  }
  if (!differences.remarks.empty()) entries.push_back({{}, differences.remarks});
  trust_functions(entries, differences.trusts_functions);
  return entries;
}

std::vector<Entry> downgrade_of(const Differences& differences) {
  std::vector<Entry> entries;
  for (const auto& step : core::reversed(differences.steps)) {
    auto reversal =
        step.downgrade ? operation::Reversal{*step.downgrade} : operation::reverse(step.operation);
    if (!reversal.reason.empty()) entries.push_back({{}, {std::move(reversal.reason)}});
    auto remarks = step.downgrade_remarks;
    for (auto& operation : reversal.operations)
      entries.push_back({std::move(operation), std::exchange(remarks, {})});
  }
  trust_functions(entries, differences.trusts_functions);
  return entries;
}

std::vector<Entry> in_batches(const std::vector<Entry>& entries) {
  std::vector<Entry> result;
  operation::BatchAlterTable* batch = nullptr;  // of the entry before, where that is one of these
  for (const auto& entry : entries) {
    const auto change = entry.operation ? operation::as_change(*entry.operation) : std::nullopt;
    if (!change) {
      result.push_back(entry);
      batch = nullptr;
      continue;
    }
    if (batch == nullptr || batch->table != operation::table_of(*change)) {
      result.push_back({operation::BatchAlterTable{.table = operation::table_of(*change)}});
      batch = &std::get<operation::BatchAlterTable>(*result.back().operation);
    }
    batch->changes.push_back({*change});
    auto& remarks = result.back().remarks;
    remarks.insert(remarks.end(), entry.remarks.begin(), entry.remarks.end());
  }
  return result;
}

}  // namespace limbeck::autogenerate
