// SPDX-License-Identifier: MIT
#include "autogenerate/render/indexes_apart.hpp"

#include <algorithm>

#include "operation/creation.hpp"

namespace limbeck::autogenerate {

using namespace operation;

IndexesApart::IndexesApart(const std::vector<Entry>& entries) {
  for (const auto& entry : entries) {
    const auto* drop = entry.operation ? std::get_if<DropTable>(&*entry.operation) : nullptr;
    if (drop == nullptr || !drop->existing) continue;
    for (const auto& constraint : drop->existing->constraints) {
      if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint))
        referred_[key->referred_table].emplace(key->referred_columns.begin(), key->referred_columns.end());
    }
  }
}

std::vector<Operation> IndexesApart::split(const Operation& operation) const {
  if (const auto* create = std::get_if<CreateTable>(&operation)) return with_indexes_apart(*create);
  std::vector<Operation> operations;
  if (const auto* drop = std::get_if<DropTable>(&operation); drop != nullptr && drop->existing) {
    for (const auto& index : drop->existing->indexes) {
      if (stands_alone(drop->table, index))
        operations.push_back(DropIndex{
            .name = index.name, .table = drop->table, .if_exists = drop->if_exists, .existing = index});
    }
    std::ranges::reverse(operations);
  }
  operations.push_back(operation);
  return operations;
}

bool IndexesApart::stands_alone(const TableName& table, const Index& index) const {
  const auto found = referred_.find(table);
  if (!index.options.unique || found == referred_.end()) return true;
  std::set<std::string> columns;
  for (const auto& element : index.elements) columns.insert(element.value);
  return !found->second.contains(columns);
}

}  // namespace limbeck::autogenerate
