// SPDX-License-Identifier: MIT
#include "autogenerate/compare/pairing.hpp"

#include <algorithm>
#include <unordered_map>

#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/renames.hpp"

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

bool is_any_renamed(const std::vector<Table>& target, const CompareOptions& options) {
  return !options.renames.empty() || std::ranges::any_of(target, [&](const Table& table) {
    return !table.renamed_from.empty() || std::ranges::any_of(table.columns, [](const Column& column) {
      return !column.options.renamed_from.empty();
    });
  });
}

}  // namespace

ByName<const Table*> tables_before_renames(const std::vector<Table>& tables, const Pairing& pairing) {
  ByName<const Table*> before;
  for (const auto& table : tables) before.emplace(table.name, &table);
  for (const auto& step : pairing.renames) {
    const auto* rename = std::get_if<operation::RenameTable>(&step.operation);
    if (rename == nullptr) continue;
    auto renamed = before.extract(rename->table);
    renamed.key().name = rename->new_name;
    before.insert(std::move(renamed));
  }
  return before;
}

Pairing pair_tables(const Schema& database, const Schema& target, const dialect::Dialect& dialect,
                    const CompareOptions& options, const Filter& filter) {
  Pairing result;
  auto tables = filter.of_wanted_schemas(database.tables, target);
  if (is_any_renamed(target.tables, options)) {
    for (auto& table : tables) table = &result.made.emplace_back(*table);
    result.renames = apply_renames(result.made, target.tables, options.renames, dialect);
  }
  ByName<std::size_t> by_name;
  for (std::size_t i = 0; i < tables.size(); ++i) by_name.emplace(tables[i]->name, i);
  std::vector<bool> wanted(tables.size());
  const bool names_have_case = dialect.capabilities().column_names_have_case;
  for (const auto& table : target.tables) {
    const auto found = by_name.find(table.name);
    const auto* existing = found == by_name.end() ? nullptr : tables[found->second];
    if (existing != nullptr) {
      wanted[found->second] = true;
      if (!names_have_case) {
        if (auto spelled = spelled_as(table, *existing, dialect))
          existing = &result.made.emplace_back(std::move(*spelled));
      }
    }
    if (!filter.includes(table, false, existing)) continue;
    if (existing == nullptr) {
      result.added.push_back(table);
    } else if (filter.includes(*existing, true, &table)) {
      result.pairs.push_back({*existing, table});
    }
  }
  for (std::size_t i = 0; i < tables.size(); ++i) {
    if (!wanted[i] && filter.includes(*tables[i], true, nullptr)) result.removed.push_back(*tables[i]);
  }
  result.possible_renames = rename_candidates(result.removed, result.added);
  return result;
}

}  // namespace limbeck::autogenerate
