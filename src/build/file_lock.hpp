// SPDX-License-Identifier: MIT
// A lock that processes share.
#pragma once

#include <filesystem>

namespace limbeck::build {

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
