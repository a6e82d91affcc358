// SPDX-License-Identifier: MIT
#include "autogenerate/compare/order.hpp"

#include <algorithm>
#include <optional>

#include "autogenerate/compare/names.hpp"
#include "core/dependency_order.hpp"
#include "dialect/ddl.hpp"
#include "schema/qualified_name.hpp"
#include "sql/lexer.hpp"

namespace limbeck::autogenerate {
namespace {

// The table whose rows the type's values may be, if there is one of the name.
std::optional<TableName> row_of(const Type& type) {
  if (const auto* array = std::get_if<postgresql::Array>(&type)) return row_of(*array->item_type);
  const auto* raw = std::get_if<RawType>(&type);
  if (raw == nullptr) return std::nullopt;
  const auto [name, schema] = schema::qualified_name(raw->sql);
  return TableName{sql::unquoted(name), sql::unquoted(schema)};
}

// What tables stand on, by their places.
class Foundations {
 public:
  explicit Foundations(const std::vector<Table>& tables) : tables_(tables) {
    for (std::size_t i = 0; i < tables.size(); ++i) places_.emplace(tables[i].name, i);
  }

  // A table that has another's columns, or its rows as values, cannot be made without it.
  core::Dependencies needed() const {
    core::Dependencies needed(tables_.size());
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (const auto& parent : tables_[i].options.postgresql_inherits)
        add(needed[i], schema::qualified_name(parent));
      for (const auto& column : tables_[i].columns) {
        if (const auto table = row_of(column.type)) add(needed[i], *table);
      }
    }
    return needed;
  }

  core::Dependencies with_keys(core::Dependencies referred) const {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      for (const auto& constraint : tables_[i].constraints) {
        if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint))
          add(referred[i], key->referred_table);
      }
    }
    return referred;
  }

 private:
  void add(std::vector<std::size_t>& places, const TableName& name) const {
    if (const auto found = places_.find(name); found != places_.end()) places.push_back(found->second);
  }

  const std::vector<Table>& tables_;
  ByName<std::size_t> places_;
};

bool holds(const std::vector<std::size_t>& order, const core::Dependencies& dependencies) {
  std::vector<std::size_t> turn(order.size());
  for (std::size_t i = 0; i < order.size(); ++i) turn[order[i]] = i;
  for (std::size_t i = 0; i < order.size(); ++i) {
    if (std::ranges::any_of(dependencies[i], [&](std::size_t needed) { return turn[needed] > turn[i]; }))
      return false;
  }
  return true;
}

// In a circle a key can wait, and what a table cannot be made without cannot.
std::vector<std::size_t> order_of(const std::vector<Table>& tables) {
  const Foundations foundations(tables);
  const auto needed = foundations.needed();
  auto order = core::dependency_order(foundations.with_keys(needed));
  return holds(order, needed) ? std::move(order) : core::dependency_order(needed);
}

}  // namespace

void keep_from_counting(Table& table, const ForeignKeyConstraint& key) {
  if (key.columns.size() != 1) return;
  const auto column = std::ranges::find(table.columns, *key.columns.begin(), &Column::name);
  if (column == table.columns.end() || column->options.autoincrement) return;
  if (dialect::counts_up(table, *column)) column->options.autoincrement = false;
}

void take_default(const Table& table, Column& column) {
  auto& options = column.options;
  options.server_default.reset();
  if (!options.autoincrement && dialect::counts_up(table, column)) options.autoincrement = false;
}

OrderedTables in_order_of_keys(std::vector<Table> tables, bool keys_may_dangle) {
  NameSet missing;
  for (const auto& table : tables) missing.insert(table.name);
  OrderedTables ordered;
  for (const auto place : order_of(tables)) {
    auto& table = tables[place];
    missing.erase(table.name);
    if (!keys_may_dangle) {
      const auto kept = ordered.deferred.size();
      std::erase_if(table.constraints, [&](const Constraint& constraint) {
        const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
        if (key == nullptr || !missing.contains(key->referred_table)) return false;
        ordered.deferred.push_back({table.name, *key});
        return true;
      });
      for (auto i = kept; i < ordered.deferred.size(); ++i)
        keep_from_counting(table, ordered.deferred[i].key);
    }
    ordered.tables.push_back(std::move(table));
  }
  return ordered;
}

}  // namespace limbeck::autogenerate
