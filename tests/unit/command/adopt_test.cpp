// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/schema.hpp>

#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

// A project whose database holds a table that another project's script made.
class AdoptTest : public testing::Test {
 protected:
  AdoptTest() {
    ProjectFolder other;
    other.project.url = given_.project.url;
    other.add("t");
    upgrade(other.project, "head");
    stamp(other.project, {"base"});
  }

  void aim_at(const std::string& sql) {
    given_.project.target_script = given_.folder.write("schema.sql", sql);
  }

  ProjectFolder given_;
};

TEST_F(AdoptTest, WritesTheFirstScriptAndStampsIt) {
  const auto report = adopt(given_.project, {.message = "As it was", .rev_id = "a"});
  EXPECT_EQ(report.revision.id, "a");
  EXPECT_THAT(report.remarks, IsEmpty());
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("a"));
  EXPECT_THAT(upgrade(given_.project, "head"), IsEmpty());
}

TEST_F(AdoptTest, MakesTheNextDatabaseTheSame) {
  adopt(given_.project);
  auto next = given_.project;
  next.url = "sqlite:///" + (given_.folder / "next.db");
  upgrade(next, "head");
  EXPECT_EQ(schema_sql(next), schema_sql(given_.project));
  given_.project.target_url = next.url;
  EXPECT_TRUE(check(given_.project).in_step());
}

TEST_F(AdoptTest, RefusesAProjectThatHasBegun) {
  adopt(given_.project, {.rev_id = "a"});
  EXPECT_THAT(error_text([&] { adopt(given_.project); }),
              HasSubstr("the project has revisions already, as 'a'"));
}

TEST_F(AdoptTest, RefusesADatabaseThatOtherScriptsMade) {
  adopt(given_.project, {.rev_id = "a"});
  ProjectFolder other;
  other.project.url = given_.project.url;
  EXPECT_THAT(error_text([&] { adopt(other.project); }),
              HasSubstr("its version table says that it is at 'a'"));
}

TEST_F(AdoptTest, RefusesAnEmptyDatabase) {
  given_.project.url = "sqlite:///" + (given_.folder / "empty.db");
  EXPECT_THAT(error_text([&] { adopt(given_.project); }), HasSubstr("there is nothing in it"));
}

TEST_F(AdoptTest, WritesModelsOfTheDatabase) {
  EXPECT_THAT(models(given_.project), HasSubstr("struct T {"));
  EXPECT_EQ(schema_sql(given_.project), "CREATE TABLE t (\n    a INTEGER\n);\n");
}

TEST_F(AdoptTest, ComparesWithWhatAScriptMakes) {
  aim_at("CREATE TABLE t (a INTEGER);");
  EXPECT_TRUE(check(given_.project).in_step());
  aim_at("CREATE TABLE t (a INTEGER);\nCREATE VIEW v AS SELECT a FROM t;");
  const auto found = check(given_.project).differences;
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].operation, "create view 'v'");
}

TEST_F(AdoptTest, SaysInWhichLineTheTargetsScriptFails) {
  aim_at("CREATE TABLE t (a INTEGER);\n\nCREATE TABLE t (b INTEGER);");
  EXPECT_THAT(error_text([&] { check(given_.project); }),
              HasSubstr("schema.sql:3: 'CREATE TABLE t (b INTEGER)' failed in a scratch database: "));
  aim_at("SELECT 'open");
  EXPECT_THAT(error_text([&] { check(given_.project); }), HasSubstr("a string that begins in line 1"));
  aim_at("-- nothing\n");
  EXPECT_THAT(error_text([&] { check(given_.project); }), HasSubstr("holds no statement"));
}

TEST_F(AdoptTest, WantsATargetOfTheSameKind) {
  given_.project.target_url = "postgresql://localhost/x";
  EXPECT_THAT(error_text([&] { check(given_.project); }),
              HasSubstr("the one is SQLite and the other PostgreSQL"));
}

}  // namespace
}  // namespace limbeck::command
