// SPDX-License-Identifier: MIT
#include "dialect/canonical.hpp"

#include <algorithm>
#include <cstdint>
#include <span>
#include <vector>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "dialect/ddl.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect {
namespace {

bool is_quoted_name(const sql::Token& token) {
  return token.kind == sql::TokenKind::quoted &&
         std::string_view("\"`[").find(token.text.front()) != std::string_view::npos;
}

std::string canonical_token(const sql::Token& token, const TextRules& rules) {
  if (token.kind == sql::TokenKind::word) return core::to_lower(token.text);
  if (!is_quoted_name(token)) return std::string(token.text);
  const auto name = sql::unquoted(token.text);
  return sql::quote_name(rules.names_have_case ? name : core::to_lower(name), rules.identifiers);
}

std::string joined(std::span<const sql::Token> tokens, const TextRules& rules) {
  std::string text;
  bool after_word = false;
  for (const auto& token : tokens) {
    const bool is_word = token.kind == sql::TokenKind::word || token.kind == sql::TokenKind::quoted;
    if (is_word && after_word) text += ' ';
    text += canonical_token(token, rules);
    after_word = is_word;
  }
  return text;
}

void settle(Deferral& deferral) {
  deferral.initially = core::to_upper(deferral.initially);
  if (deferral.initially == "IMMEDIATE") deferral.initially.clear();
  if (deferral.initially == "DEFERRED") deferral.deferrable = true;
  if (deferral.deferrable == false) deferral.deferrable.reset();
}

void settle_action(std::string& action) {
  action = core::to_upper(action);
  if (action == "NO ACTION") action.clear();
}

template <class T>
void unless(std::optional<T>& value, T usual) {
  if (value == usual) value.reset();
}

// A sequence that counts up begins at its least number, which is 1; one that counts down at its greatest, -1.
void settle(Identity& identity) {
  const bool down = identity.increment.value_or(1) < 0;
  identity.nominvalue = false;
  identity.nomaxvalue = false;
  if (!down) unless<std::int64_t>(identity.minvalue, 1);
  if (down) unless<std::int64_t>(identity.maxvalue, -1);
  unless(identity.start, down ? identity.maxvalue.value_or(-1) : identity.minvalue.value_or(1));
  unless<std::int64_t>(identity.increment, 1);
  unless<std::int64_t>(identity.cache, 1);
  unless(identity.cycle, false);
}

void settle(IndexElement& element, const TextRules& rules) {
  if (element.is_expression) element.value = canonical_sql(element.value, rules);
  if (element.order == SortOrder::ascending) element.order = SortOrder::unsaid;
}

// Whether it is NULL, or "null::character varying(10)": a cast alone has words and parentheses, of which none
// makes something else of it.
bool is_null(std::string_view canonical) {
  if (canonical == "null") return true;
  if (!canonical.starts_with("null::")) return false;
  const auto type = fmt::format("{} ", canonical.substr(std::string_view("null").size()));
  const auto has = [&](std::string_view part) { return type.find(part) != std::string::npos; };
  return type.find_first_of("+-*/<>=~!@#%^&|`?'$") == std::string::npos && !has(" is ") && !has(" and ") &&
         !has(" or ") && !has(" isnull ") && !has(" notnull ");
}

// DEFAULT NULL is what holds without a DEFAULT, but for a domain that has one of its own.
void settle_default(Column& column, const TextRules& rules) {
  auto& given = column.options.server_default;
  if (!given || !given->is_expression) return;
  given->value = canonical_sql(given->value, rules);
  const bool is_of_domain = std::holds_alternative<postgresql::Domain>(column.type);
  if (!is_of_domain && is_null(given->value)) given.reset();
}

void settle(Column& column, const TextRules& rules) {
  auto& options = column.options;
  options.renamed_from.clear();
  settle_default(column, rules);
  if (options.computed) options.computed->sqltext = canonical_sql(options.computed->sqltext, rules);
  if (options.identity) settle(*options.identity);
}

void settle(Constraint& constraint, const TextRules& rules) {
  std::visit(core::Overloaded{[](PrimaryKeyConstraint& key) { settle(key.deferral); },
                              [](UniqueConstraint& key) { settle(key.deferral); },
                              [](ForeignKeyConstraint& key) {
                                settle(key.deferral);
                                settle_action(key.onupdate);
                                settle_action(key.ondelete);
                                key.match = core::to_upper(key.match);
                                if (key.match == "SIMPLE") key.match.clear();
                              },
                              [&](CheckConstraint& check) {
                                settle(check.deferral);
                                check.condition = canonical_sql(check.condition, rules);
                              },
                              [&](ExcludeConstraint& exclude) {
                                settle(exclude.deferral);
                                exclude.where = canonical_sql(exclude.where, rules);
                                for (auto& [element, with] : exclude.elements) settle(element, rules);
                              }},
             constraint);
}

Index settled(const Index& index, const TextRules& rules) {
  std::vector<IndexElement> elements(index.elements.begin(), index.elements.end());
  for (auto& element : elements) settle(element, rules);
  auto options = index.options;
  options.postgresql_where = canonical_sql(options.postgresql_where, rules);
  options.sqlite_where = canonical_sql(options.sqlite_where, rules);
  options.mssql_where = canonical_sql(options.mssql_where, rules);
  std::ranges::sort(options.postgresql_with, {}, &Setting::name);
  return Index(index.name, std::move(elements), std::move(options));
}

}  // namespace

std::string canonical_sql(std::string_view text, const TextRules& rules) {
  try {
    const auto tokens = sql::tokens_of(text, rules.split);
    std::span<const sql::Token> all(tokens);
    while (sql::is_parenthesised(all)) all = all.subspan(1, all.size() - 2);
    return joined(all, rules);
  } catch (const Error&) {  // a quote that is never closed, which the server will say more of
    return std::string(text);
  }
}

Table canonical_parts(Table table, const TextRules& rules) {
  table.renamed_from = {};
  for (auto& column : table.columns) settle(column, rules);
  for (auto& constraint : table.constraints) settle(constraint, rules);
  for (auto& index : table.indexes) index = settled(index, rules);
  return table;
}

void settle_counting(Table& table) {
  for (auto& column : table.columns) {
    const bool counts = counts_up(table, column);
    column.options.autoincrement.reset();
    if (counts_up(table, column) != counts) column.options.autoincrement = counts;
  }
}

}  // namespace limbeck::dialect
