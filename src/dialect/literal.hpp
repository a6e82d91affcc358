// SPDX-License-Identifier: MIT
// Values as literals, as far as databases write them alike.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/type.hpp>
#include <limbeck/schema/value.hpp>

#include "operation/operation.hpp"

namespace limbeck::dialect {

// The words in which one database differs.
struct LiteralWords {
  std::string_view true_word = "true";
  std::string_view false_word = "false";
  std::string_view bytes_begin = "X'";  // before the digits of a string of bytes
  std::string_view bytes_end = "'";
  bool native_uuid = false;  // whether a Uuid is a type by itself, and no CHAR(32), unless it asks to be
  // How a string is quoted, in the database's way with backslashes.
  std::string (*quote)(std::string_view text) = nullptr;
  // A number that is none: "Infinity", "-Infinity" or "NaN". Null where the database has none.
  std::string (*special_number)(std::string_view word) = nullptr;
};

// Two digits for each byte.
std::string hexadecimal(std::string_view bytes);

// The value as SQL for a column of that type: a truth as the database's words for one unless the column is a
// number, a number as a truth where the column is one, and a Uuid that is CHAR(32) as its 32 digits. Throws
// Error for what the database cannot hold.
std::string literal(const Value& value, const Type& type, const LiteralWords& words);

// The default as a column of that type, where it is known, holds what is inserted: the text of a Uuid that is
// CHAR(32) as its 32 digits.
ServerDefault held_default(ServerDefault server_default, const std::optional<Type>& type,
                           const LiteralWords& words);

// The rows as "(1, 'x')" each. Throws UsageError where a row has not as many values as there are columns.
std::vector<std::string> rows_of(const operation::BulkInsert& op, const LiteralWords& words);

// INSERT statements of at most `most` rows each; one for each row where `multiinsert` is false.
std::vector<std::string> insert(const operation::BulkInsert& op, std::string_view head, std::size_t most,
                                const LiteralWords& words);

}  // namespace limbeck::dialect
