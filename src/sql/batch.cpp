// SPDX-License-Identifier: MIT
#include "sql/batch.hpp"

#include <algorithm>
#include <initializer_list>

#include "core/text.hpp"

namespace limbeck::sql {
namespace {

bool is_any(const Token& token, std::initializer_list<std::string_view> words) {
  return token.kind == TokenKind::word && std::ranges::any_of(words, [&](std::string_view word) {
           return core::equal_ignoring_case(token.text, word);
         });
}

bool stands_alone_in_its_line(std::string_view script, const Token& token) {
  const auto before = script.substr(0, token.begin);
  const auto line_end = before.rfind('\n');
  const auto begin = line_end == std::string_view::npos ? 0 : line_end + 1;
  const auto end = std::min(script.find('\n', token.begin), script.size());
  return core::trim(script.substr(begin, end - begin)) == token.text;
}

// Tells whether a statement is PL/SQL, in which semicolons end nothing, by its first words.
class PlsqlBeginning {
 public:
  void see(const Token& token) {
    if (!is_undecided_) return;
    const bool creates = seen_create_;
    seen_create_ = true;
    if (!creates) {
      is_plsql_ = is_any(token, {"begin", "declare"}) || token.text == "<";
      is_undecided_ = !is_plsql_ && is_any(token, {"create"});
    } else if (!is_any(token, {"or", "replace", "editionable", "noneditionable"})) {
      is_undecided_ = false;
      is_plsql_ = is_any(token, {"function", "procedure", "package", "trigger", "type"});
    }
  }

  bool is_plsql() const { return is_plsql_; }

 private:
  bool is_undecided_ = true;
  bool is_plsql_ = false;
  bool seen_create_ = false;
};

}  // namespace

std::vector<ScriptStatement> split_at_lines(std::string_view script, const SplitRules& rules, Lexer& lexer) {
  const auto ends_batch = [&](const Token& token) {
    const bool is_end = rules.go_lines ? is_any(token, {"go"}) : token.text == "/";
    return is_end && stands_alone_in_its_line(script, token);
  };
  std::vector<ScriptStatement> statements;
  for (auto first = lexer.next(); first.kind != TokenKind::end; first = lexer.next()) {
    if (first.kind == TokenKind::semicolon || ends_batch(first)) continue;
    PlsqlBeginning beginning;
    auto end = first.begin;
    auto token = first;
    const auto goes_on = [&] {
      if (token.kind == TokenKind::end || ends_batch(token)) return false;
      return token.kind != TokenKind::semicolon || rules.go_lines || beginning.is_plsql();
    };
    for (; goes_on(); token = lexer.next()) {
      beginning.see(token);
      const bool is_left_over = token.kind == TokenKind::semicolon && rules.go_lines;
      if (!is_left_over) end = token.begin + token.text.size();
    }
    statements.push_back({std::string(script.substr(first.begin, end - first.begin)), first.line});
    if (token.kind == TokenKind::end) break;
  }
  return statements;
}

bool has_line(std::string_view text, std::string_view word) {
  while (true) {
    const auto end = text.find('\n');
    if (core::equal_ignoring_case(core::trim(text.substr(0, end)), word)) return true;
    if (end == std::string_view::npos) return false;
    text.remove_prefix(end + 1);
  }
}

}  // namespace limbeck::sql
