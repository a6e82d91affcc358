// SPDX-License-Identifier: MIT
#include "revision/describe.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

TEST(Describe, TellsWhatIsKnown) {
  EXPECT_EQ(describe({.id = "a"}), "'a'");
  EXPECT_EQ(describe({.id = "a", .origin = "a.sql"}), "'a' (a.sql)");
  EXPECT_EQ(describe({.id = "a", .created = "2024-01-15"}), "'a' (2024-01-15)");
  EXPECT_EQ(describe({.id = "a", .origin = "a.sql", .created = "2024-01-15"}), "'a' (a.sql, 2024-01-15)");
}

TEST(Enumerate, PutsAWordBeforeTheLast) {
  EXPECT_EQ(enumerate({}), "");
  EXPECT_EQ(enumerate({"a"}), "a");
  EXPECT_EQ(enumerate({"a", "b"}), "a and b");
  EXPECT_EQ(enumerate({"a", "b", "c"}), "a, b and c");
}

TEST(Enumerate, CountsWhatComesAfterTheFirstTen) {
  EXPECT_EQ(enumerate(std::vector<std::string>(10, "x")), "x, x, x, x, x, x, x, x, x and x");
  EXPECT_EQ(enumerate(std::vector<std::string>(12, "x")), "x, x, x, x, x, x, x, x, x, x and 2 more");
}

TEST(DescribeAll, DescribesEach) {
  const auto graph = fork();
  EXPECT_EQ(describe_all(graph, graph.heads()), "'b2' (b2.sql, 2024-01-15 14:30:00) and 'c1' (c1.sql)");
}

}  // namespace
}  // namespace limbeck::revision
