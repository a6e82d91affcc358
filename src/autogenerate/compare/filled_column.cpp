// SPDX-License-Identifier: MIT
#include "autogenerate/compare/filled_column.hpp"

#include <utility>

#include <fmt/format.h>

#include "autogenerate/compare/altered_column.hpp"
#include "autogenerate/compare/names.hpp"
#include "dialect/ddl.hpp"
#include "sql/identifier.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::AlterColumn;

operation::Execute in_place_of_null(const TableName& table, const std::string& column, std::string_view value,
                                    const dialect::Dialect& dialect) {
  const auto& rules = dialect.identifiers();
  const auto name = sql::quote_name(column, rules);
  return {fmt::format("UPDATE {} SET {} = {} WHERE {} IS NULL",
                      sql::quote_name(table.schema, table.name, rules), name, value, name)};
}

Fill fill_by_hand(const TableName& table, const std::string& column, std::string_view why,
                  const dialect::Dialect& dialect) {
  return {in_place_of_null(table, column, "NULL", dialect),
          fmt::format("column '{}.{}' {}: write what rows that are there get in place of NULL", shown(table),
                      column, why)};
}

}  // namespace

// Whether rows that are there need a value for the column, and nothing gives them one.
bool needs_value(const Table& table, const Column& column) {
  const auto& options = column.options;
  return !options.nullable && !options.server_default && !options.identity && !options.computed &&
         !dialect::counts_up(table, column);
}

FilledColumn filled_column(const TableName& table, Column column, const Comparison& comparison) {
  column.options.nullable = true;
  auto forbidding = forbid_null(table, column, comparison);
  auto fill = fill_by_hand(table, column.name, "may not be NULL and has no default", comparison.dialect);
  return {{table, std::move(column)}, std::move(fill), std::move(forbidding)};
}

bool loses_null(const Column& before, const Column& after, const Column& said, const Table& said_in) {
  const auto& options = said.options;
  return before.options.nullable && !after.options.nullable && !options.computed && !options.identity &&
         !dialect::counts_up(said_in, said);
}

Fill fill_of(const TableName& table, const Column& wanted, const Comparison& comparison) {
  const auto& dialect = comparison.dialect;
  const auto& given = wanted.options.server_default;
  if (!given) return fill_by_hand(table, wanted.name, "may no longer be NULL", dialect);
  const auto value = given->is_expression ? given->value : dialect.literal(given->value, wanted.type);
  return {in_place_of_null(table, wanted.name, value, dialect), {}};
}

FilledAlteration fill_beside(AlterColumn& alteration, const Column& wanted, const Comparison& comparison) {
  FilledAlteration filled{fill_of(alteration.table, wanted, comparison)};
  const bool is_computed = alteration.computed.touched();
  if (!is_computed && (!alteration.type || !wanted.options.server_default)) return filled;
  alteration.nullable.reset();
  alteration.sqlite_on_conflict_not_null = {};
  alteration.existing_sqlite_on_conflict_not_null = {};
  filled.forbid_null = forbid_null(alteration.table, as_made(wanted, comparison.can), comparison);
  return filled;
}

AlterColumn forbid_null(const TableName& table, Column wanted, const Comparison& comparison) {
  wanted.options.nullable = true;
  AlterColumn op{.table = table,
                 .column = wanted.name,
                 .nullable = false,
                 .existing_type = wanted.type,
                 .existing_nullable = true};
  if (const auto& conflict = wanted.options.sqlite_on_conflict_not_null; !conflict.empty()) {
    op.sqlite_on_conflict_not_null = conflict;
    op.existing_sqlite_on_conflict_not_null = none;
  }
  if (comparison.can.alters_whole_columns) state_whole(wanted, false, op);
  return op;
}

}  // namespace limbeck::autogenerate
