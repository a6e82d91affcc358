// SPDX-License-Identifier: MIT
#include "dialect/mssql/literal.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::mssql {
namespace {

std::string written(const Value& value, const Type& type = String(20)) {
  return dialect::literal(value, type, literal_words());
}

TEST(Literal, IsNationalWhereAsciiDoesNotDo) {
  EXPECT_EQ(written("it's"), "'it''s'");
  EXPECT_EQ(written("größer"), "N'größer'");
}

TEST(Literal, HasNumbersForTruthsAndDigitsForBytes) {
  EXPECT_EQ(written(true, Boolean()), "1");
  EXPECT_EQ(written(false, Boolean()), "0");
  EXPECT_EQ(written(Bytes("\x00\xff"), LargeBinary()), "0x00ff");
  EXPECT_EQ(written(Bytes(), LargeBinary()), "0x");
}

TEST(Literal, LeavesTheHyphensOutOfAUuidThatIsNoTypeByItself) {
  const std::string text = "00000000-0000-0000-0000-0000000000FF";
  EXPECT_EQ(written(text, Uuid()), "'00000000-0000-0000-0000-0000000000FF'");
  EXPECT_EQ(written(text, Uuid{.native_uuid = false}), "'000000000000000000000000000000ff'");
}

TEST(Literal, DividesAStringWhereABackslashWouldSwallowTheLinesEnd) {
  EXPECT_EQ(written("a\\\nb\\c"), "'a\\' + '\nb\\c'");
  EXPECT_EQ(written("ü\\\r\nb"), "N'ü\\' + N'\r\nb'");
}

}  // namespace
}  // namespace limbeck::dialect::mssql
