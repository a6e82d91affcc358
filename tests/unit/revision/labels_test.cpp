// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::vector<std::string> labels(const Graph& graph, std::string_view id) {
  return graph.labels(graph.find(id));
}

TEST(Labels, ReachTheWholeOfAnUnforkedHistory) {
  const auto graph = graph_of({{.id = "a"},
                               {.id = "b", .down_revisions = {"a"}, .branch_labels = {"net", "core"}},
                               {.id = "c", .down_revisions = {"b"}, .branch_labels = {"web"}}});
  for (const char* id : {"a", "b", "c"}) EXPECT_THAT(labels(graph, id), ElementsAre("core", "net", "web"));
}

TEST(Labels, GoUpPastForksAndMergePoints) {
  const auto graph = diamond();
  EXPECT_THAT(labels(graph, "b2"), ElementsAre("books"));
  EXPECT_THAT(labels(graph, "m"), ElementsAre("books", "carts"));
}

TEST(Labels, GoDownOnlyToTheBranchPoint) {
  EXPECT_THAT(labels(diamond(), "a"), IsEmpty());
}

TEST(Labels, GoDownFromARevisionThatIsABranchPointItself) {
  const auto graph = graph_of({{.id = "a"},
                               {.id = "b", .down_revisions = {"a"}, .branch_labels = {"net"}},
                               {.id = "c", .down_revisions = {"b"}},
                               {.id = "d", .down_revisions = {"b"}}});
  for (const char* id : {"a", "b", "c", "d"}) EXPECT_THAT(labels(graph, id), ElementsAre("net"));
}

TEST(Labels, StopAboveAMergePointAndAtOne) {
  const auto graph = graph_of({{.id = "a"},
                               {.id = "b"},
                               {.id = "m", .down_revisions = {"a", "b"}, .branch_labels = {"merged"}},
                               {.id = "n", .down_revisions = {"m"}, .branch_labels = {"next"}}});
  EXPECT_THAT(labels(graph, "a"), IsEmpty());
  EXPECT_THAT(labels(graph, "m"), ElementsAre("merged"));
  EXPECT_THAT(labels(graph, "n"), ElementsAre("merged", "next"));
}

TEST(Labels, DoNotGoDownToWhatAnotherRevisionDependsOnNorAlongDependencies) {
  const auto graph = graph_of({{.id = "a"},
                               {.id = "b", .down_revisions = {"a"}, .branch_labels = {"net"}},
                               {.id = "x", .depends_on = {"a"}}});
  EXPECT_THAT(labels(graph, "a"), IsEmpty());
  EXPECT_THAT(labels(graph, "x"), IsEmpty());
}

TEST(Labels, AreFoundByName) {
  const auto graph = diamond();
  EXPECT_EQ(graph[graph.find_label("carts")].id, "c1");
  EXPECT_EQ(graph.find_label("cart"), Graph::npos);
}

TEST(Labels, OfBothBranchesMeetAtAMergePoint) {
  const auto graph = graph_of({{.id = "a", .branch_labels = {"all"}},
                               {.id = "b", .down_revisions = {"a"}},
                               {.id = "c", .down_revisions = {"a"}, .branch_labels = {"carts"}},
                               {.id = "d", .branch_labels = {"docs"}},
                               {.id = "m", .down_revisions = {"b", "c", "d"}}});
  EXPECT_THAT(labels(graph, "b"), ElementsAre("all"));
  EXPECT_THAT(labels(graph, "m"), ElementsAre("all", "carts", "docs"));
}

}  // namespace
}  // namespace limbeck::revision
