// SPDX-License-Identifier: MIT
#include "dialect/sqlite/literal.hpp"

#include <limits>

#include <gtest/gtest.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

std::string written(double number) {
  return dialect::literal(number, Double(), literal_words());
}

TEST(SqliteLiteral, WritesNoNumberThatWouldBeKeptAsNull) {
  EXPECT_EQ(written(-std::numeric_limits<double>::infinity()), "-9e999");
  EXPECT_EQ(support::error_text([] { written(std::numeric_limits<double>::quiet_NaN()); }),
            "cannot write the number NaN: SQLite keeps NULL in its place; write none");
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
