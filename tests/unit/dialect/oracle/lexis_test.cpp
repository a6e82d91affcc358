// SPDX-License-Identifier: MIT
#include "dialect/oracle/lexis.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::dialect::oracle {
namespace {

std::vector<std::string> statements(std::string_view script) {
  std::vector<std::string> texts;
  for (auto& statement : sql::split(script, split_rules())) texts.push_back(std::move(statement.text));
  return texts;
}

TEST(Split, EndsStatementsAtSemicolonsAndBlocksAtALineThatHoldsASlash) {
  EXPECT_THAT(
      statements("SELECT 4\n/ 2 FROM dual;\n/\nBEGIN\n    DELETE FROM t;\nEND;\n/\n"
                 "create or replace editionable trigger tr BEFORE INSERT ON t\nBEGIN\n  a := 1;\nEND;\n / \n"
                 "DROP TABLE t\n/\n"),
      testing::ElementsAre("SELECT 4\n/ 2 FROM dual", "BEGIN\n    DELETE FROM t;\nEND;",
                           "create or replace editionable trigger tr BEFORE INSERT ON t\nBEGIN\n  a := "
                           "1;\nEND;",
                           "DROP TABLE t"));
}

TEST(Split, ReadsQuotesThatTheScriptChooses) {
  EXPECT_THAT(statements("SELECT q'[it's;]', Nq'!;'!' FROM dual; SELECT q FROM t"),
              testing::ElementsAre("SELECT q'[it's;]', Nq'!;'!' FROM dual", "SELECT q FROM t"));
  EXPECT_THROW(statements("SELECT q'[it's;'"), Error);
}

TEST(ForShell, PutsASlashBehindEachStatement) {
  EXPECT_EQ(for_shell("SELECT 1 FROM dual"), "SELECT 1 FROM dual\n\n/");
}

TEST(ForShell, RefusesAStatementThatTheShellWouldCutInTwo) {
  try {
    for_shell("SELECT 'a\n/\nb' FROM dual");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "cannot write 'SELECT 'a / b' FROM dual' for Oracle's shell: a line of it holds a slash alone, "
        "which would end it; put something else into that line");
  }
}

TEST(Classify, KnowsWhatCommitsByItself) {
  for (const auto* statement : {"CREATE TABLE t (a NUMBER)", "comment on table t is 'x'",
                                "BEGIN EXECUTE IMMEDIATE 'DROP TABLE t'; END;"}) {
    EXPECT_EQ(classify(statement).flow, Flow::commits) << statement;
  }
  for (const auto* statement : {"UPDATE t SET a = 1", "BEGIN DELETE FROM t; END;", "ROLLBACK TO a"}) {
    EXPECT_EQ(classify(statement).flow, Flow::together) << statement;
  }
}

TEST(Classify, ForbidsWhatWouldEndTheRunsTransaction) {
  for (const auto* statement : {"COMMIT", "rollback", "SET TRANSACTION READ ONLY"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(classify(statement).reason,
              "limbeck opens and ends the transaction itself; take the statement out");
  }
}

}  // namespace
}  // namespace limbeck::dialect::oracle
