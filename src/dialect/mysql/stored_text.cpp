// SPDX-License-Identifier: MIT
#include "dialect/mysql/stored_text.hpp"

#include <algorithm>
#include <array>
#include <span>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "dialect/mysql/lexis.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

using sql::Token;
using sql::TokenKind;
using Tokens = std::vector<Token>;

template <std::size_t N>
bool is_any(const Token& token, const std::array<std::string_view, N>& words) {
  return token.kind == TokenKind::word && std::ranges::any_of(words, [&](std::string_view word) {
           return core::equal_ignoring_case(token.text, word);
         });
}

bool is(const Token& token, std::string_view word) {
  return is_any(token, std::array{word});
}

std::size_t end_of(const Token& token) {
  return token.begin + token.text.size();
}

// Where the first line begins that is behind the token and behind all that belongs to its own line, such as a
// string of several lines.
std::size_t next_line(std::string_view text, const Tokens& tokens, std::size_t token) {
  for (; token < tokens.size(); ++token) {
    const auto begin = end_of(tokens[token]);
    const auto end = token + 1 < tokens.size() ? tokens[token + 1].begin : text.size();
    const auto line_end = text.substr(0, end).find('\n', begin);
    if (line_end != std::string_view::npos) return line_end + 1;
  }
  return text.size();
}

[[noreturn]] void fail(std::string_view create) {
  throw Error(fmt::format("cannot read what the server keeps: '{}'; create it again in plain words",
                          core::one_line(create)));
}

class ViewReader {
 public:
  ViewReader(std::string_view definition, std::string_view own)
      : definition_(definition), own_(own), tokens_(sql::tokens_of(definition, split_rules())) {}

  ViewText read() {
    for (std::size_t i = 0; i < tokens_.size(); ++i) {
      if (!is_name(i) || !is_symbol(i + 1, ".") || !is_name(i + 2)) continue;
      const bool is_column = is_symbol(i + 3, ".");
      const bool is_table = !is_column && stands_for_a_table(i);
      if (is_table) text_.reads.push_back({name(i + 2), name(i)});
      if (is_column || is_table || is_symbol(i + 3, "(")) leave_out_own(i);
      i += is_column ? 4 : 2;
    }
    text_.definition += definition_.substr(copied_);
    return std::move(text_);
  }

 private:
  bool is_symbol(std::size_t i, std::string_view text) const {
    return i < tokens_.size() && tokens_[i].kind == TokenKind::symbol && tokens_[i].text == text;
  }
  bool is_name(std::size_t i) const {
    return i < tokens_.size() && (tokens_[i].kind == TokenKind::word || tokens_[i].text.starts_with('`'));
  }
  std::string name(std::size_t i) const { return sql::unquoted(tokens_[i].text); }

  // Elsewhere the first of two names is that of a table, which may be called as the database is.
  bool stands_for_a_table(std::size_t i) const {
    constexpr std::array<std::string_view, 3> joins{"from", "join", "straight_join"};
    constexpr std::array<std::string_view, 3> counters{"nextval", "lastval", "setval"};
    const auto first = i;
    while (i > 0 && is_symbol(i - 1, "(")) --i;
    if (i == 0) return false;
    const auto& before = tokens_[i - 1];
    return is_any(before, joins) || (first == i + 1 && is_any(before, counters));
  }

  void leave_out_own(std::size_t i) {
    if (name(i) != own_) return;
    text_.definition += definition_.substr(copied_, tokens_[i].begin - copied_);
    copied_ = tokens_[i + 2].begin;
  }

  std::string_view definition_;
  std::string_view own_;
  Tokens tokens_;
  ViewText text_;
  std::size_t copied_ = 0;
};

}  // namespace

// The server writes what stands before the body: each option in a line of its own behind four blanks.
RoutineText parse_routine(std::string_view create) {
  constexpr std::string_view indent = "    ";
  constexpr std::array<std::string_view, 2> kinds{"function", "procedure"};
  const auto tokens = sql::tokens_of(create, split_rules());
  const auto kind = std::ranges::find_if(tokens, [&](const Token& token) { return is_any(token, kinds); });
  const auto opening = std::ranges::find(kind, tokens.end(), "(", &Token::text);
  const auto closing = sql::closing_of(tokens, static_cast<std::size_t>(opening - tokens.begin()));
  if (closing + 1 >= tokens.size()) fail(create);
  const auto arguments = end_of(*opening);
  RoutineText text;
  text.arguments = create.substr(arguments, tokens[closing].begin - arguments);
  auto rest = create.substr(next_line(create, tokens, closing));
  while (rest.starts_with(indent)) {
    const auto line = rest.substr(0, rest.find('\n'));
    text.options += (text.options.empty() ? "" : " ") + std::string(core::trim(line));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
  }
  text.body = core::trim(rest);
  return text;
}

TriggerText parse_trigger(std::string_view create) {
  constexpr std::array<std::string_view, 2> orders{"follows", "precedes"};
  const auto tokens = sql::tokens_of(create, split_rules());
  const auto word = std::ranges::find_if(tokens, [](const Token& token) { return is(token, "trigger"); });
  for (std::size_t i = 0; i + 3 < tokens.size(); ++i) {
    if (!is(tokens[i], "for") || !is(tokens[i + 1], "each") || !is(tokens[i + 2], "row")) continue;
    auto body = i + 3;
    // A label before a block may be called so too.
    const bool has_order =
        is_any(tokens[body], orders) && body + 2 < tokens.size() && tokens[body + 1].text != ":";
    if (has_order) body += 2;
    TriggerText text{.head = {}, .body = std::string(core::trim(create.substr(tokens[body].begin)))};
    if (!has_order && word != tokens.end())
      text.head = create.substr(word->begin, tokens[body].begin - word->begin);
    return text;
  }
  fail(create);
}

std::vector<std::vector<Token>> elements_of_table(std::string_view create) {
  std::vector<std::vector<Token>> elements;
  const auto tokens = sql::tokens_of(create, split_rules());
  const std::span all(tokens);
  const auto opening = static_cast<std::size_t>(std::ranges::find(all, "(", &Token::text) - all.begin());
  if (opening == all.size()) return elements;
  const auto begin = opening + 1;
  for (const auto& element : sql::arguments_of(all.subspan(begin, sql::closing_of(all, opening) - begin)))
    elements.emplace_back(element.begin(), element.end());
  return elements;
}

std::string index_name(const std::vector<Token>& element) {
  if (element.size() < 3) return {};
  const bool is_plain = is(element[0], "key");
  if (!is_plain && !is(element[1], "key")) return {};
  const auto& name = element[is_plain ? 1 : 2];
  return sql::unquoted(name.text.starts_with('`') ? name.text : element[0].text);
}

std::string partition_by(std::string_view create) {
  const auto tokens = sql::tokens_of(create, split_rules());
  std::size_t i = 0;
  int depth = 0;
  for (; i + 1 < tokens.size(); ++i) {
    if (tokens[i].text == "(") ++depth;
    if (tokens[i].text == ")") --depth;
    if (depth == 0 && is(tokens[i], "partition") && is(tokens[i + 1], "by")) break;
  }
  if (i + 2 >= tokens.size()) fail(create);
  std::string text;
  auto copied = tokens[i + 2].begin;
  for (i += 2; i + 2 < tokens.size(); ++i) {
    if (!is(tokens[i], "engine") || tokens[i + 1].text != "=") continue;
    text += create.substr(copied, end_of(tokens[i - 1]) - copied);
    copied = end_of(tokens[i + 2]);
  }
  // MySQL writes it into a comment for other databases.
  text += create.substr(copied);
  if (text.ends_with("*/")) text.resize(text.size() - 2);
  return std::string(core::trim(text));
}

std::string view_definition(std::string_view create) {
  const auto tokens = sql::tokens_of(create, split_rules());
  const auto view = std::ranges::find_if(tokens, [](const Token& token) { return is(token, "view"); });
  const auto as = std::find_if(view, tokens.end(), [](const Token& token) { return is(token, "as"); });
  if (tokens.end() - as < 2) fail(create);
  const auto begin = as[1].begin;
  auto end = create.size();
  const auto option = static_cast<std::size_t>(tokens.end() - as) - 1;
  const auto from_end = [&](std::size_t place) { return tokens[tokens.size() - place]; };
  if (option > 4 && is(from_end(1), "option") && is(from_end(2), "check") && is(from_end(4), "with"))
    end = from_end(4).begin;
  return std::string(core::trim(create.substr(begin, end - begin)));
}

std::string without_database(std::string_view expression, std::string_view own) {
  return ViewReader(expression, own).read().definition;
}

ViewText read_view(std::string_view definition, std::string_view own) {
  return ViewReader(definition, own).read();
}

}  // namespace limbeck::dialect::mysql
