// SPDX-License-Identifier: MIT
#include "dialect/mysql/stored_text.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::mysql {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(StoredText, TakesAFunctionApart) {
  const auto text = parse_routine(
      "CREATE DEFINER=`function`@`%` FUNCTION `f(`(a ENUM('(', 'b'), c INT) RETURNS enum('x','\n    y') CHARSET "
      "utf8mb4\n    NO SQL\n    DETERMINISTIC\n    COMMENT 'it''s (\\n)'\nRETURN\n    1");
  EXPECT_EQ(text.arguments, "a ENUM('(', 'b'), c INT");
  EXPECT_EQ(text.options, "NO SQL DETERMINISTIC COMMENT 'it''s (\\n)'");
  EXPECT_EQ(text.body, "RETURN\n    1");
}

TEST(StoredText, TakesAProcedureApart) {
  const auto text = parse_routine("CREATE PROCEDURE `p`()\nBEGIN\n    SELECT '\\\\';\nEND");
  EXPECT_EQ(text.arguments, "");
  EXPECT_EQ(text.options, "");
  EXPECT_EQ(text.body, "BEGIN\n    SELECT '\\\\';\nEND");
}

TEST(StoredText, TakesATriggerApart) {
  const std::string begin = "CREATE DEFINER=`me`@`%` ";
  const std::string head = "TRIGGER `for each row` BEFORE INSERT ON t for each\nrow ";
  const auto body_of = [&](const std::string& rest) { return parse_trigger(begin + head + rest).body; };
  EXPECT_EQ(body_of("SET new.a = 1"), "SET new.a = 1");
  EXPECT_EQ(body_of("FOLLOWS `follows` SET new.a = 1"), "SET new.a = 1");
  EXPECT_EQ(body_of("precedes b BEGIN END"), "BEGIN END");
  EXPECT_EQ(body_of("follows: BEGIN END"), "follows: BEGIN END");
  EXPECT_EQ(parse_trigger(begin + head + "SET new.a = 1").head, head);
  EXPECT_EQ(parse_trigger(begin + head + "FOLLOWS b SET new.a = 1").head, "");
}

TEST(StoredText, FindsWhatAViewSelects) {
  const std::string head = "CREATE ALGORITHM=MERGE DEFINER=`view`@`as` SQL SECURITY INVOKER VIEW `as` AS ";
  const std::string query = "select _latin1'as' AS `with` from `t`";
  EXPECT_EQ(view_definition(head + query), query);
  EXPECT_EQ(view_definition(head + query + " WITH CASCADED CHECK OPTION"), query);
}

TEST(StoredText, TellsTheIndexesOfATable) {
  std::vector<std::string> names;
  const auto elements = elements_of_table(
      "CREATE TABLE `t` (\n  `key` int NOT NULL,\n  `a` int COMMENT 'KEY `x` (`a`)',\n  PRIMARY KEY (`key`),\n  KEY "
      "`i``x` (`a`,`key`) USING BTREE,\n  UNIQUE KEY `uq` (`a`)\n)");
  for (const auto& element : elements) names.push_back(index_name(element));
  EXPECT_THAT(names, ElementsAre("", "", "PRIMARY", "i`x", "uq"));
}

TEST(StoredText, FindsHowATableIsDivided) {
  const std::string table =
      "CREATE TABLE `t` (\n  `partition by` int COMMENT 'PARTITION BY'\n) ENGINE=InnoDB";
  EXPECT_EQ(
      partition_by(table +
                   "\n PARTITION BY RANGE (`a`)\n(PARTITION `p0` VALUES LESS THAN (1) COMMENT = "
                   "'ENGINE = X' ENGINE = InnoDB,\n PARTITION `p1` VALUES LESS THAN MAXVALUE ENGINE = "
                   "InnoDB)"),
      "RANGE (`a`)\n(PARTITION `p0` VALUES LESS THAN (1) COMMENT = 'ENGINE = X',\n PARTITION `p1` VALUES LESS "
      "THAN MAXVALUE)");
  EXPECT_EQ(partition_by(table + "\n PARTITION BY HASH (`a`)\nPARTITIONS 4"), "HASH (`a`)\nPARTITIONS 4");
  EXPECT_EQ(partition_by(table + "\n/*!50100 PARTITION BY KEY (a)\nPARTITIONS 2 */"),
            "KEY (a)\nPARTITIONS 2");
}

TEST(StoredText, RefusesWhatItDoesNotUnderstand) {
  EXPECT_EQ(support::error_text([] { parse_routine("CREATE PACKAGE p"); }),
            "cannot read what the server keeps: 'CREATE PACKAGE p'; create it again in plain words");
  EXPECT_EQ(support::error_text([] { partition_by("CREATE TABLE t (a int)"); }),
            "cannot read what the server keeps: 'CREATE TABLE t (a int)'; create it again in plain words");
  EXPECT_EQ(support::error_text([] { parse_trigger("CREATE TRIGGER t"); }),
            "cannot read what the server keeps: 'CREATE TRIGGER t'; create it again in plain words");
}

TEST(StoredText, LeavesTheNameOfTheDatabaseOut) {
  const auto view = read_view(
      "select `a`.`t`.`id` AS `id`,`a`.`f`(1) AS `a`,'`a`.`t`' AS `s`,nextval(`a`.`q`) AS `n`,`b`.`t`.`x` AS `x` "
      "from ((`a`.`t` join `b`.`t`) straight_join `a`.`v` `w` on(`w`.`id` = `a`.`t`.`id`))",
      "a");
  EXPECT_EQ(view.definition,
            "select `t`.`id` AS `id`,`f`(1) AS `a`,'`a`.`t`' AS `s`,nextval(`q`) AS `n`,`b`.`t`.`x` AS `x` "
            "from ((`t` join `b`.`t`) straight_join `v` `w` on(`w`.`id` = `t`.`id`))");
  EXPECT_THAT(view.reads, ElementsAre(TableName{"q", "a"}, TableName{"t", "a"}, TableName{"t", "b"},
                                      TableName{"v", "a"}));
}

TEST(StoredText, TellsATableThatIsCalledAsTheDatabaseIs) {
  EXPECT_EQ(read_view("select `a`.`id` AS `id` from `a`.`t` `a` where (`a`.`id` > 1)", "a").definition,
            "select `a`.`id` AS `id` from `t` `a` where (`a`.`id` > 1)");
  EXPECT_EQ(read_view("select `a`.`a`.`a` AS `a` from `a`.`a`", "a").definition,
            "select `a`.`a` AS `a` from `a`");
  EXPECT_EQ(read_view("select `a``.`.`t`.`x` AS `x` from `a``.`.`t`", "a`.").definition,
            "select `t`.`x` AS `x` from `t`");
}

TEST(StoredText, LeavesTheNameOfTheDatabaseOutOfAnExpression) {
  EXPECT_EQ(without_database("nextval(`a`.`q`) + nextval(`b`.`q`)", "a"), "nextval(`q`) + nextval(`b`.`q`)");
  EXPECT_EQ(without_database("`a`.`t`.`x` > lower('`a`.`t`')", "a"), "`t`.`x` > lower('`a`.`t`')");
}

TEST(StoredText, LeavesTheNamesOfOtherDatabasesIn) {
  const auto view = read_view("select 1.5 AS `1.5`,`x`.`a` AS `a` from (select 1 AS `a`) `x`", "");
  EXPECT_EQ(view.definition, "select 1.5 AS `1.5`,`x`.`a` AS `a` from (select 1 AS `a`) `x`");
  EXPECT_THAT(view.reads, IsEmpty());
}

}  // namespace
}  // namespace limbeck::dialect::mysql
