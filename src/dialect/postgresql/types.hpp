// SPDX-License-Identifier: MIT
// The types of columns in PostgreSQL's words.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::postgresql {

std::string type_name(const Type& type);

// The type behind the words of format_type(): "character varying(40)". Words that are none of ours become a
// RawType, which writes them as they are.
Type parse_type(std::string_view words);

}  // namespace limbeck::dialect::postgresql
