// SPDX-License-Identifier: MIT
#include "environment/ini.hpp"

#include <array>
#include <random>
#include <string>

#include <fmt/format.h>
#include <gmock/gmock.h>

namespace limbeck::environment {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Optional;

Ini read(std::string_view text, IniTokens tokens = {}) {
  return parse_ini(text, "limbeck.ini", std::move(tokens));
}

template <class Call>
std::string error_of(Call call) {
  try {
    call();
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

std::string parse_error(std::string_view text) {
  return error_of([&] { read(text); });
}

std::string find_error(std::string_view text, std::string_view key) {
  return error_of([&] { read(text).find("s", key); });
}

// The environment of the tests: $PASSWORD and $EMPTY.
std::optional<std::string> variable(const std::string& name) {
  if (name == "PASSWORD") return "a%b%(c)s${PASSWORD}$";
  if (name == "EMPTY") return "";
  return std::nullopt;
}

std::optional<std::string> expanded(std::string_view value) {
  return read(fmt::format("[s]\nurl = {}", value)).find_expanded("s", "url", variable);
}

std::string expansion_error(std::string_view value) {
  return error_of([&] { expanded(value); });
}

TEST(ParseIni, ReadsKeysWithEitherDelimiter) {
  const auto ini = read("[s]\na = 1\nb: 2\nc=x = y: z\n d :x=y\n");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("1")));
  EXPECT_THAT(ini.find("s", "b"), Optional(std::string("2")));
  EXPECT_THAT(ini.find("s", "c"), Optional(std::string("x = y: z\nd :x=y")));
}

TEST(ParseIni, TakesKeysInAnyCaseButSectionsAsTheyStand) {
  const auto ini = read("[S]\nKey = 1\n");
  EXPECT_THAT(ini.find("S", "kEY"), Optional(std::string("1")));
  EXPECT_EQ(ini.find("s", "key"), std::nullopt);
  EXPECT_TRUE(ini.has_section("S"));
  EXPECT_FALSE(ini.has_section("s"));
}

TEST(ParseIni, LetsEverySectionInheritTheDefaults) {
  const auto ini = read("[s]\na = own\n[DEFAULT]\na = 1\nb = 2\n");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("own")));
  EXPECT_THAT(ini.find("s", "b"), Optional(std::string("2")));
  EXPECT_THAT(ini.find("DEFAULT", "a"), Optional(std::string("1")));
  EXPECT_EQ(ini.find("DEFAULT", "c"), std::nullopt);
  EXPECT_EQ(ini.find("absent", "b"), std::nullopt);
}

TEST(ParseIni, ReadsOverCommentsOnLinesOfTheirOwn) {
  const auto ini = read("# a\n[s] ; a comment behind a section\n  ; b\na = 1 # not one ; nor this\n");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("1 # not one ; nor this")));
}

TEST(ParseIni, ContinuesAValueOnDeeperIndentedLines) {
  const auto ini = read("[s]\na =\n  one\n  # a comment\n\n\ttwo = 2\n\n  b = 3\nc = 4\n");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("\none\n\ntwo = 2\n\nb = 3")));
  EXPECT_THAT(ini.find("s", "c"), Optional(std::string("4")));
}

TEST(ParseIni, BeginsAKeyOnALineAsDeepAsTheOneBefore) {
  const auto ini = read("  [s]\n  a = 1\n  b = 2\n c = 3\n");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("1")));
  EXPECT_THAT(ini.find("s", "b"), Optional(std::string("2")));
  EXPECT_THAT(ini.find("s", "c"), Optional(std::string("3")));
}

TEST(ParseIni, LetsNoValueBeContinuedIntoASection) {
  EXPECT_THAT(read("[s]\n  a = 1\n").find("s", "a"), Optional(std::string("1")));
}

TEST(ParseIni, KeepsEmptyValues) {
  EXPECT_THAT(read("[s]\na =\nb:\n").find("s", "a"), Optional(std::string()));
}

TEST(ParseIni, TakesEveryKindOfLineEndAndAByteOrderMark) {
  const auto ini = read("\xEF\xBB\xBF[s]\r\na = 1\r\n  2\r\nb = 3\rc = 4");
  EXPECT_THAT(ini.find("s", "a"), Optional(std::string("1\n2")));
  EXPECT_THAT(ini.line_of("s", "b"), Optional(4));
  EXPECT_THAT(ini.line_of("s", "c"), Optional(5));
}

TEST(ParseIni, TakesLongLinesAndManyOfThem) {
  const std::string long_text(100'000, 'x');
  std::string text = "[s]\na = " + long_text + "\n";
  for (int i = 0; i < 100'000; ++i) text += fmt::format("key{} = 1\n  2\n\n", i);
  const auto ini = read(text);
  EXPECT_THAT(ini.find("s", "a"), Optional(long_text));
  EXPECT_THAT(ini.find("s", "key99999"), Optional(std::string("1\n2")));
}

TEST(ParseIni, TakesBracketsInTheNameOfASection) {
  EXPECT_TRUE(read("[a[b]]\n").has_section("a[b]"));
}

TEST(ParseIni, ReadsAnEmptyText) {
  EXPECT_FALSE(read("").has_section("s"));
}

TEST(ParseIni, RefusesALineThatIsNothing) {
  const auto error = [](int line) {
    return fmt::format(
        "cannot read 'limbeck.ini', line {}: it is neither '[section]' nor 'key = value'; indent it where it "
        "continues the value above",
        line);
  };
  EXPECT_EQ(parse_error("[s]\n\nlonely\n"), error(3));
  EXPECT_EQ(parse_error("[s]\n= value\n"), error(2));
  EXPECT_EQ(parse_error("[]\n"), error(1));
  EXPECT_EQ(parse_error("[s\n"), error(1));
}

TEST(ParseIni, RefusesAKeyOutsideOfSections) {
  EXPECT_EQ(parse_error("# a comment\na = 1\n"),
            "cannot read 'limbeck.ini', line 2: a key stands before the first '[section]'; put one above it");
}

TEST(ParseIni, RefusesAKeyThatStandsTwice) {
  EXPECT_EQ(
      parse_error("[s]\na = 1\nb = 2\nA = 3\n"),
      "cannot read 'limbeck.ini', line 4: 'a' stands in line 2 of section 's' already; keep one of them");
}

TEST(ParseIni, RefusesASectionThatStandsTwiceUnlessItIsTheDefault) {
  EXPECT_EQ(
      parse_error("[s]\n[t]\n[s]\n"),
      "cannot read 'limbeck.ini', line 3: section 's' stands in line 1 already; put all its keys there");
  EXPECT_THAT(read("[DEFAULT]\na = 1\n[s]\n[DEFAULT]\nb = 2\n").find("s", "b"), Optional(std::string("2")));
}

TEST(ParseIni, RefusesTextBehindASection) {
  EXPECT_EQ(parse_error("[s] a = 1\n"),
            "cannot read 'limbeck.ini', line 1: text stands behind the ']'; put it on a line of its own");
}

TEST(ParseIni, RefusesTextThatIsNotUtf8) {
  EXPECT_EQ(parse_error(std::string_view("[s]\n\0a = 1", 10)),
            "cannot read 'limbeck.ini', line 2: it holds a NUL byte; save the file as UTF-8");
}

TEST(Interpolation, TakesKeysOfTheSectionThenTheDefaultsThenTokens) {
  const auto ini = read(
      "[DEFAULT]\nroot = default\ndir = %(ROOT)s/%(here)s\n"
      "[s]\nroot = s\npath = %(dir)s/%(here)s/x\n"
      "[t]\nhere = t\npath = %(dir)s\n",
      {{"here", "/50%/%(root)s"}});
  EXPECT_THAT(ini.find("s", "path"), Optional(std::string("s//50%/%(root)s//50%/%(root)s/x")));
  EXPECT_THAT(ini.find("t", "path"), Optional(std::string("default/t")));
}

TEST(Interpolation, FindsNoTokenAsAKey) {
  EXPECT_EQ(read("[s]\n", {{"here", "x"}}).find("s", "here"), std::nullopt);
}

TEST(Interpolation, ReadsTwoPercentSignsAsOne) {
  EXPECT_THAT(read("[s]\na = %%(b)s 100%%\n").find("s", "a"), Optional(std::string("%(b)s 100%")));
}

TEST(Interpolation, IsDoneOnlyForTheValueThatIsAskedFor) {
  EXPECT_THAT(read("[s]\na = %\nb = 1\n").find("s", "b"), Optional(std::string("1")));
}

TEST(Interpolation, RefusesALonePercentSign) {
  const std::string error =
      "cannot use 'a' in 'limbeck.ini', line 2: a '%' in it begins no '%(name)s'; write '%%' for a plain '%'";
  for (const auto* value : {"%", "50% of it", "%(b", "%(b)", "%(b)d", "%()s", "%%%"}) {
    EXPECT_EQ(find_error(fmt::format("[s]\na = {}\nb = 1\n", value), "a"), error) << value;
  }
}

TEST(Interpolation, RefusesAnUnknownName) {
  EXPECT_EQ(
      find_error("[s]\na = %(B)s\n[t]\nb = 1\n", "a"),
      "cannot use 'a' in 'limbeck.ini', line 2: '%(b)s' in it names no key of section 's' or 'DEFAULT'; "
      "write '%%' for a plain '%'");
}

TEST(Interpolation, NamesTheLineThatIsWrongNotTheOneThatLedThere) {
  EXPECT_EQ(find_error("[DEFAULT]\nb = 5%\n[s]\na = %(b)s\n", "a"),
            "cannot use 'b' in 'limbeck.ini', line 2: a '%' in it begins no '%(name)s'; write '%%' for a "
            "plain '%'");
}

// `length` keys k1, k2, ..., each made of the next one `times` times over, and the last one of "%%".
std::string chain(int length, int times) {
  std::string text = "[s]\n";
  for (int i = 1; i < length; ++i) {
    text += fmt::format("k{} =", i);
    for (int n = 0; n < times; ++n) text += fmt::format(" %(k{})s", i + 1);
    text += '\n';
  }
  return text + fmt::format("k{} = %%\n", length);
}

TEST(Interpolation, GoesTenValuesDeep) {
  EXPECT_THAT(read(chain(10, 1)).find("s", "k1"), Optional(std::string("%")));
  EXPECT_EQ(
      find_error(chain(11, 1), "k1"),
      "cannot use 'k11' in 'limbeck.ini', line 12: it is reached through too many '%(name)s'; take out what "
      "leads back to itself");
}

TEST(Interpolation, RefusesACircle) {
  EXPECT_EQ(find_error("[s]\na = %(b)s\nb = %(a)s\n", "a"),
            "cannot use 'a' in 'limbeck.ini', line 2: it is reached through too many '%(name)s'; take out "
            "what leads back to itself");
}

TEST(Interpolation, RefusesToGrowWithoutEnd) {
  EXPECT_EQ(find_error(chain(9, 20), "k1"),
            "cannot use 'k9' in 'limbeck.ini', line 10: it is reached through too many '%(name)s'; take out "
            "what leads back to itself");
}

TEST(ExpandedValue, TakesVariablesAsTheyStandAfterInterpolation) {
  EXPECT_THAT(
      read("[s]\nuser = me\nurl = %(user)s:${PASSWORD}@${EMPTY}x%%\n").find_expanded("s", "url", variable),
      Optional(std::string("me:a%b%(c)s${PASSWORD}$@x%")));
  EXPECT_THAT(expanded("${PASSWORD}${EMPTY}!"), Optional(std::string("a%b%(c)s${PASSWORD}$!")));
}

TEST(ExpandedValue, KeepsAPlainDollar) {
  EXPECT_THAT(expanded("$5 $PASSWORD $$ $"), Optional(std::string("$5 $PASSWORD $$ $")));
  EXPECT_THAT(expanded("$${PASSWORD}"), Optional(std::string("${PASSWORD}")));
}

TEST(ExpandedValue, IsNotThereWhereTheKeyIsNot) {
  EXPECT_EQ(read("[s]\n").find_expanded("s", "url"), std::nullopt);
}

TEST(ExpandedValue, IsOneOfTheProcessUnlessOtherwiseAsked) {
  EXPECT_EQ(read("[s]\na = ${PATH}\n").find_expanded("s", "a"), process_variable("PATH"));
}

TEST(ExpandedValue, RefusesAVariableThatIsNotSet) {
  EXPECT_EQ(expansion_error("x${DATABASE_URL}"),
            "cannot use 'url' in 'limbeck.ini', line 2: the environment variable 'DATABASE_URL' is not set; "
            "set it");
}

TEST(ExpandedValue, RefusesWhatIsNoVariable) {
  const std::string error =
      "cannot use 'url' in 'limbeck.ini', line 2: a '${' in it begins no '${NAME}'; write '$${' for a plain "
      "'${'";
  for (const auto* value : {"${", "${}", "${PASSWORD", "${PASSWORD:-x}", "${1}", "${A B}"}) {
    EXPECT_EQ(expansion_error(value), error) << value;
  }
}

TEST(FindBoolean, ReadsTheWordsThatPeopleWrite) {
  for (const auto* word : {"true", "Yes", "ON", "1", "y", "T"}) {
    EXPECT_THAT(read(fmt::format("[s]\na = {}", word)).find_boolean("s", "a"), Optional(true)) << word;
  }
  for (const auto* word : {"false", "No", "OFF", "0", "n", "F"}) {
    EXPECT_THAT(read(fmt::format("[s]\na = {}", word)).find_boolean("s", "a"), Optional(false)) << word;
  }
  EXPECT_EQ(read("[s]\n").find_boolean("s", "a"), std::nullopt);
}

TEST(FindBoolean, RefusesOtherWords) {
  EXPECT_EQ(error_of([] { read("[s]\na = maybe\n").find_boolean("s", "a"); }),
            "cannot use 'a' in 'limbeck.ini', line 2: 'maybe' is no boolean; write true or false");
  EXPECT_EQ(error_of([] { read("[s]\na =\n").find_boolean("s", "a"); }),
            "cannot use 'a' in 'limbeck.ini', line 2: '' is no boolean; write true or false");
}

TEST(FindInteger, ReadsWholeNumbers) {
  EXPECT_THAT(read("[s]\na = 40").find_integer("s", "a"), Optional(40));
  EXPECT_THAT(read("[s]\na = -1").find_integer("s", "a"), Optional(-1));
  EXPECT_EQ(read("[s]\n").find_integer("s", "a"), std::nullopt);
}

TEST(FindInteger, RefusesWhatIsNone) {
  for (const auto* value : {"4x", "ten", "1.5", "99999999999", ""}) {
    EXPECT_EQ(error_of([&] { read(fmt::format("[s]\na = {}", value)).find_integer("s", "a"); }),
              fmt::format("cannot use 'a' in 'limbeck.ini', line 2: '{}' is no integer; write one between "
                          "-2147483648 and 2147483647",
                          value));
  }
}

TEST(FindList, SplitsAtEachOfTheSeparators) {
  const auto ini = read("[s]\na = x, y ,,\n  z z\nb = x y:z\nc =\n");
  EXPECT_THAT(ini.find_list("s", "a"), Optional(ElementsAre("x", "y", "z z")));
  EXPECT_THAT(ini.find_list("s", "b", " :"), Optional(ElementsAre("x", "y", "z")));
  EXPECT_THAT(ini.find_list("s", "c"), Optional(IsEmpty()));
  EXPECT_EQ(ini.find_list("s", "d"), std::nullopt);
}

TEST(LineOf, IsWhereTheKeyStands) {
  const auto ini = read("[DEFAULT]\na = 1\n[s]\nb =\n  2\n");
  EXPECT_THAT(ini.line_of("s", "A"), Optional(2));
  EXPECT_THAT(ini.line_of("s", "b"), Optional(4));
  EXPECT_EQ(ini.line_of("s", "c"), std::nullopt);
}

TEST(ErrorAt, NamesTheLineWhereThereIsOne) {
  const auto ini = read("[s]\nA = 1\n");
  EXPECT_STREQ(ini.error_at("s", "a", "why; what to do").what(),
               "cannot use 'a' in 'limbeck.ini', line 2: why; what to do");
  EXPECT_STREQ(ini.error_at("s", "b", "why; what to do").what(),
               "cannot use 'b' in 'limbeck.ini': why; what to do");
}

// Text of random pieces, rich in what the format gives a meaning to.
std::string random_text(std::mt19937& random) {
  constexpr std::array pieces{"[s]",    "[DEFAULT]", "[",       "]",  "a",    "b",       "=",  ":",
                              "%",      "%(a)s",     "%(b)s",   "%%", "${A}", "$",       "${", "}",
                              "(",      ")s",        " ",       "  ", "\t",   "\n",      "\n", "\r\n",
                              "\na = ", "\nb = ",    "\n[s]\n", "#",  ";",    "\xC3\xA4"};
  std::string text = random() % 2 == 0 ? "[s]\na = " : "";
  for (auto left = random() % 40; left > 0; --left) {
    if (random() % 20 == 0) {
      text += static_cast<char>(random() % 256);
    } else {
      text += pieces[random() % pieces.size()];
    }
  }
  return text;
}

TEST(Fuzz, AnyTextIsReadOrRefusedInOneSentence) {
  std::mt19937 random(20240115);
  int read_ones = 0;
  for (int round = 0; round < 20'000; ++round) {
    const auto text = random_text(random);
    try {
      const auto ini = read(text);
      ++read_ones;
      ini.find_list("s", "b");
      ini.find_expanded("s", "a", variable);
    } catch (const Error& error) {
      const std::string_view message = error.what();
      EXPECT_TRUE(message.starts_with("cannot read 'limbeck.ini', line ") ||
                  message.starts_with("cannot use 'a' in 'limbeck.ini', line ") ||
                  message.starts_with("cannot use 'b' in 'limbeck.ini', line "))
          << message << "\n"
          << text;
      EXPECT_EQ(message.find('\n'), std::string_view::npos) << message;
    }
  }
  EXPECT_GT(read_ones, 1'000);
}

}  // namespace
}  // namespace limbeck::environment
