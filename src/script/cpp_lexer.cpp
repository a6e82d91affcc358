// SPDX-License-Identifier: MIT
#include "script/cpp_lexer.hpp"

#include <algorithm>
#include <string>

namespace limbeck::script {
namespace {

bool is_blank(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

}  // namespace

CppToken CppLexer::next() {
  while (skip_one()) {
  }
  if (position_ == text_.size()) return {{}, line_};
  const auto end = is_word_character(text_[position_]) ? end_of_word() : position_ + 1;
  const CppToken token{text_.substr(position_, end - position_), line_};
  at_line_start_ = false;
  advance(end);
  const bool raw = token.text.ends_with('R') && at("\"");
  if (raw) advance(end_of_raw_string(position_));
  return token;
}

// Passes over one blank, comment, literal or directive, if one stands here.
bool CppLexer::skip_one() {
  if (position_ == text_.size()) return false;
  const char c = text_[position_];
  if (is_blank(c)) {
    at_line_start_ = at_line_start_ || c == '\n';
    advance(position_ + 1);
  } else if (at("//") || (c == '#' && at_line_start_)) {
    advance(end_of_line());
  } else if (at("/*")) {
    const auto closing = text_.find("*/", position_ + 2);
    advance(closing == std::string_view::npos ? text_.size() : closing + 2);
  } else if (c == '"' || c == '\'') {
    at_line_start_ = false;
    advance(end_of_quoted(position_));
  } else {
    return false;
  }
  return true;
}

// A backslash before the line end takes the next line in as well.
std::size_t CppLexer::end_of_line() const {
  auto end = position_;
  while (true) {
    end = text_.find('\n', end);
    if (end == std::string_view::npos) return text_.size();
    const auto line = text_.substr(0, end);
    if (!line.ends_with('\\') && !line.ends_with("\\\r")) return end;
    ++end;
  }
}

std::size_t CppLexer::end_of_quoted(std::size_t opening) const {
  for (auto i = opening + 1; i < text_.size(); ++i) {
    if (text_[i] == '\\') {
      ++i;
    } else if (text_[i] == text_[opening] || text_[i] == '\n') {
      return i + 1;
    }
  }
  return text_.size();
}

std::size_t CppLexer::end_of_raw_string(std::size_t opening) const {
  const auto parenthesis = text_.find('(', opening);
  if (parenthesis == std::string_view::npos) return text_.size();
  const auto delimiter = text_.substr(opening + 1, parenthesis - opening - 1);
  const auto closing = ")" + std::string(delimiter) + "\"";
  const auto found = text_.find(closing, parenthesis);
  return found == std::string_view::npos ? text_.size() : found + closing.size();
}

// A number takes the quotes between its digits with it.
std::size_t CppLexer::end_of_word() const {
  const bool number = is_digit(text_[position_]);
  auto end = position_;
  while (end < text_.size() && (is_word_character(text_[end]) || (number && text_[end] == '\''))) ++end;
  return end;
}

void CppLexer::advance(std::size_t end) {
  const auto passed = text_.substr(position_, end - position_);
  line_ += static_cast<int>(std::count(passed.begin(), passed.end(), '\n'));
  position_ = end;
}

}  // namespace limbeck::script
