// SPDX-License-Identifier: MIT
#include "dialect/postgresql/lexis.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::postgresql {
namespace {

TEST(Classify, SetsAsideWhatATransactionDoesNotTake) {
  for (const auto* statement :
       {"CREATE INDEX CONCURRENTLY ix ON t (a)", "create unique index concurrently if not exists ix on t (a)",
        "DROP INDEX CONCURRENTLY ix", "REINDEX TABLE CONCURRENTLY t", "REINDEX (CONCURRENTLY) INDEX ix",
        "REINDEX SCHEMA s", "VACUUM", "VACUUM (ANALYZE) t", "CREATE DATABASE d", "DROP DATABASE d",
        "CREATE TABLESPACE x LOCATION '/x'", "ALTER SYSTEM SET a = 1", "CLUSTER", "CLUSTER VERBOSE",
        "ALTER TABLE t DETACH PARTITION p CONCURRENTLY", "ALTER DATABASE d SET TABLESPACE x",
        "CREATE SUBSCRIPTION s CONNECTION '' PUBLICATION p", "COMMIT PREPARED 'x'"}) {
    EXPECT_EQ(classify(statement).flow, Flow::alone) << statement;
  }
}

TEST(Classify, ForbidsWhatWouldEndTheRunsTransaction) {
  for (const auto* statement : {"BEGIN", "START TRANSACTION", "commit", "END", "ROLLBACK", "ROLLBACK WORK",
                                "ABORT", "PREPARE TRANSACTION 'x'"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(classify(statement).reason,
              "limbeck opens and ends the transaction itself; take the statement out");
  }
}

TEST(Classify, ForbidsACopyThatWaitsForData) {
  for (const auto* statement : {"COPY t FROM STDIN", "COPY t (a) FROM stdin WITH (FORMAT csv)",
                                "COPY (SELECT 1) TO STDOUT", "COPY \"t\" TO STDOUT"}) {
    EXPECT_EQ(classify(statement).flow, Flow::forbidden) << statement;
    EXPECT_EQ(
        classify(statement).reason,
        "a script has no standard input or output; write INSERT statements, or let COPY name a file of the "
        "server's");
  }
}

TEST(Classify, LetsTheRestTravelTogether) {
  for (const auto* statement :
       {"SELECT 1", "CREATE INDEX ix ON t (a)", "CREATE INDEX \"concurrently\" ON t (a)", "DROP INDEX ix",
        "COPY t FROM '/x'", "COPY t TO PROGRAM 'cat > STDOUT'", "ROLLBACK TO SAVEPOINT a",
        "ROLLBACK WORK TO a", "SAVEPOINT a", "REFRESH MATERIALIZED VIEW CONCURRENTLY v", "CLUSTER t",
        "REINDEX TABLE t", "ALTER TABLE t DETACH PARTITION p", "ALTER DATABASE d SET a = 1",
        "DO $$ BEGIN COMMIT; END $$", "ALTER TYPE mood RENAME VALUE 'x' TO 'y'", "PREPARE x AS SELECT 1",
        "CREATE TABLE t (a TEXT DEFAULT 'CREATE INDEX CONCURRENTLY')"}) {
    EXPECT_EQ(classify(statement).flow, Flow::together) << statement;
  }
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
