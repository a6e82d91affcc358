// SPDX-License-Identifier: MIT
// What the build must know of a C++ script beside its header: its namespace and the functions in it.
#pragma once

#include <string>
#include <string_view>

#include "script/header.hpp"

namespace limbeck::script {

// Whether an id holds nothing but letters, digits, '_' and '.', as that of a C++ script must.
bool fits_a_namespace(std::string_view id);

// "rev_" and the id, with '.' as '_'.
std::string cpp_namespace(std::string_view id);

struct CppScript {
  bool has_downgrade = false;  // false: the revision cannot be reversed
};

// Looks for `namespace rev_<id> {` and, within it, `void upgrade(` and `void downgrade(`. This is a scan of
// words that passes over comments, strings and directives, not a parser. Throws Error, naming `file` and a
// line and saying which line to write, where the namespace does not fit the header or `upgrade` is missing.
CppScript read_cpp_script(std::string_view text, const Identity& identity, std::string_view file);

}  // namespace limbeck::script
