// SPDX-License-Identifier: MIT
// How answers look on a terminal: Alembic's lines, which people and programs know.
#pragma once

#include <string>
#include <vector>

#include <limbeck/command/commands.hpp>

namespace limbeck::cli {

// "abc123 (label) (head)".
std::string format_short(const command::RevisionInfo& revision);

// "ae1027a6acf -> abc123 (head), Add user table".
std::string format_history(const command::RevisionInfo& revision);

// Several lines with all there is to say, an empty one last.
std::string format_verbose(const command::RevisionInfo& revision);

}  // namespace limbeck::cli
