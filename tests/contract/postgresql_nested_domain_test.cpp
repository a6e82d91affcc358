// SPDX-License-Identifier: MIT
// Domains change while values of them stand within others: in arrays, in rows, and in both.
#include "autogenerate/render/dropped_data.hpp"
#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

class PostgresqlNestedDomain : public PostgresqlTargetContract {
 protected:
  void expect_to_drop_no_data(const Statements& before, const Statements& after) const {
    bring_to(made_by(before));
    const auto steps = bring_to(made_by(after));
    for (const auto& step : steps) {
      EXPECT_THAT(autogenerate::dropped_by(step.operation, *dialect), testing::IsEmpty());
      for (const auto& back : step.downgrade.value_or(operation::reverse(step.operation).operations))
        EXPECT_THAT(autogenerate::dropped_by(back, *dialect), testing::IsEmpty());
    }
    bring_to({});
  }

  // There and back, and each time with the same answer.
  void expect_to_keep(const Statements& before, const Statements& rows, const Statements& after,
                      const std::string& query) const {
    expect_to_lead_both_ways(before, after);
    expect_to_drop_no_data(before, after);
    const auto answers = answers_from_to(before, rows, after, query);
    EXPECT_NE(answers.front(), "");
    EXPECT_THAT(answers, testing::Each(answers.front()));
  }
};
INSTANTIATE_TEST_SUITE_P(On, PostgresqlNestedDomain, testing::Values(postgresql()), name_of_parameter);

TEST_P(PostgresqlNestedDomain, LosesNothingOfArraysOfRows) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have domains over rows";
  const auto with = [](const std::string& check) {
    return Statements{"CREATE DOMAIN d AS TEXT CHECK (VALUE <> '" + check + "')",
                      "CREATE DOMAIN over_d AS d",
                      "CREATE TYPE r AS (a over_d, b INTEGER)",
                      "CREATE DOMAIN over_r AS r",
                      "CREATE TABLE lot (a d, b INTEGER)",
                      "CREATE TABLE more (c r[]) INHERITS (lot)",
                      "CREATE TABLE a (l r[] NOT NULL, m lot[], n more[], o over_r[], p over_r)"};
  };
  const Statements rows{
      R"sql(INSERT INTO a VALUES ('{"(q,1)",NULL,"(\"z \"\"\",2)"}', '{"(\"a,\",)"}',
            '{"(x,1,\"{\"\"(y,2)\"\"}\")"}', '{"(e,3)"}', '(f,4)'))sql",
      R"sql(INSERT INTO a VALUES ('{{"(q,1)"},{"(z,2)"}}', '{}', NULL, '{NULL}', NULL))sql"};
  expect_to_keep(with(""), rows, with("p"), "SELECT json_agg(a) FROM a");
}

TEST_P(PostgresqlNestedDomain, LosesNothingOfArraysOfDomainsOverArrays) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have arrays of domains";
  const auto with = [](const std::string& length) {
    return Statements{"CREATE DOMAIN d AS INTEGER[] CHECK (array_length(VALUE, 1) < " + length + ")",
                      "CREATE DOMAIN e AS d", "CREATE DOMAIN f AS e[]", "CREATE DOMAIN g AS f",
                      "CREATE TABLE t (b d[] DEFAULT '{\"{5}\"}', c e[], g f, h g)"};
  };
  const auto* rows =
      R"sql(INSERT INTO t (c, g, h) VALUES ('{"{1}","{2,3}",NULL}', '{"{}"}', '{NULL,"{1}"}'))sql";
  expect_to_keep(with("3"), {rows}, with("4"), "SELECT t::text FROM t");
}

TEST_P(PostgresqlNestedDomain, MakesWhatReadsTheColumnsAgain) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have arrays of domains";
  if (is_postgresql_before(12)) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& least) {
    return Statements{
        "CREATE DOMAIN d AS INTEGER CHECK (VALUE > " + least + ")",
        "CREATE TYPE r AS (x INTEGER, y d)",
        "CREATE TABLE t (a d[], n INTEGER GENERATED ALWAYS AS (array_length(a, 1)) STORED, r r, "
        "y INTEGER GENERATED ALWAYS AS ((r).y) STORED UNIQUE, CONSTRAINT c CHECK ((r).y > 2), "
        "EXCLUDE USING btree (((r).x) WITH =))",
        "CREATE INDEX iy ON t (((r).y))",
        "CREATE INDEX ia ON t (n) WHERE (a[1] > 1)",
        "CREATE INDEX other ON t (a)",
        "COMMENT ON INDEX iy IS 'of y'",
        "COMMENT ON COLUMN t.n IS 'how many'",
        "COMMENT ON CONSTRAINT c ON t IS 'more than 2'",
        "CREATE TABLE heir (CHECK ((r).x < 9)) INHERITS (t)",
        "CREATE TABLE last () INHERITS (heir)",
        "CREATE INDEX il ON last (((r).y))",
        "CREATE INDEX computed_by_parent ON last (n)",
        "COMMENT ON INDEX computed_by_parent IS 'of n'",
        "ALTER TABLE heir ADD CONSTRAINT few CHECK (n < 5)",
        "CREATE TABLE u (y INTEGER REFERENCES t (y))",
        "CREATE VIEW v AS SELECT n, (r).y AS z FROM t"};
  };
  gives_remarks_ = true;
  expect_to_keep(with("0"), {"INSERT INTO t (a, r) VALUES ('{5,6}', '(1,7)')", "INSERT INTO u VALUES (7)"},
                 with("1"), "SELECT concat(a, n, r, y, z) FROM t JOIN v USING (n) JOIN u USING (y)");
}

TEST_P(PostgresqlNestedDomain, ChangesWhatReadsTheColumns) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have arrays of domains";
  if (is_postgresql_before(12)) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& least, const std::string& more) {
    return Statements{"CREATE DOMAIN d AS INTEGER CHECK (VALUE > " + least + ")",
                      "CREATE TABLE t (a d[], " + more + ")"};
  };
  const auto computed = with("0", "n INTEGER GENERATED ALWAYS AS (array_length(a, 1)) STORED, CHECK (n > 1)");
  gives_remarks_ = true;
  expect_to_lead_both_ways(computed,
                           with("1", "n INTEGER GENERATED ALWAYS AS (array_length(a, 1) + 1) STORED"));
  expect_to_lead_both_ways(computed, with("1", "n INTEGER"));
  expect_to_lead_both_ways(computed, with("1", "m TEXT, CHECK (a[1] > 1)"));
}

}  // namespace
}  // namespace limbeck::contract
