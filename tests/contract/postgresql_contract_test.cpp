// SPDX-License-Identifier: MIT
// What is PostgreSQL's own and needs a server.
#include <cstdlib>

#include <fmt/format.h>

#include "contract/test_database.hpp"
#include "operation/creation.hpp"

namespace limbeck::contract {
namespace {

using database::DatabaseError;
using database::Fault;
using testing::ThrowsMessage;

class PostgresqlContract : public Contract {
 protected:
  // The beginning of the message that a URL meets, which names it as it may be shown.
  std::string beginning(const database::Url& wrong) const {
    return "cannot connect to '" + redacted(wrong) + "': ";
  }
};
INSTANTIATE_TEST_SUITE_P(On, PostgresqlContract, testing::Values(postgresql()), name_of_parameter);

TEST_P(PostgresqlContract, SaysThatThePasswordIsWrong) {
  auto wrong = url;
  wrong.password = "not-the-password";
  EXPECT_THAT(
      [&] { dialect->connect(wrong); },
      ThrowsMessage<Error>(testing::AllOf(testing::StartsWith(beginning(wrong)),
                                          testing::HasSubstr("password authentication failed for user"),
                                          testing::Not(testing::HasSubstr("not-the-password")))));
}

TEST_P(PostgresqlContract, SaysThatThereIsNoSuchDatabase) {
  auto wrong = url;
  wrong.database = "nowhere";
  EXPECT_THAT([&] { dialect->connect(wrong); },
              ThrowsMessage<Error>(testing::AllOf(
                  testing::StartsWith(beginning(wrong)),
                  testing::EndsWith(
                      "FATAL: database \"nowhere\" does not exist; check the URL and that the server is "
                      "running"))));
}

TEST_P(PostgresqlContract, GivesDetailAndHintWithTheMessage) {
  run({"CREATE TABLE t (a INTEGER CONSTRAINT uq UNIQUE)", "INSERT INTO t VALUES (1)"});
  EXPECT_STREQ(error_of({"INSERT INTO t VALUES (1)"}).what(),
               "duplicate key value violates unique constraint \"uq\" (Key (a)=(1) already exists)");
  EXPECT_STREQ(error_of({"SELECT b.a FROM t AS c"}).what(), "missing FROM-clause entry for table \"b\"");
  EXPECT_STREQ(error_of({"SELECT t.a FROM t AS c"}).what(),
               "invalid reference to FROM-clause entry for table \"t\" (Perhaps you meant to reference the "
               "table alias \"c\")");
}

TEST_P(PostgresqlContract, RunsAloneWhatATransactionDoesNotTake) {
  run({"CREATE TABLE t (a INTEGER)"});
  run({"CREATE INDEX CONCURRENTLY ix ON t (a)"});
  run({"VACUUM t"});
}

TEST_P(PostgresqlContract, GivesConstraintTriggersBack) {
  run({"CREATE TABLE t (a INTEGER)", "CREATE TABLE u (a INTEGER)",
       "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN NULL; END'"});
  const auto trigger = [](const char* name, const char* constraint) {
    return Trigger{.name = name,
                   .table = {"t"},
                   .timing = "AFTER",
                   .events = "INSERT",
                   .body = "EXECUTE FUNCTION f()",
                   .for_each = "ROW",
                   .when = "(new.a > 1)",
                   .postgresql_constraint = constraint};
  };
  const std::vector<Trigger> triggers{trigger("a", "DEFERRABLE INITIALLY DEFERRED"),
                                      trigger("b", "FROM u NOT DEFERRABLE")};
  for (const auto& each : triggers) run(operation::creation_of(each));
  EXPECT_EQ(dialect->reflect_schema(*connection, {}).triggers, triggers);
}

TEST_P(PostgresqlContract, FindsCollationsOfOtherSchemas) {
  run({"CREATE SCHEMA \"o.1\"", "CREATE COLLATION \"o.1\".\"a.\"\"b\" (provider = icu, locale = 'de')",
       "CREATE TABLE t (a TEXT COLLATE \"o.1\".\"a.\"\"b\", b TEXT COLLATE \"C\")",
       "CREATE INDEX ix ON t (b COLLATE \"o.1\".\"a.\"\"b\")"});
  const auto table = dialect->reflect(*connection, {}).at(0);
  run({"DROP TABLE t"});
  run(operation::CreateTable{table});
  EXPECT_EQ(dialect->reflect(*connection, {}).at(0), table);
  run({"DROP SCHEMA \"o.1\" CASCADE"});
}

TEST_P(PostgresqlContract, KeepsValuesOfColumnsInTheWayThatTheyAskFor) {
  const Column outside("a", Text(), {.nullable = false, .postgresql_storage = "EXTERNAL"});
  const Column inside("The b", Text(), {.postgresql_storage = "MAIN"});
  run(operation::CreateTable{make_table({"t"}, {outside})});
  run(operation::AddColumn{{"t"}, inside});
  EXPECT_THAT(dialect->reflect(*connection, {}).at(0).columns, testing::ElementsAre(outside, inside));
}

TEST_P(PostgresqlContract, TakesRowsThatGiveAColumnItsValuesThatIsAlwaysGenerated) {
  const Column id("id", Integer(), {.identity = Identity{.always = true}});
  run(operation::CreateTable{make_table({"t"}, {id, Column("a", Integer())})});
  run(operation::BulkInsert{{"t"}, {id, Column("a", Integer())}, {{7, 1}, {8, 2}}});
  EXPECT_EQ(value_of("SELECT string_agg(id::text, ',' ORDER BY id) FROM t"), "7,8");
  EXPECT_THAT(
      error_of(dialect->ddl(operation::BulkInsert{{"t"}, {Column("id", Integer())}, {{9}}}, nullptr)).what(),
      testing::HasSubstr("OVERRIDING SYSTEM VALUE"));
}

TEST_P(PostgresqlContract, TellsWhatTheDatabaseHoldsThatIsNotRead) {
  run({"CREATE TABLE d (a INTEGER) PARTITION BY LIST (a)", "CREATE TABLE d1 PARTITION OF d FOR VALUES IN (1)",
       "ALTER TABLE d1 ADD CONSTRAINT ck CHECK (a > 0)", "CREATE TYPE r AS (a INTEGER)",
       "CREATE TABLE u OF r", "CREATE TYPE span AS RANGE (SUBTYPE = INTEGER)",
       "CREATE TYPE mood AS ENUM ('ok')", "REVOKE USAGE ON TYPE mood FROM PUBLIC",
       "CREATE TABLE \"N\" (id INTEGER GENERATED ALWAYS AS IDENTITY (SEQUENCE NAME \"N_id_seq_of_own\"))",
       "CREATE TABLE o_id_seq (id INTEGER GENERATED ALWAYS AS IDENTITY)",
       "CREATE TABLE o (id INTEGER GENERATED ALWAYS AS IDENTITY)"});
  EXPECT_THAT(dialect->unread(*connection, {}),
              testing::ElementsAre("constraints of partitions: ck on d1",
                                   "names of identity sequences: \"N_id_seq_of_own\" of \"N\"",
                                   "privileges on types: mood", "types that tables are of: u"));
}

TEST_P(PostgresqlContract, TellsOfOptionsThatNoStatementGivesADividedKey) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "PostgreSQL 11 and newer have keys of divided tables";
  run({"CREATE TABLE e (a INTEGER, UNIQUE (a) WITH (fillfactor = 70)) PARTITION BY LIST (a)"});
  EXPECT_THAT(dialect->unread(*connection, {}),
              testing::ElementsAre("options of keys of divided tables: e_a_key: fillfactor=70"));
}

// In a database where no other test looks at schema public.
TEST_P(PostgresqlContract, GivesBackThePrivilegesOfSchemaPublicBesideThoseItCameWith) {
  url.options.clear();
  url.database = "postgres";
  connection = connect();
  EXPECT_THAT(dialect->reflect_schema(*connection, {}).grants, testing::IsEmpty());
  run(operation::Grant{{"CREATE"}, {"SCHEMA", {"public"}}, {"pg_monitor"}});
  run({"REVOKE USAGE ON SCHEMA public FROM PUBLIC"});
  const auto grants = dialect->reflect_schema(*connection, {}).grants;
  const auto unread = dialect->unread(*connection, {});
  run({"REVOKE CREATE ON SCHEMA public FROM pg_monitor", "GRANT USAGE ON SCHEMA public TO PUBLIC"});
  EXPECT_THAT(grants, testing::ElementsAre(Grant{{"CREATE"}, {"SCHEMA", {"public"}}, {"pg_monitor"}}));
  EXPECT_THAT(unread, testing::ElementsAre("privileges that schema public has lost: USAGE of PUBLIC"));
}

class EnumInUse : public PostgresqlContract {
 protected:
  void SetUp() override {
    PostgresqlContract::SetUp();
    run({"CREATE TYPE mood AS ENUM ('sad', 'ok', 'glad')",
         "COMMENT ON TYPE mood IS 'how it is'",
         "CREATE FUNCTION usual(m mood DEFAULT 'ok') RETURNS mood LANGUAGE sql AS 'SELECT m'",
         "GRANT EXECUTE ON FUNCTION usual(mood) TO pg_monitor",
         "COMMENT ON FUNCTION usual(mood) IS 'f'",
         "CREATE TABLE k (m mood PRIMARY KEY DEFAULT usual())",
         "CREATE TABLE t (id INTEGER, m mood DEFAULT 'glad' REFERENCES k, ms mood[] DEFAULT ARRAY['sad'::mood],"
         " s TEXT DEFAULT ('sad'::mood)::text, CONSTRAINT ck CHECK (m <> 'ok' OR id > 0),"
         " EXCLUDE USING btree (m WITH =) WHERE (m > 'sad'))",
         "COMMENT ON CONSTRAINT ck ON t IS 'c'",
         "CREATE INDEX ix ON t (id) WHERE m = 'sad'",
         "CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN RETURN new; END'",
         "CREATE TRIGGER tr BEFORE UPDATE ON t FOR EACH ROW WHEN (old.m <> new.m) EXECUTE PROCEDURE f()",
         "CREATE TRIGGER tr_of BEFORE UPDATE OF m ON t FOR EACH ROW EXECUTE PROCEDURE f()",
         "ALTER TABLE t DISABLE TRIGGER tr",
         "CREATE RULE ru AS ON DELETE TO t WHERE old.m = 'ok' DO INSTEAD NOTHING",
         "ALTER TABLE t ENABLE ROW LEVEL SECURITY",
         "CREATE POLICY po ON t AS RESTRICTIVE FOR UPDATE TO pg_monitor USING (m <> 'ok') WITH CHECK (m = 'sad')",
         "CREATE POLICY po_all ON t USING (usual() = 'sad')",
         "CREATE VIEW v WITH (security_barrier = true) AS SELECT id, m AS \"The m\" FROM t WHERE m <> 'ok'"
         " WITH LOCAL CHECK OPTION",
         "COMMENT ON VIEW v IS 'v'",
         "COMMENT ON COLUMN v.\"The m\" IS 'm'",
         "GRANT SELECT ON v TO pg_monitor WITH GRANT OPTION",
         "GRANT UPDATE (id) ON v TO PUBLIC",
         "CREATE TRIGGER tr_v INSTEAD OF INSERT ON v FOR EACH ROW EXECUTE PROCEDURE f()",
         "CREATE VIEW w AS SELECT \"The m\", usual() AS u FROM v",
         "CREATE MATERIALIZED VIEW mv AS SELECT * FROM w",
         "CREATE INDEX ix_mv ON mv (u)",
         "CREATE MATERIALIZED VIEW empty AS SELECT m FROM t WITH NO DATA",
         "CREATE TABLE parts (m mood, n INTEGER) PARTITION BY LIST (n)",
         "INSERT INTO k VALUES ('sad'), ('glad')",
         "INSERT INTO t (id, m) VALUES (1, 'sad')"});
    if (!is_postgresql_before(11)) {
      run({"CREATE PROCEDURE p(m mood) LANGUAGE sql AS 'SELECT 1'",
           "CREATE TABLE part PARTITION OF parts DEFAULT", "ALTER TABLE part ALTER m SET DEFAULT 'ok'",
           "CREATE TRIGGER tr_p AFTER UPDATE OF m ON parts FOR EACH ROW EXECUTE PROCEDURE f()"});
    }
  }
  Schema held() const { return dialect->reflect_schema(*connection, {}); }
  std::string states_of_triggers() const {
    return value_of(
               "SELECT string_agg(tgname::text || tgenabled::text, ',' ORDER BY tgname) FROM pg_trigger t JOIN pg_class c"
               " ON c.oid = tgrelid WHERE NOT tgisinternal AND relnamespace = current_schema()::regnamespace")
        .value();
  }
};
INSTANTIATE_TEST_SUITE_P(On, EnumInUse, testing::Values(postgresql()), name_of_parameter);

TEST_P(EnumInUse, LosesNothingThatStandsOnIt) {
  const auto before = held();
  const auto states = states_of_triggers();
  run(operation::AlterEnum{{"mood"}, {"ok", "new", "sad", "glad"}});
  EXPECT_NE(held().tables, before.tables);
  run(operation::AlterEnum{{"mood"}, {"sad", "ok", "glad"}});
  const auto after = held();
  EXPECT_EQ(after.tables, before.tables);
  EXPECT_THAT(after.views, testing::UnorderedElementsAreArray(before.views));
  EXPECT_THAT(after.materialized_views, testing::UnorderedElementsAreArray(before.materialized_views));
  EXPECT_THAT(after.functions, testing::UnorderedElementsAreArray(before.functions));
  EXPECT_THAT(after.triggers, testing::UnorderedElementsAreArray(before.triggers));
  EXPECT_EQ(after.partitions, before.partitions);
  EXPECT_THAT(after.policies, testing::UnorderedElementsAreArray(before.policies));
  EXPECT_THAT(after.grants, testing::UnorderedElementsAreArray(before.grants));
  EXPECT_THAT(after.others, testing::UnorderedElementsAreArray(before.others));
  EXPECT_EQ(states_of_triggers(), states);
  EXPECT_EQ(value_of("SELECT count(*) FROM mv"), "1");
  run({"INSERT INTO t (id) VALUES (2)"});
  EXPECT_EQ(value_of("SELECT m FROM t WHERE id = 2"), "glad");
}

TEST_P(EnumInUse, KeepsIndexesOfPartitionsThatAreAttached) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "the server indexes no tables that are divided";
  run({"CREATE TABLE whole (m mood, n INTEGER) PARTITION BY RANGE (n)",
       "CREATE TABLE whole_1 PARTITION OF whole FOR VALUES FROM (0) TO (9) PARTITION BY RANGE (n)",
       "CREATE TABLE whole_1a PARTITION OF whole_1 FOR VALUES FROM (0) TO (5)",
       "CREATE INDEX own ON whole_1a (n) WITH (fillfactor = 50) WHERE m <> 'ok'",
       "CREATE INDEX whole_ix ON whole (n) WHERE m <> 'ok'", "COMMENT ON INDEX own IS 'o'"});
  const auto indexes = [&] {
    return value_of(
        "SELECT string_agg(concat_ws(' ', pg_get_indexdef(indexrelid), indisvalid, inhparent::regclass, "
        "obj_description(indexrelid)), ', ' ORDER BY indexrelid::regclass::text) FROM pg_index LEFT JOIN "
        "pg_inherits ON inhrelid = indexrelid WHERE indrelid::regclass::text LIKE 'whole%'");
  };
  const auto before = indexes();
  EXPECT_THAT(before.value(), testing::HasSubstr("t whole_1_n_idx o, "));
  run(operation::AlterEnum{{"mood"}, {"ok", "sad", "glad"}});
  EXPECT_EQ(indexes(), before);
}

TEST_P(EnumInUse, LetsConstantsAloneTakeTheValueThatReplacesOne) {
  run(operation::AlterEnum{{"mood"}, {"sad", "ok"}, {{"glad", "ok"}}});
  EXPECT_EQ(
      value_of("SELECT string_agg(pg_get_expr(adbin, adrelid), ' ' ORDER BY adrelid, adnum) FROM pg_attrdef e"
               " JOIN pg_class c ON c.oid = adrelid WHERE relname IN ('k', 't')"
               " AND relnamespace = current_schema()::regnamespace"),
      "usual() 'ok'::mood ARRAY['sad'::mood] ('sad'::mood)::text");
  EXPECT_EQ(value_of("SELECT string_agg(m::text, ',' ORDER BY m) FROM k"), "sad,ok");
}

TEST_P(EnumInUse, NamesTheColumnThatHoldsAValueThatGoes) {
  run({"CREATE TYPE \"a %\" AS ENUM ('a', 'b')",
       "CREATE TABLE \"The t\" (n INTEGER, \"The c\" \"a %\", d \"a %\"[])",
       "INSERT INTO \"The t\" VALUES (1, 'b', '{b,a}')"});
  const operation::AlterEnum without_a{{"a %"}, {"b"}};
  EXPECT_STREQ(
      error_of(dialect->ddl(without_a, nullptr)).what(),
      "enum type 'a %' loses a value that \"The t\".d still holds (invalid input value for enum \"a %\": "
      "\"a\"); change the rows before, or say in .replace of a C++ script what takes its place");
  run({"UPDATE \"The t\" SET \"The c\" = 'a', d = '{}'"});
  EXPECT_THAT(error_of(dialect->ddl(without_a, nullptr)).what(),
              testing::StartsWith("enum type 'a %' loses a value that \"The t\".\"The c\" still holds ("));
  run(operation::AlterEnum{{"a %"}, {"b"}, {{"a", "b"}}});
  EXPECT_EQ(value_of("SELECT \"The c\" FROM \"The t\""), "b");
}

TEST_P(EnumInUse, NamesWhatIsWrittenWithAValueThatGoes) {
  run({"CREATE TYPE ab AS ENUM ('a', 'b')", "CREATE TABLE c (m ab DEFAULT 'a')"});
  EXPECT_STREQ(
      error_of(dialect->ddl(operation::AlterEnum{{"ab"}, {"b"}}, nullptr)).what(),
      "enum type 'ab' loses a value that \"ALTER TABLE ONLY c ALTER COLUMN m SET DEFAULT 'a'::ab\" still names "
      "(invalid input value for enum ab: \"a\"); drop that before, or say in .replace of a C++ script what takes "
      "its place in a default");
}

TEST_P(EnumInUse, NamesWhatStandsInTheWay) {
  run({"CREATE TYPE c AS (m mood)", "CREATE TABLE pk (m mood) PARTITION BY LIST (m)"});
  const auto* column =
      is_postgresql_before(11) ? "composite type c column m" : "column m of composite type c";
  EXPECT_EQ(
      error_of(dialect->ddl(operation::AlterEnum{{"mood"}, {"sad", "ok"}, {{"glad", "ok"}}}, nullptr)).what(),
      fmt::format("enum type 'mood' is used by {}, the partition key of table pk, which is not made again by "
                  "itself; drop it before, and create it again behind",
                  column));
}

TEST_P(EnumInUse, NamesComputedColumnsThatStandInTheWay) {
  if (is_postgresql_before(12)) GTEST_SKIP() << "the server has no computed columns";
  run(
      {"CREATE TABLE c (m mood, g mood GENERATED ALWAYS AS (m) STORED, h mood GENERATED ALWAYS AS ('ok'::mood) "
       "STORED)"});
  EXPECT_STREQ(
      error_of(dialect->ddl(operation::AlterEnum{{"mood"}, {"sad"}, {{"glad", "sad"}}}, nullptr)).what(),
      "enum type 'mood' is used by column g of table c, column h of table c, which is not made again by itself; "
      "drop it before, and create it again behind");
}

class InvalidIndex : public PostgresqlContract {
 protected:
  // As the recorder does it.
  std::vector<std::string> ddl(const operation::CreateIndex& create) {
    const auto table = dialect->must_know(create);
    const auto existing = dialect->know(*connection, table.value());
    return dialect->ddl(create, &existing.value());
  }
  std::vector<std::string> ddl() { return ddl(create_); }

  const std::string sql_ = "CREATE UNIQUE INDEX CONCURRENTLY \"ix \"\"1\" ON \"t.1\" (a)";
  const operation::CreateIndex create_{
      .table = {"t.1"}, .index = Index("ix \"1", {"a"}, {.unique = true}), .postgresql_concurrently = true};
};
INSTANTIATE_TEST_SUITE_P(On, InvalidIndex, testing::Values(postgresql()), name_of_parameter);

TEST_P(InvalidIndex, IsReplacedByTheNextTry) {
  run({"CREATE TABLE \"t.1\" (a INTEGER)", "INSERT INTO \"t.1\" VALUES (1), (1)"});
  EXPECT_THAT(ddl(), testing::ElementsAre(sql_));
  EXPECT_THAT(error_of({sql_}).what(), testing::HasSubstr("could not create unique index"));
  EXPECT_THAT(ddl(), testing::ElementsAre("DROP INDEX CONCURRENTLY \"ix \"\"1\"", sql_));
  run({"DELETE FROM \"t.1\""});
  for (const auto& statement : ddl()) run({statement});
  EXPECT_EQ(value_of("SELECT indisvalid FROM pg_index WHERE indrelid = '\"t.1\"'::regclass"), "t");
}

TEST_P(InvalidIndex, IsNotTakenForTheIndexWhereThatMayExist) {
  run({"CREATE TABLE \"t.1\" (a INTEGER)", "INSERT INTO \"t.1\" VALUES (1), (1)"});
  error_of({sql_});
  run({"DELETE FROM \"t.1\""});
  auto create = create_;
  create.postgresql_concurrently = false;
  create.if_not_exists = true;
  const std::string sql = "CREATE UNIQUE INDEX IF NOT EXISTS \"ix \"\"1\" ON \"t.1\" (a)";
  EXPECT_THAT(ddl(create), testing::ElementsAre("DROP INDEX \"ix \"\"1\"", sql));
  run(ddl(create));
  EXPECT_THAT(ddl(create), testing::ElementsAre(sql));
}

TEST_P(InvalidIndex, IsNoneOfPartitionsThatAreStillToBeIndexed) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "the server has no indexes over partitions";
  run({"CREATE TABLE p (a INTEGER) PARTITION BY LIST (a)", "CREATE TABLE p1 PARTITION OF p FOR VALUES IN (1)",
       "CREATE INDEX ix ON ONLY p (a)"});
  EXPECT_THAT(ddl({.table = {"p"}, .index = Index("ix", {"a"}), .if_not_exists = true}),
              testing::ElementsAre("CREATE INDEX IF NOT EXISTS ix ON p (a)"));
}

TEST_P(InvalidIndex, IsNoneThatIsValid) {
  run({"CREATE TABLE \"t.1\" (a INTEGER)"});
  run({sql_});
  EXPECT_THAT(ddl(), testing::ElementsAre(sql_));
}

TEST_P(InvalidIndex, IsLeftToWhoeverIsBuildingIt) {
  run({"CREATE TABLE \"t.1\" (a INTEGER)", "INSERT INTO \"t.1\" VALUES (1), (1)"});
  error_of({sql_});
  const auto other = connect();
  other->execute(std::vector<std::string>{"BEGIN", "LOCK TABLE \"t.1\" IN SHARE UPDATE EXCLUSIVE MODE"});
  EXPECT_THAT(ddl(), testing::ElementsAre(sql_));
}

TEST_P(InvalidIndex, IsNoneOfATableThatIsNotThere) {
  EXPECT_THAT(ddl(), testing::ElementsAre(sql_));
}

TEST_P(PostgresqlContract, NoticesALostConnection) {
  const auto error = error_of({"SELECT pg_terminate_backend(pg_backend_pid())"});
  EXPECT_EQ(error.fault, Fault::lost_connection);
  EXPECT_STREQ(error.what(), "terminating connection due to administrator command");
  EXPECT_EQ(error_of({"SELECT 1"}).fault, Fault::lost_connection);
}

TEST_P(PostgresqlContract, NoticesALostConnectionInAPipeline) {
  const auto error = error_of({"SELECT 1", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 2"});
  EXPECT_EQ(error.fault, Fault::lost_connection);
  EXPECT_EQ(error.statement, 1U);
  EXPECT_EQ(error_of({"SELECT 1", "SELECT 2"}).fault, Fault::lost_connection);
}

// The dialect forbids it; should one come all the same, it must not wait for ever.
TEST_P(PostgresqlContract, DoesNotHangOnACopy) {
  run({"CREATE TABLE t (a INTEGER)"});
  EXPECT_STREQ(error_of({"COPY t FROM STDIN"}).what(), "a COPY cannot be sent among a script's statements");
  connection = connect();
  EXPECT_EQ(error_of({"SELECT 1", "COPY t FROM STDIN", "SELECT 2"}).statement, 1U);
  connection = connect();
  EXPECT_EQ(error_of({"SELECT 1", "COPY (SELECT 1) TO STDOUT", "SELECT 2"}).statement, 1U);
}

TEST_P(PostgresqlContract, CallsItselfLimbeck) {
  EXPECT_EQ(value_of("SELECT current_setting('application_name')"), "limbeck");
  EXPECT_EQ(value_of("SELECT current_setting('client_encoding')"), "UTF8");
}

}  // namespace
}  // namespace limbeck::contract
