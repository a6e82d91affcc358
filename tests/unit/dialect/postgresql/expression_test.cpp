// SPDX-License-Identifier: MIT
#include "dialect/postgresql/expression.hpp"

#include <gtest/gtest.h>

namespace limbeck::dialect::postgresql {
namespace {

TEST(DefaultOf, TellsLiteralsFromExpressions) {
  EXPECT_EQ(default_of("'it''s'::character varying"), ServerDefault("it's"));
  EXPECT_EQ(default_of("now()"), ServerDefault(text("now()")));
  EXPECT_EQ(default_of("('a'::text || 'b'::text)"), ServerDefault(text("('a'::text || 'b'::text)")));
}

TEST(DefaultOf, TakesTheQuotesFromNegativeNumbers) {
  EXPECT_EQ(default_of("'-1'::integer"), ServerDefault(text("-1")));
  EXPECT_EQ(default_of("'-1'::bigint"), ServerDefault("-1"));
  EXPECT_EQ(default_of("'-'::integer"), ServerDefault("-"));
}

TEST(WithoutParentheses, TakesThoseAroundAllOfIt) {
  EXPECT_EQ(without_parentheses("(a > 0)"), "a > 0");
  EXPECT_EQ(without_parentheses("(a > 0) AND (b > 0)"), "(a > 0) AND (b > 0)");
}

TEST(ConditionOf, WritesListsOfWordsAsLists) {
  EXPECT_EQ(condition_of(
                "((kind)::text = ANY ((ARRAY['a'::character varying, 'it''s'::character varying])::text[]))"),
            "kind IN ('a', 'it''s')");
  EXPECT_EQ(
      condition_of(
          "(((\"Kind\")::text <> ALL ((ARRAY['a'::character varying, 'b'::character varying])::text[])) AND (a > 0))"),
      "(\"Kind\" NOT IN ('a', 'b')) AND (a > 0)");
  EXPECT_EQ(
      condition_of(
          "(((a)::text = ANY ((ARRAY['x'::character varying, ''::character varying])::text[])) OR ((b)::text = ANY "
          "((ARRAY['y'::character varying, 'z'::character varying])::text[])))"),
      "(a IN ('x', '')) OR (b IN ('y', 'z'))");
}

// It would make `kind = 'a'` of it.
TEST(ConditionOf, LeavesAListOfOneWordAlone) {
  const std::string one = "(kind)::text = ANY ((ARRAY['a'::character varying])::text[])";
  EXPECT_EQ(condition_of(one), one);
}

TEST(ConditionOf, KeepsWhatTheServerKeepsOtherwise) {
  const auto kept = [](const std::string& expression) { return condition_of(expression, Spelling::kept); };
  EXPECT_EQ(
      kept("((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))"),
      "kind::text IN ('a'::varchar, 'b'::varchar)");
  EXPECT_EQ(kept("((kind)::text = ANY ((ARRAY['a'::character varying, 'b'::character varying])::text[]))"),
            "kind IN ('a', 'b')");
}

TEST(HasTypeOfItsOwn, KnowsWhatIsTheColumnsOwn) {
  EXPECT_TRUE(has_type_of_its_own("'a'::text", "character varying(9)"));
  EXPECT_TRUE(has_type_of_its_own("'a'::character varying", "text"));
  EXPECT_FALSE(has_type_of_its_own("'a'::character varying", "character varying(9)"));
  EXPECT_FALSE(has_type_of_its_own("'a'::text", "d"));
  EXPECT_FALSE(has_type_of_its_own("lower('a'::text)", "character varying"));
}

TEST(ConditionOf, KnowsWhatTheServerMakesOfItsOwnWords) {
  EXPECT_EQ(
      condition_of(
          "((kind)::text = ANY (ARRAY[('a'::character varying)::text, ('b'::character varying)::text]))"),
      "kind IN ('a', 'b')");
}

TEST(ConditionOf, LeavesOtherListsAlone) {
  for (const auto* other : {"(f(kind))::text = ANY ((ARRAY['a'::character varying])::text[])",
                            "(kind)::text = ANY ((ARRAY['a'::text])::text[])",
                            "(kind)::text = ANY ((ARRAY['a'::character varying, b])::text[])"}) {
    EXPECT_EQ(condition_of(other), other);
  }
}

TEST(InIndex, PutsParenthesesAroundAllButCalls) {
  for (const auto* as_it_is : {"lower(a || 'x')", "s.f(a) DESC", "(a + 1)", "lower(a) text_pattern_ops"}) {
    EXPECT_EQ(in_index(as_it_is), as_it_is);
  }
  EXPECT_EQ(in_index("lower(a) || '-' || b"), "(lower(a) || '-' || b)");
  EXPECT_EQ(in_index("(a + 1) % 3"), "((a + 1) % 3)");
  EXPECT_EQ(in_index("a::text"), "(a::text)");
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
