// SPDX-License-Identifier: MIT
#include "autogenerate/pairing.hpp"

#include <algorithm>
#include <unordered_map>

#include "autogenerate/names.hpp"
#include "autogenerate/renames.hpp"

namespace limbeck::autogenerate {
namespace {

// Tables that have this in common may be one under two names.
std::string signature(const Table& table) {
  std::vector<std::string> columns;
  for (const auto& column : table.columns) columns.push_back(column.name);
  std::ranges::sort(columns);
  std::string text = table.name.schema;
  for (const auto& column : columns) text += '\0' + column;
  return text;
}

std::vector<PossibleRename> rename_candidates(const std::vector<Table>& removed,
                                              const std::vector<Table>& added) {
  std::unordered_map<std::string, std::vector<const Table*>> by_signature;
  for (const auto& table : added) by_signature[signature(table)].push_back(&table);
  std::vector<PossibleRename> candidates;
  for (const auto& table : removed) {
    const auto found = by_signature.find(signature(table));
    if (found == by_signature.end() || found->second.empty()) continue;
    const auto* candidate = found->second.back();
    found->second.pop_back();
    candidates.push_back({shown(table.name), candidate->name.name});
  }
  return candidates;
}

}  // namespace

Pairing pair_tables(std::vector<Table> database, const std::vector<Table>& target,
                    const dialect::Dialect& dialect, const CompareOptions& options, const Filter& filter) {
  Pairing result;
  result.renames = apply_renames(database, target, options.renames, dialect);
  ByName<std::size_t> by_name;
  for (std::size_t i = 0; i < database.size(); ++i) by_name.emplace(database[i].name, i);
  std::vector<bool> wanted(database.size());
  for (const auto& table : target) {
    const auto found = by_name.find(table.name);
    auto* existing = found == by_name.end() ? nullptr : &database[found->second];
    if (existing != nullptr) wanted[found->second] = true;
    if (!filter.includes(table, false, existing)) continue;
    if (existing == nullptr) {
      result.added.push_back(table);
    } else if (filter.includes(*existing, true, &table)) {
      result.pairs.push_back({std::move(*existing), table});
    }
  }
  for (std::size_t i = 0; i < database.size(); ++i) {
    if (!wanted[i] && filter.includes(database[i], true, nullptr))
      result.removed.push_back(std::move(database[i]));
  }
  result.possible_renames = rename_candidates(result.removed, result.added);
  return result;
}

}  // namespace limbeck::autogenerate
