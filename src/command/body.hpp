// SPDX-License-Identifier: MIT
// What a comparison found, as a script's body.
#pragma once

#include "command/comparison.hpp"
#include "command/write.hpp"

namespace limbeck::command {

// Keeps references to both. What it makes throws Error where the language cannot say an operation.
MakeBody body_of(const Project& project, const Comparison& comparison);

}  // namespace limbeck::command
