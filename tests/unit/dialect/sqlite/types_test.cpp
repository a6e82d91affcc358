// SPDX-License-Identifier: MIT
#include "dialect/sqlite/types.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::sqlite {
namespace {

TEST(TypeName, HasNoWordsForTimeZonesAndBinaryDigits) {
  EXPECT_EQ(type_name(DateTime{.timezone = true}), "DATETIME");
  EXPECT_EQ(type_name(Time{.timezone = true}), "TIME");
  EXPECT_EQ(type_name(Float(24)), "FLOAT");
}

TEST(TypeName, KeepsLengthsAndDigits) {
  EXPECT_EQ(type_name(String()), "VARCHAR");
  EXPECT_EQ(type_name(String(3)), "VARCHAR(3)");
  EXPECT_EQ(type_name(Numeric(10)), "NUMERIC(10)");
  EXPECT_EQ(type_name(Numeric(10, 2)), "NUMERIC(10, 2)");
}

TEST(TypeName, StoresWhatSqliteLacksAsSqlalchemyDoes) {
  EXPECT_EQ(type_name(Uuid()), "CHAR(32)");
  EXPECT_EQ(type_name(Interval()), "DATETIME");
}

TEST(TypeName, TakesARawTypeAsItStands) {
  EXPECT_EQ(type_name(RawType("any Thing(1)")), "any Thing(1)");
}

TEST(ParseType, FindsTheTypeThatIsWrittenSo) {
  for (const Type& type :
       std::vector<Type>{Integer(), SmallInteger(), BigInteger(), Boolean(), String(), String(3), Char(),
                         Char(3), Text(), Float(), Double(), Numeric(), Numeric(10), Numeric(10, 2), Date(),
                         Time(), DateTime(), LargeBinary(), Json()}) {
    EXPECT_EQ(parse_type(type_name(type)), type) << type_name(type);
  }
  EXPECT_EQ(parse_type("varchar( 3 )"), Type(String(3)));
}

TEST(ParseType, KeepsOtherWordsAsTheyAre) {
  for (const auto* words :
       {"", "INT", "Int(3)", "VARCHAR(a)", "NUMERIC(1,2,3)", "CHARACTER(32)", "double precision"}) {
    EXPECT_EQ(parse_type(words), Type(RawType(words))) << words;
  }
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
