// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/oracle/types.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {
namespace {

bool is_large(const Type& type) {
  return std::visit(core::Overloaded{
                        [](const Text&) { return true; },
                        [](const UnicodeText&) { return true; },
                        [](const Json&) { return true; },
                        [](const LargeBinary& binary) { return type_name(binary) == "BLOB"; },
                        [](const auto&) { return false; },
                    },
                    type);
}

}  // namespace

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
  for (const auto& check : checks_of(op.column)) own.push_back(fmt::format("{}ADD {}", alter, check));
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

// Large objects are kept apart from their rows, and no MODIFY brings values there or back.
std::string Writer::changed_type(const operation::AlterColumn& op) const {
  auto name = type_name(*op.type);
  const bool shall_be_large = is_large(*op.type);
  const bool is_large_now = op.existing_type && is_large(*op.existing_type);
  if (shall_be_large == is_large_now && (!is_large_now || type_name(*op.existing_type) == name)) return name;
  refuse(is_large_now ? fmt::format("make a {} of a {}", name, type_name(*op.existing_type))
                      : fmt::format("make a {} of a column that is none", name),
         "add another column, copy the values, drop this one, and give that one its name");
}

// In one MODIFY, which stands or falls as a whole, where several things change. The name goes last, so that
// all else finds the old one. The check that the old type asked for goes first, and that of the new one comes
// last.
Statements Writer::operator()(const operation::AlterColumn& op) const {
  const auto& type = op.type ? op.type : op.existing_type;
  std::string changes;
  if (op.type) changes += ' ' + changed_type(op);
  if (op.computed.touched()) {
    if (!op.computed.value()) {
      refuse("make an ordinary column of a computed one", "drop the column, and add it anew");
    }
    changes += computed_words(*op.computed.value());
  }
  if (op.identity.touched()) {
    if (op.identity.value() && !op.existing_identity.value()) {
      refuse("let a column count up that did not",
             "add another column, and copy the values; of one that did, give existing_identity");
    }
    changes += op.identity.value() ? ' ' + identity_text(*op.identity.value()) : " DROP IDENTITY";
  }
  if (op.server_default.touched()) {
    const auto& value = op.server_default.value();
    changes += " DEFAULT " + (value ? default_text(*value, type.value_or(Type(String(1)))) : "NULL");
  }
  // What is so already is an error there.
  if (op.nullable && op.nullable != op.existing_nullable) changes += *op.nullable ? " NULL" : " NOT NULL";
  Statements statements;
  const auto alter = text_.alter_table(op.table);
  const bool is_another_type = op.type && op.existing_type != op.type;
  if (is_another_type && op.existing_type) {
    const Column before(op.column, *op.existing_type);
    for (const auto& check : {check_of_boolean(text_, before), check_of_enum(text_, before)}) {
      if (check && !check->name.empty())
        statements = (*this)(operation::DropConstraint{op.table, check->name});
    }
  }
  if (!changes.empty())
    statements.push_back(fmt::format("{}MODIFY {}{}", alter, text_.name(op.column), changes));
  if (op.comment.touched()) statements.push_back(comment_on_column(op.table, op.column, op.comment.value()));
  if (op.new_name) statements.push_back(text_.rename_column(op.table, op.column, *op.new_name));
  if (is_another_type) {
    for (const auto& check : checks_of(Column(op.new_name.value_or(op.column), *op.type)))
      statements.push_back(fmt::format("{}ADD {}", alter, check));
  }
  return statements;
}

}  // namespace limbeck::dialect::oracle
