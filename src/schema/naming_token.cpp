// SPDX-License-Identifier: MIT
#include "schema/naming_token.hpp"

#include <charconv>
#include <system_error>

namespace limbeck::schema {
namespace {

// Takes the word off the text's beginning, where it stands there.
bool take(std::string_view& text, std::string_view word) {
  if (!text.starts_with(word)) return false;
  text.remove_prefix(word.size());
  return true;
}

}  // namespace

std::optional<ColumnToken> parse_column_token(std::string_view token) {
  ColumnToken parsed;
  parsed.referred = take(token, "referred_");
  if (!take(token, "column_")) return std::nullopt;
  const auto [end, error] = std::from_chars(token.data(), token.data() + token.size(), parsed.index);
  if (error != std::errc()) return std::nullopt;
  token.remove_prefix(static_cast<std::size_t>(end - token.data()));
  if (take(token, "N_")) {
    parsed.extent = ColumnToken::Extent::joined;
  } else if (take(token, "_N_")) {
    parsed.extent = ColumnToken::Extent::joined_by_underscores;
  } else if (!take(token, "_")) {
    return std::nullopt;
  }
  parsed.label = token == "label" && !parsed.referred;
  if (!parsed.label && token != "name" && (token != "key" || parsed.referred)) return std::nullopt;
  return parsed;
}

}  // namespace limbeck::schema
