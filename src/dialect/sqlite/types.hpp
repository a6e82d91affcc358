// SPDX-License-Identifier: MIT
// The types of columns in SQLite's words.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::sqlite {

std::string type_name(const Type& type);

// The type behind a column's words. Those that type_name() would not write become a RawType, which writes
// them as they are: INT means something else than INTEGER to SQLite.
Type parse_type(std::string_view words);

}  // namespace limbeck::dialect::sqlite
