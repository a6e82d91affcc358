// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <limbeck/model/values.hpp>

#include "support/error_text.hpp"

namespace limbeck::values {
namespace {

using support::error_text;

TEST(UuidValue, IsReadWithAndWithoutHyphensInEitherCase) {
  constexpr const char* text = "123e4567-e89b-12d3-a456-4266141740ff";
  EXPECT_EQ(Uuid::parse(text).text(), text);
  EXPECT_EQ(Uuid::parse("123E4567E89B12D3A4564266141740FF").text(), text);
  EXPECT_EQ(Uuid::parse(text).bytes.front(), 0x12);
  EXPECT_EQ(Uuid::parse(text).bytes.back(), 0xff);
}

TEST(UuidValue, IsOfNoughtsWhereNothingIsSaid) {
  EXPECT_EQ(Uuid().text(), "00000000-0000-0000-0000-000000000000");
}

TEST(UuidValue, RefusesWhatIsNone) {
  for (const char* text :
       {"", "123e4567", "123e4567e89b12d3a4564266141740fg", "123e4567e89b12d3a4564266141740ff0"}) {
    EXPECT_EQ(error_text([&] { (void)Uuid::parse(text); }),
              "'" + std::string(text) +
                  "' is no UUID; write 32 hexadecimal digits, as in 123e4567-e89b-12d3-a456-426614174000");
  }
}

}  // namespace
}  // namespace limbeck::values
