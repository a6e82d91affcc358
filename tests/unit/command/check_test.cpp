// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/schema.hpp>

#include "script/file.hpp"
#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;

class CheckTest : public testing::Test {
 protected:
  CheckTest() {
    given_.add("a");
    upgrade(given_.project, "head");
  }

  static Table table(const std::string& name, const std::string& column = "a") {
    return {.name = {name}, .columns = {Column(column, Integer())}};
  }
  void aim_at(std::vector<Table> tables) {
    given_.project.target = Target(Schema{.tables = std::move(tables)});
  }

  std::vector<std::string> differences() const {
    std::vector<std::string> operations;
    for (const auto& difference : check(given_.project).differences)
      operations.push_back(difference.operation);
    return operations;
  }

  ProjectFolder given_;
};

TEST_F(CheckTest, FindsNothingWhereTheDatabaseIsInStep) {
  aim_at({table("a")});
  EXPECT_TRUE(check(given_.project).in_step());
  EXPECT_EQ(autogenerate(given_.project, {}).revision, std::nullopt);
}

TEST_F(CheckTest, NamesWhatIsMissing) {
  aim_at({table("a"), table("b")});
  EXPECT_THAT(differences(), ElementsAre("create table 'b'"));
}

TEST_F(CheckTest, TellsOfAForeignKeyBetweenTwoTypesAsLongAsSomethingIsToBeWritten) {
  const auto parent = make_table({"parent"}, {Column("id", Integer(), {.primary_key = true})});
  const auto child = make_table(
      {"child"}, {Column("name", Text()), ForeignKeyConstraint({"name"}, {"parent.id"}, {.name = "fk"})});
  aim_at({table("a"), parent, child});
  EXPECT_THAT(check(given_.project).remarks,
              ElementsAre("foreign key 'child.name' and 'parent.id', to which it refers, are of two types"));
  autogenerate(given_.project, {.message = "Add"});
  upgrade(given_.project, "head");
  EXPECT_TRUE(check(given_.project).in_step());
  EXPECT_THAT(check(given_.project).remarks, testing::IsEmpty());
}

TEST_F(CheckTest, TellsOfAForeignKeyThatWritesForbiddenNullsOnlyWhereItIsMade) {
  const auto parent = make_table({"parent"}, {Column("id", Integer(), {.primary_key = true})});
  const auto child = [](const ForeignKeyOptions& options, bool nullable = false) {
    return make_table({"child"}, {Column("p", Integer(), {.nullable = nullable}),
                                  ForeignKeyConstraint({"p"}, {"parent.id"}, options)});
  };
  const auto remarks_on = [&](const Table& wanted) {
    aim_at({table("a"), parent, wanted});
    auto remarks = check(given_.project).remarks;
    autogenerate(given_.project, {.message = "Change"});
    upgrade(given_.project, "head");
    return remarks;
  };
  const auto text = ElementsAre("ondelete of foreign key 'child.p' is SET NULL, and 'p' may not be NULL");
  const ForeignKeyOptions to_null{.name = "fk", .ondelete = "SET NULL"};
  EXPECT_THAT(remarks_on(child(to_null)), text) << "the table is new";
  auto wider = child(to_null);
  wider.columns.emplace_back("b", Integer());
  EXPECT_THAT(remarks_on(wider), testing::IsEmpty()) << "the key stays as it is";
  EXPECT_THAT(remarks_on(child({.name = "fk", .ondelete = "CASCADE"})), testing::IsEmpty());
  EXPECT_THAT(remarks_on(child(to_null)), text) << "the key is another";
  EXPECT_THAT(remarks_on(child(to_null, true)), testing::IsEmpty());
  EXPECT_THAT(remarks_on(child(to_null)), text) << "the column is";
}

TEST_F(CheckTest, RefusesAForeignKeyToWhatIsNoKey) {
  aim_at({table("a"), make_table({"child"}, {Column("a", Integer()), ForeignKeyConstraint({"a"}, {"a.a"})})});
  EXPECT_EQ(
      error_text([&] { check(given_.project); }),
      "cannot make the schema of the models: foreign key 'child.a' refers to 'a.a', which is neither the primary "
      "key nor unique; make it unique, or refer to what is");
}

TEST_F(CheckTest, RefusesATableThatTheDatabaseCannotMake) {
  aim_at({table("a"), make_table({"b"}, {Column("a", Integer(), {.autoincrement = true, .primary_key = true}),
                                         Column("b", Integer(), {.autoincrement = true})})});
  EXPECT_EQ(
      error_text([&] { check(given_.project); }),
      "SQLite cannot let column 'b' count up by itself: create table 'b'; make it the whole primary key, or leave "
      "autoincrement and identity out");
}

TEST_F(CheckTest, AsksWhetherAModelWasForgotten) {
  aim_at({});
  const auto report = check(given_.project);
  ASSERT_EQ(report.differences.size(), 1U);
  EXPECT_EQ(report.differences[0].operation, "drop table 'a'");
  EXPECT_THAT(report.differences[0].remarks, ElementsAre(HasSubstr("is a model missing")));
}

TEST_F(CheckTest, WantsATarget) {
  EXPECT_EQ(
      error_text([&] { check(given_.project); }),
      "cannot check the database: the project does not say what its database shall hold; give "
      "env.configure() a .target, as in limbeck::schema_of<User>(), or name a script with 'target' in the "
      "ini");
}

TEST_F(CheckTest, WantsTheDatabaseAtAllHeads) {
  aim_at({table("a")});
  given_.add("b", "a");
  EXPECT_THAT(error_text([&] { check(given_.project); }), HasSubstr("not at all heads"));
}

TEST_F(CheckTest, LetsTheProjectChangeTheScript) {
  aim_at({table("a"), table("b"), table("c")});
  given_.project.process_revision = [](RevisionDraft& draft) {
    EXPECT_EQ(draft.message, "Add");
    ASSERT_EQ(draft.upgrade.size(), 2U);
    EXPECT_EQ(draft.upgrade[0].description, "create table 'b'");
    draft.message = "Add one";
    draft.rev_id = "0002";
    draft.upgrade.erase(draft.upgrade.begin());
    draft.upgrade.push_back({.code = "INSERT INTO c VALUES (7);\n", .remarks = {"what it begins with"}});
  };
  const auto report = autogenerate(given_.project, {.message = "Add"});
  ASSERT_TRUE(report.revision);
  EXPECT_EQ(report.revision->id, "0002");
  EXPECT_EQ(report.revision->message, "Add one");
  EXPECT_THAT(
      script::read_text(report.revision->path),
      HasSubstr("-- limbeck: upgrade\nCREATE TABLE c (\n    a INTEGER\n);\n\n-- what it begins with\nINSERT "
                "INTO c VALUES (7);\n"));
}

TEST_F(CheckTest, EndsTheLinesThatTheProjectLeavesOpen) {
  aim_at({table("a"), table("b")});
  given_.project.process_revision = [](RevisionDraft& draft) {
    draft.upgrade.insert(draft.upgrade.begin(), {.code = "DELETE FROM a; -- all"});
    draft.downgrade.front().code = "DROP TABLE b;";
  };
  const auto report = autogenerate(given_.project, {.message = "Add"});
  ASSERT_TRUE(report.revision);
  const auto text = script::read_text(report.revision->path);
  EXPECT_THAT(text, HasSubstr("DELETE FROM a; -- all\n\nCREATE TABLE b ("));
  EXPECT_THAT(text, testing::EndsWith("DROP TABLE b;\n"));
}

TEST_F(CheckTest, WritesNoScriptWhereTheProjectLeavesNothingOfIt) {
  aim_at({table("a"), table("b")});
  given_.project.process_revision = [](RevisionDraft& draft) {
    draft.upgrade.clear();
    draft.downgrade.clear();
  };
  EXPECT_EQ(autogenerate(given_.project, {.message = "Add"}).revision, std::nullopt);
}

TEST_F(CheckTest, WritesAScriptThatLeadsThereAndBack) {
  aim_at({table("a"), table("b")});
  const auto report = autogenerate(given_.project, {.message = "Add b", .rev_id = "b"});
  ASSERT_TRUE(report.revision);
  upgrade(given_.project, "head");
  EXPECT_TRUE(check(given_.project).in_step());
  downgrade(given_.project, "a");
  aim_at({table("a")});
  EXPECT_THAT(error_text([&] { check(given_.project); }), HasSubstr("not at all heads"));
}

TEST_F(CheckTest, TakesRenamesFromTheCommand) {
  aim_at({table("a", "b")});
  EXPECT_THAT(autogenerate_sql(given_.project, {.rename = {"a.a:b"}}), HasSubstr("RENAME COLUMN a TO b"));
}

TEST_F(CheckTest, AsksWhatMayBeRenamed) {
  aim_at({table("a", "b")});
  std::vector<std::string> asked;
  const auto answer = [&](bool yes) {
    return [&asked, yes](const std::string& from, const std::string& to) {
      asked.push_back(from + ':' + to);
      return yes;
    };
  };
  EXPECT_THAT(autogenerate_sql(given_.project, {.confirm_rename = answer(false)}),
              HasSubstr("DROP COLUMN a"));
  EXPECT_THAT(autogenerate_sql(given_.project, {.confirm_rename = answer(true)}),
              HasSubstr("RENAME COLUMN a TO b"));
  EXPECT_THAT(asked, ElementsAre("a.a:b", "a.a:b"));
}

TEST_F(CheckTest, WritesNothingWhereARenameMakesNoSense) {
  aim_at({table("a")});
  EXPECT_THAT(error_text([&] { autogenerate(given_.project, {.rename = {"a.x:y"}}); }), HasSubstr("a.x:y"));
  EXPECT_THAT(ids_of(heads(given_.project)), ElementsAre("a"));
}

}  // namespace
}  // namespace limbeck::command
