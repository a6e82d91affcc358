// SPDX-License-Identifier: MIT
#include "autogenerate/order.hpp"

#include "autogenerate/names.hpp"
#include "core/dependency_order.hpp"

namespace limbeck::autogenerate {
namespace {

core::Dependencies referred_tables(const std::vector<Table>& tables) {
  ByName<std::size_t> places;
  for (std::size_t i = 0; i < tables.size(); ++i) places.emplace(tables[i].name, i);
  core::Dependencies referred(tables.size());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    for (const auto& constraint : tables[i].constraints) {
      const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
      if (key == nullptr) continue;
      if (const auto found = places.find(key->referred_table); found != places.end())
        referred[i].push_back(found->second);
    }
  }
  return referred;
}

}  // namespace

OrderedTables in_order_of_keys(std::vector<Table> tables, bool keys_may_dangle) {
  NameSet missing;
  for (const auto& table : tables) missing.insert(table.name);
  OrderedTables ordered;
  for (const auto place : core::dependency_order(referred_tables(tables))) {
    auto& table = tables[place];
    missing.erase(table.name);
    if (!keys_may_dangle) {
      std::erase_if(table.constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key == nullptr || !missing.contains(key->referred_table)) return false;
        ordered.deferred.push_back({table.name, *key});
        return true;
      });
    }
    ordered.tables.push_back(std::move(table));
  }
  return ordered;
}

}  // namespace limbeck::autogenerate
