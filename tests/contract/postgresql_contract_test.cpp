// SPDX-License-Identifier: MIT
// What is PostgreSQL's own and needs a server.
#include <cstdlib>

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

TEST_P(PostgresqlContract, TellsWhatTheDatabaseHoldsThatIsNotRead) {
  run({"CREATE TABLE t (a INTEGER)", "CREATE FUNCTION f() RETURNS INTEGER LANGUAGE sql AS 'SELECT 1'",
       "REVOKE ALL ON FUNCTION f() FROM PUBLIC", "CREATE TABLE d (a INTEGER) PARTITION BY LIST (a)",
       "CREATE TABLE d1 PARTITION OF d DEFAULT", "ALTER TABLE d1 ADD CONSTRAINT ck CHECK (a > 0)"});
  EXPECT_THAT(dialect->unread(*connection, {}), testing::ElementsAre("constraints of partitions: ck on d1",
                                                                     "functions that not all may call: f()"));
}

class InvalidIndex : public PostgresqlContract {
 protected:
  // As the recorder does it.
  std::vector<std::string> ddl() {
    const auto table = dialect->must_know(create_);
    const auto existing = dialect->know(*connection, table.value());
    return dialect->ddl(create_, &existing.value());
  }

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
