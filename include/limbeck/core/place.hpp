// SPDX-License-Identifier: MIT
// A place in a script. std::source_location is missing from Clang 14 with libstdc++; this is what we need of
// it.
#pragma once

namespace limbeck {

// A file and a line, for messages. `file` points to a string that outlives the run: a literal of the
// compiler's, or a name that the script's owner keeps.
struct Place {
  const char* file = "";
  int line = 0;

  // The place of the call, where it stands as a default argument.
  static constexpr Place here(const char* file = __builtin_FILE(), int line = __builtin_LINE()) noexcept {
    return {file, line};
  }

  bool operator==(const Place&) const = default;
};

}  // namespace limbeck
