// SPDX-License-Identifier: MIT
#include "model/mistakes.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "model/known_columns.hpp"
#include "model/table.hpp"

namespace limbeck::models {
namespace {

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
