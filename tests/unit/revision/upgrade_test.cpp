// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(const Graph& graph, const Rows& rows, std::string_view symbol) {
  return message_of([&] { plan_upgrade(graph, rows, symbol); });
}

TEST(Upgrade, RunsWhatIsMissing) {
  const auto plan = plan_upgrade(chain(), {"a"}, "head");
  EXPECT_THAT(ids(plan), ElementsAre("b", "c"));
  EXPECT_EQ(plan.steps().front().direction, Direction::up);
  EXPECT_THAT(plan.before(), ElementsAre("a"));
  EXPECT_THAT(plan.after(), ElementsAre("c"));
}

TEST(Upgrade, HasNothingToDoForWhatIsAppliedOrBelow) {
  for (const char* symbol : {"head", "b", "base", "current"}) {
    const auto plan = plan_upgrade(chain(), {"c"}, symbol);
    EXPECT_THAT(plan.steps(), IsEmpty()) << symbol;
    EXPECT_EQ(plan.after(), Rows{"c"}) << symbol;
  }
}

TEST(Upgrade, InsertsARowForEachBranchAndMergesThemIntoTheLast) {
  const auto plan = plan_upgrade(diamond(), {}, "head");
  EXPECT_THAT(ids(plan), ElementsAre("a", "b1", "b2", "c1", "m"));
  EXPECT_THAT(moves(plan), ElementsAre(Move{"", "a"}, Move{"a", "b1"}, Move{"b1", "b2"}, Move{"", "c1"},
                                       Move{"b2", ""}, Move{"c1", "m"}));
  EXPECT_THAT(plan.after(), ElementsAre("m"));
}

TEST(Upgrade, MergesIntoTheRowOfTheParentThatTheScriptNamesLast) {
  const auto graph = graph_of({{.id = "a"}, {.id = "b"}, {.id = "m", .down_revisions = {"b", "a"}}});
  EXPECT_THAT(moves(plan_upgrade(graph, {"a", "b"}, "m")), ElementsAre(Move{"b", ""}, Move{"a", "m"}));
}

TEST(Upgrade, ConsumesTheRowOfADependency) {
  const auto plan = plan_upgrade(two_trees(), {"a2"}, "x2");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"", "x1"}, Move{"x1", ""}, Move{"a2", "x2"}));
  EXPECT_THAT(plan.after(), ElementsAre("x2"));
}

TEST(Upgrade, InsertsARevisionWhoseParentIsImpliedByAnotherRow) {
  const auto plan = plan_upgrade(two_trees(), {"x2"}, "a3");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"", "a3"}));
  EXPECT_THAT(plan.after(), ElementsAre("a3", "x2"));
}

TEST(Upgrade, RunsTheWholeOtherSideOfAMergePoint) {
  EXPECT_THAT(ids(plan_upgrade(diamond(), {"c1"}, "+1")), ElementsAre("b1", "b2", "m"));
}

TEST(Upgrade, GoesAlongOneBranch) {
  EXPECT_THAT(ids(plan_upgrade(fork(), {}, "carts@head")), ElementsAre("a", "c1"));
  EXPECT_THAT(ids(plan_upgrade(fork(), {"a"}, "books@+1")), ElementsAre("b1"));
}

TEST(Upgrade, TakesAwayARowThatAnotherImplies) {
  const auto plan = plan_upgrade(chain(), {"b", "a"}, "head");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"a", ""}, Move{"b", "c"}));
  EXPECT_THAT(plan.before(), ElementsAre("a", "b"));
  EXPECT_THAT(plan.after(), ElementsAre("c"));
}

TEST(Upgrade, ToBranchHeadsOfWhichOneNeedsAnotherRunsBoth) {
  const auto graph = graph_of({{.id = "a"},
                               {.id = "b", .down_revisions = {"a"}},
                               {.id = "c", .down_revisions = {"a"}, .depends_on = {"b"}}});
  EXPECT_THAT(plan_upgrade(graph, {}, "a@heads").after(), ElementsAre("c"));
}

TEST(UpgradeRefuses, ToGoDown) {
  EXPECT_EQ(message_of<UsageError>([] { plan_upgrade(chain(), {"c"}, "-1"); }),
            "cannot upgrade to '-1': it leads down; 'limbeck downgrade -1' goes there");
}

TEST(UpgradeRefuses, SeveralRowsToCountFrom) {
  EXPECT_EQ(refusal(diamond(), {"b1", "c1"}, "+1"),
            "symbol '+1' is ambiguous: it could count from several revisions, 'b1' (b1.sql) and 'c1' "
            "(c1.sql); name one of them, as in 'b1@+1'");
}

TEST(UpgradeRefuses, RowsThatNoScriptHas) {
  EXPECT_EQ(
      refusal(chain(), {"a", "gone"}, "head"),
      "the version table cannot be understood: its row 'gone' names a revision that no script has, so the "
      "database is ahead of these scripts or belongs to others (known heads: 'c'); bring the missing script "
      "here, or set the table anew with 'limbeck stamp --purge <revision>'");
}

}  // namespace
}  // namespace limbeck::revision
