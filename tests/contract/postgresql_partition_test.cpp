// SPDX-License-Identifier: MIT
// Tables of PostgreSQL's that become partitions, and partitions that become tables.
#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

class PostgresqlPartitions : public PostgresqlTargetContract {};
INSTANTIATE_TEST_SUITE_P(On, PostgresqlPartitions, testing::Values(postgresql()), name_of_parameter);

using testing::ElementsAre;

const std::string whole = "CREATE TABLE m (id INTEGER, k INTEGER) PARTITION BY LIST (k)";

TEST_P(PostgresqlPartitions, KeepTheirRowsAsTablesAndAsPartitions) {
  const std::vector<std::string> apart{whole, "CREATE TABLE plain (id INTEGER, k INTEGER)"};
  const std::vector<std::string> attached{whole, "CREATE TABLE plain PARTITION OF m FOR VALUES IN (2)"};
  const std::string rows = "SELECT (SELECT count(*) FROM ONLY plain) || ' ' || (SELECT count(*) FROM m)";
  EXPECT_THAT(answers_from_to(apart, {"INSERT INTO plain VALUES (1, 2)"}, attached, rows),
              ElementsAre("1 0", "1 1", "1 0"));
  EXPECT_THAT(answers_from_to(attached, {"INSERT INTO m VALUES (1, 2)"}, apart, rows),
              ElementsAre("1 1", "1 0", "1 1"));
}

TEST_P(PostgresqlPartitions, BecomeLikeTheirTableBeforeTheyAreAttached) {
  if (is_postgresql_before(12)) GTEST_SKIP() << "PostgreSQL 12 brought foreign keys to divided tables";
  const std::string more =
      "CREATE TABLE m (k INTEGER NOT NULL REFERENCES p, id BIGSERIAL, t TEXT DEFAULT 'x', PRIMARY KEY (id, k), "
      "CONSTRAINT ck CHECK (id > 0)) PARTITION BY LIST (k)";
  const std::vector<std::string> apart{
      "CREATE TABLE p (id INTEGER PRIMARY KEY)", more, "CREATE INDEX it ON m (lower(t))",
      "CREATE TABLE plain (id INTEGER DEFAULT 7, gone BOOLEAN, k INTEGER PRIMARY KEY)",
      "CREATE INDEX own ON plain (id)"};
  const std::vector<std::string> attached{apart[0], more, apart[2],
                                          "CREATE TABLE plain PARTITION OF m FOR VALUES IN (2)",
                                          "CREATE INDEX own ON plain (t)"};
  const std::string rows = "SELECT (SELECT count(*) FROM plain) || ' ' || (SELECT count(*) FROM m)";
  EXPECT_THAT(answers_from_to(apart, {"INSERT INTO p VALUES (2)", "INSERT INTO plain VALUES (1, true, 2)"},
                              attached, rows),
              ElementsAre("1 0", "1 1", "1 0"));
  expect_to_lead_both_ways(apart, attached);
}

TEST_P(PostgresqlPartitions, OutliveTheirTable) {
  const std::vector<std::string> attached{whole, "CREATE TABLE plain PARTITION OF m FOR VALUES IN (2)",
                                          "CREATE TABLE other PARTITION OF m FOR VALUES IN (3)"};
  EXPECT_THAT(answers_from_to(attached, {"INSERT INTO m VALUES (1, 2)"},
                              {"CREATE TABLE plain (id INTEGER, k INTEGER)"}, "SELECT count(*) FROM plain"),
              ElementsAre("1", "1", "1"));
  expect_to_lead_both_ways(attached, {"CREATE TABLE plain (id INTEGER, k INTEGER)"});
}

// The key of the whole has none that could be set, and those of its parts have.
TEST_P(PostgresqlPartitions, SetTheOptionsOfTheirOwnKeys) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "the server has no keys of divided tables";
  const auto with = [](const std::string& options) {
    return std::vector<std::string>{
        "CREATE TABLE p (k INTEGER, UNIQUE (k)" + options + ") PARTITION BY LIST (k)",
        "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)"};
  };
  expect_to_lead_both_ways(with(""), with(" WITH (fillfactor = 70)"));
  expect_to_lead_from_to({}, made_by(with(" WITH (fillfactor = 70)")));
}

}  // namespace
}  // namespace limbeck::contract
