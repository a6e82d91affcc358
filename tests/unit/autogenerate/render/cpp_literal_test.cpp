// SPDX-License-Identifier: MIT
#include "autogenerate/render/cpp_literal.hpp"

#include <limits>

#include <gtest/gtest.h>

namespace limbeck::autogenerate {
namespace {

TEST(StringLiteral, QuotesAndEscapes) {
  EXPECT_EQ(string_literal(""), R"("")");
  EXPECT_EQ(string_literal("it's"), R"("it's")");
  EXPECT_EQ(string_literal("a\"b"), R"("a\"b")");
  EXPECT_EQ(string_literal("a\\b"), R"("a\\b")");
  EXPECT_EQ(string_literal("a\tb"), R"("a\tb")");
  EXPECT_EQ(string_literal("\u540d\u524d"), "\"\u540d\u524d\"");
}

TEST(StringLiteral, IsARawOneWhereThatIsEasierToRead) {
  EXPECT_EQ(string_literal(R"(SELECT "a" FROM "b")"), "R\"(SELECT \"a\" FROM \"b\")\"");
  EXPECT_EQ(string_literal("SELECT 1\nFROM t"), "R\"(SELECT 1\nFROM t)\"");
}

TEST(StringLiteral, IsEndedByNothingInside) {
  EXPECT_EQ(string_literal("f(\"x\")\" \n"), "R\"sql(f(\"x\")\" \n)sql\"");
  EXPECT_EQ(string_literal(")\" )sql\" \n"), "R\"sql_()\" )sql\" \n)sql_\"");
}

// The octal digits are always three: a digit behind them is none of theirs.
TEST(StringLiteral, WritesAsBytesWhatCannotBeRead) {
  EXPECT_EQ(string_literal("a\r\n1"), R"("a\015\n1")");
  EXPECT_EQ(string_literal("\x01"
                           "1"),
            R"("\0011")");
  EXPECT_EQ(string_literal("\xFF\xC3("), R"("\377\303(")");
  EXPECT_EQ(string_literal("\xED\xA0\x80"), R"("\355\240\200")");
  EXPECT_EQ(string_literal("\xE2\x80"), R"("\342\200")");
}

TEST(StringLiteral, HoldsNoTrigraph) {
  EXPECT_EQ(string_literal("what?\?/"), "\"what?\\?/\"");
  EXPECT_EQ(string_literal("?\?\?\n"), "\"?\\?\\?\\n\"");
}

TEST(StringLiteral, ShowsNoTextInAnotherDirectionThanItIsRead) {
  EXPECT_EQ(string_literal("a\u202Eb"), R"("a\342\200\256b")");
  EXPECT_EQ(string_literal("a\u2066b"), R"("a\342\201\246b")");
  EXPECT_EQ(string_literal("a\u2028b"), R"("a\342\200\250b")");
  EXPECT_EQ(string_literal("\u0646\u0627\u0645"), "\"\u0646\u0627\u0645\"");
}

TEST(StringValue, KeepsAZeroByte) {
  EXPECT_EQ(string_value(std::string("a\0b", 3)), R"(std::string("a\000b", 3))");
  EXPECT_EQ(string_value("ab"), R"("ab")");
}

TEST(IntegerLiteral, ReachesTheSmallestNumber) {
  EXPECT_EQ(integer_literal(0), "0");
  EXPECT_EQ(integer_literal(-7), "-7");
  EXPECT_EQ(integer_literal(std::numeric_limits<std::int64_t>::max()), "9223372036854775807");
  EXPECT_EQ(integer_literal(std::numeric_limits<std::int64_t>::min()), "-9223372036854775807 - 1");
}

TEST(RealLiteral, IsNoIntegerAndLosesNoDigit) {
  EXPECT_EQ(real_literal(5), "5.0");
  EXPECT_EQ(real_literal(-0.0), "-0.0");
  EXPECT_EQ(real_literal(0.1), "0.1");
  EXPECT_EQ(real_literal(1e300), "1e+300");
  EXPECT_EQ(real_literal(std::numeric_limits<double>::infinity()), "std::numeric_limits<double>::infinity()");
  EXPECT_EQ(real_literal(-std::numeric_limits<double>::infinity()),
            "-std::numeric_limits<double>::infinity()");
  EXPECT_EQ(real_literal(std::numeric_limits<double>::quiet_NaN()),
            "std::numeric_limits<double>::quiet_NaN()");
}

TEST(LiteralOfSql, IsWhatLimbeckWritesAsTheVerySame) {
  for (const auto* same : {"true", "false", "0", "-7", "3000000000", "0.5", "-1.25"})
    EXPECT_EQ(literal_of_sql(same), same);
  EXPECT_EQ(literal_of_sql("-9223372036854775808"), "-9223372036854775807 - 1");
  for (const auto* other :
       {"", "TRUE", "007", "1.50", "+1", "1 + 1", "9223372036854775808", "'3'", "3::bigint", ".5"})
    EXPECT_EQ(literal_of_sql(other), std::nullopt) << other;
}

TEST(CommentLines, AreNoLongerThanLinesMayBe) {
  const std::string half(52, 'a');
  EXPECT_EQ(comment_lines(half + ' ' + half + " b", 2), "  // " + half + ' ' + half + "\n  // b\n");
  EXPECT_EQ(comment_lines("b " + half + half + half + " c", 2),
            "  // b\n  // " + half + half + half + "\n  // c\n");
}

TEST(CommentLines, SayNothingToTheCompiler) {
  EXPECT_EQ(comment_lines("drops data", 2), "  // drops data\n");
  EXPECT_EQ(comment_lines("a \"b\"\nc\r\n\n  d\re", 2), "  // a \"b\"\n  // c\n  // d\n  // e\n");
  EXPECT_EQ(comment_lines("goes on\\\nop.drop_table(\"t\");", 0),
            "// goes on\\.\n// op.drop_table(\"t\");\n");
  EXPECT_EQ(comment_lines("what?\?/\nop.f();", 0), "// what?\?/.\n// op.f();\n");
  EXPECT_EQ(comment_lines("a\u202Eb\x01", 0), "// a b \n");
}

}  // namespace
}  // namespace limbeck::autogenerate
