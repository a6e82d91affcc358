// SPDX-License-Identifier: MIT
// The registry of a project's scripts as C++ source text.
#pragma once

#include <string>
#include <vector>

#include "script/directory.hpp"

namespace limbeck::build {

// The code that defines limbeck::registry() over these scripts, in the order given. Reads the text of the SQL
// ones. Throws Error where a script's header does not fit its text, or the scripts make no graph.
std::string registry_source(const std::vector<script::Script>& scripts);

}  // namespace limbeck::build
