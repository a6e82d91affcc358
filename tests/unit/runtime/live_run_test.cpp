// SPDX-License-Identifier: MIT
#include "runtime/live_run.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/fake_connection.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using std::chrono::milliseconds;
using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

const revision::Step a = step_up("a");
const revision::Step b = step_up("b", "a");
constexpr const char* select_rows = "SELECT version_num FROM v";
const std::string table_made =
    "CREATE TABLE IF NOT EXISTS v (\n    version_num VARCHAR(32) NOT NULL,\n    CONSTRAINT v_pkc PRIMARY KEY "
    "(version_num)\n)";

class LiveRunTest : public testing::Test {
 protected:
  Unit unit(std::vector<Entry> entries) { return {.entries = std::move(entries)}; }

  support::FakeConnection connection_;
  VersionTable table_{postgresql(), {"v"}};
  LiveRun run_{connection_, postgresql(), table_};
};

TEST_F(LiveRunTest, SendsAUnitInTwoTripsBetweenTheLockAndTheCommit) {
  run_.lock(milliseconds(0), {});
  run_.run(unit({StepBegins{&a}, Statement{"one", {}}, Statement{"two", {}}, StepEnds{&a}, StepBegins{&b},
                 Statement{"three", {}}, StepEnds{&b}}));
  run_.finish();
  EXPECT_THAT(connection_.sent, ElementsAre("lock limbeck:.v", "BEGIN | " + table_made + " | " + select_rows,
                                            "one | two | three", "INSERT INTO v (version_num) VALUES ('b')",
                                            "COMMIT", "unlock"));
}

TEST_F(LiveRunTest, ReadsTheRowsWhileItHoldsTheLock) {
  connection_.answers[select_rows] = {"a"};
  EXPECT_THAT(run_.lock(milliseconds(0), {"a"}), ElementsAre("a"));
  EXPECT_EQ(connection_.sent.back(), std::string("BEGIN | ") + select_rows);
}

TEST_F(LiveRunTest, WaitsForAnotherRunAndSaysSoOnce) {
  connection_.locks_refused = 2;
  int told = 0;
  run_.lock(milliseconds(10'000), {}, [&] { ++told; });
  EXPECT_THAT(connection_.sent, testing::SizeIs(4));
  EXPECT_EQ(told, 1);
}

TEST_F(LiveRunTest, WaitsForAProgramThatHasLockedTheDatabase) {
  const std::string begin = "BEGIN";
  connection_.failures[begin] = database::Fault::locked;
  int trips = 0;
  connection_.on_execute = [&] {
    if (++trips == 3) connection_.failures.clear();
  };
  run_.lock(milliseconds(10'000), {"a"});
  EXPECT_GE(trips, 3);
  connection_.on_execute = [] {};
}

TEST_F(LiveRunTest, SaysWhyItCannotBegin) {
  connection_.failures["BEGIN"] = database::Fault::other;
  EXPECT_EQ(error_text([&] { run_.lock(milliseconds(0), {}); }),
            "cannot begin: the database says no; nothing was changed: correct the cause and run it again");
}

TEST_F(LiveRunTest, DoesNotWaitForEver) {
  connection_.locks_refused = 1'000;
  EXPECT_EQ(
      error_text([&] { run_.lock(milliseconds(0), {}); }),
      "cannot begin: another run of limbeck, or another program, has kept the database locked for 0 s; wait "
      "until it has ended, or set lock_timeout to wait longer");
}

TEST_F(LiveRunTest, RollsAFailedUnitBackAndNamesItsStatement) {
  connection_.failures["two"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(
      error_text([&] {
        run_.run(unit({StepBegins{&a}, Statement{"one", {"a.sql", 1}}, Statement{"two", {"a.sql", 7}}}));
      }),
      "cannot upgrade to 'a': a.sql:7: 'two' failed: the database says no; nothing was changed: correct the "
      "cause and run it again");
  EXPECT_EQ(connection_.sent.back(), "ROLLBACK");
}

TEST_F(LiveRunTest, SaysWhichUnitsStandWhenALaterOneFails) {
  connection_.failures["two"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  run_.run(unit({StepBegins{&a}, Statement{"one", {}}, StepEnds{&a}}));
  connection_.answers[select_rows] = {"a"};
  EXPECT_EQ(
      error_text([&] {
        run_.run(unit({StepBegins{&b}, Statement{"two", {"b.sql", 1}}}));
      }),
      "cannot upgrade to 'b': b.sql:1: 'two' failed: the database says no; the run stands up to 'a', what "
      "came after it was rolled back: correct the cause and run it again");
}

TEST_F(LiveRunTest, NamesTheOperationOfAUsersOwnThatFailed) {
  connection_.failures["one"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(
      error_text([&] {
        run_.run(unit(
            {StepBegins{&a}, Statement{.sql = "one", .place = {"a.cpp", 9}, .purpose = "copy the archive"}}));
      }),
      "cannot upgrade to 'a': a.cpp:9: cannot copy the archive: 'one' failed: the database says no; nothing was "
      "changed: correct the cause and run it again");
}

TEST_F(LiveRunTest, SaysWhatIsLeftOfARevisionThatLeftTheTransaction) {
  connection_.failures["alone"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  run_.run(unit({StepBegins{&a}, Statement{"one", {}}}));
  Unit alone = unit({Statement{"alone", {"a.sql", 2}}});
  alone.in_transaction = false;
  EXPECT_EQ(
      error_text([&] { run_.run(alone); }),
      "cannot upgrade to 'a': a.sql:2: 'alone' failed: the database says no; what 'a' did before this stands "
      "too, since it left the transaction, and the version table does not name it yet: look at the database, "
      "undo that part or take it out of the script, and run it again");
}

// An index that is built outside of a transaction, and of which the first try has failed.
class FailedIndexTest : public LiveRunTest {
 protected:
  void SetUp() override {
    // The statement that the dialect asks with, taken from it.
    const operation::Operation create =
        operation::CreateIndex{.table = {"t"}, .index = Index("ix", {"a"}), .postgresql_concurrently = true};
    postgresql().know(connection_, {"t"});
    connection_.answers[connection_.sent.back()] = {"ix"};
    connection_.failures["create"] = database::Fault::other;
    create_.retried = drop_.retried = std::make_shared<operation::Operation>(create);
    drop_.clears = true;
    run_.lock(milliseconds(0), {});
  }
  static Unit alone(std::vector<Entry> entries) {
    return {.in_transaction = false, .entries = std::move(entries)};
  }

  Statement create_{"create", {"a.cpp", 2}};
  Statement drop_{"drop", {"a.cpp", 2}};
  const std::string failed_ = "cannot upgrade to 'a': a.cpp:2: 'create' failed: the database says no; ";
  const std::string left_ =
      "the try to create index 'ix' on 't' left an invalid index behind, which the next run replaces";
};

TEST_F(FailedIndexTest, IsLeftToTheNextRun) {
  EXPECT_EQ(error_text([&] {
              run_.run(alone({StepBegins{&a}, create_}));
            }),
            failed_ + left_ + ": correct the cause and run it again");
}

TEST_F(FailedIndexTest, IsNoneWhereNothingIsLeft) {
  connection_.answers.clear();
  EXPECT_EQ(error_text([&] {
              run_.run(alone({StepBegins{&a}, create_}));
            }),
            failed_ + "nothing was changed: correct the cause and run it again");
}

TEST_F(FailedIndexTest, DoesNotCountThatItWasClearedAwayAsAPartOfTheRevision) {
  run_.run(alone({StepBegins{&a}, drop_}));
  EXPECT_EQ(error_text([&] { run_.run(alone({create_})); }),
            failed_ + left_ + ": correct the cause and run it again");
}

TEST_F(FailedIndexTest, IsNamedBesideAPartOfTheRevisionThatStands) {
  run_.run(alone({StepBegins{&a}, Statement{"one", {}}}));
  EXPECT_EQ(
      error_text([&] { run_.run(alone({create_})); }),
      failed_ +
          "what 'a' did before this stands too, since it left the transaction, and the version table does "
          "not name it yet; " +
          left_ + ": look at the database, undo that part or take it out of the script, and run it again");
}

TEST_F(LiveRunTest, CommitsWhatIsOpenBeforeAStatementThatStandsAlone) {
  run_.lock(milliseconds(0), {"x"});
  Unit alone = unit({StepBegins{&a}, Statement{"alone", {}}});
  alone.in_transaction = false;
  run_.run(alone);
  EXPECT_THAT(connection_.sent,
              ElementsAre("lock limbeck:.v", std::string("BEGIN | ") + select_rows, "COMMIT", "alone"));
}

TEST_F(LiveRunTest, StopsWhereSomebodyElseChangesTheVersionTable) {
  run_.lock(milliseconds(0), {});
  run_.run(unit({StepBegins{&a}, StepEnds{&a}}));
  connection_.answers[select_rows] = {"other"};
  EXPECT_EQ(
      error_text([&] {
        run_.run(unit({StepBegins{&b}, StepEnds{&b}}));
      }),
      "cannot go on: version table 'v' was changed by somebody else during the run; the run stands up to "
      "'a', what came after it was rolled back: correct the cause and run it again");
}

TEST_F(LiveRunTest, DoesNotRecordARowThatIsGone) {
  run_.lock(milliseconds(0), {});
  connection_.affected = 0;
  EXPECT_EQ(
      error_text([&] {
        run_.run(unit({StepBegins{&a}, StepEnds{&a}}));
      }),
      "cannot record the run in version table 'v': somebody else changed it during the run; nothing was "
      "changed: correct the cause and run it again");
}

TEST_F(LiveRunTest, SaysWhenTheCommitFails) {
  run_.lock(milliseconds(0), {});
  connection_.failures["COMMIT"] = database::Fault::other;
  EXPECT_EQ(error_text([&] {
              run_.run(unit({StepBegins{&a}, StepEnds{&a}}));
            }),
            "cannot commit: the database says no; nothing was changed: correct the cause and run it again");
}

TEST_F(LiveRunTest, FillsInTheAnswersThatAreWaitedFor) {
  run_.lock(milliseconds(0), {});
  connection_.answers["query"] = {"42"};
  Statement query{"query", {}, std::make_shared<Answer>()};
  Unit piece = unit({StepBegins{&a}, query});
  piece.closes = false;
  run_.run(piece);
  EXPECT_THAT(query.answer->result->rows, ElementsAre(ElementsAre("42")));
  EXPECT_EQ(connection_.sent.back(), "query");
}

class LiveRunWhereDdlCommits : public testing::Test {
 protected:
  // A statement that commits by itself.
  static Statement ddl(std::string sql, int line) {
    return {.sql = std::move(sql), .place = {"a.sql", line}, .commits = true};
  }
  static Statement dml(std::string sql, int line) {
    return {.sql = std::move(sql), .place = {"a.sql", line}};
  }

  support::FakeConnection connection_;
  VersionTable table_{mariadb(), {"v"}};
  LiveRun run_{connection_, mariadb(), table_};
};

TEST_F(LiveRunWhereDdlCommits, MakesTheVersionTableBeforeTheTransaction) {
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(connection_.sent.back(), table_made + " | START TRANSACTION | " + select_rows);
}

TEST_F(LiveRunWhereDdlCommits, KeepsTheTransactionOfARevisionThatOnlyChangesRows) {
  connection_.answers[select_rows] = {"x"};
  run_.lock(milliseconds(0), {"x"});
  run_.run({.entries = {StepBegins{&a}, dml("one", 1), dml("two", 2), StepEnds{&a}}});
  EXPECT_THAT(connection_.sent,
              ElementsAre("lock limbeck:.v", std::string("START TRANSACTION | ") + select_rows, "one | two",
                          "INSERT INTO v (version_num) VALUES ('a')", "COMMIT"));
}

TEST_F(LiveRunWhereDdlCommits, CommitsBeforeDdlAndBeginsBehindItInTheSameTrip) {
  connection_.answers[select_rows] = {"x"};
  run_.lock(milliseconds(0), {"x"});
  run_.run({.entries = {StepBegins{&a}, dml("one", 1), ddl("two", 2), ddl("three", 3), dml("four", 4),
                        ddl("five", 5), StepEnds{&a}}});
  EXPECT_THAT(connection_.sent,
              ElementsAre("lock limbeck:.v", std::string("START TRANSACTION | ") + select_rows,
                          "one | COMMIT | two | three | START TRANSACTION | four | COMMIT | five",
                          "START TRANSACTION | INSERT INTO v (version_num) VALUES ('a')", "COMMIT"));
}

TEST_F(LiveRunWhereDdlCommits, SaysWhichStatementsOfTheRevisionStand) {
  connection_.failures["five"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(error_text([&] {
              run_.run({.entries = {StepBegins{&a}, dml("one", 1), ddl("two", 2), ddl("three", 3),
                                    dml("four", 4), dml("five", 5)}});
            }),
            "cannot upgrade to 'a': a.sql:5: 'five' failed: the database says no; the first 3 statements of "
            "'a' stand, up to a.sql:3: 'three', since MariaDB commits such statements by itself: undo what "
            "stands or take it out of the script, correct the cause and run it again");
  EXPECT_EQ(connection_.sent.back(), "ROLLBACK");
}

TEST_F(LiveRunWhereDdlCommits, CountsWhatCameBeforeAFailedDdlStatementAsStanding) {
  connection_.failures["two"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(error_text([&] {
              run_.run({.entries = {StepBegins{&a}, dml("one", 1), ddl("two", 2)}});
            }),
            "cannot upgrade to 'a': a.sql:2: 'two' failed: the database says no; the first statement of 'a' "
            "stands, a.sql:1: 'one', since MariaDB commits such statements by itself: undo what stands or "
            "take it out of the script, correct the cause and run it again");
}

TEST_F(LiveRunWhereDdlCommits, SaysThatNothingWasChangedWhereTheFirstStatementFails) {
  connection_.failures["one"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  EXPECT_EQ(
      error_text([&] {
        run_.run({.entries = {StepBegins{&a}, ddl("one", 1), ddl("two", 2)}});
      }),
      "cannot upgrade to 'a': a.sql:1: 'one' failed: the database says no; nothing was changed: correct "
      "the cause and run it again");
}

TEST_F(LiveRunWhereDdlCommits, CountsStatementsThatWereSentBefore) {
  connection_.failures["four"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  run_.run({.closes = false, .entries = {StepBegins{&a}, ddl("one", 1), dml("two", 2)}});
  EXPECT_EQ(run_.what_stands(),
            "the first statement of 'a' stands, a.sql:1: 'one', since MariaDB commits such statements by "
            "itself: undo what stands or take it out of the script, correct the cause and run it again");
  EXPECT_EQ(error_text([&] {
              run_.run({.opens = false, .entries = {ddl("three", 3), dml("four", 4)}});
            }),
            "cannot upgrade to 'a': a.sql:4: 'four' failed: the database says no; the first 3 statements of "
            "'a' stand, up to a.sql:3: 'three', since MariaDB commits such statements by itself: undo what "
            "stands or take it out of the script, correct the cause and run it again");
}

TEST_F(LiveRunWhereDdlCommits, SaysWhatStandsOfTheRevisionAndOfTheRunBeforeIt) {
  connection_.failures["three"] = database::Fault::other;
  run_.lock(milliseconds(0), {});
  run_.run({.entries = {StepBegins{&a}, ddl("one", 1), StepEnds{&a}}});
  connection_.answers[select_rows] = {"a"};
  EXPECT_EQ(error_text([&] {
              run_.run({.entries = {StepBegins{&b}, ddl("two", 1), ddl("three", 2)}});
            }),
            "cannot upgrade to 'b': a.sql:2: 'three' failed: the database says no; the run stands up to 'a', "
            "the first statement of 'b' stands, a.sql:1: 'two', since MariaDB commits such statements by "
            "itself: undo what stands or take it out of the script, correct the cause and run it again");
}

TEST(LiveRun, RollsBackWhatIsOpenWhenItIsDestroyed) {
  support::FakeConnection connection;
  const VersionTable table(postgresql(), {"v"});
  {
    LiveRun run(connection, postgresql(), table);
    run.lock(milliseconds(0), {});
  }
  EXPECT_EQ(connection.sent.at(2), "ROLLBACK");
}

TEST(ReadRows, TakesAMissingTableForAnEmptyOne) {
  support::FakeConnection connection;
  connection.failures[select_rows] = database::Fault::undefined_table;
  EXPECT_THAT(read_rows(connection, VersionTable(postgresql(), {"v"})), IsEmpty());
}

TEST(ReadRows, SaysWhyTheTableCannotBeRead) {
  support::FakeConnection connection;
  connection.failures[select_rows] = database::Fault::other;
  EXPECT_EQ(error_text([&] { read_rows(connection, VersionTable(postgresql(), {"v"})); }),
            "cannot read version table 'v': the database says no; check that it is limbeck's or Alembic's");
}

}  // namespace
}  // namespace limbeck::runtime
