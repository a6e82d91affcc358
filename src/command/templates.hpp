// SPDX-License-Identifier: MIT
// The files that init writes, built into the program from the folder templates/.
#pragma once

#include <span>
#include <string_view>

namespace limbeck::command {

struct TemplateFile {
  std::string_view path;  // below templates/: "cpp/env.cpp"
  std::string_view text;
};

// All of them. Defined in code that the build makes.
std::span<const TemplateFile> template_files() noexcept;

// The text of one that is there.
std::string_view find_template_file(std::string_view path) noexcept;

}  // namespace limbeck::command
