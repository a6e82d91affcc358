// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(const Graph& graph, const Rows& rows, std::string_view symbol) {
  return message_of([&] { plan_downgrade(graph, rows, symbol); });
}

TEST(Downgrade, TakesBackWhatFollowsTheTarget) {
  const auto plan = plan_downgrade(chain(), {"c"}, "a");
  EXPECT_THAT(ids(plan), ElementsAre("c", "b"));
  EXPECT_EQ(plan.steps().front().direction, Direction::down);
  EXPECT_THAT(moves(plan), ElementsAre(Move{"c", "b"}, Move{"b", "a"}));
  EXPECT_THAT(plan.after(), ElementsAre("a"));
}

TEST(Downgrade, ToBaseTakesBackEverything) {
  const auto plan = plan_downgrade(diamond(), {"m"}, "base");
  EXPECT_THAT(ids(plan), ElementsAre("m", "c1", "b2", "b1", "a"));
  EXPECT_THAT(plan.after(), IsEmpty());
  EXPECT_THAT(plan_downgrade(diamond(), {}, "base").steps(), IsEmpty());
}

TEST(Downgrade, HasNothingToDoWhereTheDatabaseStandsAlready) {
  EXPECT_THAT(plan_downgrade(chain(), {"c"}, "head").steps(), IsEmpty());
  EXPECT_THAT(plan_downgrade(fork(), {"b2", "c1"}, "c1").steps(), IsEmpty());
}

TEST(Downgrade, OfAMergePointBringsAllParentsBack) {
  const auto plan = plan_downgrade(diamond(), {"m"}, "c1");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"", "c1"}, Move{"m", "b2"}));
  EXPECT_THAT(plan.after(), ElementsAre("b2", "c1"));
}

TEST(Downgrade, ByOneAtAMergePointTakesBackTheMergePointAlone) {
  EXPECT_THAT(ids(plan_downgrade(diamond(), {"m"}, "-1")), ElementsAre("m"));
  const auto longer = graph_of({{.id = "a"},
                                {.id = "b"},
                                {.id = "m", .down_revisions = {"a", "b"}},
                                {.id = "n", .down_revisions = {"m"}}});
  EXPECT_THAT(plan_downgrade(longer, {"n"}, "-2").after(), ElementsAre("a", "b"));
}

TEST(Downgrade, PastAMergePointFollowsTheBranch) {
  const auto plan = plan_downgrade(diamond(), {"m"}, "books@-2");
  EXPECT_THAT(ids(plan), ElementsAre("m", "b2"));
  EXPECT_THAT(plan.after(), ElementsAre("b1", "c1"));
}

TEST(Downgrade, ByAllRevisionsReachesBase) {
  EXPECT_THAT(plan_downgrade(chain(), {"c"}, "-3").after(), IsEmpty());
}

TEST(Downgrade, ToABranchPointTakesBackAllBranches) {
  EXPECT_THAT(plan_downgrade(fork(), {"b2", "c1"}, "a").after(), ElementsAre("a"));
}

TEST(Downgrade, ToABranchPointAlongOneBranchLeavesTheOthers) {
  const auto plan = plan_downgrade(fork(), {"b2", "c1"}, "books@a");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"b2", "b1"}, Move{"b1", ""}));
  EXPECT_THAT(plan.after(), ElementsAre("c1"));
}

TEST(Downgrade, ToTheBaseOfABranchLeavesOtherTrees) {
  EXPECT_THAT(plan_downgrade(two_trees(), {"a3", "x2"}, "extras@base").after(), ElementsAre("a3"));
  EXPECT_THAT(plan_downgrade(fork(), {"b2", "c1"}, "books@base").after(), IsEmpty());
}

TEST(Downgrade, ToALabelledRevisionAboveWhichItForksTakesBackTheWholeFork) {
  const auto graph = graph_of({{.id = "a", .branch_labels = {"all"}},
                               {.id = "b", .down_revisions = {"a"}},
                               {.id = "c", .down_revisions = {"a"}}});
  EXPECT_THAT(plan_downgrade(graph, {"b", "c"}, "all@a").after(), ElementsAre("a"));
}

TEST(Downgrade, ToALabelTakesBackWhatFollowsItsRevision) {
  EXPECT_THAT(ids(plan_downgrade(fork(), {"b2", "c1"}, "books")), ElementsAre("b2"));
}

TEST(Downgrade, CountsFromASymbolAndAlongABranch) {
  EXPECT_THAT(plan_downgrade(chain(), {"c"}, "head-2").after(), ElementsAre("a"));
  EXPECT_THAT(plan_downgrade(chain(), {"c"}, "base+1").after(), ElementsAre("a"));
  EXPECT_THAT(plan_downgrade(fork(), {"b2", "c1"}, "books@head-1").after(), ElementsAre("b1", "c1"));
  EXPECT_THAT(plan_downgrade(fork(), {"b2", "c1"}, "books@-1").after(), ElementsAre("b1", "c1"));
}

TEST(Downgrade, TakesBackWhatDependsOnWhatGoes) {
  EXPECT_THAT(ids(plan_downgrade(two_trees(), {"a3", "x2"}, "a1")), ElementsAre("x2", "a3", "a2"));
}

TEST(Downgrade, BringsTheRowOfADependencyBack) {
  EXPECT_THAT(moves(plan_downgrade(two_trees(), {"x2"}, "x1")),
              ElementsAre(Move{"", "a2"}, Move{"x2", "x1"}));
  EXPECT_THAT(moves(plan_downgrade(two_trees(), {"a3", "x2"}, "x1")), ElementsAre(Move{"x2", "x1"}));
}

TEST(Downgrade, DeletesTheRowWhereAnotherImpliesTheTarget) {
  EXPECT_THAT(moves(plan_downgrade(two_trees(), {"a3", "x2"}, "a2")), ElementsAre(Move{"a3", ""}));
}

TEST(Downgrade, TakesAwayARowThatAnotherImplies) {
  const auto plan = plan_downgrade(chain(), {"a", "b"}, "-1");
  EXPECT_THAT(moves(plan), ElementsAre(Move{"a", ""}, Move{"b", "a"}));
  EXPECT_THAT(plan.after(), ElementsAre("a"));
}

TEST(DowngradeRefuses, ToGoUp) {
  EXPECT_EQ(message_of<UsageError>([] { plan_downgrade(chain(), {"a"}, "+1"); }),
            "cannot downgrade to '+1': it leads up; 'limbeck upgrade +1' goes there");
}

TEST(DowngradeRefuses, WhatIsNotApplied) {
  EXPECT_EQ(
      refusal(fork(), {"c1"}, "b1"),
      "cannot downgrade to 'b1': 'b1' (b1.sql) is not applied, and the database stands at 'c1' (c1.sql); "
      "'limbeck upgrade b1' goes there");
  EXPECT_EQ(
      refusal(chain(), {}, "b"),
      "cannot downgrade to 'b': 'b' is not applied, and nothing is applied; 'limbeck upgrade b' goes there");
}

TEST(DowngradeRefuses, WhereNothingThatFollowsTheTargetIsApplied) {
  EXPECT_EQ(refusal(two_trees(), {"x2"}, "a2"),
            "cannot downgrade to 'a2': 'a2' is applied, and nothing that follows it is, so that there is "
            "nothing to take back; the database stands at 'x2', so name a revision below that");
  EXPECT_EQ(refusal(fork(), {"c1"}, "books@a"),
            "cannot downgrade to 'books@a': 'a' (a.sql) is applied, and nothing that follows it on the "
            "branch of 'books' is, so that there is nothing to take back; the database stands at 'c1' "
            "(c1.sql), so name a revision below that");
}

TEST(DowngradeRefuses, SeveralRowsToCountFrom) {
  EXPECT_EQ(refusal(fork(), {"b2", "c1"}, "-1"),
            "symbol '-1' is ambiguous: it could count from several revisions, 'b2' (b2.sql, 2024-01-15 "
            "14:30:00) and 'c1' (c1.sql); name one of them, as in 'b2@-1'");
}

TEST(DowngradeRefuses, AMergePointOnTheWayButAtItsEnd) {
  EXPECT_EQ(refusal(diamond(), {"m"}, "-2"),
            "symbol '-2' is ambiguous: merge point 'm' has several parents, 'b2' (b2.sql) and 'c1' (c1.sql); "
            "name one of them, as in 'b2@-2'");
}

TEST(DowngradeRefuses, ToGoPastBase) {
  for (const char* symbol : {"-4", "-9"}) {
    EXPECT_EQ(refusal(chain(), {"c"}, symbol), std::string("symbol '") + symbol +
                                                   "' leads past the first revision: there are only 3 steps "
                                                   "below 'c'; type 'base' to go all the way");
  }
}

TEST(DowngradeRefuses, SeveralTargets) {
  EXPECT_EQ(refusal(two_trees(), {"a3", "x2"}, "heads"),
            "cannot downgrade to 'heads': it names several revisions, 'a3' and 'x2'; name one of them");
}

}  // namespace
}  // namespace limbeck::revision
