// SPDX-License-Identifier: MIT
#include "autogenerate/compare/spelling.hpp"

#include <algorithm>

#include "autogenerate/compare/names.hpp"
#include "core/text.hpp"
#include "schema/find_column.hpp"

namespace limbeck::autogenerate {
namespace {

TableName key_of(const TableName& name) {
  return {core::to_lower(name.name), core::to_lower(name.schema)};
}

// As the table spells the column, where it has it.
std::string spelled(const Table& table, const std::string& name) {
  if (schema::find_column(table, name) != nullptr) return name;
  const auto found = std::ranges::find_if(
      table.columns, [&](const Column& column) { return core::equal_ignoring_case(column.name, name); });
  return found == table.columns.end() ? name : found->name;
}

// Most names are spelled as their table spells them, and then nothing is made anew.
void spell(const Table& table, Names& names) {
  if (std::ranges::all_of(
          names, [&](const std::string& name) { return schema::find_column(table, name) != nullptr; }))
    return;
  std::vector<std::string> result;
  for (const auto& name : names) result.push_back(spelled(table, name));
  names = Names(std::move(result));
}

void spell(const Table& table, Index& index) {
  const auto needs_none = [&](const IndexElement& element) {
    return element.is_expression || schema::find_column(table, element.value) != nullptr;
  };
  if (std::ranges::all_of(index.elements, needs_none)) return;
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) {
    if (!element.is_expression) element.value = spelled(table, element.value);
  }
  index.elements = std::move(elements);
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
            if constexpr (requires { each.columns; }) spell(table, each.columns);
            if constexpr (requires { each.referred_table; }) apply(each);
          },
          constraint);
    }
    for (auto& index : table.indexes) spell(table, index);
  }

  void apply(ForeignKeyConstraint& key) const {
    apply(key.referred_table);
    const auto referred = tables_.find(key.referred_table);
    if (referred != tables_.end()) spell(*referred->second, key.referred_columns);
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
