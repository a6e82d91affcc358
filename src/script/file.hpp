// SPDX-License-Identifier: MIT
// Files, read and written so that nothing is lost and every failure says why.
#pragma once

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace limbeck::script {

// A file that is read from its beginning on.
class FileReader {
 public:
  // Throws Error with the system's reason.
  explicit FileReader(std::string path);
  FileReader(const FileReader&) = delete;
  FileReader& operator=(const FileReader&) = delete;
  ~FileReader();

  // Appends up to `limit` bytes to `text` and says whether there may be more.
  bool read_more(std::string& text, std::size_t limit);

 private:
  std::string path_;
  int descriptor_;
};

// The whole of a file. Throws Error with the system's reason.
std::string read_text(const std::filesystem::path& path);

enum class MissingFolders { refuse, create };

// Writes a file that is not there yet: all of it, or none. Throws Error where it is there, where its folder
// is missing and not to be created, or with the system's reason.
void write_new_file(const std::filesystem::path& path, std::string_view text, MissingFolders folders);

}  // namespace limbeck::script
