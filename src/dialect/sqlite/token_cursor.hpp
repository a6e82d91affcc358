// SPDX-License-Identifier: MIT
// Reads a statement that SQLite keeps token by token: what the parsers of such statements have in common.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "sql/lexer.hpp"

namespace limbeck::dialect::sqlite {

class TokenCursor {
 protected:
  // Keeps a view of the statement. Throws Error where a quote or a comment is left open.
  explicit TokenCursor(std::string_view script);

  const sql::Token& current() const { return tokens_[position_]; }
  const sql::Token& ahead(std::size_t count) const;
  // The one before the current.
  const sql::Token& previous() const { return tokens_[position_ - 1]; }
  bool at_end() const { return current().kind == sql::TokenKind::end; }
  std::size_t position() const { return position_; }
  void advance() { ++position_; }

  // Words and symbols alone: a quoted thing is never a keyword.
  static bool is(const sql::Token& token, std::string_view word);
  bool is(std::string_view word) const { return is(current(), word); }

  bool take(std::string_view word);
  void expect(std::string_view word);
  // Throws the Error "an end where `wanted` should be".
  [[noreturn]] void fail(std::string_view wanted) const;

  void skip_if_not_exists();
  // The name that stands here, without its quotes.
  std::string name();
  // The name behind a schema's, which may be left out.
  std::string name_behind_schema();
  // "(a, b)"
  std::vector<std::string> names();
  // What stands between the parentheses that begin here, as it is written.
  std::string parenthesized();

  std::size_t end_of_previous() const;
  std::string_view script() const { return script_; }
  // As it is written, up to the end of the token before the current.
  std::string text_from(std::size_t first_token) const;
  // As it is written, all that is behind the token before the current.
  std::string text_behind() const;

 private:
  std::string_view script_;
  std::vector<sql::Token> tokens_;
  std::size_t position_ = 0;
};

}  // namespace limbeck::dialect::sqlite
