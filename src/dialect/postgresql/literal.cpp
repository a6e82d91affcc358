// SPDX-License-Identifier: MIT
#include "dialect/postgresql/literal.hpp"

#include "sql/identifier.hpp"

namespace limbeck::dialect::postgresql {

const LiteralWords& literal_words() noexcept {
  static constexpr LiteralWords words{
      .bytes_begin = "'\\x",
      .native_uuid = true,
      .quote = sql::quote_literal,
      .special_number = [](std::string_view word) { return sql::quote_literal(word) + "::float8"; }};
  return words;
}

}  // namespace limbeck::dialect::postgresql
