// SPDX-License-Identifier: MIT
// The identity of Alembic's own scripts, read from their text without Python. Nothing is ever executed.
#pragma once

#include <optional>
#include <string_view>

#include "script/header.hpp"

namespace limbeck::script {

// What the module assigns to `revision`, `down_revision`, `branch_labels` and `depends_on` at its top level,
// also several at once (`a = b = None`, `a, b = "x", "y"`) and by way of other variables of the module;
// message and doc come from its docstring. Nothing for a module that assigns none of `revision` and
// `down_revision`: a helper, not a revision; nor for a stub (python_stub.hpp). Throws Error, naming `file`
// and a line, where a value is not a string, a tuple, list or set of strings, or None, written out, and where
// `revision` is assigned in a block alone, as that of an `if`.
std::optional<Identity> read_python(std::string_view text, std::string_view file);

}  // namespace limbeck::script
