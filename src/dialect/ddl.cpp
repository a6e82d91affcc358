// SPDX-License-Identifier: MIT
#include "dialect/ddl.hpp"

#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"

namespace limbeck::dialect {
namespace {

std::string deferral_words(const Deferral& deferral) {
  std::string words;
  if (deferral.deferrable) words += *deferral.deferrable ? " DEFERRABLE" : " NOT DEFERRABLE";
  if (!deferral.initially.empty()) words += " INITIALLY " + deferral.initially;
  return words;
}

bool is_primary_key(const Constraint& constraint) {
  return std::holds_alternative<PrimaryKeyConstraint>(constraint);
}

bool is_integer(const Type& type) {
  return std::holds_alternative<Integer>(type) || std::holds_alternative<SmallInteger>(type) ||
         std::holds_alternative<BigInteger>(type);
}

bool is_alone_in_primary_key(const Table& table, const std::string& column) {
  const auto* key = primary_key_of(table);
  return key != nullptr && key->columns.size() == 1 && key->columns.front() == column;
}

bool has_foreign_key(const Table& table, const std::string& column) {
  return std::any_of(table.constraints.begin(), table.constraints.end(), [&](const Constraint& constraint) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    return key != nullptr &&
           std::find(key->columns.begin(), key->columns.end(), column) != key->columns.end();
  });
}

}  // namespace

std::string DdlText::name(std::string_view name) const {
  return sql::quote_name(name, rules_);
}

std::string DdlText::name(std::string_view schema, std::string_view name) const {
  return sql::quote_name(schema, name, rules_);
}

std::string DdlText::name(const TableName& table) const {
  return name(table.schema, table.name);
}

std::string DdlText::names(const Names& columns) const {
  std::vector<std::string> quoted;
  for (const auto& column : columns) quoted.push_back(name(column));
  return fmt::format("({})", core::join(quoted));
}

std::string DdlText::column(const Column& column, std::string_view type,
                            const std::optional<std::string>& server_default) const {
  return fmt::format("{} {}{}{}", name(column.name), type,
                     server_default ? " DEFAULT " + *server_default : "",
                     column.options.nullable ? "" : " NOT NULL");
}

std::string DdlText::constraint(const Constraint& constraint) const {
  const auto body =
      std::visit(core::Overloaded{
                     [&](const PrimaryKeyConstraint& key) {
                       return "PRIMARY KEY " + names(key.columns) + deferral_words(key.deferral);
                     },
                     [&](const UniqueConstraint& key) {
                       return "UNIQUE " + names(key.columns) + deferral_words(key.deferral);
                     },
                     [&](const ForeignKeyConstraint& key) {
                       return "FOREIGN KEY" + names(key.columns) + ' ' + references(key);
                     },
                     [&](const CheckConstraint& check) {
                       return "CHECK (" + check.condition + ')' + deferral_words(check.deferral);
                     },
                 },
                 constraint);
  return constraint_head(name_of(constraint)) + body;
}

std::string DdlText::constraint_head(std::string_view constraint_name) const {
  return constraint_name.empty() ? "" : fmt::format("CONSTRAINT {} ", name(constraint_name));
}

std::string DdlText::references(const ForeignKeyConstraint& key) const {
  auto words = fmt::format("REFERENCES {} {}", name(key.referred_table), names(key.referred_columns));
  if (!key.match.empty()) words += " MATCH " + key.match;
  if (!key.ondelete.empty()) words += " ON DELETE " + key.ondelete;
  if (!key.onupdate.empty()) words += " ON UPDATE " + key.onupdate;
  return words + deferral_words(key.deferral);
}

std::string DdlText::create_table(const operation::CreateTable& op,
                                  const std::vector<std::string>& elements) const {
  const auto body = elements.empty() ? "" : fmt::format("\n    {}\n", fmt::join(elements, ",\n    "));
  return fmt::format("CREATE TABLE {}{} ({})", op.if_not_exists ? "IF NOT EXISTS " : "", name(op.table.name),
                     body);
}

std::string DdlText::drop_table(const operation::DropTable& op) const {
  return fmt::format("DROP TABLE {}{}", op.if_exists ? "IF EXISTS " : "", name(op.table));
}

std::string DdlText::rename_table(const operation::RenameTable& op) const {
  return alter_table(op.table) + "RENAME TO " + name(op.new_name);
}

std::string DdlText::rename_column(const TableName& table, std::string_view from, std::string_view to) const {
  return alter_table(table) + fmt::format("RENAME COLUMN {} TO {}", name(from), name(to));
}

std::string DdlText::alter_table(const TableName& table) const {
  return fmt::format("ALTER TABLE {} ", name(table));
}

std::string DdlText::create_index(const operation::CreateIndex& op, std::string_view index_name,
                                  std::string_view table) const {
  std::vector<std::string> elements;
  for (const auto& element : op.index.elements) {
    elements.push_back(element.is_expression ? element.value : name(element.value));
  }
  return fmt::format("CREATE {}INDEX {}{} ON {} ({})", op.index.unique ? "UNIQUE " : "",
                     op.if_not_exists ? "IF NOT EXISTS " : "", index_name, table, core::join(elements));
}

std::string DdlText::drop_index(const operation::DropIndex& op) const {
  return fmt::format("DROP INDEX {}{}", op.if_exists ? "IF EXISTS " : "", name(op.table.schema, op.name));
}

std::string numeric(const Numeric& type) {
  if (!type.precision) return "NUMERIC";
  if (!type.scale) return fmt::format("NUMERIC({})", *type.precision);
  return fmt::format("NUMERIC({}, {})", *type.precision, *type.scale);
}

bool counts_up(const Table& table, const Column& column) {
  const auto& wanted = column.options.autoincrement;
  if (wanted == true && !is_integer(column.type)) {
    throw Error(
        fmt::format("cannot let column '{}.{}' count up by itself: it is no integer; leave autoincrement out",
                    table.name.name, column.name));
  }
  if (wanted) return *wanted;
  return is_integer(column.type) && !column.options.server_default &&
         is_alone_in_primary_key(table, column.name) && !has_foreign_key(table, column.name);
}

const PrimaryKeyConstraint* primary_key_of(const Table& table) {
  const auto found = std::find_if(table.constraints.begin(), table.constraints.end(), is_primary_key);
  return found == table.constraints.end() ? nullptr : &std::get<PrimaryKeyConstraint>(*found);
}

std::vector<Constraint> in_order(const std::vector<Constraint>& constraints) {
  auto ordered = constraints;
  std::stable_partition(ordered.begin(), ordered.end(), is_primary_key);
  return ordered;
}

std::vector<std::string> split(const operation::Execute& op, const sql::SplitRules& rules) {
  std::vector<std::string> statements;
  try {
    for (auto& statement : sql::split(op.sql, rules)) statements.push_back(std::move(statement.text));
  } catch (const Error& open_end) {
    throw Error(fmt::format("cannot {}: {}; close it", operation::describe(op), open_end.what()));
  }
  return statements;
}

}  // namespace limbeck::dialect
