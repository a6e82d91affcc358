// SPDX-License-Identifier: MIT
#include "cli/style.hpp"

#include <gtest/gtest.h>

namespace limbeck::cli {
namespace {

TEST(Style, ColoursOnlyWhereThatIsAskedFor) {
  EXPECT_EQ(Style(true)(Tone::error, "limbeck:"), "\x1b[1;31mlimbeck:\x1b[m");
  EXPECT_EQ(Style(false)(Tone::error, "limbeck:"), "limbeck:");
  EXPECT_EQ(Style(true)(Tone::plain, "text"), "text");
  EXPECT_EQ(Style(true)(Tone::id, ""), "");
}

TEST(ColumnsOf, CountsWhatIsSeen) {
  EXPECT_EQ(columns_of("abc"), 3U);
  EXPECT_EQ(columns_of("Größe"), 5U);
  EXPECT_EQ(columns_of("\x1b[33mabc\x1b[m"), 3U);
}

TEST(Fit, CutsWhatIsTooWide) {
  EXPECT_EQ(fit("abcdef", 6), "abcdef");
  EXPECT_EQ(fit("abcdef", 5), "abcd…");
  EXPECT_EQ(fit("Größe", 4), "Grö…");
  EXPECT_EQ(fit("abcdef", 0), "abcdef");
}

TEST(Fit, LeavesNoColourOn) {
  EXPECT_EQ(fit("\x1b[33mabc\x1b[m", 3), "\x1b[33mabc\x1b[m");
  EXPECT_EQ(fit("\x1b[33mabcdef\x1b[m", 4), "\x1b[33mabc…\x1b[m");
}

TEST(Fit, ToleratesASequenceThatNeverEnds) {
  EXPECT_EQ(fit("ab\x1b[33", 1), "…");
  EXPECT_EQ(columns_of("ab\x1b["), 2U);
}

}  // namespace
}  // namespace limbeck::cli
