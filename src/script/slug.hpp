// SPDX-License-Identifier: MIT
// A message as part of a file's name.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace limbeck::script {

// The message's words in lower case (letters beyond ASCII stay as they are), joined by `_`. What is longer
// than `limit` characters is cut, then cut back to its last `_`, as Alembic does.
std::string slug(std::string_view message, std::size_t limit = 40);

}  // namespace limbeck::script
