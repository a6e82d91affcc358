// SPDX-License-Identifier: MIT
#include "sql/tokens.hpp"

#include <string>

#include <gmock/gmock.h>

namespace limbeck::sql {
namespace {

using testing::ElementsAre;

constexpr SplitRules rules;

std::vector<std::string> texts(const std::vector<std::span<const Token>>& parts, std::string_view text) {
  std::vector<std::string> result;
  for (const auto& part : parts) result.emplace_back(text_of(part, text));
  return result;
}

std::vector<std::string> arguments(std::string_view text) {
  const auto tokens = tokens_of(text, rules);
  return texts(arguments_of(tokens), text);
}

bool parenthesised(std::string_view text) {
  return is_parenthesised(tokens_of(text, rules));
}

TEST(TokensOf, LeavesOutBlanksAndComments) {
  const auto tokens = tokens_of("a /* b */ ( 'c, d'", rules);
  ASSERT_EQ(tokens.size(), 3);
  EXPECT_EQ(tokens[2].text, "'c, d'");
}

TEST(TextOf, IsWhatIsWritten) {
  const std::string_view text = "a, b  /* c */ d, e";
  const auto tokens = tokens_of(text, rules);
  EXPECT_EQ(text_of(std::span(tokens).subspan(2, 2), text), "b  /* c */ d");
  EXPECT_EQ(text_of({}, text), "");
}

TEST(ClosingOf, IsThatOfTheSameDepth) {
  const auto tokens = tokens_of("f((a) b) c", rules);
  EXPECT_EQ(closing_of(tokens, 1), 6);
  EXPECT_EQ(closing_of(tokens, 2), 4);
}

TEST(ClosingOf, IsBehindAllWhereNothingCloses) {
  EXPECT_EQ(closing_of(tokens_of("(a", rules), 0), 2);
}

TEST(IsParenthesised, AsksForOnePair) {
  EXPECT_TRUE(parenthesised("(a + (b))"));
  EXPECT_TRUE(parenthesised("()"));
  for (const auto* other : {"", "a", "(a) + (b)", "f(a)", "(a", "a)"})
    EXPECT_FALSE(parenthesised(other)) << other;
}

TEST(ArgumentsOf, StandBetweenCommas) {
  EXPECT_THAT(arguments("a int, b  text"), ElementsAre("a int", "b  text"));
  EXPECT_THAT(arguments("a"), ElementsAre("a"));
  EXPECT_THAT(arguments("a,,b"), ElementsAre("a", "", "b"));
  EXPECT_THAT(arguments(" "), ElementsAre());
}

TEST(ArgumentsOf, HoldTheCommasInside) {
  EXPECT_THAT(arguments("a numeric(10, 2), ARRAY[1, 2], 'b, c', \"d,e\""),
              ElementsAre("a numeric(10, 2)", "ARRAY[1, 2]", "'b, c'", "\"d,e\""));
}

TEST(WithoutDefault, EndsBeforeIt) {
  const auto kept = [](std::string_view text) {
    const auto tokens = tokens_of(text, rules);
    return std::string(text_of(without_default(tokens), text));
  };
  EXPECT_EQ(kept("a numeric(1, 2) = 3"), "a numeric(1, 2)");
  EXPECT_EQ(kept("a text default 'b = c'"), "a text");
  EXPECT_EQ(kept("\"default\" text"), "\"default\" text");
}

}  // namespace
}  // namespace limbeck::sql
