// SPDX-License-Identifier: MIT
#include "script/python_string.hpp"

#include <gtest/gtest.h>

namespace limbeck::script {
namespace {

std::string value_of(std::string_view literal) {
  return python_string_value(literal).value_or("nothing");
}

// What stands behind the literal that the text begins with.
std::string rest_behind(std::string_view text) {
  const auto prefix = python_word(text, 0);
  const auto end = end_of_python_string(text, prefix.size(), prefix);
  return end == std::string_view::npos ? "open" : std::string(text.substr(end));
}

TEST(PythonStringValue, ReadsEveryEscape) {
  EXPECT_EQ(value_of(R"('it\'s \"\\\a\b\f\n\r\t\v')"), "it's \"\\\a\b\f\n\r\t\v");
  EXPECT_EQ(value_of(R"('\x41\xe9')"), "Aé");
  EXPECT_EQ(value_of(R"('\u20ac')"), "€");
  EXPECT_EQ(value_of(R"('\U0001F600')"), "\xF0\x9F\x98\x80");
  EXPECT_EQ(value_of(R"('\101\7\1011\8')"), "A\aA1\\8");
  EXPECT_EQ(value_of("'''a\\\nb\\\r\nc'''"), "abc");
}

TEST(PythonStringValue, LeavesWhatIsNoEscape) {
  EXPECT_EQ(value_of(R"('\d')"), R"(\d)");
  EXPECT_EQ(value_of(R"('\x4')"), R"(\x4)");
  EXPECT_EQ(value_of(R"('\ud800')"), R"(\ud800)");
  EXPECT_EQ(value_of(R"('\U00110000')"), R"(\U00110000)");
  EXPECT_EQ(value_of(R"('\N{EURO SIGN}')"), R"(\N{EURO SIGN})");
  EXPECT_EQ(value_of(R"(r'\x41\n')"), R"(\x41\n)");
}

TEST(PythonStringValue, IsUnknownForBytesAndComputedStrings) {
  for (const auto* const literal : {"b'a'", "Rb'a'", "f'a'", "t'a'"}) EXPECT_EQ(value_of(literal), "nothing");
}

TEST(EndOfPythonString, IsBehindTheQuoteThatMatches) {
  EXPECT_EQ(rest_behind("'' 'x'"), " 'x'");
  EXPECT_EQ(rest_behind(R"("it's" + x)"), " + x");
  EXPECT_EQ(rest_behind(R"('it\'s' + x)"), " + x");
  EXPECT_EQ(rest_behind("'''a'\n''''"), "'");
  EXPECT_EQ(rest_behind(R"("{" + "}")"), R"( + "}")");
}

TEST(EndOfPythonString, PassesOverStringsInTheExpressionsOfAComputedOne) {
  EXPECT_EQ(rest_behind(R"(f"{d["it's"]}" + x)"), " + x");
  EXPECT_EQ(rest_behind(R"(f"{f"{f"{x}"}"}" + x)"), " + x");
  EXPECT_EQ(rest_behind("f'{\n x # it's\n}' + x"), " + x");
  EXPECT_EQ(rest_behind(R"(rf"\{d["}"]}" + x)"), " + x");
  EXPECT_EQ(rest_behind(R"(f'{ {"a": 1}["a"] }' + x)"), " + x");
}

TEST(EndOfPythonString, KnowsTheTextOfAComputedOneFromItsExpressions) {
  EXPECT_EQ(rest_behind(R"(f"{{'" + "}")"), R"( + "}")");
  EXPECT_EQ(rest_behind(R"(f"{x:'>{n}}" + x)"), " + x");
  EXPECT_EQ(rest_behind(R"(f"{x!r:\"^10}" + x)"), " + x");
  EXPECT_EQ(rest_behind(R"(f"\N{DASH}\"" + x)"), " + x");
}

TEST(EndOfPythonString, IsNowhereWhereItIsLeftOpen) {
  EXPECT_EQ(rest_behind("'a\n'"), "open");
  EXPECT_EQ(rest_behind("'''a'"), "open");
  EXPECT_EQ(rest_behind("f'{x"), "open");
  EXPECT_EQ(rest_behind("'\\"), "open");
}

}  // namespace
}  // namespace limbeck::script
