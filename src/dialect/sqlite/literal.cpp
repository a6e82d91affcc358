// SPDX-License-Identifier: MIT
#include "dialect/sqlite/literal.hpp"

#include "sql/identifier.hpp"

namespace limbeck::dialect::sqlite {
namespace {

// A number that is too large is infinite; NaN is NULL there, and so is refused nowhere else.
std::string special_number(std::string_view word) {
  if (word == "NaN") return "NULL";
  return word.starts_with('-') ? "-9e999" : "9e999";
}

}  // namespace

const LiteralWords& literal_words() noexcept {
  static constexpr LiteralWords words{
      .true_word = "1", .false_word = "0", .quote = sql::quote_literal, .special_number = special_number};
  return words;
}

}  // namespace limbeck::dialect::sqlite
