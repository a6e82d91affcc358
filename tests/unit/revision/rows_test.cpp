// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Apply, CarriesMovesOut) {
  EXPECT_THAT(revision::apply({"b", "c"}, std::vector<Move>{{"b", ""}, {"c", "m"}, {"", "a"}}),
              ElementsAre("a", "m"));
}

TEST(MovesBetween, IsEmptyForTheSameRows) {
  EXPECT_THAT(moves_between({"a", "b"}, {"b", "a"}), IsEmpty());
}

TEST(MovesBetween, DeletesAllButTheLastOfSeveralThatGo) {
  EXPECT_THAT(moves_between({"a", "b", "c"}, {"m"}),
              ElementsAre(Move{"a", ""}, Move{"b", ""}, Move{"c", "m"}));
}

TEST(MovesBetween, InsertsAllButTheFirstOfSeveralThatCome) {
  EXPECT_THAT(moves_between({"m", "x"}, {"a", "b", "x"}), ElementsAre(Move{"", "b"}, Move{"m", "a"}));
}

TEST(MovesBetween, LeadsFromTheOneToTheOther) {
  const Rows before = {"a", "b", "d"};
  const Rows after = {"b", "c", "e", "f"};
  EXPECT_EQ(revision::apply(before, moves_between(ids_of(before), ids_of(after))), after);
}

}  // namespace
}  // namespace limbeck::revision
