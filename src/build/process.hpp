// SPDX-License-Identifier: MIT
// Running other programs.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck::build {

struct ProcessResult {
  int status = 0;      // the exit code; 128 and the signal's number where a signal ended it
  std::string output;  // stdout and stderr together
};

// Runs a program, found on the PATH where it is a bare name, and waits for it. Its standard input is empty.
// Throws Error where it cannot be started.
ProcessResult run_process(const std::vector<std::string>& arguments);

// Becomes another program: same process, same standard streams. Throws Error where that fails, else never
// returns.
[[noreturn]] void become(const std::filesystem::path& program, const std::vector<std::string>& arguments);

// Where this program lies.
std::filesystem::path own_path();

// Holds a file's lock until it is destroyed; the constructor waits for it.
class FileLock {
 public:
  explicit FileLock(const std::filesystem::path& path);
  FileLock(const FileLock&) = delete;
  FileLock& operator=(const FileLock&) = delete;
  ~FileLock();

 private:
  int descriptor_;
};

}  // namespace limbeck::build
