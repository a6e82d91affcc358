// SPDX-License-Identifier: MIT
#include "sql/identifier.hpp"

#include <gmock/gmock.h>

namespace limbeck::sql {
namespace {

const IdentifierRules standard{.reserved = {"user", "order"}};

TEST(QuoteName, LeavesAPlainNameAlone) {
  EXPECT_EQ(quote_name("email", standard), "email");
  EXPECT_EQ(quote_name("_x1$", standard), "_x1$");
}

TEST(QuoteName, QuotesReservedWords) {
  EXPECT_EQ(quote_name("user", standard), "\"user\"");
}

TEST(QuoteName, QuotesWhatTheDatabaseWouldFoldOrRefuse) {
  EXPECT_EQ(quote_name("Email", standard), "\"Email\"");
  EXPECT_EQ(quote_name("two words", standard), "\"two words\"");
  EXPECT_EQ(quote_name("straße", standard), "\"straße\"");
  EXPECT_EQ(quote_name("1st", standard), "\"1st\"");
  EXPECT_EQ(quote_name("$a", standard), "\"$a\"");
  EXPECT_EQ(quote_name("", standard), "\"\"");
}

TEST(QuoteName, DoublesQuotesInside) {
  EXPECT_EQ(quote_name("a\"b", standard), "\"a\"\"b\"");
}

TEST(QuoteName, UsesTheQuoteOfTheRules) {
  const IdentifierRules backticks{.quote = '`', .reserved = {"key"}};
  EXPECT_EQ(quote_name("key", backticks), "`key`");
  EXPECT_EQ(quote_name("a`b\"", backticks), "`a``b\"`");
}

TEST(QuoteName, PutsASchemaInFrontWhereThereIsOne) {
  EXPECT_EQ(quote_name("app", "user", standard), "app.\"user\"");
  EXPECT_EQ(quote_name("App", "t", standard), "\"App\".t");
  EXPECT_EQ(quote_name("", "user", standard), "\"user\"");
}

TEST(Name, IsHeldOrNot) {
  const IdentifierRules strict{
      .quote = '[', .closing_quote = ']', .longest = 3, .quotes_inside = false, .beyond_basic_plane = false};
  EXPECT_EQ(why_no_name("ab\"", strict), "");
  EXPECT_EQ(why_no_name("", strict), "it is empty; give one");
  EXPECT_EQ(why_no_name("größ", {.longest = 4}), "");
  EXPECT_EQ(why_no_name("größ", {.longest = 4, .longest_in_bytes = true}),
            "it is longer than the 4 bytes that the database takes; shorten it");
  EXPECT_EQ(why_no_name("abcd", strict),
            "it is longer than the 3 characters that the database takes; shorten it");
  EXPECT_EQ(why_no_name("a]", strict), "it holds ], which no name may in the database; leave it out");
  EXPECT_EQ(why_no_name("a😀", strict),
            "it holds a character beyond U+FFFF, which no name may in the database; leave it out");
  EXPECT_EQ(why_no_name({"a\0", 2}, standard), "a zero byte follows, which no name may hold; leave it out");
  EXPECT_EQ(why_no_name("a\"😀", standard), "");
}

TEST(QuoteLiteral, DoublesSingleQuotes) {
  EXPECT_EQ(quote_literal("it's"), "'it''s'");
  EXPECT_EQ(quote_literal(""), "''");
  EXPECT_EQ(quote_literal("a\\b\"c"), "'a\\b\"c'");
}

}  // namespace
}  // namespace limbeck::sql
