// SPDX-License-Identifier: MIT
#include "dialect/flow.hpp"

#include <vector>

#include "core/text.hpp"
#include "sql/lexer.hpp"

namespace limbeck::dialect {
namespace {

using Words = std::span<const std::string_view>;

std::string_view first_word(std::string_view text) {
  return text.substr(0, text.find(' '));
}

bool counts(const sql::Token& token) {
  return token.kind == sql::TokenKind::word || token.kind == sql::TokenKind::quoted;
}

// What a statement begins with that counts; it may stand behind the opening of a comment that the server
// runs.
std::string_view beginning_of(std::string_view statement, const sql::SplitRules& quoting) {
  sql::Lexer lexer(statement, quoting);
  auto token = lexer.next();
  while (token.kind != sql::TokenKind::end && !counts(token)) token = lexer.next();
  return token.text;
}

// The statement's bare words, and what is quoted in it as it stands.
std::vector<std::string_view> words_of(std::string_view statement, const sql::SplitRules& quoting) {
  std::vector<std::string_view> words;
  sql::Lexer lexer(statement, quoting);
  for (auto token = lexer.next(); token.kind != sql::TokenKind::end; token = lexer.next()) {
    if (counts(token)) words.push_back(token.text);
  }
  return words;
}

bool fits(Words words, std::string_view pattern) {
  if (pattern.empty()) return true;
  const auto wanted = first_word(pattern);
  const auto rest = pattern.substr(std::min(wanted.size() + 1, pattern.size()));
  if (wanted == "$") return words.empty();
  if (wanted != "...") {
    return !words.empty() && core::equal_ignoring_case(words.front(), wanted) && fits(words.subspan(1), rest);
  }
  for (; !words.empty(); words = words.subspan(1)) {
    if (fits(words, rest)) return true;
  }
  return false;
}

}  // namespace

FlowClass classify_by(std::span<const FlowRule> rules, std::string_view statement,
                      const sql::SplitRules& quoting) {
  const auto first = beginning_of(statement, quoting);
  std::vector<std::string_view> words;  // read only where a rule begins like the statement: it may be long
  for (const auto& rule : rules) {
    if (!core::equal_ignoring_case(first, first_word(rule.pattern))) continue;
    if (words.empty()) words = words_of(statement, quoting);
    if (fits(words, rule.pattern)) return {.flow = rule.flow, .reason = std::string(rule.reason)};
  }
  return {};
}

}  // namespace limbeck::dialect
