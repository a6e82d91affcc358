// SPDX-License-Identifier: MIT
#include "revision/lookup.hpp"

#include <gmock/gmock.h>

#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string refusal(const Graph& graph, std::string_view symbol, const Rows& rows = {}) {
  return message_of([&] { resolve(graph, symbol, &rows); });
}

TEST(Resolve, KnowsIdsBeginningsAndLabels) {
  const Graph graph(
      {{.id = "ae1027", .branch_labels = {"networking"}}, {.id = "ab2233", .down_revisions = {"ae1027"}}});
  EXPECT_THAT(named(graph, "ae1027"), ElementsAre("ae1027"));
  EXPECT_THAT(named(graph, "ae"), ElementsAre("ae1027"));
  EXPECT_THAT(named(graph, "networking"), ElementsAre("ae1027"));
  EXPECT_THAT(named(graph, "net"), ElementsAre("ae1027"));
}

TEST(Resolve, TakesAFullIdBeforeALongerOneThatBeginsWithIt) {
  const auto graph = graph_of({{.id = "abcd"}, {.id = "abcde", .down_revisions = {"abcd"}}});
  EXPECT_THAT(named(graph, "abcd"), ElementsAre("abcd"));
}

TEST(Resolve, TakesABeginningOfSeveralNamesOfOneRevision) {
  const auto graph = graph_of({{.id = "abc123", .branch_labels = {"abacus"}}});
  EXPECT_THAT(named(graph, "ab"), ElementsAre("abc123"));
}

TEST(Resolve, KnowsTheWords) {
  const auto graph = fork();
  EXPECT_THAT(named(graph, "heads"), ElementsAre("b2", "c1"));
  EXPECT_THAT(named(graph, "base"), IsEmpty());
  EXPECT_THAT(named(graph, "current", {"b1", "c1"}), ElementsAre("b1", "c1"));
  EXPECT_THAT(named(chain(), "head"), ElementsAre("c"));
  EXPECT_THAT(named(graph_of({}), "head"), IsEmpty());
}

TEST(Resolve, KnowsWhatLiesOnABranch) {
  const auto graph = fork();
  EXPECT_THAT(named(graph, "books@head"), ElementsAre("b2"));
  EXPECT_THAT(named(graph, "books@heads"), ElementsAre("b2"));
  EXPECT_THAT(named(graph, "b2@head"), ElementsAre("b2"));
  EXPECT_THAT(named(graph, "boo@head"), ElementsAre("b2"));
  EXPECT_THAT(named(graph, "a@heads"), ElementsAre("b2", "c1"));
  EXPECT_THAT(named(graph, "books@base"), IsEmpty());
  EXPECT_THAT(named(graph, "books@a"), ElementsAre("a"));
  EXPECT_THAT(named(graph, "books@current", {"b1", "c1"}), ElementsAre("b1"));
}

TEST(Resolve, LooksForABeginningOnTheBranchOnly) {
  const auto graph = graph_of({{.id = "abc1", .branch_labels = {"net"}}, {.id = "abc2"}});
  EXPECT_THAT(named(graph, "net@abc"), ElementsAre("abc1"));
}

TEST(Resolve, TakesTheOnlyRealHeadForTheHead) {
  const auto graph = effective_head();
  EXPECT_THAT(named(graph, "head"), ElementsAre("x2"));
  EXPECT_THAT(named(graph, "heads"), ElementsAre("x2"));
  EXPECT_THAT(named(graph, "accounts@head"), ElementsAre("a2"));
}

TEST(ResolveRefuses, HeadWhereThereAreSeveral) {
  EXPECT_EQ(refusal(fork(), "head"),
            "symbol 'head' is ambiguous: there are 2 heads, 'b2' (b2.sql, 2024-01-15 14:30:00) and 'c1' "
            "(c1.sql); type 'heads' for all of them, 'books@head' or an id for one of them, or join them "
            "with 'limbeck merge b2 c1'");
  EXPECT_EQ(refusal(fork(), "a@head"),
            "symbol 'a@head' is ambiguous: there are 2 heads, 'b2' (b2.sql, 2024-01-15 14:30:00) and 'c1' "
            "(c1.sql); type 'a@heads' for all of them, 'books@head' or an id for one of them, or join them "
            "with 'limbeck merge b2 c1'");
}

TEST(ResolveRefuses, HeadWhereThereAreMany) {
  std::vector<Revision> revisions;
  for (char c = 'a'; c <= 'l'; ++c) revisions.push_back({.id = {c}});
  EXPECT_EQ(refusal(Graph(std::move(revisions)), "head"),
            "symbol 'head' is ambiguous: there are 12 heads, 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i', "
            "'j' and 2 more; type 'heads' for all of them, 'a@head' or an id for one of them, or join them "
            "with 'limbeck merge heads'");
}

TEST(ResolveRefuses, AnAmbiguousBeginning) {
  const auto graph = graph_of({{.id = "abc1"}, {.id = "abd2"}, {.id = "x", .branch_labels = {"abel"}}});
  EXPECT_EQ(refusal(graph, "ab"),
            "symbol 'ab' is ambiguous: 'abc1', 'abd2' and 'abel' begin with 'ab'; type more of the one that "
            "is meant");
  EXPECT_EQ(refusal(graph, "ab@head"),
            "symbol 'ab@head' is ambiguous: 'abc1', 'abd2' and 'abel' begin with 'ab'; type more of the one "
            "that is meant");
}

TEST(ResolveRefuses, AnUnknownNameAndTellsTheNearest) {
  const auto graph = graph_of({{.id = "abc123", .branch_labels = {"network"}}});
  EXPECT_EQ(refusal(graph, "abc132"),
            "symbol 'abc132' names no revision: no id and no branch label is or begins with 'abc132'; the "
            "nearest name is 'abc123'");
  EXPECT_EQ(refusal(graph, "hed"),
            "symbol 'hed' names no revision: no id and no branch label is or begins with 'hed'; the nearest "
            "name is 'head'");
  EXPECT_EQ(
      refusal(graph, "HEAD"),
      "symbol 'HEAD' names no revision: no id and no branch label is or begins with 'HEAD'; the nearest "
      "name is 'head'");
  EXPECT_EQ(refusal(graph, "head@head"),
            "symbol 'head@head' names no revision: no id and no branch label is or begins with 'head'; "
            "'limbeck history' lists all there are");
  EXPECT_EQ(
      refusal(graph, "netwrok@head"),
      "symbol 'netwrok@head' names no revision: no id and no branch label is or begins with 'netwrok'; the "
      "nearest name is 'network'");
  EXPECT_EQ(refusal(graph, "frobnicate"),
            "symbol 'frobnicate' names no revision: no id and no branch label is or begins with "
            "'frobnicate'; 'limbeck history' lists all there are");
}

TEST(ResolveRefuses, ARevisionOfAnotherBranch) {
  EXPECT_EQ(
      refusal(fork(), "books@c1"),
      "symbol 'books@c1' names no revision: 'c1' (c1.sql) is neither an ancestor nor a descendant of 'b1' "
      "(b1.sql); type 'c1' alone");
}

TEST(ResolveRefuses, WhatCountsFromADatabaseThatIsNotAsked) {
  EXPECT_EQ(message_of<UsageError>([] { resolve(chain(), "+1"); }),
            "symbol '+1' counts from what is applied, and no database is asked here; name a revision "
            "instead, as in 'head-1'");
}

TEST(ResolveRefuses, ARowThatNoScriptHas) {
  EXPECT_EQ(
      refusal(fork(), "current", {"zzz"}),
      "the version table cannot be understood: its row 'zzz' names a revision that no script has, so the "
      "database is ahead of these scripts or belongs to others (known heads: 'b2' (b2.sql, 2024-01-15 "
      "14:30:00) and 'c1' (c1.sql)); bring the missing script here, or set the table anew with 'limbeck "
      "stamp --purge <revision>'");
  EXPECT_EQ(
      refusal(graph_of({}), "current", {"zzz"}),
      "the version table cannot be understood: its row 'zzz' names a revision that no script has, so the "
      "database is ahead of these scripts or belongs to others (no revision is known); bring the missing "
      "script here, or set the table anew with 'limbeck stamp --purge <revision>'");
}

}  // namespace
}  // namespace limbeck::revision
