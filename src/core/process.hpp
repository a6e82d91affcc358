// SPDX-License-Identifier: MIT
// Running other programs, and finding this one.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck::core {

struct ProcessResult {
  int status = 0;      // the exit code; 128 and the signal's number where a signal ended it
  std::string output;  // stdout and stderr together
};

// Runs a program, found on the PATH where it is a bare name, and waits for it. Its standard input is empty.
// Throws Error where it cannot be started.
ProcessResult run_process(const std::vector<std::string>& arguments);

// The same for a program that talks with the user: it has this process's own standard streams. Gives its
// status.
int run_interactively(const std::vector<std::string>& arguments);

// Whether a program of that name lies on the PATH.
bool is_on_path(const std::string& program);

// Becomes another program: same process, same standard streams. Throws Error where that fails, else never
// returns.
[[noreturn]] void become(const std::filesystem::path& program, const std::vector<std::string>& arguments);

// Where this program lies.
std::filesystem::path own_path();

}  // namespace limbeck::core
