// SPDX-License-Identifier: MIT
#include "script/slug.hpp"

#include <gmock/gmock.h>

namespace limbeck::script {
namespace {

TEST(Slug, JoinsTheWordsInLowerCase) {
  EXPECT_EQ(slug("Add user table"), "add_user_table");
  EXPECT_EQ(slug("  don't -- drop: a.b/c! "), "don_t_drop_a_b_c");
  EXPECT_EQ(slug("snake_case 2x"), "snake_case_2x");
  EXPECT_EQ(slug("a\nb\\c"), "a_b_c");
  EXPECT_EQ(slug(""), "");
  EXPECT_EQ(slug("!?"), "");
}

TEST(Slug, KeepsLettersOfAllAlphabets) {
  EXPECT_EQ(slug("Größe ändern"), "größe_ändern");
  EXPECT_EQ(slug("表を追加 します"), "表を追加_します");
}

TEST(Slug, TakesPunctuationBeyondAsciiForGaps) {
  EXPECT_EQ(slug("one—two “three” four…"), "one_two_three_four");
  EXPECT_EQ(slug("go🚀now\u00A0then"), "go_now_then");
}

TEST(Slug, TakesBytesThatAreNoUtf8ForGaps) {
  EXPECT_EQ(slug("a\xFF"
                 "b\xC3"),
            "a_b");
  EXPECT_EQ(slug("a\xE2\x82"), "a");
}

TEST(Slug, IsCutBackToItsLastWholeWordAsAlembicDoes) {
  EXPECT_EQ(slug("one two three", 13), "one_two_three");
  EXPECT_EQ(slug("one two three", 12), "one_two_");
  EXPECT_EQ(slug("one two three", 8), "one_two_");
  EXPECT_EQ(slug("onetwothree", 5), "onetw_");
  EXPECT_EQ(slug("this is a message that is rather long for a file name"),
            "this_is_a_message_that_is_rather_long_");
}

TEST(Slug, CountsCharactersRatherThanBytes) {
  EXPECT_EQ(slug("ääää", 4), "ääää");
  EXPECT_EQ(slug("ääää", 3), "äää_");
}

}  // namespace
}  // namespace limbeck::script
