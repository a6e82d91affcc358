// SPDX-License-Identifier: MIT
#include "sql/lexer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::sql {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_letter(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_letter_or_digit(char c) {
  return is_letter(c) || is_digit(c);
}

bool goes_on_a_word(char c) {
  return is_letter_or_digit(c) || c == '$';
}

}  // namespace

Lexer::Lexer(std::string_view script, const SplitRules& rules, int first_line)
    : script_(script), rules_(rules), line_(first_line) {
  if (at(byte_order_mark)) position_ = byte_order_mark.size();
}

Token Lexer::next() {
  skip_blanks_and_comments();
  if (position_ == script_.size()) {
    if (executable_line_ != 0) fail_open("a comment", executable_line_);
    return take(TokenKind::end, position_);
  }
  const char c = script_[position_];
  const bool escapes = rules_.backslash_escapes;
  if (executable_line_ == 0) {
    if (at(delimiter_)) return take(TokenKind::semicolon, position_ + delimiter_.size());
    if (const auto length = executable_comment_opening(); length != 0) {
      executable_line_ = line_;
      return take(TokenKind::symbol, position_ + length);
    }
  } else if (at("*/")) {
    executable_line_ = 0;
    return take(TokenKind::symbol, position_ + 2);
  }
  if (c == '\'') return take(TokenKind::quoted, end_of_quoted(position_, c, escapes, "a string"));
  if (c == '"') return take(TokenKind::quoted, end_of_quoted(position_, c, escapes, "a quoted name"));
  if (c == '`' && rules_.backtick_identifiers) {
    return take(TokenKind::quoted, end_of_quoted(position_, c, false, "a quoted name"));
  }
  if (c == '[' && rules_.bracket_identifiers) {
    return take(TokenKind::quoted, end_of_quoted(position_, ']', false, "a quoted name"));
  }
  if (rules_.escape_strings && (at("E'") || at("e'"))) {
    return take(TokenKind::quoted, end_of_quoted(position_ + 1, '\'', true, "a string"));
  }
  if (rules_.q_quotes) {
    const std::size_t prefix = at("nq'") || at("NQ'") || at("Nq'") || at("nQ'") ? 2
                               : at("q'") || at("Q'")                           ? 1
                                                                                : 0;
    if (prefix != 0) return take(TokenKind::quoted, end_of_q_quoted(position_ + prefix));
  }
  if (c == '$' && rules_.dollar_quotes) {
    if (const auto tag = dollar_tag(); !tag.empty())
      return take(TokenKind::quoted, end_of_dollar_quoted(tag));
  }
  if (!is_letter_or_digit(c)) return take(TokenKind::symbol, position_ + 1);
  return take(TokenKind::word, end_of_word());
}

void Lexer::read_delimiter() {
  auto begin = position_;
  while (begin < script_.size() && is_blank(script_[begin]) && script_[begin] != '\n') ++begin;
  auto end = begin;
  while (end < script_.size() && !is_blank(script_[end])) ++end;
  if (begin == end) {
    throw Error(fmt::format("the DELIMITER in line {} names no characters that end a statement", line_));
  }
  delimiter_ = script_.substr(begin, end - begin);
  advance(end);
}

// MySQL's shell sees a delimiter anywhere outside of quotes, also inside a word: "END$$".
std::size_t Lexer::end_of_word() const {
  const auto rest = script_.substr(position_);
  const auto end = std::find_if_not(rest.begin(), rest.end(), goes_on_a_word);
  const auto word = rest.substr(0, static_cast<std::size_t>(end - rest.begin()));
  return position_ + std::min(word.find(delimiter_), word.size());
}

std::size_t Lexer::executable_comment_opening() const {
  if (!rules_.executable_comments) return 0;
  const auto rest = script_.substr(position_);
  std::size_t length = rest.starts_with("/*!") ? 3 : rest.starts_with("/*M!") ? 4 : 0;
  if (length == 0) return 0;
  while (length < rest.size() && is_digit(rest[length])) ++length;
  return length;
}

void Lexer::skip_blanks_and_comments() {
  do {
    auto end = position_;
    while (end < script_.size() && is_blank(script_[end])) ++end;
    advance(end);
  } while (skip_comment());
}

bool Lexer::skip_comment() {
  const bool blank_follows = position_ + 2 >= script_.size() || is_blank(script_[position_ + 2]);
  const bool dashes = at("--") && (blank_follows || !rules_.dashes_need_blank);
  if (dashes || (rules_.hash_comments && at("#")) || at_restrict_line()) {
    advance(end_of_line());
    return true;
  }
  if (!at("/*") || executable_comment_opening() != 0) return false;
  advance(end_of_comment());
  return true;
}

bool Lexer::at_restrict_line() const {
  if (!rules_.restrict_lines || !(at("\\restrict ") || at("\\unrestrict "))) return false;
  return position_ == 0 || script_[position_ - 1] == '\n';
}

std::size_t Lexer::end_of_line() const {
  return std::min(script_.find('\n', position_), script_.size());
}

std::size_t Lexer::end_of_comment() const {
  int depth = 1;
  for (auto i = position_ + 2; i + 1 < script_.size(); ++i) {
    const auto pair = script_.substr(i, 2);
    if (pair == "*/") {
      if (--depth == 0) return i + 2;
      ++i;
    } else if (pair == "/*" && rules_.nested_comments) {
      ++depth;
      ++i;
    }
  }
  fail_open("a comment");
}

std::size_t Lexer::end_of_quoted(std::size_t opening, char closing, bool backslashes,
                                 std::string_view what) const {
  for (auto i = opening + 1; i < script_.size(); ++i) {
    if (backslashes && script_[i] == '\\') {
      ++i;
    } else if (script_[i] == closing) {
      const bool doubled = i + 1 < script_.size() && script_[i + 1] == closing;
      if (!doubled) return i + 1;
      ++i;
    }
  }
  fail_open(what);
}

// Behind the quote stands the character that must come before the closing one, or the bracket that it closes.
std::size_t Lexer::end_of_q_quoted(std::size_t opening) const {
  constexpr std::string_view opened = "[({<";
  constexpr std::string_view closed = "])}>";
  if (opening + 1 >= script_.size()) fail_open("a string");
  const char first = script_[opening + 1];
  const auto bracket = opened.find(first);
  const std::string end{bracket == std::string_view::npos ? first : closed[bracket], '\''};
  const auto closing = script_.find(end, opening + 2);
  if (closing == std::string_view::npos) fail_open("a string");
  return closing + end.size();
}

// The `$tag$` that stands here; empty where it is a parameter or an operator.
std::string_view Lexer::dollar_tag() const {
  auto end = position_ + 1;
  while (end < script_.size() && is_letter_or_digit(script_[end])) ++end;
  const bool closed = end < script_.size() && script_[end] == '$';
  const bool named = end == position_ + 1 || is_letter(script_[position_ + 1]);
  return closed && named ? script_.substr(position_, end + 1 - position_) : std::string_view{};
}

std::size_t Lexer::end_of_dollar_quoted(std::string_view tag) const {
  const auto closing = script_.find(tag, position_ + tag.size());
  if (closing == std::string_view::npos) fail_open("a dollar-quoted string");
  return closing + tag.size();
}

Token Lexer::take(TokenKind kind, std::size_t end) {
  const Token token{kind, script_.substr(position_, end - position_), position_, line_};
  advance(end);
  return token;
}

void Lexer::advance(std::size_t end) {
  const auto passed = script_.substr(position_, end - position_);
  line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
  position_ = end;
}

void Lexer::fail_open(std::string_view what, int line) {
  throw Error(fmt::format("{} that begins in line {} is not closed", what, line));
}

std::string unquoted(std::string_view text) {
  constexpr std::string_view opening = "\"'`[";
  constexpr std::string_view closing = "\"'`]";
  const auto kind = text.size() < 2 ? std::string_view::npos : opening.find(text.front());
  if (kind == std::string_view::npos || text.back() != closing[kind]) return std::string(text);
  std::string held;
  for (std::size_t i = 1; i + 1 < text.size(); ++i) {
    held += text[i];
    if (text[i] == closing[kind]) ++i;
  }
  return held;
}

}  // namespace limbeck::sql
