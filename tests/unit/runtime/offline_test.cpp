// SPDX-License-Identifier: MIT
#include "runtime/offline.hpp"

#include <gtest/gtest.h>

#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

const revision::Step a = step_up("a");

std::string headline(const revision::Step& step) {
  return fmt::format("Running {}\nDROP TABLE t;", step.id);
}

TEST(OfflineScript, WritesTransactionsAndTheVersionTable) {
  const VersionTable table(postgresql(), {"v"});
  OfflineScript script(postgresql(), table, true, headline);
  script.run({.entries = {StepBegins{&a}, Statement{"SELECT 1", {}}, StepEnds{&a}}});
  EXPECT_EQ(script.text(),
            "BEGIN;\n\n"
            "CREATE TABLE IF NOT EXISTS v (\n"
            "    version_num VARCHAR(32) NOT NULL,\n"
            "    CONSTRAINT v_pkc PRIMARY KEY (version_num)\n"
            ");\n\n"
            "-- Running a DROP TABLE t;\n\n"
            "SELECT 1;\n\n"
            "INSERT INTO v (version_num) VALUES ('a');\n\n"
            "COMMIT;\n\n");
}

TEST(OfflineScript, LeavesAStatementOutsideATransactionThatStandsAlone) {
  const VersionTable table(postgresql(), {"v"});
  OfflineScript script(postgresql(), table, false, headline);
  script.run({.in_transaction = false, .entries = {Statement{"VACUUM", {}}}});
  EXPECT_EQ(script.text(), "VACUUM;\n\n");
}

TEST(OfflineScript, WritesNoTransactionAroundStatementsThatCommitByThemselves) {
  const VersionTable table(mariadb(), {"v"});
  OfflineScript script(mariadb(), table, true, headline);
  script.run({.entries = {StepBegins{&a}, Statement{.sql = "DROP TABLE t", .place = {}, .commits = true},
                          Statement{"DELETE FROM u", {}}, StepEnds{&a}}});
  script.run({.entries = {Statement{"DELETE FROM w", {}}}});
  EXPECT_EQ(script.text(),
            "CREATE TABLE IF NOT EXISTS v (\n"
            "    version_num VARCHAR(32) NOT NULL,\n"
            "    CONSTRAINT v_pkc PRIMARY KEY (version_num)\n"
            ");\n\n"
            "-- Running a DROP TABLE t;\n\n"
            "DROP TABLE t;\n\n"
            "DELETE FROM u;\n\n"
            "INSERT INTO v (version_num) VALUES ('a');\n\n"
            "START TRANSACTION;\n\n"
            "DELETE FROM w;\n\n"
            "COMMIT;\n\n");
}

TEST(OfflineScript, EndsWithACommitWhereNoStatementIsCommittedByItself) {
  const VersionTable table(oracle(), {"v"});
  OfflineScript script(oracle(), table, false, headline);
  script.run({.entries = {Statement{.sql = "DROP TABLE t", .place = {}, .commits = true}, StepEnds{&a}}});
  script.run({.entries = {Statement{"DELETE FROM w", {}}}});
  EXPECT_EQ(script.text(),
            "DROP TABLE t\n\n/\n\n"
            "INSERT INTO v (version_num) VALUES ('a')\n\n/\n\n"
            "COMMIT\n\n/\n\n"
            "SET TRANSACTION READ WRITE\n\n/\n\n"
            "DELETE FROM w\n\n/\n\n"
            "COMMIT\n\n/\n\n");
}

}  // namespace
}  // namespace limbeck::runtime
