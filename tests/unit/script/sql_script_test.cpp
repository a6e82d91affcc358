// SPDX-License-Identifier: MIT
#include "script/sql_script.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
std::string error_of(std::string_view text) {
  return error_text([&] { read_sql_script(text, "v/a.sql"); });
}

TEST(ReadSqlScript, GivesTheTextOfBothSectionsAndWhereItBegins) {
  const auto script = read_sql_script(
      "-- Add\n-- Revision ID: a\n\n-- limbeck: upgrade\nSELECT 1;\nSELECT 2;\n\n-- limbeck: "
      "downgrade\nSELECT 3;",
      "v/a.sql");
  EXPECT_EQ(script.upgrade.text, "SELECT 1;\nSELECT 2;\n\n");
  EXPECT_EQ(script.upgrade.line, 5);
  EXPECT_TRUE(script.upgrade.transactional);
  ASSERT_TRUE(script.downgrade.has_value());
  EXPECT_EQ(script.downgrade->text, "SELECT 3;");
  EXPECT_EQ(script.downgrade->line, 9);
}

TEST(ReadSqlScript, TakesTheSectionsInAnyOrder) {
  const auto script = read_sql_script("-- limbeck: downgrade\ndown\n--limbeck:upgrade\nup\n", "v/a.sql");
  EXPECT_EQ(script.upgrade.text, "up\n");
  EXPECT_EQ(script.downgrade.value().text, "down\n");
}

TEST(ReadSqlScript, MayHaveNoDowngrade) {
  EXPECT_FALSE(read_sql_script("-- limbeck: upgrade\n", "v/a.sql").downgrade.has_value());
}

TEST(ReadSqlScript, KeepsAnEmptySection) {
  const auto script = read_sql_script("-- limbeck: upgrade\n-- limbeck: downgrade", "v/a.sql");
  EXPECT_EQ(script.upgrade.text, "");
  EXPECT_EQ(script.downgrade.value().text, "");
}

TEST(ReadSqlScript, RunsASectionOutsideATransactionWhereAsked) {
  const auto script =
      read_sql_script("-- limbeck: upgrade, no transaction\r\nx;\r\n-- limbeck: downgrade\r\n", "v/a.sql");
  EXPECT_FALSE(script.upgrade.transactional);
  EXPECT_EQ(script.upgrade.text, "x;\r\n");
  EXPECT_TRUE(script.downgrade.value().transactional);
}

TEST(ReadSqlScript, AllowsCommentsAboveTheFirstSection) {
  EXPECT_EQ(read_sql_script("-- it's\n/* a; */ ;\n-- limbeck: upgrade\nx\n", "v/a.sql").upgrade.text, "x\n");
}

TEST(ReadSqlScript, RefusesAScriptWithoutAnUpgrade) {
  EXPECT_EQ(error_of("-- Add\n-- limbeck: downgrade\n"),
            "cannot read 'v/a.sql': it has no upgrade section; write '-- limbeck: upgrade' above the SQL "
            "that makes the change");
}

TEST(ReadSqlScript, RefusesWhatItDoesNotKnow) {
  EXPECT_EQ(
      error_of("\n-- limbeck: upgrde\n"),
      "cannot read 'v/a.sql' line 2: 'upgrde' is no section; write '-- limbeck: upgrade' or '-- limbeck: "
      "downgrade'");
  EXPECT_EQ(error_of("-- limbeck:\n"),
            "cannot read 'v/a.sql' line 1: '' is no section; write '-- limbeck: upgrade' or '-- limbeck: "
            "downgrade'");
  EXPECT_EQ(
      error_of("-- limbeck: upgrade, fast\n"),
      "cannot read 'v/a.sql' line 1: 'fast' is no option of a section; 'no transaction' is the only one");
}

TEST(ReadSqlScript, RefusesASectionThatStandsTwice) {
  EXPECT_EQ(error_of("-- limbeck: upgrade\n\n-- limbeck: upgrade\n"),
            "cannot read 'v/a.sql' line 3: the upgrade section began in line 1 already; join the two");
}

TEST(ReadSqlScript, RefusesSqlBeforeTheFirstSection) {
  EXPECT_EQ(error_of("-- Add\n\nSELECT 1;\n-- limbeck: upgrade\n"),
            "cannot read 'v/a.sql' line 3: SQL stands before the first section; write '-- limbeck: upgrade' "
            "above it");
  EXPECT_EQ(error_of("SELECT 1;\n"),
            "cannot read 'v/a.sql' line 1: SQL stands before the first section; write '-- limbeck: upgrade' "
            "above it");
  EXPECT_EQ(error_of("/* open\n-- limbeck: upgrade\n"),
            "cannot read 'v/a.sql': a comment that begins in line 1 is not closed");
}

}  // namespace
}  // namespace limbeck::script
