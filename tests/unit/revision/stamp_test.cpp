// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Stamp, MovesARowWhateverLiesBetween) {
  const auto plan = plan_stamp(chain(), {"a"}, {"head"});
  ASSERT_THAT(ids(plan), ElementsAre("c"));
  EXPECT_EQ(plan.steps().front().direction, Direction::stamp);
  EXPECT_THAT(moves(plan), ElementsAre(Move{"a", "c"}));
  EXPECT_THAT(moves(plan_stamp(chain(), {"c"}, {"a"})), ElementsAre(Move{"c", "a"}));
}

TEST(Stamp, HasNothingToDoWhereTheRowIsThere) {
  EXPECT_THAT(plan_stamp(fork(), {"b2", "c1"}, {"c1"}).steps(), IsEmpty());
}

TEST(Stamp, JoinsSeveralRows) {
  EXPECT_THAT(moves(plan_stamp(diamond(), {"b2", "c1"}, {"m"})),
              ElementsAre(Move{"b2", ""}, Move{"c1", "m"}));
  EXPECT_THAT(moves(plan_stamp(diamond(), {"b2", "c1"}, {"a"})),
              ElementsAre(Move{"b2", ""}, Move{"c1", "a"}));
}

TEST(Stamp, LeavesRowsOfOtherBranches) {
  const auto plan = plan_stamp(fork(), {"b1"}, {"c1"});
  EXPECT_THAT(moves(plan), ElementsAre(Move{"", "c1"}));
  EXPECT_THAT(plan.after(), ElementsAre("b1", "c1"));
}

TEST(Stamp, ReplacesRowsThatAreLinkedByADependency) {
  const auto plan = plan_stamp(two_trees(), {"a3", "x2"}, {"a1"});
  EXPECT_THAT(moves(plan), ElementsAre(Move{"a3", ""}, Move{"x2", "a1"}));
}

TEST(Stamp, SetsSeveralHeadsFromBelowAndFromAbove) {
  const auto up = plan_stamp(diamond(), {"a"}, {"c1", "b1"});
  EXPECT_THAT(ids(up), ElementsAre("b1", "c1"));
  EXPECT_THAT(moves(up), ElementsAre(Move{"a", "b1"}, Move{"", "c1"}));
  const auto down = plan_stamp(diamond(), {"m"}, {"b2", "c1"});
  EXPECT_THAT(moves(down), ElementsAre(Move{"m", "b2"}, Move{"", "c1"}));
  EXPECT_THAT(down.after(), ElementsAre("b2", "c1"));
}

TEST(Stamp, MovesEachRowToItsOwnBranch) {
  EXPECT_THAT(moves(plan_stamp(two_trees(), {"a1", "x1"}, {"a3", "x2"})),
              ElementsAre(Move{"a1", "a3"}, Move{"x1", "x2"}));
  EXPECT_THAT(plan_stamp(fork(), {"b1", "c1"}, {"b2", "c1"}).after(), ElementsAre("b2", "c1"));
}

TEST(Stamp, LeavesOutWhatAnotherSymbolImplies) {
  EXPECT_THAT(plan_stamp(chain(), {}, {"a", "c", "a"}).after(), ElementsAre("c"));
}

TEST(Stamp, ToBaseDeletesRows) {
  const auto plan = plan_stamp(fork(), {"b2", "c1"}, {"base"});
  EXPECT_THAT(ids(plan), ElementsAre(""));
  EXPECT_THAT(moves(plan), ElementsAre(Move{"b2", ""}, Move{"c1", ""}));
  EXPECT_THAT(plan_stamp(fork(), {"b2", "c1"}, {"books@base"}).after(), ElementsAre("c1"));
  EXPECT_THAT(plan_stamp(two_trees(), {"a3", "x1"}, {"base", "x2"}).after(), ElementsAre("x2"));
}

TEST(Stamp, CountsFromWhatIsStamped) {
  EXPECT_THAT(plan_stamp(chain(), {"a"}, {"+1"}).after(), ElementsAre("b"));
  EXPECT_THAT(plan_stamp(chain(), {"a"}, {"-1"}).after(), IsEmpty());
}

TEST(Stamp, TakesAwayARowThatAnotherImplies) {
  EXPECT_THAT(moves(plan_stamp(chain(), {"a", "b"}, {"b"})), ElementsAre(Move{"a", ""}));
}

TEST(StampRefuses, RowsThatNoScriptHas) {
  EXPECT_EQ(
      message_of([] { plan_stamp(chain(), {"gone"}, {"a"}); }),
      "the version table cannot be understood: its row 'gone' names a revision that no script has, so the "
      "database is ahead of these scripts or belongs to others (known heads: 'c'); bring the missing script "
      "here, or set the table anew with 'limbeck stamp --purge <revision>'");
}

TEST(StampRefuses, NoSymbolAtAll) {
  EXPECT_EQ(message_of<UsageError>([] { plan_stamp(chain(), {}, {}); }),
            "cannot stamp: no revision is named; name one, or 'base' for none");
}

}  // namespace
}  // namespace limbeck::revision
