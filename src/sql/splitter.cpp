// SPDX-License-Identifier: MIT
#include "sql/splitter.hpp"

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "sql/batch.hpp"
#include "sql/lexer.hpp"
#include "sql/stored_program.hpp"

namespace limbeck::sql {
namespace {

// Follows the words of one statement as far as it takes to know whether a semicolon ends it. Every statement
// of a body ends in a semicolon, so that the END which closes the body stands directly behind one; the END of
// a CASE never does. The statements within need not be understood for that. Those of a rule stand in
// parentheses.
class Body {
 public:
  explicit Body(const SplitRules& rules) : rules_(rules) {}

  bool is_open() const { return state_ == State::within || state_ == State::between || depth_ > 0; }
  int line() const { return line_; }
  std::string_view what() const {
    switch (kind_) {
      case Kind::trigger:
        return "a trigger's body";
      case Kind::function:
        return "a function's body";
      case Kind::rule:
        return "a rule's parenthesis";
    }
    return {};
  }

  void see(const Token& token) {
    state_ = after(token);
    behind_dot_ = token.text == ".";
  }

 private:
  // `between`: inside the body, where a statement or the END may begin.
  enum class State { start, create, header, begin, between, within, ended, rule, plain };
  enum class Kind { trigger, function, rule };

  State after(const Token& token) {
    switch (state_) {
      case State::start:
        return is(token, "create") ? State::create : State::plain;
      case State::create:
        return after_create(token);
      case State::header:
        return after_header(token);
      case State::begin:
        return is(token, "atomic") ? State::between : State::header;
      case State::between:
        if (is(token, "end")) return State::ended;
        return token.kind == TokenKind::semicolon ? State::between : State::within;
      case State::within:
        return token.kind == TokenKind::semicolon ? State::between : State::within;
      case State::ended:
        return State::within;
      case State::rule:
        count_parentheses(token);
        return State::rule;
      case State::plain:
        return State::plain;
    }
    return state_;
  }

  State after_create(const Token& token) {
    if (is(token, "or") || is(token, "replace") || is(token, "temp") || is(token, "temporary"))
      return State::create;
    if (rules_.compound_triggers && is(token, "trigger")) return State::header;
    if (rules_.rule_actions && is(token, "rule")) {
      kind_ = Kind::rule;
      return State::rule;
    }
    const bool function = is(token, "function") || is(token, "procedure");
    if (!rules_.atomic_bodies || !function) return State::plain;
    kind_ = Kind::function;
    return State::header;
  }

  void count_parentheses(const Token& token) {
    if (token.text == "(" && depth_++ == 0) line_ = token.line;
    if (token.text == ")" && depth_ > 0) --depth_;
  }

  // Behind a dot, BEGIN is a column's name.
  State after_header(const Token& token) {
    if (behind_dot_ || !is(token, "begin")) return State::header;
    line_ = token.line;
    return kind_ == Kind::trigger ? State::between : State::begin;
  }

  static bool is(const Token& token, std::string_view word) {
    return token.kind == TokenKind::word && core::equal_ignoring_case(token.text, word);
  }

  const SplitRules& rules_;
  State state_ = State::start;
  Kind kind_ = Kind::trigger;
  int line_ = 0;
  int depth_ = 0;  // of a rule's parentheses
  bool behind_dot_ = false;
};

bool is_word(const Token& token, std::string_view word) {
  return token.kind == TokenKind::word && core::equal_ignoring_case(token.text, word);
}

// The statement that begins with `first`, up to its semicolon or the end of the script. With a delimiter of
// its own a script says itself where bodies end.
ScriptStatement read_statement(std::string_view script, const SplitRules& rules, Lexer& lexer,
                               const Token& first) {
  const bool has_programs = rules.stored_programs && !lexer.has_own_delimiter();
  Body body(rules);
  StoredProgram program;
  std::size_t end = first.begin;
  Token token = first;
  const auto is_open = [&] { return body.is_open() || program.is_open(); };
  while (token.kind != TokenKind::end && (token.kind != TokenKind::semicolon || is_open())) {
    body.see(token);
    if (has_programs) program.see(token);
    const bool is_left_over = token.text == ";" && lexer.has_own_delimiter();
    if (!is_left_over) end = token.begin + token.text.size();
    token = lexer.next();
  }
  if (is_open()) {
    throw Error(fmt::format("{} that begins in line {} is not closed",
                            body.is_open() ? body.what() : "a stored program's body",
                            body.is_open() ? body.line() : program.line()));
  }
  return {std::string(script.substr(first.begin, end - first.begin)), first.line};
}

}  // namespace

std::vector<ScriptStatement> split(std::string_view script, const SplitRules& rules, int first_line) {
  Lexer lexer(script, rules, first_line);
  std::vector<ScriptStatement> statements;
  if (rules.go_lines || rules.slash_lines) return split_at_lines(script, rules, lexer);
  for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
    if (rules.client_delimiter && is_word(token, "delimiter")) {
      lexer.read_delimiter();
    } else if (token.kind != TokenKind::semicolon) {
      statements.push_back(read_statement(script, rules, lexer, token));
    }
  }
  return statements;
}

}  // namespace limbeck::sql
