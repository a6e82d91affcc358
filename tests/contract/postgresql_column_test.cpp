// SPDX-License-Identifier: MIT
// What PostgreSQL's columns hold and count, as tables change and are taken back.
#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

using PostgresqlColumns = PostgresqlTargetContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlColumns, testing::Values(postgresql()), name_of_parameter);

using testing::ElementsAre;

TEST_P(PostgresqlColumns, PutsAValueIntoAnArrayAndTakesItOut) {
  EXPECT_THAT(answers_from_to(
                  {"CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER NOT NULL DEFAULT 3, c TEXT)"},
                  {"INSERT INTO t VALUES (1, 7, 4, 'x'), (2, NULL, 5, NULL)"},
                  {"CREATE TABLE t (id INTEGER, a INTEGER[], b BIGINT[] NOT NULL DEFAULT '{3}', c TEXT[])"},
                  "SELECT string_agg((t)::text, ' ' ORDER BY id) FROM t"),
              ElementsAre("(1,7,4,x) (2,,5,)", "(1,{7},{4},{x}) (2,,{5},)", "(1,7,4,x) (2,,5,)"));
}

TEST_P(PostgresqlColumns, CastsValuesThatTheServerDoesNotCastByItself) {
  const Statements types{"CREATE TYPE mood AS ENUM ('sad', 'ok')", "CREATE TYPE state AS ENUM ('ok', 'sad')",
                         "CREATE DOMAIN small AS INTEGER CHECK (VALUE < 100)"};
  const auto with = [&](const std::string& columns) {
    auto statements = types;
    statements.push_back("CREATE TABLE t (" + columns + ")");
    return statements;
  };
  const auto answers = answers_from_to(
      with(
          "a TEXT DEFAULT '5', b VARCHAR(40), c TEXT DEFAULT '{}', d TEXT DEFAULT 'sad', e mood DEFAULT 'ok', "
          "f BOOLEAN DEFAULT true, g NUMERIC DEFAULT 0, h JSONB, i INTEGER, j MONEY, k BOOLEAN[], l mood[], "
          "m TEXT, n CHAR(5), o BOOLEAN"),
      {"INSERT INTO t VALUES ('7', '6ba7b810-9dad-11d1-80b4-00c04fd430c8', '{\"a\": 1}', 'ok', 'sad', true, 1, "
       "'[1, 2]', 60, 2, '{t,f}', '{sad}', '9', 'ok', false)"},
      with("a INTEGER DEFAULT 5, b UUID, c JSONB DEFAULT '{}', d mood DEFAULT 'sad', e state DEFAULT 'ok', "
           "f INTEGER DEFAULT 1, g BOOLEAN DEFAULT false, h INTEGER[], i TIMESTAMP, j INTEGER, k SMALLINT[], "
           "l state[], m small, n mood, o SMALLINT"),
      "SELECT array_to_string(ARRAY[a::text, b::text, c::text, d::text, e::text, f::text, g::text, h::text, "
      "i::text, j::text, k::text, l::text, m::text, n::text, o::text], '|') FROM t");
  const auto before =
      "7|6ba7b810-9dad-11d1-80b4-00c04fd430c8|{\"a\": 1}|ok|sad|true|1|[1, 2]|60|$2.00|{t,f}|{sad}|9|ok|false";
  EXPECT_THAT(answers, ElementsAre(before,
                                   "7|6ba7b810-9dad-11d1-80b4-00c04fd430c8|{\"a\": 1}|ok|sad|1|true|{1,2}|"
                                   "1970-01-01 00:01:00|2|{1,0}|{sad}|9|ok|0",
                                   before));
}

TEST_P(PostgresqlColumns, KeepsADefaultOfNullWhereADomainHasAnother) {
  expect_to_lead_both_ways(
      {"CREATE DOMAIN five AS INTEGER DEFAULT 5", "CREATE TABLE t (a five)"},
      {"CREATE DOMAIN five AS INTEGER DEFAULT 5", "CREATE TABLE t (a five DEFAULT NULL)"});
}

TEST_P(PostgresqlColumns, MakesForeignKeysAgainWhoseColumnsAreCast) {
  expect_to_lead_both_ways({"CREATE TABLE p (id VARCHAR(36) PRIMARY KEY)",
                            "CREATE TABLE c (id INTEGER PRIMARY KEY, p VARCHAR(36) REFERENCES p)"},
                           {"CREATE TABLE p (id UUID PRIMARY KEY)",
                            "CREATE TABLE c (id INTEGER PRIMARY KEY, p UUID REFERENCES p)"});
  expect_to_lead_both_ways({"CREATE TABLE p (id NUMERIC PRIMARY KEY)",
                            "CREATE TABLE c (id INTEGER PRIMARY KEY, p NUMERIC REFERENCES p)"},
                           {"CREATE TABLE p (id INTEGER PRIMARY KEY)",
                            "CREATE TABLE c (id INTEGER PRIMARY KEY, p INTEGER REFERENCES p)"});
}

TEST_P(PostgresqlColumns, GoesOnCountingWhateverCounts) {
  const Statements serial{"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"};
  const Statements identity{"CREATE TABLE t (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, a INTEGER)"};
  const Statements plain{"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)"};
  const Statements two_rows{"INSERT INTO t (a) VALUES (1), (2)"};
  const auto next = "WITH made AS (INSERT INTO t (a) VALUES (0) RETURNING id) SELECT id FROM made";
  EXPECT_THAT(answers_from_to(serial, two_rows, identity, next), ElementsAre("3", "4", "5"));
  EXPECT_THAT(answers_from_to(identity, two_rows, serial, next), ElementsAre("3", "4", "5"));
  EXPECT_THAT(
      answers_from_to(serial, two_rows, {"CREATE TABLE t (id BIGSERIAL PRIMARY KEY, a INTEGER)"}, next),
      ElementsAre("3", "4", "5"));
  const auto count = "SELECT count(*) FROM t";
  for (const auto& counting : {serial, identity}) {
    bring_to(made_by(plain));
    run({"INSERT INTO t VALUES (1), (8)"});
    const auto steps = bring_to(made_by(counting));
    EXPECT_EQ(value_of(next), "9");
    take_back(steps);
    EXPECT_EQ(value_of(count), "3");
    EXPECT_THAT(texts_to(made_by(plain)), testing::IsEmpty());
    bring_to({});
  }
}

TEST_P(PostgresqlColumns, LetsTheSequenceOfASerialTakeTheTypeOfItsColumn) {
  bring_to(made_by({"CREATE TABLE t (id SERIAL PRIMARY KEY)"}));
  const auto steps = bring_to(made_by({"CREATE TABLE t (id BIGSERIAL PRIMARY KEY)"}));
  const auto type = "SELECT seqtypid::regtype FROM pg_sequence WHERE seqrelid = 't_id_seq'::regclass";
  EXPECT_EQ(value_of(type), "bigint");
  take_back(steps);
  EXPECT_EQ(value_of(type), "integer");
}

TEST_P(PostgresqlColumns, LetsSequencesGoFromTheirColumnsOrWithThem) {
  const Statements owned{"CREATE TABLE r (id INTEGER, cap INTEGER)", "CREATE SEQUENCE s OWNED BY r.cap"};
  expect_to_lead_both_ways(owned, {"CREATE TABLE r (id INTEGER)", "CREATE SEQUENCE s"});
  expect_to_lead_both_ways(owned, {"CREATE TABLE r (id INTEGER)"});
  expect_to_lead_both_ways(owned, {"CREATE TABLE q (id INTEGER)"});
}

TEST_P(PostgresqlColumns, KeepsWhatIsSaidOfSingleColumns) {
  const Statements tables{"CREATE TABLE p (a INTEGER)", "CREATE TABLE c (b INTEGER) INHERITS (p)"};
  auto more = tables;
  more.insert(more.end(),
              {"COMMENT ON COLUMN c.a IS 'it''s inherited'", "ALTER TABLE p ALTER a SET STATISTICS 9",
               "ALTER TABLE c ALTER b SET (n_distinct = -0.5, n_distinct_inherited = 7)"});
  expect_to_lead_both_ways(tables, more);
  expect_to_lead_both_ways({}, more);
}

// A word that an enum is only to get may be a default at once, and does not make other things look changed.
TEST_P(PostgresqlColumns, AsksTheServerOfDefaultsThatAreStillToBeWords) {
  const auto with = [](const std::string& words, const std::string& value) {
    return Statements{"CREATE TYPE mood AS ENUM (" + words + ')',
                      "CREATE TABLE t (m mood DEFAULT " + value +
                          ", n NUMERIC CHECK (n > 0 AND n < 10), d TEXT DEFAULT upper('x'))",
                      "CREATE INDEX ix ON t (n) WHERE n > 1"};
  };
  bring_to(made_by(with("'a'", "'a'")));
  EXPECT_THAT(texts_to(made_by(with("'a', 'new'", "'new'"))),
              ElementsAre("add value 'new' to enum type 'mood'", "alter column 't.m'"));
  bring_to({});
}

TEST_P(PostgresqlColumns, AltersTypesUnderComputedColumns) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  expect_to_lead_both_ways(
      {"CREATE TABLE t (id INTEGER, a INTEGER, b INTEGER GENERATED ALWAYS AS (a + 1) STORED, c INTEGER, "
       "d INTEGER GENERATED ALWAYS AS (c * 2) STORED UNIQUE)",
       "CREATE INDEX ix ON t (id) INCLUDE (d)"},
      {"CREATE TABLE t (id INTEGER, a BIGINT, c BIGINT, d INTEGER GENERATED ALWAYS AS (c * 2) STORED UNIQUE)",
       "CREATE INDEX ix ON t (id) INCLUDE (d)"});
}

TEST_P(PostgresqlColumns, ComputesColumnsAgainWhoseFunctionGoesForAnother) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& type) {
    return Statements{
        "CREATE FUNCTION f(a INTEGER) RETURNS " + type + " LANGUAGE sql IMMUTABLE AS 'SELECT a'",
        "CREATE TABLE t (id INTEGER, a INTEGER GENERATED ALWAYS AS (f(id)) STORED, CHECK (f(id) > 0))",
        "CREATE INDEX ix ON t (a) WHERE f(id) > 1", "ALTER TABLE t ADD CONSTRAINT uq UNIQUE (a)"};
  };
  EXPECT_THAT(
      answers_from_to(with("INTEGER"), {"INSERT INTO t VALUES (3)"}, with("BIGINT"), "SELECT a FROM t"),
      ElementsAre("3", "3", "3"));
}

TEST_P(PostgresqlColumns, LetsNoColumnCountUpWhoseForeignKeyComesLater) {
  expect_to_lead_both_ways({"CREATE TABLE t (id INTEGER PRIMARY KEY)"},
                           {"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER)",
                            "CREATE TABLE u (id INTEGER PRIMARY KEY REFERENCES t)"});
}

TEST_P(PostgresqlColumns, ComputesColumnsAgainFromATypeThatLosesAValue) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values) {
    return Statements{
        "CREATE TYPE mood AS ENUM (" + values + ")",
        "CREATE TABLE t (m mood, c INTEGER GENERATED ALWAYS AS (CASE WHEN m = 'ok' THEN 1 END) STORED UNIQUE)",
        "CREATE INDEX ix ON t (c)", "CREATE VIEW v AS SELECT c FROM t"};
  };
  EXPECT_THAT(
      answers_from_to(with("'sad', 'ok'"), {"INSERT INTO t VALUES ('ok')"}, with("'ok'"), "SELECT c FROM t"),
      ElementsAre("1", "1", "1"));
}

TEST_P(PostgresqlColumns, StoresValuesOfAColumnThatIsThereInAnotherWay) {
  expect_to_lead_both_ways(
      {"CREATE TABLE t (a TEXT, b NUMERIC(8, 2), c TEXT)"},
      {"CREATE TABLE t (a TEXT, b NUMERIC(8, 2), c VARCHAR(9))",
       "ALTER TABLE t ALTER a SET STORAGE EXTERNAL, ALTER b SET STORAGE EXTENDED, ALTER c "
       "SET STORAGE MAIN"});
  if (is_postgresql_before(14)) return;
  expect_to_lead_both_ways({"CREATE TABLE t (a TEXT)"}, {"CREATE TABLE t (a TEXT COMPRESSION pglz)"});
}

TEST_P(PostgresqlColumns, FillsWhatMayNoLongerBeNullByItsDefault) {
  EXPECT_THAT(answers_from_to({"CREATE TABLE t (a INTEGER, b TEXT DEFAULT 'x', c BOOLEAN)"},
                              {"INSERT INTO t VALUES (NULL, NULL, NULL), (7, 'y', true)"},
                              {"CREATE TABLE t (a INTEGER NOT NULL DEFAULT 5, b TEXT NOT NULL DEFAULT 'x', "
                               "c BOOLEAN NOT NULL DEFAULT false)"},
                              "SELECT string_agg((t)::text, ' ' ORDER BY a) FROM t"),
              ElementsAre("(7,y,t) (,,)", "(5,x,f) (7,y,t)", "(5,x,f) (7,y,t)"));
}

TEST_P(PostgresqlColumns, CountUpBySequencesOfOtherNamesAndSteps) {
  const Statements plain{"CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER)"};
  const Statements own{"CREATE SEQUENCE mine AS INTEGER START 7 INCREMENT 3 MAXVALUE 1000 CACHE 5 CYCLE",
                       "CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER DEFAULT nextval('mine'))",
                       "ALTER SEQUENCE mine OWNED BY t.b"};
  const Statements other{"CREATE SEQUENCE mine AS INTEGER",
                         "CREATE TABLE t (id INTEGER PRIMARY KEY, b INTEGER DEFAULT nextval('mine'))",
                         "ALTER SEQUENCE mine OWNED BY t.b"};
  gives_remarks_ = true;
  expect_to_lead_both_ways({}, own);
  expect_to_lead_both_ways(plain, own);
  expect_to_lead_both_ways(own, other);
  expect_to_lead_both_ways({"CREATE TABLE t (id INTEGER PRIMARY KEY, b SERIAL)"}, own);
  expect_to_lead_both_ways({}, {"CREATE DOMAIN small AS BIGINT", "CREATE SEQUENCE t_id_seq",
                                "CREATE TABLE t (id small PRIMARY KEY DEFAULT nextval('t_id_seq'))",
                                "ALTER SEQUENCE t_id_seq OWNED BY t.id"});
}

TEST_P(PostgresqlColumns, CountOnByTheirSequenceWhetherItIsTheirOwnOrNot) {
  const Statements own{"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"};
  const Statements free{"CREATE SEQUENCE t_id_seq START 100 INCREMENT 5",
                        "CREATE TABLE t (id INTEGER PRIMARY KEY DEFAULT nextval('t_id_seq'), a INTEGER)"};
  expect_to_lead_both_ways(own, free);
  EXPECT_THAT(answers_from_to(own, {"INSERT INTO t (a) VALUES (7), (8)"}, free,
                              "SELECT last_value::text FROM t_id_seq"),
              ElementsAre("2", "2", "2"));
}

TEST_P(PostgresqlColumns, CountUpAsBeforeInATableOfAnotherName) {
  run({"CREATE TABLE old (id SERIAL CONSTRAINT t_pkey PRIMARY KEY, n SMALLSERIAL)",
       "ALTER TABLE old RENAME TO t"});
  const auto target = made_by({"CREATE TABLE t (id SERIAL PRIMARY KEY, n SMALLSERIAL)"});
  EXPECT_THAT(texts_to(target), testing::IsEmpty());
  const auto wider = made_by({"CREATE TABLE t (id BIGSERIAL PRIMARY KEY, n SMALLSERIAL)"});
  const auto steps = bring_to(wider);
  EXPECT_THAT(texts_to(wider), testing::IsEmpty());
  EXPECT_EQ(value_of("SELECT data_type FROM information_schema.sequences WHERE sequence_name = 'old_id_seq'"),
            "bigint");
  take_back(steps);
  EXPECT_THAT(texts_to(target), testing::IsEmpty());
}

TEST_P(PostgresqlColumns, HoldTextsAsTheirBytes) {
  EXPECT_THAT(
      answers_from_to({"CREATE TYPE mood AS ENUM ('ok')", "CREATE TABLE t (a BYTEA, b BYTEA, c TEXT)"},
                      {"INSERT INTO t VALUES ('abc', 'ok', 'Größe')"},
                      {"CREATE TYPE mood AS ENUM ('ok')", "CREATE TABLE t (a VARCHAR(9), b mood, c BYTEA)"},
                      "SELECT (t)::text FROM t"),
      ElementsAre("(\"\\\\x616263\",\"\\\\x6f6b\",Größe)", "(abc,ok,\"\\\\x4772c3b6c39f65\")",
                  "(\"\\\\x616263\",\"\\\\x6f6b\",Größe)"));
}

TEST_P(PostgresqlColumns, KeepWhatStandsOnThemWhenTheyAreComputedAgain) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto table = [](const std::string& b) -> Statements {
    return {"CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER " + b +
                ", CONSTRAINT uq UNIQUE (b), CONSTRAINT ck CHECK (b > 0))",
            "CREATE INDEX ix ON t (b, a)", "CREATE TABLE r (b INTEGER REFERENCES t (b))"};
  };
  expect_to_lead_both_ways(table("GENERATED ALWAYS AS (a + 1) STORED"), table(""));
}

TEST_P(PostgresqlColumns, NumberTheRowsThatAreThere) {
  const auto count = "SELECT string_agg(b::text, ' ' ORDER BY b) FROM t";
  const Statements rows{"INSERT INTO t (a) VALUES (7), (8)"};
  EXPECT_THAT(answers_from_to({"CREATE TABLE t (a INTEGER)"}, rows, {"CREATE TABLE t (a INTEGER, b SERIAL)"},
                              "SELECT string_agg(t::text, ' ' ORDER BY a) FROM t"),
              ElementsAre("(7) (8)", "(7,1) (8,2)", "(7) (8)"));
  bring_to(made_by({"CREATE TABLE t (a INTEGER)"}));
  run(rows);
  const auto steps = bring_to(made_by({"CREATE TABLE t (a INTEGER, b SERIAL PRIMARY KEY)"}));
  EXPECT_EQ(value_of(count), "1 2");
  take_back(steps);
  const auto again = bring_to(made_by({"CREATE TABLE t (a INTEGER, b BIGSERIAL PRIMARY KEY)"}));
  const auto without = bring_to(made_by({"CREATE TABLE t (a INTEGER)"}));
  take_back(without);
  EXPECT_EQ(value_of(count), "1 2") << "rows need numbers on the way back, too";
}

// Before what they were computed from becomes another type.
TEST_P(PostgresqlColumns, KeepValuesThatWereComputed) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  EXPECT_THAT(
      answers_from_to(
          {"CREATE TABLE t (a INTEGER, d INTEGER GENERATED ALWAYS AS (a + 1) STORED NOT NULL, e "
           "INTEGER GENERATED ALWAYS AS (a + 2) STORED)",
           "CREATE INDEX ix ON t (d)"},
          {"INSERT INTO t VALUES (5)"},
          {"CREATE TABLE t (a BIGINT, d BIGINT DEFAULT 0, e INTEGER GENERATED ALWAYS AS (a + 2) STORED)",
           "CREATE INDEX ix ON t (d)"},
          "SELECT concat_ws(' ', a, d, e) FROM t"),
      ElementsAre("5 6 7", "5 6 7", "5 6 7"));
}

TEST_P(PostgresqlColumns, KeepValuesThatWereComputedFromWhatGoes) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values, const std::string& arguments, const std::string& c,
                       const std::string& d) {
    return Statements{
        "CREATE TYPE mood AS ENUM (" + values + ")",
        "CREATE FUNCTION f(" + arguments + ") RETURNS INTEGER LANGUAGE sql IMMUTABLE AS 'SELECT 7'",
        "CREATE TABLE t (m mood, id INTEGER, c " + c + ", d " + d + ")", "CREATE INDEX ix ON t (c, d)"};
  };
  EXPECT_THAT(answers_from_to(with("'sad', 'ok'", "INTEGER",
                                   "INTEGER GENERATED ALWAYS AS (CASE WHEN m = 'ok' THEN 1 END) STORED",
                                   "INTEGER GENERATED ALWAYS AS (f(id)) STORED"),
                              {"INSERT INTO t VALUES ('ok', 3)"},
                              with("'ok'", "INTEGER, INTEGER", "BIGINT DEFAULT f(1, 2)", "INTEGER"),
                              "SELECT concat_ws(' ', c, d) FROM t"),
              ElementsAre("1 7", "1 7", "1 7"));
}

TEST_P(PostgresqlColumns, KeepWhatWasComputedOnTheirWayBack) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& b) -> Statements {
    return {"CREATE TABLE t (a INTEGER, b INTEGER " + b + " UNIQUE)",
            "CREATE TABLE r (b INTEGER REFERENCES t (b))"};
  };
  EXPECT_THAT(
      answers_from_to(with("NOT NULL DEFAULT 7"), {"INSERT INTO t VALUES (3, 6)", "INSERT INTO r VALUES (6)"},
                      with("GENERATED ALWAYS AS (a * 2) STORED"), "SELECT t::text FROM t"),
      ElementsAre("(3,6)", "(3,6)", "(3,6)"));
}

TEST_P(PostgresqlColumns, KeepWhatWasComputedWhereItBecomesTheOtherTypeByItself) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  EXPECT_THAT(
      answers_from_to({"CREATE TABLE t (a INTEGER, b BIGINT NOT NULL UNIQUE, c TEXT NOT NULL)",
                       "CREATE TABLE r (b BIGINT REFERENCES t (b))"},
                      {"INSERT INTO t VALUES (3, 6, 'x')", "INSERT INTO r VALUES (6)"},
                      {"CREATE TABLE t (a INTEGER, b INTEGER GENERATED ALWAYS AS (a * 2) STORED UNIQUE, c "
                       "INTEGER GENERATED ALWAYS AS (a + 1) STORED NOT NULL)",
                       "CREATE TABLE r (b INTEGER REFERENCES t (b))"},
                      "SELECT concat_ws(' ', a, b, c) FROM t"),
      ElementsAre("3 6 x", "3 6 4", "3 6 4"));
}

TEST_P(PostgresqlColumns, GetTheirDefaultWhereNothingWasComputed) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& b) {
    return Statements{"CREATE TABLE t (a INTEGER, b INTEGER " + b + ")"};
  };
  const auto computed = with("GENERATED ALWAYS AS (a + 1) STORED");
  const auto plain = with("NOT NULL DEFAULT 7");
  EXPECT_THAT(answers_from_to(computed, {"INSERT INTO t VALUES (NULL)"}, plain, "SELECT t::text FROM t"),
              ElementsAre("(,)", "(,7)", "(,)"));
  EXPECT_THAT(answers_from_to(plain, {"INSERT INTO t VALUES (NULL, 5)"}, computed, "SELECT t::text FROM t"),
              ElementsAre("(,5)", "(,)", "(,7)"));
}

TEST_P(PostgresqlColumns, LeaveWhatWasComputedWhereItIsNoValueOfTheOtherType) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  EXPECT_THAT(answers_from_to({"CREATE TABLE t (b TEXT, a TEXT GENERATED ALWAYS AS (b || 'x') STORED)"},
                              {"INSERT INTO t VALUES ('q')"},
                              {"CREATE TABLE t (b TEXT, a INTEGER DEFAULT 3)"}, "SELECT t::text FROM t"),
              ElementsAre("(q,qx)", "(q,3)", "(q,qx)"));
}

TEST_P(PostgresqlColumns, CountByASequenceWhoseNameAnIndexHad) {
  const Statements plain{"CREATE TABLE c (id INTEGER NOT NULL, x INTEGER)",
                         "CREATE UNIQUE INDEX c_id_seq ON c (x)",
                         "CREATE TABLE r (x INTEGER REFERENCES c (x))",
                         "CREATE TABLE d (id INTEGER NOT NULL)", "CREATE INDEX d_id_seq ON r (x)"};
  const Statements counting{"CREATE TABLE c (id SERIAL, x INTEGER)", "CREATE UNIQUE INDEX z ON c (x)",
                            "CREATE TABLE r (x INTEGER REFERENCES c (x))",
                            "CREATE TABLE d (id INTEGER GENERATED ALWAYS AS IDENTITY)",
                            "CREATE INDEX y ON r (x)"};
  expect_to_lead_both_ways(plain, counting);
  EXPECT_THAT(answers_from_to(plain, {}, counting, "SELECT to_regclass('d_id_seq1')"),
              ElementsAre("", "", ""));
}

TEST_P(PostgresqlColumns, KeepTheirPrivilegesWhenTheyAreMadeAgain) {
  if (!computes_columns()) GTEST_SKIP() << "PostgreSQL 12 and newer have computed columns";
  const auto with = [](const std::string& values, const std::string& column) {
    return Statements{"CREATE TYPE mood AS ENUM (" + values + ")",
                      "CREATE TABLE t (a INTEGER, \"G\" INTEGER " + column + ", m mood)",
                      "CREATE TABLE h () INHERITS (t)",
                      "GRANT SELECT (\"G\", a), UPDATE (\"G\") ON t TO PUBLIC",
                      "GRANT SELECT (\"G\") ON t TO pg_monitor WITH GRANT OPTION",
                      "GRANT SELECT (\"G\") ON h TO PUBLIC"};
  };
  const auto computed = [](const std::string& as) { return "GENERATED ALWAYS AS (" + as + ") STORED"; };
  expect_to_lead_both_ways(with("'ok'", computed("a + 1")), with("'ok'", computed("a + 2")));
  expect_to_lead_both_ways(with("'ok'", computed("a + 1")), with("'ok'", ""));
  const auto of_enum = computed("CASE m WHEN 'ok' THEN 1 END");
  expect_to_lead_both_ways(with("'ok'", of_enum), with("'ok', 'sad'", of_enum));
}

}  // namespace
}  // namespace limbeck::contract
