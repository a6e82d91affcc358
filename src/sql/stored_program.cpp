// SPDX-License-Identifier: MIT
#include "sql/stored_program.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/text.hpp"

namespace limbeck::sql {
namespace {

bool is(const Token& token, std::string_view word) {
  return token.kind == TokenKind::word && core::equal_ignoring_case(token.text, word);
}

bool is_any(const Token& token, std::initializer_list<std::string_view> words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return is(token, word); });
}

bool is_semicolon(const Token& token) {
  return token.text == ";";
}

}  // namespace

void StoredProgram::see(const Token& token) {
  switch (state_) {
    case State::start:
      state_ = is_any(token, {"create", "alter"}) ? State::create
               : is(token, "begin")               ? State::begin
                                                  : State::plain;
      break;
    case State::begin:  // MariaDB's BEGIN NOT ATOMIC is a program without a name
      state_ = is(token, "not") ? State::program : State::plain;
      if (state_ == State::program) open(Block::statement, token);
      break;
    case State::create:
      state_ = after_create(token);
      break;
    case State::program:
      follow(token);
      break;
    case State::plain:
      break;
  }
  previous_ = token;
}

// Between CREATE and what is created may stand OR REPLACE, AGGREGATE and DEFINER = user@host.
StoredProgram::State StoredProgram::after_create(const Token& token) {
  if (is_any(token, {"procedure", "function", "trigger", "event"})) return State::program;
  has_definer_ = has_definer_ || is(token, "definer");
  const bool ends_definer = is_any(token, {"view", "sql"});
  const bool goes_on = is_any(token, {"or", "replace", "aggregate"}) || (has_definer_ && !ends_definer);
  return goes_on ? State::create : State::plain;
}

void StoredProgram::follow(const Token& token) {
  if (token.kind != TokenKind::word || previous_.text == "." || previous_.text == "@") return;
  if (is(previous_, "end")) {
    if (ends_ && is(token, "repeat")) open_.pop_back();
    ends_ = false;
    if (is_any(token, {"if", "case", "loop", "repeat", "while", "for"})) return;
  }
  const bool in_expression = !open_.empty() && open_.back() == Block::case_expression;
  if (is(token, "end")) {
    const bool closes = in_expression || is_semicolon(previous_) || is_any(previous_, {"begin", "atomic"});
    ends_ = !closes && !open_.empty();
    if (closes && !open_.empty()) open_.pop_back();
  } else if (!in_expression && may_begin_a_statement() &&
             is_any(token, {"begin", "case", "if", "loop", "repeat", "while", "for"})) {
    open(Block::statement, token);
  } else if (open_.empty() && is(token, "begin")) {
    open(Block::statement, token);
  } else if (is(token, "case")) {
    open(Block::case_expression, token);
  }
}

// Whether a statement of the body may begin behind the previous token.
bool StoredProgram::may_begin_a_statement() const {
  if (previous_.text == ":") return true;
  if (open_.empty()) return previous_.text == ")" || is_any(previous_, {"row", "do"});
  return is_semicolon(previous_) || is_any(previous_, {"begin", "atomic", "then", "else", "do", "loop",
                                                       "repeat", "found", "sqlexception", "sqlwarning"});
}

void StoredProgram::open(Block block, const Token& token) {
  if (open_.empty()) line_ = token.line;
  open_.push_back(block);
}

}  // namespace limbeck::sql
