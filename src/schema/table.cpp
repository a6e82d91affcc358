// SPDX-License-Identifier: MIT
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/schema/sequence.hpp>
#include <limbeck/schema/table.hpp>

#include "core/overloaded.hpp"
#include "schema/mistakes.hpp"
#include "schema/naming.hpp"

namespace limbeck {
namespace {

const PrimaryKeyConstraint* find_primary_key(const std::vector<Constraint>& constraints) {
  for (const auto& constraint : constraints) {
    if (const auto* key = std::get_if<PrimaryKeyConstraint>(&constraint)) return key;
  }
  return nullptr;
}

void add_constraint(Table& table, Constraint constraint) {
  if (std::holds_alternative<PrimaryKeyConstraint>(constraint) &&
      find_primary_key(table.constraints) != nullptr) {
    throw UsageError(
        fmt::format("cannot make table '{}': it has two primary keys; leave one", table.name.name));
  }
  table.constraints.push_back(std::move(constraint));
}

Name implied_index_name(const TableName& table, const std::string& column) {
  return {schema::name_by_convention({}, table, Index("", {IndexElement(column)})), Name::Origin::implied};
}

}  // namespace

Column::Column(std::string_view column_name, Type column_type, ColumnOptions column_options)
    : name(column_name), type(std::move(column_type)), options(std::move(column_options)) {
  if (options.primary_key || options.identity) options.nullable = false;
}

Column::Column(const Column& other) = default;
Column::Column(Column&& other) noexcept = default;
Column& Column::operator=(const Column& other) = default;
Column& Column::operator=(Column&& other) noexcept = default;
Column::~Column() = default;

bool Column::operator==(const Column& other) const = default;

bool Table::operator==(const Table& other) const = default;

bool Sequence::operator==(const Sequence& other) const = default;

ColumnParts split_shorthand(const TableName& table, Column column) {
  ColumnParts parts{std::move(column), {}, {}};
  auto& [own, constraints, indexes] = parts;
  auto& options = own.options;
  schema::check_column(table, own);
  if (options.unique && !options.index) {
    constraints.emplace_back(UniqueConstraint(
        Names{own.name}, {.sqlite_on_conflict = std::exchange(options.sqlite_on_conflict_unique, {})}));
  }
  if (options.foreign_key) {
    constraints.emplace_back(ForeignKeyConstraint(Names{own.name}, Names{options.foreign_key->referred},
                                                  options.foreign_key->options));
  }
  if (options.index) {
    indexes.emplace_back(implied_index_name(table, own.name), IndexElements{IndexElement(own.name)},
                         IndexOptions{.unique = options.unique});
  }
  options.unique = false;
  options.index = false;
  options.foreign_key.reset();
  return parts;
}

Table make_table(TableName name, TableElements elements, TableOptions options) {
  Table table{.name = std::move(name), .options = std::move(options)};
  std::vector<std::string> key;
  std::string on_conflict;
  for (auto& element : std::move(elements).take()) {
    std::visit(core::Overloaded{[&](Column& column) {
                                  auto parts = split_shorthand(table.name, std::move(column));
                                  auto& said = parts.column.options;
                                  if (std::exchange(said.primary_key, false)) {
                                    key.push_back(parts.column.name);
                                    on_conflict = std::exchange(said.sqlite_on_conflict_primary_key, {});
                                  }
                                  table.columns.push_back(std::move(parts.column));
                                  std::ranges::move(parts.constraints, std::back_inserter(table.constraints));
                                  std::ranges::move(parts.indexes, std::back_inserter(table.indexes));
                                },
                                [&](Index& index) { table.indexes.push_back(std::move(index)); },
                                [&](auto& constraint) { add_constraint(table, std::move(constraint)); }},
               element);
  }
  if (!key.empty())
    add_constraint(table, PrimaryKeyConstraint(Names(std::move(key)), {.sqlite_on_conflict = on_conflict}));
  schema::check_table(table);
  if (const auto* primary = find_primary_key(table.constraints)) {
    for (auto& column : table.columns) {
      if (std::ranges::find(primary->columns, column.name) != primary->columns.end())
        column.options.nullable = false;
    }
  }
  return table;
}

}  // namespace limbeck
