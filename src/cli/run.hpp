// SPDX-License-Identifier: MIT
// The command line: from arguments to an exit code.
#pragma once

#include <limbeck/environment.hpp>

namespace limbeck::cli {

// The program that the command line belongs to: the tool, or a project's own with its scripts inside.
struct Program {
  const Registry* registry = nullptr;
  EnvironmentOptions options = {};
};

// 0 done, 1 failed, 2 misused. Prints answers to stdout, all else to stderr. Throws only where --raiseerr
// asks for it: an exception that nothing catches ends the program with its stack as it was, for a debugger.
int run(int argc, char** argv, const Program& program);

}  // namespace limbeck::cli
