// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include <limbeck/core/x_argument.hpp>

namespace limbeck {
namespace {

TEST(FindXArgument, GivesTheLastOfAKey) {
  const std::vector<XArgument> arguments{{"a", "1"}, {"b", ""}, {"a", "2"}};
  EXPECT_EQ(find_x_argument(arguments, "a"), "2");
  EXPECT_EQ(find_x_argument(arguments, "b"), "");
  EXPECT_EQ(find_x_argument(arguments, "c"), std::nullopt);
}

}  // namespace
}  // namespace limbeck
