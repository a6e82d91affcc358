// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/sqlite/writer.hpp"

namespace limbeck::dialect::sqlite {

Statements Writer::operator()(const operation::CreateView& op) const {
  if (!op.check_option.empty()) refuse("check what is written through a view", "leave check_option out");
  const auto name = text_.name(op.view);
  Statements statements;
  if (op.or_replace) statements.push_back("DROP VIEW IF EXISTS " + name);
  statements.push_back(fmt::format("CREATE VIEW {}{}{} AS {}", op.if_not_exists ? "IF NOT EXISTS " : "", name,
                                   op.columns.empty() ? "" : ' ' + text_.names(op.columns),
                                   without_semicolon(op.definition)));
  return statements;
}

Statements Writer::operator()(const operation::DropView& op) const {
  if (op.cascade) refuse("drop what depends on a view with it", "leave cascade out");
  return {fmt::format("DROP VIEW {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.view))};
}

// The trigger bears the schema, and the table is looked for there.
Statements Writer::operator()(const operation::CreateTrigger& op) const {
  if (core::equal_ignoring_case(op.for_each, "STATEMENT")) {
    refuse("run a trigger once for a statement", "write it for each row");
  }
  if (!op.referencing.empty()) refuse("hand tables of rows to a trigger", "leave referencing out");
  const auto name = text_.name(op.table.schema, op.name);
  Statements statements;
  if (op.or_replace) statements.push_back("DROP TRIGGER IF EXISTS " + name);
  auto create = fmt::format("CREATE TRIGGER {}{} {} {} ON {}", op.if_not_exists ? "IF NOT EXISTS " : "", name,
                            op.timing, op.events, text_.name(op.table.name));
  if (!op.for_each.empty()) create += " FOR EACH " + op.for_each;
  if (!op.when.empty()) create += fmt::format(" WHEN ({})", op.when);
  statements.push_back(create + ' ' + without_semicolon(op.body));
  return statements;
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  if (op.cascade) refuse("drop what depends on a trigger with it", "leave cascade out");
  return {fmt::format("DROP TRIGGER {}{}", op.if_exists ? "IF EXISTS " : "",
                      text_.name(op.table.schema, op.name))};
}

}  // namespace limbeck::dialect::sqlite
