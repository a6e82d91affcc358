// SPDX-License-Identifier: MIT
// Sentences about revisions that several commands, or those who call them, say.
#pragma once

#include <string>
#include <vector>

#include <limbeck/command/commands.hpp>

namespace limbeck::command {

// "Running upgrade ae10 -> abc123, Add user table": for the log, and for a comment in SQL that is written.
std::string headline(const StepInfo& step);

// "there are 2 heads, 'b2' (versions/b2.sql, 2024-01-15 14:30:00) and 'c3' (...); join them with 'limbeck
// merge b2 c3'"
std::string several_heads(const std::vector<RevisionInfo>& heads);

}  // namespace limbeck::command
