// SPDX-License-Identifier: MIT
#include "dialect/mssql/types.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::dialect::mssql {
namespace {

TEST(TypeName, HasNoEndWhereNoLengthIsGiven) {
  EXPECT_EQ(type_name(String()), "VARCHAR(max)");
  EXPECT_EQ(type_name(String(20)), "VARCHAR(20)");
  EXPECT_EQ(type_name(Unicode()), "NVARCHAR(max)");
  EXPECT_EQ(type_name(LargeBinary()), "VARBINARY(max)");
}

TEST(TypeName, TakesDatetime2WhereDigitsAreAskedFor) {
  EXPECT_EQ(type_name(DateTime()), "DATETIME");
  EXPECT_EQ(type_name(DateTime{.precision = 3}), "DATETIME2(3)");
  EXPECT_EQ(type_name(DateTime{.timezone = true}), "DATETIMEOFFSET");
}

TEST(TypeName, HasItsOwnWords) {
  EXPECT_EQ(type_name(Boolean()), "BIT");
  EXPECT_EQ(type_name(Uuid()), "UNIQUEIDENTIFIER");
  EXPECT_EQ(type_name(RawType("money")), "money");
}

TEST(TypeName, LetsNoCollationEndUpAsSql) {
  EXPECT_EQ(type_name(String(9, {.collation = "Latin1_General_BIN"})),
            "VARCHAR(9) COLLATE Latin1_General_BIN");
  try {
    type_name(String(9, {.collation = "x; DROP"}));
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "SQL Server cannot have a collation 'x; DROP': such names are of letters, digits and _; correct "
        "the name");
  }
}

}  // namespace
}  // namespace limbeck::dialect::mssql
