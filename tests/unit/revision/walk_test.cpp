// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(const Graph& graph, std::string_view symbol, const Rows& rows = {}) {
  return message_of([&] { resolve(graph, symbol, &rows); });
}

TEST(Relative, CountsFromARevision) {
  EXPECT_THAT(named(chain(), "a+2"), ElementsAre("c"));
  EXPECT_THAT(named(chain(), "head-1"), ElementsAre("b"));
  EXPECT_THAT(named(chain(), "base+1"), ElementsAre("a"));
  EXPECT_THAT(named(chain(), "b-0"), ElementsAre("b"));
}

TEST(Relative, CountsFromWhatIsApplied) {
  EXPECT_THAT(named(chain(), "+1", {"a"}), ElementsAre("b"));
  EXPECT_THAT(named(chain(), "-1", {"c"}), ElementsAre("b"));
  EXPECT_THAT(named(chain(), "+2"), ElementsAre("b"));
  EXPECT_THAT(named(chain(), "current+1", {"a"}), ElementsAre("b"));
}

TEST(Relative, CountsBaseAsAStep) {
  EXPECT_THAT(named(chain(), "c-3"), IsEmpty());
}

TEST(Relative, WorksForIdsWithDots) {
  const auto graph = graph_of({{.id = "1.0.0"}, {.id = "1.0.1", .down_revisions = {"1.0.0"}}});
  EXPECT_THAT(named(graph, "1.0.0+1"), ElementsAre("1.0.1"));
}

TEST(Relative, FollowsItsBranchAtForksAndMergePoints) {
  const auto graph = diamond();
  EXPECT_THAT(named(graph, "carts@+1", {"a"}), ElementsAre("c1"));
  EXPECT_THAT(named(graph, "books@base+3"), ElementsAre("b2"));
  EXPECT_THAT(named(graph, "books@head-2"), ElementsAre("b1"));
  EXPECT_THAT(named(graph, "books@-1", {"b1", "c1"}), ElementsAre("a"));
}

TEST(Relative, CountsUpFromWhatIsAppliedOfABranchThatHasNoRow) {
  EXPECT_THAT(named(two_trees(), "accounts@+1", {"x2"}), ElementsAre("a3"));
  EXPECT_THAT(named(two_trees(), "accounts@+2", {"x1"}), ElementsAre("a2"));
  EXPECT_THAT(named(two_trees(), "accounts@-1", {"x2"}), ElementsAre("a1"));
}

TEST(RelativeRefuses, AForkOnTheWay) {
  EXPECT_EQ(refusal(fork(), "+1", {"a"}),
            "symbol '+1' is ambiguous: several revisions follow 'a', 'b1' (b1.sql) and 'c1' (c1.sql); name "
            "one of them, as in 'b1@+1'");
  EXPECT_EQ(
      refusal(two_trees(), "+1"),
      "symbol '+1' is ambiguous: there are several bases, 'a1' and 'x1'; name one of them, as in 'a1@+1'");
}

TEST(RelativeRefuses, AMergePointOnTheWayDown) {
  EXPECT_EQ(refusal(diamond(), "m-1"),
            "symbol 'm-1' is ambiguous: merge point 'm' has several parents, 'b2' (b2.sql) and 'c1' "
            "(c1.sql); name one of them, as in 'b2@m-1'");
  EXPECT_THAT(named(diamond(), "b2@m-1"), ElementsAre("b2"));
}

TEST(RelativeRefuses, SeveralRowsToCountFrom) {
  EXPECT_EQ(refusal(fork(), "books@+1", {"b2", "c1"}),
            "symbol 'books@+1' leads past the last revision: there is nothing above 'b2' (b2.sql, 2024-01-15 "
            "14:30:00); type 'heads' to go all the way");
  EXPECT_EQ(refusal(fork(), "a@-1", {"b1", "c1"}),
            "symbol 'a@-1' is ambiguous: it could count from several revisions, 'b1' (b1.sql) and 'c1' "
            "(c1.sql); name one of them, as in 'b1@-1'");
  EXPECT_EQ(refusal(fork(), "heads-1"),
            "symbol 'heads-1' is ambiguous: 'heads' names several revisions, 'b2' (b2.sql, 2024-01-15 "
            "14:30:00) and 'c1' (c1.sql); name one of them, as in 'b2@heads-1'");
}

TEST(RelativeRefuses, ToGoPastTheEnd) {
  EXPECT_EQ(refusal(chain(), "+9", {"a"}),
            "symbol '+9' leads past the last revision: there are only 2 steps above 'a'; type 'heads' to go "
            "all the way");
  EXPECT_EQ(refusal(chain(), "b+2"),
            "symbol 'b+2' leads past the last revision: there is only 1 step above 'b'; type 'heads' to go "
            "all the way");
  EXPECT_EQ(refusal(chain(), "c-4"),
            "symbol 'c-4' leads past the first revision: there are only 3 steps below 'c'; type 'base' to go "
            "all the way");
  EXPECT_EQ(refusal(chain(), "base-1"),
            "symbol 'base-1' leads past the first revision: there is nothing below base; type 'base' to go "
            "all the way");
}

TEST(RelativeRefuses, ToGoDownFromNothing) {
  EXPECT_EQ(refusal(chain(), "-1"),
            "symbol '-1' leads nowhere: nothing is applied; 'limbeck upgrade heads' applies all there is");
  EXPECT_EQ(refusal(fork(), "books@-1", {"c1"}),
            "symbol 'books@-1' leads nowhere: no row lies on the branch of 'b1' (b1.sql), so nothing of it "
            "can be taken back alone; name a revision instead");
}

TEST(RelativeRefuses, NoStepAtAll) {
  EXPECT_EQ(message_of<UsageError>([] {
              const Rows rows;
              resolve(chain(), "+0", &rows);
            }),
            "symbol '+0' asks for no step at all; give a number above 0");
}

}  // namespace
}  // namespace limbeck::revision
