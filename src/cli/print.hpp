// SPDX-License-Identifier: MIT
// How answers look as text: Alembic's lines, which people and programs know.
#pragma once

#include <string>
#include <vector>

#include <limbeck/command/commands.hpp>

#include "cli/style.hpp"

namespace limbeck::cli {

// "abc123 (label) (head)".
std::string format_short(const command::RevisionInfo& revision, const Style& style = Style());

// "ae1027a6acf -> abc123 (head), Add user table".
std::string format_history(const command::RevisionInfo& revision, const Style& style = Style());

// "abc123 (head), Add user table", and what it depends on: for the graph, which shows where it comes from.
std::string format_graph(const command::RevisionInfo& revision, const Style& style = Style());

// Several lines with all there is to say, an empty one last.
std::string format_verbose(const command::RevisionInfo& revision, const Style& style = Style());

// The branch point, and a line for each of its children.
std::string format_branch_point(const command::BranchPoint& point, bool verbose,
                                const Style& style = Style());

// A line for each difference, and its remarks below it; or that there is none. The remarks on what is left as
// it is come last.
std::string format_check(const command::CheckReport& report);

// What to do about several heads: which they are, from which files, and the command that joins them. Empty
// where there are not several.
std::string format_heads_hint(const std::vector<command::RevisionInfo>& heads);

}  // namespace limbeck::cli
