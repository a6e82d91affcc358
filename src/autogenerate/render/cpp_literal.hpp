// SPDX-License-Identifier: MIT
// Values as C++ literals that no compiler reads in another way.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace limbeck::autogenerate {

// A string literal: a raw one where the text has several lines, or more than one character that would have to
// be escaped. Whatever is no readable character is written as its bytes.
std::string string_literal(std::string_view text);

// The same, as a std::string where the text holds a zero byte, which a literal alone would end at.
std::string string_value(std::string_view text);

std::string integer_literal(std::int64_t value);

// One that reads back as the very same number.
std::string real_literal(double value);

// A truth or a number that limbeck writes as that very SQL; none where there is no such literal.
std::optional<std::string> literal_of_sql(const std::string& sql);

// Text as comment lines with their ends, no longer than lines may be as far as its words allow: nothing in it
// is read as code.
std::string comment_lines(std::string_view text, std::size_t indent);

}  // namespace limbeck::autogenerate
