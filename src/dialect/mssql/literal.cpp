// SPDX-License-Identifier: MIT
#include "dialect/mssql/literal.hpp"

#include <algorithm>

#include "sql/identifier.hpp"

namespace limbeck::dialect::mssql {
namespace {

// A backslash at the end of a line would take itself and the line's end out of the string, so that the string
// is divided there.
std::string value_text(std::string_view text) {
  auto literal = quoted(text);
  const std::string divided = literal.starts_with('N') ? "\\' + N'" : "\\' + '";
  for (std::size_t at = 0; (at = literal.find('\\', at)) != std::string::npos; ++at) {
    const auto rest = std::string_view(literal).substr(at + 1);
    if (!rest.starts_with('\n') && !rest.starts_with("\r\n")) continue;
    literal.replace(at, 1, divided);
    at += divided.size() - 1;
  }
  return literal;
}

}  // namespace

const LiteralWords& literal_words() noexcept {
  static constexpr LiteralWords words{.true_word = "1",
                                      .false_word = "0",
                                      .bytes_begin = "0x",
                                      .bytes_end = "",
                                      .native_uuid = true,
                                      .quote = value_text};
  return words;
}

std::string quoted(std::string_view text) {
  const bool is_ascii =
      std::all_of(text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80U; });
  return is_ascii ? sql::quote_literal(text) : national(text);
}

std::string national(std::string_view text) {
  return 'N' + sql::quote_literal(text);
}

}  // namespace limbeck::dialect::mssql
