// SPDX-License-Identifier: MIT
#include "sql/tokens.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace limbeck::sql {

std::vector<Token> tokens_of(std::string_view text, const SplitRules& rules) {
  std::vector<Token> tokens;
  Lexer lexer(text, rules);
  for (auto token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) tokens.push_back(token);
  return tokens;
}

std::string_view text_of(std::span<const Token> tokens, std::string_view text) {
  if (tokens.empty()) return {};
  const auto begin = tokens.front().begin;
  return text.substr(begin, tokens.back().begin + tokens.back().text.size() - begin);
}

std::string terminated(std::string_view statement, const SplitRules& rules, std::string_view terminator) {
  const auto tokens = tokens_of(statement, rules);
  const auto end = tokens.empty() ? 0 : tokens.back().begin + tokens.back().text.size();
  const bool ends_in_comment = !core::trim(statement.substr(end)).empty();
  return std::string(statement).append(ends_in_comment ? "\n" : "").append(terminator);
}

std::string with_quoted(std::string_view text, const SplitRules& rules,
                        const std::function<std::string(std::string_view quoted)>& write) {
  std::string written;
  std::size_t copied = 0;
  for (const auto& token : tokens_of(text, rules)) {
    if (token.kind != TokenKind::quoted) continue;
    written += text.substr(copied, token.begin - copied);
    written += write(token.text);
    copied = token.begin + token.text.size();
  }
  return written += text.substr(copied);
}

std::size_t closing_of(std::span<const Token> tokens, std::size_t opening) {
  int depth = 0;
  for (auto i = opening; i < tokens.size(); ++i) {
    if (tokens[i].text == "(") ++depth;
    if (tokens[i].text == ")" && --depth == 0) return i;
  }
  return tokens.size();
}

bool is_parenthesised(std::span<const Token> tokens) {
  return !tokens.empty() && tokens.front().text == "(" && closing_of(tokens, 0) + 1 == tokens.size();
}

std::vector<std::span<const Token>> arguments_of(std::span<const Token> tokens) {
  std::vector<std::span<const Token>> arguments;
  if (tokens.empty()) return arguments;
  std::size_t begin = 0;
  int depth = 0;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto text = tokens[i].text;
    if (text == "(" || text == "[") ++depth;
    if (text == ")" || text == "]") --depth;
    if (text != "," || depth != 0) continue;
    arguments.push_back(tokens.subspan(begin, i - begin));
    begin = i + 1;
  }
  arguments.push_back(tokens.subspan(begin));
  return arguments;
}

std::span<const Token> without_default(std::span<const Token> argument) {
  const auto found = std::ranges::find_if(argument, [](const Token& token) {
    return token.text == "=" || core::equal_ignoring_case(token.text, "DEFAULT");
  });
  return argument.first(static_cast<std::size_t>(found - argument.begin()));
}

}  // namespace limbeck::sql
