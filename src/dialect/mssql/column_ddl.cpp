// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/types.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {

std::string Writer::identity_words(const Identity& identity) const {
  if (identity.minvalue || identity.maxvalue || identity.nominvalue || identity.nomaxvalue ||
      identity.cycle || identity.cache || identity.order) {
    refuse("count a column with bounds, a cycle or a cache", "give start and increment alone");
  }
  if (!identity.start && !identity.increment) return " IDENTITY";
  return fmt::format(" IDENTITY({},{})", identity.start.value_or(1), identity.increment.value_or(1));
}

std::string Writer::column_text(const Table& table, const Column& column) const {
  const auto& options = column.options;
  if (options.computed) {
    const bool persisted = options.computed->persisted.value_or(false);
    return fmt::format("{} AS ({}){}{}", text_.name(column.name), options.computed->sqltext,
                       persisted ? " PERSISTED" : "", persisted && !options.nullable ? " NOT NULL" : "");
  }
  auto words = fmt::format("{} {}", text_.name(column.name), type_name(column.type));
  if (options.identity || counts_up(table, column)) {
    return words + " NOT NULL" + identity_words(options.identity.value_or(Identity{}));
  }
  words += options.nullable ? " NULL" : " NOT NULL";
  if (options.server_default)
    words += " DEFAULT " + default_text(held_default(*options.server_default, column.type, literal_words()));
  return words;
}

// Where the column is there already nothing is added, so that its constraints stand in the same statement.
Statements Writer::operator()(const operation::AddColumn& op) const {
  const auto alter = text_.alter_table(op.table);
  auto add = alter + "ADD " + column_text({.name = op.table, .constraints = op.constraints}, op.column);
  auto constraints = op.constraints;
  if (const auto check = check_of(text_, op.column)) constraints.emplace_back(*check);
  Statements statements;
  for (const auto& each : constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&each);
    if (op.if_not_exists) {
      add += ", " + constraint(each);
    } else if (op.inline_references && key != nullptr && key->columns.size() == 1) {
      add += ' ' + text_.constraint_head(key->name) + references(*key);
    } else if (op.inline_primary_key && std::holds_alternative<PrimaryKeyConstraint>(each)) {
      add += ' ' + text_.constraint_head(name_of(each)) + "PRIMARY KEY";
    } else {
      statements.push_back(alter + "ADD " + constraint(each));
    }
  }
  const auto is_missing =
      fmt::format("COL_LENGTH({}, {}) IS NULL", national(text_.name(op.table)), national(op.column.name));
  statements.insert(statements.begin(), op.if_not_exists ? guarded(is_missing, add) : add);
  if (!op.column.options.comment.empty()) {
    statements.push_back(set_comment(op.table, op.column.name, op.column.options.comment));
  }
  return statements;
}

// Names are asked of the catalogue, since the server gave most of them.
std::string Writer::drop_found(std::string_view catalogue_view, std::string_view name, const TableName& table,
                               std::string_view column) const {
  const auto object = object_id(text_.name(table));
  return fmt::format(
      "DECLARE @sql nvarchar(max) = N'';\n"
      "SELECT @sql += {} + QUOTENAME({}) + N';' FROM sys.{}\n"
      "WHERE parent_object_id = {} AND parent_column_id = COLUMNPROPERTY({}, {}, N'ColumnId');\n"
      "EXEC (@sql)",
      national(text_.alter_table(table) + "DROP CONSTRAINT "), name, catalogue_view, object, object,
      national(column));
}

Statements Writer::operator()(const operation::DropColumn& op) const {
  refuse_cascade(op.cascade);
  Statements statements;
  const auto drop = [&](bool asked, std::string_view catalogue_view, std::string_view name) {
    if (asked) statements.push_back(drop_found(catalogue_view, name, op.table, op.column));
  };
  drop(op.mssql_drop_check, "check_constraints", "name");
  drop(op.mssql_drop_default, "default_constraints", "name");
  drop(op.mssql_drop_foreign_key, "foreign_key_columns", "OBJECT_NAME(constraint_object_id)");
  statements.push_back(text_.alter_table(op.table) + "DROP COLUMN " + (op.if_exists ? "IF EXISTS " : "") +
                       text_.name(op.column));
  return statements;
}

}  // namespace limbeck::dialect::mssql
