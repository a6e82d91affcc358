// SPDX-License-Identifier: MIT
#include "revision/plan.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;

TEST(Plan, LeavesTheRowsWhereNoStepIs) {
  const Plan plan({"b", "a"});
  EXPECT_THAT(plan.before(), ElementsAre("a", "b"));
  EXPECT_EQ(plan.after(), plan.before());
}

TEST(Plan, KeepsTheMovesOfEachStepHoweverItGrows) {
  Plan plan({});
  for (int i = 0; i < 100; ++i) {
    plan.add(Direction::up, "none", {});
    plan.add(Direction::up, "two", std::vector<Move>{{"a", ""}, {"b", "two"}});
  }
  const Plan moved = std::move(plan);
  for (std::size_t i = 0; i < 200; i += 2) {
    EXPECT_TRUE(moved.steps()[i].moves.empty());
    EXPECT_THAT(moved.steps()[i + 1].moves, ElementsAre(Move{"a", ""}, Move{"b", "two"}));
  }
}

}  // namespace
}  // namespace limbeck::revision
