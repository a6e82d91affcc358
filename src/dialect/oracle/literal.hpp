// SPDX-License-Identifier: MIT
// Values as Oracle's literals.
#pragma once

#include <string>
#include <string_view>

#include "dialect/literal.hpp"

namespace limbeck::dialect::oracle {

// A date or time that is written as a string becomes one by its own word, whatever the session's formats are.
std::string literal(const Value& value, const Type& type);

// A string as one or more literals: a line's end would let the shell see the end of a statement inside of it,
// and one literal holds 4000 bytes alone.
std::string quoted(std::string_view text);

}  // namespace limbeck::dialect::oracle
