// SPDX-License-Identifier: MIT
#include "dialect/postgresql/expression.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include <fmt/format.h>

#include "dialect/postgresql/lexis.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::postgresql {
namespace {

// The text of a string in quotes, the first token of `sql`; nothing where it is none, or where more follows
// than a cast: `'abc'::character varying`.
std::optional<std::string> literal_in(const std::string& sql) {
  if (!sql.starts_with('\'')) return std::nullopt;
  sql::Lexer lexer(sql, split_rules());
  const auto quoted = lexer.next().text;
  const auto rest = std::string_view(sql).substr(quoted.size());
  const bool is_cast = rest.starts_with("::") && rest.find_first_of("'+|*/<>=-%") == std::string_view::npos &&
                       rest.find(" COLLATE ") == std::string_view::npos;
  if (!rest.empty() && !is_cast) return std::nullopt;
  std::string text;
  for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
    text += quoted[i];
    if (quoted[i] == '\'') ++i;  // doubled
  }
  return text;
}

// A number with a sign, which the server keeps in quotes: -1 as '-1'::integer, whatever the column's type.
bool is_negative_integer(const std::string& expression, const std::string& literal) {
  return literal.size() > 1 && literal.front() == '-' &&
         literal.find_first_not_of("0123456789", 1) == std::string::npos &&
         expression.ends_with("'::integer");
}

// How the server writes `kind IN ('a', 'b')` of a column that is a VARCHAR, and what it writes of that text
// in its turn:
//   (kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[])
//   (kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text])
// The second comes of `kind::text IN ('a'::varchar, 'b'::varchar)`, too.
struct ListWords {
  std::string_view kept;
  std::string_view written;
  std::string_view before_item;
  std::string_view behind_item;
  std::string_view end;
  // As it is written where the server shall keep it so.
  std::string_view behind_column = {};
  std::string_view behind_written_item = {};
};
constexpr ListWords list_words[] = {
    {"::text = ANY ((ARRAY[", " IN (", "'", "::character varying", "])::text[])"},
    {"::text <> ALL ((ARRAY[", " NOT IN (", "'", "::character varying", "])::text[])"},
    {"::text = ANY (ARRAY[", " IN (", "('", "::character varying)::text", "])", "::text", "::varchar"},
    {"::text <> ALL (ARRAY[", " NOT IN (", "('", "::character varying)::text", "])", "::text", "::varchar"},
};

// The items up to the list's end, of which `rest` is what follows; nothing where it holds anything but words,
// or one alone, of which the server makes no list.
std::optional<std::string> items_of(std::string_view& rest, const ListWords& words, Spelling spelling) {
  std::string items;
  std::size_t count = 0;
  while (rest.starts_with(words.before_item)) {
    rest.remove_prefix(words.before_item.size() - 1);
    std::size_t end = rest.find('\'', 1);
    while (end != std::string_view::npos && rest.substr(end).starts_with("''"))
      end = rest.find('\'', end + 2);
    if (end == std::string_view::npos || !rest.substr(end + 1).starts_with(words.behind_item))
      return std::nullopt;
    items += rest.substr(0, end + 1);
    if (spelling == Spelling::kept) items += words.behind_written_item;
    ++count;
    rest.remove_prefix(end + 1 + words.behind_item.size());
    if (!rest.starts_with(", ")) break;
    items += ", ";
    rest.remove_prefix(2);
  }
  if (count < 2 || !rest.starts_with(words.end)) return std::nullopt;
  rest.remove_prefix(words.end.size());
  return items;
}

std::string with_list(const std::string& expression, const ListWords& words, Spelling spelling) {
  const auto at = expression.find(words.kept);
  if (at == std::string::npos || at == 0 || expression[at - 1] != ')') return expression;
  const auto opening = expression.rfind('(', at);
  const auto column = expression.substr(opening + 1, at - opening - 2);
  auto rest = std::string_view(expression).substr(at + words.kept.size());
  const auto items = items_of(rest, words, spelling);
  if (!items || column.find_first_of("()'") != std::string::npos) return expression;
  const auto behind_column = spelling == Spelling::kept ? words.behind_column : "";
  return fmt::format("{}{}{}{}{}){}", expression.substr(0, opening), column, behind_column, words.written,
                     *items, with_list(std::string(rest), words, spelling));
}

}  // namespace

ServerDefault default_of(const std::string& expression) {
  const auto literal = literal_in(expression);
  if (!literal) return text(expression);
  return is_negative_integer(expression, *literal) ? ServerDefault(text(*literal)) : ServerDefault(*literal);
}

std::string without_parentheses(const std::string& expression) {
  const bool is_one = sql::is_parenthesised(sql::tokens_of(expression, split_rules()));
  return is_one ? expression.substr(1, expression.size() - 2) : expression;
}

bool has_type_of_its_own(const std::string& expression, std::string_view column_type) {
  constexpr std::array<std::string_view, 2> texts{"text", "character varying"};
  const auto own = column_type.substr(0, column_type.find('('));
  return std::ranges::find(texts, own) != texts.end() && literal_in(expression) &&
         std::ranges::any_of(texts, [&](std::string_view type) {
           return type != own && expression.ends_with(fmt::format("'::{}", type));
         });
}

std::string condition_of(const std::string& expression, Spelling spelling) {
  auto condition = without_parentheses(expression);
  for (const auto& words : list_words) condition = with_list(condition, words, spelling);
  return condition;
}

std::string in_index(const std::string& expression) {
  const auto tokens = sql::tokens_of(expression, split_rules());
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    if (token.text == "(") {
      i = sql::closing_of(tokens, i);
    } else if (token.kind == sql::TokenKind::symbol && token.text != ".") {
      return '(' + expression + ')';
    }
  }
  return expression;
}

}  // namespace limbeck::dialect::postgresql
