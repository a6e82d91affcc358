// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mssql/literal.hpp"
#include "dialect/mssql/types.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {

Statements Writer::operator()(const operation::CreateSchema& op) const {
  auto create = "CREATE SCHEMA " + text_.name(op.name);
  if (!op.authorization.empty()) create += " AUTHORIZATION " + text_.name(op.authorization);
  if (!op.if_not_exists) return {create};
  return {guarded(fmt::format("SCHEMA_ID({}) IS NULL", national(op.name)), executed(create))};
}

Statements Writer::operator()(const operation::DropSchema& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP SCHEMA {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name))};
}

Statements Writer::operator()(const operation::RenameSchema&) const {
  refuse("rename a schema",
         "create the new one, and move each table by op.execute(\"ALTER SCHEMA ... TRANSFER ...\")");
}

std::string Writer::counting(const Counting& counting) const {
  if (counting.order) refuse("number in the order of requests", "leave order out");
  const auto words = counting_words(counting);
  return words.empty() ? words : ' ' + words;
}

Statements Writer::operator()(const operation::CreateSequence& op) const {
  const auto& sequence = op.sequence;
  if (!sequence.owned_by.empty()) refuse("tie a sequence to a column", "leave owned_by out");
  auto create = "CREATE SEQUENCE " + text_.name(sequence.name);
  if (sequence.data_type) create += " AS " + type_name(*sequence.data_type);
  create += counting(sequence.counting);
  if (!op.if_not_exists) return {create};
  return {guarded(object_id(text_.name(sequence.name), "SO") + " IS NULL", create)};
}

Statements Writer::operator()(const operation::AlterSequence& op) const {
  const auto& sequence = op.sequence;
  if (!sequence.owned_by.empty()) refuse("tie a sequence to a column", "leave owned_by out");
  if (sequence.data_type) refuse("change the type of a sequence", "drop it, and create it anew");
  if (sequence.counting.start) refuse("change where a sequence starts", "give restart");
  const auto name = text_.name(sequence.name);
  auto changes = op.restart ? fmt::format(" RESTART WITH {}", *op.restart) : "";
  changes += counting(sequence.counting);
  Statements statements;
  if (!changes.empty()) statements.push_back("ALTER SEQUENCE " + name + changes);
  if (!op.new_name.empty()) statements.push_back(rename(name, op.new_name, "OBJECT"));
  return statements;
}

Statements Writer::operator()(const operation::DropSequence& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP SEQUENCE {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.sequence))};
}

Statements Writer::operator()(const operation::CreateView& op) const {
  if (core::equal_ignoring_case(op.check_option, "LOCAL")) {
    refuse("check what is written through a view against that view alone", "use CASCADED as check_option");
  }
  const auto create =
      fmt::format("CREATE {}VIEW {}{} AS {}{}", op.or_replace ? "OR ALTER " : "", text_.name(op.view),
                  op.columns.empty() ? "" : ' ' + text_.names(op.columns), without_semicolon(op.definition),
                  op.check_option.empty() ? "" : " WITH CHECK OPTION");
  if (!op.if_not_exists) return {create};
  return {guarded(object_id(text_.name(op.view), "V") + " IS NULL", executed(create))};
}

Statements Writer::operator()(const operation::DropView& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP VIEW {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.view))};
}

}  // namespace limbeck::dialect::mssql
