// SPDX-License-Identifier: MIT
// Reads C++ word by word, as far as finding namespaces and functions needs it.
#pragma once

#include <cstddef>
#include <string_view>

namespace limbeck::script {

struct CppToken {
  std::string_view text;  // a word, or one character of punctuation; empty at the end
  int line = 1;
};

// Passes over comments, literals and preprocessor directives. What is left open goes to the end of the text:
// the compiler says it better. Keeps views of the text.
class CppLexer {
 public:
  explicit CppLexer(std::string_view text) : text_(text) {}

  CppToken next();

 private:
  bool at(std::string_view text) const { return text_.substr(position_).starts_with(text); }
  bool skip_one();
  std::size_t end_of_line() const;
  std::size_t end_of_quoted(std::size_t opening) const;
  std::size_t end_of_raw_string(std::size_t opening) const;
  std::size_t end_of_word() const;
  void advance(std::size_t end);

  std::string_view text_;
  std::size_t position_ = 0;
  int line_ = 1;
  bool at_line_start_ = true;
};

}  // namespace limbeck::script
