// SPDX-License-Identifier: MIT
#include "core/text.hpp"

#include <gmock/gmock.h>

namespace limbeck::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(Trim, TakesBlanksAndLineEndsFromBothSides) {
  EXPECT_EQ(trim(" \t a b \r\n"), "a b");
  EXPECT_EQ(trim(" \n "), "");
}

TEST(SplitList, TrimsPartsAndLeavesOutEmptyOnes) {
  EXPECT_THAT(split_list("a, b ,,c,", ','), ElementsAre("a", "b", "c"));
  EXPECT_THAT(split_list("  ", ','), IsEmpty());
}

TEST(ToUpper, ChangesOnlyAsciiLetters) {
  EXPECT_EQ(to_upper("äbc_1"), "äBC_1");
}

TEST(ToLower, ChangesOnlyAsciiLetters) {
  EXPECT_EQ(to_lower("ÄBC_1"), "Äbc_1");
}

TEST(EqualIgnoringCase, NeedsTheSameLength) {
  EXPECT_TRUE(equal_ignoring_case("Begin", "BEGIN"));
  EXPECT_FALSE(equal_ignoring_case("begin", "begins"));
}

TEST(Join, QuotesEachPart) {
  EXPECT_EQ(join({"a", "b"}, ", ", "'"), "'a', 'b'");
}

TEST(OneLine, FoldsWhiteSpace) {
  EXPECT_EQ(one_line(" CREATE\n  TABLE\tt "), "CREATE TABLE t");
}

TEST(OneLine, CutsBetweenCharactersOfUtf8) {
  EXPECT_EQ(one_line("abcdef", 3), "abc...");
  EXPECT_EQ(one_line("abäc", 3), "ab...");
}

TEST(Nearest, FindsASlipOfTheFinger) {
  EXPECT_EQ(nearest("upgarde", {"upgrade", "downgrade"}), "upgrade");
  EXPECT_EQ(nearest("haed", {"heads", "head"}), "head");
  EXPECT_EQ(nearest("hed", {"heads", "head"}), "head");
  EXPECT_EQ(nearest("HEAD", {"heads", "head"}), "head");
  EXPECT_EQ(nearest("abc", {"abd", "ABC"}), "ABC");
}

TEST(Nearest, IsSilentWhereNothingIsNear) {
  EXPECT_EQ(nearest("frobnicate", {"upgrade", "heads"}), "");
}

}  // namespace
}  // namespace limbeck::core
