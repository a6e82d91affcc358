// SPDX-License-Identifier: MIT
// The tokens of a piece of SQL, all at once, and what parentheses and commas make of them.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "sql/lexer.hpp"

namespace limbeck::sql {

// Keep views of the text, without the end. Throws Error where a quote or a comment is left open.
std::vector<Token> tokens_of(std::string_view text, const SplitRules& rules);

// Some of a text's tokens, as they are written there.
std::string_view text_of(std::span<const Token> tokens, std::string_view text);

// The place of the parenthesis that closes the one at `opening`; the number of tokens where none does.
std::size_t closing_of(std::span<const Token> tokens, std::size_t opening);

// The statement with what ends it, which a comment behind it does not swallow. Throws Error as above.
std::string terminated(std::string_view statement, const SplitRules& rules,
                       std::string_view terminator = ";");

// The text with what `write` makes of each of its quoted tokens. Throws Error as above.
std::string with_quoted(std::string_view text, const SplitRules& rules,
                        const std::function<std::string(std::string_view quoted)>& write);

// Whether the first token opens what the last one closes.
bool is_parenthesised(std::span<const Token> tokens);

// What stands between the commas outside of parentheses and brackets: of "a, f(b, c)" these are "a" and
// "f(b, c)". None of nothing at all.
std::vector<std::span<const Token>> arguments_of(std::span<const Token> tokens);

// An argument that a function takes, up to its default: "a int" of "a int = 1".
std::span<const Token> without_default(std::span<const Token> argument);

}  // namespace limbeck::sql
