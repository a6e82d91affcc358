// SPDX-License-Identifier: MIT
// How a statement may travel, told by its words: each dialect brings a table of patterns.
#pragma once

#include <span>
#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect {

// A row of such a table. The pattern's words stand in upper case; "..." stands for any number of words, and
// "$" for the end of the statement: "COPY ... FROM STDIN", "CLUSTER $". Of the statement only bare words and
// quoted things count, of which the latter fit none of the pattern's words.
struct FlowRule {
  std::string_view pattern;
  Flow flow;
  std::string_view reason = {};
};

// The class of the first rule that fits; a statement that none fits travels with the others.
FlowClass classify_by(std::span<const FlowRule> rules, std::string_view statement,
                      const sql::SplitRules& quoting);

}  // namespace limbeck::dialect
