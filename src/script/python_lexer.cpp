// SPDX-License-Identifier: MIT
#include "script/python_lexer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

namespace limbeck::script {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

bool is_word_character(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || is_digit(c) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80U;
}

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f';
}

// Whether the word before a quote is a string's prefix: r, b, u, f or two of them.
bool is_prefix(std::string_view word) {
  return word.size() <= 2 && word.find_first_not_of("rRbBuUfFtT") == std::string_view::npos;
}

std::string_view quote_at(std::string_view text) {
  if (text.starts_with("\"\"\"") || text.starts_with("'''")) return text.substr(0, 3);
  return text.substr(0, 1);
}

class PythonLexer {
 public:
  PythonLexer(std::string_view text, std::string_view file) : text_(text), file_(file) {
    if (at(byte_order_mark)) position_ = line_start_ = byte_order_mark.size();
  }

  std::vector<PythonToken> read() {
    while (position_ < text_.size()) read_one();
    if (depth_ > 0) fail_open("a bracket", bracket_line_);
    end_statement();
    return std::move(tokens_);
  }

 private:
  bool at(std::string_view text) const { return text_.substr(position_).starts_with(text); }

  void read_one() {
    const char c = text_[position_];
    if (c == '\n') {
      if (depth_ == 0) end_statement();
      advance(position_ + 1);
    } else if (is_blank(c)) {
      advance(position_ + 1);
    } else if (c == '#') {
      advance(std::min(text_.find('\n', position_), text_.size()));
    } else if (at("\\\n") || at("\\\r\n")) {
      advance(text_.find('\n', position_) + 1);
    } else if (c == '\'' || c == '"') {
      add(PythonTokenKind::string, end_of_string(position_));
    } else if (is_word_character(c)) {
      read_word();
    } else {
      read_symbol();
    }
  }

  void read_word() {
    auto end = position_;
    while (end < text_.size() && is_word_character(text_[end])) ++end;
    const bool quote_follows = end < text_.size() && (text_[end] == '\'' || text_[end] == '"');
    if (quote_follows && is_prefix(text_.substr(position_, end - position_))) {
      add(PythonTokenKind::string, end_of_string(end));
    } else {
      add(PythonTokenKind::word, end);
    }
  }

  // Two characters for `==`, `+=` and their like, so that a lone `=` is an assignment.
  void read_symbol() {
    const char c = text_[position_];
    if (c == ';' && depth_ == 0) {
      const bool indented = statement_indented_;
      advance(position_ + 1);
      end_statement();
      statement_begun_ = true;
      statement_indented_ = indented;
      return;
    }
    if (c == '(' || c == '[' || c == '{') {
      if (depth_++ == 0) bracket_line_ = line_;
    } else if ((c == ')' || c == ']' || c == '}') && depth_ > 0) {
      --depth_;
    }
    const bool operation = std::string_view("=!<>+-*/%&|^@:~").find(c) != std::string_view::npos;
    const bool doubled = operation && text_.substr(position_ + 1).starts_with('=');
    add(PythonTokenKind::symbol, position_ + (doubled ? 2 : 1));
  }

  std::size_t end_of_string(std::size_t opening) const {
    const auto quote = quote_at(text_.substr(opening));
    // An empty string is two quotes that no third one follows.
    for (auto i = opening + quote.size(); i < text_.size(); ++i) {
      if (text_[i] == '\\') {
        ++i;
      } else if (text_.substr(i).starts_with(quote)) {
        return i + quote.size();
      } else if (text_[i] == '\n' && quote.size() == 1) {
        break;
      }
    }
    fail_open("a string", line_);
  }

  void add(PythonTokenKind kind, std::size_t end) {
    if (!statement_begun_) {
      statement_begun_ = true;
      statement_indented_ = position_ > line_start_;
    }
    tokens_.push_back({kind, text_.substr(position_, end - position_), line_, statement_indented_});
    advance(end);
  }

  void end_statement() {
    if (statement_begun_)
      tokens_.push_back({PythonTokenKind::end_of_statement, {}, line_, statement_indented_});
    statement_begun_ = false;
  }

  void advance(std::size_t end) {
    for (; position_ < end; ++position_) {
      if (text_[position_] != '\n') continue;
      ++line_;
      line_start_ = position_ + 1;
    }
  }

  [[noreturn]] void fail_open(std::string_view what, int line) const {
    throw Error(fmt::format("cannot read '{}': {} that begins in line {} is not closed", file_, what, line));
  }

  std::string_view text_;
  std::string_view file_;
  std::size_t position_ = 0;
  std::size_t line_start_ = 0;
  int line_ = 1;
  int depth_ = 0;
  int bracket_line_ = 0;
  bool statement_begun_ = false;
  bool statement_indented_ = false;
  std::vector<PythonToken> tokens_;
};

// What stands behind a backslash; a backslash before anything else stands for itself.
void append_escaped(std::string& value, char c) {
  switch (c) {
    case '\n':
      break;
    case 'n':
      value += '\n';
      break;
    case 't':
      value += '\t';
      break;
    case '\\':
    case '\'':
    case '"':
      value += c;
      break;
    default:
      value.append(1, '\\').append(1, c);
  }
}

}  // namespace

std::vector<PythonToken> read_python_tokens(std::string_view text, std::string_view file) {
  return PythonLexer(text, file).read();
}

std::optional<std::string> python_string_value(std::string_view literal) {
  const auto opening = literal.find_first_of("'\"");
  const auto prefix = literal.substr(0, opening);
  if (prefix.find_first_of("bBfFtT") != std::string_view::npos) return {};
  const bool raw = prefix.find_first_of("rR") != std::string_view::npos;
  const auto quotes = quote_at(literal.substr(opening)).size();
  const auto content = literal.substr(opening + quotes, literal.size() - opening - 2 * quotes);
  std::string value;
  for (std::size_t i = 0; i < content.size(); ++i) {
    if (raw || content[i] != '\\' || i + 1 == content.size()) {
      value += content[i];
    } else {
      append_escaped(value, content[++i]);
    }
  }
  return value;
}

}  // namespace limbeck::script
