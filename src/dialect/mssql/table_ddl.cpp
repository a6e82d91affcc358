// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "dialect/batch.hpp"
#include "dialect/mssql/ddl.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/types.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {
namespace {

// The server takes 1000.
constexpr std::size_t rows_in_one_insert = 500;

}  // namespace

std::string Writer::create_table(const Table& table) const {
  if (table.columns.empty()) refuse("make a table without columns", "give it one");
  if (!table.options.prefixes.empty()) {
    refuse(fmt::format("make a table that is '{}'", table.options.prefixes.front()),
           "leave prefixes out; a temporary table has # in front of its name");
  }
  std::vector<std::string> elements;
  for (const auto& column : table.columns) elements.push_back(column_text(table, column));
  for (const auto& each : in_order(table.constraints)) elements.push_back(constraint(each));
  for (const auto& column : table.columns) {
    if (const auto check = check_of(text_, column)) elements.push_back(constraint(*check));
  }
  return text_.create_table({.table = {.name = table.name}}, elements);
}

Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  const auto create = create_table(table);
  const auto is_missing = object_id(text_.name(table.name), "U") + " IS NULL";
  Statements statements{op.if_not_exists ? guarded(is_missing, create) : create};
  for (const auto& index : table.indexes) {
    auto own = (*this)(operation::CreateIndex{table.name, index, op.if_not_exists});
    statements.push_back(std::move(own.front()));
  }
  if (!table.comment.empty()) statements.push_back(set_comment(table.name, "", table.comment));
  for (const auto& column : table.columns) {
    if (column.options.comment.empty()) continue;
    statements.push_back(set_comment(table.name, column.name, column.options.comment));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropTable& op) const {
  refuse_cascade(op.cascade);
  return {text_.drop_table(op)};
}

Statements Writer::operator()(const operation::RenameTable& op) const {
  return {rename(text_.name(op.table), op.new_name)};
}

// None of the options is SQL Server's.
Statements Writer::operator()(const operation::AlterTable&) const {
  return {};
}

// A column that counts up by itself takes values of others only where that is asked for, which fails where
// the table has no such column, or the rows do not give it.
Statements Writer::operator()(const operation::BulkInsert& op) const {
  auto statements = insert(op, text_.insert_into(op), rows_in_one_insert, literal_words());
  if (statements.empty()) return statements;
  const auto table = text_.name(op.table);
  const auto counts_up = fmt::format(
      "EXISTS (SELECT 1 FROM sys.identity_columns WHERE object_id = {} AND name IN ({}))", object_id(table),
      listed(op.columns, [](const Column& column) { return national(column.name); }));
  const auto set = [&](std::string_view word) {
    return guarded(counts_up, fmt::format("SET IDENTITY_INSERT {} {}", table, word));
  };
  statements.insert(statements.begin(), set("ON"));
  statements.push_back(set("OFF"));
  return statements;
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

Statements Writer::operator()(const operation::BatchAlterTable& op) const {
  return plain_ddl(op, "SQL Server", ddl);
}

}  // namespace limbeck::dialect::mssql
