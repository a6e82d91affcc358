// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> between(const Graph& graph, std::string_view range, const Rows& rows = {}) {
  return ids(graph, resolve_range(graph, *split_range(range), &rows));
}

TEST(Range, ShowsTheNewestFirstWithBothEnds) {
  EXPECT_THAT(between(chain(), ":"), ElementsAre("c", "b", "a"));
  EXPECT_THAT(between(chain(), "b:"), ElementsAre("c", "b"));
  EXPECT_THAT(between(chain(), ":b"), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "a:b"), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "base:heads"), ElementsAre("c", "b", "a"));
  EXPECT_THAT(between(chain(), ":base"), IsEmpty());
}

TEST(Range, ShowsWhatLiesBetweenAtForksAndMergePoints) {
  EXPECT_THAT(between(diamond(), "b1:m"), ElementsAre("m", "b2", "b1"));
  EXPECT_THAT(between(diamond(), "a:m"), ElementsAre("m", "c1", "b2", "b1", "a"));
  EXPECT_THAT(between(fork(), "books:"), testing::Contains("b2"));
}

TEST(Range, FromBaseShowsDependenciesToo) {
  EXPECT_THAT(between(two_trees(), ":x2"), ElementsAre("x2", "x1", "a2", "a1"));
  EXPECT_THAT(between(two_trees(), "x1:x2"), ElementsAre("x2", "x1"));
}

TEST(Range, FromALabelledBaseShowsThatBranch) {
  EXPECT_THAT(between(two_trees(), "accounts@base:"), ElementsAre("a3", "a2", "a1"));
  EXPECT_THAT(between(effective_head(), "accounts@base:"), ElementsAre("a2", "a1"));
  EXPECT_THAT(between(effective_head(), "accounts@base:heads"), ElementsAre("a2", "a1"));
}

TEST(Range, CountsARelativeSideFromTheOther) {
  EXPECT_THAT(between(chain(), "-1:"), ElementsAre("c", "b"));
  EXPECT_THAT(between(chain(), "-1:b"), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "-1:current", {"b"}), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "current:+1", {"b"}), ElementsAre("c", "b"));
  EXPECT_THAT(between(chain(), ":+2"), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "-1:+1", {"b"}), ElementsAre("c", "b", "a"));
  EXPECT_THAT(between(fork(), "current:carts@+1", {"a"}), ElementsAre("c1", "a"));
  EXPECT_THAT(between(fork(), "-1:"), ElementsAre("c1", "b2", "b1", "a"));
}

TEST(Range, StopsWhereTheHistoryDoes) {
  EXPECT_THAT(between(chain(), "-50:current", {"b"}), ElementsAre("b", "a"));
  EXPECT_THAT(between(chain(), "b:+50"), ElementsAre("c", "b"));
}

TEST(RangeRefuses, EndsThatDoNotFollowEachOther) {
  EXPECT_EQ(message_of([] { between(fork(), "b1:c1"); }),
            "range 'b1:c1' is empty: 'b1' (b1.sql) is no ancestor of 'c1' (c1.sql); name an ancestor first "
            "and then its descendant");
  EXPECT_EQ(
      message_of([] { between(chain(), "b:base"); }),
      "range 'b:base' is empty: 'b' is no ancestor of base; name an ancestor first and then its descendant");
}

}  // namespace
}  // namespace limbeck::revision
