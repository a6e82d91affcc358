// SPDX-License-Identifier: MIT
// Reads SQL token by token, as far as splitting needs it: words, quoted things and semicolons. Comments and
// blanks stand between tokens.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "sql/splitter.hpp"

namespace limbeck::sql {

enum class TokenKind { word, quoted, semicolon, symbol, end };

struct Token {
  TokenKind kind = TokenKind::end;
  std::string_view text;  // as it stands in the script, quotes and all
  std::size_t begin = 0;  // where in the script
  int line = 1;
};

// Keeps views of the script, which must outlive it and its tokens.
class Lexer {
 public:
  Lexer(std::string_view script, const SplitRules& rules, int first_line = 1);

  // The next token; `end` when there is none, and again from then on. Throws Error where a quote or a comment
  // is left open.
  Token next();

  // Reads the rest of the line as what ends statements from here on, in place of a semicolon: its tokens are
  // of the kind `semicolon`, and semicolons are symbols. Throws Error where the line ends first.
  void read_delimiter();
  bool has_own_delimiter() const { return delimiter_ != ";"; }

 private:
  bool at(std::string_view text) const { return script_.substr(position_).starts_with(text); }
  bool at_restrict_line() const;
  std::size_t end_of_line() const;
  std::size_t end_of_comment() const;
  std::size_t end_of_quoted(std::size_t opening, char closing, bool backslashes, std::string_view what) const;
  std::size_t end_of_q_quoted(std::size_t opening) const;
  std::size_t end_of_dollar_quoted(std::string_view tag) const;
  std::string_view dollar_tag() const;
  std::size_t end_of_word() const;
  // The length of the "/*!50001" that stands here; 0 where none does.
  std::size_t executable_comment_opening() const;
  void skip_blanks_and_comments();
  bool skip_comment();
  Token take(TokenKind kind, std::size_t end);
  void advance(std::size_t end);
  [[noreturn]] void fail_open(std::string_view what) const { fail_open(what, line_); }
  [[noreturn]] static void fail_open(std::string_view what, int line);

  std::string_view script_;
  const SplitRules& rules_;
  std::size_t position_ = 0;
  int line_;
  std::string_view delimiter_ = ";";
  int executable_line_ = 0;  // where the executable comment began that is read; 0 outside of one
};

// What the quotes of a name or a string hold, where a doubled one stands for itself: "a""b" is a"b. What is
// not quoted stays as it is.
std::string unquoted(std::string_view text);

}  // namespace limbeck::sql
