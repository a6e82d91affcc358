// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/batch.hpp"
#include "dialect/mysql/ddl.hpp"
#include "dialect/mysql/expression.hpp"
#include "dialect/mysql/literal.hpp"
#include "dialect/mysql/table_options.hpp"
#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"
#include "schema/find_column.hpp"
#include "schema/referential_action.hpp"

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

bool writes_null(const ForeignKeyConstraint& key) {
  return schema::writes_null(key.ondelete) || schema::writes_null(key.onupdate);
}

// The column of a foreign key that shall be written NULL into, and may not be NULL. Other engines than the
// usual one heed no keys.
const Column* find_forbidden_null(const Table& table) {
  const auto& engine = table.options.mysql_engine;
  if (!engine.empty() && !core::equal_ignoring_case(engine, "InnoDB")) return nullptr;
  for (const auto& constraint : table.constraints) {
    const auto* key = std::get_if<ForeignKeyConstraint>(&constraint);
    if (key == nullptr || !writes_null(*key)) continue;
    for (const auto& name : key->columns) {
      const auto* column = schema::find_column(table, name);
      if (column != nullptr && !column->options.nullable) return column;
    }
  }
  return nullptr;
}

}  // namespace

bool Writer::stands_at(const Constraint& constraint, const Column& column) const {
  const auto* check = std::get_if<CheckConstraint>(&constraint);
  return features_.flavour == Flavour::mariadb && check != nullptr && check->name.empty() &&
         check->mysql_column == column.name;
}

// The indexes stand inside, so that there is one statement, which stands or falls as a whole.
Statements Writer::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  if (table.columns.empty()) refuse("make a table without columns", "give it one");
  if (const auto* column = find_forbidden_null(table)) {
    refuse(fmt::format("let a foreign key SET NULL in column '{}', which may not be NULL", column->name),
           "let it be NULL, or choose another action");
  }
  std::vector<std::string> elements;
  const Column* counting = nullptr;
  for (const auto& column : table.columns) {
    const bool counts = counts_up(table, column);
    elements.push_back(column_text(column, counts));
    for (const auto& constraint : table.constraints) {
      if (stands_at(constraint, column)) elements.back() += ' ' + constraint_text(constraint);
    }
    if (!counts && !column.options.identity) continue;
    if (counting != nullptr) {
      refuse(fmt::format("count two columns up by themselves, '{}' and '{}'", counting->name, column.name),
             "say autoincrement = false of one");
    }
    counting = &column;
  }
  for (const auto& constraint : in_order(table.constraints)) {
    const auto is_said = [&](const Column& column) { return stands_at(constraint, column); };
    if (std::ranges::none_of(table.columns, is_said)) elements.push_back(constraint_text(constraint));
  }
  for (const auto& column : table.columns) {
    if (const auto check = check_of(column)) elements.push_back(constraint_text(*check));
  }
  for (const auto& index : table.indexes) {
    elements.push_back(fmt::format("{}{} {}{}", index_head(index), text_.name(index.name), key_parts(index),
                                   index_tail(index)));
  }
  return {text_.create_table(op, elements) + table_options(table)};
}

std::string Writer::engine(const std::string& name) const {
  const bool is_word = std::ranges::all_of(name, [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
  });
  return "ENGINE=" + (is_word ? name : text_.name(name));
}

std::string Writer::table_options(const Table& table) const {
  const auto& options = table.options;
  std::string words;
  const auto name = [&](std::string_view word, const std::string& value) {
    if (!value.empty()) words += fmt::format(" {}={}", word, text_.name(value));
  };
  if (!options.mysql_engine.empty()) words += ' ' + engine(options.mysql_engine);
  if (const auto first = first_number(table)) words += fmt::format(" AUTO_INCREMENT={}", *first);
  name("CHARSET", options.mysql_charset);
  name("COLLATE", options.mysql_collate);
  if (!options.mysql_row_format.empty()) words += " ROW_FORMAT=" + options.mysql_row_format;
  for (const auto& [option, value] : options.mysql_options) words += fmt::format(" {}={}", option, value);
  if (!table.comment.empty()) words += " COMMENT=" + comment_text(table.comment);
  if (!options.mysql_partition_by.empty()) words += " PARTITION BY " + options.mysql_partition_by;
  return words;
}

// Nothing, "CHARSET=utf8mb4 COLLATE=utf8mb4_bin" or what names no more than one of both.
std::string Writer::characters(const operation::TableOptionChanges& changes) const {
  const auto& charset = changes.mysql_charset;
  const auto& collate = changes.mysql_collate;
  if (!charset.touched() && !collate.touched()) return {};
  std::vector<std::string> words;
  if (charset.value()) words.push_back("CHARSET=" + text_.name(*charset.value()));
  if (collate.value()) words.push_back("COLLATE=" + text_.name(*collate.value()));
  if (words.empty() && features_.flavour == Flavour::mysql) {
    refuse("give a table the character set of its schema again by a word for that",
           "name it in mysql_charset");
  }
  return words.empty() ? "CHARSET=DEFAULT" : core::join(words, " ");
}

// Each change of partitions is a statement by itself.
Statements Writer::operator()(const operation::AlterTable& op) const {
  const auto& changes = op.changes;
  const auto& partition_by = changes.mysql_partition_by;
  std::vector<std::string> words;
  if (changes.mysql_engine.touched()) {
    if (!changes.mysql_engine.value())
      refuse("give a table the engine that it would have by itself", "name it in mysql_engine");
    words.push_back(engine(*changes.mysql_engine.value()));
  }
  if (changes.mysql_auto_increment)
    words.push_back(fmt::format("AUTO_INCREMENT={}", *changes.mysql_auto_increment));
  if (auto names = characters(changes); !names.empty()) words.push_back(std::move(names));
  if (changes.mysql_row_format.touched())
    words.push_back("ROW_FORMAT=" + changes.mysql_row_format.value().value_or("DEFAULT"));
  for (const auto& [option, value] : changes.mysql_options)
    words.push_back(fmt::format("{}={}", option, value.empty() ? usual_value(option) : value));

  const auto alter = text_.alter_table(op.table);
  Statements statements;
  if (!words.empty()) statements.push_back(alter + core::join(words, ", "));
  if (partition_by.touched()) {
    statements.push_back(
        alter + (partition_by.value() ? "PARTITION BY " + *partition_by.value() : "REMOVE PARTITIONING"));
  }
  return statements;
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
  return insert(op, text_.insert_into(op), rows_in_one_insert, literal_words(features_));
}

Statements Writer::operator()(const operation::Execute& op) const {
  return split(op, split_rules());
}

Statements Writer::operator()(const operation::CreatePartition& op) const {
  if (!op.partition_by.empty()) {
    refuse("divide a partition further", "give the table SUBPARTITION BY in mysql_partition_by");
  }
  return {text_.alter_table(op.table) + fmt::format("ADD PARTITION {}(PARTITION {} {})",
                                                    if_not_exists(op.if_not_exists, features_.if_exists),
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
