// SPDX-License-Identifier: MIT
#include "autogenerate/render/entry.hpp"

#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include "autogenerate/render/dropped_data.hpp"
#include "core/sequence.hpp"
#include "core/text.hpp"
#include "operation/reverse.hpp"
#include "operation/table_change.hpp"

namespace limbeck::autogenerate {
namespace {

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

std::vector<Entry> upgrade_of(const Differences& differences, const dialect::Dialect& dialect) {
  std::vector<Entry> entries;
  for (const auto& step : differences.steps) {
    auto remarks = step.remarks;
    for (auto& remark : dropped_by(step.operation, dialect)) remarks.push_back(std::move(remark));
    entries.push_back({step.operation, std::move(remarks)});
  }
  auto remarks = remarks_on_the_whole(differences);
  remarks.insert(remarks.begin(), differences.unmade.begin(), differences.unmade.end());
  if (!remarks.empty()) entries.push_back({{}, std::move(remarks)});
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
    for (auto& operation : reversal.operations) {
      for (auto& remark : words_lost_by(operation)) remarks.push_back(std::move(remark));
      entries.push_back({std::move(operation), std::exchange(remarks, {})});
    }
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
