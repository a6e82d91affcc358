// SPDX-License-Identifier: MIT
#include "build/script_list.hpp"

#include <algorithm>
#include <array>
#include <fstream>

namespace limbeck::build {
namespace {

namespace fs = std::filesystem;

bool is_script(const fs::path& path) {
  constexpr std::array<const char*, 3> extensions{".cpp", ".sql", ".py"};
  return std::ranges::any_of(extensions,
                             [&](const char* extension) { return path.extension() == extension; });
}

template <class Iterator>
void collect(const fs::path& folder, std::vector<std::string>& scripts) {
  std::error_code missing;  // a folder that is not there yet holds no scripts
  for (const auto& entry : Iterator(folder, missing)) {
    if (is_script(entry.path())) scripts.push_back(entry.path().generic_string());
  }
}

}  // namespace

std::vector<std::string> list_scripts(const std::vector<fs::path>& folders, bool recursive) {
  std::vector<std::string> scripts;
  for (const auto& folder : folders) {
    const auto absolute = fs::absolute(folder).lexically_normal();
    if (recursive) {
      collect<fs::recursive_directory_iterator>(absolute, scripts);
    } else {
      collect<fs::directory_iterator>(absolute, scripts);
    }
  }
  std::ranges::sort(scripts);
  return scripts;
}

bool are_known(const fs::path& list, const std::vector<std::string>& scripts) {
  std::ifstream file(list);
  std::vector<std::string> known;
  for (std::string line; std::getline(file, line);) {
    if (!line.empty()) known.push_back(line);
  }
  std::ranges::sort(known);
  return file.eof() && known == scripts;
}

}  // namespace limbeck::build
