// SPDX-License-Identifier: MIT
#include "revision/symbol.hpp"

#include <gmock/gmock.h>

#include "revision/lookup.hpp"
#include "unit/revision/graphs.hpp"

namespace limbeck::revision {
namespace {

struct Parts {
  std::string branch;
  std::string point;
  std::optional<int> offset;
  bool operator==(const Parts&) const = default;
};

Parts parts(std::string_view text) {
  const auto graph = graph_of({{.id = "a", .branch_labels = {"with-dash", "v1-2"}}});
  const auto symbol = parse(text, graph);
  return {symbol.branch, symbol.point, symbol.offset};
}

std::string refusal(std::string_view text) {
  return message_of<UsageError>([&] { parts(text); });
}

TEST(Parse, TakesASymbolApart) {
  EXPECT_EQ(parts("abc"), (Parts{"", "abc", {}}));
  EXPECT_EQ(parts("+2"), (Parts{"", "", 2}));
  EXPECT_EQ(parts("head-3"), (Parts{"", "head", -3}));
  EXPECT_EQ(parts("net@head"), (Parts{"net", "head", {}}));
  EXPECT_EQ(parts("net@-1"), (Parts{"net", "", -1}));
  EXPECT_EQ(parts("net@abc+12"), (Parts{"net", "abc", 12}));
}

TEST(Parse, KnowsIdsWithAnyCharacter) {
  EXPECT_EQ(parts("1.0.0+1"), (Parts{"", "1.0.0", 1}));
  EXPECT_EQ(parts("ä b/c-1"), (Parts{"", "ä b/c", -1}));
}

TEST(Parse, KnowsLabelsWithSigns) {
  EXPECT_EQ(parts("with-dash"), (Parts{"", "with-dash", {}}));
  EXPECT_EQ(parts("with-dash+1"), (Parts{"", "with-dash", 1}));
  EXPECT_EQ(parts("v1-2"), (Parts{"", "v1-2", {}}));
  EXPECT_EQ(parts("v1-3"), (Parts{"", "v1", -3}));
  EXPECT_EQ(parts("with-d"), (Parts{"", "with-d", {}}));
  EXPECT_EQ(parts("with-dash@head"), (Parts{"with-dash", "head", {}}));
}

TEST(Parse, TakesHugeNumbersForEndless) {
  EXPECT_EQ(parts("+99999999999999999999"), (Parts{"", "", 1'000'000'000}));
}

TEST(Parse, ShowsWhatIsLeftOver) {
  EXPECT_EQ(refusal("abc+1zzz"),
            "symbol 'abc+1zzz' cannot be read: 'zzz' is left over after 'abc+1'; leave it out");
  EXPECT_EQ(refusal("abc+1+2"),
            "symbol 'abc+1+2' cannot be read: '+2' is left over after 'abc+1'; leave it out");
  EXPECT_EQ(refusal("a@b@head"),
            "symbol 'a@b@head' cannot be read: '@head' is left over after 'a@b'; leave it out");
}

TEST(Parse, ShowsWhatIsMissing) {
  EXPECT_EQ(refusal(""),
            "symbol '' cannot be read: it is empty; type an id, a label, 'head', 'heads', 'base' or a number "
            "as in '+1'");
  EXPECT_EQ(refusal("abc+"),
            "symbol 'abc+' cannot be read: a number is missing after 'abc+'; add one, as in 'abc+1'");
  EXPECT_EQ(refusal("abc-x"),
            "symbol 'abc-x' cannot be read: a number is missing after 'abc-'; add one, as in 'abc-1'");
  EXPECT_EQ(refusal("@head"),
            "symbol '@head' cannot be read: nothing stands before '@'; put a branch label or an id there");
  EXPECT_EQ(refusal("net@"),
            "symbol 'net@' cannot be read: nothing stands after '@'; type more, as in 'net@head'");
}

TEST(Parse, RefusesARangeWhereOneSymbolIsAskedFor) {
  EXPECT_EQ(refusal("a:b"),
            "symbol 'a:b' cannot be read: it is a range, and one symbol is asked for; leave out the ':' and "
            "what stands on one side of it");
}

TEST(SplitRange, SplitsAtTheColon) {
  EXPECT_EQ(split_range("abc"), std::nullopt);
  EXPECT_EQ(split_range("a:b")->lower, "a");
  EXPECT_EQ(split_range("a:b")->upper, "b");
  EXPECT_EQ(split_range(":")->lower, "");
}

TEST(SplitRange, RefusesSeveralColons) {
  EXPECT_EQ(message_of<UsageError>([] { split_range("a:b:c"); }),
            "range 'a:b:c' cannot be read: ':c' is left over after 'a:b'; a range has one colon");
}

TEST(NeedsRows, IsTrueOfWhatCountsFromTheDatabase) {
  for (const char* symbol :
       {"+1", "-1", "net@+1", "current", "net@current", "current-1", "current:", "-1:+1"}) {
    EXPECT_TRUE(needs_rows(symbol)) << symbol;
  }
  for (const char* symbol : {"abc", "head-1", "net@head", "with-dash", "", "-3:", "a:+2", "currently"}) {
    EXPECT_FALSE(needs_rows(symbol)) << symbol;
  }
}

TEST(ResolveOne, GivesTheOneRevision) {
  const auto graph = chain();
  EXPECT_EQ(resolve_one(graph, "head"), graph.find("c"));
}

TEST(ResolveOne, RefusesNoneAndSeveral) {
  const auto graph = fork();
  EXPECT_EQ(message_of([&] { resolve_one(graph, "base"); }),
            "symbol 'base' names no revision, and one is asked for; type an id or 'head'");
  EXPECT_EQ(
      message_of([&] { resolve_one(graph, "heads"); }),
      "symbol 'heads' names 2 revisions, and one is asked for: 'b2' (b2.sql, 2024-01-15 14:30:00) and 'c1' "
      "(c1.sql); type the id of one of them");
}

}  // namespace
}  // namespace limbeck::revision
