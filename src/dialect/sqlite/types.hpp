// SPDX-License-Identifier: MIT
// The names of types on SQLite.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/type.hpp>

namespace limbeck::dialect::sqlite {

// "VARCHAR(20) COLLATE NOCASE". Throws Error for a type of another database.
std::string type_name(const Type& type);

// The type behind a column's words. Those that type_name() would not write become a RawType, which writes
// them as they are: INT means something else than INTEGER to SQLite.
Type parse_type(std::string_view words);

// The type of the values that a column is there for whose words no type of limbeck's has: by its affinity,
// and, where that leaves much open, by what the words are for elsewhere.
Type type_of_values(const Type& type);

// type_name() in the few words that a STRICT table knows.
std::string strict_type_name(const Type& type);

// The type with that collation, in SQL where it is none of characters.
Type collated(Type type, const std::string& collation);

// What SQLite makes of values that are put into a column, by the words of the column's type.
enum class Affinity { integer, text, blob, real, numeric };
Affinity affinity_of(std::string_view words);

}  // namespace limbeck::dialect::sqlite
