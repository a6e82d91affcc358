// SPDX-License-Identifier: MIT
// What PostgreSQL alone has to be brought to a target and back, in its own SQL.
#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

using PostgresqlTarget = PostgresqlTargetContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlTarget, testing::Values(postgresql()), name_of_parameter);

using testing::ElementsAre;

TEST_P(PostgresqlTarget, MakesIndexesBehindTheFunctionsThatTakeRowsOfTheirTable) {
  const Statements table{"CREATE TABLE t (a INTEGER, b TEXT)", "CREATE INDEX plain ON t (b)"};
  auto more = table;
  more.insert(more.end(), {"CREATE FUNCTION f(t) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT $1.a'",
                           "CREATE INDEX ix ON t (f(t.*)) WHERE f(t.*) > 1"});
  expect_to_lead_both_ways({}, more);
  expect_to_lead_both_ways(table, more);
}

TEST_P(PostgresqlTarget, MakesViewsBeforeTheTablesWhoseColumnsHoldTheirRows) {
  const Statements all{"CREATE TABLE z (a INTEGER)", "CREATE VIEW v AS SELECT a FROM z",
                       "CREATE TABLE b (one v, more v[])"};
  expect_to_lead_both_ways({}, all);
  expect_to_lead_both_ways({all[0], all[1]}, all);
}

TEST_P(PostgresqlTarget, GivesAFunctionThatTablesCallOtherArguments) {
  const auto with = [](const std::string& arguments) {
    return Statements{
        "CREATE FUNCTION f(" + arguments + ") RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT a'",
        "CREATE TABLE t (a INTEGER DEFAULT f(1), CHECK (f(a) > 0))", "CREATE INDEX ix ON t (f(a))"};
  };
  expect_to_lead_both_ways(with("a INTEGER"), with("a INTEGER, b INTEGER DEFAULT 0"));
}

TEST_P(PostgresqlTarget, CallsAFunctionOtherwiseThatGetsOtherArguments) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& arguments, const std::string& call) {
    return Statements{
        "CREATE FUNCTION f(" + arguments + ") RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
        "CREATE TABLE t (id INTEGER, a INTEGER DEFAULT f(1" + call +
            "), b INTEGER GENERATED ALWAYS AS (f(id" + call + ")) STORED, CHECK (f(id" + call +
            ") > 0), EXCLUDE USING btree (f(id" + call + ") WITH =))",
        "CREATE INDEX ix ON t (f(id" + call + "))", "CREATE INDEX iy ON t (b)"};
  };
  expect_to_lead_both_ways(with("INTEGER", ""), with("INTEGER, INTEGER", ", 2"));
}

TEST_P(PostgresqlTarget, CallsAFunctionOnAColumnThatChangesWithIt) {
  const auto with = [](const std::string& type) {
    return Statements{"CREATE FUNCTION f(" + type + ") RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
                      "CREATE TABLE t (m " + type + " DEFAULT f(NULL), CHECK (f(m) > 0))",
                      "CREATE INDEX ix ON t (f(m))"};
  };
  expect_to_lead_both_ways(with("INTEGER"), with("TEXT"));
}

TEST_P(PostgresqlTarget, FreesNamesBeforeOtherTablesTakeThem) {
  expect_to_lead_both_ways(
      {"CREATE TABLE p (id INTEGER, city TEXT, CONSTRAINT uq UNIQUE (id))", "CREATE INDEX ic ON p (city)",
       "CREATE TABLE q (x INTEGER)"},
      {"CREATE TABLE p (id INTEGER)", "CREATE TABLE a (id INTEGER, city TEXT)", "CREATE INDEX ic ON a (city)",
       "CREATE TABLE q (x INTEGER, CONSTRAINT uq UNIQUE (x))"});
}

TEST_P(PostgresqlTarget, FreesNamesBeforeOtherKindsOfThingsTakeThem) {
  const Statements one{"CREATE TYPE a AS ENUM ('a')",
                       "CREATE SEQUENCE b",
                       "CREATE TABLE c (n INTEGER)",
                       "CREATE TABLE d (n INTEGER NOT NULL GENERATED ALWAYS AS IDENTITY)",
                       "CREATE TABLE e (n SERIAL, m INTEGER)",
                       "CREATE INDEX f ON e (m)"};
  const Statements other{"CREATE DOMAIN a AS TEXT", "CREATE VIEW b AS SELECT 1 AS a",
                         "CREATE SEQUENCE c",       "CREATE TABLE d (n INTEGER NOT NULL)",
                         "CREATE SEQUENCE d_n_seq", "CREATE TABLE e (n INTEGER NOT NULL, m INTEGER)",
                         "CREATE SEQUENCE e_n_seq", "CREATE TABLE f (more INTEGER)"};
  expect_to_lead_both_ways(one, other);
}

// What is said of a trigger, an index or a constraint goes with that, and is said again.
TEST_P(PostgresqlTarget, SaysAgainWhatIsSaidOfPartsThatAreMadeAgain) {
  const auto with = [](const std::string& columns, const std::string& events, const std::string& check) {
    return Statements{"CREATE TABLE t (a INTEGER, b INTEGER, CONSTRAINT ck CHECK (" + check + "))",
                      "CREATE INDEX ix ON t (" + columns + ")",
                      "ALTER TABLE t CLUSTER ON ix",
                      "COMMENT ON INDEX ix IS 'i'",
                      "COMMENT ON CONSTRAINT ck ON t IS 'c'",
                      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
                      "CREATE TRIGGER tr BEFORE " + events + " ON t FOR EACH ROW EXECUTE PROCEDURE f()",
                      "ALTER TABLE t DISABLE TRIGGER tr",
                      "COMMENT ON TRIGGER tr ON t IS 't'"};
  };
  expect_to_lead_both_ways(with("a", "INSERT", "a > 0"), with("a, b", "INSERT OR UPDATE", "a > 1"));
}

TEST_P(PostgresqlTarget, SaysAgainWhatIsSaidOfKeysStatisticsAndIndexesOfMaterializedViews) {
  const auto with = [](const std::string& type, const std::string& key, const std::string& index,
                       const std::string& statistics) {
    return Statements{
        "CREATE TABLE r (id " + type + " PRIMARY KEY)",
        "CREATE TABLE t (a INTEGER REFERENCES r" + key + ", b " + type + " CONSTRAINT k REFERENCES r)",
        "COMMENT ON CONSTRAINT t_a_fkey ON t IS 'a'",
        "COMMENT ON CONSTRAINT k ON t IS 'k'",
        "CREATE MATERIALIZED VIEW m AS SELECT a, b FROM t",
        "CREATE INDEX i ON m (" + index + ")",
        "COMMENT ON INDEX i IS 'i'",
        "CREATE STATISTICS st" + statistics + " ON a, b FROM t",
        "COMMENT ON STATISTICS st IS 's'"};
  };
  const auto before = with("INTEGER", "", "a", "");
  expect_to_lead_both_ways(before, with("INTEGER", " ON DELETE CASCADE", "b", " (ndistinct)"));
  expect_to_lead_both_ways(before, with("BIGINT", "", "a", ""));
}

TEST_P(PostgresqlTarget, KeepsWhatTablesFunctionsAndDomainsHaveBesideTheirOwn) {
  const Statements plain{"CREATE TABLE t (a INTEGER NOT NULL UNIQUE)", "CREATE TABLE p (a INTEGER DEFAULT 1)",
                         "CREATE TABLE c () INHERITS (p)", "CREATE DOMAIN d AS INTEGER CHECK (VALUE > 0)",
                         "CREATE FUNCTION f(INTEGER) RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'"};
  auto more = plain;
  more.insert(more.end(),
              {"ALTER TABLE t REPLICA IDENTITY USING INDEX t_a_key", "ALTER TABLE p ALTER a SET DEFAULT 2",
               "ALTER TABLE c ALTER a SET DEFAULT 7", "REVOKE ALL ON FUNCTION f(INTEGER) FROM PUBLIC",
               "ALTER DOMAIN d ADD CONSTRAINT d_less CHECK (VALUE < 9)"});
  expect_to_lead_both_ways(plain, more);
  expect_to_lead_both_ways({}, more);
}

TEST_P(PostgresqlTarget, DropsIndexesBeforeTheColumnsOfTheirTablesParents) {
  const auto with = [](const std::string& column, const std::string& index) {
    return Statements{"CREATE TABLE base (id INTEGER" + column + ')',
                      "CREATE TABLE kid () INHERITS (base)",
                      "CREATE INDEX ik ON kid (" + index + ")",
                      "CREATE TABLE whole (id INTEGER" + column + ") PARTITION BY RANGE (id)",
                      "CREATE TABLE part PARTITION OF whole FOR VALUES FROM (1) TO (9)",
                      "CREATE INDEX ip ON part (" + index + ")"};
  };
  expect_to_lead_both_ways(with(", z INTEGER", "z, id"), with("", "id"));
}

TEST_P(PostgresqlTarget, MakesTablesUnloggedBeforeThoseThatTheyReferTo) {
  const auto with = [](const std::string& kind) {
    return Statements{"CREATE " + kind + " TABLE a (id INTEGER PRIMARY KEY)",
                      "CREATE " + kind + " TABLE b (a INTEGER REFERENCES a)"};
  };
  expect_to_lead_both_ways(with(""), with("UNLOGGED"));
}

TEST_P(PostgresqlTarget, TellsAFunctionWithoutArgumentsFromOthersOfItsName) {
  const Statements one{"CREATE FUNCTION f(INTEGER) RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'"};
  auto two = one;
  two.emplace_back("CREATE FUNCTION f() RETURNS INTEGER LANGUAGE sql AS 'SELECT 2'");
  expect_to_lead_both_ways(one, two);
  expect_to_lead_both_ways({}, two);
}

TEST_P(PostgresqlTarget, ReadsADomainOverAnArrayAsNoArray) {
  expect_to_lead_both_ways({"CREATE DOMAIN ints AS INTEGER[]", "CREATE TABLE t (a ints)"},
                           {"CREATE DOMAIN ints AS INTEGER[]", "CREATE TABLE t (a INTEGER)"});
}

TEST_P(PostgresqlTarget, TakesTablesBackWithTheirPartitionsAndWhatRefersToThem) {
  const Statements whole{
      "CREATE TABLE p (id INTEGER, d DATE, PRIMARY KEY (id, d)) PARTITION BY RANGE (d)",
      "CREATE TABLE p1 PARTITION OF p FOR VALUES FROM ('2020-01-01') TO ('2021-01-01') PARTITION BY LIST (id)",
      "CREATE TABLE p11 PARTITION OF p1 FOR VALUES IN (1)", "CREATE INDEX ix ON p11 (d)",
      "CREATE TABLE c (id INTEGER, d DATE, FOREIGN KEY (id, d) REFERENCES p)"};
  if (is_postgresql_before(12))
    GTEST_SKIP() << "PostgreSQL 12 and newer have foreign keys to tables that are divided";
  expect_to_lead_both_ways({"CREATE TABLE z (id INTEGER)"}, whole);
  auto more = whole;
  more.emplace_back("CREATE TABLE p2 PARTITION OF p FOR VALUES FROM ('2021-01-01') TO ('2022-01-01')");
  expect_to_lead_from_to(made_by(whole), made_by(more));
}

TEST_P(PostgresqlTarget, MakesTypesBehindTheTablesWhoseRowsTheyHold) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 brought domains over composite types";
  expect_to_lead_both_ways(
      {"CREATE TABLE z (id INTEGER)"},
      {"CREATE TABLE item (id INTEGER PRIMARY KEY, price NUMERIC)",
       "CREATE TYPE order_line AS (it item, n INTEGER)", "CREATE TYPE deep AS (l order_line, item INTEGER)",
       "CREATE TABLE holder (id INTEGER REFERENCES item, l order_line, i item[], d deep)",
       "CREATE FUNCTION total(item) RETURNS NUMERIC LANGUAGE sql IMMUTABLE AS 'SELECT $1.price'",
       "CREATE FUNCTION words(l order_line) RETURNS TEXT LANGUAGE sql IMMUTABLE AS 'SELECT ($1).n::text'",
       "CREATE INDEX ix ON holder (words(l))", "CREATE DOMAIN good AS order_line CHECK (words(VALUE) <> '')",
       "CREATE TABLE a (total INTEGER CHECK (total > 0), g good)"});
}

TEST_P(PostgresqlTarget, MakesDomainsBehindTheFunctionsThatTheyCall) {
  expect_to_lead_both_ways(
      {"CREATE TABLE z (id INTEGER)"},
      {"CREATE FUNCTION is_ok(TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS $$ SELECT $1 <> '' $$",
       "CREATE DOMAIN word AS TEXT CHECK (is_ok(VALUE))",
       "CREATE FUNCTION beginning(w word) RETURNS TEXT LANGUAGE sql IMMUTABLE AS 'SELECT w::text'",
       "CREATE DOMAIN short AS word CHECK (length(beginning(VALUE)) < 5)",
       "CREATE FUNCTION three() RETURNS INTEGER LANGUAGE plpgsql AS 'BEGIN RETURN 3; END'",
       "CREATE DOMAIN number AS INTEGER DEFAULT three()",
       "CREATE TABLE t (w word CHECK (is_ok(w)), s short, n number DEFAULT three())",
       "CREATE INDEX ix ON t (beginning(w)) WHERE is_ok(s)"});
}

TEST_P(PostgresqlTarget, LetsADomainCallAFunctionThatComesWithThat) {
  const Statements table{"CREATE TABLE t (a d)"};
  expect_to_lead_both_ways(
      {"CREATE DOMAIN d AS TEXT CHECK (VALUE <> 'a')", table[0]},
      {"CREATE FUNCTION ok(TEXT) RETURNS BOOLEAN LANGUAGE sql IMMUTABLE AS 'SELECT true'",
       "CREATE DOMAIN d AS TEXT CHECK (ok(VALUE))", table[0]});
}

TEST_P(PostgresqlTarget, DropsFunctionsWhoseBodiesHoldWhatChangesAndMakesThemAgain) {
  if (is_postgresql_before(14))
    GTEST_SKIP() << "PostgreSQL 14 brought bodies that are read when they are made";
  const auto with = [](const std::string& column, const std::string& table, const std::string& read) {
    return Statements{table,
                      "CREATE TABLE t (id INTEGER, c " + column + ")",
                      "CREATE FUNCTION f() RETURNS INTEGER LANGUAGE sql RETURN (SELECT max(c) FROM t)",
                      "CREATE FUNCTION g() RETURNS INTEGER LANGUAGE sql BEGIN ATOMIC SELECT f(); END",
                      "CREATE VIEW v AS SELECT g() AS a",
                      "CREATE FUNCTION h() RETURNS BIGINT LANGUAGE sql RETURN (SELECT count(" + read + ")"};
  };
  expect_to_lead_both_ways(with("INTEGER", "CREATE TABLE a (x INTEGER, y INTEGER)", "x) FROM a"),
                           with("SMALLINT", "CREATE TABLE a (x INTEGER)", "*) FROM a"));
  expect_to_lead_both_ways(with("INTEGER", "CREATE TABLE a (x INTEGER)", "x) FROM a"),
                           with("INTEGER", "CREATE TABLE b (x INTEGER, y INTEGER)", "y) FROM b"));
}

TEST_P(PostgresqlTarget, MakesPoliciesAndTriggersAgainThatCallAFunctionThatIsMadeAgain) {
  if (is_postgresql_before(14))
    GTEST_SKIP() << "PostgreSQL 14 brought bodies that are read when they are made";
  const auto with = [](const std::string& type) {
    return Statements{
        "CREATE TABLE member (id INTEGER, org " + type + ")",
        "CREATE FUNCTION org() RETURNS BIGINT LANGUAGE sql RETURN (SELECT max(org)::bigint FROM member)",
        "CREATE TABLE t (org BIGINT)",
        "CREATE POLICY own ON t USING (org = org())",
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TRIGGER noted AFTER INSERT ON t FOR EACH ROW WHEN (NEW.org <> org()) EXECUTE FUNCTION note()"};
  };
  expect_to_lead_from_to(made_by(with("INTEGER")), made_by(with("BIGINT")));
}

TEST_P(PostgresqlTarget, MakesAgainWhatStandsOnATableThatAViewTakesTheNameOf) {
  const auto with = [](const std::string& one) {
    return Statements{"CREATE TABLE base (id INTEGER)", one, "CREATE VIEW v AS SELECT id FROM one",
                      "CREATE FUNCTION f(one) RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'",
                      "CREATE FUNCTION g() RETURNS SETOF one LANGUAGE sql AS 'SELECT * FROM one'"};
  };
  const auto table = with("CREATE TABLE one (id INTEGER)");
  expect_to_lead_both_ways(table, with("CREATE VIEW one AS SELECT id FROM base"));
  expect_to_lead_both_ways(table, with("CREATE MATERIALIZED VIEW one AS SELECT id FROM base"));
}

TEST_P(PostgresqlTarget, MakesAgainWhatStandsOnViewsThatAreMadeAgain) {
  const auto with = [](const std::string& type) {
    return Statements{
        "CREATE TABLE t (id INTEGER, a " + type + ")",
        "CREATE TABLE log (id INTEGER)",
        "CREATE VIEW v WITH (security_barrier = true) AS SELECT id, a FROM t WHERE a > 0 WITH LOCAL CHECK OPTION",
        "CREATE VIEW w AS SELECT id, a FROM v",
        "CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NEW; END'",
        "CREATE TRIGGER noted INSTEAD OF INSERT ON w FOR EACH ROW EXECUTE PROCEDURE note()",
        "CREATE RULE noted AS ON DELETE TO v DO INSTEAD INSERT INTO log VALUES (old.id)",
        "CREATE FUNCTION all_of_v() RETURNS SETOF v LANGUAGE sql AS 'SELECT * FROM v'",
        "COMMENT ON FUNCTION all_of_v() IS 'all'",
        "COMMENT ON VIEW v IS 'some'",
        "COMMENT ON COLUMN v.a IS 'a'",
        "COMMENT ON RULE noted ON v IS 'noted'",
        "COMMENT ON TRIGGER noted ON w IS 'noted'",
        "GRANT SELECT ON v TO PUBLIC",
        "GRANT UPDATE (a) ON v TO PUBLIC"};
  };
  expect_to_lead_from_to(made_by(with("INTEGER")), made_by(with("BIGINT")));
}

TEST_P(PostgresqlTarget, TakesAValueFromATypeThatNothingIsToNameAnyMore) {
  const auto with = [](const std::string& values, const std::string& value) {
    return Statements{"CREATE TYPE mood AS ENUM (" + values + ")",
                      "CREATE TABLE t (m mood DEFAULT '" + value + "', l mood[] DEFAULT '{" + value +
                          "}', CONSTRAINT ck CHECK (m <> '" + value + "'))",
                      "CREATE INDEX ix ON t (m) WHERE m = '" + value + "'"};
  };
  gives_remarks_ = true;
  expect_to_lead_both_ways(with("'bad', 'sad'", "sad"), with("'ok', 'bad'", "ok"));
}

TEST_P(PostgresqlTarget, TakesAllNewValuesOfAnEnumBackAtOnce) {
  bring_to(made_by({"CREATE TYPE mood AS ENUM ('sad')", "CREATE TABLE t (a mood)"}));
  const auto steps = differences_to(
      made_by({"CREATE TYPE mood AS ENUM ('bad', 'sad', 'ok', 'good')", "CREATE TABLE t (a mood)"}));
  std::vector<std::string> back;
  for (const auto& step : steps) {
    for (const auto& operation : step.downgrade.value()) back.push_back(operation::describe(operation));
  }
  EXPECT_THAT(back, ElementsAre("alter enum type 'mood'"));
}

TEST_P(PostgresqlTarget, ChecksADomainOnByWhatWasAFurtherCheck) {
  expect_to_lead_both_ways(
      {"CREATE DOMAIN d AS INTEGER CONSTRAINT a CHECK (VALUE > 0) CONSTRAINT b CHECK (VALUE < 9)"},
      {"CREATE DOMAIN d AS INTEGER CONSTRAINT b CHECK (VALUE < 9)"});
}

TEST_P(PostgresqlTarget, TakesStatisticsForTheSameWhateverTheOrderOfTheirColumns) {
  expect_to_lead_both_ways(
      {"CREATE TABLE t (id INTEGER, b TEXT)"},
      {"CREATE TABLE t (id INTEGER, \"A\" TEXT, b TEXT)", "CREATE STATISTICS st ON \"A\", b FROM t"});
}

TEST_P(PostgresqlTarget, KeepsHowIndexesOfKeysAndLongValuesAreStored) {
  Statements said{
      "CREATE TABLE t (id INTEGER PRIMARY KEY WITH (fillfactor = 50), a TEXT) WITH (toast.autovacuum_enabled = false)",
      "CREATE INDEX ix ON t (lower(a))"};
  if (!is_postgresql_before(11)) said.emplace_back("ALTER INDEX ix ALTER COLUMN 1 SET STATISTICS 300");
  expect_to_lead_both_ways(
      {"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)", "CREATE INDEX ix ON t (lower(a))"}, said);
}

TEST_P(PostgresqlTarget, IndexesChildrenBehindNewColumnsOfTheirParents) {
  expect_to_lead_both_ways({"CREATE TABLE par (id INTEGER)", "CREATE TABLE chi (z INTEGER) INHERITS (par)"},
                           {"CREATE TABLE par (id INTEGER, b DATE)",
                            "CREATE TABLE chi (z INTEGER) INHERITS (par)", "CREATE INDEX chi_b ON chi (b)"});
}

TEST_P(PostgresqlTarget, AsksTheServerOfConditionsOnColumnsOfParents) {
  const auto with = [](const std::string& more) {
    return Statements{
        "CREATE TABLE par (id INTEGER, d DATE)",
        "CREATE TABLE chi (CONSTRAINT ck CHECK (d >= '2020-01-01')" + more + ") INHERITS (par)"};
  };
  expect_to_lead_both_ways(with(""), with(", x INTEGER CHECK (x > id)"));
}

// Which columns are a table's own depends on them, so that none is dropped.
TEST_P(PostgresqlTarget, LeavesTablesAsTheyAreThatInheritFromOthersInTheTarget) {
  const Statements apart{"CREATE TABLE par (id INTEGER)", "CREATE TABLE chi (id INTEGER, z INTEGER)"};
  const Statements inherited{"CREATE TABLE par (id INTEGER)", "CREATE TABLE chi (z INTEGER) INHERITS (par)"};
  gives_remarks_ = true;
  for (const auto& [one, other] : {std::pair(apart, inherited), std::pair(inherited, apart)}) {
    bring_to(made_by(one));
    EXPECT_THAT(texts_to(made_by(other)), testing::IsEmpty());
    bring_to({});
  }
}

TEST_P(PostgresqlTarget, DropsWhatNamesAValueBeforeItsTypeLosesThat) {
  const Statements plain{"CREATE TYPE st AS ENUM ('a')", "CREATE TABLE t (s st, l st[])"};
  const Statements more{"CREATE TYPE st AS ENUM ('a', 'd''s', 'x\"y')",
                        "CREATE TABLE t (s st DEFAULT 'd''s', l st[], CONSTRAINT k CHECK (s <> 'd''s'))",
                        R"(CREATE INDEX ix ON t (s) WHERE l <> '{"x\"y"}')",
                        "CREATE INDEX iy ON t ((s = 'd''s'))"};
  expect_to_lead_both_ways(plain, more);
}

TEST_P(PostgresqlTarget, ChangesATypeTogetherWithTheFunctionsOfIt) {
  const auto with = [](const std::string& values, const std::string& arguments, const std::string& value) {
    return Statements{
        "CREATE TYPE st AS ENUM (" + values + ")",
        "CREATE TABLE a (s st)",
        "CREATE FUNCTION f(x st" + arguments + ") RETURNS text LANGUAGE sql IMMUTABLE AS $$ SELECT 'x' $$",
        "CREATE FUNCTION g(x st DEFAULT " + value + ") RETURNS st LANGUAGE sql IMMUTABLE AS $$ SELECT x $$",
        "CREATE INDEX ai ON a (f(s)) WHERE s <> " + value,
        "CREATE INDEX aj ON a (g(s))"};
  };
  expect_to_lead_both_ways(with("'new', 'old'", "", "'old'"), with("'new'", ", y int DEFAULT 1", "'new'"));
}

TEST_P(PostgresqlTarget, GivesAFunctionThatDomainsCallOtherArguments) {
  const auto with = [](const std::string& arguments, const std::string& more) {
    return Statements{
        "CREATE FUNCTION f(" + arguments + ") RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
        "CREATE DOMAIN d AS INTEGER DEFAULT f(1) CHECK (f(VALUE) > 0)" + more,
        "CREATE TABLE t (a d, b INTEGER DEFAULT f(1) CHECK (f(b) > 0))", "CREATE INDEX ix ON t (f(b))",
        "CREATE TABLE u (a INTEGER, CHECK (f(a) > 0))"};
  };
  expect_to_lead_both_ways(with("INTEGER", ""), with("BIGINT, TEXT DEFAULT 'x'", " NOT NULL"));
  expect_to_lead_both_ways({"CREATE DOMAIN d AS INTEGER"}, with("INTEGER", ""));
}

TEST_P(PostgresqlTarget, SaysNothingOfWhatComesWithTheSameSteps) {
  const Statements plain{"CREATE TABLE t (a INTEGER CHECK (a > 0), b TEXT)", "CREATE TABLE par (id INTEGER)",
                         "CREATE TABLE chi (z INTEGER) INHERITS (par)"};
  expect_to_lead_both_ways(
      plain, {"CREATE TYPE mood AS ENUM ('ok')", "CREATE SEQUENCE s",
              "CREATE FUNCTION f(INTEGER) RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT 1'",
              "CREATE TABLE t (a INTEGER DEFAULT nextval('s') CHECK (f(a) > 0), b TEXT, m mood)", plain[1],
              plain[2]});
  expect_to_lead_from_to(made_by(plain),
                         made_by({plain[0], "CREATE TABLE par (id INTEGER, more TEXT)",
                                  "CREATE TABLE chi (z INTEGER, CHECK (more <> '')) INHERITS (par)"}));
}

TEST_P(PostgresqlTarget, MakesTablesThatBearTheUsualNamesOfSequences) {
  expect_to_lead_both_ways(
      {},
      {"CREATE TABLE a (id INTEGER GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME of_a))",
       "CREATE TABLE b (id INTEGER GENERATED BY DEFAULT AS IDENTITY (SEQUENCE NAME of_b))",
       "CREATE TABLE a_id_seq (i INTEGER)", "CREATE TABLE t (i INTEGER)", "CREATE INDEX b_id_seq ON t (i)"});
}

}  // namespace
}  // namespace limbeck::contract
