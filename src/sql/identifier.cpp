// SPDX-License-Identifier: MIT
#include "sql/identifier.hpp"

#include <algorithm>

namespace limbeck::sql {
namespace {

bool is_plain(char c) {
  return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_' || c == '$';
}

bool may_begin_a_name(char c) {
  return c == '_' || (c >= 'a' && c <= 'z');
}

std::string quoted(std::string_view text, char quote) {
  std::string result(1, quote);
  for (const char c : text) {
    if (c == quote) result += quote;
    result += c;
  }
  return result += quote;
}

}  // namespace

std::string quote_name(std::string_view name, const IdentifierRules& rules) {
  const bool plain = !name.empty() && may_begin_a_name(name.front()) &&
                     std::all_of(name.begin(), name.end(), is_plain) && !rules.reserved.contains(name);
  return plain ? std::string(name) : quoted(name, rules.quote);
}

std::string quote_name(std::string_view schema, std::string_view name, const IdentifierRules& rules) {
  if (schema.empty()) return quote_name(name, rules);
  return quote_name(schema, rules) + '.' + quote_name(name, rules);
}

std::string quote_literal(std::string_view value) {
  return quoted(value, '\'');
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
