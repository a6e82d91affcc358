// SPDX-License-Identifier: MIT
// Helpers for text.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace limbeck::core {

// The text without blanks, tabs and line ends around it.
std::string_view trim(std::string_view text);

// The parts between separators, each trimmed; empty parts are left out.
std::vector<std::string> split_list(std::string_view text, char separator);

// ASCII letters in lower case; all else as it is.
std::string to_lower(std::string_view text);
// The same in upper case.
std::string to_upper(std::string_view text);

bool equal_ignoring_case(std::string_view a, std::string_view b);

// "a, b, c", each put into `quote`s.
std::string join(const std::vector<std::string>& parts, std::string_view separator = ", ",
                 std::string_view quote = "");

// The text in one line of at most `limit` bytes, for messages: runs of white space become one blank, and
// "..." stands for what is cut off. No UTF-8 character is cut in two.
std::string one_line(std::string_view text, std::size_t limit = 200);

// Whether the text is of the pattern, in which `*`, `?` and `[...]` mean what they mean to the shell.
bool matches(const std::string& pattern, const std::string& text);

// The candidate that is nearest to `word` by edits, in upper or lower case, where one is near enough to be a
// slip of the finger; else empty.
std::string nearest(std::string_view word, const std::vector<std::string>& candidates);

}  // namespace limbeck::core
