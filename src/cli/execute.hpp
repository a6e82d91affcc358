// SPDX-License-Identifier: MIT
// Runs commands and prints their answers.
#pragma once

#include "cli/arguments.hpp"
#include "cli/console.hpp"

namespace limbeck::cli {

// Runs a command of a project that is read already, and gives the exit code: 0, or 3 where check found
// differences.
int execute(const Command& command, const Project& project, Console& console);

// The command that makes a project. `ini` is the file that -c names; may be empty.
void execute_init(const InitCommand& init, const std::string& ini, Console& console);
void execute_list_templates(Console& console);

}  // namespace limbeck::cli
