// SPDX-License-Identifier: MIT
#include "build/file_lock.hpp"

#include <cerrno>
#include <cstring>

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <limbeck/core/error.hpp>

namespace limbeck::build {

FileLock::FileLock(const std::filesystem::path& path)
    : descriptor_(::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0666)) {
  if (descriptor_ < 0) {
    throw Error(
        fmt::format("cannot lock '{}': {}; make its folder writable", path.string(), std::strerror(errno)));
  }
  while (::flock(descriptor_, LOCK_EX) != 0 && errno == EINTR) {
  }
}

FileLock::~FileLock() {
  ::close(descriptor_);
}

}  // namespace limbeck::build
