// SPDX-License-Identifier: MIT
#include "script/slug.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"

namespace limbeck::script {
namespace {

bool goes_on(char byte) {
  return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

// One character of UTF-8; a byte that is none stands by itself, with code 0.
struct Character {
  std::string_view text;
  char32_t code = 0;
};

Character first_character(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text.front());
  if (lead < 0x80U) return {text.substr(0, 1), lead};
  const std::size_t size = lead >= 0xF0U ? 4 : lead >= 0xE0U ? 3 : 2;
  const auto rest = text.substr(1, size - 1);
  if (lead < 0xC2U || lead > 0xF4U || rest.size() != size - 1 ||
      !std::all_of(rest.begin(), rest.end(), goes_on)) {
    return {text.substr(0, 1), 0};
  }
  char32_t code = lead & (0xFFU >> (size + 1));
  for (const char byte : rest) code = (code << 6U) | (static_cast<unsigned char>(byte) & 0x3FU);
  return {text.substr(0, size), code};
}

struct Range {
  char32_t first;
  char32_t last;
};

// The blocks beyond ASCII that hold punctuation, symbols and controls; all else there counts as letters.
constexpr std::array no_letters = {
    Range{0x80, 0xA9},     Range{0xAB, 0xB1},       Range{0xB4, 0xB4},       Range{0xB6, 0xB8},
    Range{0xBB, 0xBB},     Range{0xBF, 0xBF},       Range{0xD7, 0xD7},       Range{0xF7, 0xF7},
    Range{0x2000, 0x206F}, Range{0x20A0, 0x20CF},   Range{0x2190, 0x245F},   Range{0x2500, 0x2BFF},
    Range{0x2E00, 0x2E7F}, Range{0x3000, 0x3004},   Range{0x3008, 0x3020},   Range{0xD800, 0xF8FF},
    Range{0xFE00, 0xFE0F}, Range{0xFE30, 0xFE6F},   Range{0xFEFF, 0xFEFF},   Range{0xFF01, 0xFF0F},
    Range{0xFFF0, 0xFFFF}, Range{0x1F000, 0x1FAFF}, Range{0xE0000, 0x10FFFF}};

bool is_word_character(char32_t code) {
  if (code < 0x80) {
    return (code >= 'a' && code <= 'z') || (code >= 'A' && code <= 'Z') || (code >= '0' && code <= '9') ||
           code == '_';
  }
  return std::none_of(no_letters.begin(), no_letters.end(),
                      [&](const Range& range) { return code >= range.first && code <= range.last; });
}

std::string words(std::string_view message) {
  std::string result;
  bool in_word = false;
  while (!message.empty()) {
    const auto character = first_character(message);
    const bool part = is_word_character(character.code);
    if (part && !in_word && !result.empty()) result += '_';
    if (part) result += character.text;
    in_word = part;
    message.remove_prefix(character.text.size());
  }
  return core::to_lower(result);
}

// The first `count` characters.
std::string_view beginning(std::string_view text, std::size_t count) {
  std::size_t end = 0;
  while (end < text.size() && (count > 0 || goes_on(text[end]))) {
    if (!goes_on(text[end])) --count;
    ++end;
  }
  return text.substr(0, end);
}

}  // namespace

std::string slug(std::string_view message, std::size_t limit) {
  auto result = words(message);
  const auto cut = beginning(result, limit);
  if (cut.size() == result.size()) return result;
  return std::string(cut.substr(0, cut.rfind('_'))) + '_';
}

}  // namespace limbeck::script
