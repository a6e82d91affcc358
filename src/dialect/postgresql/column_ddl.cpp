// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/postgresql/literal.hpp"
#include "dialect/postgresql/types.hpp"
#include "dialect/postgresql/writer.hpp"

namespace limbeck::dialect::postgresql {
namespace {

std::string serial(const Type& type) {
  if (std::holds_alternative<SmallInteger>(type)) return "SMALLSERIAL";
  return std::holds_alternative<BigInteger>(type) ? "BIGSERIAL" : "SERIAL";
}

void append(Statements& statements, Statements&& more) {
  std::ranges::move(more, std::back_inserter(statements));
}

// How values become those of a named type, which no cast is implied for.
std::string implied_using(const DdlText& text, const operation::AlterColumn& op) {
  if (!op.postgresql_using.empty()) return " USING " + op.postgresql_using;
  if (!is_named_enum(*op.type)) return "";
  return fmt::format(" USING {}::text::{}", text.name(op.column), type_name(*op.type));
}

// That which types have by themselves, where values may be kept in more than one way; a word for it is only
// known to PostgreSQL 16 and newer.
std::string_view storage_of(const std::optional<Type>& type) {
  if (!type) return "EXTENDED";
  const auto words = type_name(*type);
  const bool is_main = std::holds_alternative<Numeric>(*type) || words == "INET" || words == "CIDR";
  return is_main ? "MAIN" : "EXTENDED";
}

}  // namespace

std::string Writer::type_of(const Table& table, const Column& column) const {
  return counts_up(table, column) ? serial(column.type) : type_name(column.type);
}

std::string Writer::computed_words(const Column& column) const {
  const auto& computed = *column.options.computed;
  const bool stored = computed.persisted != false;
  const auto refuse = [&](std::string_view why) {
    throw Error(
        fmt::format("cannot compute column '{}': PostgreSQL {} {}", column.name, features_.major, why));
  };
  if (!features_.stored_columns) {
    refuse("keeps no computed columns, which PostgreSQL 12 and newer do; fill it by a trigger");
  }
  if (!stored && !features_.virtual_columns) {
    refuse("computes no columns when they are read, which PostgreSQL 18 and newer do; leave 'persisted' out");
  }
  return fmt::format("GENERATED ALWAYS AS ({}) {}", computed.sqltext, stored ? "STORED" : "VIRTUAL");
}

std::string Writer::column_text(const Table& table, const Column& column) const {
  const auto& options = column.options;
  auto type = type_of(table, column);
  if (!options.postgresql_compression.empty())
    type += " COMPRESSION " + text_.name(options.postgresql_compression);
  if (options.identity) {  // which is never NULL, without a word
    return fmt::format("{} {} {}", text_.name(column.name), type, identity_words(*options.identity));
  }
  if (options.computed) type += ' ' + computed_words(column);
  std::optional<std::string> server_default;
  if (options.server_default)
    server_default = default_text(held_default(*options.server_default, column.type, literal_words()));
  return text_.column(column, type, server_default);
}

std::string Writer::comment_on_column(const TableName& table, std::string_view column,
                                      const std::optional<std::string>& comment) const {
  return comment_on("COLUMN", text_.name(table) + '.' + text_.name(column), comment);
}

// By a statement of its own, since PostgreSQL 15 and older know no such word beside a column's type.
void Writer::set_storage(Statements& statements, const TableName& table, const Column& column) const {
  const auto& storage = column.options.postgresql_storage;
  if (storage.empty()) return;
  statements.push_back(fmt::format("{}ALTER COLUMN {} SET STORAGE {}", text_.alter_table(table),
                                   text_.name(column.name), storage));
}

Statements Writer::operator()(const operation::AddColumn& op) const {
  const auto& column = op.column;
  auto add = text_.alter_table(op.table) + "ADD COLUMN " + (op.if_not_exists ? "IF NOT EXISTS " : "") +
             column_text({.name = op.table, .constraints = op.constraints}, column);
  Statements own;
  set_storage(own, op.table, column);
  for (const auto& each : op.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&each);
    if (op.inline_references && key != nullptr) {
      add += ' ' + text_.constraint_head(key->name) + references(*key);
    } else if (op.inline_primary_key && std::holds_alternative<PrimaryKeyConstraint>(each)) {
      add += ' ' + text_.constraint_head(name_of(each)) + "PRIMARY KEY";
    } else {
      own.push_back(add_constraint(op.table, each));
    }
  }
  if (const auto check = check_of_type(text_, column)) own.push_back(add_constraint(op.table, *check));
  if (!column.options.comment.empty())
    own.push_back(comment_on_column(op.table, column.name, column.options.comment));
  auto statements = create_types({column}, op.if_not_exists);
  statements.push_back(std::move(add));
  statements.insert(statements.end(), own.begin(), own.end());
  return statements;
}

Statements Writer::operator()(const operation::DropColumn& op) const {
  Statements statements{text_.alter_table(op.table) + "DROP COLUMN " + (op.if_exists ? "IF EXISTS " : "") +
                        text_.name(op.column) + (op.cascade ? " CASCADE" : "")};
  for (auto& statement : drop_enums(op.enum_types, op.if_exists)) statements.push_back(std::move(statement));
  return statements;
}

// What counts goes first, since only whole numbers that are never NULL have it, and comes behind these; and
// so does an expression, whose values no USING may change. The type before a default, since a new one is one
// of the new type; the name last, so that all else finds the old one. An old default that a new one follows
// goes before the type, since it may not be one of the new type. The check that the old type asked for goes
// first, and that of the new one comes last.
Statements Writer::operator()(const operation::AlterColumn& op) const {
  Statements statements;
  const auto alter = text_.alter_table(op.table) + "ALTER COLUMN " + text_.name(op.column);
  const auto& new_default = op.server_default;
  const bool is_another_type = op.type && op.existing_type != op.type;
  if (is_another_type) {
    if (op.existing_type) {
      const auto check = check_of_type(text_, Column(op.column, *op.existing_type));
      if (check && !check->name.empty())
        statements = (*this)(operation::DropConstraint{op.table, check->name});
    }
    for (auto& made : create_types({Column(op.column, *op.type)}, false))
      statements.push_back(std::move(made));
  }
  append(statements, stop_counting(op));
  const bool keeps_own_values = op.computed.touched() && !op.computed.value();
  if (keeps_own_values) statements.push_back(alter + " DROP EXPRESSION");
  if (op.type) {
    if (new_default.touched()) statements.push_back(alter + " DROP DEFAULT");
    statements.push_back(alter + " TYPE " + type_name(*op.type) + implied_using(text_, op));
    append(statements, widen_serial(op));
  }
  if (op.nullable) statements.push_back(alter + (*op.nullable ? " DROP NOT NULL" : " SET NOT NULL"));
  if (new_default.value()) {
    const auto held =
        held_default(*new_default.value(), op.type ? op.type : op.existing_type, literal_words());
    statements.push_back(alter + " SET DEFAULT " + default_text(held));
  } else if (new_default.touched() && !op.type) {
    statements.push_back(alter + " DROP DEFAULT");
  }
  if (op.computed.value())
    statements.push_back(fmt::format("{} SET EXPRESSION AS ({})", alter, op.computed.value()->sqltext));
  append(statements, start_counting(op));
  if (op.postgresql_storage.touched()) {
    const auto own = storage_of(op.type ? op.type : op.existing_type);
    statements.push_back(alter + " SET STORAGE " + op.postgresql_storage.value().value_or(std::string(own)));
  }
  if (op.postgresql_compression.touched()) {
    statements.push_back(alter + " SET COMPRESSION " +
                         text_.name(op.postgresql_compression.value().value_or("default")));
  }
  if (op.comment.touched()) statements.push_back(comment_on_column(op.table, op.column, op.comment.value()));
  if (op.new_name) statements.push_back(text_.rename_column(op.table, op.column, *op.new_name));
  if (is_another_type) {
    const auto check = check_of_type(text_, Column(op.new_name.value_or(op.column), *op.type));
    if (check) statements.push_back(add_constraint(op.table, *check));
  }
  return statements;
}

}  // namespace limbeck::dialect::postgresql
