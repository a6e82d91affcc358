// SPDX-License-Identifier: MIT
#include "revision/graph.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(std::vector<Revision> revisions) {
  return message_of([&] { Graph graph(std::move(revisions)); });
}

TEST(Graph, NumbersNodesInTheirOrder) {
  const auto graph = graph_of({{.id = "c", .down_revisions = {"a"}}, {.id = "a"}, {.id = "b"}});
  EXPECT_THAT(ids(graph), ElementsAre("b", "a", "c"));
  EXPECT_EQ(graph.place(0), 2U);
  EXPECT_EQ(graph.find("c"), 2U);
  EXPECT_EQ(graph.find("d"), Graph::npos);
}

TEST(Graph, KnowsParentsAndChildren) {
  const auto graph = diamond();
  EXPECT_THAT(ids(graph, graph.parents(graph.find("m"))), ElementsAre("b2", "c1"));
  EXPECT_THAT(ids(graph, graph.children(graph.find("a"))), ElementsAre("b1", "c1"));
  EXPECT_TRUE(graph.is_branch_point(graph.find("a")));
  EXPECT_TRUE(graph.is_merge_point(graph.find("m")));
  EXPECT_FALSE(graph.is_branch_point(graph.find("b1")));
}

TEST(Graph, KeepsTheScriptsOrderOfParents) {
  const auto graph = graph_of({{.id = "a"}, {.id = "b"}, {.id = "m", .down_revisions = {"b", "a", "b"}}});
  EXPECT_THAT(ids(graph, graph.parents(graph.find("m"))), ElementsAre("b", "a"));
}

TEST(Graph, ResolvesDependenciesByIdAndByLabel) {
  const auto graph = effective_head();
  EXPECT_THAT(ids(graph, graph.dependencies(graph.find("x2"))), ElementsAre("a1", "a2"));
  EXPECT_THAT(ids(graph, graph.needs(graph.find("x2"))), ElementsAre("x1", "a1", "a2"));
  EXPECT_THAT(ids(graph, graph.dependents(graph.find("a1"))), ElementsAre("x2"));
  EXPECT_THAT(ids(graph, graph.followers(graph.find("a1"))), ElementsAre("a2", "x2"));
}

TEST(Graph, AllowsADependencyThatIsAParentToo) {
  const auto graph = graph_of({{.id = "a"}, {.id = "b", .down_revisions = {"a"}, .depends_on = {"a"}}});
  EXPECT_THAT(graph.dependencies(graph.find("b")), IsEmpty());
}

TEST(Graph, TellsHeadsFromRealHeads) {
  const auto graph = effective_head();
  EXPECT_THAT(ids(graph, graph.heads()), ElementsAre("a2", "x2"));
  EXPECT_THAT(ids(graph, graph.real_heads()), ElementsAre("x2"));
  EXPECT_THAT(ids(graph, graph.bases()), ElementsAre("a1", "x1"));
}

TEST(Graph, MayBeEmpty) {
  const auto graph = graph_of({});
  EXPECT_EQ(graph.size(), 0U);
  EXPECT_THAT(graph.heads(), IsEmpty());
}

TEST(Graph, MayBeCopiedAndOutlivesItsOriginal) {
  auto original = std::make_unique<Graph>(diamond());
  const Graph copy = *original;
  original.reset();
  EXPECT_EQ(copy[copy.find("m")].id, "m");
  EXPECT_EQ(copy[copy.find_label("books")].id, "b1");
}

TEST(Graph, FindsBeginningsOfIdsAndLabelsLongerThanThreeCharacters) {
  const auto graph =
      graph_of({{.id = "abc"}, {.id = "abcd"}, {.id = "abce", .branch_labels = {"abcx"}}, {.id = "b"}});
  std::vector<std::string_view> found;
  for (const auto& name : graph.find_beginning("ab")) found.push_back(name.text);
  EXPECT_THAT(found, ElementsAre("abcd", "abce", "abcx"));
}

TEST(Graph, AllowsAnyOtherCharacterInAnId) {
  const auto graph = graph_of({{.id = "1.0.0"}, {.id = "ümläut und/so", .down_revisions = {"1.0.0"}}});
  EXPECT_EQ(graph.find("1.0.0"), 0U);
}

TEST(Graph, CountsCharactersNotBytes) {
  EXPECT_EQ(refusal({{.id = "ääääääääääääääääääääääääääääääää"}}), "");
}

TEST(GraphRefuses, IdsThatTheVersionTableOrTheGrammarCannotHold) {
  EXPECT_EQ(refusal({{.id = "", .origin = "x.sql"}}),
            "revision '' (x.sql) cannot be used: its id is empty; give it one");
  EXPECT_EQ(refusal({{.id = "a_very_long_and_readable_revision", .origin = "x.sql"}}),
            "revision 'a_very_long_and_readable_revision' (x.sql) cannot be used: its id has 33 characters, "
            "and the version table has room for 32; shorten it");
  EXPECT_EQ(
      refusal({{.id = "a-b"}}),
      "revision 'a-b' cannot be used: an id may hold any character but '@', '-', '+' and ':', and this one "
      "holds '-'; change it");
  EXPECT_EQ(refusal({{.id = "head"}}),
            "revision 'head' cannot be used: 'head' is a word with a meaning of its own; choose another id");
}

TEST(GraphRefuses, AnIdGivenTwice) {
  EXPECT_EQ(refusal({{.id = "a", .origin = "two.sql"}, {.id = "a", .origin = "one.sql"}}),
            "the revisions cannot be read: 'a' (one.sql) and 'a' (two.sql) have the same id; give one of "
            "them another");
}

TEST(GraphRefuses, AParentThatIsNowhere) {
  EXPECT_EQ(refusal({{.id = "abc123"}, {.id = "b", .down_revisions = {"abc124"}, .origin = "b.sql"}}),
            "revision 'b' (b.sql) cannot be placed: its parent 'abc124' is the id of no script; the nearest "
            "name is 'abc123'");
  EXPECT_EQ(
      refusal({{.id = "b", .down_revisions = {"zzz"}}}),
      "revision 'b' cannot be placed: its parent 'zzz' is the id of no script; add the script that it stands "
      "for, or correct the name");
}

TEST(GraphRefuses, ADependencyThatIsNowhere) {
  EXPECT_EQ(refusal({{.id = "b", .depends_on = {"netwrk"}}, {.id = "c", .branch_labels = {"network"}}}),
            "revision 'b' cannot be placed: 'netwrk', which it depends on, is neither an id nor a branch "
            "label; the nearest name is 'network'");
}

TEST(GraphRefuses, ALabelUsedTwice) {
  EXPECT_EQ(
      refusal({{.id = "a", .branch_labels = {"net"}, .origin = "a.sql"},
               {.id = "b", .branch_labels = {"net"}, .origin = "b.sql"}}),
      "branch label 'net' cannot be used: 'a' (a.sql) and 'b' (b.sql) both give it; rename one of them");
}

TEST(GraphRefuses, ALabelThatIsAnId) {
  EXPECT_EQ(refusal({{.id = "a", .branch_labels = {"b"}}, {.id = "b"}}),
            "branch label 'b' of revision 'a' cannot be used: it is the id of 'b'; rename it");
}

TEST(GraphRefuses, LabelsThatNoSymbolCouldName) {
  const auto with_label = [](const char* label) { return refusal({{.id = "a", .branch_labels = {label}}}); };
  EXPECT_EQ(with_label(""),
            "branch label '' of revision 'a' cannot be used: it is empty; choose another label");
  EXPECT_EQ(with_label("x@y"),
            "branch label 'x@y' of revision 'a' cannot be used: a label may not hold '@' or ':'; choose "
            "another label");
  EXPECT_EQ(with_label("-x"),
            "branch label '-x' of revision 'a' cannot be used: a label may not begin with '+' or '-'; choose "
            "another label");
  EXPECT_EQ(
      with_label("heads"),
      "branch label 'heads' of revision 'a' cannot be used: it is a word with a meaning of its own; choose "
      "another label");
  EXPECT_EQ(with_label("with-dash"), "");
}

}  // namespace
}  // namespace limbeck::revision
