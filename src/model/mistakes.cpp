// SPDX-License-Identifier: MIT
#include "model/mistakes.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "model/known_columns.hpp"
#include "model/table.hpp"
#include "schema/find_column.hpp"

namespace limbeck::models {
namespace {

constexpr std::array<std::string_view, 6> actions{"",         "CASCADE",     "SET NULL",
                                                  "RESTRICT", "SET DEFAULT", "NO ACTION"};

void check_action(const TableName& table, const ForeignKeyConstraint& key, std::string_view option,
                  const std::string& action) {
  if (std::ranges::find(actions, core::to_upper(action)) != actions.end()) return;
  throw UsageError(fmt::format(
      "cannot make foreign key '{}.{}': its {} is '{}'; write CASCADE, SET NULL, SET DEFAULT, RESTRICT or NO "
      "ACTION",
      shown(table), key.columns.front(), option, action));
}

void check_nullable(const FieldValue& field, const Table& table) {
  const auto* column = schema::find_column(table, field.name);
  if (field.options.nullable != true || column == nullptr || column->options.nullable) return;
  throw UsageError(fmt::format(
      "cannot make field '{}.{}': it is said to be nullable, which a column of a primary key and one with an identity "
      "is not; leave nullable out",
      shown(table.name), field.name));
}

Names columns_of(const Constraint& constraint) {
  return std::visit(core::Overloaded{[](const CheckConstraint&) { return Names(); },
                                     [](const ExcludeConstraint& exclude) {
                                       std::vector<std::string> columns;
                                       for (const auto& [element, with] : exclude.elements) {
                                         if (!element.is_expression) columns.push_back(element.value);
                                       }
                                       return Names(std::move(columns));
                                     },
                                     [](const auto& key) { return key.columns; }},
                    constraint);
}

void check_inherited(const KnownColumns& known, const TableName& table, const std::string& column) {
  if (known.find(table, column) != nullptr) return;
  throw UsageError(fmt::format(
      "cannot make table '{}': a constraint or index names column '{}', which neither the table nor one that it "
      "inherits from has; add the column or correct the name",
      shown(table), column));
}

}  // namespace

void check_definition(const Definition& definition) {
  if (!definition.name.name.empty()) return;
  const auto* field =
      definition.parts.empty() ? nullptr : std::get_if<FieldValue>(&definition.parts.front().value());
  throw UsageError(
      fmt::format("cannot make a table: its model{} gives it no name; write model<...>(\"name\", ...)",
                  field == nullptr ? "" : fmt::format(", with field '{}',", field->name)));
}

void check_table(const Definition& definition, const Table& table) {
  for (const auto& part : definition.parts) {
    if (const auto* field = std::get_if<FieldValue>(&part.value())) check_nullable(*field, table);
  }
  for (const auto& constraint : table.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key == nullptr) continue;
    check_action(table.name, *key, "ondelete", key->ondelete);
    check_action(table.name, *key, "onupdate", key->onupdate);
  }
}

void check_inherited_columns(const std::vector<Table>& tables) {
  const KnownColumns known(tables);
  for (const auto& table : tables) {
    if (table.options.postgresql_inherits.empty() || known.may_have_others(table.name)) continue;
    for (const auto& constraint : table.constraints) {
      for (const auto& column : columns_of(constraint)) check_inherited(known, table.name, column);
    }
    for (const auto& index : table.indexes) {
      for (const auto& element : index.elements) {
        if (!element.is_expression) check_inherited(known, table.name, element.value);
      }
    }
  }
}

}  // namespace limbeck::models
