// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/expression.hpp>

namespace limbeck {
namespace {

TEST(Change, LeavesWhatIsNotAssigned) {
  EXPECT_FALSE(Change<ServerDefault>().touched());
}

TEST(Change, TakesAwayWithNone) {
  const Change<ServerDefault> change = none;
  EXPECT_TRUE(change.touched());
  EXPECT_FALSE(change.value());
}

TEST(Change, SetsALiteralOrAnExpression) {
  const Change<ServerDefault> literal = "x";
  EXPECT_EQ(literal.value(), ServerDefault("x"));
  const Change<ServerDefault> expression = text("now()");
  EXPECT_TRUE(expression.value()->is_expression);
  EXPECT_EQ(expression.value()->value, "now()");
}

}  // namespace
}  // namespace limbeck
