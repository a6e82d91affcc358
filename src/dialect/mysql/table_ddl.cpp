// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/batch.hpp"
#include "dialect/mysql/ddl.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {
namespace {

// Enough for few statements, and few enough for one to stay readable in a log.
constexpr std::size_t rows_in_one_insert = 500;

// The number that an identity or the table's options let a table count from.
std::optional<std::int64_t> first_number(const Table& table) {
  for (const auto& column : table.columns) {
    if (column.options.identity && column.options.identity->start) return column.options.identity->start;
  }
  return table.options.mysql_auto_increment;
}

}  // namespace

// The indexes stand inside, so that there is one statement, which stands or falls as a whole.
Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  if (table.columns.empty()) refuse("make a table without columns", "give it one");
  std::vector<std::string> elements;
  for (const auto& column : table.columns) elements.push_back(column_text(column, counts_up(table, column)));
  for (const auto& constraint : in_order(table.constraints)) elements.push_back(constraint_text(constraint));
  for (const auto& column : table.columns) {
    if (const auto check = check_of(column)) elements.push_back(constraint_text(*check));
  }
  for (const auto& index : table.indexes) {
    elements.push_back(fmt::format("{}{} {}{}", index_head(index), text_.name(index.name), key_parts(index),
                                   index_tail(index)));
  }
  return {text_.create_table(op, elements) + table_options(table)};
}

std::string Writer::table_options(const Table& table) const {
  const auto& options = table.options;
  std::string words;
  const auto name = [&](std::string_view word, const std::string& value) {
    if (!value.empty()) words += fmt::format(" {}={}", word, text_.name(value));
  };
  if (!options.mysql_engine.empty()) {
    const bool is_word = std::ranges::all_of(options.mysql_engine, [](char c) {
      return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
    });
    words += " ENGINE=" + (is_word ? options.mysql_engine : text_.name(options.mysql_engine));
  }
  if (const auto first = first_number(table)) words += fmt::format(" AUTO_INCREMENT={}", *first);
  name("CHARSET", options.mysql_charset);
  name("COLLATE", options.mysql_collate);
  if (!options.mysql_row_format.empty()) words += " ROW_FORMAT=" + options.mysql_row_format;
  for (const auto& [option, value] : options.mysql_options) words += fmt::format(" {}={}", option, value);
  if (!table.comment.empty()) words += " COMMENT=" + comment_text(table.comment);
  if (!options.mysql_partition_by.empty()) words += " PARTITION BY " + options.mysql_partition_by;
  return words;
}

Statements Writer::operator()(const operation::DropTable& op) const {
  refuse_cascade(op.cascade);
  return {text_.drop_table(op)};
}

// Without the schema the table would move into the connection's database.
Statements Writer::operator()(const operation::RenameTable& op) const {
  return {text_.alter_table(op.table) + "RENAME TO " + text_.name(op.table.schema, op.new_name)};
}

Statements Writer::operator()(const operation::AlterTableComment& op) const {
  return {text_.alter_table(op.table) + "COMMENT " + comment_text(op.comment.value_or(""))};
}

Statements Writer::operator()(const operation::BulkInsert& op) const {
  return insert(op, text_.insert_into(op), rows_in_one_insert, literal_words());
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

Statements Writer::operator()(const operation::CreatePartition& op) const {
  if (!op.partition_by.empty()) {
    refuse("divide a partition further", "give the table SUBPARTITION BY in mysql_partition_by");
  }
  return {text_.alter_table(op.table) + fmt::format("ADD PARTITION {}(PARTITION {} {})",
                                                    if_not_exists(op.if_not_exists),
                                                    text_.name(op.partition.name), op.bounds)};
}

Statements Writer::operator()(const operation::AttachPartition&) const {
  refuse("attach a table as a partition",
         "create the partition, and exchange it by op.execute(\"ALTER TABLE ... EXCHANGE PARTITION ...\")");
}

Statements Writer::operator()(const operation::DetachPartition&) const {
  refuse("detach a partition and keep its rows as a table",
         "exchange it with a table by op.execute(\"ALTER TABLE ... EXCHANGE PARTITION ...\")");
}

Statements Writer::operator()(const operation::BatchAlterTable& op) const {
  return plain_ddl(op, title(features_.flavour), [&](const operation::Operation& operation) {
    return ddl(operation, features_, existing_);
  });
}

}  // namespace limbeck::dialect::mysql
