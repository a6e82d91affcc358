// SPDX-License-Identifier: MIT
// What PostgreSQL keeps of expressions, as a user would have written it: what it is run as again is kept as
// the same text.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/column.hpp>

namespace limbeck::dialect::postgresql {

// Of what means the same in other words, whether those are taken that the server keeps as they were.
enum class Spelling { usual, kept };

// A string in quotes is a literal, and a number is one without them.
ServerDefault default_of(const std::string& expression);

// Without the parentheses that the server puts around all of it.
std::string without_parentheses(const std::string& expression);

// A default that the server keeps as the text of another type than its column's, as 'a'::text of a VARCHAR.
bool has_type_of_its_own(const std::string& expression, std::string_view column_type);

// A condition without these, and with its lists of words as lists: kind IN ('a', 'b').
std::string condition_of(const std::string& expression, Spelling spelling = Spelling::usual);

// The expression as an element of an index, where all but a call of a function stands in parentheses.
std::string in_index(const std::string& expression);

}  // namespace limbeck::dialect::postgresql
