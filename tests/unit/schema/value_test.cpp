// SPDX-License-Identifier: MIT
#include <limits>

#include <gtest/gtest.h>

#include <limbeck/schema/value.hpp>

namespace limbeck {
namespace {

TEST(Value, TakesWholeNumbersOfEveryType) {
  const auto number = [](Value value) { return std::get<std::int64_t>(value.variant()); };
  EXPECT_EQ(number(short{-7}), -7);
  EXPECT_EQ(number(7U), 7);
  EXPECT_EQ(number(7L), 7);
  EXPECT_EQ(number(std::numeric_limits<long long>::min()), std::numeric_limits<std::int64_t>::min());
  EXPECT_EQ(number(std::uint8_t{200}), 200);
  EXPECT_EQ(std::get<bool>(Value(true).variant()), true);
}

TEST(Value, KeepsTheDigitsOfANumberThatIsBeyondThoseOfADatabase) {
  EXPECT_EQ(std::get<std::string>(Value(std::numeric_limits<std::uint64_t>::max()).variant()),
            "18446744073709551615");
}

// A null pointer is no text, and NULL has a word of its own.
static_assert(!std::is_constructible_v<Value, std::nullptr_t>);

}  // namespace
}  // namespace limbeck
