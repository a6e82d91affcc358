// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_literal.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <limits>
#include <vector>

#include <fmt/format.h>

#include <limbeck/schema/expression.hpp>

#include "autogenerate/render/code.hpp"
#include "core/text.hpp"

namespace limbeck::autogenerate {
namespace {

// How many bytes the character there has; 0 where the bytes are no character of UTF-8.
std::size_t length_of_character(std::string_view text) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto lead = byte(0);
  const std::size_t length = lead < 0x80U                    ? 1
                             : lead >= 0xC2U && lead < 0xE0U ? 2
                             : lead >= 0xE0U && lead < 0xF0U ? 3
                             : lead >= 0xF0U && lead < 0xF5U ? 4
                                                             : 0;
  if (length == 0 || length > text.size()) return 0;
  for (std::size_t i = 1; i < length; ++i) {
    if ((byte(i) & 0xC0U) != 0x80U) return 0;
  }
  if (lead == 0xE0U && byte(1) < 0xA0U) return 0;  // longer than it need be
  if (lead == 0xEDU && byte(1) > 0x9FU) return 0;  // half of a pair
  if (lead == 0xF0U && byte(1) < 0x90U) return 0;
  return lead == 0xF4U && byte(1) > 0x8FU ? 0 : length;
}

// What turns the direction of writing, or ends a line, would show code as what it is not.
bool is_readable(std::string_view character) {
  if (character.size() == 1)
    return static_cast<unsigned char>(character[0]) >= 0x20U && character[0] != '\x7F';
  if (character.size() == 2) return character >= "\u00A0";
  return !(character >= "\u200E" && character <= "\u200F") &&
         !(character >= "\u2028" && character <= "\u202E") &&
         !(character >= "\u2066" && character <= "\u2069") && character != "\uFEFF";
}

// A character, or the bytes that are none.
struct Piece {
  std::string_view text;
  bool readable;
};

Piece next_piece(std::string_view text) {
  const auto length = length_of_character(text);
  if (length == 0) return {text.substr(0, 1), false};
  const auto character = text.substr(0, length);
  return {character, is_readable(character)};
}

bool is_readable_text(std::string_view text) {
  if (text.find("??") != std::string_view::npos) return false;
  while (!text.empty()) {
    const auto piece = next_piece(text);
    if (!piece.readable && piece.text != "\n" && piece.text != "\t") return false;
    text.remove_prefix(piece.text.size());
  }
  return true;
}

std::string escaped(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto piece = next_piece(text);
    text.remove_prefix(piece.text.size());
    if (piece.text == "\n") {
      result += "\\n";
    } else if (piece.text == "\t") {
      result += "\\t";
    } else if (piece.text == "\"" || piece.text == "\\") {
      result.append("\\").append(piece.text);
    } else if (piece.text == "?" && result.ends_with('?')) {
      result += "\\?";  // with what follows it was a character of its own once, and compilers warn
    } else if (piece.readable) {
      result += piece.text;
    } else {
      for (const char c : piece.text) result += fmt::format("\\{:03o}", static_cast<unsigned char>(c));
    }
  }
  return result;
}

std::string readable(std::string_view text) {
  std::string result;
  while (!text.empty()) {
    const auto piece = next_piece(text);
    text.remove_prefix(piece.text.size());
    result += piece.readable ? piece.text : " ";
  }
  return result;
}

std::string raw(std::string_view text) {
  std::string delimiter;
  while (text.find(')' + delimiter + '"') != std::string_view::npos) {
    delimiter += delimiter.empty() ? "sql" : "_";
  }
  return fmt::format("R\"{0}({1}){0}\"", delimiter, text);
}

constexpr std::string_view comment_mark = "// ";

// In as many lines as the words need.
std::vector<std::string> wrapped(std::string_view words, std::size_t room) {
  std::vector<std::string> lines;
  while (!words.empty()) {
    auto end = std::min(words.find(' '), words.size());
    while (end < words.size()) {
      const auto next = std::min(words.find(' ', end + 1), words.size());
      if (width(words.substr(0, next)) > room) break;
      end = next;
    }
    lines.emplace_back(words.substr(0, end));
    words = core::trim(words.substr(end));
  }
  return lines;
}

}  // namespace

std::string string_literal(std::string_view text) {
  constexpr std::size_t longest_delimiter = 16;
  const auto special = std::ranges::count_if(text, [](char c) { return c == '"' || c == '\\'; });
  const bool has_lines = text.find('\n') != std::string_view::npos;
  if ((has_lines || special > 1) && is_readable_text(text)) {
    auto literal = raw(text);
    if (literal.find('(') - 2 <= longest_delimiter) return literal;
  }
  return fmt::format("\"{}\"", escaped(text));
}

std::string string_value(std::string_view text) {
  if (text.find('\0') == std::string_view::npos) return string_literal(text);
  return fmt::format("std::string({}, {})", string_literal(text), text.size());
}

std::string integer_literal(std::int64_t value) {
  // Its digits alone are no number of any type.
  if (value == std::numeric_limits<std::int64_t>::min()) return fmt::format("{} - 1", value + 1);
  return fmt::format("{}", value);
}

std::string real_literal(double value) {
  if (std::isnan(value)) return "std::numeric_limits<double>::quiet_NaN()";
  if (std::isinf(value)) {
    return value < 0 ? "-std::numeric_limits<double>::infinity()" : "std::numeric_limits<double>::infinity()";
  }
  auto text = fmt::format("{}", value);
  if (text.find_first_of(".e") == std::string::npos) text += ".0";
  return text;
}

std::optional<std::string> literal_of_sql(const std::string& sql) {
  if (sql == "true" || sql == "false") return sql;
  const auto* const end = sql.data() + sql.size();
  std::int64_t whole = 0;
  if (std::from_chars(sql.data(), end, whole).ptr == end && ServerDefault(whole).value == sql)
    return integer_literal(whole);
  double real = 0;
  const bool is_real =
      sql.find('.') != std::string::npos && std::from_chars(sql.data(), end, real).ptr == end;
  if (is_real && std::isfinite(real) && ServerDefault(real).value == sql) return sql;
  return std::nullopt;
}

std::string comment_lines(std::string_view text, std::size_t indent) {
  std::string lines;
  while (!text.empty()) {
    const auto end = text.find_first_of("\r\n");
    const auto paragraph = readable(core::trim(text.substr(0, end)));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    for (auto& line : wrapped(paragraph, line_length - indent - comment_mark.size())) {
      // It would go on in the next line.
      if (line.ends_with('\\') || line.ends_with("?\?/")) line += '.';
      lines += fmt::format("{}{}{}\n", std::string(indent, ' '), comment_mark, line);
    }
  }
  return lines;
}

}  // namespace limbeck::autogenerate
