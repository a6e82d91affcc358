// SPDX-License-Identifier: MIT
#include "sql/stored_program.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::sql {
namespace {

using testing::ElementsAre;

const SplitRules rules{.backslash_escapes = true,
                       .backtick_identifiers = true,
                       .hash_comments = true,
                       .client_delimiter = true,
                       .stored_programs = true};

// What stands between two statements that are no part of it comes out as one.
void expect_one(const std::string& program) {
  std::vector<std::string> texts;
  for (const auto& statement : split("SELECT 1; " + program + "; SELECT 2;", rules))
    texts.push_back(statement.text);
  EXPECT_THAT(texts, ElementsAre("SELECT 1", program, "SELECT 2"));
}

TEST(StoredProgram, EndsWhereItsBlockEnds) {
  expect_one("CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END");
  expect_one("CREATE OR REPLACE FUNCTION f(a INT) RETURNS INT DETERMINISTIC BEGIN RETURN a; END");
  expect_one("create trigger t before insert on x for each row begin set NEW.a = 1; end");
  expect_one("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM t; END");
  expect_one("ALTER EVENT e ON SCHEDULE EVERY 1 DAY DO BEGIN DELETE FROM t; END");
  expect_one(
      "CREATE DEFINER=`root`@`localhost` TRIGGER t AFTER INSERT ON x FOR EACH ROW BEGIN SET @a = 1; END");
  expect_one("CREATE PROCEDURE p() main: BEGIN LEAVE main; END main");
  expect_one("CREATE PROCEDURE p() BEGIN END");
  expect_one("BEGIN NOT ATOMIC DECLARE a INT; SELECT 1; END");
}

TEST(StoredProgram, NestsBlocks) {
  expect_one("CREATE PROCEDURE p() BEGIN BEGIN SELECT 1; END; l: BEGIN SELECT 2; END l; SELECT 3; END");
  expect_one(
      "CREATE PROCEDURE p() BEGIN IF a THEN SELECT 1; ELSEIF b THEN SELECT 2; ELSE IF c THEN SELECT 3; "
      "END IF; END IF; SELECT 4; END");
  expect_one(
      "CREATE PROCEDURE p() BEGIN CASE a WHEN 1 THEN SELECT 1; ELSE BEGIN END; END CASE; SELECT 2; END");
  expect_one("CREATE PROCEDURE p() BEGIN WHILE a DO LOOP LEAVE x; END LOOP; END WHILE; SELECT 1; END");
  expect_one("CREATE PROCEDURE p() BEGIN REPEAT SET a = 1; UNTIL a > b END REPEAT; SELECT 1; END");
  expect_one("CREATE PROCEDURE p() BEGIN FOR i IN 1..3 DO SELECT i; END FOR; SELECT 1; END");
  expect_one(
      "CREATE PROCEDURE p() BEGIN DECLARE EXIT HANDLER FOR SQLEXCEPTION BEGIN ROLLBACK; END; SELECT 1; "
      "END");
}

TEST(StoredProgram, MayBeOneBlockWithoutBegin) {
  expect_one("CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW IF NEW.a THEN SET NEW.b = 1; END IF");
  expect_one("CREATE PROCEDURE p() CASE a WHEN 1 THEN SELECT 1; END CASE");
  expect_one("CREATE PROCEDURE p() l: LOOP LEAVE l; END LOOP l");
  expect_one("CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO IF a THEN SELECT 1; END IF");
}

TEST(StoredProgram, IsNotOpenedByTheSameWordsElsewhere) {
  expect_one(
      "CREATE PROCEDURE p() BEGIN SELECT IF(a, 1, 2), REPEAT('x', 3), CASE WHEN a THEN IF(b, 1, 2) ELSE "
      "REPEAT('y', 2) END; SELECT t.begin, t.case, t.end FROM t; END");
  expect_one("CREATE PROCEDURE p() BEGIN SELECT begin, end FROM t; END");
  expect_one("CREATE TRIGGER t BEFORE INSERT ON x FOR EACH ROW SET NEW.a = CASE WHEN 1 THEN 2 END");
  expect_one("CREATE FUNCTION f() RETURNS INT RETURN IF(1, 2, 3)");
  expect_one("CREATE PROCEDURE IF NOT EXISTS p() SELECT 1");
  expect_one("CREATE TABLE t (begin INT, `case` INT)");
  expect_one("CREATE DEFINER = CURRENT_USER() SQL SECURITY INVOKER VIEW v AS SELECT begin FROM t");
  expect_one("ALTER TABLE t ADD COLUMN begin INT");
  expect_one("UPDATE t SET begin = CASE WHEN a THEN 1 END");
}

TEST(StoredProgram, IsLeftToADelimiterWhereThereIsOne) {
  std::vector<std::string> texts;
  for (const auto& statement : split("DELIMITER //\nCREATE PROCEDURE p() BEGIN x; //\ny; //", rules))
    texts.push_back(statement.text);
  EXPECT_THAT(texts, ElementsAre("CREATE PROCEDURE p() BEGIN x", "y"));
}

TEST(StoredProgram, SaysWhereItIsLeftOpen) {
  try {
    split("SELECT 1;\nCREATE PROCEDURE p()\nBEGIN\n IF a THEN x; END IF; y;", rules);
    FAIL() << "no error";
  } catch (const Error& error) {
    EXPECT_STREQ(error.what(), "a stored program's body that begins in line 3 is not closed");
  }
}

}  // namespace
}  // namespace limbeck::sql
