// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "dialect/oracle/types.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {

std::string Writer::computed_words(const Computed& computed) const {
  if (computed.persisted.value_or(false)) {
    refuse("store a computed column", "leave persisted out: it is computed when read");
  }
  return fmt::format(" GENERATED ALWAYS AS ({}){}", computed.sqltext,
                     computed.persisted.has_value() ? " VIRTUAL" : "");
}

std::string Writer::column_text(const Table& table, const Column& column) const {
  const auto& options = column.options;
  auto type = type_name(column.type);
  if (options.computed) type += computed_words(*options.computed);
  if (options.identity) {
    type += ' ' + identity_text(*options.identity);
  } else if (counts_up(table, column)) {
    type += ' ' + identity_text({});
  }
  return text_.column(column, type,
                      options.server_default
                          ? std::optional(default_text(*options.server_default, column.type))
                          : std::nullopt);
}

Statements Writer::checks_of(const Column& column) const {
  Statements checks;
  if (const auto check = check_of_boolean(text_, column)) checks.push_back(constraint(*check));
  if (const auto check = check_of_enum(text_, column)) checks.push_back(constraint(*check));
  return checks;
}

Statements Writer::operator()(const operation::AddColumn& op) const {
  const auto alter = text_.alter_table(op.table);
  auto add = alter + "ADD " + column_text({.name = op.table, .constraints = op.constraints}, op.column);
  Statements own;
  for (const auto& each : op.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&each);
    if (op.inline_references && key != nullptr) {
      add += ' ' + text_.constraint_head(key->name) + foreign_key_tail(*key);
    } else if (op.inline_primary_key && std::holds_alternative<PrimaryKeyConstraint>(each)) {
      add += ' ' + text_.constraint_head(name_of(each)) + "PRIMARY KEY";
    } else {
      own.push_back(alter + "ADD " + constraint(each));
    }
  }
  for (const auto& check : checks_of(op.column)) own.push_back(alter + "ADD " + check);
  if (op.if_not_exists && !own.empty()) {
    refuse("add a column with constraints only where it is missing", "leave if_not_exists out");
  }
  Statements statements{unless(op.if_not_exists, Taken::column, add)};
  statements.insert(statements.end(), own.begin(), own.end());
  if (!op.column.options.comment.empty()) {
    statements.push_back(comment_on_column(op.table, op.column.name, op.column.options.comment));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropColumn& op) const {
  const auto drop = fmt::format("{}DROP COLUMN {}{}", text_.alter_table(op.table), text_.name(op.column),
                                op.cascade ? " CASCADE CONSTRAINTS" : "");
  return {unless(op.if_exists, Missing::column, drop)};
}

// In one MODIFY, which stands or falls as a whole, where several things change. The name goes last, so that
// all else finds the old one.
Statements Writer::operator()(const operation::AlterColumn& op) const {
  const auto& type = op.type ? op.type : op.existing_type;
  std::string changes;
  if (op.type) changes += ' ' + type_name(*op.type);
  if (op.computed.touched()) {
    if (!op.computed.value()) {
      refuse("make an ordinary column of a computed one", "drop the column, and add it anew");
    }
    changes += computed_words(*op.computed.value());
  }
  if (op.identity.touched()) {
    const bool is_new =
        op.identity.value() && op.existing_identity.touched() && !op.existing_identity.value();
    if (is_new) refuse("let a column count up that did not", "add another column, and copy the values");
    changes += op.identity.value() ? ' ' + identity_text(*op.identity.value()) : " DROP IDENTITY";
  }
  if (op.server_default.touched()) {
    const auto& value = op.server_default.value();
    changes += " DEFAULT " + (value ? default_text(*value, type.value_or(Type(String(1)))) : "NULL");
  }
  if (op.nullable) changes += *op.nullable ? " NULL" : " NOT NULL";
  Statements statements;
  const auto alter = text_.alter_table(op.table);
  if (!changes.empty())
    statements.push_back(fmt::format("{}MODIFY {}{}", alter, text_.name(op.column), changes));
  if (op.comment.touched()) statements.push_back(comment_on_column(op.table, op.column, op.comment.value()));
  if (op.new_name) statements.push_back(text_.rename_column(op.table, op.column, *op.new_name));
  return statements;
}

}  // namespace limbeck::dialect::oracle
