// SPDX-License-Identifier: MIT
#include "runtime/migrator.hpp"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/fake_connection.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using support::error_text;
using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;

constexpr const char* select_rows = "SELECT version_num FROM v";

// Everything up to 'b', from wherever the rows are.
revision::Plan plan_to_b(const revision::Rows& rows) {
  revision::Plan plan(rows);
  if (rows.empty()) plan.add(revision::Direction::up, "a", step_up("a").moves);
  if (rows != revision::Rows{"b"}) plan.add(revision::Direction::up, "b", step_up("b", "a").moves);
  plan.lead_to({"b"});
  return plan;
}

void run_nothing(const revision::Step& /*step*/, Recorder& /*recorder*/) {}

class MigratorTest : public testing::Test {
 protected:
  revision::Plan migrate_with(const ScriptRunner& runner) {
    return migrate(connection_, postgresql(), table_, plan_to_b, runner, options_);
  }

  support::FakeConnection connection_;
  VersionTable table_{postgresql(), {"v"}};
  RunOptions options_;
};

TEST_F(MigratorTest, AsksForNoLockWhereNothingIsToDo) {
  connection_.answers[select_rows] = {"b"};
  EXPECT_THAT(migrate_with(run_nothing).steps(), testing::IsEmpty());
  EXPECT_THAT(connection_.sent, ElementsAre(select_rows));
}

TEST_F(MigratorTest, RunsEveryStepAndTellsOfIt) {
  std::vector<std::string> told;
  options_.on_step = [&](const revision::Step& step) { told.emplace_back(step.id); };
  const auto plan = migrate_with([](const revision::Step& step, Recorder& recorder) {
    recorder.record(operation::Execute{fmt::format("SELECT '{}'", step.id)}, {});
  });
  EXPECT_THAT(plan.steps(), testing::SizeIs(2));
  EXPECT_THAT(told, ElementsAre("a", "b"));
  EXPECT_THAT(connection_.sent, Contains("SELECT 'a' | SELECT 'b'"));
}

TEST_F(MigratorTest, PlansAgainWhereAnotherRunWasQuicker) {
  int trips = 0;
  connection_.on_execute = [&] {
    if (++trips == 2) connection_.answers[select_rows] = {"b"};
  };
  EXPECT_THAT(migrate_with(run_nothing).steps(), testing::IsEmpty());
  EXPECT_EQ(connection_.sent.at(connection_.sent.size() - 2), "unlock");
}

TEST_F(MigratorTest, RecordsEachRevisionAtOnceWhereDdlCommitsByItself) {
  const VersionTable table(mariadb(), {"v"});
  int trips = 0;
  connection_.on_execute = [&] {
    if (++trips == 6) connection_.answers[select_rows] = {"a"};  // as the first revision left it
  };
  migrate(
      connection_, mariadb(), table, plan_to_b,
      [](const revision::Step& step, Recorder& recorder) {
        recorder.record(operation::Execute{fmt::format("DROP TABLE {}", step.id)}, {});
      },
      options_);
  EXPECT_THAT(connection_.sent,
              testing::IsSupersetOf(
                  {"COMMIT | DROP TABLE a", "START TRANSACTION | INSERT INTO v (version_num) VALUES ('a')",
                   "COMMIT | DROP TABLE b",
                   "START TRANSACTION | UPDATE v SET version_num='b' WHERE v.version_num = 'a'"}));
}

TEST_F(MigratorTest, SaysWhatStandsWhenAScriptRefuses) {
  EXPECT_EQ(
      error_text([&] {
        migrate_with([](const revision::Step&, Recorder&) { throw Error("a.sql cannot be read"); });
      }),
      "cannot upgrade to 'a': a.sql cannot be read; nothing was changed: correct the cause and run it again");
}

TEST_F(MigratorTest, RunsNoScriptForAStamp) {
  const Planner stamp = [](const revision::Rows& rows) {
    revision::Plan plan(rows);
    plan.add(revision::Direction::stamp, "a", step_up("a").moves);
    plan.lead_to({"a"});
    return plan;
  };
  migrate(
      connection_, postgresql(), table_, stamp,
      [](const revision::Step&, Recorder&) { FAIL() << "a stamp ran a script"; }, options_);
  EXPECT_THAT(connection_.sent, Contains("INSERT INTO v (version_num) VALUES ('a')"));
}

TEST_F(MigratorTest, WritesTheSameAsSql) {
  const auto sql = write_sql(
      postgresql(), table_, plan_to_b({"a"}),
      [](const revision::Step& step, Recorder& recorder) {
        recorder.record(operation::Execute{fmt::format("SELECT '{}'", step.id)}, {});
      },
      [](const revision::Step& step) { return fmt::format("Running {}", step.id); }, options_);
  EXPECT_EQ(
      sql,
      "BEGIN;\n\n-- Running b\n\nSELECT 'b';\n\nUPDATE v SET version_num='b' WHERE v.version_num = 'a';\n\nCOMMIT;\n\n");
}

}  // namespace
}  // namespace limbeck::runtime
