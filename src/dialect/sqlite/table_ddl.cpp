// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include "dialect/sqlite/batch.hpp"
#include "dialect/sqlite/literal.hpp"
#include "dialect/sqlite/trigger_use.hpp"
#include "dialect/sqlite/types.hpp"
#include "dialect/sqlite/writer.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::sqlite {
namespace {

constexpr std::size_t rows_in_one_insert = 500;

bool is_number(std::string_view sql) {
  return sql.find_first_not_of("+-.0123456789") == std::string_view::npos;
}

// One word or literal, or what stands between one pair of parentheses.
bool is_one_term(std::string_view sql) {
  const auto tokens = sql::tokens_of(sql, split_rules());
  return tokens.size() == 1 || sql::is_parenthesised(tokens);
}

// SQLite takes an expression as a default only in parentheses.
std::string default_text(const ServerDefault& server_default) {
  const auto& value = server_default.value;
  if (!server_default.is_expression) return sql::quote_literal(value);
  return is_number(value) || is_one_term(value) ? value : '(' + value + ')';
}

std::string computed_words(const Computed& computed) {
  std::string words = fmt::format(" GENERATED ALWAYS AS ({})", computed.sqltext);
  if (computed.persisted) words += *computed.persisted ? " STORED" : " VIRTUAL";
  return words;
}

std::string on_conflict(std::string_view action) {
  return action.empty() ? "" : fmt::format(" ON CONFLICT {}", action);
}

std::string conflict_of_null(const Column& column) {
  return column.options.nullable ? "" : on_conflict(column.options.sqlite_on_conflict_not_null);
}

std::string table_options(const TableOptions& options) {
  std::vector<std::string> words;
  if (!options.sqlite_with_rowid) words.emplace_back("WITHOUT ROWID");
  if (options.sqlite_strict) words.emplace_back("STRICT");
  return words.empty() ? "" : ' ' + listed(words, [](const auto& word) { return word; });
}

// Whether the table's numbers are to be given once only, in the column that counts up.
bool is_autoincrement(const Table& table, const Column& column) {
  return counts_up(table, column) &&
         (column.options.autoincrement == true || table.options.sqlite_autoincrement);
}

// Only a key of the type INTEGER, to the letter, is the row's own number, which SQLite gives.
Column as_stored(const Table& table, Column column) {
  if (table.options.sqlite_with_rowid && counts_up(table, column)) column.type = Integer();
  return column;
}

std::optional<CheckConstraint> check_of_type(const DdlText& text, const Column& column) {
  auto check = check_of_enum(text, column);
  return check ? check : check_of_boolean(text, column);
}

}  // namespace

Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  if (table.columns.empty()) refuse("create a table without columns", "give it one");
  std::vector<std::string> elements;
  bool key_stands_at_column = false;
  for (const auto& column : table.columns) {
    const bool is_key = is_autoincrement(table, column);
    elements.push_back(is_key ? counting_column(table, column)
                              : table_column(table, as_stored(table, column)));
    key_stands_at_column = key_stands_at_column || is_key;
  }
  for (const auto& each : in_order(table.constraints)) {
    if (key_stands_at_column && std::holds_alternative<PrimaryKeyConstraint>(each)) continue;
    elements.push_back(constraint(each, table.name));
  }
  for (const auto& column : table.columns) {
    if (const auto check = check_of_type(text_, column)) elements.push_back(constraint(*check, table.name));
  }
  Statements statements{text_.create_table(op, elements) + table_options(table.options)};
  for (const auto& index : table.indexes) {
    statements.push_back(create_index({table.name, index, op.if_not_exists}));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropTable& op) const {
  if (op.cascade) refuse("drop what depends on a table with it", "leave cascade out");
  return {text_.drop_table(op)};
}

// To SQLite a name in another case is the same, and taken.
Statements Writer::operator()(const operation::RenameTable& op) const {
  if (!same(op.table.name, op.new_name)) return {text_.rename_table(op)};
  const auto between = temporary_name(op.table.name);
  return {text_.rename_table({op.table, between}),
          text_.rename_table({{between, op.table.schema}, op.new_name})};
}

Statements Writer::operator()(const operation::AlterTableComment&) const {
  refuse("comment on a table", "leave the comment out, or ask op.dialect()");
}

Statements Writer::operator()(const operation::AddColumn& op) const {
  const auto& column = op.column;
  if (op.if_not_exists) {
    refuse("add a column in place only where it is missing",
           in_batch(op.table, "add_column(..., {.if_not_exists = true})"));
  }
  if (column.options.autoincrement == true || column.options.identity) {
    refuse("add a column that counts up by itself", "leave autoincrement and identity out");
  }
  if (column.options.computed && column.options.computed->persisted == true) {
    refuse("add a column in place that is computed and stored", in_batch(op.table, "add_column(...)"));
  }
  auto statement = text_.alter_table(op.table) + "ADD COLUMN " + column_text(column, false);
  for (const auto& each : op.constraints) statement += ' ' + column_constraint(each, op.table);
  if (const auto check = check_of_type(text_, column)) statement += ' ' + column_constraint(*check, op.table);
  return {statement};
}

Statements Writer::operator()(const operation::DropColumn& op) const {
  if (op.if_exists) {
    const auto call = fmt::format("drop_column({}, {{.if_exists = true}})", in_code(op.column));
    refuse("drop a column in place only where it exists", in_batch(op.table, call));
  }
  if (op.cascade) refuse("drop what depends on a column with it", "leave cascade out");
  if (existing_ != nullptr) check_triggers(op, *existing_);
  return {text_.alter_table(op.table) + "DROP COLUMN " + text_.name(op.column)};
}

Statements Writer::operator()(const operation::AlterColumn& op) const {
  if (op.identity.touched()) refuse("have identities", "let an integer primary key count up by itself");
  if (op.comment.touched()) refuse("comment on a column", "leave the comment out, or ask op.dialect()");
  const auto way_out = in_batch(op.table, fmt::format("alter_column({}, ...)", in_code(op.column)));
  if (op.type) refuse("alter the type of a column in place", way_out);
  if (op.nullable) refuse("alter in place whether a column may be NULL", way_out);
  if (op.server_default.touched()) refuse("alter the default of a column in place", way_out);
  if (op.computed.touched()) refuse("alter in place how a column is computed", way_out);
  if (op.sqlite_on_conflict_not_null.touched())
    refuse("alter in place what NOT NULL does on a conflict", way_out);
  if (op.autoincrement) refuse("alter in place whether a column counts up by itself", way_out);
  if (!op.new_name) return {};
  return {text_.rename_column(op.table, op.column, *op.new_name)};
}

Statements Writer::operator()(const operation::BulkInsert& op) const {
  return insert(op, text_.insert_into(op), rows_in_one_insert, literal_words());
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

std::string Writer::column_text(const Column& column, bool strict) const {
  const auto& options = column.options;
  auto type = strict ? strict_type_name(column.type) : type_name(column.type);
  if (options.computed) type += computed_words(*options.computed);
  std::optional<std::string> server_default;
  if (options.server_default)
    server_default = default_text(held_default(*options.server_default, column.type, literal_words()));
  auto words = text_.column(column, type, server_default);
  return words + conflict_of_null(column);
}

// An identity is the number of the row, which SQLite gives to an INTEGER that is the whole primary key.
std::string Writer::table_column(const Table& table, const Column& column) const {
  if (!column.options.identity) return column_text(column, table.options.sqlite_strict);
  check_is_key(table, column);
  const auto& conflict = column.options.sqlite_on_conflict_not_null;
  return column_text(
      Column(column.name, Integer(), {.nullable = false, .sqlite_on_conflict_not_null = conflict}), false);
}

const PrimaryKeyConstraint& Writer::check_is_key(const Table& table, const Column& column) const {
  const auto* key = primary_key_of(table);
  if (key == nullptr || key->columns != Names{column.name}) {
    refuse(fmt::format("let column '{}' count up by itself", column.name),
           "make it the whole primary key, or leave autoincrement and identity out");
  }
  return *key;
}

// SQLite counts up without using a number twice only in an `INTEGER PRIMARY KEY AUTOINCREMENT`.
std::string Writer::counting_column(const Table& table, const Column& column) const {
  const auto& key = check_is_key(table, column);
  return text_.column(column, "INTEGER", std::nullopt) + conflict_of_null(column) + ' ' +
         text_.constraint_head(key.name) + "PRIMARY KEY" + on_conflict(key.index.sqlite_on_conflict) +
         " AUTOINCREMENT";
}

}  // namespace limbeck::dialect::sqlite
