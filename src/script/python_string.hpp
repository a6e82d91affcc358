// SPDX-License-Identifier: MIT
// String literals of Python: where they end, and what they stand for.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace limbeck::script {

// The letters, digits and underscores that stand from a place on.
std::string_view python_word(std::string_view text, std::size_t begin);

// Whether the word that ends there is the prefix of a string: r, b, u, f, t or two of them before a quote.
bool is_python_prefix(std::string_view text, std::size_t end, std::string_view word);

// Where the literal ends whose first quote stands at `opening`, behind its prefix; npos where it is left
// open. In a string that Python computes (f"...", t"...") expressions between braces may hold strings with
// any quotes.
std::size_t end_of_python_string(std::string_view text, std::size_t opening, std::string_view prefix);

// What a literal stands for; nothing for bytes and for strings that Python computes. `\N{...}` stays as it
// is, and so does what is no escape.
std::optional<std::string> python_string_value(std::string_view literal);

}  // namespace limbeck::script
