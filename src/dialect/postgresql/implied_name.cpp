// SPDX-License-Identifier: MIT
#include "dialect/postgresql/implied_name.hpp"

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/postgresql/lexis.hpp"

namespace limbeck::dialect::postgresql {
namespace {

std::string of_columns(const TableName& table, const Names& columns, std::string_view suffix) {
  auto name = table.name;
  for (const auto& column : columns) name.append("_").append(column);
  return name.append("_").append(suffix);
}

}  // namespace

std::string implied_name(const TableName& table, const Constraint& constraint) {
  auto name =
      std::visit(core::Overloaded{
                     [&](const PrimaryKeyConstraint&) { return table.name + "_pkey"; },
                     [&](const UniqueConstraint& key) { return of_columns(table, key.columns, "key"); },
                     [&](const ForeignKeyConstraint& key) { return of_columns(table, key.columns, "fkey"); },
                     [](const auto&) { return std::string(); }},
                 constraint);
  return name.size() > identifiers().longest ? std::string() : name;
}

}  // namespace limbeck::dialect::postgresql
