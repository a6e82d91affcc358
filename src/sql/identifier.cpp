// SPDX-License-Identifier: MIT
#include "sql/identifier.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace limbeck::sql {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

bool may_begin_a_name(char c, const IdentifierRules& rules) {
  return (c == '_' && rules.plain_underscore) || (c >= 'a' && c <= 'z');
}

char closing_quote(const IdentifierRules& rules) {
  return rules.closing_quote == '\0' ? rules.quote : rules.closing_quote;
}

std::string quoted(std::string_view text, char opening, char closing) {
  std::string result(1, opening);
  for (const char c : text) {
    if (c == closing) result += closing;
    result += c;
  }
  return result += closing;
}

}  // namespace

std::string quote_name(std::string_view name, const IdentifierRules& rules) {
  const bool plain = !name.empty() && may_begin_a_name(name.front(), rules) &&
                     std::all_of(name.begin(), name.end(), is_plain) && !rules.reserved.contains(name);
  return plain ? std::string(name) : quoted(name, rules.quote, closing_quote(rules));
}

std::string quote_name(std::string_view schema, std::string_view name, const IdentifierRules& rules) {
  if (schema.empty()) return quote_name(name, rules);
  return quote_name(schema, rules) + '.' + quote_name(name, rules);
}

bool is_too_long(std::string_view name, const IdentifierRules& rules) {
  if (rules.longest == 0 || name.size() <= rules.longest) return false;
  const auto characters = std::count_if(
      name.begin(), name.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; });
  return rules.longest_in_bytes || static_cast<std::size_t>(characters) > rules.longest;
}

std::string why_no_name(std::string_view name, const IdentifierRules& rules) {
  if (name.empty()) return "it is empty; give one";
  if (is_too_long(name, rules)) {
    return fmt::format("it is longer than the {} {} that the database takes; shorten it", rules.longest,
                       rules.longest_in_bytes ? "bytes" : "characters");
  }
  const auto holds = [&](char c) { return name.find(c) != std::string_view::npos; };
  if (holds('\0')) return "a zero byte follows, which no name may hold; leave it out";
  if (!rules.quotes_inside && holds(closing_quote(rules))) {
    return fmt::format("it holds {}, which no name may in the database; leave it out", closing_quote(rules));
  }
  if (!rules.beyond_basic_plane && is_beyond_basic_plane(name)) {
    return "it holds a character beyond U+FFFF, which no name may in the database; leave it out";
  }
  return {};
}

// What begins with one of these bytes is four bytes long in UTF-8.
bool is_beyond_basic_plane(std::string_view text) {
  return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0xF0U; });
}

std::string quote_literal(std::string_view value) {
  return quoted(value, '\'', '\'');
}

std::string quote_literal(std::string_view value, const SplitRules& rules) {
  if (!rules.backslash_escapes) return quote_literal(value);
  std::string escaped;
  for (const char c : value) {
    if (c == '\\') escaped += c;
    escaped += c;
  }
  return quote_literal(escaped);
}

}  // namespace limbeck::sql
