// SPDX-License-Identifier: MIT
// Scripts in which lines end statements: SQL Server's GO and Oracle's slash.
#pragma once

#include <string_view>
#include <vector>

#include "sql/lexer.hpp"
#include "sql/splitter.hpp"

namespace limbeck::sql {

// The batches of a script with `go_lines`, or the statements of one with `slash_lines`. The lexer stands at
// the script's beginning.
std::vector<ScriptStatement> split_at_lines(std::string_view script, const SplitRules& rules, Lexer& lexer);

// Whether a line of the text holds the word alone, in any case, as the databases' shells look for it: inside
// of strings and comments too.
bool has_line(std::string_view text, std::string_view word);

}  // namespace limbeck::sql
