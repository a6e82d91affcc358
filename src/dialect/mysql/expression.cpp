// SPDX-License-Identifier: MIT
#include "dialect/mysql/expression.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <vector>

#include <fmt/format.h>

#include "core/text.hpp"
#include "dialect/literal.hpp"
#include "dialect/mysql/lexis.hpp"
#include "sql/tokens.hpp"

namespace limbeck::dialect::mysql {
namespace {

using Tokens = std::vector<sql::Token>;

Tokens tokens_of(std::string_view sql) {
  return sql::tokens_of(sql, split_rules());
}

bool is_word(const sql::Token& token, std::string_view word) {
  return token.kind == sql::TokenKind::word && core::equal_ignoring_case(token.text, word);
}

template <std::size_t N>
bool is_any(const sql::Token& token, const std::array<std::string_view, N>& words) {
  return std::ranges::any_of(words, [&](std::string_view word) { return is_word(token, word); });
}

bool is_number(std::string_view text) {
  return !text.empty() && text.find_first_not_of("0123456789") == std::string_view::npos;
}

// With or without a sign and a fraction: "-1.5".
bool is_decimal(std::string_view text) {
  if (text.starts_with('-') || text.starts_with('+')) text.remove_prefix(1);
  const auto point = std::min(text.find('.'), text.size());
  return is_number(text.substr(0, point)) && (point == text.size() || is_number(text.substr(point + 1)));
}

std::optional<std::string> bytes_of_digits(std::string_view digits) {
  std::string bytes;
  for (std::size_t i = 0; i + 1 < digits.size(); i += 2) {
    unsigned value = 0;
    const auto* end = digits.data() + i + 2;
    if (std::from_chars(digits.data() + i, end, value, 16).ptr != end) return std::nullopt;
    bytes += static_cast<char>(value);
  }
  return bytes;
}

bool is_printable(char c) {
  return c >= ' ' && c <= '~';
}

}  // namespace

bool is_literal(std::string_view sql) {
  constexpr std::array<std::string_view, 3> words{"null", "true", "false"};
  if (is_decimal(sql)) return true;
  const auto tokens = tokens_of(sql);
  if (tokens.size() == 2) {  // b'101', X'ff', N'a'
    return tokens[0].kind == sql::TokenKind::word && tokens[0].text.size() == 1 &&
           tokens[1].kind == sql::TokenKind::quoted && tokens[1].text.front() == '\'';
  }
  return tokens.size() == 1 && (tokens[0].kind == sql::TokenKind::quoted || is_any(tokens[0], words));
}

bool is_clock(std::string_view sql) {
  constexpr std::array<std::string_view, 4> clocks{"current_timestamp", "now", "localtime", "localtimestamp"};
  const auto tokens = tokens_of(sql);
  if (tokens.empty() || !is_any(tokens[0], clocks)) return false;
  std::size_t end = 1;
  if (tokens.size() > end && tokens[end].text == "(") {
    while (end < tokens.size() && tokens[end].text != ")") ++end;
    ++end;
  }
  return end >= tokens.size() || is_word(tokens[end], "on");
}

bool is_parenthesised(std::string_view sql) {
  return sql::is_parenthesised(tokens_of(sql));
}

std::string parenthesised(std::string_view sql) {
  return is_parenthesised(sql) ? std::string(sql) : '(' + std::string(sql) + ')';
}

std::string without_parentheses(std::string_view sql) {
  sql = core::trim(sql);
  if (!is_parenthesised(sql)) return std::string(sql);
  return std::string(core::trim(sql.substr(1, sql.size() - 2)));
}

std::string text_of_literal(std::string_view literal) {
  constexpr std::string_view letters = "0nrtbZ";
  constexpr std::string_view meant{"\0\n\r\t\b\x1A", 6};
  std::string result;
  for (std::size_t i = 1; i + 1 < literal.size(); ++i) {
    char c = literal[i];
    if (c == '\'' || c == '\\') {
      const char next = literal[++i];
      const auto letter = c == '\\' ? letters.find(next) : std::string_view::npos;
      c = letter == std::string_view::npos ? next : meant[letter];
    }
    result += c;
  }
  return result;
}

bool is_string(std::string_view sql) {
  const auto tokens = tokens_of(sql);
  return tokens.size() == 1 && tokens[0].text.starts_with('\'');
}

std::string in_hexadecimal(std::string_view text) {
  return fmt::format("CONVERT(0x{} USING utf8mb4)", hexadecimal(text));
}

std::optional<std::string> text_of_hexadecimal(std::string_view sql) {
  const auto written = core::to_lower(sql);
  constexpr std::string_view head = "convert(0x";
  constexpr std::string_view tail = " using utf8mb4)";
  if (!written.starts_with(head) || !written.ends_with(tail)) return std::nullopt;
  return bytes_of_digits(
      std::string_view(written).substr(head.size(), written.size() - head.size() - tail.size()));
}

ServerDefault default_of_bytes(std::string_view bytes) {
  if (std::ranges::all_of(bytes, is_printable)) return ServerDefault(std::string(bytes));
  return ServerDefault(text(fmt::format("x'{}'", hexadecimal(bytes))));
}

std::optional<std::string> bytes_of(const ServerDefault& server_default) {
  const auto sql = core::trim(server_default.value);
  if (!server_default.is_expression) return server_default.value;
  if (is_string(sql)) return text_of_literal(sql);
  const bool is_hexadecimal = sql.size() > 2 && (sql[0] == 'x' || sql[0] == 'X') && is_literal(sql);
  return is_hexadecimal ? bytes_of_digits(sql.substr(2, sql.size() - 3)) : std::nullopt;
}

bool is_key_part(std::string_view sql) {
  constexpr std::array<std::string_view, 2> orders{"asc", "desc"};
  const auto tokens = tokens_of(sql);
  if (tokens.empty() || tokens[0].text == "(") return false;
  std::size_t end = 1;
  const bool has_length =
      tokens.size() >= 4 && tokens[1].text == "(" && is_number(tokens[2].text) && tokens[3].text == ")";
  if (has_length) end = 4;
  if (end < tokens.size() && is_any(tokens[end], orders)) ++end;
  return end == tokens.size();
}

std::string in_users_words(std::string_view sql, const sql::IdentifierRules& rules) {
  std::string result;
  std::size_t end = 0;
  const auto tokens = tokens_of(sql);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    const auto& token = tokens[i];
    result += sql.substr(end, token.begin - end);
    end = token.begin + token.text.size();
    const bool is_introducer = token.kind == sql::TokenKind::word && token.text.starts_with('_') &&
                               i + 1 < tokens.size() && tokens[i + 1].text.starts_with('\'');
    if (is_introducer) continue;
    const bool is_name = token.kind == sql::TokenKind::quoted && token.text.starts_with('`');
    const bool is_text = token.text.starts_with('\'');
    const bool is_keyword =
        token.kind == sql::TokenKind::word && rules.reserved.contains(core::to_lower(token.text));
    result += is_name      ? sql::quote_name(sql::unquoted(token.text), rules)
              : is_text    ? sql::quote_literal(text_of_literal(token.text), split_rules())
              : is_keyword ? core::to_upper(token.text)
                           : std::string(token.text);
  }
  result += sql.substr(end);
  return result;
}

}  // namespace limbeck::dialect::mysql
