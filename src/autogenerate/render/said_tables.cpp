// SPDX-License-Identifier: MIT
#include "autogenerate/render/said_tables.hpp"

#include <algorithm>

#include "schema/naming.hpp"

namespace limbeck::autogenerate {
namespace {

bool has_rule_for(const NamingConvention& convention, const Constraint& constraint) {
  const auto kind = schema::kind_of(constraint);
  return std::ranges::any_of(convention, [&](const Setting& rule) { return rule.name == kind; });
}

void leave_out_names(Table& table, const dialect::Dialect& dialect, const NamingConvention& convention) {
  std::vector<Constraint> said;
  for (const auto& constraint : table.constraints) {
    const auto& name = name_of(constraint);
    const bool is_implied = !name.empty() && name == dialect.implied_name(table, constraint) &&
                            !has_rule_for(convention, constraint);
    said.push_back(is_implied ? renamed(constraint, "") : constraint);
  }
  table.constraints = std::move(said);
}

void leave_out_defaults(Table& table, const dialect::Dialect& dialect) {
  const auto kept = dialect.canonical(table);
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (!kept.columns[i].options.server_default) table.columns[i].options.server_default.reset();
  }
}

}  // namespace

std::vector<Table> said_tables(std::vector<Table> tables, const dialect::Dialect& dialect,
                               const NamingConvention& naming_convention) {
  for (auto& table : tables) {
    leave_out_names(table, dialect, naming_convention);
    leave_out_defaults(table, dialect);
  }
  return tables;
}

}  // namespace limbeck::autogenerate
