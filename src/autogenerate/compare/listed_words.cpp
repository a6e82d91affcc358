// SPDX-License-Identifier: MIT
#include "autogenerate/compare/listed_words.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <string_view>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "sql/tokens.hpp"

namespace limbeck::autogenerate {
namespace {

// PostgreSQL keeps ((a)::text = ANY ((ARRAY['x'::character varying, 'y'::character varying])::text[])).
bool stands_in_list(const sql::Token& token) {
  constexpr std::array<std::string_view, 7> words{"in",        "any",     "array", "text",
                                                  "character", "varying", "bpchar"};
  if (token.kind == sql::TokenKind::symbol)
    return token.text.find_first_not_of("()[],=:") == std::string_view::npos;
  return std::ranges::find(words, core::to_lower(token.text)) != words.end();
}

}  // namespace

std::optional<ListedWords> listed_words(const std::string& condition, const dialect::Dialect& dialect) {
  ListedWords listed;
  try {
    for (const auto& token : sql::tokens_of(condition, dialect.split_rules())) {
      if (token.kind == sql::TokenKind::quoted && token.text.front() == '\'') {
        listed.words.push_back(sql::unquoted(token.text));
      } else if (listed.column.empty() && token.kind != sql::TokenKind::symbol) {
        listed.column = sql::unquoted(token.text);
      } else if (!stands_in_list(token)) {
        return std::nullopt;
      }
    }
  } catch (const Error&) {  // what cannot be read lists nothing
    return std::nullopt;
  }
  if (listed.column.empty() || listed.words.empty()) return std::nullopt;
  return listed;
}

std::vector<std::string> words_lost(const ListedWords& before, const ListedWords& after) {
  std::vector<std::string> lost;
  if (!core::equal_ignoring_case(before.column, after.column)) return lost;
  std::ranges::copy_if(before.words, std::back_inserter(lost), [&](const std::string& word) {
    return std::ranges::find(after.words, word) == after.words.end();
  });
  return lost;
}

}  // namespace limbeck::autogenerate
