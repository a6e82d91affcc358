// SPDX-License-Identifier: MIT
// What holds on to each other in PostgreSQL goes and comes in an order that the server takes.
#include <utility>

#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

using PostgresqlOrder = PostgresqlTargetContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlOrder, testing::Values(postgresql()), name_of_parameter);

using testing::ElementsAre;

TEST_P(PostgresqlOrder, LetsDefaultsGoBeforeTheSequenceOfAnotherColumn) {
  const Statements shared{"CREATE TABLE t (id SERIAL PRIMARY KEY)",
                          "CREATE TABLE u (id INTEGER PRIMARY KEY DEFAULT nextval('t_id_seq'))"};
  gives_remarks_ = true;
  expect_to_lead_both_ways(
      shared, {"CREATE TABLE t (id INTEGER PRIMARY KEY)", "CREATE TABLE u (id SERIAL PRIMARY KEY)"});
  expect_to_lead_both_ways(shared, {"CREATE TABLE t (x INTEGER)", "CREATE TABLE u (id INTEGER DEFAULT 5)"});
  expect_to_lead_both_ways(shared, {"CREATE TABLE u (id INTEGER PRIMARY KEY)"});
  expect_to_lead_both_ways(shared, {"CREATE TABLE t (id INTEGER GENERATED ALWAYS AS IDENTITY PRIMARY KEY)",
                                    "CREATE TABLE u (id INTEGER PRIMARY KEY)"});
}

TEST_P(PostgresqlOrder, GivesDefaultsOnceTheSequenceOfAnotherColumnIsThere) {
  const Statements before{"CREATE TABLE a (n INTEGER)", "CREATE TABLE t (id INTEGER PRIMARY KEY)"};
  gives_remarks_ = true;
  expect_to_lead_both_ways(before, {"CREATE TABLE t (id SERIAL PRIMARY KEY)",
                                    "CREATE TABLE a (n INTEGER DEFAULT nextval('t_id_seq'))",
                                    "CREATE TABLE b (n INTEGER DEFAULT nextval('t_id_seq'))"});
}

TEST_P(PostgresqlOrder, DropsColumnsAndTablesBeforeTheirEnumLosesAValue) {
  const Statements one{"CREATE TYPE st AS ENUM ('a', 'b')",
                       "CREATE DOMAIN sub AS st",
                       "CREATE TABLE t (id INTEGER, s st, z st DEFAULT 'b', UNIQUE (z), CHECK (z <> 'a'))",
                       "CREATE INDEX ix ON t (z, id) WHERE z = 'b'",
                       "CREATE TABLE r (z st REFERENCES t (z), n INTEGER)",
                       "CREATE TABLE gone (s st DEFAULT 'b' PRIMARY KEY)",
                       "CREATE TABLE gone2 (s st REFERENCES gone)",
                       "CREATE TABLE r2 (s st REFERENCES gone, a INTEGER)",
                       "CREATE VIEW v AS SELECT z FROM t",
                       "CREATE TABLE lists (l st[] DEFAULT '{b}', d sub, m INTEGER)"};
  const Statements other{"CREATE TYPE st AS ENUM ('a')",      "CREATE DOMAIN sub AS st",
                         "CREATE TABLE t (id INTEGER, s st)", "CREATE TABLE r (n INTEGER)",
                         "CREATE TABLE r2 (a INTEGER)",       "CREATE TABLE lists (m INTEGER)"};
  expect_to_lead_both_ways(one, other);
  EXPECT_THAT(answers_from_to(one,
                              {"INSERT INTO t VALUES (1, 'a', 'b')", "INSERT INTO gone VALUES ('b')",
                               "INSERT INTO lists VALUES ('{a,b}', 'b', 7)"},
                              other, "SELECT concat(id, s, (SELECT m FROM lists)) FROM t"),
              ElementsAre("1a7", "1a7", "1a7"));
}

TEST_P(PostgresqlOrder, TakesValuesFromAnEnumThatColumnsAreComputedAs) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values, const std::string& value) {
    return Statements{
        "CREATE TYPE e AS ENUM (" + values + ")",
        "CREATE TABLE t (id INTEGER, r e GENERATED ALWAYS AS ('" + value + "'::e) STORED, q e)"};
  };
  gives_remarks_ = true;
  const auto three = made_by(with("'a', 'b', 'c'", "a"));
  expect_to_lead_from_to(three, made_by(with("'a', 'b'", "b")));
  expect_to_lead_from_to(three, made_by(with("'a', 'b'", "a")));
  expect_to_lead_from_to(three, made_by({"CREATE TYPE e AS ENUM ('a', 'b')", "CREATE TABLE u (q e)"}));
}

TEST_P(PostgresqlOrder, ChangesColumnsToOtherTypesBeforeTheirEnumLosesAValue) {
  const Statements one{"CREATE TYPE e AS ENUM ('a', 'b')",
                       "CREATE TABLE t (id INTEGER, u e NOT NULL DEFAULT 'b', v e DEFAULT 'a', w e[] DEFAULT "
                       "'{b}', k e DEFAULT 'a', CHECK (u <> 'a'))",
                       "CREATE INDEX i ON t (u) WHERE v = 'b'",
                       "CREATE UNIQUE INDEX j ON t (v)",
                       "CREATE TABLE r (v e REFERENCES t (v))",
                       "CREATE VIEW x AS SELECT u, v FROM t"};
  const Statements other{
      "CREATE TYPE e AS ENUM ('a')",
      "CREATE TABLE t (id INTEGER, u TEXT, v VARCHAR(20) DEFAULT 'b' NOT NULL, w TEXT[], k e "
      "DEFAULT 'a', CHECK (u <> 'c'))",
      "CREATE UNIQUE INDEX j ON t (v)",
      "CREATE TABLE r (v VARCHAR(20) REFERENCES t (v))",
      "COMMENT ON COLUMN t.u IS 'words'",
      "CREATE VIEW x AS SELECT u, v FROM t"};
  gives_remarks_ = true;
  expect_to_lead_both_ways(one, other);
  EXPECT_THAT(
      answers_from_to(one, {"INSERT INTO t VALUES (1, 'b', 'b', '{a,b}')", "INSERT INTO r VALUES ('b')"},
                      other, "SELECT concat(u, v, w, (SELECT v FROM r)) FROM t"),
      ElementsAre("bb{a,b}b", "bb{a,b}b", "bb{a,b}b"));
}

TEST_P(PostgresqlOrder, TakesValuesFromAnEnumThatDomainsAreOver) {
  const auto with = [](const std::string& values, const std::string& check) {
    return Statements{"CREATE TYPE st AS ENUM (" + values + ")",
                      "CREATE DOMAIN dd AS st DEFAULT 'b' CHECK (VALUE <> '" + check + "')",
                      "CREATE DOMAIN ddd AS dd NOT NULL",
                      "COMMENT ON DOMAIN dd IS 'some'",
                      "COMMENT ON CONSTRAINT dd_check ON DOMAIN dd IS 'one'",
                      "CREATE TABLE t (id INTEGER, s st, d dd, e ddd DEFAULT 'b')",
                      "CREATE INDEX ix ON t (d)",
                      "CREATE VIEW v AS SELECT d, e FROM t"};
  };
  gives_remarks_ = true;
  expect_to_lead_both_ways(with("'a', 'b', 'c'", "c"), with("'a', 'b'", "a"));
  expect_to_lead_both_ways(with("'a', 'b', 'c'", "a"), with("'a', 'b'", "a"));
  EXPECT_THAT(answers_from_to(with("'a', 'b', 'c'", "a"), {"INSERT INTO t VALUES (1, 'a', 'b', 'b')"},
                              with("'a', 'b'", "a"), "SELECT (t)::text FROM t"),
              ElementsAre("(1,a,b,b)", "(1,a,b,b)", "(1,a,b,b)"));
}

TEST_P(PostgresqlOrder, ChangesAllChecksOfADomain) {
  const auto with = [](const std::string& checks) { return Statements{"CREATE DOMAIN d AS TEXT " + checks}; };
  const auto check = [](const std::string& name, const std::string& text) {
    return "CONSTRAINT " + name + " CHECK (VALUE ~ '" + text + "') ";
  };
  expect_to_lead_both_ways(with(check("d_check", "a") + check("z", "b")),
                           with(check("z", "a") + check("d_check", "b")));
  expect_to_lead_both_ways(with(check("a", "a") + check("b", "b") + check("c", "c")),
                           with(check("b", "a") + check("c", "d")));
  expect_to_lead_both_ways(with(check("b", "b")), with(check("a", "b") + check("b", "d")));
}

// Everything under one name, which only one of these can have.
TEST_P(PostgresqlOrder, LetsANameGoToAnythingElse) {
  const std::vector<Statements> kinds{
      {"CREATE TABLE n (i INTEGER PRIMARY KEY)", "CREATE TABLE r (i INTEGER REFERENCES n)"},
      {"CREATE VIEW n AS SELECT a FROM t"},
      {"CREATE MATERIALIZED VIEW n AS SELECT a FROM t"},
      {"CREATE SEQUENCE n", "ALTER TABLE t ALTER a SET DEFAULT nextval('n')"},
      {"CREATE TYPE n AS ENUM ('a')", "CREATE TABLE u (e n)", "ALTER TABLE t ADD e n"},
      {"CREATE DOMAIN n AS TEXT", "CREATE TABLE v (e n)"},
      {"CREATE TYPE n AS (a INTEGER)", "CREATE TABLE w (e n)"},
  };
  gives_remarks_ = true;
  for (std::size_t i = 0; i < kinds.size(); ++i) {
    for (auto j = i + 1; j < kinds.size(); ++j) {
      SCOPED_TRACE(kinds[i][0] + " and " + kinds[j][0]);
      Statements one{"CREATE TABLE t (a INTEGER)"};
      auto other = one;
      one.insert(one.end(), kinds[i].begin(), kinds[i].end());
      other.insert(other.end(), kinds[j].begin(), kinds[j].end());
      expect_to_lead_both_ways(one, other);
    }
  }
}

TEST_P(PostgresqlOrder, LetsTheNamesOfIndexesGoToAnythingElse) {
  const Statements table{"CREATE TABLE a (id INTEGER, x INTEGER)"};
  const auto with = [&](const Statements& more) {
    auto all = table;
    all.insert(all.end(), more.begin(), more.end());
    return all;
  };
  expect_to_lead_both_ways(with({"CREATE INDEX n ON a (x)", "CREATE SEQUENCE s"}),
                           with({"CREATE TABLE n (i INTEGER)", "CREATE INDEX s ON a (x)"}));
  expect_to_lead_both_ways(with({"ALTER TABLE a ADD CONSTRAINT n UNIQUE (x)"}), with({"CREATE SEQUENCE n"}));
}

TEST_P(PostgresqlOrder, LetsTheNamesOfWhatGoesWithTablesGoToTables) {
  const Statements with_index{"CREATE TABLE t (id INTEGER)", "CREATE INDEX n ON t (id)"};
  expect_to_lead_both_ways(with_index, {"CREATE TABLE n (x INTEGER)"});
  expect_to_lead_both_ways(with_index, {"CREATE TABLE u (x INTEGER UNIQUE)", "CREATE TABLE n (x INTEGER)"});
  const Statements counting{"CREATE TABLE b (id SERIAL)"};
  expect_to_lead_both_ways(counting, {"CREATE TABLE b_id_seq (x INTEGER)"});
  expect_to_lead_both_ways(counting, {"CREATE TABLE b_id_seq (x INTEGER)", "CREATE TABLE b (id INTEGER)"});
  expect_to_lead_both_ways(counting, {"CREATE TABLE u (x INTEGER CONSTRAINT b_id_seq UNIQUE)",
                                      "CREATE TABLE b (id INTEGER DEFAULT 7)"});
  expect_to_lead_both_ways(counting, {"CREATE TABLE b (id INTEGER)", "CREATE TABLE u (id INTEGER)",
                                      "CREATE INDEX b_id_seq ON u (id)"});
  expect_to_lead_both_ways(
      {"CREATE TABLE a_id_seq (x INTEGER)", "CREATE TABLE a (id INTEGER)", "CREATE TABLE b (id SERIAL)"},
      {"CREATE TABLE a (id SERIAL)", "CREATE TABLE b_id_seq (x INTEGER)", "CREATE TABLE b (id INTEGER)"});
}

TEST_P(PostgresqlOrder, LetsTheNamesOfSequencesOfColumnsThatGoGoToTables) {
  const std::vector<Statements> takers{
      {"CREATE TABLE b_id_seq (x INTEGER)"},
      {"CREATE TABLE c (x INTEGER)", "CREATE INDEX b_id_seq ON c (x)"},
      {"CREATE TABLE c (x SERIAL CONSTRAINT b_id_seq UNIQUE)"},
      {"CREATE INDEX b_id_seq ON a (x)"},
      {"CREATE INDEX b_id_seq ON z (x)"},
  };
  gives_remarks_ = true;
  const std::string serial = "SERIAL PRIMARY KEY";
  const std::pair<std::string, std::string> columns[] = {
      {serial, ""},
      {serial, "id INTEGER NOT NULL, "},
      {"INTEGER GENERATED BY DEFAULT AS IDENTITY UNIQUE", ""}};
  const Statements others{"CREATE TABLE a (x INTEGER)", "CREATE TABLE z (x INTEGER)"};
  for (const auto& [type, left] : columns) {
    auto before = others;
    before.push_back("CREATE TABLE b (id " + type + ", x INTEGER)");
    for (const auto& taker : takers) {
      SCOPED_TRACE(type + left + taker.back());
      auto after = others;
      after.push_back("CREATE TABLE b (" + left + "x INTEGER)");
      after.insert(after.end(), taker.begin(), taker.end());
      expect_to_lead_both_ways(before, after);
    }
  }
}

TEST_P(PostgresqlOrder, KeepsRowsWhereTheNameOfTheirSequenceGoesToATable) {
  const Statements before{"CREATE TABLE b (id SERIAL PRIMARY KEY, x INTEGER)"};
  const Statements after{"CREATE TABLE b_id_seq (x INTEGER)", "CREATE TABLE b (x INTEGER)"};
  EXPECT_THAT(answers_from_to(before, {"INSERT INTO b (x) VALUES (1), (2)"}, after,
                              "SELECT count(*) || relkind::text FROM b, pg_class WHERE relname = 'b_id_seq' "
                              "AND relnamespace = current_schema()::regnamespace GROUP BY relkind"),
              ElementsAre("2S", "2r", "2S"));
}

TEST_P(PostgresqlOrder, LiftsForeignKeysOnColumnsThatAreComputedAnew) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& arguments, const std::string& type) {
    return Statements{
        "CREATE FUNCTION g(" + arguments + ") RETURNS " + type +
            " LANGUAGE sql IMMUTABLE AS 'SELECT $1::" + type + "'",
        "CREATE TABLE t (a INTEGER, b " + type + " GENERATED ALWAYS AS (g(a)) STORED UNIQUE)",
        "CREATE TABLE r (b " + type + " REFERENCES t (b))", "CREATE TABLE q (id INTEGER PRIMARY KEY)",
        "CREATE TABLE w (a INTEGER, b " + type + " GENERATED ALWAYS AS (g(a)) STORED REFERENCES q)"};
  };
  const auto one = with("INTEGER", "INTEGER");
  expect_to_lead_both_ways(one, with("INTEGER", "BIGINT"));
  expect_to_lead_both_ways(one, with("INTEGER, INTEGER DEFAULT 1", "INTEGER"));
  EXPECT_THAT(answers_from_to(one, {"INSERT INTO t VALUES (1)", "INSERT INTO r VALUES (1)"},
                              with("INTEGER", "BIGINT"), "SELECT pg_typeof(b)::text || b FROM r"),
              ElementsAre("integer1", "bigint1", "integer1"));
}

TEST_P(PostgresqlOrder, GivesASequenceThatBecomesAColumnsOwnItsName) {
  const Statements free{"CREATE SEQUENCE s", "CREATE TABLE a (id BIGINT DEFAULT nextval('s') PRIMARY KEY)"};
  const Statements serial{"CREATE TABLE a (id BIGSERIAL PRIMARY KEY)"};
  expect_to_lead_from_to(made_by(free), made_by(serial));
  EXPECT_THAT(answers_from_to(free, {"INSERT INTO a DEFAULT VALUES", "INSERT INTO a DEFAULT VALUES"}, serial,
                              "WITH made AS (INSERT INTO a DEFAULT VALUES RETURNING id) SELECT concat(id, "
                              "(SELECT string_agg(relname, ' ') FROM pg_class WHERE relkind = 'S' "
                              "AND relnamespace = current_schema()::regnamespace)) FROM made"),
              ElementsAre("3s", "4a_id_seq", "5s"));
}

TEST_P(PostgresqlOrder, LetsNamesOfIndexesGoBetweenTablesAndMaterializedViews) {
  const auto with = [](const std::string& of_table, const std::string& of_view) {
    return Statements{"CREATE TABLE t (a INTEGER, b INTEGER)", "CREATE INDEX " + of_table + " ON t (a)",
                      "CREATE MATERIALIZED VIEW v AS SELECT a, b FROM t",
                      "CREATE INDEX " + of_view + " ON v (a)"};
  };
  const auto with_key = [](const std::string& of_table, const std::string& of_view) {
    return Statements{"CREATE TABLE t (a INTEGER, b INTEGER, CONSTRAINT " + of_table + " UNIQUE (b))",
                      "CREATE MATERIALIZED VIEW v AS SELECT a, b FROM t",
                      "CREATE UNIQUE INDEX " + of_view + " ON v (a)"};
  };
  expect_to_lead_from_to(made_by(with("m", "n")), made_by(with("n", "m")));
  expect_to_lead_both_ways(with_key("m", "n"), with_key("n", "m"));
  expect_to_lead_both_ways(with_key("m", "n"), with("n", "m"));
  const Statements views{"CREATE MATERIALIZED VIEW v AS SELECT 1 AS a",
                         "CREATE MATERIALIZED VIEW w AS SELECT 1 AS a"};
  auto one = views;
  one.insert(one.end(), {"CREATE INDEX m ON v (a)", "CREATE INDEX n ON w (a)"});
  auto other = views;
  other.insert(other.end(), {"CREATE INDEX n ON v (a)", "CREATE INDEX m ON w (a)"});
  expect_to_lead_from_to(made_by(one), made_by(other));
  auto none = views;
  none.insert(none.end(), {"CREATE TABLE m (a INTEGER)", "CREATE SEQUENCE n"});
  expect_to_lead_both_ways(one, none);
}

TEST_P(PostgresqlOrder, FreesTheSequenceOfASerialThatOthersGoOnToUse) {
  const std::string serial = "CREATE TABLE a (id SERIAL PRIMARY KEY, x INTEGER)";
  const Statements before{serial, "CREATE TABLE b (id INTEGER PRIMARY KEY)"};
  const auto after = [](const std::string& table) {
    return Statements{"CREATE SEQUENCE a_id_seq", table,
                      "CREATE TABLE b (id INTEGER PRIMARY KEY DEFAULT nextval('a_id_seq'))",
                      "CREATE TABLE n (id INTEGER PRIMARY KEY DEFAULT nextval('a_id_seq'))"};
  };
  const auto numbers_from_to = [&](const std::string& table) {
    return answers_from_to(before, {"INSERT INTO a (x) VALUES (1), (2)"}, after(table),
                           "SELECT last_value FROM a_id_seq");
  };
  gives_remarks_ = true;
  const std::string plain = "CREATE TABLE a (id INTEGER PRIMARY KEY, x INTEGER)";
  const std::string without = "CREATE TABLE a (x INTEGER)";
  const std::string other = "CREATE TABLE c (x INTEGER)";
  for (const auto& table : {plain, without, other}) expect_to_lead_both_ways(before, after(table));
  EXPECT_THAT(numbers_from_to(plain), ElementsAre("2", "2", "2"));
  EXPECT_THAT(numbers_from_to(without), ElementsAre("2", "2", "4"));
  EXPECT_THAT(numbers_from_to(other), ElementsAre("2", "2", "2"));
  expect_to_lead_both_ways({serial}, {"CREATE SEQUENCE a_id_seq START 50", without});
}

TEST_P(PostgresqlOrder, GivesASequenceThatAColumnOwnsItsName) {
  const auto owned = [](const std::string& type) {
    return Statements{"CREATE SEQUENCE x", "CREATE TABLE t (id " + type + " NOT NULL DEFAULT nextval('x'))",
                      "ALTER SEQUENCE x OWNED BY t.id"};
  };
  const Statements named{"CREATE TABLE t (id SERIAL)", "CREATE VIEW v AS SELECT last_value FROM t_id_seq"};
  expect_to_lead_both_ways(owned("INTEGER"), named);
  EXPECT_THAT(answers_from_to(owned("INTEGER"), {"INSERT INTO t VALUES (DEFAULT), (DEFAULT)"}, named,
                              "SELECT nextval(pg_get_serial_sequence('t', 'id'))"),
              ElementsAre("3", "4", "5"));
  bring_to(made_by(owned("INTEGER")));
  run({"INSERT INTO t VALUES (DEFAULT)"});
  bring_to(made_by(named));
  EXPECT_EQ(value_of("SELECT last_value FROM v"), "1");
}

TEST_P(PostgresqlOrder, GivesASequenceThatTablesShareToOneOfThem) {
  const Statements shared{"CREATE SEQUENCE s", "CREATE TABLE a (id BIGINT DEFAULT nextval('s') PRIMARY KEY)",
                          "CREATE TABLE b (id BIGINT DEFAULT nextval('s') PRIMARY KEY)"};
  const Statements serial{"CREATE TABLE a (id BIGSERIAL PRIMARY KEY)",
                          "CREATE TABLE b (id BIGSERIAL PRIMARY KEY)"};
  expect_to_lead_both_ways(shared, serial);
  EXPECT_THAT(
      answers_from_to(shared, {"INSERT INTO a DEFAULT VALUES", "INSERT INTO b DEFAULT VALUES"}, serial,
                      "WITH one AS (INSERT INTO a DEFAULT VALUES RETURNING id), other AS (INSERT INTO b "
                      "DEFAULT VALUES RETURNING id) SELECT concat(one.id, other.id) FROM one, other"),
      ElementsAre("34", "55", "67"));
}

TEST_P(PostgresqlOrder, LogsTheSequencesOfUnloggedTables) {
  if (is_postgresql_before(15)) GTEST_SKIP() << "PostgreSQL 15 and newer have sequences that are not logged";
  const Statements unlogged{"CREATE UNLOGGED TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"};
  auto logged = unlogged;
  logged.emplace_back("ALTER SEQUENCE t_id_seq SET LOGGED");
  expect_to_lead_both_ways({}, logged);
  expect_to_lead_both_ways(unlogged, logged);
  expect_to_lead_both_ways({"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"}, logged);
  expect_to_lead_both_ways({"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"}, unlogged);
  for (const auto* persistence : {"", "UNLOGGED"}) {
    const Statements plain{"CREATE " + std::string(persistence) +
                           " TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"};
    expect_to_lead_both_ways(plain, unlogged);
    expect_to_lead_both_ways(plain, logged);
  }
  expect_to_lead_both_ways(
      {"CREATE UNLOGGED TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a INTEGER)"}, unlogged);
}

TEST_P(PostgresqlOrder, RestartsAnIdentityThatStandsBeyondItsLimits) {
  const Statements wide{
      "CREATE TABLE t (b BIGINT GENERATED BY DEFAULT AS IDENTITY (MINVALUE 0 START 0), x INTEGER)"};
  const auto next = "WITH made AS (INSERT INTO t (x) VALUES (0) RETURNING b) SELECT b FROM made";
  EXPECT_THAT(
      answers_from_to(wide, {}, {"CREATE TABLE t (b INTEGER GENERATED ALWAYS AS IDENTITY, x INTEGER)"}, next),
      ElementsAre("0", "1", "2"));
  EXPECT_THAT(
      answers_from_to(
          wide, {"INSERT INTO t (x) VALUES (1), (2)"},
          {"CREATE TABLE t (b BIGINT GENERATED BY DEFAULT AS IDENTITY (MINVALUE 1 START 1), x INTEGER)"},
          next),
      ElementsAre("2", "3", "4"));
}

TEST_P(PostgresqlOrder, KeepsWhatExcludeConstraintsCarry) {
  if (is_postgresql_before(12)) GTEST_SKIP() << "PostgreSQL 12 and newer carry columns in such an index";
  const auto with = [](const std::string& included) {
    return Statements{"CREATE TABLE a (x INTEGER, y INTEGER, r int8range, EXCLUDE USING gist (r WITH -|-)" +
                      included + " WHERE (x > 0))"};
  };
  expect_to_lead_both_ways(with(""), with(" INCLUDE (x)"));
  expect_to_lead_both_ways(with(" INCLUDE (x, y)"), with(" INCLUDE (y)"));
}

TEST_P(PostgresqlOrder, ComputesColumnsAgainWhereTheirEnumLosesAValueOnTheWayBack) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values) {
    return Statements{
        "CREATE TYPE mood AS ENUM (" + values + ")",
        "CREATE TABLE t (a INTEGER, c mood GENERATED ALWAYS AS ('ok'::mood) STORED UNIQUE, CHECK (c "
        "<> 'sad'))",
        "CREATE TABLE r (c mood REFERENCES t (c))"};
  };
  EXPECT_THAT(
      answers_from_to(with("'sad', 'ok'"), {"INSERT INTO t VALUES (1)", "INSERT INTO r VALUES ('ok')"},
                      with("'sad', 'so', 'ok'"), "SELECT t::text FROM t"),
      ElementsAre("(1,ok)", "(1,ok)", "(1,ok)"));
}

TEST_P(PostgresqlOrder, ChangesDomainsUnderTheValuesOfArraysAndRows) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have arrays of domains";
  const auto with = [](const std::string& check) {
    return Statements{
        "CREATE DOMAIN d AS TEXT CONSTRAINT a CHECK (VALUE <> '" + check + "')" +
            (check == "p" ? " CONSTRAINT b CHECK (VALUE <> '')" : ""),
        "CREATE DOMAIN ds AS d[] NOT NULL",
        "CREATE TYPE r AS (a INTEGER, b d)",
        "CREATE TYPE rs AS (r r)",
        "CREATE TABLE t (a d[] DEFAULT '{x}', b ds UNIQUE, c rs DEFAULT '(\"(1,x)\")', d d DEFAULT 'y')",
        "CREATE VIEW v AS SELECT a, c FROM t",
        "CREATE TABLE h () INHERITS (t)"};
  };
  EXPECT_THAT(
      answers_from_to(with("p"), {"INSERT INTO t (b) VALUES ('{m,n}')"}, with("q"), "SELECT t::text FROM t"),
      testing::Each("({x},\"{m,n}\",\"(\"\"(1,x)\"\")\",y)"));
}

TEST_P(PostgresqlOrder, MakesViewsAgainOnWhatHasItsColumnsOfAnother) {
  const auto with = [](const std::string& type) {
    return Statements{"CREATE TABLE par (id INTEGER, a " + type + ")",
                      "CREATE TABLE kid (x INTEGER) INHERITS (par)",
                      "CREATE TABLE last () INHERITS (kid)",
                      "CREATE VIEW v AS SELECT a FROM kid",
                      "CREATE VIEW w AS SELECT a FROM last",
                      "CREATE TABLE whole (id INTEGER, a " + type + ") PARTITION BY RANGE (id)",
                      "CREATE TABLE part PARTITION OF whole FOR VALUES FROM (0) TO (9)",
                      "CREATE VIEW vp AS SELECT a FROM part"};
  };
  expect_to_lead_both_ways(with("INTEGER"), with("BIGINT"));
}

TEST_P(PostgresqlOrder, MakesViewsAgainWithAllThatIsSaidOfThem) {
  const auto with = [](const std::string& type, const std::string& value) {
    return Statements{"CREATE TABLE t (id INTEGER, a " + type + ")",
                      "CREATE VIEW \"The v\" AS SELECT id, a AS \"The a\" FROM t",
                      "COMMENT ON VIEW \"The v\" IS 'it'",
                      "COMMENT ON COLUMN \"The v\".\"The a\" IS 'the a'",
                      "ALTER VIEW \"The v\" ALTER \"The a\" SET DEFAULT " + value,
                      "CREATE MATERIALIZED VIEW m AS SELECT a FROM t",
                      "COMMENT ON MATERIALIZED VIEW m IS 'kept'"};
  };
  const auto one = with("INTEGER", "7");
  expect_to_lead_both_ways(one, with("BIGINT", "8"));
  expect_to_lead_both_ways(one, {one.front()});
  bring_to(made_by(one));
  EXPECT_THAT(texts_to(made_by(with("BIGINT", "7"))),
              ElementsAre("drop materialized view 'm'", "drop view 'The v'", "alter column 't.a'",
                          "create view 'The v'", "create materialized view 'm'",
                          "create default of a view's column '\"The v\".\"The a\"'",
                          "create comment 'COLUMN \"The v\".\"The a\"'",
                          "create comment 'MATERIALIZED VIEW m'", "create comment 'VIEW \"The v\"'"));
  bring_to({});
}

// What stands on columns, and the steps to tables whose columns are others: a target that has no word for it
// leaves it as it was.
class PostgresqlPinnedColumns : public PostgresqlTargetContract {
 protected:
  std::vector<std::string> steps_to(const std::vector<Table>& tables) const {
    const auto differences = autogenerate::compare(*connection, {.tables = tables}, *dialect, {});
    std::vector<std::string> texts;
    for (const auto& step : differences.steps) {
      texts.push_back(operation::describe(step.operation));
      carry_out(step.operation);
    }
    take_back(differences.steps);
    return texts;
  }

  // With an object on it.
  std::vector<std::string> steps_between(const Schema& one, const Schema& other,
                                         const Statements& object) const {
    bring_to(one);
    run(object);
    auto steps = steps_to(other.tables);
    bring_to({});
    return steps;
  }
};
INSTANTIATE_TEST_SUITE_P(On, PostgresqlPinnedColumns, testing::Values(postgresql()), name_of_parameter);

TEST_P(PostgresqlPinnedColumns, AreFreeWhereNothingNamesThem) {
  const std::string trigger =
      "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'";
  const std::vector<Statements> objects{
      {"CREATE VIEW v AS SELECT id, a FROM t", "CREATE VIEW w AS SELECT v.* FROM v"},
      {"CREATE MATERIALIZED VIEW v AS SELECT count(*) AS n FROM t GROUP BY a"},
      {"CREATE VIEW v AS SELECT 1 AS one FROM t x NATURAL JOIN (SELECT 1 AS a) y"},
      {"CREATE POLICY v ON t USING (a > 1)"},
      {"CREATE RULE v AS ON UPDATE TO t WHERE new.a > 1 DO NOTHING"},
      {trigger, "CREATE TRIGGER v BEFORE UPDATE ON t FOR EACH ROW WHEN (new.a > 1) EXECUTE PROCEDURE f()"},
      {trigger, "CREATE TRIGGER v BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE PROCEDURE f()"}};
  const auto with = [&](const std::string& columns) {
    return made_by({"CREATE TABLE t (id INTEGER PRIMARY KEY, " + columns + ")"});
  };
  const auto one = with("a INTEGER, b INTEGER, c TEXT");
  const auto without_c = with("a INTEGER, b BIGINT");
  const auto needed = with("a INTEGER DEFAULT 1 NOT NULL, b INTEGER, c TEXT");
  const auto wide = with("a BIGINT, b INTEGER, c TEXT");
  for (const auto& object : objects) {
    SCOPED_TRACE(object.back());
    EXPECT_THAT(steps_between(one, without_c, object),
                ElementsAre("alter column 't.b'", "drop column 't.c'"));
    EXPECT_THAT(steps_between(one, needed, object),
                ElementsAre(testing::StartsWith("execute 'UPDATE t"), "alter column 't.a'"));
    EXPECT_THAT(steps_between(one, wide, object), testing::Contains(testing::StartsWith("drop")));
  }
}

TEST_P(PostgresqlPinnedColumns, AreFoundUnderTheOldNameOfTheirTable) {
  run({"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER)",
       "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
       "CREATE TRIGGER x BEFORE UPDATE OF b ON t FOR EACH ROW EXECUTE PROCEDURE f()",
       "CREATE TRIGGER y BEFORE UPDATE OF a ON t FOR EACH ROW EXECUTE PROCEDURE f()",
       "CREATE POLICY p ON t USING (b > 1)"});
  auto target = dialect->reflect_schema(*connection, {});
  auto& table = target.tables.at(0);
  table.renamed_from = std::exchange(table.name.name, "t2");
  table.columns.at(2).type = BigInteger();
  const std::vector<std::string> steps{"drop policy 'p' on 't'",     "drop trigger 'x' on 't'",
                                       "rename table 't' to 't2'",   "alter column 't2.b'",
                                       "create trigger 'x' on 't2'", "create policy 'p' on 't2'"};
  EXPECT_EQ(steps_to({table}), steps);
  for (auto& trigger : target.triggers) trigger.table.name = "t2";
  target.policies.at(0).table.name = "t2";
  EXPECT_THAT(texts_to(target), testing::UnorderedElementsAreArray(steps));
  bring_to(target);
  EXPECT_THAT(texts_to(target), testing::IsEmpty());
}

}  // namespace
}  // namespace limbeck::contract
