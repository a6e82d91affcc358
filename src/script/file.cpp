// SPDX-License-Identifier: MIT
#include "script/file.hpp"

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <system_error>

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <limbeck/core/error.hpp>

#include "script/id.hpp"

namespace limbeck::script {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(std::string_view what, const fs::path& path, std::error_code reason) {
  throw Error(fmt::format("cannot {} '{}': {}", what, path.generic_string(), reason.message()));
}

std::error_code last_error() {
  return {errno, std::generic_category()};
}

[[noreturn]] void fail_exists(const fs::path& path) {
  throw Error(fmt::format("cannot write '{}': the file is there already; move it away or choose another name",
                          path.generic_string()));
}

// A file beside the one that is to be written, gone at the end unless it was renamed.
class TemporaryFile {
 public:
  explicit TemporaryFile(const fs::path& target)
      : target_(target), path_(target.parent_path() / fmt::format(".limbeck-{}.tmp", new_id())) {}
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile() {
    std::error_code ignored;
    fs::remove(path_, ignored);
  }

  void write(std::string_view text) {
    errno = 0;
    std::FILE* const file = std::fopen(path_.string().c_str(), "wbx");
    if (file == nullptr) fail("write", target_, last_error());
    const bool written = text.empty() || std::fwrite(text.data(), 1, text.size(), file) == text.size();
    auto reason = last_error();
    const bool closed = std::fclose(file) == 0;
    if (written && !closed) reason = last_error();
    if (!written || !closed) fail("write", target_, reason);
  }

  // A hard link never replaces what is there. File systems without them get a rename behind a check.
  void publish() {
    std::error_code error;
    fs::create_hard_link(path_, target_, error);
    if (!error) return;
    if (error == std::errc::file_exists || fs::exists(target_)) fail_exists(target_);
    fs::rename(path_, target_, error);
    if (error) fail("write", target_, error);
  }

 private:
  fs::path target_;
  fs::path path_;
};

}  // namespace

// A history is thousands of small files: without a stream each costs three calls of the system, and no
// memory.
FileReader::FileReader(std::string path)
    : path_(std::move(path)), descriptor_(::open(path_.c_str(), O_RDONLY | O_CLOEXEC)) {
  if (descriptor_ < 0) fail("read", path_, last_error());
}

FileReader::~FileReader() {
  ::close(descriptor_);
}

bool FileReader::read_more(std::string& text, std::size_t limit) {
  const auto before = text.size();
  text.resize(before + limit);
  ssize_t count = -1;
  do {
    count = ::read(descriptor_, text.data() + before, limit);
  } while (count < 0 && errno == EINTR);
  text.resize(before + static_cast<std::size_t>(std::max<ssize_t>(count, 0)));
  if (count < 0) fail("read", path_, last_error());
  // Of a regular file less than was asked for is the end.
  return static_cast<std::size_t>(count) == limit;
}

std::string read_text(const fs::path& path) {
  constexpr std::size_t at_once = 65536;
  FileReader reader(path.string());
  std::string text;
  while (reader.read_more(text, at_once)) {
  }
  return text;
}

void write_new_file(const fs::path& path, std::string_view text, MissingFolders folders) {
  const auto folder = path.parent_path();
  std::error_code error;
  if (folders == MissingFolders::create && !folder.empty()) fs::create_directories(folder, error);
  if (error) fail("create the folder", folder, error);
  if (fs::exists(path)) fail_exists(path);
  TemporaryFile temporary(path);
  temporary.write(text);
  temporary.publish();
}

}  // namespace limbeck::script
