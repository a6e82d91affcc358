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

// By itself it takes all with it that the schema holds, asked or not.
Statements Writer::operator()(const operation::DropSchema& op) const {
  const auto drop = fmt::format("DROP SCHEMA {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name));
  if (op.cascade) return {drop};
  if (features_.flavour == Flavour::mysql)
    refuse("drop a schema and spare its tables", "say cascade = true where they shall go too");
  const auto message = fmt::format(
      "schema '{}' holds tables, views, sequences, routines or events; drop these before, or say cascade = true",
      op.name);
  return {
      fmt::format("BEGIN NOT ATOMIC\n"
                  "    IF EXISTS (SELECT 1 FROM information_schema.TABLES WHERE TABLE_SCHEMA = {0} UNION ALL "
                  "SELECT 1 FROM information_schema.ROUTINES WHERE ROUTINE_SCHEMA = {0} UNION ALL "
                  "SELECT 1 FROM information_schema.EVENTS WHERE EVENT_SCHEMA = {0}) THEN\n"
                  "        SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = {1};\n"
                  "    END IF;\n"
                  "    {2};\n"
                  "END",
                  quoted(op.name), quoted(message), drop)};
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
