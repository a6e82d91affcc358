// SPDX-License-Identifier: MIT
#include "dialect/oracle/types.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::dialect::oracle {
namespace {

std::string refusal(const Type& type) {
  try {
    return type_name(type);
  } catch (const Error& error) {
    return error.what();
  }
}

TEST(TypeName, CountsCharacters) {
  EXPECT_EQ(type_name(String(20)), "VARCHAR2(20 CHAR)");
  EXPECT_EQ(type_name(Char(3)), "CHAR(3 CHAR)");
  EXPECT_EQ(type_name(Enum({"größer"})), "VARCHAR2(6 CHAR)");
}

TEST(TypeName, KeepsZonesAndDigitsOfTimes) {
  EXPECT_EQ(type_name(DateTime()), "DATE");
  EXPECT_EQ(type_name(DateTime{.precision = 3}), "TIMESTAMP(3)");
  EXPECT_EQ(type_name(DateTime{.timezone = true}), "TIMESTAMP WITH TIME ZONE");
  EXPECT_EQ(type_name(Interval{.second_precision = 3, .day_precision = 5}), "INTERVAL DAY(5) TO SECOND(3)");
}

TEST(TypeName, HasItsOwnWords) {
  EXPECT_EQ(type_name(Boolean()), "SMALLINT");
  EXPECT_EQ(type_name(BigInteger()), "NUMBER(19)");
  EXPECT_EQ(type_name(Numeric()), "NUMBER");
  EXPECT_EQ(type_name(Text()), "CLOB");
  EXPECT_EQ(type_name(LargeBinary()), "BLOB");
  EXPECT_EQ(type_name(LargeBinary(16)), "RAW(16)");
}

TEST(TypeName, RefusesWhatOracleHasNot) {
  EXPECT_EQ(refusal(String()),
            "Oracle cannot make a column of String() without a length: a VARCHAR2 has one; give it, as in "
            "String(200), or use Text()");
  EXPECT_EQ(
      refusal(Time()),
      "Oracle cannot make a column of Time(): it has no such type; use DateTime(), Interval() or String()");
  EXPECT_EQ(
      refusal(String(9, {.collation = "x; DROP"})),
      "Oracle cannot have a collation 'x; DROP': such names are of letters, digits and _; correct the name");
}

}  // namespace
}  // namespace limbeck::dialect::oracle
