// SPDX-License-Identifier: MIT
#include "autogenerate/compare/spelling.hpp"

#include <algorithm>

#include "autogenerate/compare/names.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

TableName key_of(const TableName& name) {
  return {core::to_lower(name.name), core::to_lower(name.schema)};
}

// As the table spells the column, where it has it.
std::string spelled(const Table& table, const std::string& name) {
  if (std::ranges::find(table.columns, name, &Column::name) != table.columns.end()) return name;
  const auto found = std::ranges::find_if(
      table.columns, [&](const Column& column) { return core::equal_ignoring_case(column.name, name); });
  return found == table.columns.end() ? name : found->name;
}

Names spelled(const Table& table, const Names& names) {
  std::vector<std::string> result;
  for (const auto& name : names) result.push_back(spelled(table, name));
  return Names(std::move(result));
}

Index spelled(const Table& table, const Index& index) {
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) {
    if (!element.is_expression) element.value = spelled(table, element.value);
  }
  return Index(index.name, std::move(elements), index.options);
}

class Spelling {
 public:
  explicit Spelling(const Schema& target) {
    for (const auto& table : target.tables) {
      names_.emplace(key_of(table.name), table.name);
      tables_.emplace(table.name, &table);
    }
    for (const auto& view : target.views) names_.emplace(key_of(view.name), view.name);
  }

  void apply(Schema& schema) const {
    for (auto& table : schema.tables) apply(table);
    for (auto& view : schema.views) apply(view.name);
    for (auto& trigger : schema.triggers) apply(trigger.table);
  }

 private:
  void apply(TableName& name) const {
    if (const auto found = names_.find(key_of(name)); found != names_.end()) name = found->second;
  }

  void apply(Table& table) const {
    apply(table.name);
    for (auto& constraint : table.constraints) {
      std::visit(
          [&](auto& each) {
            if constexpr (requires { each.columns; }) each.columns = spelled(table, each.columns);
            if constexpr (requires { each.referred_table; }) apply(each);
          },
          constraint);
    }
    for (auto& index : table.indexes) index = spelled(table, index);
  }

  void apply(ForeignKeyConstraint& key) const {
    apply(key.referred_table);
    const auto referred = tables_.find(key.referred_table);
    if (referred != tables_.end()) key.referred_columns = spelled(*referred->second, key.referred_columns);
  }

  ByName<TableName> names_;
  ByName<const Table*> tables_;  // the target's, whose columns stay as they are
};

}  // namespace

void spell_tables_alike(Schema& database, Schema& target) {
  const Spelling spelling(target);
  spelling.apply(database);
  spelling.apply(target);
}

}  // namespace limbeck::autogenerate
