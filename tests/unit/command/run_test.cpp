// SPDX-License-Identifier: MIT
#include <atomic>
#include <thread>

#include <gmock/gmock.h>

#include "command/message.hpp"
#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::SizeIs;

class RunTest : public testing::Test {
 protected:
  RunTest() {
    given_.add("a");
    given_.add("b", "a");
  }

  ProjectFolder given_;
};

TEST_F(RunTest, UpgradeGivesTheStepsItTook) {
  std::vector<std::string> told;
  const auto steps =
      upgrade(given_.project, "head", {.on_step = [&](const StepInfo& step) { told.push_back(step.id); }});
  EXPECT_THAT(told, ElementsAre("a", "b"));
  ASSERT_THAT(steps, SizeIs(2));
  EXPECT_EQ(steps[1].message, "Add b");
  EXPECT_THAT(steps[1].from, ElementsAre("a"));
  EXPECT_THAT(steps[1].to, ElementsAre("b"));
  EXPECT_THAT(upgrade(given_.project, "head"), IsEmpty());
}

TEST_F(RunTest, TellsHowManyStepsThereAreBeforeTheFirst) {
  std::vector<std::string> told;
  RunOptions options;
  options.on_plan = [&](std::size_t steps) { told.push_back(std::to_string(steps)); };
  options.on_step = [&](const StepInfo& step) { told.push_back(step.id); };
  upgrade(given_.project, "head", options);
  EXPECT_THAT(told, ElementsAre("2", "a", "b"));
}

TEST_F(RunTest, EnsureVersionMakesTheTableOnce) {
  ensure_version(given_.project);
  ensure_version(given_.project);
  EXPECT_THAT(current(given_.project), IsEmpty());
  upgrade(given_.project, "head");
  ensure_version(given_.project);
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("b"));
  EXPECT_THAT(ensure_version_sql(given_.project), HasSubstr("CREATE TABLE IF NOT EXISTS alembic_version"));
}

TEST_F(RunTest, DowngradeGoesBack) {
  upgrade(given_.project, "head");
  EXPECT_THAT(downgrade(given_.project, "-1"), SizeIs(1));
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("a"));
  downgrade(given_.project, "base");
  EXPECT_THAT(current(given_.project), IsEmpty());
}

TEST_F(RunTest, AFailureLeavesNothingBehind) {
  given_.write("c", "b", "", "CREATE TABLE c (x INTEGER);\nCREATE TABLE a (x INTEGER);", "");
  EXPECT_THAT(
      error_text([&] { upgrade(given_.project, "head"); }),
      HasSubstr("c.sql:9: 'CREATE TABLE a (x INTEGER)' failed: table a already exists; nothing was changed"));
  EXPECT_THAT(current(given_.project), IsEmpty());
  upgrade(given_.project, "b");
}

TEST_F(RunTest, ATransactionForEachMigrationKeepsWhatWasDone) {
  given_.write("c", "b", "", "CREATE TABLE a (x INTEGER);", "");
  given_.project.transaction_per_migration = true;
  EXPECT_THAT(error_text([&] { upgrade(given_.project, "head"); }), HasSubstr("the run stands up to 'b'"));
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("b"));
}

TEST_F(RunTest, StampChangesTheVersionTableAlone) {
  stamp(given_.project, {"b"});
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("b"));
  EXPECT_THAT(error_text([&] { downgrade(given_.project, "a"); }), HasSubstr("no such table: b"));
}

TEST_F(RunTest, PurgeForgetsRowsThatNoScriptKnows) {
  upgrade(given_.project, "head");
  std::filesystem::remove(given_.folder.path() / "versions" / "b.sql");
  EXPECT_THAT(error_text([&] { stamp(given_.project, {"a"}); }), HasSubstr("'b'"));
  stamp(given_.project, {"a"}, true);
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("a"));
  stamp(given_.project, {"base"}, true);
  EXPECT_THAT(current(given_.project), IsEmpty());
}

// Each step as the log has it.
std::vector<std::string> headlines(const std::vector<StepInfo>& steps) {
  std::vector<std::string> lines;
  for (const auto& step : steps) lines.push_back(headline(step));
  return lines;
}

TEST_F(RunTest, StampTellsAllRowsBeforeAndAfterEachStep) {
  given_.add("c", "a");
  given_.add("d", "b, c");
  stamp(given_.project, {"d"});
  EXPECT_THAT(headlines(stamp(given_.project, {"b", "c"})),
              ElementsAre("Running stamp d -> b", "Running stamp b -> b, c"));
  EXPECT_THAT(headlines(stamp(given_.project, {"base"})), ElementsAre("Running stamp b, c -> <base>"));
  EXPECT_THAT(
      stamp_sql(given_.project, {"d:b", "d:c"}),
      testing::AllOf(HasSubstr("-- Running stamp d -> b\n"), HasSubstr("-- Running stamp b -> b, c\n")));
}

TEST_F(RunTest, PurgeTellsAllRowsBeforeAndAfter) {
  given_.add("c", "a");
  given_.add("ghost", "a");
  upgrade(given_.project, "heads");
  std::filesystem::remove(given_.folder.path() / "versions" / "ghost.sql");
  EXPECT_THAT(headlines(stamp(given_.project, {"heads"}, true)),
              ElementsAre("Running stamp b, c, ghost -> b, c"));
  EXPECT_THAT(stamp(given_.project, {"heads"}, true), IsEmpty());
}

TEST_F(RunTest, RangesAreForSqlThatIsWritten) {
  EXPECT_EQ(
      error_text([&] { upgrade(given_.project, "a:b"); }),
      "'a:b' is a range, which has a meaning only for SQL that is written; add --sql, or name the target alone");
  EXPECT_THAT(upgrade_sql(given_.project, "a:b"), testing::Not(HasSubstr("CREATE TABLE a ")));
  EXPECT_THAT(upgrade_sql(given_.project, "b"), HasSubstr("CREATE TABLE a "));
}

TEST_F(RunTest, SqlOfADowngradeMustSayWhereItBegins) {
  EXPECT_EQ(
      error_text([&] { downgrade_sql(given_.project, "a"); }),
      "cannot write the SQL of a downgrade to 'a': nobody asks the database where it is; write <from>:<to>, "
      "as in head:a");
  EXPECT_EQ(
      error_text([&] { downgrade_sql(given_.project, ":a"); }),
      "cannot write the SQL of a downgrade to 'a': nobody asks the database where it is; write <from>:<to>, "
      "as in head:a");
  EXPECT_THAT(downgrade_sql(given_.project, "head:a"),
              HasSubstr("-- Running downgrade b -> a, Add b\n\nDROP TABLE b;\n\nUPDATE alembic_version"));
}

TEST_F(RunTest, SqlOfARangeNeedsATarget) {
  const std::string sentence = "': no target stands behind the colon; write one, as in ";
  EXPECT_EQ(error_text([&] { upgrade_sql(given_.project, "a:"); }),
            "cannot write the SQL of 'a:" + sentence + "a:head");
  EXPECT_EQ(error_text([&] { downgrade_sql(given_.project, "b:"); }),
            "cannot write the SQL of 'b:" + sentence + "b:base");
  EXPECT_EQ(error_text([&] { downgrade_sql(given_.project, ":"); }),
            "cannot write the SQL of ':" + sentence + "head:base");
  EXPECT_EQ(error_text([&] { stamp_sql(given_.project, {"a:"}); }),
            "cannot write the SQL of 'a:" + sentence + "a:head");
}

TEST_F(RunTest, SqlOfAStampIsTheVersionTablesAlone) {
  EXPECT_THAT(stamp_sql(given_.project, {"a:b"}),
              HasSubstr("-- Running stamp a -> b\n\nUPDATE alembic_version SET version_num='b'"));
}

TEST_F(RunTest, SqlOfAStampTakesSeveralHeadsThatBeginAtOne) {
  given_.add("c", "a");
  EXPECT_THAT(stamp_sql(given_.project, {"a:b", "a:c"}), HasSubstr("INSERT INTO alembic_version"));
  EXPECT_EQ(error_text([&] {
              stamp_sql(given_.project, {"a:b", "b:c"});
            }),
            "cannot write the SQL of a stamp that begins at 'a' and at 'b'; begin all at one");
}

TEST_F(RunTest, RunsAtTheSameTimeOnTwoDatabases) {
  ProjectFolder other;
  other.add("x");
  std::thread second([&] { upgrade(other.project, "head"); });
  upgrade(given_.project, "head");
  second.join();
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("b"));
  EXPECT_THAT(ids_of(current(other.project)), ElementsAre("x"));
}

TEST_F(RunTest, OfRunsAtTheSameTimeOnOneDatabaseOneDoesTheWork) {
  std::vector<std::thread> runs;
  std::atomic<std::size_t> steps = 0;
  for (int i = 0; i < 8; ++i) runs.emplace_back([&] { steps += upgrade(given_.project, "head").size(); });
  for (auto& run : runs) run.join();
  EXPECT_EQ(steps, 2U);
}

}  // namespace
}  // namespace limbeck::command
