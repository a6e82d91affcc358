// SPDX-License-Identifier: MIT
#include "dialect/sqlite/lexis.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::sqlite {
namespace {

TEST(Classify, SetsAsideWhatATransactionDoesNotTake) {
  for (const auto* statement :
       {"VACUUM", "vacuum into 'x'", "PRAGMA foreign_keys = OFF", "PRAGMA main.journal_mode=wal",
        "PRAGMA synchronous = 0", "ATTACH 'b.db' AS b", "DETACH b"}) {
    EXPECT_EQ(classify(statement).flow, Flow::alone) << statement;
  }
}

TEST(Classify, ForbidsWhatWouldEndTheRunsTransaction) {
  for (const auto* statement : {"BEGIN", "begin immediate", "COMMIT", "END TRANSACTION", "ROLLBACK"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(classify(statement).reason,
              "limbeck opens and ends the transaction itself; take the statement out");
  }
}

TEST(Classify, LetsTheRestTravelTogether) {
  for (const auto* statement : {"SELECT 1", "PRAGMA foreign_key_check", "SAVEPOINT a", "RELEASE a",
                                "ROLLBACK TO a", "ROLLBACK TRANSACTION TO SAVEPOINT a",
                                "CREATE TRIGGER a AFTER INSERT ON t BEGIN DELETE FROM u; END"}) {
    EXPECT_EQ(classify(statement).flow, Flow::together) << statement;
  }
}

TEST(ForOthers, PutsBackWhatAScriptSaidLastOfForeignKeys) {
  std::string said;
  EXPECT_EQ(for_others("PRAGMA limbeck_foreign_keys = OFF", said), "PRAGMA foreign_keys = OFF");
  EXPECT_EQ(for_others("PRAGMA limbeck_foreign_keys = ON", said), "");
  for (const std::string statement : {"pragma main.foreign_keys(1)", "PRAGMA foreign_keys = ON"}) {
    EXPECT_EQ(for_others(statement, said), statement);
    EXPECT_EQ(for_others("PRAGMA limbeck_foreign_keys = OFF", said), "PRAGMA foreign_keys = OFF");
    EXPECT_EQ(for_others("PRAGMA limbeck_foreign_keys = ON", said), statement);
  }
  for (const std::string statement :
       {"PRAGMA foreign_keys", "PRAGMA foreign_key_check", "SELECT 'foreign_keys'"}) {
    EXPECT_EQ(for_others(statement, said), statement);
    EXPECT_EQ(said, "PRAGMA foreign_keys = ON");
  }
}

TEST(ForShell, KeepsReturnsInTexts) {
  EXPECT_EQ(for_shell("SELECT 'a\r\nb', 'c'\r\n"), "SELECT ('a' || char(13) || '\nb'), 'c'\r\n;");
  EXPECT_EQ(for_shell("SELECT 1 /* all */ -- of it"), "SELECT 1 /* all */ -- of it\n;");
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
