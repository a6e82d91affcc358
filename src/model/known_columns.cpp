// SPDX-License-Identifier: MIT
#include "model/known_columns.hpp"

#include <unordered_set>

#include "model/table.hpp"

namespace limbeck::models {

KnownColumns::KnownColumns(const std::vector<Table>& tables) {
  for (const auto& table : tables) {
    auto& entry = entries_[shown(table.name)];
    entry.table = &table;
    for (const auto& column : table.columns) entry.columns.emplace(column.name, &column);
  }
  for (auto& [name, entry] : entries_) {
    if (!entry.table->options.postgresql_inherits.empty()) inherit(entry);
  }
}

void KnownColumns::inherit(Entry& heir) const {
  const auto& parents = heir.table->options.postgresql_inherits;
  std::vector<std::string> waiting(parents.begin(), parents.end());
  std::unordered_set<std::string> seen;
  while (!waiting.empty()) {
    const auto name = std::move(waiting.back());
    waiting.pop_back();
    if (!seen.insert(name).second) continue;
    const auto found = entries_.find(name);
    if (found == entries_.end()) {
      heir.has_unknown_parent = true;
      continue;
    }
    const auto& parent = *found->second.table;
    for (const auto& column : parent.columns) heir.columns.emplace(column.name, &column);
    const auto& further = parent.options.postgresql_inherits;
    waiting.insert(waiting.end(), further.begin(), further.end());
  }
}

const KnownColumns::Entry* KnownColumns::find_entry(const TableName& name) const {
  const auto found = entries_.find(shown(name));
  return found == entries_.end() ? nullptr : &found->second;
}

const Table* KnownColumns::find_table(const TableName& name) const {
  const auto* entry = find_entry(name);
  return entry == nullptr ? nullptr : entry->table;
}

const Column* KnownColumns::find(const TableName& table, const std::string& column) const {
  const auto* entry = find_entry(table);
  if (entry == nullptr) return nullptr;
  const auto found = entry->columns.find(column);
  return found == entry->columns.end() ? nullptr : found->second;
}

bool KnownColumns::may_have_others(const TableName& table) const {
  const auto* entry = find_entry(table);
  return entry != nullptr && entry->has_unknown_parent;
}

}  // namespace limbeck::models
