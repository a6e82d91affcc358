// SPDX-License-Identifier: MIT
// PostgreSQL's tables that have their columns of others: that inherit, become partitions, or are some no
// more.
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

TEST_P(PostgresqlPartitions, LetGoOfValuesThatAnEnumLoses) {
  const auto with = [](const std::string& value) {
    return std::vector<std::string>{"CREATE TYPE e AS ENUM ('a', '" + value + "')",
                                    "CREATE TABLE p (k INTEGER, s e) PARTITION BY LIST (k)",
                                    "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
                                    "CREATE INDEX ix ON p1 (k) WHERE s = '" + value + "'",
                                    "COMMENT ON INDEX ix IS 'its own'"};
  };
  expect_to_lead_both_ways(with("b"), with("c"));
}

using PostgresqlHeirs = PostgresqlTargetContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlHeirs, testing::Values(postgresql()), name_of_parameter);

// A table, ones that inherit from it and from those, and one with partitions, with the column that others
// have their own keys, checks and indexes over.
std::vector<std::string> heirs_of(const std::string& column) {
  return {
      "CREATE TABLE par (a INTEGER, g " + column + ")",
      "CREATE TABLE ch () INHERITS (par)",
      "CREATE TABLE base (b INTEGER, CONSTRAINT uq UNIQUE (g), CONSTRAINT ck CHECK (g > 0)) INHERITS (ch)",
      "CREATE TABLE r (x INTEGER REFERENCES base (g))",
      "CREATE INDEX ci ON ch (a) WHERE g > 0",
      "COMMENT ON INDEX ci IS 'an index'",
      "COMMENT ON COLUMN ch.g IS 'a column'",
      "COMMENT ON CONSTRAINT ck ON base IS 'a check'",
      "CREATE TABLE whole (a INTEGER, g " + column + ") PARTITION BY LIST (a)",
      "CREATE TABLE part PARTITION OF whole FOR VALUES IN (1) PARTITION BY LIST (a)",
      "CREATE TABLE leaf PARTITION OF part FOR VALUES IN (1)",
      "CREATE INDEX li ON leaf (g) WHERE a > 0",
      "COMMENT ON INDEX li IS 'its own'",
      "COMMENT ON COLUMN leaf.g IS 'a column'"};
}

TEST_P(PostgresqlHeirs, KeepWhatStandsOnColumnsThatTheirParentsComputeAgain) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto computed = [](const std::string& as) {
    return heirs_of("INTEGER GENERATED ALWAYS AS (" + as + ") STORED");
  };
  expect_to_lead_both_ways(computed("a + 1"), computed("a + 2"));
  // PostgreSQL 18 refuses DROP EXPRESSION where heirs have heirs.
  if (is_postgresql_before(18)) expect_to_lead_both_ways(computed("a + 1"), heirs_of("INTEGER"));
}

TEST_P(PostgresqlHeirs, KeepTheirIndexesWhereTheTargetDoesNotKnowThem) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& as, const std::string& value) {
    return std::vector<std::string>{"CREATE TYPE mood AS ENUM ('ok', '" + value + "')",
                                    "CREATE TABLE whole (a INTEGER, g INTEGER GENERATED ALWAYS AS (" + as +
                                        ") STORED) PARTITION BY LIST (a)"};
  };
  auto parts = with("a + 1", "so");
  parts.insert(parts.end(),
               {"CREATE TABLE part PARTITION OF whole FOR VALUES IN (1)", "CREATE INDEX li ON part (g)"});
  const auto index = "SELECT to_regclass('li')";
  EXPECT_THAT(answers_from_to(parts, {}, with("a + 2", "so"), index), ElementsAre("li", "li", "li"));
  parts.front() = "CREATE TYPE mood AS ENUM ('ok', 'so', 'sad')";
  parts.at(1) =
      "CREATE TABLE whole (a INTEGER, g INTEGER GENERATED ALWAYS AS (CASE 'ok'::mood WHEN 'ok' THEN 1 END) STORED) "
      "PARTITION BY LIST (a)";
  EXPECT_THAT(answers_from_to(parts, {}, with("a + 2", "so"), index), ElementsAre("li", "li", "li"));
}

TEST_P(PostgresqlHeirs, KeepWhatStandsOnColumnsThatAreComputedFromAnEnum) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values) {
    auto statements =
        heirs_of("INTEGER GENERATED ALWAYS AS (CASE m WHEN 'ok' THEN 1 ELSE 2 END) STORED, m mood");
    statements.insert(statements.begin(), "CREATE TYPE mood AS ENUM (" + values + ")");
    return statements;
  };
  expect_to_lead_both_ways(with("'sad', 'ok'"), with("'ok'"));
  expect_to_lead_both_ways(with("'sad', 'ok'"), with("'so', 'ok'"));
}

}  // namespace
}  // namespace limbeck::contract
