// SPDX-License-Identifier: MIT
#include "dialect/postgresql/types.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::postgresql {
namespace {

TEST(TypeName, SaysWhetherATimeHasAZone) {
  EXPECT_EQ(type_name(DateTime()), "TIMESTAMP WITHOUT TIME ZONE");
  EXPECT_EQ(type_name(DateTime{.timezone = true}), "TIMESTAMP WITH TIME ZONE");
  EXPECT_EQ(type_name(Time()), "TIME WITHOUT TIME ZONE");
}

TEST(TypeName, KeepsLengthsAndDigits) {
  EXPECT_EQ(type_name(String()), "VARCHAR");
  EXPECT_EQ(type_name(String(3)), "VARCHAR(3)");
  EXPECT_EQ(type_name(Float(24)), "FLOAT(24)");
  EXPECT_EQ(type_name(Double()), "DOUBLE PRECISION");
  EXPECT_EQ(type_name(Numeric()), "NUMERIC");
  EXPECT_EQ(type_name(Numeric(10, 2)), "NUMERIC(10, 2)");
}

TEST(TypeName, HasItsOwnWords) {
  EXPECT_EQ(type_name(LargeBinary()), "BYTEA");
  EXPECT_EQ(type_name(Uuid()), "UUID");
  EXPECT_EQ(type_name(Interval()), "INTERVAL");
}

TEST(TypeName, TakesARawTypeAsItStands) {
  EXPECT_EQ(type_name(RawType("tsvector")), "tsvector");
}

TEST(ParseType, ReadsTheWordsOfFormatType) {
  EXPECT_EQ(parse_type("character varying(40)"), Type(String(40)));
  EXPECT_EQ(parse_type("numeric(10,2)"), Type(Numeric(10, 2)));
  EXPECT_EQ(parse_type("timestamp with time zone"), Type(DateTime{.timezone = true}));
  EXPECT_EQ(parse_type("double precision"), Type(Double()));
  EXPECT_EQ(parse_type("character(3)"), Type(Char(3)));
  EXPECT_EQ(parse_type("time(3) with time zone"), (Type(Time{.timezone = true, .precision = 3})));
  EXPECT_EQ(parse_type("interval(3)"), Type(Interval{.second_precision = 3}));
}

TEST(ParseType, ReadsTypesOfPostgresqlsOwn) {
  namespace own = limbeck::postgresql;
  EXPECT_EQ(parse_type("jsonb"), Type(own::Jsonb()));
  EXPECT_EQ(parse_type("bit varying(3)"), Type(own::Bit(3, {.varying = true})));
  EXPECT_EQ(parse_type("bit varying"), Type(own::Bit({.varying = true})));
  EXPECT_EQ(parse_type("interval year to month"), (Type(own::Interval{.fields = "YEAR TO MONTH"})));
  EXPECT_EQ(parse_type("numeric(5,1)[]"), Type(own::Array(Numeric(5, 1))));
}

TEST(ParseType, KeepsOtherWordsAsTheyAre) {
  for (const auto* words : {"pg_lsn", "mood", "s.mood", "numeric(1,2,3)"}) {
    EXPECT_EQ(parse_type(words), Type(RawType(words))) << words;
  }
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
