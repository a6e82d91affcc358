// SPDX-License-Identifier: MIT
#include "revision/position.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Position, TakesAllThatARowNeedsForApplied) {
  const auto graph = two_trees();
  const Position position(graph, {"x2"});
  EXPECT_TRUE(position.is_applied(graph.find("a2")));
  EXPECT_FALSE(position.has_row(graph.find("a2")));
  EXPECT_FALSE(position.is_applied(graph.find("a3")));
  EXPECT_THAT(position.rows(), ElementsAre("x2"));
}

TEST(Position, LeavesOutRowsThatAnotherImplies) {
  const auto graph = chain();
  EXPECT_THAT(Position(graph, {"a", "c", "b"}).rows(), ElementsAre("c"));
}

TEST(Position, FollowsSteps) {
  const auto graph = diamond();
  Position position(graph, {});
  for (Node node = 0; node < graph.size(); ++node) position.step_up(node);
  EXPECT_THAT(position.rows(), ElementsAre("m"));
  EXPECT_THAT(position.step_down(graph.find("m")), ElementsAre(Move{"", "c1"}, Move{"m", "b2"}));
  EXPECT_THAT(position.rows(), ElementsAre("b2", "c1"));
}

TEST(Normalise, SortsAndTakesOutDoubles) {
  EXPECT_THAT(normalise({"b", "a", "b"}), ElementsAre("a", "b"));
}

TEST(FindRows, KnowsEachRowOnce) {
  const auto graph = chain();
  EXPECT_THAT(ids(graph, find_rows(graph, {"b", "a", "b"})), ElementsAre("a", "b"));
  EXPECT_THAT(find_rows(graph, {}), IsEmpty());
}

}  // namespace
}  // namespace limbeck::revision
