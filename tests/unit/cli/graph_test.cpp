// SPDX-License-Identifier: MIT
#include "cli/graph.hpp"

#include <gtest/gtest.h>

namespace limbeck::cli {
namespace {

GraphRow row(const std::string& id, const std::vector<std::string>& parents = {}) {
  return {.id = id, .parents = parents, .lines = {id}};
}

TEST(DrawGraph, DrawsAHistoryInARowAsOneLane) {
  EXPECT_EQ(draw_graph({row("c", {"b"}), row("b", {"a"}), row("a")}),
            "* c\n"
            "* b\n"
            "* a\n");
}

TEST(DrawGraph, DrawsNothingForNothing) {
  EXPECT_EQ(draw_graph({}), "");
}

TEST(DrawGraph, ABranchPointJoinsTheLanesOfItsChildren) {
  EXPECT_EQ(draw_graph({row("c", {"a"}), row("b", {"a"}), row("a")}),
            "* c\n"
            "| * b\n"
            "|/\n"
            "* a\n");
}

TEST(DrawGraph, AMergePointPartsTheLanesToItsParents) {
  EXPECT_EQ(draw_graph({row("d", {"b", "c"}), row("c", {"a"}), row("b", {"a"}), row("a")}),
            "*   d\n"
            "|\\\n"
            "| * c\n"
            "* | b\n"
            "|/\n"
            "* a\n");
}

TEST(DrawGraph, AMergePointMayHaveManyParents) {
  EXPECT_EQ(draw_graph({row("m", {"a", "b", "c"}), row("c"), row("b"), row("a")}),
            "*     m\n"
            "|\\\n"
            "| |\\\n"
            "| | * c\n"
            "| * b\n"
            "* a\n");
}

TEST(DrawGraph, LanesMoveAsideForOthersAndComeBack) {
  EXPECT_EQ(draw_graph({row("h", {"a"}), row("m", {"b", "c"}), row("k", {"b"}), row("c", {"a"}),
                        row("b", {"a"}), row("a")}),
            "* h\n"
            "| *   m\n"
            "| |\\\n"
            "| | | * k\n"
            "| | |/\n"
            "| |/|\n"
            "| | * c\n"
            "| |/\n"
            "|/|\n"
            "| * b\n"
            "|/\n"
            "* a\n");
}

TEST(DrawGraph, ABaseEndsItsLane) {
  EXPECT_EQ(draw_graph({row("x", {"w"}), row("b", {"a"}), row("w"), row("a")}),
            "* x\n"
            "| * b\n"
            "* | w\n"
            " /\n"
            "* a\n");
}

TEST(DrawGraph, LeavesOutLinesToWhatIsNotShown) {
  EXPECT_EQ(draw_graph({row("d", {"b", "c"}), row("c", {"a"})}),
            "* d\n"
            "* c\n");
}

TEST(DrawGraph, LinesOfTextGoOnBesideTheLanes) {
  auto merge = row("d", {"b", "c"});
  merge.lines = {"Rev: d", "Merges: b, c", "", "    Join"};
  merge.mark = 'o';
  EXPECT_EQ(draw_graph({merge, row("c"), row("b")}),
            "o   Rev: d\n"
            "|\\  Merges: b, c\n"
            "| |\n"
            "| |     Join\n"
            "| * c\n"
            "* b\n");
}

}  // namespace
}  // namespace limbeck::cli
