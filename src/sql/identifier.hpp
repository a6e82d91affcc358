// SPDX-License-Identifier: MIT
// Names and literals as SQL text.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <unordered_set>

#include "sql/splitter.hpp"

namespace limbeck::sql {

// How one database writes names.
struct IdentifierRules {
  char quote = '"';
  char closing_quote = '\0';  // what ends a quoted name, where that is another character
  // Words that must be quoted to be a name, in lower case.
  std::unordered_set<std::string_view> reserved = {};
  bool plain_underscore = true;  // a name may begin with _ unquoted
  std::size_t longest = 0;       // how many characters a name may have; 0 where there is no limit
  bool longest_in_bytes = false;
  bool quotes_inside = true;       // a name may hold the quote that would end it
  bool beyond_basic_plane = true;  // it may hold characters beyond U+FFFF
};

// The name as SQL, quoted where the rules ask for it: a reserved word, a letter in upper case, any character
// but a-z, 0-9, _ and $, or a digit or $ in front. The quote that would end it is doubled inside.
std::string quote_name(std::string_view name, const IdentifierRules& rules);

// `schema.name`, each quoted where needed; the name alone where the schema is empty.
std::string quote_name(std::string_view schema, std::string_view name, const IdentifierRules& rules);

// Whether the name is longer than the database takes.
bool is_too_long(std::string_view name, const IdentifierRules& rules);

// Why the database cannot hold the name, and what to do, as the end of a sentence; empty where it can.
std::string why_no_name(std::string_view name, const IdentifierRules& rules);

// Whether the text holds a character beyond U+FFFF, such as an emoji.
bool is_beyond_basic_plane(std::string_view text);

// A string literal in single quotes, those inside doubled.
std::string quote_literal(std::string_view value);
// The same for a database that reads strings by these rules: backslashes are doubled where they are escapes.
std::string quote_literal(std::string_view value, const SplitRules& rules);

}  // namespace limbeck::sql
