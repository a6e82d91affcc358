// SPDX-License-Identifier: MIT
// The walls of the house: which folder may include which, and that none but the rim prints. The tables stand
// in layers.cpp.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace limbeck::layering {

// What one file breaks, one line each; empty where it keeps to the tables. `path` is that of the file below
// the project, with '/' between folders: "src/schema/table.cpp". Files that belong to no layer break nothing.
std::vector<std::string> find_faults(std::string_view path, std::string_view text);

}  // namespace limbeck::layering
