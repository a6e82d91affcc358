// SPDX-License-Identifier: MIT
// What must be known of an expression to write it: whether it stands by itself, or asks for parentheses.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/column.hpp>

#include "sql/identifier.hpp"

namespace limbeck::dialect::mysql {

// A number, a string, NULL, TRUE or FALSE.
bool is_literal(std::string_view sql);

// CURRENT_TIMESTAMP or one of its synonyms, with or without digits, and perhaps with ON UPDATE behind it:
// what a default could be before the servers knew expressions there.
bool is_clock(std::string_view sql);

// All of it stands between one pair of parentheses.
bool is_parenthesised(std::string_view sql);
std::string parenthesised(std::string_view sql);  // where it is not yet
std::string without_parentheses(std::string_view sql);

// A column's name, how much of it is indexed, and in which order: "name", "name(10) DESC".
bool is_key_part(std::string_view sql);

// The text that a literal stands for: `'it''s \\\\'` is it's \\.
std::string text_of_literal(std::string_view literal);
// Whether all of it is one string literal.
bool is_string(std::string_view sql);

// A text as an expression that MariaDB's catalogue keeps: in a literal there, '?' stands for each character
// beyond U+FFFF.
std::string in_hexadecimal(std::string_view text);
// The text of such an expression; none where it is another.
std::optional<std::string> text_of_hexadecimal(std::string_view sql);

// The default of a column of bytes, said in one way: a text where these are printable ASCII, else x'00ff'.
ServerDefault default_of_bytes(std::string_view bytes);
// The bytes that a text or a literal stands for; none where the default is another expression.
std::optional<std::string> bytes_of(const ServerDefault& server_default);

// An expression that the server gives back, in the words of users: names without the backticks that they do
// not need, keywords in upper case, strings without the character set that MySQL writes before them.
std::string in_users_words(std::string_view sql, const sql::IdentifierRules& rules);

}  // namespace limbeck::dialect::mysql
