// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/oracle/writer.hpp"

namespace limbeck::dialect::oracle {
namespace {

std::string roles_of(const DdlText& text, const Names& roles) {
  return listed(roles, [&](const std::string& role) { return role == "PUBLIC" ? role : text.name(role); });
}

bool is_table_privilege_on_columns(const std::string& privilege) {
  constexpr std::array<std::string_view, 3> words{"INSERT", "UPDATE", "REFERENCES"};
  return std::ranges::any_of(
      words, [&](std::string_view word) { return core::equal_ignoring_case(privilege, word); });
}

}  // namespace

// The body is PL/SQL, which ends in a semicolon.
Statements Writer::operator()(const operation::CreateFunction& op) const {
  const bool is_known = op.language.empty() || core::equal_ignoring_case(op.language, "plsql") ||
                        core::equal_ignoring_case(op.language, "sql");
  if (!is_known) {
    refuse(fmt::format("run '{}' inside the database", op.language), "write the body in PL/SQL");
  }
  auto create = fmt::format("CREATE {}{} {}", op.or_replace ? "OR REPLACE " : "", word_of(op.kind),
                            text_.name(op.name));
  if (!op.arguments.empty()) create += fmt::format(" ({})", op.arguments);
  if (!op.returns.empty()) create += " RETURN " + op.returns;
  if (!op.options.empty()) create += ' ' + op.options;
  return {create + " AS\n" + without_semicolon(op.body) + ';'};
}

Statements Writer::operator()(const operation::DropFunction& op) const {
  refuse_cascade(op.cascade);
  return {unless(op.if_exists, Missing::routine,
                 fmt::format("DROP {} {}", word_of(op.kind), text_.name(op.name)))};
}

Statements Writer::operator()(const operation::CreateTrigger& op) const {
  auto create = fmt::format("CREATE {}TRIGGER {} {} {} ON {}", op.or_replace ? "OR REPLACE " : "",
                            text_.name(op.table.schema, op.name), op.timing, op.events, text_.name(op.table));
  if (!op.referencing.empty()) create += " REFERENCING " + op.referencing;
  if (core::equal_ignoring_case(op.for_each, "ROW")) create += " FOR EACH ROW";
  if (!op.when.empty()) create += fmt::format(" WHEN ({})", op.when);
  create += '\n' + without_semicolon(op.body) + ';';
  return {unless(op.if_not_exists, Taken::trigger, create)};
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  refuse_cascade(op.cascade);
  return {unless(op.if_exists, Missing::trigger, "DROP TRIGGER " + text_.name(op.table.schema, op.name))};
}

std::string Writer::privileges_of(const Names& privileges, const Names& columns) const {
  return listed(privileges, [&](const std::string& privilege) {
    if (columns.empty()) return privilege;
    if (!is_table_privilege_on_columns(privilege)) {
      refuse(fmt::format("hold {} to some columns", privilege), "grant it on a view that has these alone");
    }
    return fmt::format("{} {}", privilege, text_.names(columns));
  });
}

// Objects of all kinds are told apart by their names alone.
std::string Writer::object_of(const operation::Grantable& object) const {
  const auto kind = core::to_lower(object.kind);
  if (kind == "schema" || kind.starts_with("all ")) {
    refuse("grant or revoke anything on a whole schema", "name each object");
  }
  return text_.name(object.name);
}

Statements Writer::operator()(const operation::Grant& op) const {
  return {fmt::format("GRANT {} ON {} TO {}{}", privileges_of(op.privileges, op.columns),
                      object_of(op.object), roles_of(text_, op.roles),
                      op.with_grant_option ? " WITH GRANT OPTION" : "")};
}

// What was granted on goes too, asked or not.
Statements Writer::operator()(const operation::Revoke& op) const {
  if (op.grant_option_for) {
    refuse("revoke the right to grant alone", "revoke the privilege, and grant it without that right");
  }
  if (!op.columns.empty())
    refuse("revoke a privilege on some columns", "leave columns out, and grant the rest anew");
  return {fmt::format("REVOKE {} ON {} FROM {}", privileges_of(op.privileges, op.columns),
                      object_of(op.object), roles_of(text_, op.roles))};
}

}  // namespace limbeck::dialect::oracle
