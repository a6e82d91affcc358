// SPDX-License-Identifier: MIT
#include "dialect/sqlite/batch.hpp"

#include <gmock/gmock.h>

#include "dialect/sqlite/ddl.hpp"
#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using namespace operation;
using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

const TableName user{"user"};

Existing existing_user() {
  return {.table = {.name = user},
          .create_table = "CREATE TABLE user (id INTEGER PRIMARY KEY, name VARCHAR(40), age INTEGER)",
          .indexes = {{"ix_age", "CREATE INDEX ix_age ON user (age)"}},
          .triggers = {{"tr", "CREATE TRIGGER tr AFTER INSERT ON user BEGIN SELECT 1; END"}}};
}

BatchAlterTable batch(std::vector<BatchChange> changes) {
  return {.table = user, .changes = std::move(changes)};
}

AlterColumn rename(std::string column, std::string new_name) {
  return {.table = user, .column = std::move(column), .new_name = std::move(new_name)};
}

AlterColumn not_null(std::string column) {
  return {.table = user, .column = std::move(column), .nullable = false};
}

// The parts in words, each with the changes that are in it.
std::vector<std::string> parts_of(const BatchAlterTable& whole) {
  std::vector<std::string> texts;
  for (const auto& part : divide(whole)) {
    const auto* rest = std::get_if<BatchAlterTable>(&part);
    std::string text = describe(part);
    if (rest != nullptr) {
      text = "batch:";
      for (const auto& each : rest->changes) {
        text += ' ' + std::visit([](const auto& op) { return describe(Operation(op)); }, each.change) + ';';
      }
    } else if (const auto* altered = std::get_if<AlterColumn>(&part)) {
      text = "rename " + altered->column + " to " + *altered->new_name;
    }
    texts.push_back(std::move(text));
  }
  return texts;
}

TEST(DivideBatch, GivesNewNamesInPlaceAndFirst) {
  EXPECT_THAT(
      parts_of(batch({{not_null("name")}, {rename("age", "years")}, {DropIndex{"ix_age", user}}})),
      ElementsAre("rename age to years", "batch: alter column 'user.name'; drop index 'ix_age' on 'user';"));
}

TEST(DivideBatch, LetsLaterChangesUseEitherName) {
  auto altered = rename("age", "years");
  altered.nullable = false;
  EXPECT_THAT(
      parts_of(batch({{altered},
                      {not_null("AGE")},
                      {not_null("years")},
                      {rename("age", "y")},
                      {AddConstraint{user, UniqueConstraint({"years"})}}})),
      ElementsAre("rename age to years",
                  "batch: alter column 'user.years'; alter column 'user.years'; alter column 'user.years';",
                  "rename years to y", "batch: add unique constraint to 'user';"));
}

TEST(DivideBatch, LeavesAnOldNameToANewColumn) {
  EXPECT_THAT(
      parts_of(batch({{rename("a", "b")}, {AddColumn{user, Column("a", Integer())}}, {not_null("a")}})),
      ElementsAre("rename a to b", "batch: add column 'user.a'; alter column 'user.a';"));
}

TEST(DivideBatch, KeepsTheOrderWhereAChangeBeforeANewNameHasToDoWithIt) {
  EXPECT_THAT(parts_of(batch({{DropColumn{user, "b"}}, {rename("a", "b")}})),
              ElementsAre("batch: drop column 'user.b';", "rename a to b"));
  EXPECT_THAT(parts_of(batch({{AddConstraint{user, CheckConstraint("a > 0")}}, {rename("a", "b")}})),
              ElementsAre("batch: add check constraint to 'user';", "rename a to b"));
}

TEST(DivideBatch, KnowsABatchOfNothing) {
  EXPECT_THAT(parts_of(batch({})), IsEmpty());
  auto always = batch({});
  always.recreate = Recreate::always;
  EXPECT_THAT(parts_of(always), ElementsAre("batch:"));
}

TEST(Batch, IsDoneInPlaceWhereSqliteCan) {
  const auto changes =
      batch({{AddColumn{user, Column("n", Integer(), {.nullable = false, .server_default = "1"})}},
             {CreateIndex{user, Index("ix", {"n"})}},
             {DropIndex{"ix_age", user}},
             {DropColumn{user, "name"}},
             {DropColumn{user, "age"}}});
  EXPECT_TRUE(must_know(changes));
  const auto existing = existing_user();
  EXPECT_THAT(ddl(changes, &existing),
              ElementsAre("ALTER TABLE user ADD COLUMN n INTEGER DEFAULT '1' NOT NULL",
                          "CREATE INDEX ix ON user (n)", "DROP INDEX ix_age",
                          "ALTER TABLE user DROP COLUMN name", "ALTER TABLE user DROP COLUMN age"));
  EXPECT_FALSE(must_know(batch({{AddColumn{user, Column("n", Integer())}}, {DropIndex{"ix_age", user}}})));
}

TEST(Batch, MakesANewTableWhereItMust) {
  const auto existing = existing_user();
  const auto statements = ddl(batch({{not_null("age")}}), &existing);
  EXPECT_THAT(
      statements,
      ElementsAre(
          "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY, name VARCHAR(40), age INTEGER NOT NULL)",
          "INSERT INTO _alembic_tmp_user (id, name, age) SELECT id, name, age FROM user", "DROP TABLE user",
          "PRAGMA legacy_alter_table = ON", "ALTER TABLE _alembic_tmp_user RENAME TO user",
          "PRAGMA legacy_alter_table = OFF", "CREATE INDEX ix_age ON user (age)",
          "CREATE TRIGGER tr AFTER INSERT ON user BEGIN SELECT 1; END", HasSubstr("_limbeck_check"),
          HasSubstr("pragma_foreign_key_check"), "ALTER TABLE _limbeck_check RENAME TO _limbeck_checked",
          "DROP TABLE _limbeck_checked"));
}

TEST(Batch, MakesOneNewTableForAllChanges) {
  const auto existing = existing_user();
  const std::vector<BatchChange> needing{
      {AddColumn{user, Column("t", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")})}},
      {AddColumn{user, Column("n", Integer())}, {.insert_after = "id"}},
      {DropColumn{user, "age"}},
      {AddConstraint{user, UniqueConstraint({"name"})}}};
  for (const auto& change : needing) {
    EXPECT_THAT(ddl(batch({change}), &existing).front(), HasSubstr("_alembic_tmp_user"))
        << describe(batch({change}));
  }
  const auto statements = ddl(batch(needing), &existing);
  EXPECT_EQ(
      statements.front(),
      "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY,\n    n INTEGER, name VARCHAR(40),\n    t DATETIME "
      "DEFAULT CURRENT_TIMESTAMP,\n    UNIQUE (name))");
  EXPECT_THAT(statements, Not(testing::Contains(HasSubstr("ix_age"))));
}

TEST(Batch, SwitchesForeignKeysOffWhereTheyAreHeeded) {
  auto existing = existing_user();
  existing.foreign_keys = true;
  const auto statements = ddl(batch({{not_null("age")}}), &existing);
  EXPECT_EQ(statements.front(), "PRAGMA limbeck_foreign_keys = OFF");
  EXPECT_EQ(statements.back(), "PRAGMA limbeck_foreign_keys = ON");
}

TEST(Batch, CarriesTheCounterAndTheHiddenNumbersOver) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (id INTEGER PRIMARY KEY AUTOINCREMENT, age)";
  EXPECT_EQ(
      ddl(batch({{not_null("age")}}), &existing).at(1),
      "INSERT INTO sqlite_sequence (name, seq) SELECT '_alembic_tmp_user', seq FROM sqlite_sequence WHERE name = "
      "'user'");
  existing.create_table = "CREATE TABLE user (rowid, age UNIQUE ON CONFLICT IGNORE)";
  EXPECT_EQ(
      ddl(batch({{not_null("age")}}), &existing).at(1),
      "INSERT OR ABORT INTO _alembic_tmp_user (_rowid_, rowid, age) SELECT _rowid_, rowid, age FROM user");
  existing.create_table = "CREATE TABLE user (rowid, age)";
  EXPECT_EQ(ddl(batch({{not_null("age")}, {DropColumn{user, "rowid"}}}), &existing).at(1),
            "INSERT INTO _alembic_tmp_user (rowid, age) SELECT _rowid_, age FROM user");
  existing.create_table = "CREATE TABLE user (id TEXT PRIMARY KEY, age) WITHOUT ROWID";
  EXPECT_EQ(ddl(batch({{not_null("age")}}), &existing).at(1),
            "INSERT INTO _alembic_tmp_user (id, age) SELECT id, age FROM user");
}

TEST(Batch, SpellsTheTableAsTheDatabaseDoes) {
  const TableName shouted{"USER"};
  const auto existing = existing_user();
  EXPECT_EQ(
      ddl(BatchAlterTable{.table = shouted,
                          .changes = {{AlterColumn{.table = shouted, .column = "AGE", .nullable = false}},
                                      {CreateIndex{shouted, Index("ix", {"name"})}}}},
          &existing),
      ddl(batch({{not_null("age")}, {CreateIndex{user, Index("ix", {"name"})}}}), &existing));
}

TEST(Batch, StaysInItsSchema) {
  auto existing = existing_user();
  BatchAlterTable in_schema{.table = {"user", "s"}, .changes = {}};
  in_schema.changes = {{AlterColumn{.table = {"user", "s"}, .column = "age", .nullable = false}},
                       {CreateIndex{{"user", "s"}, Index("ix", {"name"})}}};
  const auto statements = ddl(in_schema, &existing);
  EXPECT_THAT(statements.front(), testing::StartsWith("CREATE TABLE s._alembic_tmp_user ("));
  EXPECT_THAT(statements,
              testing::IsSupersetOf(
                  {"INSERT INTO s._alembic_tmp_user (id, name, age) SELECT id, name, age FROM s.user",
                   "DROP TABLE s.user", "ALTER TABLE s._alembic_tmp_user RENAME TO user",
                   "CREATE INDEX s.ix_age ON user (age)", "CREATE INDEX s.ix ON user (name)",
                   "CREATE TRIGGER s.tr AFTER INSERT ON user BEGIN SELECT 1; END"}));
}

TEST(Batch, NeedsTheTableWhereSqlIsOnlyWritten) {
  EXPECT_EQ(
      error_text([] { ddl(batch({{not_null("age")}})); }),
      "cannot alter table 'user' in a batch: SQLite does this by way of a new table, and where SQL is only "
      "written (--sql) nothing is known of the old one; give it as copy_from");
  EXPECT_THAT(ddl(batch({{DropColumn{user, "age"}}})), ElementsAre("ALTER TABLE user DROP COLUMN age"));
}

TEST(Batch, TakesTheTableThatItIsGiven) {
  auto given = batch({{not_null("years")}});
  given.copy_from =
      make_table({"user"}, {Column("id", Integer(), {.primary_key = true}),
                            Column("age", Integer(), {.index = true}), CheckConstraint("age > 0")});
  given.renamed = {{"age", "years"}};
  const auto statements = ddl(given);
  EXPECT_EQ(statements.front(), "PRAGMA limbeck_foreign_keys = OFF");
  EXPECT_EQ(statements.back(), "PRAGMA limbeck_foreign_keys = ON");
  EXPECT_EQ(
      statements.at(1),
      "CREATE TABLE _alembic_tmp_user (\n    id INTEGER NOT NULL,\n    years INTEGER NOT NULL,\n    PRIMARY KEY "
      "(id),\n    CHECK (years > 0)\n)");
  EXPECT_EQ(statements.at(2), "INSERT INTO _alembic_tmp_user (id, years) SELECT id, years FROM user");
  EXPECT_EQ(statements.at(7), "CREATE INDEX ix_user_age ON user (years)");
}

TEST(Batch, TellsOfWhatAnotherOneLeftBehind) {
  auto existing = existing_user();
  existing.temporary_table = true;
  EXPECT_EQ(
      error_text([&] { ddl(batch({{not_null("age")}}), &existing); }),
      "cannot alter table 'user' in a batch: there is a table '_alembic_tmp_user' already, which a batch that "
      "failed has left behind; look whether it holds rows that 'user' lacks, and drop it");
}

TEST(Batch, AlwaysAndNeverMakesANewTable) {
  auto always = batch({});
  always.recreate = Recreate::always;
  const auto existing = existing_user();
  EXPECT_TRUE(must_know(always));
  EXPECT_EQ(ddl(always, &existing).front(),
            "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY, name VARCHAR(40), age INTEGER)");
  auto never = batch({{DropColumn{user, "age"}}});
  never.recreate = Recreate::never;
  EXPECT_TRUE(must_know(never));  // a trigger may set the column
  EXPECT_THAT(ddl(never), ElementsAre("ALTER TABLE user DROP COLUMN age"));
  never.changes = {{not_null("age")}};
  EXPECT_FALSE(must_know(never));
  EXPECT_THAT(error_text([&] { ddl(never); }),
              HasSubstr("SQLite cannot alter in place whether a column may be NULL"));
}

TEST(Batch, RefusesWhatAsksForANewTableWhereNoneMayBeMade) {
  const auto refused = [](const std::string& argument) {
    return "cannot alter table 'user' in a batch: " + argument +
           " asks for a new table, and recreate = \"never\" forbids it; leave one of the two out";
  };
  auto never = batch({});
  never.recreate = Recreate::never;
  const auto error_with = [&](auto member, auto value) {
    auto other = never;
    other.*member = std::move(value);
    return error_text([&] { ddl(other); });
  };
  const AddColumn added{user, Column("n", Integer())};
  EXPECT_EQ(
      error_with(&BatchAlterTable::changes, std::vector<BatchChange>{{added, {.insert_before = "age"}}}),
      refused("insert_before"));
  EXPECT_EQ(error_with(&BatchAlterTable::changes, std::vector<BatchChange>{{added, {.insert_after = "age"}}}),
            refused("insert_after"));
  EXPECT_EQ(error_with(&BatchAlterTable::table_args, std::vector<Constraint>{CheckConstraint("age > 0")}),
            refused("table_args"));
  EXPECT_EQ(error_with(&BatchAlterTable::table_kwargs, TableOptions{.sqlite_strict = true}),
            refused("table_kwargs"));
  EXPECT_EQ(error_with(&BatchAlterTable::partial_reordering, std::vector<Names>{{"age", "name"}}),
            refused("partial_reordering"));
}

TEST(PlainOperation, NamesTheBatchThatDoesItInCode) {
  const TableName table{"u\"q", "s\\t"};
  EXPECT_EQ(
      error_text([&] {
        ddl(DropConstraint{table, "k\"1"});
      }),
      "SQLite cannot drop a constraint in place: drop constraint 'k\"1' of 's\\t.u\"q'; write "
      "op.batch_alter_table(\"u\\\"q\", [](BatchOperations& batch) { batch.drop_constraint(\"k\\\"1\"); }, "
      "{.schema = \"s\\\\t\"}), which does");
}

TEST(Batch, AddsTableArgsAndReorders) {
  auto whole = batch({});
  whole.table_args = {CheckConstraint("age > 0")};
  whole.partial_reordering = {Names{"age", "name"}};
  const auto existing = existing_user();
  EXPECT_EQ(
      ddl(whole, &existing).front(),
      "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY, age INTEGER, name VARCHAR(40),\n    CHECK (age > "
      "0))");
}

TEST(Batch, NamesTheTableWhereTableArgsOrAnOrderMakeNoSense) {
  const auto existing = existing_user();
  auto whole = batch({});
  whole.table_args = {UniqueConstraint({"nmae"})};
  EXPECT_EQ(
      error_text([&] { ddl(whole, &existing); }),
      "cannot alter table 'user' in a batch: the table has no column 'nmae', but 'id', 'name', 'age'; correct "
      "the name");
  whole.table_args = {};
  whole.partial_reordering = {Names{"age", "name"}, Names{"name", "age"}};
  EXPECT_EQ(
      error_text([&] { ddl(whole, &existing); }),
      "cannot alter table 'user' in a batch: partial_reordering contradicts itself; let each column stand on "
      "one side of another alone");
}

TEST(Batch, PutsNoColumnBesideItself) {
  const auto existing = existing_user();
  const AlterColumn moved{.table = user, .column = "age"};
  const std::string sentence =
      "cannot alter column 'user.age': it shall stand before or behind itself; name another column";
  EXPECT_EQ(error_text([&] { ddl(batch({{moved, {.insert_before = "age"}}}), &existing); }), sentence);
  EXPECT_EQ(error_text([&] { ddl(batch({{moved, {.insert_after = "AGE"}}}), &existing); }), sentence);
}

TEST(Batch, TakesColumnsForWhatReflectArgsSay) {
  auto existing = existing_user();
  existing.create_table =
      "CREATE TABLE user (id INTEGER PRIMARY KEY, name NVARCHAR(40) DEFAULT 'x' NOT NULL UNIQUE, age INTEGER)";
  auto whole = batch({{not_null("age")}});
  whole.reflect_args = {Column("name", String(40, {.collation = "NOCASE"}), {.server_default = "y"})};
  EXPECT_EQ(
      ddl(whole, &existing).front(),
      "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY, name VARCHAR(40) COLLATE \"NOCASE\" DEFAULT 'y' "
      "UNIQUE, age INTEGER NOT NULL)");
  whole.reflect_args = {Column("nmae", Text())};
  EXPECT_EQ(
      error_text([&] { ddl(whole, &existing); }),
      "cannot alter table 'user' in a batch: the table has no column 'nmae', but 'id', 'name', 'age'; correct "
      "the name");
}

TEST(Batch, NeedsNoNewTableForReflectArgsAlone) {
  auto whole = batch({{AddColumn{user, Column("n", Integer())}}});
  whole.reflect_args = {Column("name", Text())};
  const auto existing = existing_user();
  EXPECT_THAT(ddl(whole, &existing), ElementsAre("ALTER TABLE user ADD COLUMN n INTEGER"));
}

// The third part finds the table as the first one left it.
TEST(DivideBatch, ForgetsWhatReflectArgsSaidOfAColumnThatHasChanged) {
  auto whole = batch({{not_null("name")}, {DropColumn{user, "b"}}, {rename("age", "b")}, {not_null("b")}});
  whole.reflect_args = {Column("name", Text()), Column("age", Integer())};
  const auto parts = divide(whole);
  ASSERT_EQ(parts.size(), 3U);
  EXPECT_EQ(std::get<BatchAlterTable>(parts[0]).reflect_args, whole.reflect_args);
  EXPECT_THAT(std::get<BatchAlterTable>(parts[2]).reflect_args, ElementsAre(Column("b", Integer())));
}

TEST(Batch, GivesANewTableItsOptions) {
  auto whole = batch({});
  whole.table_kwargs = {.sqlite_strict = true, .sqlite_autoincrement = true};
  auto existing = existing_user();
  EXPECT_TRUE(must_know(whole));
  EXPECT_EQ(
      ddl(whole, &existing).front(),
      "CREATE TABLE _alembic_tmp_user (id INTEGER PRIMARY KEY AUTOINCREMENT, name VARCHAR(40), age INTEGER) "
      "STRICT");
  whole.table_kwargs = {.sqlite_with_rowid = false};
  existing.create_table = "CREATE TABLE user (a TEXT, b TEXT, PRIMARY KEY (a, b)) strict";
  EXPECT_EQ(ddl(whole, &existing).front(),
            "CREATE TABLE _alembic_tmp_user (a TEXT, b TEXT, PRIMARY KEY (a, b)) WITHOUT ROWID, STRICT");
  whole.table_kwargs = {.sqlite_autoincrement = true};
  EXPECT_EQ(
      error_text([&] { ddl(whole, &existing); }),
      "cannot alter table 'user' in a batch: only a primary key of one column counts up by itself; leave "
      "sqlite_autoincrement out");
}

TEST(AlterTable, MakesANewTableThatStoresItsRowsOtherwise) {
  AlterTable stricter{.table = user, .changes = {.sqlite_strict = true, .sqlite_with_rowid = false}};
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (a TEXT PRIMARY KEY)";
  EXPECT_EQ(ddl(stricter, &existing).front(),
            "CREATE TABLE _alembic_tmp_user (a TEXT PRIMARY KEY) WITHOUT ROWID, STRICT");
  existing.create_table = "CREATE TABLE user (a TEXT PRIMARY KEY) STRICT, WITHOUT ROWID";
  EXPECT_THAT(ddl(stricter, &existing), IsEmpty());
  const AlterTable looser{.table = user, .changes = {.sqlite_strict = false, .sqlite_with_rowid = true}};
  EXPECT_EQ(ddl(looser, &existing).front(), "CREATE TABLE _alembic_tmp_user (a TEXT PRIMARY KEY)");
  EXPECT_EQ(ddl(looser, &existing).at(1), "INSERT INTO _alembic_tmp_user (a) SELECT a FROM user");
  EXPECT_THAT(ddl(AlterTable{.table = user, .changes = {.mysql_engine = "Aria"}}), IsEmpty());
  EXPECT_EQ(
      error_text([&] { ddl(stricter); }),
      "SQLite cannot make a new table without knowing the old one: alter options of table 'user'; where SQL is only "
      "written (--sql) write op.batch_alter_table with copy_from and table_kwargs");
}

TEST(Batch, LetsAKeyCountUpAsItIs) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT IGNORE, age)";
  EXPECT_EQ(
      ddl(batch({{AlterColumn{.table = user, .column = "id", .autoincrement = true}}}), &existing).front(),
      "CREATE TABLE _alembic_tmp_user (id INTEGER CONSTRAINT pk PRIMARY KEY ON CONFLICT IGNORE AUTOINCREMENT, age)");
}

TEST(RenameTable, GoesByWayOfAnotherNameWhereOnlyTheCaseChanges) {
  EXPECT_THAT(ddl(RenameTable{{"user", "s"}, "User"}),
              ElementsAre("ALTER TABLE s.user RENAME TO _alembic_tmp_user",
                          "ALTER TABLE s._alembic_tmp_user RENAME TO \"User\""));
}

TEST(Batch, DropsNoColumnThatATriggerWritesTo) {
  const auto drop = batch({{DropColumn{user, "age"}}});
  auto existing = existing_user();
  existing.other_triggers = {
      {"count", "CREATE TRIGGER count AFTER INSERT ON pet BEGIN UPDATE user SET age = 1; END"}};
  EXPECT_EQ(
      error_text([&] { ddl(drop, &existing); }),
      "cannot drop column 'user.age': trigger 'count' sets it, or runs when it is updated; drop the trigger before, and "
      "create it again behind");
}

TEST(DivideBatch, BringsANewNameIntoAConstraintThatIsDroppedAsItIsWorded) {
  const auto drop = [](Constraint constraint) {
    return DropConstraint{.table = user, .name = "", .kind = kind_of(constraint), .existing = constraint};
  };
  const auto parts = divide(batch({{rename("age", "years")}, {drop(UniqueConstraint({"age"}))}}));
  EXPECT_THAT(std::get<BatchAlterTable>(parts.back()).changes.front().change,
              TableChange(drop(UniqueConstraint({"years"}))));
  EXPECT_THAT(parts_of(batch({{drop(CheckConstraint("age > 0"))}, {rename("age", "years")}})),
              ElementsAre("batch: drop check constraint of 'user';", "rename age to years"));
}

TEST(Batch, DropsTheCheckOfItsTypeWithAColumn) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (id INTEGER, done BOOLEAN, CHECK (done IN (0, 1)))";
  auto drop = DropColumn{user, "done"};
  EXPECT_EQ(ddl(batch({{drop}}), &existing).front(), "CREATE TABLE _alembic_tmp_user (id INTEGER)");
  drop.existing_type = Boolean{.create_constraint = true};
  EXPECT_EQ(ddl(batch({{drop}}), &existing).front(), "CREATE TABLE _alembic_tmp_user (id INTEGER)");
}

TEST(Batch, KnowsConstraintsWithoutANameByAConvention) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (a UNIQUE, b REFERENCES team (id), CHECK (a > 0))";
  auto drop = batch({{DropConstraint{user, "uq_user_a"}}, {DropConstraint{user, "fk_b_team"}}});
  drop.naming_convention = {{"uq", "uq_%(table_name)s_%(column_0_name)s"},
                            {"fk", "fk_%(column_0_N_name)s_%(referred_table_name)s"},
                            {"ck", "ck_%(constraint_name)s"}};
  EXPECT_EQ(ddl(drop, &existing).front(), "CREATE TABLE _alembic_tmp_user (a, b, CHECK (a > 0))");
}

TEST(Batch, KnowsEveryTokenOfANamingConvention) {
  auto existing = existing_user();
  existing.create_table =
      "CREATE TABLE user (a, b, c REFERENCES team, d, UNIQUE (a, b), UNIQUE (d), FOREIGN KEY (a, b) REFERENCES post "
      "(x, y))";
  existing.table.constraints = {ForeignKeyConstraint({"c"}, {"team.code"})};
  auto drop = batch({{DropConstraint{user, "uq_user_a_a_b"}}, {DropConstraint{user, "uq_user_d_d_"}}});
  drop.naming_convention = {{"uq", "uq_%(column_0_label)s_%(column_0_key)s_%(column_1_name)s"}};
  EXPECT_EQ(ddl(drop, &existing).front(),
            "CREATE TABLE _alembic_tmp_user (a, b, c REFERENCES team, d, FOREIGN KEY (a, b) REFERENCES post "
            "(x, y))");
  drop = batch({{DropConstraint{user, "c%team_code"}}, {DropConstraint{user, "ab%post_x_y"}}});
  drop.naming_convention = {
      {"fk", "%(column_0N_name)s%%%(referred_table_name)s_%(referred_column_0_N_name)s"}};
  EXPECT_EQ(ddl(drop, &existing).front(),
            "CREATE TABLE _alembic_tmp_user (a, b, c, d, UNIQUE (a, b), UNIQUE (d))");
}

TEST(Batch, LeavesWithoutANameWhatAConventionBuildsOnNames) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (a UNIQUE, b, CONSTRAINT uq UNIQUE (b))";
  auto drop = batch({{DropConstraint{user, "uq"}}});
  drop.naming_convention = {{"uq", "uq_%(constraint_name)s"}};
  EXPECT_EQ(ddl(drop, &existing).front(), "CREATE TABLE _alembic_tmp_user (a UNIQUE, b)");
}

TEST(Batch, TellsOfATokenThatNoNamingConventionHas) {
  auto existing = existing_user();
  existing.create_table = "CREATE TABLE user (a UNIQUE)";
  auto drop = batch({{DropConstraint{user, "uq_user_a"}}});
  drop.naming_convention = {{"uq", "uq_%(table)s_%(column_0_name)s"}};
  EXPECT_EQ(
      error_text([&] { ddl(drop, &existing); }),
      "cannot alter table 'user' in a batch: cannot name a unique constraint of table 'user' by the naming convention "
      "'uq_%(table)s_%(column_0_name)s': limbeck knows no token 'table'; correct it");
}

TEST(Batch, RenamesAnIndexInPlace) {
  const auto existing = existing_user();
  EXPECT_THAT(ddl(batch({{RenameIndex{"ix_age", "ix2", user}}}), &existing),
              ElementsAre("DROP INDEX ix_age", "CREATE INDEX ix2 ON user (age)"));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
