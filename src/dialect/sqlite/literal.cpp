// SPDX-License-Identifier: MIT
#include "dialect/sqlite/literal.hpp"

#include <limbeck/core/error.hpp>

#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// A number that is too large is infinite.
std::string special_number(std::string_view word) {
  if (word == "NaN") throw Error("cannot write the number NaN: SQLite keeps NULL in its place; write none");
  return word.starts_with('-') ? "-9e999" : "9e999";
}

}  // namespace

const LiteralWords& literal_words() noexcept {
  static constexpr LiteralWords words{
      .true_word = "1", .false_word = "0", .quote = sql::quote_literal, .special_number = special_number};
  return words;
}

}  // namespace limbeck::dialect::sqlite
