// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mssql/writer.hpp"

namespace limbeck::dialect::mssql {
namespace {

// A privilege on a schema is one on all that it holds.
std::string securable_of(const DdlText& text, const operation::Grantable& object) {
  constexpr std::array<std::string_view, 5> objects{"TABLE", "VIEW", "SEQUENCE", "FUNCTION", "PROCEDURE"};
  const bool is_object = std::ranges::any_of(
      objects, [&](std::string_view kind) { return core::equal_ignoring_case(object.kind, kind); });
  const bool is_schema = core::to_lower(object.kind).starts_with("all ");
  return fmt::format("{}::{}",
                     is_object   ? "OBJECT"
                     : is_schema ? "SCHEMA"
                                 : object.kind,
                     text.name(object.name));
}

// The role of all users bears that name, and no word.
std::string roles_of(const DdlText& text, const Names& roles) {
  return listed(roles,
                [&](const std::string& role) { return role == "PUBLIC" ? "public" : text.name(role); });
}

}  // namespace

Statements Writer::operator()(const operation::CreateFunction& op) const {
  if (!op.language.empty() && !core::equal_ignoring_case(op.language, "sql")) {
    refuse(fmt::format("run '{}' inside the database", op.language), "write the body in Transact-SQL");
  }
  const bool is_function = op.kind == operation::RoutineKind::function;
  auto create =
      fmt::format("CREATE {}{} {}", op.or_replace ? "OR ALTER " : "", word_of(op.kind), text_.name(op.name));
  if (is_function || !op.arguments.empty()) create += fmt::format("({})", op.arguments);
  if (!op.returns.empty()) create += " RETURNS " + op.returns;
  if (!op.options.empty()) create += " WITH " + op.options;
  return {create + " AS\n" + without_semicolon(op.body)};
}

Statements Writer::operator()(const operation::DropFunction& op) const {
  refuse_cascade(op.cascade);
  return {
      fmt::format("DROP {} {}{}", word_of(op.kind), op.if_exists ? "IF EXISTS " : "", text_.name(op.name))};
}

std::string Writer::trigger_events(const std::string& events) const {
  std::string list;
  for (auto rest = std::string_view(events); !rest.empty();) {
    const auto end = std::min(rest.find(' '), rest.size());
    const auto word = rest.substr(0, end);
    if (core::equal_ignoring_case(word, "of")) {
      refuse("run a trigger on some columns alone", "write IF UPDATE(...) in its body");
    }
    list += core::equal_ignoring_case(word, "or") ? "," : (list.empty() ? "" : " ") + std::string(word);
    rest.remove_prefix(std::min(end + 1, rest.size()));
  }
  return list;
}

Statements Writer::operator()(const operation::CreateTrigger& op) const {
  if (core::equal_ignoring_case(op.timing, "BEFORE")) {
    refuse("run a trigger before a change", "use AFTER or INSTEAD OF as its timing");
  }
  if (core::equal_ignoring_case(op.for_each, "ROW")) {
    refuse("run a trigger for each row", "leave for_each out, and read the tables inserted and deleted");
  }
  if (!op.when.empty()) refuse("give a trigger a condition", "write IF in its body, and leave when out");
  if (!op.referencing.empty()) {
    refuse("name the rows that a trigger sees",
           "leave referencing out, and read the tables inserted and deleted");
  }
  const auto name = text_.name(op.table.schema, op.name);
  const auto create =
      fmt::format("CREATE {}TRIGGER {} ON {} {} {} AS\n{}", op.or_replace ? "OR ALTER " : "", name,
                  text_.name(op.table), op.timing, trigger_events(op.events), without_semicolon(op.body));
  if (!op.if_not_exists) return {create};
  return {guarded(object_id(name, "TR") + " IS NULL", executed(create))};
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP TRIGGER {}{}", op.if_exists ? "IF EXISTS " : "",
                      text_.name(op.table.schema, op.name))};
}

Statements Writer::operator()(const operation::Grant& op) const {
  return {fmt::format("GRANT {} ON {} TO {}{}", text_.privileges(op.privileges, op.columns),
                      securable_of(text_, op.object), roles_of(text_, op.roles),
                      op.with_grant_option ? " WITH GRANT OPTION" : "")};
}

Statements Writer::operator()(const operation::Revoke& op) const {
  return {fmt::format("REVOKE {}{} ON {} FROM {}{}", op.grant_option_for ? "GRANT OPTION FOR " : "",
                      text_.privileges(op.privileges, op.columns), securable_of(text_, op.object),
                      roles_of(text_, op.roles), op.cascade ? " CASCADE" : "")};
}

}  // namespace limbeck::dialect::mssql
