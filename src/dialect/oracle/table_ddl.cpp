// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/batch.hpp"
#include "dialect/oracle/ddl.hpp"
#include "dialect/oracle/literal.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {
namespace {

constexpr std::array<std::string_view, 3> foreign_prefixes{"TEMP", "TEMPORARY", "UNLOGGED"};

std::string compression(const std::string& value) {
  if (core::equal_ignoring_case(value, "TRUE")) return "COMPRESS";
  return value.empty() ? "NOCOMPRESS" : "COMPRESS FOR " + value;
}

}  // namespace

std::string Writer::table_options(const TableOptions& options) const {
  for (const auto& prefix : options.prefixes) {
    const bool is_foreign = std::ranges::any_of(
        foreign_prefixes, [&](std::string_view word) { return core::equal_ignoring_case(prefix, word); });
    if (is_foreign) {
      refuse(fmt::format("make a table that is '{}'", prefix), "use GLOBAL TEMPORARY, or leave prefixes out");
    }
  }
  std::string words;
  if (!options.oracle_on_commit.empty()) words += " ON COMMIT " + options.oracle_on_commit;
  if (!options.oracle_compress.empty()) words += ' ' + compression(options.oracle_compress);
  if (!options.oracle_tablespace.empty()) words += " TABLESPACE " + text_.name(options.oracle_tablespace);
  return words;
}

Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  if (table.columns.empty()) refuse("make a table without columns", "give it one");
  std::vector<std::string> elements;
  for (const auto& column : table.columns) elements.push_back(column_text(table, column));
  for (const auto& each : in_order(table.constraints)) elements.push_back(constraint(each));
  for (const auto& column : table.columns) {
    for (const auto& check : checks_of(column)) elements.push_back(check);
  }
  const auto options = table_options(table.options);
  auto bare = op;
  bare.if_not_exists = false;
  Statements statements{unless(op.if_not_exists, Taken::name, text_.create_table(bare, elements) + options)};
  for (const auto& index : table.indexes) {
    statements.push_back(unless(op.if_not_exists, Taken::name, create_index(table.name, index)));
  }
  if (!table.comment.empty())
    statements.push_back(comment_on("TABLE", text_.name(table.name), table.comment));
  for (const auto& column : table.columns) {
    if (column.options.comment.empty()) continue;
    statements.push_back(comment_on_column(table.name, column.name, column.options.comment));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropTable& op) const {
  const auto drop =
      fmt::format("DROP TABLE {}{}", text_.name(op.table), op.cascade ? " CASCADE CONSTRAINTS" : "");
  return {unless(op.if_exists, Missing::table, drop)};
}

Statements Writer::operator()(const operation::RenameTable& op) const {
  return {text_.rename_table(op)};
}

// A table that moves leaves its indexes unusable, until they are built anew.
Statements Writer::operator()(const operation::AlterTable& op) const {
  const auto alter = text_.alter_table(op.table);
  const auto& tablespace = op.changes.oracle_tablespace;
  const auto& compress = op.changes.oracle_compress;
  if (tablespace.touched() && !tablespace.value())
    refuse("move a table to the tablespace that it would have by itself", "name the tablespace");
  Statements statements;
  if (compress.touched()) statements.push_back(alter + compression(compress.value().value_or("")));
  if (tablespace.touched())
    statements.push_back(alter + "MOVE TABLESPACE " + text_.name(*tablespace.value()));
  return statements;
}

Statements Writer::operator()(const operation::AlterTableComment& op) const {
  return {comment_on("TABLE", text_.name(op.table), op.comment)};
}

// A row each, since VALUES holds one.
Statements Writer::operator()(const operation::BulkInsert& op) const {
  for (const auto& column : op.columns) {
    if (!column.options.identity || !column.options.identity->always) continue;
    refuse(fmt::format("take values for column '{}', which it always generates", column.name),
           "leave the column out, or let the identity be one that is not always");
  }
  const auto head = text_.insert_into(op);
  Statements statements;
  for (const auto& row : op.rows) {
    if (row.size() != op.columns.size()) {
      rows_of(op, {.quote = quoted});  // says which row has another number of values
    }
    std::string values;
    for (std::size_t i = 0; i < row.size(); ++i) {
      values += (i == 0 ? "" : ", ") + literal(row[i], op.columns[i].type);
    }
    statements.push_back(fmt::format("{}({})", head, values));
  }
  return statements;
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

Statements Writer::operator()(const operation::BatchAlterTable& op) const {
  return plain_ddl(op, "Oracle", ddl);
}

}  // namespace limbeck::dialect::oracle
