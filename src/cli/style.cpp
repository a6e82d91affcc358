// SPDX-License-Identifier: MIT
#include "cli/style.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace limbeck::cli {
namespace {

// The parameters of the terminal's "select graphic rendition" sequence (ECMA-48, 8.3.117).
std::string_view parameters_of(Tone tone) {
  switch (tone) {
    case Tone::plain:
      return "";
    case Tone::id:
      return "33";
    case Tone::label:
      return "32";
    case Tone::mark:
      return "36";
    case Tone::current:
      return "1;35";
    case Tone::error:
      return "1;31";
  }
  return "";
}

constexpr std::string_view reset = "\x1b[m";

// The length of the first character, or of the sequence that colours what follows.
std::size_t length_of_first(std::string_view text) {
  if (text.starts_with('\x1b')) return std::min(text.find('m'), text.size() - 1) + 1;
  const auto continues = [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) == 0x80U; };
  std::size_t length = 1;
  while (length < text.size() && continues(text[length])) ++length;
  return length;
}

// How much of the text fits into so many columns, in bytes.
std::size_t length_of_columns(std::string_view text, std::size_t columns) {
  std::size_t length = 0;
  while (length < text.size()) {
    const auto rest = text.substr(length);
    if (!rest.starts_with('\x1b') && columns-- == 0) break;
    length += length_of_first(rest);
  }
  return length;
}

}  // namespace

std::string Style::operator()(Tone tone, std::string_view text) const {
  const auto parameters = parameters_of(tone);
  if (!has_color_ || text.empty() || parameters.empty()) return std::string(text);
  return fmt::format("\x1b[{}m{}{}", parameters, text, reset);
}

std::size_t columns_of(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    if (!text.starts_with('\x1b')) ++columns;
    text.remove_prefix(length_of_first(text));
  }
  return columns;
}

std::string fit(std::string_view text, std::size_t columns) {
  if (columns == 0 || length_of_columns(text, columns) == text.size()) return std::string(text);
  const auto kept = text.substr(0, length_of_columns(text, columns - 1));
  const bool is_colored = kept.find('\x1b') != std::string_view::npos;
  return fmt::format("{}…{}", kept, is_colored ? reset : "");
}

}  // namespace limbeck::cli
