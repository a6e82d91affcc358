// SPDX-License-Identifier: MIT
#include "dialect/mssql/lexis.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::dialect::mssql {
namespace {

std::vector<std::string> statements(std::string_view script) {
  std::vector<std::string> texts;
  for (auto& statement : sql::split(script, split_rules())) texts.push_back(std::move(statement.text));
  return texts;
}

TEST(Split, EndsABatchAtALineThatHoldsGoAlone) {
  EXPECT_THAT(
      statements("DECLARE @a int = 1;\nSELECT @a;\n  go \nSELECT 'x\nGO\n', [GO\n]\nGO\n-- end\nGO\n"),
      testing::ElementsAre("DECLARE @a int = 1;\nSELECT @a", "SELECT 'x\nGO\n', [GO\n]"));
}

TEST(Split, TakesGoForAWordWhereMoreStandsInItsLine) {
  EXPECT_THAT(statements("SELECT 1 AS go\n/* GO\nGO\n*/, 2"),
              testing::ElementsAre("SELECT 1 AS go\n/* GO\nGO\n*/, 2"));
}

TEST(ForShell, PutsGoBehindEachBatch) {
  EXPECT_EQ(for_shell("SELECT 1"), "SELECT 1;\n\nGO");
}

TEST(ForShell, RefusesAStatementThatTheShellWouldCutInTwo) {
  try {
    for_shell("SELECT 'a\ngo\nb'");
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "cannot write 'SELECT 'a go b'' for SQL Server's shell: a line of it holds GO alone, which would "
        "end it; put another word into that line");
  }
}

TEST(Classify, SetsAsideWhatATransactionDoesNotTake) {
  for (const auto* statement : {"CREATE DATABASE a", "backup database a to disk = 'x'", "RECONFIGURE"}) {
    EXPECT_EQ(classify(statement).flow, Flow::alone) << statement;
  }
}

TEST(Classify, ForbidsWhatWouldEndTheRunsTransaction) {
  for (const auto* statement : {"BEGIN TRANSACTION", "begin tran", "COMMIT", "ROLLBACK"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(classify(statement).reason,
              "limbeck opens and ends the transaction itself; take the statement out");
  }
}

TEST(Classify, LetsTheRestTravelTogether) {
  for (const auto* statement : {"SELECT 1", "BEGIN TRY SELECT 1 END TRY", "SAVE TRANSACTION a"}) {
    EXPECT_EQ(classify(statement).flow, Flow::together) << statement;
  }
}

}  // namespace
}  // namespace limbeck::dialect::mssql
