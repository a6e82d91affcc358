// SPDX-License-Identifier: MIT
#include "dialect/sqlite/token_cursor.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/sqlite/definition.hpp"
#include "dialect/sqlite/lexis.hpp"

namespace limbeck::dialect::sqlite {

using sql::Token;
using sql::TokenKind;

TokenCursor::TokenCursor(std::string_view script) : script_(script) {
  sql::Lexer lexer(script, split_rules());
  do tokens_.push_back(lexer.next());
  while (tokens_.back().kind != TokenKind::end);
}

const Token& TokenCursor::ahead(std::size_t count) const {
  return tokens_[std::min(position_ + count, tokens_.size() - 1)];
}

bool TokenCursor::is(const Token& token, std::string_view word) {
  return (token.kind == TokenKind::word || token.kind == TokenKind::symbol) &&
         core::equal_ignoring_case(token.text, word);
}

bool TokenCursor::take(std::string_view word) {
  if (!is(word)) return false;
  ++position_;
  return true;
}

void TokenCursor::expect(std::string_view word) {
  if (!take(word)) fail(fmt::format("'{}'", word));
}

void TokenCursor::fail(std::string_view wanted) const {
  const auto found = at_end() ? "an end" : fmt::format("'{}'", current().text);
  throw Error(fmt::format("{} where {} should be", found, wanted));
}

void TokenCursor::skip_if_not_exists() {
  if (!is("IF") || !is(ahead(1), "NOT")) return;
  position_ += 2;
  expect("EXISTS");
}

std::string TokenCursor::name() {
  if (current().kind != TokenKind::word && current().kind != TokenKind::quoted) fail("a name");
  return sql::unquoted(tokens_[position_++].text);
}

std::string TokenCursor::name_behind_schema() {
  auto first = name();
  return take(".") ? name() : first;
}

std::vector<std::string> TokenCursor::names() {
  std::vector<std::string> names;
  expect("(");
  do names.push_back(name());
  while (take(","));
  expect(")");
  return names;
}

std::string TokenCursor::parenthesized() {
  expect("(");
  const auto begin = end_of_previous();
  for (int depth = 1; depth > 0; ++position_) {
    if (at_end()) fail("')'");
    if (is("(")) ++depth;
    if (is(")")) --depth;
  }
  return std::string(core::trim(script_.substr(begin, previous().begin - begin)));
}

std::size_t TokenCursor::end_of_previous() const {
  return previous().begin + previous().text.size();
}

std::string TokenCursor::text_from(std::size_t first_token) const {
  const auto begin = tokens_[first_token].begin;
  return std::string(script_.substr(begin, end_of_previous() - begin));
}

std::string TokenCursor::text_behind() const {
  return std::string(core::trim(script_.substr(end_of_previous())));
}

}  // namespace limbeck::dialect::sqlite
