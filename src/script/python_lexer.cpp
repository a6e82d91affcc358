// SPDX-License-Identifier: MIT
#include "script/python_lexer.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "script/python_string.hpp"

namespace limbeck::script {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\f';
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
      add(PythonTokenKind::string, end_of_string(position_, ""));
    } else if (const auto word = python_word(text_, position_); !word.empty()) {
      read_word(word);
    } else {
      read_symbol();
    }
  }

  void read_word(std::string_view word) {
    const auto end = position_ + word.size();
    if (is_python_prefix(text_, end, word)) {
      add(PythonTokenKind::string, end_of_string(end, word));
    } else {
      add(PythonTokenKind::word, end);
    }
  }

  // Two characters for `==`, `+=` and their like, so that a lone `=` is an assignment.
  void read_symbol() {
    const char c = text_[position_];
    if (c == ';' && depth_ == 0) {
      const auto indent = statement_indent_;
      advance(position_ + 1);
      end_statement();
      statement_begun_ = true;
      statement_indent_ = indent;
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

  std::size_t end_of_string(std::size_t opening, std::string_view prefix) const {
    const auto end = end_of_python_string(text_, opening, prefix);
    if (end == std::string_view::npos) fail_open("a string", line_);
    return end;
  }

  // A form feed begins the line anew, as it does for Python.
  std::size_t indent() const {
    const auto before = text_.substr(line_start_, position_ - line_start_);
    return before.size() - (before.rfind('\f') + 1);
  }

  void add(PythonTokenKind kind, std::size_t end) {
    if (!statement_begun_) {
      statement_begun_ = true;
      statement_indent_ = indent();
    }
    tokens_.push_back({kind, text_.substr(position_, end - position_), line_, statement_indent_});
    advance(end);
  }

  void end_statement() {
    if (statement_begun_)
      tokens_.push_back({PythonTokenKind::end_of_statement, {}, line_, statement_indent_});
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
  std::size_t statement_indent_ = 0;
  std::vector<PythonToken> tokens_;
};

}  // namespace

std::vector<PythonToken> read_python_tokens(std::string_view text, std::string_view file) {
  return PythonLexer(text, file).read();
}

}  // namespace limbeck::script
