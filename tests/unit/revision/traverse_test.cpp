// SPDX-License-Identifier: MIT
#include "revision/traverse.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;

std::vector<std::string> members(const Graph& graph, const NodeSet& set) {
  std::vector<std::string> result;
  for (Node node = 0; node < graph.size(); ++node) {
    if (set.contains(node)) result.push_back(graph[node].id);
  }
  return result;
}

TEST(NodeSet, KnowsItsMembers) {
  NodeSet set(2);
  EXPECT_TRUE(set.insert(1));
  EXPECT_FALSE(set.insert(1));
  EXPECT_TRUE(set.contains(1));
  set.erase(1);
  EXPECT_FALSE(set.contains(1));
}

TEST(WithNeeds, FollowsParentsAndDependencies) {
  const auto graph = two_trees();
  EXPECT_THAT(members(graph, with_needs(graph, {graph.find("x2")})), ElementsAre("a1", "a2", "x1", "x2"));
}

TEST(Lineage, FollowsParentsAndChildrenButNoSiblings) {
  const auto graph = diamond();
  EXPECT_THAT(members(graph, lineage(graph, graph.find("b1"))), ElementsAre("a", "b1", "b2", "m"));
}

TEST(Lineage, LeavesDependenciesOut) {
  const auto graph = two_trees();
  EXPECT_THAT(members(graph, lineage(graph, graph.find("a2"))), ElementsAre("a1", "a2", "a3"));
  EXPECT_THAT(members(graph, full_lineage(graph, graph.find("a2"))), ElementsAre("a1", "a2", "a3", "x2"));
}

TEST(Topmost, DropsWhatAnotherNeeds) {
  const auto graph = two_trees();
  const auto nodes = topmost(graph, {graph.find("x2"), graph.find("a1"), graph.find("x2"), graph.find("a3")});
  EXPECT_THAT(ids(graph, nodes), ElementsAre("a3", "x2"));
}

}  // namespace
}  // namespace limbeck::revision
