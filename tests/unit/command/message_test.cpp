// SPDX-License-Identifier: MIT
#include "command/message.hpp"

#include <gtest/gtest.h>

namespace limbeck::command {
namespace {

TEST(Headline, SaysWhereAStepLeads) {
  EXPECT_EQ(headline({Direction::upgrade, "a", {}, {"a"}, "Add a"}), "Running upgrade <base> -> a, Add a");
  EXPECT_EQ(headline({Direction::downgrade, "m", {"m"}, {"a", "b"}, ""}), "Running downgrade m -> a, b");
  EXPECT_EQ(headline({Direction::stamp, "a", {"b"}, {"a"}, "Add a"}), "Running stamp b -> a");
}

TEST(SeveralHeads, NamesTheFilesAndTheCommandThatJoinsThem) {
  RevisionInfo b;
  b.id = "b2";
  b.path = "versions/b2.sql";
  b.create_date = "2024-01-15 14:30:00";
  RevisionInfo c;
  c.id = "c3";
  EXPECT_EQ(
      several_heads({b, c}),
      "there are 2 heads, 'b2' (versions/b2.sql, 2024-01-15 14:30:00) and 'c3'; join them with 'limbeck "
      "merge b2 c3'");
}

}  // namespace
}  // namespace limbeck::command
