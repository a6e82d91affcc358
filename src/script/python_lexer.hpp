// SPDX-License-Identifier: MIT
// Reads a Python module token by token, as far as its top-level assignments of strings need it.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace limbeck::script {

enum class PythonTokenKind { word, string, symbol, end_of_statement };

struct PythonToken {
  PythonTokenKind kind = PythonTokenKind::end_of_statement;
  std::string_view text;  // as it stands in the module; of a string with its prefix and quotes
  int line = 1;
  std::size_t indent = 0;  // how many blanks stand before its statement
};

// Every statement ends with an `end_of_statement`. Comments are left out, continued lines are joined. Throws
// Error, naming `file` and the line, where a string or a bracket is left open. The tokens are views of
// `text`.
std::vector<PythonToken> read_python_tokens(std::string_view text, std::string_view file);

}  // namespace limbeck::script
