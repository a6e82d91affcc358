// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "dialect/mysql/types.hpp"
#include "dialect/mysql/writer.hpp"

namespace limbeck::dialect::mysql {
namespace {

constexpr std::string_view sequences = "sequences";
constexpr std::string_view instead_of_sequence = "let a column count by autoincrement";

}  // namespace

Statements Writer::operator()(const operation::CreateSchema& op) const {
  if (!op.authorization.empty())
    refuse("give a schema an owner", "leave authorization out, and use op.grant");
  return {fmt::format("CREATE SCHEMA {}{}", op.if_not_exists ? "IF NOT EXISTS " : "", text_.name(op.name))};
}

// It takes all tables with it, asked or not.
Statements Writer::operator()(const operation::DropSchema& op) const {
  if (!op.cascade) refuse("drop a schema and spare its tables", "say cascade = true where they shall go too");
  return {fmt::format("DROP SCHEMA {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name))};
}

Statements Writer::operator()(const operation::RenameSchema&) const {
  refuse("rename a schema", "create the new one, and move each table by op.execute(\"RENAME TABLE ...\")");
}

std::string Writer::counting(const Counting& counting) const {
  if (counting.order) refuse("number in the order of requests", "leave order out");
  auto rest = counting;
  rest.cycle.reset();
  auto words = counting_words(rest);
  if (counting.cycle)
    words += (words.empty() ? "" : " ") + std::string(*counting.cycle ? "CYCLE" : "NOCYCLE");
  return words.empty() ? words : ' ' + words;
}

Statements Writer::operator()(const operation::CreateSequence& op) const {
  if (!features_.sequences) refuse_objects(sequences, instead_of_sequence);
  const auto& sequence = op.sequence;
  if (sequence.data_type && !std::holds_alternative<BigInteger>(*sequence.data_type)) {
    refuse("give a sequence a type", "leave data_type out");
  }
  if (!sequence.owned_by.empty()) refuse("let a column own a sequence", "leave owned_by out");
  return {fmt::format("CREATE SEQUENCE {}{}{}", op.if_not_exists ? "IF NOT EXISTS " : "",
                      text_.name(sequence.name), counting(sequence.counting))};
}

Statements Writer::operator()(const operation::AlterSequence& op) const {
  if (!features_.sequences) refuse_objects(sequences, instead_of_sequence);
  const auto& sequence = op.sequence;
  if (!sequence.owned_by.empty()) refuse("let a column own a sequence", "leave owned_by out");
  Statements statements;
  auto words = counting(sequence.counting);
  if (op.restart) words += fmt::format(" RESTART WITH {}", *op.restart);
  if (!words.empty())
    statements.push_back(fmt::format("ALTER SEQUENCE {}{}", text_.name(sequence.name), words));
  if (!op.new_name.empty()) {
    statements.push_back(fmt::format("RENAME TABLE {} TO {}", text_.name(sequence.name),
                                     text_.name(sequence.name.schema, op.new_name)));
  }
  return statements;
}

Statements Writer::operator()(const operation::DropSequence& op) const {
  if (!features_.sequences) refuse_objects(sequences, instead_of_sequence);
  refuse_cascade(op.cascade);
  return {fmt::format("DROP SEQUENCE {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.sequence))};
}

}  // namespace limbeck::dialect::mysql
