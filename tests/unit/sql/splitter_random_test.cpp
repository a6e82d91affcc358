// SPDX-License-Identifier: MIT
// What must hold of any script, tried on many that are made at random from a fixed seed.
#include <algorithm>
#include <array>
#include <random>

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "sql/splitter.hpp"

namespace limbeck::sql {
namespace {

const SplitRules everything{.dollar_quotes = true,
                            .escape_strings = true,
                            .backtick_identifiers = true,
                            .bracket_identifiers = true,
                            .nested_comments = true,
                            .hash_comments = true,
                            .compound_triggers = true,
                            .atomic_bodies = true};

class Soup {
 public:
  explicit Soup(unsigned seed) : random_(seed) {}

  template <std::size_t N>
  std::string_view any(const std::array<std::string_view, N>& choices) {
    return choices[below(N)];
  }

  std::size_t below(std::size_t limit) {
    return std::uniform_int_distribution<std::size_t>(0, limit - 1)(random_);
  }

 private:
  std::mt19937 random_;
};

constexpr std::array<std::string_view, 20> tokens = {"SELECT",   "x1",
                                                     "'it''s;'", "\"a;\"\"b\"",
                                                     "$$;'$$",   "$tag$ $$ ; $tag$",
                                                     "E'\\';'",  "`;`",
                                                     "[;]",      "/* ; /* ' */ */",
                                                     "(",        "-- it's;\n",
                                                     "# ;\"\n",  "CASE",
                                                     "WHEN END", "12.5",
                                                     "a$b",      "+",
                                                     "$1",       "ü"};
constexpr std::array<std::string_view, 3> bodies = {
    "CREATE TRIGGER t ON x BEGIN SELECT CASE 1 WHEN 1 THEN ';' END; DELETE FROM y; END",
    "CREATE TEMP TRIGGER t BEGIN SELECT 1; END", "CREATE FUNCTION f() BEGIN ATOMIC SELECT 1; SELECT 2; END"};
constexpr std::array<std::string_view, 5> gaps = {" ", "\n", "\t\r\n", " -- gap; '\n", "/* gap; */ "};

// Begins and ends with a word, since comments at its ends are not part of a statement.
std::string make_statement(Soup& soup) {
  if (soup.below(5) == 0) return std::string(soup.any(bodies));
  std::string statement = "first";
  for (auto count = soup.below(8); count > 0; --count) {
    statement.append(soup.any(gaps)).append(soup.any(tokens));
  }
  return statement.append(" last");
}

TEST(SplitAtRandom, GivesBackTheStatementsThatWereJoined) {
  for (unsigned seed = 0; seed < 2000; ++seed) {
    Soup soup(seed);
    std::vector<std::string> statements;
    std::vector<int> lines;
    std::string script;
    for (auto count = soup.below(6); count > 0; --count) {
      script.append(soup.any(gaps));
      lines.push_back(1 + static_cast<int>(std::count(script.begin(), script.end(), '\n')));
      statements.push_back(make_statement(soup));
      script.append(statements.back()).append(soup.any(gaps)).append(";");
    }
    std::vector<std::string> found;
    std::vector<int> found_lines;
    for (const auto& statement : split(script, everything)) {
      found.push_back(statement.text);
      found_lines.push_back(statement.line);
    }
    ASSERT_EQ(found, statements) << script;
    ASSERT_EQ(found_lines, lines) << script;
  }
}

TEST(SplitAtRandom, ReadsOrRefusesAnyBytes) {
  constexpr std::string_view bytes = "'\"`[]$;-/*#\\\nEe at1\xC3";
  for (unsigned seed = 0; seed < 20000; ++seed) {
    Soup soup(seed);
    std::string script;
    for (auto count = soup.below(30); count > 0; --count) script += bytes[soup.below(bytes.size())];
    try {
      for (const auto& statement : split(script, everything)) ASSERT_FALSE(statement.text.empty()) << script;
    } catch (const Error& error) {
      ASSERT_THAT(error.what(), testing::EndsWith("is not closed")) << script;
    }
  }
}

// Anything quadratic would take hours here.
TEST(SplitAtRandom, ReadsManyMegabytes) {
  constexpr std::size_t times = 50'000;
  std::string script;
  for (std::size_t i = 0; i < times; ++i) script += "SELECT $a$ $b$ '$a$, /* x */ [y]; $ $$;\n;$$;";
  EXPECT_EQ(split(script, everything).size(), 2 * times);
}

}  // namespace
}  // namespace limbeck::sql
