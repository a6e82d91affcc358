// SPDX-License-Identifier: MIT
#include "runtime/script_run.hpp"

#include <stdexcept>

#include <gmock/gmock.h>

#include <limbeck/runtime/operations.hpp>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using revision::Direction;
using support::error_text;
using testing::ElementsAre;

constexpr const char* sql_text =
    "-- A\n--\n-- Revision ID: a\n-- Revises:\n\n-- limbeck: upgrade\nCREATE TABLE t (a int);\n";

void upgrade(Operations& op) {
  op.drop_table("t");
}

class ScriptRunTest : public testing::Test {
 protected:
  ScriptRunTest() { run_.divider.begin_step(step_); }

  std::vector<std::string> run(script::Language language, const RegisteredScript* registered,
                               Direction direction) {
    run_script({revision_, language, registered}, direction, run_.recorder);
    run_.divider.flush();
    return run_.units;
  }

  revision::Revision revision_{.id = "a", .origin = "versions/a"};
  const revision::Step step_ = step_up("a");
  Recording run_;
};

TEST_F(ScriptRunTest, ReadsASqlScriptFromItsFile) {
  const support::TemporaryFolder folder;
  revision_.origin = folder.write("a.sql", sql_text).string();
  EXPECT_THAT(run(script::Language::sql, nullptr, Direction::up),
              ElementsAre("transaction: >a CREATE TABLE t (a int); ..."));
}

TEST_F(ScriptRunTest, TakesASqlScriptThatTheProgramCarries) {
  RegisteredScript registered{};
  registered.sql = "-- limbeck: upgrade\nSELECT 1;";
  EXPECT_THAT(run(script::Language::sql, &registered, Direction::up),
              ElementsAre("transaction: >a SELECT 1; ..."));
}

TEST_F(ScriptRunTest, CallsTheFunctionOfACppScript) {
  RegisteredScript registered{};
  registered.upgrade = upgrade;
  EXPECT_THAT(run(script::Language::cpp, &registered, Direction::up),
              ElementsAre("transaction: >a DROP TABLE t; ..."));
}

TEST_F(ScriptRunTest, NamesTheScriptThatThrewAnException) {
  RegisteredScript registered{};
  registered.upgrade = [](Operations&) { throw std::runtime_error("not today"); };
  EXPECT_EQ(error_text([&] { run(script::Language::cpp, &registered, Direction::up); }),
            "versions/a threw an exception: not today");
  registered.upgrade = [](Operations&) { throw 5; };
  EXPECT_EQ(
      error_text([&] { run(script::Language::cpp, &registered, Direction::up); }),
      "versions/a threw something that is no std::exception and so says no reason; throw a limbeck::Error");
}

TEST_F(ScriptRunTest, RefusesToReverseWhatHasNoDowngrade) {
  const std::string sentence =
      " has no downgrade, so it cannot be reversed; write one, or stamp the revision below it";
  RegisteredScript sql{};
  sql.sql = sql_text;
  EXPECT_EQ(error_text([&] { run(script::Language::sql, &sql, Direction::down); }), "versions/a" + sentence);
  RegisteredScript registered{};
  registered.upgrade = upgrade;
  EXPECT_EQ(error_text([&] { run(script::Language::cpp, &registered, Direction::down); }),
            "versions/a" + sentence);
}

TEST_F(ScriptRunTest, RefusesACppScriptThatIsNotBuilt) {
  EXPECT_EQ(
      error_text([&] { run(script::Language::cpp, nullptr, Direction::up); }),
      "versions/a is a C++ script, and this program does not carry it; keep it in a project made by 'limbeck "
      "init', which builds it");
}

TEST_F(ScriptRunTest, RefusesToRunAlembicsScripts) {
  EXPECT_EQ(
      error_text([&] { run(script::Language::python, nullptr, Direction::up); }),
      "versions/a is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or "
      "stamp 'a' where the database has what it does");
}

TEST_F(ScriptRunTest, NamesWhatToStampWhereAlembicsScriptIsToBeTakenBack) {
  const std::string sentence =
      "versions/a is one of Alembic's scripts, which limbeck reads but does not run; run it with Alembic, or ";
  const auto refusal = [&] {
    return error_text([&] { run(script::Language::python, nullptr, Direction::down); });
  };
  EXPECT_EQ(refusal(), sentence + "stamp 'base' where what it did is undone");
  revision_.down_revisions = {"b"};
  EXPECT_EQ(refusal(), sentence + "stamp 'b' where what it did is undone");
  revision_.down_revisions = {"b", "c"};
  EXPECT_EQ(refusal(), sentence + "stamp 'b' and 'c' where what it did is undone");
}

}  // namespace
}  // namespace limbeck::runtime
