// SPDX-License-Identifier: MIT
#include "dialect/oracle/literal.hpp"

#include <algorithm>
#include <variant>

#include <fmt/format.h>

#include "sql/identifier.hpp"

namespace limbeck::dialect::oracle {
namespace {

constexpr std::size_t longest_literal = 4000;
constexpr std::size_t piece_length = 2000;

bool continues_a_character(char c) {
  return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U;
}

// How much of the text fits into one piece, without a character cut in two.
std::size_t length_of_piece(std::string_view text) {
  auto length = std::min({text.find_first_of("\r\n"), text.size(), piece_length});
  while (length > 0 && length < text.size() && continues_a_character(text[length])) --length;
  return length;
}

// "2024-01-15" as DATE '2024-01-15', and "2024-01-15T10:00:00" as TIMESTAMP '2024-01-15 10:00:00'.
std::string moment(std::string text) {
  constexpr std::size_t date_length = 10;
  if (text.size() == date_length) return "DATE " + sql::quote_literal(text);
  if (text.size() > date_length && text[date_length] == 'T') text[date_length] = ' ';
  return "TIMESTAMP " + sql::quote_literal(text);
}

}  // namespace

std::string literal(const Value& value, const Type& type) {
  static constexpr LiteralWords words{
      .true_word = "1", .false_word = "0", .bytes_begin = "HEXTORAW('", .bytes_end = "')", .quote = quoted};
  if (const auto* text = std::get_if<std::string>(&value.variant())) {
    if (std::holds_alternative<Date>(type) || std::holds_alternative<DateTime>(type)) return moment(*text);
  }
  return dialect::literal(value, type, words);
}

std::string quoted(std::string_view text) {
  const bool is_long = text.size() > longest_literal;
  std::string words;
  const auto put = [&](const std::string& piece) {
    if (!words.empty()) words += " || ";
    words += is_long ? fmt::format("TO_CLOB({})", piece) : piece;
  };
  while (!text.empty()) {
    if (text.front() == '\n' || text.front() == '\r') {
      put(text.front() == '\n' ? "CHR(10)" : "CHR(13)");
      text.remove_prefix(1);
      continue;
    }
    const auto length = is_long ? length_of_piece(text) : std::min(text.find_first_of("\r\n"), text.size());
    put(sql::quote_literal(text.substr(0, length)));
    text.remove_prefix(length);
  }
  return words.empty() ? "''" : words;
}

}  // namespace limbeck::dialect::oracle
