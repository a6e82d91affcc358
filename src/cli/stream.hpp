// SPDX-License-Identifier: MIT
// What the standard streams lead to: a person's terminal, or a file or program that wants the plain text.
#pragma once

#include <cstddef>
#include <cstdio>

namespace limbeck::cli {

enum class ColorChoice { automatic, always, never };

struct StreamLook {
  bool is_terminal = false;
  bool has_color = false;
  std::size_t width = 0;  // in columns; 0 where lines may have any length
};

// Asks the system and the environment: colour is for terminals, unless NO_COLOR is set or TERM is "dumb", and
// `choice` goes before both.
StreamLook look_of(std::FILE* stream, ColorChoice choice);

}  // namespace limbeck::cli
