// SPDX-License-Identifier: MIT
#include "dialect/oracle/literal.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::oracle {
namespace {

TEST(Literal, MakesMomentsThatHeedNoFormatOfTheSession) {
  EXPECT_EQ(literal("2024-01-15", Date()), "DATE '2024-01-15'");
  EXPECT_EQ(literal("2024-01-15T10:00:00", DateTime()), "TIMESTAMP '2024-01-15 10:00:00'");
  EXPECT_EQ(literal("2024-01-15", String(20)), "'2024-01-15'");
}

TEST(Literal, HasNumbersForTruthsAndDigitsForBytes) {
  EXPECT_EQ(literal(true, Boolean()), "1");
  EXPECT_EQ(literal(Bytes("\x00\xff"), LargeBinary()), "HEXTORAW('00ff')");
}

TEST(Literal, LeavesTheHyphensOutOfAUuid) {
  EXPECT_EQ(literal("00000000-0000-0000-0000-0000000000ff", Uuid()), "'000000000000000000000000000000ff'");
}

TEST(Quoted, HoldsNoEndOfALine) {
  EXPECT_EQ(oracle::quoted(""), "''");
  EXPECT_EQ(oracle::quoted("it's;\n/\r\n"), "'it''s;' || CHR(10) || '/' || CHR(13) || CHR(10)");
}

TEST(Quoted, DividesWhatIsLongerThanALiteralMayBeBetweenCharacters) {
  const auto text = std::string(1999, 'a') + "ü" + std::string(2000, 'b');
  EXPECT_EQ(oracle::quoted(text), "TO_CLOB('" + std::string(1999, 'a') + "') || TO_CLOB('ü" +
                                      std::string(1998, 'b') + "') || TO_CLOB('bb')");
}

}  // namespace
}  // namespace limbeck::dialect::oracle
