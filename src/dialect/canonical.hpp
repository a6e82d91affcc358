// SPDX-License-Identifier: MIT
// Of the ways to say the same thing one, as far as all databases agree on what is the same.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/table.hpp>

#include "sql/identifier.hpp"
#include "sql/splitter.hpp"

namespace limbeck::dialect {

struct TextRules {
  const sql::IdentifierRules& identifiers;
  const sql::SplitRules& split;
  bool names_have_case = true;  // "A" and "a" are two names
};

// SQL whose words, names, blanks and comments are written in one way, without parentheses around all of it.
// What cannot be read stays as it is.
std::string canonical_sql(std::string_view sql, const TextRules& rules);

// The table with its SQL in that form, and without what is so unless something else is said: ascending
// elements, NO ACTION, NOT DEFERRABLE, a sequence that counts from 1 by 1, renames.
Table canonical_parts(Table table, const TextRules& rules);

// Whether the column counts up by itself becomes one thing to say: what need not be said is not.
void settle_counting(Table& table);

}  // namespace limbeck::dialect
