// SPDX-License-Identifier: MIT
#include "runtime/recorder.hpp"

#include <gmock/gmock.h>

#include "dialect/sqlite/dialect.hpp"
#include "support/error_text.hpp"
#include "support/fake_connection.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using support::error_text;
using testing::ElementsAre;

const revision::Step a = step_up("a");

class RecorderTest : public testing::Test {
 protected:
  RecorderTest() { run_.divider.begin_step(a); }

  std::vector<std::string> units() {
    run_.divider.finish();
    return run_.units;
  }

  Recording run_;
};

TEST_F(RecorderTest, TurnsAnOperationIntoTheDialectsStatements) {
  run_.recorder.record(operation::DropTable{{"user"}}, {});
  EXPECT_THAT(units(), ElementsAre("transaction: >a DROP TABLE \"user\";"));
}

TEST_F(RecorderTest, SplitsAScriptAndSendsWhatMustStandAloneByItself) {
  run_.recorder.record_script("CREATE TABLE t (a int);\nCREATE INDEX CONCURRENTLY i ON t (a);", {"x.sql", 9},
                              Transaction::shared);
  EXPECT_THAT(units(), ElementsAre("transaction: >a CREATE TABLE t (a int);",
                                   "alone: CREATE INDEX CONCURRENTLY i ON t (a);"));
}

TEST_F(RecorderTest, SendsEveryStatementOfAScriptByItselfThatWantsNoTransaction) {
  run_.recorder.record_script("SELECT 1; SELECT 2", {"x.sql", 1}, Transaction::none);
  EXPECT_THAT(units(), ElementsAre("alone: >a SELECT 1;", "alone: SELECT 2;"));
}

TEST_F(RecorderTest, HoldsTheStatementsOfAnOperationTogetherOutsideOfTheRunsTransaction) {
  const auto outside = run_.recorder.outside_transactions();
  run_.recorder.record(operation::CreateTable{make_table({"t"}, {Column("a", Integer()), Index("i", {"a"})})},
                       {});
  run_.recorder.record(operation::DropTable{{"u"}}, {});
  EXPECT_THAT(units(),
              ElementsAre("transaction: >a CREATE TABLE t (\n    a INTEGER\n); CREATE INDEX i ON t (a);",
                          "alone: DROP TABLE u;"));
}

TEST_F(RecorderTest, RefusesAScriptThatEndsTheRunsTransaction) {
  EXPECT_THAT(error_text([&] {
                run_.recorder.record_script("SELECT 1;\n\nCOMMIT", {"x.sql", 9}, Transaction::shared);
              }),
              testing::StartsWith("x.sql:11: 'COMMIT' cannot be part of a script: "));
}

TEST_F(RecorderTest, SaysWhereAScriptIsLeftOpen) {
  EXPECT_EQ(error_text([&] {
              run_.recorder.record_script("SELECT 'a", {"x.sql", 9}, Transaction::shared);
            }),
            "x.sql:9: a string that begins in line 9 is not closed");
}

TEST_F(RecorderTest, SendsWhatIsRecordedWhenAResultIsAskedFor) {
  database::Result result;
  result.affected = 3;
  std::vector<std::string> sent;
  Divider divider(false, [&](const Unit& unit) {
    sent.push_back(to_text(unit));
    for (const auto& entry : unit.entries) {
      const auto* statement = std::get_if<Statement>(&entry);
      if (statement != nullptr && statement->answer) statement->answer->result = result;
    }
  });
  Recorder recorder(postgresql(), divider);
  divider.begin_step(a);
  recorder.record(operation::Execute{"UPDATE t SET a = 1"}, {});
  const auto answer = recorder.record(operation::Execute{"UPDATE t SET b = 1"}, {});
  EXPECT_EQ(recorder.result_of(*answer).affected, 3);
  EXPECT_THAT(sent, ElementsAre("transaction: >a UPDATE t SET a = 1; UPDATE t SET b = 1; ..."));
}

TEST_F(RecorderTest, HasNoResultsWhereSqlIsOnlyWritten) {
  const auto answer = run_.recorder.record(operation::Execute{"SELECT 1"}, {});
  EXPECT_EQ(
      error_text([&] { run_.recorder.result_of(*answer); }),
      "a script asks what a statement answered, which needs a database: SQL is only being written (--sql); "
      "run it without --sql, or ask only where the database is there");
}

// Says of every query that it is an index.
class OneIndex : public support::FakeConnection {
 public:
  explicit OneIndex(std::string index) : index_(std::move(index)) {}
  std::vector<database::Result> execute(std::span<const std::string> statements) override {
    return std::vector<database::Result>(statements.size(), {.rows = {{index_}}});
  }

 private:
  std::string index_;
};

TEST_F(RecorderTest, NamesTheLineOfAStatementWhoseTableCannotBeRead) {
  support::FakeConnection connection;
  connection.on_execute = [] { throw database::DatabaseError("the database says no", 0); };
  Recorder recorder(postgresql(), run_.divider, &connection);
  EXPECT_EQ(
      error_text([&] {
        recorder.record_script("SELECT 1;\nCREATE INDEX CONCURRENTLY ix ON t (a)", {"x.sql", 9},
                               Transaction::shared);
      }),
      "x.sql:10: cannot create index 'ix' on 't': its table cannot be read: the database says no; check "
      "the table and its rights");
}

// A database where an index `ix_old` is of no use.
class InvalidIndexTest : public testing::Test {
 protected:
  InvalidIndexTest() { divider_.begin_step(a); }

  std::vector<std::string> units() {
    divider_.end_step();
    divider_.finish();
    return sent_;
  }

  std::vector<std::string> sent_;
  std::vector<std::string> notices_;
  Divider divider_{false, [this](const Unit& unit) { sent_.push_back(to_text(unit)); }};
  OneIndex connection_{"ix_old"};
  Recorder recorder_{postgresql(), divider_,
                     &connection_, {},
                     {},           [this](const std::string& notice) {
                       notices_.push_back(notice); }};
  const std::string told_ = "Replacing what is left of a try to create index 'ix_old' on 't' that failed";
};

TEST_F(InvalidIndexTest, IsReplacedAndToldOf) {
  recorder_.record(
      operation::CreateIndex{.table = {"t"}, .index = Index("ix", {"a"}), .postgresql_concurrently = true},
      {});
  EXPECT_THAT(notices_, testing::IsEmpty());
  recorder_.record(
      operation::CreateIndex{
          .table = {"t"}, .index = Index("ix_old", {"a"}), .postgresql_concurrently = true},
      {});
  EXPECT_THAT(notices_, ElementsAre(told_));
  EXPECT_THAT(units(), ElementsAre("alone: >a CREATE INDEX CONCURRENTLY ix ON t (a);",
                                   "alone: DROP INDEX CONCURRENTLY ix_old;",
                                   "alone: CREATE INDEX CONCURRENTLY ix_old ON t (a);", "transaction: <a"));
}

TEST_F(InvalidIndexTest, IsReplacedWhereIfNotExistsWouldPassOverIt) {
  recorder_.record(
      operation::CreateIndex{.table = {"t"}, .index = Index("ix_old", {"a"}), .if_not_exists = true}, {});
  EXPECT_THAT(units(),
              ElementsAre("transaction: >a DROP INDEX ix_old; CREATE INDEX IF NOT EXISTS ix_old ON t "
                          "(a); <a"));
}

TEST_F(InvalidIndexTest, IsReplacedWhereItsTableMayExist) {
  recorder_.record(
      operation::CreateTable{
          make_table({"t"}, {Column("a", Integer()), Index("ix", {"a"}), Index("ix_old", {"a"})}), true},
      {});
  EXPECT_THAT(notices_, ElementsAre(told_));
  EXPECT_THAT(units(),
              ElementsAre("transaction: >a CREATE TABLE IF NOT EXISTS t (\n    a INTEGER\n); ...",
                          "transaction: ... CREATE INDEX IF NOT EXISTS ix ON t (a); ...",
                          "transaction: ... DROP INDEX ix_old; CREATE INDEX IF NOT EXISTS ix_old ON t "
                          "(a); <a"));
}

TEST_F(InvalidIndexTest, IsReplacedBeforeAStatementOfASqlScriptMakesIt) {
  recorder_.record_script(
      "SELECT 1; CREATE INDEX CONCURRENTLY IF NOT EXISTS Ix_old\n  ON t USING gin (a); SELECT 2;",
      {"x.sql", 1}, Transaction::shared);
  EXPECT_THAT(notices_, ElementsAre(told_));
  EXPECT_THAT(units(),
              ElementsAre("transaction: >a SELECT 1; ...", "transaction: ...",
                          "alone: DROP INDEX CONCURRENTLY ix_old;",
                          "alone: CREATE INDEX CONCURRENTLY IF NOT EXISTS Ix_old\n  ON t USING gin (a);",
                          "transaction: SELECT 2; <a"));
}

TEST_F(InvalidIndexTest, IsReplacedInASqlScriptThatWantsNoTransaction) {
  recorder_.record_script("CREATE INDEX IF NOT EXISTS ix_old ON t (a)", {"x.sql", 1}, Transaction::none);
  EXPECT_THAT(notices_, ElementsAre(told_));
  EXPECT_THAT(units(),
              ElementsAre("transaction: >a DROP INDEX ix_old; CREATE INDEX IF NOT EXISTS ix_old ON t (a);",
                          "transaction: <a"));
}

TEST_F(InvalidIndexTest, IsReplacedBeforeExecuteMakesIt) {
  recorder_.record(operation::Execute{"CREATE INDEX CONCURRENTLY ix ON t (a); SELECT 1;\n"
                                      "CREATE INDEX CONCURRENTLY ix_old ON s.t (a);"},
                   {});
  EXPECT_THAT(notices_,
              ElementsAre("Replacing what is left of a try to create index 'ix_old' on 's.t' that failed"));
  EXPECT_THAT(units(),
              ElementsAre("alone: >a CREATE INDEX CONCURRENTLY ix ON t (a);", "transaction: SELECT 1; ...",
                          "transaction: ...", "alone: DROP INDEX CONCURRENTLY s.ix_old;",
                          "alone: CREATE INDEX CONCURRENTLY ix_old ON s.t (a);", "transaction: <a"));
}

TEST_F(InvalidIndexTest, IsLeftAloneByAStatementThatWouldNotPassOverIt) {
  recorder_.record_script("CREATE INDEX ix_old ON t (a)", {"x.sql", 1}, Transaction::shared);
  EXPECT_THAT(notices_, testing::IsEmpty());
  EXPECT_THAT(units(), ElementsAre("transaction: >a CREATE INDEX ix_old ON t (a); <a"));
}

// A batch on SQLite that needs a new table.
operation::BatchAlterTable tighten() {
  return {.table = {"user"},
          .changes = {{operation::AlterColumn{.table = {"user"}, .column = "age", .nullable = false}}}};
}

TEST(RecorderOfSqlite, SendsWhatIsRecordedBeforeItLooksAtATable) {
  const auto dialect = dialect::sqlite::make_dialect();
  const auto connection = dialect->connect({.dialect = "sqlite", .database = ":memory:"});
  std::vector<std::string> sent;
  Divider divider(false, [&](const Unit& unit) {
    for (const auto& entry : unit.entries) {
      const auto* statement = std::get_if<Statement>(&entry);
      if (statement == nullptr) continue;
      sent.push_back(statement->sql);
      connection->execute(std::span(&statement->sql, 1));
    }
  });
  Recorder recorder(*dialect, divider, connection.get());
  divider.begin_step(a);
  EXPECT_THAT(
      error_text([&] { recorder.record(tighten(), {}); }),
      testing::EndsWith("cannot alter table 'user' in a batch: there is no such table; create it before, or "
                        "correct the name"));
  recorder.record(operation::Execute{"CREATE TABLE user (age INTEGER)"}, {});
  EXPECT_THAT(sent, testing::IsEmpty());
  recorder.record(tighten(), {});
  EXPECT_THAT(sent, ElementsAre("CREATE TABLE user (age INTEGER)"));
  divider.finish();
  EXPECT_EQ(sent.at(1), "CREATE TABLE _alembic_tmp_user (age INTEGER NOT NULL)");
}

TEST(RecorderOfSqlite, LooksAtNoTableBeforeAnIndexIsMadeInAScript) {
  const auto dialect = dialect::sqlite::make_dialect();
  support::FakeConnection connection;
  Divider divider(false, [](const Unit&) {});
  Recorder recorder(*dialect, divider, &connection);
  divider.begin_step(a);
  recorder.record_script("CREATE INDEX IF NOT EXISTS ix ON t (a)", {"x.sql", 1}, Transaction::shared);
  EXPECT_THAT(connection.sent, testing::IsEmpty());
}

TEST(RecorderOfSqlite, SaysThatATableCannotBeRead) {
  const auto dialect = dialect::sqlite::make_dialect();
  support::FakeConnection connection;
  connection.on_execute = [] { throw database::DatabaseError("the database says no", 0); };
  Divider divider(false, [](const Unit&) {});
  Recorder recorder(*dialect, divider, &connection);
  divider.begin_step(a);
  EXPECT_EQ(
      error_text([&] { recorder.record(tighten(), {}); }),
      "cannot alter table 'user' in a batch: its table cannot be read: the database says no; check the table and "
      "its rights");
}

}  // namespace
}  // namespace limbeck::runtime
