// SPDX-License-Identifier: MIT
#include "dialect/mysql/table_options.hpp"

#include <gtest/gtest.h>

namespace limbeck::dialect::mysql {
namespace {

const Usual usual{.engine = "InnoDB",
                  .collation = "utf8mb4_general_ci",
                  .elsewhere = {{"old", "latin1_bin"}},
                  .collations = {{"latin1", "latin1_swedish_ci"}, {"utf8mb4", "utf8mb4_general_ci"}}};

TEST(MysqlTableOptions, SayWhatATableHasThatSaysNothing) {
  const auto kept = canonical_options({}, "", usual);
  EXPECT_EQ(kept.mysql_engine, "InnoDB");
  EXPECT_EQ(kept.mysql_charset, "utf8mb4");
  EXPECT_EQ(kept.mysql_collate, "utf8mb4_general_ci");
  EXPECT_EQ(kept.mysql_row_format, "");
}

TEST(MysqlTableOptions, TakeACharacterSetForItsCollationAndTheOtherWayRound) {
  EXPECT_EQ(canonical_options({.mysql_charset = "Latin1"}, "", usual).mysql_collate, "latin1_swedish_ci");
  const auto kept = canonical_options({.mysql_collate = "latin1_BIN"}, "", usual);
  EXPECT_EQ(kept.mysql_charset, "latin1");
  EXPECT_EQ(kept.mysql_collate, "latin1_bin");
  EXPECT_EQ(canonical_options({.mysql_charset = "unknown"}, "", usual).mysql_charset, "unknown");
}

TEST(MysqlTableOptions, SayWhatIsUsualInTheirSchema) {
  EXPECT_EQ(canonical_options({}, "old", usual).mysql_collate, "latin1_bin");
  EXPECT_EQ(canonical_options({}, "unknown", usual).mysql_collate, "utf8mb4_general_ci");
}

TEST(MysqlTableOptions, KeepNothingOfOtherDatabases) {
  EXPECT_EQ(canonical_options({.prefixes = {"TEMPORARY"}, .postgresql_using = "heap"}, "", {}),
            TableOptions());
}

}  // namespace
}  // namespace limbeck::dialect::mysql
