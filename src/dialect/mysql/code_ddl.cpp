// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/mysql/lexis.hpp"
#include "dialect/mysql/writer.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

bool is_word(std::string_view text, std::string_view word) {
  return core::equal_ignoring_case(text, word);
}

// "app@localhost" is a user of one host; without a host it is one of all hosts, or a role.
std::string role(const DdlText& text, const std::string& name) {
  constexpr std::array<std::string_view, 3> words{"PUBLIC", "CURRENT_USER", "CURRENT_ROLE"};
  if (std::ranges::find(words, name) != words.end()) return name;
  const auto at = name.rfind('@');
  if (at == std::string::npos) return text.name(name);
  return fmt::format("{}@{}", text.name(name.substr(0, at)), text.name(name.substr(at + 1)));
}

std::string roles(const DdlText& text, const Names& names) {
  return listed(names, [&](const std::string& name) { return role(text, name); });
}

// The first of the names that is a word for roles, which MariaDB alone has.
std::optional<std::string> word_for_roles(const Names& names) {
  const auto found = std::ranges::find_if(
      names, [](const auto& name) { return name == "PUBLIC" || name == "CURRENT_ROLE"; });
  return found == names.end() ? std::nullopt : std::optional(*found);
}

// What stands behind ON: routines alone are told apart by a word.
std::string object_of(const DdlText& text, const operation::Grantable& object) {
  if (is_word(object.kind, "FUNCTION") || is_word(object.kind, "PROCEDURE"))
    return object.kind + ' ' + text.name(object.name);
  const bool all = is_word(object.kind, "SCHEMA") || is_word(object.kind, "DATABASE") ||
                   is_word(object.kind, "ALL TABLES IN SCHEMA");
  return all ? text.name(object.name.name) + ".*" : text.name(object.name);
}

// The session's own mode is the same behind it.
Statements in_mode(const std::optional<std::string>& mode, std::string create) {
  if (!mode) return {std::move(create)};
  return {fmt::format("SET @limbeck_sql_mode = @@sql_mode, sql_mode = {}", quoted(*mode)), std::move(create),
          "SET sql_mode = @limbeck_sql_mode"};
}

// Whether the text, in whatever words it was typed, still names this trigger and this table, and no schema.
bool is_head_of(const operation::CreateTrigger& op, std::string_view head) {
  const auto tokens = sql::tokens_of(head, split_rules());
  const auto on = std::ranges::find_if(tokens, [](const auto& token) { return is_word(token.text, "ON"); });
  return tokens.end() - on > 1 && sql::unquoted(tokens[1].text) == op.name &&
         sql::unquoted(on[1].text) == op.table.name && op.table.schema.empty() && !op.if_not_exists &&
         std::ranges::find(tokens, ".", &sql::Token::text) == tokens.end();
}

}  // namespace

Statements Writer::operator()(const operation::CreateView& op) const {
  for (const auto& column : op.columns) {
    if (column.starts_with(' ')) {
      refuse(fmt::format("keep the blank at the beginning of column '{}' of a view", column), "leave it out");
    }
  }
  const auto option = [](std::string_view words, const std::string& value) {
    return value.empty() ? "" : fmt::format("{}{} ", words, value);
  };
  auto create =
      fmt::format("CREATE {}{}{}VIEW {}{}", op.or_replace ? "OR REPLACE " : "",
                  option("ALGORITHM=", op.mysql_algorithm), option("SQL SECURITY ", op.mysql_sql_security),
                  if_not_exists(op.if_not_exists, features_.view_if_not_exists), text_.name(op.view));
  if (!op.columns.empty()) create += ' ' + text_.names(op.columns);
  create += " AS " + without_semicolon(op.definition);
  if (!op.check_option.empty()) create += fmt::format(" WITH {} CHECK OPTION", op.check_option);
  return {create};
}

Statements Writer::operator()(const operation::DropView& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP VIEW {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.view))};
}

Statements Writer::operator()(const operation::CreateFunction& op) const {
  if (!op.language.empty() && !is_word(op.language, "sql")) {
    refuse(fmt::format("run '{}' inside the database", op.language), "write the body in SQL");
  }
  auto create = fmt::format("CREATE {}{} {}({})", or_replace(op.or_replace), word_of(op.kind),
                            text_.name(op.name), op.arguments);
  if (!op.returns.empty()) create += " RETURNS " + op.returns;
  if (!op.options.empty()) create += ' ' + op.options;
  return in_mode(op.mysql_sql_mode, create + ' ' + without_semicolon(op.body));
}

Statements Writer::operator()(const operation::DropFunction& op) const {
  refuse_cascade(op.cascade);
  return {
      fmt::format("DROP {} {}{}", word_of(op.kind), op.if_exists ? "IF EXISTS " : "", text_.name(op.name))};
}

Statements Writer::operator()(const operation::CreateTrigger& op) const {
  if (!op.when.empty())
    refuse("give a trigger a condition", "write IF ... THEN in its body, and leave when out");
  if (!op.referencing.empty()) refuse("name the rows that a trigger sees", "use OLD and NEW");
  if (is_word(op.for_each, "STATEMENT")) refuse("run a trigger once a statement", "leave for_each out");
  const auto& events = op.events;
  if (events.find(' ') != std::string::npos) {
    refuse(fmt::format("run a trigger on '{}'", core::one_line(events, 60)),
           "name INSERT, UPDATE or DELETE, and make a trigger for each");
  }
  const auto head =
      is_head_of(op, op.mysql_head)
          ? op.mysql_head
          : fmt::format("TRIGGER {}{} {} {} ON {} FOR EACH ROW ",
                        if_not_exists(op.if_not_exists, features_.trigger_if_not_exists),
                        text_.name(op.table.schema, op.name), op.timing, events, text_.name(op.table));
  return in_mode(op.mysql_sql_mode,
                 fmt::format("CREATE {}{}{}", or_replace(op.or_replace), head, without_semicolon(op.body)));
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  refuse_cascade(op.cascade);
  return {fmt::format("DROP TRIGGER {}{}", op.if_exists ? "IF EXISTS " : "",
                      text_.name(op.table.schema, op.name))};
}

Statements Writer::operator()(const operation::Grant& op) const {
  if (const auto word = word_for_roles(op.roles); word && features_.flavour == Flavour::mysql) {
    refuse(fmt::format("grant anything to {}", *word), "name the users and roles that get it");
  }
  return {fmt::format("GRANT {} ON {} TO {}{}", text_.privileges(op.privileges, op.columns),
                      object_of(text_, op.object), roles(text_, op.roles),
                      op.with_grant_option ? " WITH GRANT OPTION" : "")};
}

Statements Writer::operator()(const operation::Revoke& op) const {
  if (const auto word = word_for_roles(op.roles); word && features_.flavour == Flavour::mysql) {
    refuse(fmt::format("revoke anything from {}", *word), "name the users and roles that lose it");
  }
  if (op.cascade) refuse("revoke what was granted on by others", "leave cascade out");
  const auto privileges = op.grant_option_for ? "GRANT OPTION" : text_.privileges(op.privileges, op.columns);
  return {fmt::format("REVOKE {} ON {} FROM {}", privileges, object_of(text_, op.object),
                      roles(text_, op.roles))};
}

}  // namespace limbeck::dialect::mysql
