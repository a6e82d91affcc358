// SPDX-License-Identifier: MIT
#include "cli/help.hpp"

#include <gtest/gtest.h>

namespace limbeck::cli {
namespace {

TEST(Wrap, BreaksLinesAtBlanks) {
  EXPECT_EQ(wrap("one two three", 7), "one two\nthree");
  EXPECT_EQ(wrap("one two three", 13), "one two three");
  EXPECT_EQ(wrap("incomprehensible words", 5), "incomprehensible\nwords");
  EXPECT_EQ(wrap("", 5), "");
}

}  // namespace
}  // namespace limbeck::cli
