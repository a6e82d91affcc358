// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;

std::string refusal(std::vector<Revision> revisions) {
  return message_of([&] { Graph graph(std::move(revisions)); });
}

TEST(Order, PutsEachRevisionAfterAllItNeeds) {
  const auto graph = diamond();
  EXPECT_THAT(ids(graph), ElementsAre("a", "b1", "b2", "c1", "m"));
}

TEST(Order, FollowsTheScriptsOrderOfParents) {
  const auto graph = graph_of({{.id = "a"}, {.id = "b"}, {.id = "m", .down_revisions = {"b", "a"}}});
  EXPECT_THAT(ids(graph), ElementsAre("b", "a", "m"));
}

TEST(Order, TakesHeadsByIdAndBringsDependenciesForward) {
  const auto graph = two_trees();
  EXPECT_THAT(ids(graph), ElementsAre("a1", "a2", "a3", "x1", "x2"));
  const Graph renamed(
      {{.id = "z1"}, {.id = "x1"}, {.id = "x2", .down_revisions = {"x1"}, .depends_on = {"z1"}}});
  EXPECT_THAT(ids(renamed), ElementsAre("x1", "z1", "x2"));
}

TEST(Order, OfADeepHistoryNeedsNoDeepStack) {
  std::vector<Revision> revisions(100'000);
  for (std::size_t i = 0; i < revisions.size(); ++i) {
    revisions[i].id = std::to_string(i);
    if (i > 0) revisions[i].down_revisions = {std::to_string(i - 1)};
  }
  const Graph graph(std::move(revisions));
  EXPECT_EQ(graph[99'999].id, "99999");
}

TEST(OrderRefuses, ARevisionThatFollowsItself) {
  EXPECT_EQ(refusal({{.id = "a", .down_revisions = {"a"}, .origin = "a.sql"}}),
            "the revisions cannot be put in order: 'a' (a.sql) follows itself; take one of these links out");
  EXPECT_EQ(refusal({{.id = "a"}, {.id = "b", .down_revisions = {"a"}, .depends_on = {"b"}}}),
            "the revisions cannot be put in order: 'b' depends on itself; take one of these links out");
}

TEST(OrderRefuses, ACircleAlsoThroughDependencies) {
  EXPECT_EQ(refusal({{.id = "a", .depends_on = {"c"}, .origin = "a.sql"},
                     {.id = "b", .down_revisions = {"a"}, .origin = "b.sql"},
                     {.id = "c", .down_revisions = {"b"}, .origin = "c.sql"},
                     {.id = "d", .down_revisions = {"c"}}}),
            "the revisions cannot be put in order: 'c' (c.sql) follows 'b' (b.sql), which follows 'a' "
            "(a.sql), which depends on 'c'; take one of these links out");
}

TEST(OrderRefuses, ACircleThatNoHeadLeadsTo) {
  EXPECT_EQ(refusal({{.id = "a", .down_revisions = {"b"}}, {.id = "b", .down_revisions = {"a"}}}),
            "the revisions cannot be put in order: 'a' follows 'b', which follows 'a'; take one of these "
            "links out");
}

TEST(OrderRefuses, ALongCircleInFewWords) {
  std::vector<Revision> revisions;
  for (char c = 'a'; c <= 'l'; ++c) {
    revisions.push_back(
        {.id = {c}, .down_revisions = {std::string(1, c == 'a' ? 'l' : static_cast<char>(c - 1))}});
  }
  EXPECT_EQ(
      refusal(std::move(revisions)),
      "the revisions cannot be put in order: 'a' follows 'l', which follows 'k', which follows 'j', which "
      "follows 'i', which follows 'h', which follows 'g', which follows 'f', which follows 'e', which "
      "follows 'd', which follows 'c', which leads back over 2 more; take one of these links out");
}

}  // namespace
}  // namespace limbeck::revision
