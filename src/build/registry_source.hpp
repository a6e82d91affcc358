// SPDX-License-Identifier: MIT
// The registry of a project's scripts as C++ source text.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace limbeck::build {

// The code that defines limbeck::registry() over the scripts of these folders, and of the folders in them
// where it is recursive. Throws Error where one cannot be read, does not fit its header or the build, or
// where they make no graph.
std::string registry_source(const std::vector<std::filesystem::path>& folders, bool recursive);

}  // namespace limbeck::build
