// SPDX-License-Identifier: MIT
// Checks that list what a column may hold, as an enum does.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

struct ListedWords {
  std::string column;
  std::vector<std::string> words;
};

// Of "a IN ('x', 'y')", and of what servers make of that; none of a condition that says anything else.
std::optional<ListedWords> listed_words(const std::string& condition, const dialect::Dialect& dialect);

// What the one lists and the other does not, of one column.
std::vector<std::string> words_lost(const ListedWords& before, const ListedWords& after);

}  // namespace limbeck::autogenerate
