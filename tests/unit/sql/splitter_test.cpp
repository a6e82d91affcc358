// SPDX-License-Identifier: MIT
#include "sql/splitter.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::sql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const SplitRules standard{};
const SplitRules postgresql{.dollar_quotes = true,
                            .escape_strings = true,
                            .nested_comments = true,
                            .restrict_lines = true,
                            .atomic_bodies = true,
                            .rule_actions = true};
const SplitRules sqlite{.backtick_identifiers = true, .bracket_identifiers = true, .compound_triggers = true};
const SplitRules mysql{.backslash_escapes = true,
                       .backtick_identifiers = true,
                       .hash_comments = true,
                       .dashes_need_blank = true,
                       .executable_comments = true,
                       .client_delimiter = true,
                       .stored_programs = true};

std::vector<std::string> texts(std::string_view script, const SplitRules& rules) {
  std::vector<std::string> result;
  for (const auto& statement : split(script, rules)) result.push_back(statement.text);
  return result;
}

std::vector<int> lines(std::string_view script, const SplitRules& rules) {
  std::vector<int> result;
  for (const auto& statement : split(script, rules)) result.push_back(statement.line);
  return result;
}

std::string error_of(std::string_view script, const SplitRules& rules) {
  try {
    split(script, rules);
  } catch (const Error& error) {
    return error.what();
  }
  return "no error";
}

TEST(Split, EndsAStatementAtItsSemicolon) {
  EXPECT_THAT(texts("a; b ;c", standard), ElementsAre("a", "b", "c"));
}

TEST(Split, GivesNothingForBlanksCommentsAndStraySemicolons) {
  EXPECT_THAT(texts("", standard), IsEmpty());
  EXPECT_THAT(texts(" ;; \n-- nothing\n /* here */ ;", standard), IsEmpty());
}

TEST(Split, LeavesOutLinesThatPgDumpWritesForItsShell) {
  EXPECT_THAT(texts("\\restrict abc\n\nSELECT 1;\n\n\\unrestrict abc\n", postgresql),
              ElementsAre("SELECT 1"));
  EXPECT_THAT(texts("SELECT 1 \\restrict abc;", postgresql), ElementsAre("SELECT 1 \\restrict abc"));
}

TEST(Split, LeavesOutCommentsAroundAStatementAndKeepsThoseInside) {
  EXPECT_THAT(texts("-- first\nSELECT /* one; */ 1 -- more;\n, 2 -- last\n;", standard),
              ElementsAre("SELECT /* one; */ 1 -- more;\n, 2"));
}

TEST(Split, ReadsAScriptWithAByteOrderMark) {
  EXPECT_THAT(texts("\xEF\xBB\xBF"
                    "a; b",
                    standard),
              ElementsAre("a", "b"));
}

TEST(Split, KeepsLineEndsOfWindows) {
  EXPECT_THAT(texts("a\r\nb;\r\nc\r\n", standard), ElementsAre("a\r\nb", "c"));
}

TEST(Split, CountsLinesFromTheFirstWordOfAStatement) {
  EXPECT_THAT(lines("a;\n\n-- comment\nb;\n/* two\nlines */ 'in\nstring'; c", standard),
              ElementsAre(1, 4, 6, 7));
}

TEST(Split, CountsLinesOnFromTheOneThatTheScriptBeginsAt) {
  EXPECT_EQ(split("\na;", standard, 10).at(0).line, 11);
}

struct Kept {
  std::string_view what;
  std::string_view statement;
  const SplitRules& rules;
};

class OneStatement : public testing::TestWithParam<Kept> {};

TEST_P(OneStatement, IsKeptWholeBetweenTwoOthers) {
  const auto& [what, statement, rules] = GetParam();
  const auto script = "before;\n" + std::string(statement) + ";\nafter";
  EXPECT_THAT(texts(script, rules), ElementsAre("before", statement, "after")) << what;
}

INSTANTIATE_TEST_SUITE_P(
    Standard, OneStatement,
    testing::Values(Kept{"a string", "SELECT 'a;b'", standard},
                    Kept{"a doubled quote", "SELECT 'it''s;'", standard},
                    Kept{"a backslash that means nothing", "SELECT '\\'", standard},
                    Kept{"a comment sign in a string", "SELECT '--', '/*'", standard},
                    Kept{"a quoted name", "SELECT \"a;\"\"b\"", standard},
                    Kept{"a comment to the end of the line", "SELECT 1 -- it's;\n, 2", standard},
                    Kept{"a comment in a comment, which does not nest", "SELECT /* /* ; */ 1", standard},
                    Kept{"a comment that ends as it begins", "SELECT /*/ ; */ 1", standard},
                    Kept{"dollars that mean nothing", "SELECT $$", standard},
                    Kept{"a trigger where bodies mean nothing", "CREATE TRIGGER t BEGIN SELECT 1",
                         standard}));

INSTANTIATE_TEST_SUITE_P(
    PostgreSql, OneStatement,
    testing::Values(
        Kept{"dollar quotes", "SELECT $$a;'b$$", postgresql},
        Kept{"dollar quotes with a tag", "DO $do$ BEGIN; $$ ; $other$ END $do$", postgresql},
        Kept{"dollar quotes beside a word", "SELECT a$b, c$b", postgresql},
        Kept{"parameters", "SELECT $1, $2", postgresql},
        Kept{"a string with escapes", "SELECT E'it\\';', e'\\\\'", postgresql},
        Kept{"a plain string beside a word in e", "SELECT date'\\'", postgresql},
        Kept{"nested comments", "SELECT /* a /* ; */ ; */ 1", postgresql},
        Kept{"an atomic body",
             "CREATE OR REPLACE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT 1; SELECT 2; END", postgresql},
        Kept{"a CASE in an atomic body",
             "create procedure p() begin atomic select case when true then case 1 when 1 then 2 end end; end",
             postgresql},
        Kept{"an empty atomic body", "CREATE FUNCTION f() BEGIN ATOMIC END", postgresql},
        Kept{"a function named begin", "CREATE FUNCTION begin() RETURNS int LANGUAGE sql AS 'SELECT 1;'",
             postgresql},
        Kept{"a rule with several actions",
             "CREATE OR REPLACE RULE r AS ON DELETE TO x DO INSTEAD (UPDATE x SET a = 1; SELECT (2))",
             postgresql},
        Kept{"a trigger, which has no body", "CREATE TRIGGER t BEFORE INSERT ON x EXECUTE FUNCTION f()",
             postgresql}));

INSTANTIATE_TEST_SUITE_P(
    Sqlite, OneStatement,
    testing::Values(
        Kept{"backticks", "SELECT `a;``b`", sqlite}, Kept{"brackets", "SELECT [a;'b]", sqlite},
        Kept{"a trigger", "CREATE TRIGGER t AFTER INSERT ON x BEGIN UPDATE x SET a = 1; DELETE FROM y; END",
             sqlite},
        Kept{"a temporary trigger", "create temp trigger t after insert on x begin select 1; end", sqlite},
        Kept{"nested CASE ... END in a trigger",
             "CREATE TRIGGER IF NOT EXISTS t AFTER UPDATE ON x WHEN CASE NEW.a WHEN 1 THEN 1 END BEGIN\n"
             "  UPDATE x SET a = CASE WHEN a > 1 THEN CASE a WHEN 2 THEN 3 ELSE 4 END ELSE 5 END;\n"
             "  SELECT CASE 1 WHEN 1 THEN 2 END;\nEND",
             sqlite},
        Kept{"a comment before END", "CREATE TRIGGER t BEGIN SELECT 1; -- that's it;\nEND", sqlite},
        Kept{
            "columns named begin and end",
            "CREATE TRIGGER t AFTER INSERT ON x WHEN NEW.begin < NEW.end BEGIN SELECT NEW.end; SELECT 1; END",
            sqlite},
        Kept{"a table named trigger", "CREATE TABLE trigger_log (begin INTEGER)", sqlite},
        Kept{"a transaction's END", "END", sqlite}));

INSTANTIATE_TEST_SUITE_P(MySql, OneStatement,
                         testing::Values(Kept{"backslashes in strings", "SELECT 'it\\';', \"a\\\";\"", mysql},
                                         Kept{"no backslashes in names", "SELECT `a\\`", mysql},
                                         Kept{"hash comments", "SELECT 1 # it's;\n, 2", mysql}));

TEST(Split, LeavesATriggerWithoutABodyToTheDatabase) {
  EXPECT_THAT(texts("CREATE TRIGGER t ON x; SELECT 1;", sqlite),
              ElementsAre("CREATE TRIGGER t ON x", "SELECT 1"));
}

TEST(Split, SaysWhatIsLeftOpenAndWhereItBegan) {
  EXPECT_EQ(error_of("a;\n\nSELECT 'b;\n", standard), "a string that begins in line 3 is not closed");
  EXPECT_EQ(error_of("SELECT \"b", standard), "a quoted name that begins in line 1 is not closed");
  EXPECT_EQ(error_of("a\n/* b\n", standard), "a comment that begins in line 2 is not closed");
  EXPECT_EQ(error_of("/* /* */", postgresql), "a comment that begins in line 1 is not closed");
  EXPECT_EQ(error_of("/*/", standard), "a comment that begins in line 1 is not closed");
  EXPECT_EQ(error_of("\n$a$ $b$", postgresql), "a dollar-quoted string that begins in line 2 is not closed");
  EXPECT_EQ(error_of("E'\\'", postgresql), "a string that begins in line 1 is not closed");
  EXPECT_EQ(error_of("[a", sqlite), "a quoted name that begins in line 1 is not closed");
  EXPECT_EQ(error_of("`a", mysql), "a quoted name that begins in line 1 is not closed");
}

TEST(Split, SaysWhichBodyIsLeftOpen) {
  EXPECT_EQ(error_of("CREATE TRIGGER t AFTER INSERT ON x\nBEGIN\nSELECT 1; ENDE;", sqlite),
            "a trigger's body that begins in line 2 is not closed");
  EXPECT_EQ(error_of("CREATE FUNCTION f()\n\nBEGIN ATOMIC SELECT 1;", postgresql),
            "a function's body that begins in line 3 is not closed");
  EXPECT_EQ(error_of("CREATE RULE r AS ON DELETE TO x\nDO ALSO (SELECT 1;", postgresql),
            "a rule's parenthesis that begins in line 2 is not closed");
}

TEST(Split, TakesTwoDashesForACommentOnlyBeforeABlankWhereTheRulesSaySo) {
  EXPECT_THAT(texts("SELECT 5--1; x -- ; y\n; z\n--", mysql), ElementsAre("SELECT 5--1", "x", "z"));
  EXPECT_THAT(texts("SELECT 5--1; x", standard), ElementsAre("SELECT 5"));
}

TEST(Split, KeepsCommentsWhoseContentTheServerRuns) {
  EXPECT_THAT(texts("/*!40101 SET NAMES utf8 */; /*! a; b */ /* c */; /*M!100100 d ';*/' */; e", mysql),
              ElementsAre("/*!40101 SET NAMES utf8 */", "/*! a; b */", "/*M!100100 d ';*/' */", "e"));
  EXPECT_THAT(texts("CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) */;", mysql),
              ElementsAre("CREATE TABLE t (a INT) /*!50100 PARTITION BY HASH (a) */"));
  EXPECT_THAT(texts("/*!40101 SET NAMES utf8 */; a", standard), ElementsAre("a"));
}

TEST(Split, ReadsTheDelimiterOfTheShell) {
  EXPECT_THAT(texts("a; DELIMITER //\nb; c //\ndelimiter ;\nd;", mysql), ElementsAre("a", "b; c", "d"));
  EXPECT_THAT(texts("DELIMITER $$\nBEGIN x; END$$\nSELECT '$$' AS `a$$` -- $$\n$$\nDELIMITER ;", mysql),
              ElementsAre("BEGIN x; END", "SELECT '$$' AS `a$$`"));
  EXPECT_THAT(texts("DELIMITER ;;\nBEGIN x; END ;;\nDELIMITER ;", mysql), ElementsAre("BEGIN x; END"));
  EXPECT_THAT(texts("DELIMITER //\nEND;//\nEND; ; //", mysql), ElementsAre("END", "END"));
}

TEST(Split, TakesDelimiterForAWordWhereTheRulesDoNotKnowIt) {
  EXPECT_THAT(texts("DELIMITER //\na; b //", standard), ElementsAre("DELIMITER //\na", "b //"));
}

TEST(Split, SaysWhereAnExecutableCommentOrADelimiterIsLeftOpen) {
  EXPECT_EQ(error_of("a;\n/*!50000 b;\n", mysql), "a comment that begins in line 2 is not closed");
  EXPECT_EQ(error_of("a;\nDELIMITER \nb", mysql),
            "the DELIMITER in line 2 names no characters that end a statement");
}

}  // namespace
}  // namespace limbeck::sql
