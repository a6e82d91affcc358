// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/oracle/literal.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {

Statements Writer::operator()(const operation::CreateSequence& op) const {
  const auto& sequence = op.sequence;
  if (!sequence.owned_by.empty()) refuse("tie a sequence to a column", "leave owned_by out");
  if (sequence.data_type) refuse("give a sequence a type", "leave data_type out: it counts up to 28 digits");
  auto create = "CREATE SEQUENCE " + text_.name(sequence.name);
  if (const auto words = counting_text(sequence.counting); !words.empty()) create += ' ' + words;
  return {unless(op.if_not_exists, Taken::name, create)};
}

Statements Writer::operator()(const operation::AlterSequence& op) const {
  const auto& sequence = op.sequence;
  if (!sequence.owned_by.empty()) refuse("tie a sequence to a column", "leave owned_by out");
  if (sequence.data_type) refuse("give a sequence a type", "leave data_type out: it counts up to 28 digits");
  if (sequence.counting.start) refuse("change where a sequence starts", "give restart");
  if (!op.new_name.empty() && !sequence.name.schema.empty()) {
    refuse("rename a sequence of another schema", "log in as its owner, and leave schema out");
  }
  const auto name = text_.name(sequence.name);
  auto changes = counting_text(sequence.counting);
  if (op.restart) changes += fmt::format("{}RESTART START WITH {}", changes.empty() ? "" : " ", *op.restart);
  Statements statements;
  if (!changes.empty()) statements.push_back(fmt::format("ALTER SEQUENCE {} {}", name, changes));
  if (!op.new_name.empty())
    statements.push_back(fmt::format("RENAME {} TO {}", name, text_.name(op.new_name)));
  return statements;
}

Statements Writer::operator()(const operation::DropSequence& op) const {
  refuse_cascade(op.cascade);
  return {unless(op.if_exists, Missing::sequence, "DROP SEQUENCE " + text_.name(op.sequence))};
}

Statements Writer::operator()(const operation::CreateView& op) const {
  if (core::equal_ignoring_case(op.check_option, "LOCAL")) {
    refuse("check what is written through a view against that view alone", "use CASCADED as check_option");
  }
  const auto create =
      fmt::format("CREATE {}VIEW {}{} AS {}{}", op.or_replace ? "OR REPLACE " : "", text_.name(op.view),
                  op.columns.empty() ? "" : ' ' + text_.names(op.columns), without_semicolon(op.definition),
                  op.check_option.empty() ? "" : " WITH CHECK OPTION");
  return {unless(op.if_not_exists, Taken::name, create)};
}

Statements Writer::operator()(const operation::DropView& op) const {
  const auto drop =
      fmt::format("DROP VIEW {}{}", text_.name(op.view), op.cascade ? " CASCADE CONSTRAINTS" : "");
  return {unless(op.if_exists, Missing::table, drop)};
}

Statements Writer::operator()(const operation::CreateMaterializedView& op) const {
  const auto create = fmt::format("CREATE MATERIALIZED VIEW {}{} BUILD {} AS {}", text_.name(op.view),
                                  op.columns.empty() ? "" : ' ' + text_.names(op.columns),
                                  op.with_data ? "IMMEDIATE" : "DEFERRED", without_semicolon(op.definition));
  return {unless(op.if_not_exists, Taken::materialized_view, create)};
}

Statements Writer::operator()(const operation::DropMaterializedView& op) const {
  refuse_cascade(op.cascade);
  return {unless(op.if_exists, Missing::materialized_view, "DROP MATERIALIZED VIEW " + text_.name(op.view))};
}

Statements Writer::operator()(const operation::RefreshMaterializedView& op) const {
  if (!op.with_data) refuse("empty a materialized view", "drop it, and create it with with_data = false");
  return {fmt::format("BEGIN\n    DBMS_MVIEW.REFRESH({});\nEND;", quoted(text_.name(op.view)))};
}

}  // namespace limbeck::dialect::oracle
