// SPDX-License-Identifier: MIT
#include "dialect/mysql/lexis.hpp"

#include <gtest/gtest.h>

namespace limbeck::dialect::mysql {
namespace {

TEST(MysqlLexis, LetsRowsBeChangedTogether) {
  for (const auto* statement : {"INSERT INTO t VALUES (1)", "SELECT 1", "CREATE TEMPORARY TABLE t (a INT)",
                                "DROP TEMPORARY TABLE t", "SAVEPOINT a", "ROLLBACK TO a", "CALL p()",
                                "SET @a = 'CREATE TABLE'", "/* CREATE */ UPDATE t SET a = 1"}) {
    EXPECT_EQ(classify(statement).flow, Flow::together) << statement;
  }
}

TEST(MysqlLexis, KnowsWhatCommitsByItself) {
  for (const auto* statement :
       {"CREATE TABLE t (a INT)", "create or replace view v as select 1", "ALTER TABLE t ADD b INT",
        "DROP TABLE t", "RENAME TABLE a TO b", "TRUNCATE t", "GRANT SELECT ON t TO u", "ANALYZE TABLE t",
        "OPTIMIZE TABLE t", "/*!40000 ALTER TABLE t DISABLE KEYS */", "/*M!100100 CREATE SEQUENCE s */",
        "SET STATEMENT max_statement_time = 5 FOR ALTER TABLE t ADD b INT", "BEGIN NOT ATOMIC SELECT 1; END",
        "SET PASSWORD = PASSWORD('x')", "FLUSH TABLES"}) {
    EXPECT_EQ(classify(statement).flow, Flow::commits) << statement;
  }
}

TEST(MysqlLexis, ForbidsWhatWouldBreakTheRun) {
  for (const auto* statement : {"BEGIN", "START TRANSACTION", "COMMIT", "ROLLBACK", "XA START 'a'",
                                "SET autocommit = 0", "SET @@session.autocommit = 1"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(classify(statement).reason,
              "limbeck opens and ends the transaction itself; take the statement out");
  }
  EXPECT_EQ(
      classify("USE other").reason,
      "the version table would then be looked for in another database; write the database's name before "
      "the table's");
  EXPECT_EQ(classify("LOCK TABLES t WRITE").reason,
            "it shuts out the version table, and the next transaction ends it; take the statement out");
  EXPECT_EQ(classify("UNLOCK TABLES").flow, Flow::forbidden);
}

TEST(MysqlLexis, SetsADelimiterForTheShellWhereAStatementHoldsSemicolons) {
  EXPECT_EQ(for_shell("SELECT ';'"), "SELECT ';';");
  EXPECT_EQ(for_shell("SELECT 1 -- all"), "SELECT 1 -- all\n;");
  EXPECT_EQ(for_shell("SELECT 'a\r\nb'\r\n, `a\rb`"), "SELECT 'a\\r\nb'\r\n, `a\rb`;");
  EXPECT_EQ(for_shell("CREATE PROCEDURE p() BEGIN SELECT 1; END"),
            "DELIMITER //\nCREATE PROCEDURE p() BEGIN SELECT 1; END//\nDELIMITER ;");
  EXPECT_EQ(for_shell("CREATE PROCEDURE p() BEGIN SELECT '//'; END"),
            "DELIMITER ///\nCREATE PROCEDURE p() BEGIN SELECT '//'; END///\nDELIMITER ;");
}

TEST(MysqlLexis, QuotesTheWordsOfEachServer) {
  EXPECT_EQ(sql::quote_name("rank", identifiers(Flavour::mysql)), "`rank`");
  EXPECT_EQ(sql::quote_name("rank", identifiers(Flavour::mariadb)), "rank");
  EXPECT_EQ(sql::quote_name("returning", identifiers(Flavour::mysql)), "returning");
  EXPECT_EQ(sql::quote_name("returning", identifiers(Flavour::mariadb)), "`returning`");
  EXPECT_EQ(sql::quote_name("a`b", identifiers(Flavour::mysql)), "`a``b`");
  EXPECT_EQ(sql::quote_literal(R"(it's \)", split_rules()), R"('it''s \\')");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
