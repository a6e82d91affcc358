// SPDX-License-Identifier: MIT
#include "sql/lexer.hpp"

#include <gmock/gmock.h>

namespace limbeck::sql {
namespace {

TEST(Unquoted, IsWhatTheQuotesHold) {
  EXPECT_EQ(unquoted("\"a b\""), "a b");
  EXPECT_EQ(unquoted("`a`"), "a");
  EXPECT_EQ(unquoted("[a]"), "a");
  EXPECT_EQ(unquoted("'a'"), "a");
  EXPECT_EQ(unquoted("\"\""), "");
}

TEST(Unquoted, HasADoubledQuoteOnce) {
  EXPECT_EQ(unquoted("\"a\"\"b\""), "a\"b");
  EXPECT_EQ(unquoted("[a]]b[c]"), "a]b[c");
  EXPECT_EQ(unquoted("'it''s \"it\"'"), "it's \"it\"");
}

TEST(Unquoted, StaysAsItIsWithoutQuotes) {
  for (const auto* bare : {"", "a", "\"", "a.b", "\"a", "a\"", "E'a'", "$$a$$"})
    EXPECT_EQ(unquoted(bare), bare);
}

}  // namespace
}  // namespace limbeck::sql
