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

namespace limbeck::models {
namespace {

constexpr std::array<std::string_view, 6> actions{"",         "CASCADE",     "SET NULL",
                                                  "RESTRICT", "SET DEFAULT", "NO ACTION"};

const Column* find_column(const Table& table, const std::string& name) {
  const auto found = std::ranges::find(table.columns, name, &Column::name);
  return found == table.columns.end() ? nullptr : &*found;
}

class KeyCheck {
 public:
  KeyCheck(const Table& table, const ForeignKeyConstraint& key) : table_(table), key_(key) {}

  void run() const {
    check(key_.ondelete, "ondelete",
          key_.postgresql_ondelete_columns.empty() ? key_.columns : key_.postgresql_ondelete_columns);
    check(key_.onupdate, "onupdate", key_.columns);
  }

 private:
  void check(const std::string& action, std::string_view option, const Names& columns) const {
    const auto word = core::to_upper(action);
    if (std::ranges::find(actions, word) == actions.end()) {
      throw UsageError(fmt::format(
          "cannot make foreign key '{}.{}': its {} is '{}'; write CASCADE, SET NULL, SET DEFAULT, RESTRICT or NO "
          "ACTION",
          shown(table_.name), key_.columns.front(), option, action));
    }
    if (word != "SET NULL") return;
    for (const auto& name : columns) {
      const auto* column = find_column(table_, name);
      if (column == nullptr || column->options.nullable) continue;
      throw UsageError(fmt::format(
          "cannot make foreign key '{}.{}': its {} is SET NULL, and '{}' may not be NULL; make that member a "
          "std::optional, or choose another action",
          shown(table_.name), key_.columns.front(), option, name));
    }
  }

  const Table& table_;
  const ForeignKeyConstraint& key_;
};

void check_nullable(const FieldValue& field, const Table& table) {
  const auto* column = find_column(table, field.name);
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
    if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) KeyCheck(table, *key).run();
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
