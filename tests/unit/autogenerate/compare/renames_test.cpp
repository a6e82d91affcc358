// SPDX-License-Identifier: MIT
#include "autogenerate/compare/renames.hpp"

#include "support/error_text.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Schema user(const char* table, const char* column) {
  const std::string name = column;
  return schema_of(
      with_id(table, {Column(name, String(20)), UniqueConstraint({name}, {.name = "uq"}),
                      CheckConstraint(name + " > ''", {.name = "ck"}), Index("ix", {desc(name)})}));
}

std::vector<std::string> sql(const Schema& before, const Schema& after, std::vector<std::string> renames) {
  return Compared(before, after, {.renames = std::move(renames)}).sql();
}

TEST(Renames, OfColumnsTakeAllWithThemThatStandsOnThem) {
  EXPECT_THAT(sql(user("user", "name"), user("user", "full_name"), {"user.name:full_name"}),
              ElementsAre("ALTER TABLE \"user\" RENAME COLUMN name TO full_name"));
}

TEST(Renames, OfTablesComeBeforeThoseOfTheirColumns) {
  EXPECT_THAT(
      sql(user("user", "name"), user("account", "full_name"), {"user.name:full_name", "user:account"}),
      ElementsAre("ALTER TABLE \"user\" RENAME TO account",
                  "ALTER TABLE account RENAME COLUMN name TO full_name"));
}

TEST(Renames, MayNameATableAsItWasBeforeAnotherRenamesIt) {
  EXPECT_THAT(
      sql(user("user", "name"), user("account", "full_name"), {"user:account", "user.name:full_name"}),
      ElementsAre("ALTER TABLE \"user\" RENAME TO account",
                  "ALTER TABLE account RENAME COLUMN name TO full_name"));
}

TEST(Renames, AreFollowedByForeignKeys) {
  const auto task = [](const char* referred) {
    return with_id("task", {Column("u", Integer()), ForeignKeyConstraint({"u"}, {referred}, {.name = "fk"})});
  };
  const auto account = make_table({"account"}, {Column("key", Integer(), {.primary_key = true})});
  EXPECT_THAT(
      sql({.tables = {with_id("user"), task("user.id")}}, {.tables = {account, task("account.key")}},
          {"user:account", "account.id:key"}),
      ElementsAre("ALTER TABLE \"user\" RENAME TO account", "ALTER TABLE account RENAME COLUMN id TO key"));
}

TEST(Renames, OfTablesGiveNewNamesToTheKeysThatTheDatabaseNamed) {
  const auto with_key = [](const char* table, const std::string& name) {
    return schema_of(with_id(table, {Column("a", Integer()), Index("a", {"a"}),
                                     ForeignKeyConstraint({"a"}, {table}, {"id"}, {.name = name})}));
  };
  const auto dropped_from_new = [&](const dialect::Dialect& dialect, const std::string& name) {
    return Compared(dialect, with_key("old", name),
                    schema_of(with_id("new", {Column("a", Integer()), Index("a", {"a"})})),
                    {.renames = {"old:new"}})
        .steps()
        .back();
  };
  EXPECT_EQ(dropped_from_new(mariadb(), "old_ibfk_1"), "drop foreign key 'new_ibfk_1' of 'new'");
  EXPECT_EQ(dropped_from_new(mariadb(), "my_ibfk_1"), "drop foreign key 'my_ibfk_1' of 'new'");
  EXPECT_EQ(dropped_from_new(postgresql(), "old_ibfk_1"), "drop foreign key 'old_ibfk_1' of 'new'");
}

TEST(Renames, AreKnownToATableOrAColumn) {
  auto target = user("account", "full_name");
  target.tables[0].renamed_from = "user";
  target.tables[0].columns[1].options.renamed_from = "name";
  EXPECT_THAT(sql(user("user", "name"), target, {}),
              ElementsAre("ALTER TABLE \"user\" RENAME TO account",
                          "ALTER TABLE account RENAME COLUMN name TO full_name"));
  EXPECT_THAT(sql(user("account", "full_name"), target, {}), IsEmpty());
  EXPECT_THAT(Compared({}, target).steps(), ElementsAre("create table 'account'"));
}

TEST(Renames, ThatAreDoneAlreadyAreLeftAlone) {
  const auto schema = user("account", "full_name");
  EXPECT_THAT(sql(schema, schema, {"user:account", "account.name:full_name"}), IsEmpty());
}

TEST(Renames, GoOnWithWhatElseIsDifferent) {
  EXPECT_THAT(
      sql(user("user", "name"),
          schema_of(with_id(
              "user", {Column("full_name", String(30)), UniqueConstraint({"full_name"}, {.name = "uq"}),
                       CheckConstraint("full_name > ''", {.name = "ck"}), Index("ix", {desc("full_name")})})),
          {"user.name:full_name"}),
      ElementsAre("ALTER TABLE \"user\" RENAME COLUMN name TO full_name",
                  "ALTER TABLE \"user\" ALTER COLUMN full_name TYPE VARCHAR(30)"));
}

Schema of_columns(const std::vector<const char*>& names) {
  std::vector<TableElement> columns;
  for (const auto* name : names) columns.emplace_back(Column(name, Integer()));
  return schema_of(make_table({"t"}, std::move(columns)));
}

TEST(Renames, ToANameThatAnotherColumnLetsGoOfWaitForThat) {
  EXPECT_THAT(sql(of_columns({"a", "b"}), of_columns({"b", "c"}), {"t.a:b", "t.b:c"}),
              ElementsAre("ALTER TABLE t RENAME COLUMN b TO c", "ALTER TABLE t RENAME COLUMN a TO b"));
  auto target = of_columns({"c", "b"});
  target.tables[0].columns[0].options.renamed_from = "b";
  target.tables[0].columns[1].options.renamed_from = "a";
  EXPECT_THAT(sql(of_columns({"b", "a"}), target, {}),
              ElementsAre("ALTER TABLE t RENAME COLUMN b TO c", "ALTER TABLE t RENAME COLUMN a TO b"));
  EXPECT_THAT(sql(of_columns({"c", "b"}), target, {}), IsEmpty());
}

TEST(Renames, ToANameThatIsTakenAreRefused) {
  EXPECT_EQ(support::error_text([&] {
              sql(of_columns({"a", "b"}), of_columns({"a", "b"}), {"t.a:b"});
            }),
            "cannot rename 't.a:b': table 't' has a column 'b' already; rename or drop that one in a script "
            "before");
  EXPECT_THAT(support::error_text([&] {
                sql(of_columns({"a", "b", "c"}), of_columns({"a", "b", "c"}), {"t.a:b", "t.b:c"});
              }),
              testing::StartsWith("cannot rename 't.b:c': table 't' has a column 'c' already"));
  const Schema both{.tables = {with_id("a"), with_id("b")}};
  EXPECT_EQ(support::error_text([&] { sql(both, both, {"a:b"}); }),
            "cannot rename 'a:b': the database has a table of that name already; correct the names");
}

TEST(Renames, OfColumnsThatSwapTheirNamesGoByAThirdOne) {
  EXPECT_THAT(sql(of_columns({"a", "b"}), of_columns({"b", "a"}), {"t.a:b", "t.b:a"}),
              ElementsAre("ALTER TABLE t RENAME COLUMN a TO _limbeck_a", "ALTER TABLE t RENAME COLUMN b TO a",
                          "ALTER TABLE t RENAME COLUMN _limbeck_a TO b"));
  EXPECT_THAT(
      sql(of_columns({"a", "b", "c", "_limbeck_a"}), of_columns({"a", "b", "c", "_limbeck_a"}),
          {"t.a:b", "t.b:c", "t.c:a"}),
      ElementsAre("ALTER TABLE t RENAME COLUMN a TO _limbeck_a_2", "ALTER TABLE t RENAME COLUMN c TO a",
                  "ALTER TABLE t RENAME COLUMN b TO c", "ALTER TABLE t RENAME COLUMN _limbeck_a_2 TO b"));
  auto known = of_columns({"a", "b"});
  known.tables[0].columns[0].options.renamed_from = "b";
  known.tables[0].columns[1].options.renamed_from = "a";
  EXPECT_THAT(sql(of_columns({"a", "b"}), known, {}), IsEmpty()) << "it may have been done before";
}

TEST(Renames, OfTablesThatSwapTheirNamesGoByAThirdOne) {
  const auto schema = [](const char* one, const char* other) -> Schema {
    return {
        .tables = {
            with_id(one, {Column("n", Text())}),
            make_table({other}, {Column("id", Integer(), {.autoincrement = false, .primary_key = true}),
                                 ForeignKeyConstraint({"id"}, {std::string(one) + ".id"}, {.name = "fk"})})}};
  };
  const std::vector<std::string> swapped{"ALTER TABLE a RENAME TO _limbeck_a", "ALTER TABLE b RENAME TO a",
                                         "ALTER TABLE _limbeck_a RENAME TO b"};
  EXPECT_THAT(sql(schema("a", "b"), schema("b", "a"), {"a:b", "b:a"}), testing::ElementsAreArray(swapped));
  EXPECT_THAT(sql(schema("a", "b"), schema("b", "c"), {"a:b", "b:c"}),
              ElementsAre("ALTER TABLE b RENAME TO c", "ALTER TABLE a RENAME TO b"));
}

TEST(Renames, KnownToTheModelOfTablesThatSwapTheirNamesMayHaveBeenDoneBefore) {
  Schema target{.tables = {with_id("a"), with_id("b")}};
  target.tables[0].renamed_from = "b";
  target.tables[1].renamed_from = "a";
  EXPECT_THAT(sql({.tables = {with_id("a"), with_id("b")}}, target, {}), IsEmpty());
}

TEST(Renames, ThatNameNothingAreRefused) {
  const auto refused = [](const char* rename) {
    return support::error_text([&] { sql(user("user", "name"), user("user", "full_name"), {rename}); });
  };
  EXPECT_EQ(refused("name"),
            "cannot rename 'name': it names no two things; write 'old_table:new_table' or "
            "'table.old_column:new_column'");
  EXPECT_EQ(
      refused("usr.name:full_name"),
      "cannot rename 'usr.name:full_name': the database has no such table or column; correct the names");
  EXPECT_EQ(refused("user.nme:full_name2"),
            "cannot rename 'user.nme:full_name2': the database has no such column; correct the names");
  EXPECT_EQ(refused("user.name:fullname"),
            "cannot rename 'user.name:fullname': the target has no such column; correct the names");
  EXPECT_EQ(refused("user:nope"),
            "cannot rename 'user:nope': the target has no such table; correct the names");
  auto elsewhere = with_id("user");
  elsewhere.name.schema = "app";
  EXPECT_EQ(
      support::error_text([&] { sql(schema_of(with_id("user")), schema_of(elsewhere), {"user:app.user"}); }),
      "cannot rename 'user:app.user': no table is moved to another schema for you; write ALTER TABLE ... SET "
      "SCHEMA in a script, and run that before");
  const auto one = schema_of(with_id("one"));
  EXPECT_EQ(support::error_text([&] { sql(user("user", "name"), one, {"user.name:x"}); }),
            "cannot rename 'user.name:x': the target has no such table; correct the names");
  EXPECT_EQ(support::error_text([&] {
              sql({.tables = {with_id("a"), with_id("b")}}, one, {"a:b"});
            }),
            "cannot rename 'a:b': the target has no such table; correct the names");
}

TEST(Renames, AreSuggestedForTablesWithTheSameColumns) {
  EXPECT_THAT(
      Compared(user("user", "name"), user("account", "name")).remarks(),
      ElementsAre("table 'user' is dropped and 'account', with the same columns, is created, which loses its "
                  "rows; if it is a rename, say so with --rename user:account",
                  "the target does not have table 'user': is a model missing from schema_of?"));
}

TEST(RenamedColumn, IsRenamedInSqlWhereverItIsNamed) {
  const auto renamed = [](const char* sql) { return with_renamed_column(sql, "a", "new one", postgresql()); };
  EXPECT_EQ(renamed("a > 0 AND A < \"a\" -- a"), "\"new one\" > 0 AND \"new one\" < \"new one\" -- a");
  EXPECT_EQ(renamed("'a' || b.a || ab || \"A\""), "'a' || b.\"new one\" || ab || \"A\"");
  EXPECT_EQ(renamed("a 'open"), "a 'open");
}

TEST(Renames, OfTablesThatSwapGoWithOtherChanges) {
  const auto schema = [](const char* one, const char* other, std::vector<TableElement> more) -> Schema {
    return {.tables = {with_id(one, std::move(more)), with_id(other, {Column("y", Integer())})}};
  };
  EXPECT_THAT(
      Compared(schema("a", "b", {}), schema("b", "a", {Column("x", Integer())}), {.renames = {"a:b", "b:a"}})
          .steps(),
      ElementsAre("rename table 'a' to '_limbeck_a'", "rename table 'b' to 'a'",
                  "rename table '_limbeck_a' to 'b'", "add column 'b.x'"));
}

TEST(Renames, ReachWhatHasItsColumnsOfAnother) {
  const auto schema = [](const std::string& table, const std::string& column) {
    const Table heir{.name = {"heir"},
                     .columns = {Column("x", Integer())},
                     .constraints = {CheckConstraint(column + " > x", {.name = "ck"})},
                     .indexes = {Index("ix", {column})},
                     .options = {.postgresql_inherits = {table}}};
    const Table last{.name = {"last"},
                     .constraints = {CheckConstraint(column + " > 1", {.name = "ck_last"})},
                     .options = {.postgresql_inherits = {"heir"}}};
    return Schema{.tables = {with_id(table, {Column(column, Integer())}), heir, last}};
  };
  EXPECT_THAT(sql(schema("old", "a"), schema("new", "b"), {"old:new", "new.a:b"}),
              ElementsAre("ALTER TABLE old RENAME TO new", "ALTER TABLE new RENAME COLUMN a TO b"));
}

}  // namespace
}  // namespace limbeck::autogenerate
