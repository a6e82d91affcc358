// SPDX-License-Identifier: MIT
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/trigger_call.hpp"
#include "dialect/postgresql/writer.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// Whether the body is no text to the server, but SQL that it reads at once: RETURN a + b, BEGIN ATOMIC ...
// END. No text in its language SQL begins so.
bool is_read_at_once(const operation::CreateFunction& op) {
  if (!op.language.empty() && !core::equal_ignoring_case(op.language, "sql")) return false;
  sql::Lexer lexer(op.body, split_rules());
  const auto first = lexer.next();
  return core::equal_ignoring_case(first.text, "RETURN") ||
         (core::equal_ignoring_case(first.text, "BEGIN") &&
          core::equal_ignoring_case(lexer.next().text, "ATOMIC"));
}

// The arguments that tell a function from others of its name: where one is called, no defaults may stand.
std::string without_defaults(std::string_view arguments) {
  const auto tokens = sql::tokens_of(arguments, split_rules());
  return listed(sql::arguments_of(tokens), [&](const auto& argument) {
    return std::string(sql::text_of(sql::without_default(argument), arguments));
  });
}

std::string object_of(const DdlText& text, const operation::Grantable& object) {
  return fmt::format("{} {}{}", object.kind, text.name(object.name),
                     object.arguments.empty() ? "" : fmt::format("({})", object.arguments));
}

}  // namespace

Statements Writer::operator()(const operation::CreateFunction& op) const {
  auto create = fmt::format("CREATE {}{} {}({})", op.or_replace ? "OR REPLACE " : "", word_of(op.kind),
                            text_.name(op.name), op.arguments);
  if (!op.returns.empty()) create += " RETURNS " + op.returns;
  create += " LANGUAGE " + text_.name(op.language.empty() ? "sql" : op.language);
  if (!op.options.empty()) create += ' ' + op.options;
  if (is_read_at_once(op)) return {create + ' ' + without_semicolon(op.body)};
  return {create + " AS " + dollar_quoted(op.body)};
}

Statements Writer::operator()(const operation::DropFunction& op) const {
  const auto arguments = op.arguments ? fmt::format("({})", without_defaults(*op.arguments)) : "";
  return {drop(word_of(op.kind), text_.name(op.name) + arguments, op.if_exists, op.cascade)};
}

Statements Writer::operator()(const operation::CreateTrigger& op) const {
  if (op.if_not_exists) {
    throw Error(fmt::format(
        "PostgreSQL cannot make a trigger only where it is missing: {}; use or_replace in place of "
        "if_not_exists",
        operation::describe(op)));
  }
  auto create = fmt::format("CREATE {}{}TRIGGER {} {} {} ON {}", op.or_replace ? "OR REPLACE " : "",
                            op.postgresql_constraint.empty() ? "" : "CONSTRAINT ", text_.name(op.name),
                            op.timing, op.events, text_.name(op.table));
  if (!op.postgresql_constraint.empty()) create += ' ' + op.postgresql_constraint;
  if (!op.referencing.empty()) create += " REFERENCING " + op.referencing;
  if (!op.for_each.empty()) create += " FOR EACH " + op.for_each;
  if (!op.when.empty()) create += fmt::format(" WHEN ({})", op.when);
  auto call = without_semicolon(op.body);
  return {create + ' ' + (features_.execute_function ? call : call_in_old_words(std::move(call)))};
}

Statements Writer::operator()(const operation::DropTrigger& op) const {
  return {fmt::format("DROP TRIGGER {}{} ON {}{}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name),
                      text_.name(op.table), op.cascade ? " CASCADE" : "")};
}

std::string Writer::roles(const Names& names) const {
  static constexpr std::array words{"PUBLIC", "CURRENT_ROLE", "CURRENT_USER", "SESSION_USER"};
  return listed(names, [&](const std::string& role) {
    return std::find(words.begin(), words.end(), role) == words.end() ? text_.name(role) : role;
  });
}

Statements Writer::operator()(const operation::Grant& op) const {
  return {fmt::format("GRANT {} ON {} TO {}{}", text_.privileges(op.privileges, op.columns),
                      object_of(text_, op.object), roles(op.roles),
                      op.with_grant_option ? " WITH GRANT OPTION" : "")};
}

Statements Writer::operator()(const operation::Revoke& op) const {
  return {fmt::format("REVOKE {}{} ON {} FROM {}{}", op.grant_option_for ? "GRANT OPTION FOR " : "",
                      text_.privileges(op.privileges, op.columns), object_of(text_, op.object),
                      roles(op.roles), op.cascade ? " CASCADE" : "")};
}

Statements Writer::operator()(const operation::AlterRowSecurity& op) const {
  Statements statements;
  const auto alter = text_.alter_table(op.table);
  if (op.enabled) statements.push_back(alter + (*op.enabled ? "ENABLE" : "DISABLE") + " ROW LEVEL SECURITY");
  if (op.forced) statements.push_back(alter + (*op.forced ? "FORCE" : "NO FORCE") + " ROW LEVEL SECURITY");
  return statements;
}

Statements Writer::operator()(const operation::CreatePolicy& op) const {
  auto create = fmt::format("CREATE POLICY {} ON {}", text_.name(op.name), text_.name(op.table));
  if (!op.permissive) create += " AS RESTRICTIVE";
  if (!op.command.empty()) create += " FOR " + op.command;
  if (!op.roles.empty()) create += " TO " + roles(op.roles);
  if (!op.using_.empty()) create += fmt::format(" USING ({})", op.using_);
  if (!op.with_check.empty()) create += fmt::format(" WITH CHECK ({})", op.with_check);
  return {create};
}

Statements Writer::operator()(const operation::AlterPolicy& op) const {
  const auto alter = fmt::format("ALTER POLICY {} ON {}", text_.name(op.name), text_.name(op.table));
  std::string changes;
  if (!op.roles.empty()) changes += " TO " + roles(op.roles);
  if (!op.using_.empty()) changes += fmt::format(" USING ({})", op.using_);
  if (!op.with_check.empty()) changes += fmt::format(" WITH CHECK ({})", op.with_check);
  Statements statements;
  if (!changes.empty()) statements.push_back(alter + changes);
  if (!op.new_name.empty()) statements.push_back(alter + " RENAME TO " + text_.name(op.new_name));
  return statements;
}

Statements Writer::operator()(const operation::DropPolicy& op) const {
  return {fmt::format("DROP POLICY {}{} ON {}", op.if_exists ? "IF EXISTS " : "", text_.name(op.name),
                      text_.name(op.table))};
}

}  // namespace limbeck::dialect::postgresql
