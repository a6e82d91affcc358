// SPDX-License-Identifier: MIT
#include "autogenerate/compare/filter.hpp"

#include <algorithm>
#include <iterator>
#include <unordered_map>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

template <class T>
std::optional<ItemValue> optional_value(const T* item) {
  return item == nullptr ? std::nullopt : std::optional<ItemValue>(item);
}

bool matches(const std::string& pattern, const TableName& table) {
  return core::matches(pattern, table.name) || core::matches(pattern, table.schema + '.' + table.name);
}

bool matches_any(const std::vector<std::string>& patterns, const TableName& table) {
  return std::ranges::any_of(patterns, [&](const std::string& pattern) { return matches(pattern, table); });
}

}  // namespace

ItemKind kind_of(const Constraint& constraint) {
  return std::visit(
      core::Overloaded{[](const PrimaryKeyConstraint&) { return ItemKind::primary_key_constraint; },
                       [](const UniqueConstraint&) { return ItemKind::unique_constraint; },
                       [](const ForeignKeyConstraint&) { return ItemKind::foreign_key_constraint; },
                       [](const CheckConstraint&) { return ItemKind::check_constraint; },
                       [](const ExcludeConstraint&) { return ItemKind::exclude_constraint; }},
      constraint);
}

std::vector<const Table*> Filter::of_wanted_schemas(const std::vector<Table>& database,
                                                    const Schema& target) const {
  std::unordered_map<std::string, bool> schemas;  // whether each is compared
  const auto wanted = [&](const std::string& schema) { return includes_name(schema, ItemKind::schema, {}); };
  schemas.emplace("", wanted(""));
  const auto name_schema = [&](const std::string& schema) {
    if (!schemas.contains(schema)) schemas.emplace(schema, wanted(schema));
  };
  for (const auto& schema : target.schemas) name_schema(schema);
  for (const auto& table : target.tables) name_schema(table.name.schema);
  std::vector<const Table*> tables;
  for (const auto& table : database) {
    if (table.name == options_.version_table) continue;
    auto schema = schemas.find(table.name.schema);
    if (schema == schemas.end()) {
      const bool compared = is_included(table.name.schema) && wanted(table.name.schema);
      schema = schemas.emplace(table.name.schema, compared).first;
    }
    if (schema->second) tables.push_back(&table);
  }
  return tables;
}

bool Filter::is_included(const std::string& schema) const {
  const auto& included = options_.include_schemas;
  return included.all() || std::ranges::find(included.names(), schema) != included.names().end();
}

bool Filter::includes(const Table& table, bool reflected, const Table* counterpart) const {
  const auto& include = options_.include_tables;
  if (!include.empty() && !matches_any(include, table.name)) return false;
  if (matches_any(options_.exclude_tables, table.name)) return false;
  return ask(ItemKind::table, table.name.name, table.name, &table, reflected, optional_value(counterpart));
}

bool Filter::includes(const TableName& table, const Column& column, bool reflected,
                      const Column* counterpart) const {
  return ask(ItemKind::column, column.name, table, &column, reflected, optional_value(counterpart));
}

bool Filter::includes(const TableName& table, const Constraint& constraint, bool reflected,
                      const Constraint* counterpart) const {
  return ask(kind_of(constraint), name_of(constraint), table, &constraint, reflected,
             optional_value(counterpart));
}

bool Filter::includes(const TableName& table, const Index& index, bool reflected,
                      const Index* counterpart) const {
  return ask(ItemKind::index, index.name, table, &index, reflected, optional_value(counterpart));
}

std::vector<std::string> Filter::idle_patterns(const Schema& database, const Schema& target) const {
  std::vector<std::string> idle;
  std::ranges::copy_if(options_.include_tables, std::back_inserter(idle), [&](const std::string& pattern) {
    const auto is_matched = [&](const Table& table) { return matches(pattern, table.name); };
    return std::ranges::none_of(database.tables, is_matched) &&
           std::ranges::none_of(target.tables, is_matched);
  });
  return idle;
}

bool Filter::includes_name(std::string_view name, ItemKind kind, const TableName& table) const {
  return !options_.include_name || options_.include_name(name, kind, table);
}

bool Filter::ask(ItemKind kind, std::string_view name, const TableName& table, ItemValue value,
                 bool reflected, std::optional<ItemValue> counterpart) const {
  if (!includes_name(name, kind, kind == ItemKind::table ? TableName{"", table.schema} : table)) return false;
  return !options_.include_object ||
         options_.include_object({kind, name, table, value, reflected, counterpart});
}

}  // namespace limbeck::autogenerate
