// SPDX-License-Identifier: MIT
// Which scripts a build was configured with, and whether they are still all there are.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck::build {

// The paths of the scripts in these folders, sorted, by their names alone: no file is read.
std::vector<std::string> list_scripts(const std::vector<std::filesystem::path>& folders, bool recursive);

// Whether `list`, a file with a path in each line, names just these scripts. False where it cannot be read.
bool are_known(const std::filesystem::path& list, const std::vector<std::string>& scripts);

}  // namespace limbeck::build
