// SPDX-License-Identifier: MIT
#include "dialect/sqlite/altered_table.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

using namespace operation;
using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view user_table =
    "CREATE TABLE user (\n"
    "  id INTEGER PRIMARY KEY AUTOINCREMENT, -- counts\n"
    "  name VARCHAR(40) COLLATE nocase NOT NULL DEFAULT 'x',\n"
    "  age INT CONSTRAINT ck_age CHECK (age > 0),\n"
    "  team_id REFERENCES team ON DELETE CASCADE,\n"
    "  twice INT AS (age * 2),\n"
    "  CONSTRAINT uq UNIQUE (name, age) ON CONFLICT IGNORE,\n"
    "  CHECK (length(name) < 40)\n"
    ") STRICT";

class AlteredTableTest : public testing::Test {
 protected:
  // The new definition, without what the old one has too.
  std::string definition() const { return to_sql(table_.definition(), "user"); }
  void apply(TableChange change, ColumnPlace place = {}) {
    table_.apply({std::move(change), std::move(place)});
  }
  std::string error(TableChange change, ColumnPlace place = {}) {
    return error_text([&] { apply(std::move(change), std::move(place)); });
  }
  std::vector<std::string> reads() const {
    std::vector<std::string> texts;
    for (const auto& [column, source] : table_.transfers()) texts.push_back(column + " = " + source);
    return texts;
  }
  std::string column_text(std::string_view name) const {
    for (const auto& element : table_.definition().elements) {
      if (element.column && element.column->name == name) return element.text;
    }
    return "none";
  }

  AlteredTable table_{
      "",
      user_table,
      {{"ix_age", "CREATE INDEX ix_age ON user (age)"},
       {"ix_both", "CREATE UNIQUE INDEX ix_both ON user (age DESC, lower(name)) WHERE age > 1"}}};
};

TEST_F(AlteredTableTest, IsTheOldOneWhereNothingChanges) {
  EXPECT_EQ(definition(), user_table);
  EXPECT_THAT(reads(), ElementsAre("id = id", "name = name", "age = age", "team_id = team_id"));
}

TEST_F(AlteredTableTest, ChangesOnlyWhatAColumnIsToldToChange) {
  apply(AlterColumn{.table = {"user"}, .column = "NAME", .nullable = true});
  EXPECT_EQ(column_text("name"), " -- counts\n  name VARCHAR(40) COLLATE nocase DEFAULT 'x'");
  apply(AlterColumn{.table = {"user"}, .column = "name", .nullable = false, .server_default = none});
  EXPECT_EQ(column_text("name"), " -- counts\n  name VARCHAR(40) NOT NULL COLLATE nocase");
  apply(AlterColumn{
      .table = {"user"}, .column = "name", .type = Text(), .server_default = ServerDefault("it's")});
  EXPECT_EQ(column_text("name"), " -- counts\n  name TEXT DEFAULT 'it''s' NOT NULL COLLATE nocase");
  apply(AlterColumn{.table = {"user"}, .column = "age", .nullable = false});
  EXPECT_EQ(column_text("age"), "\n  age INT NOT NULL CONSTRAINT ck_age CHECK (age > 0)");
}

TEST_F(AlteredTableTest, ChangesWhatNotNullDoesOnAConflict) {
  const auto alter = [&](std::optional<bool> nullable, Change<std::string> conflict) {
    apply(AlterColumn{.table = {"user"},
                      .column = "age",
                      .nullable = nullable,
                      .sqlite_on_conflict_not_null = std::move(conflict)});
  };
  alter(false, std::string("IGNORE"));
  EXPECT_EQ(column_text("age"), "\n  age INT NOT NULL ON CONFLICT IGNORE CONSTRAINT ck_age CHECK (age > 0)");
  alter({}, std::string("FAIL"));
  EXPECT_EQ(column_text("age"), "\n  age INT NOT NULL ON CONFLICT FAIL CONSTRAINT ck_age CHECK (age > 0)");
  alter({}, none);
  EXPECT_EQ(column_text("age"), "\n  age INT NOT NULL CONSTRAINT ck_age CHECK (age > 0)");
  alter(true, none);
  EXPECT_EQ(column_text("age"), "\n  age INT CONSTRAINT ck_age CHECK (age > 0)");

  AlteredTable named("", "CREATE TABLE t (a INT CONSTRAINT n NOT NULL ON CONFLICT FAIL)", {});
  named.apply({AlterColumn{.table = {"t"}, .column = "a", .sqlite_on_conflict_not_null = none}});
  EXPECT_EQ(to_sql(named.definition(), "t"), "CREATE TABLE t (a INT CONSTRAINT n NOT NULL)");
}

TEST_F(AlteredTableTest, KeepsTheCommentsInAColumnAndBehindIt) {
  AlteredTable table("",
                     "CREATE TABLE t (a int, -- of b\n  b int -- b\n, c /* c */ int /* d */ not null -- e\n"
                     " default 1 /* f */, g /* g */\n)",
                     {});
  table.apply({AlterColumn{.table = {"t"}, .column = "b", .nullable = false}});
  table.apply({AlterColumn{.table = {"t"}, .column = "c", .nullable = true}});
  table.apply({AlterColumn{.table = {"t"}, .column = "c", .server_default = none}});
  table.apply({AlterColumn{.table = {"t"}, .column = "g", .nullable = false}});
  EXPECT_EQ(to_sql(table.definition(), "t"),
            "CREATE TABLE t (a int, -- of b\n  b int NOT NULL -- b\n, c int /* c */ /* d */ -- e\n /* f */, "
            "g NOT NULL /* g */\n)");
}

TEST_F(AlteredTableTest, LeavesTheWordsOfAColumnThatIsOnlyMoved) {
  AlteredTable table("", "CREATE TABLE t (\n  a int,\n  [b]  int /* b */ not null -- behind\n)", {});
  table.apply({AlterColumn{.table = {"t"}, .column = "b"}, {.insert_before = "a"}});
  EXPECT_EQ(to_sql(table.definition(), "t"),
            "CREATE TABLE t (\n  [b]  int /* b */ not null -- behind\n,\n  a int)");
}

TEST_F(AlteredTableTest, PutsWhatIsNewBeforeTheBlanksAtTheEnd) {
  AlteredTable table("", "CREATE TABLE t (\n    a int\n)", {});
  table.apply({AddColumn{{"t"}, Column("b", Integer())}});
  table.add(UniqueConstraint({"b"}));
  EXPECT_EQ(to_sql(table.definition(), "t"),
            "CREATE TABLE t (\n    a int,\n    b INTEGER,\n    UNIQUE (b)\n)");
}

TEST_F(AlteredTableTest, CastsWhereTheAffinityWouldNotConvertOrWouldLoseNothing) {
  apply(AlterColumn{.table = {"user"}, .column = "age", .type = String(3)});
  apply(AlterColumn{.table = {"user"}, .column = "name", .type = LargeBinary()});
  apply(AlterColumn{.table = {"user"}, .column = "team_id", .type = Integer()});
  EXPECT_THAT(reads(), ElementsAre("id = id", "name = CAST(name AS BLOB)", "age = CAST(age AS TEXT)",
                                   "team_id = team_id"));
}

TEST_F(AlteredTableTest, CastsNoNumbersAndNothingForAColumnOfNoType) {
  apply(AlterColumn{.table = {"user"}, .column = "age", .type = LargeBinary()});
  apply(AlterColumn{.table = {"user"}, .column = "name", .type = RawType("")});
  EXPECT_THAT(reads(), ElementsAre("id = id", "name = name", "age = age", "team_id = team_id"));
}

TEST_F(AlteredTableTest, LeavesBlobsAmongNumbersAsTheyAre) {
  AlteredTable table("", "CREATE TABLE t (a INT, b, c BLOB)", {});
  for (const auto* column : {"a", "b", "c"})
    table.apply({AlterColumn{.table = {"t"}, .column = column, .type = Text()}});
  std::vector<std::string> sources;
  for (const auto& transfer : table.transfers()) sources.push_back(transfer.source);
  EXPECT_THAT(sources, ElementsAre("a", "b", "CAST(c AS TEXT)"));
}

TEST_F(AlteredTableTest, TakesACollationAwayThatIsNotSaidAnyMore) {
  AlterColumn op{.table = {"user"}, .column = "name", .type = Text()};
  apply(op);
  EXPECT_EQ(column_text("name"), " -- counts\n  name TEXT COLLATE nocase NOT NULL DEFAULT 'x'");
  op.existing_type = String(40, {.collation = "nocase"});
  apply(op);
  EXPECT_EQ(column_text("name"), " -- counts\n  name TEXT NOT NULL DEFAULT 'x'");
}

TEST_F(AlteredTableTest, StoresRowsOtherwise) {
  apply(AlterTable{.table = {"user"}, .changes = {.sqlite_strict = false, .sqlite_with_rowid = false}});
  EXPECT_THAT(definition(), testing::EndsWith("\n) WITHOUT ROWID"));
  apply(AlterTable{.table = {"user"}, .changes = {.sqlite_strict = true}});
  EXPECT_THAT(definition(), testing::EndsWith("\n) WITHOUT ROWID, STRICT"));
}

TEST_F(AlteredTableTest, LeavesAnAutoincrementAnInteger) {
  apply(AlterColumn{.table = {"user"}, .column = "id", .type = BigInteger()});
  EXPECT_EQ(column_text("id"), "\n  id INTEGER PRIMARY KEY AUTOINCREMENT");
  EXPECT_EQ(
      error(AlterColumn{.table = {"user"}, .column = "id", .type = Text()}),
      "cannot alter column 'user.id': it counts up by itself, which a 'TEXT' cannot; leave the type an integer");
}

// As create_table() makes an INTEGER of every integer that is the whole key.
TEST_F(AlteredTableTest, LeavesAKeyThatIsTheNumberOfTheRowAnInteger) {
  const auto type_after = [](std::string_view create_table) {
    AlteredTable table("", create_table, {});
    table.apply({AlterColumn{.table = {"t"}, .column = "ID", .type = BigInteger()}});
    return table.definition().elements.front().column->type;
  };
  EXPECT_EQ(type_after("CREATE TABLE t (id INTEGER PRIMARY KEY, a)"), "INTEGER");
  EXPECT_EQ(type_after("CREATE TABLE t (id integer, a, PRIMARY KEY (Id))"), "integer");
  EXPECT_EQ(type_after("CREATE TABLE t (id INTEGER PRIMARY KEY DESC, a)"), "BIGINT");
  EXPECT_EQ(type_after("CREATE TABLE t (id INTEGER PRIMARY KEY, a) WITHOUT ROWID"), "BIGINT");
  EXPECT_EQ(type_after("CREATE TABLE t (id INTEGER, a, PRIMARY KEY (id, a))"), "BIGINT");
}

TEST_F(AlteredTableTest, PutsNewColumnsBehindTheOthersOrWhereTheyAreWanted) {
  apply(AddColumn{{"user"}, Column("a", Integer(), {.nullable = false, .server_default = text("1 + 1")})});
  apply(AddColumn{{"user"}, Column("b", Integer())}, {.insert_before = "id"});
  apply(AddColumn{{"user"}, Column("c", Integer())}, {.insert_after = "age"});
  apply(AlterColumn{.table = {"user"}, .column = "name"}, {.insert_after = "twice"});
  EXPECT_THAT(column_names(table_.definition()),
              ElementsAre("b", "id", "age", "c", "team_id", "twice", "name", "a"));
  EXPECT_THAT(reads(), ElementsAre("id = id", "age = age", "team_id = team_id", "name = name"));
  EXPECT_EQ(column_text("a"), "\n    a INTEGER DEFAULT (1 + 1) NOT NULL");
}

TEST_F(AlteredTableTest, TakesAColumnsOwnConstraintsAndIndexesAwayWithIt) {
  AlteredTable table(
      "", "CREATE TABLE t (a UNIQUE REFERENCES u, b, UNIQUE (a), FOREIGN KEY (a) REFERENCES u (a))",
      {{"i", "CREATE INDEX i ON t (a)"}, {"j", "CREATE INDEX j ON t (b)"}});
  table.apply({DropColumn{{"t"}, "A"}});
  EXPECT_EQ(to_sql(table.definition(), "t"), "CREATE TABLE t (b)");
  EXPECT_EQ(table.indexes().size(), 1U);
  EXPECT_EQ(table.transfers().size(), 1U);
}

TEST_F(AlteredTableTest, TakesChecksOverAColumnAloneAwayWithIt) {
  AlteredTable table("",
                     "CREATE TABLE t (a CHECK (a > 0) CHECK (a < b), b, c, CHECK (lower(A) <> 'b'), "
                     "CONSTRAINT ck CHECK (b < c))",
                     {});
  table.apply({DropColumn{{"t"}, "a"}});
  EXPECT_EQ(to_sql(table.definition(), "t"), "CREATE TABLE t (b, c, CONSTRAINT ck CHECK (b < c))");
  EXPECT_EQ(error_text([&] {
              table.apply({DropColumn{{"t"}, "b"}});
            }),
            "cannot drop column 't.b': check constraint 'ck' would be lost with it; drop that before, in the "
            "same batch");
}

TEST_F(AlteredTableTest, FindsTheCheckOfATypeWhereverItStands) {
  const auto definition_after = [](const std::string& create_table, const Boolean& old_type) {
    AlteredTable table("", create_table, {});
    table.apply({AlterColumn{.table = {"t"}, .column = "ok", .type = Integer(), .existing_type = old_type}});
    return to_sql(table.definition(), "t");
  };
  const Boolean named{.create_constraint = true, .name = "ck_ok"};
  const Boolean unnamed{.create_constraint = true};
  EXPECT_EQ(definition_after("CREATE TABLE t (ok BOOLEAN CONSTRAINT ck_ok CHECK (ok IN (0, 1)))", named),
            "CREATE TABLE t (ok INTEGER)");
  EXPECT_EQ(definition_after("CREATE TABLE t (ok BOOLEAN, CONSTRAINT CK_OK CHECK (ok = 0 OR ok = 1))", named),
            "CREATE TABLE t (ok INTEGER)");
  EXPECT_EQ(definition_after("CREATE TABLE t (ok BOOLEAN, check (\"ok\" in (0,1)))", unnamed),
            "CREATE TABLE t (ok INTEGER)");
  EXPECT_EQ(definition_after("CREATE TABLE t (ok BOOLEAN, CHECK (ok <> 2))", unnamed),
            "CREATE TABLE t (ok INTEGER, CHECK (ok <> 2))");
  EXPECT_EQ(definition_after("CREATE TABLE t (ok BOOLEAN, b CONSTRAINT ck_ok CHECK (b > 0))", named),
            "CREATE TABLE t (ok INTEGER, b CONSTRAINT ck_ok CHECK (b > 0))");
}

TEST_F(AlteredTableTest, DropsNoColumnThatSomethingElseUses) {
  EXPECT_EQ(
      error(DropColumn{{"user"}, "name"}),
      "cannot drop column 'user.name': unique constraint 'uq', index 'ix_both' would be lost with it; drop that "
      "before, in the same batch");
  EXPECT_EQ(
      error(DropColumn{{"user"}, "age"}),
      "cannot drop column 'user.age': a computed column, 'AS (age * 2)', unique constraint 'uq', index 'ix_both' "
      "would be lost with it; drop that before, in the same batch");
  EXPECT_EQ(definition(), user_table);
  EXPECT_EQ(
      error(DropColumn{{"user"}, "nothing"}),
      "cannot drop column 'user.nothing': the table has no column 'nothing', but 'id', 'name', 'age', 'team_id', "
      "'twice'; correct the name");
  apply(DropColumn{.table = {"user"}, .column = "nothing", .if_exists = true});
  AlteredTable one("", "CREATE TABLE t (a)", {});
  EXPECT_EQ(error_text([&] {
              one.apply({DropColumn{{"t"}, "a"}});
            }),
            "cannot drop column 't.a': it is the table's only column; drop the table");
}

TEST_F(AlteredTableTest, KnowsWhichColumnsSqliteCanDropInPlace) {
  EXPECT_TRUE(table_.lets_go_of("team_id"));
  EXPECT_TRUE(table_.lets_go_of("twice"));
  for (const auto* column : {"id", "name", "age", "nothing"})
    EXPECT_FALSE(table_.lets_go_of(column)) << column;
}

TEST_F(AlteredTableTest, AddsConstraints) {
  apply(AddConstraint{{"user"}, CheckConstraint("age < 200", {.name = "ck_old"})});
  EXPECT_EQ(table_.definition().elements.back().text, "\n    CONSTRAINT ck_old CHECK (age < 200)");
  EXPECT_EQ(
      error(AddConstraint{{"user"}, CheckConstraint("1", {.name = "CK_age"})}),
      "cannot add check constraint 'CK_age' to 'user': the table has a constraint 'CK_age' already; drop it "
      "before");
  EXPECT_EQ(error(AddConstraint{{"user"}, PrimaryKeyConstraint({"age"})}),
            "cannot add primary key to 'user': the table has a primary key already; drop it before");
  EXPECT_EQ(
      error(AddConstraint{{"user"}, UniqueConstraint({"x"})}),
      "cannot add unique constraint to 'user': the table has no column 'x', but 'id', 'name', 'age', 'team_id', "
      "'twice'; correct the name");
}

TEST_F(AlteredTableTest, AddsNoSecondConstraintThatStandsInTheFirst) {
  EXPECT_EQ(
      error(AddConstraint{{"user"}, CheckConstraint("age < 200), CHECK (1 = 1", {.name = "ck_old"})}),
      "cannot add check constraint 'ck_old' to 'user': its SQL makes several constraints of it; let each "
      "parenthesis there close one that it opens");
}

TEST_F(AlteredTableTest, LeavesTheColumnsOfANewPrimaryKeyAsTheyAre) {
  AlteredTable table("", "CREATE TABLE t (a, b)", {});
  table.add(PrimaryKeyConstraint({"a"}, {.name = "pk"}));
  EXPECT_EQ(to_sql(table.definition(), "t"), "CREATE TABLE t (a, b,\n    CONSTRAINT pk PRIMARY KEY (a))");
}

TEST_F(AlteredTableTest, DropsConstraintsWhereverTheyStand) {
  apply(DropConstraint{{"user"}, "ck_age"});
  EXPECT_EQ(column_text("age"), "\n  age INT");
  apply(DropConstraint{{"user"}, "UQ", ConstraintKind::unique});
  EXPECT_THAT(definition(), testing::Not(testing::HasSubstr("UNIQUE")));
  apply(DropConstraint{{"user"}, "user_pkey", ConstraintKind::primary_key});
  EXPECT_EQ(column_text("id"), "\n  id INTEGER");
  EXPECT_EQ(
      error(DropConstraint{{"user"}, "fk"}),
      "cannot drop constraint 'fk' of 'user': no constraint of the table has a name; give naming_convention, by "
      "which it is then known");
  apply(DropConstraint{.table = {"user"}, .name = "fk", .if_exists = true});
}

TEST_F(AlteredTableTest, DropsConstraintsWithoutANameAsTheyAreWorded) {
  const auto drop = [](Constraint constraint) {
    return DropConstraint{.table = {"user"}, .name = "", .kind = kind_of(constraint), .existing = constraint};
  };
  apply(drop(CheckConstraint("LENGTH(\"name\")<40")));
  EXPECT_THAT(definition(), testing::Not(testing::HasSubstr("CHECK (length")));
  apply(drop(ForeignKeyConstraint({"TEAM_ID"}, {"team.id"})));
  EXPECT_EQ(column_text("team_id"), "\n  team_id");
  EXPECT_EQ(
      error(drop(UniqueConstraint({"name", "age"}))),
      "cannot drop unique constraint of 'user': the table has no such constraint without a name; correct its "
      "words, or drop it by the name that it has");
  apply(AddConstraint{{"user"}, UniqueConstraint({"age"})});
  apply(AddConstraint{{"user"}, UniqueConstraint({"age"})});
  apply(drop(UniqueConstraint({"age"})));
  EXPECT_THAT(definition(), testing::HasSubstr("\n    UNIQUE (age)"));
}

TEST_F(AlteredTableTest, TellsConstraintsWithoutANameApartByWhatTheyDo) {
  const ForeignKeyConstraint clearing({"team_id"}, {"team.id"}, {.ondelete = "SET NULL"});
  apply(AddConstraint{{"user"}, clearing});
  apply(DropConstraint{.table = {"user"}, .name = "", .existing = clearing});
  EXPECT_EQ(column_text("team_id"), "\n  team_id REFERENCES team ON DELETE CASCADE");
  EXPECT_THAT(definition(), testing::Not(testing::HasSubstr("SET NULL")));
}

TEST_F(AlteredTableTest, SaysWhichConstraintsThereAre) {
  EXPECT_EQ(
      error(DropConstraint{{"user"}, "ck", ConstraintKind::check}),
      "cannot drop check constraint 'ck' of 'user': the table has no such constraint, but 'ck_age', 'uq'; correct "
      "the name, or give naming_convention for one that has none");
}

TEST_F(AlteredTableTest, NamesConstraintsThatHaveNoName) {
  table_.name_constraints([](const Clause& clause) {
    return clause.kind == ClauseKind::foreign_key ? "fk_" + clause.columns.front() : std::string();
  });
  EXPECT_EQ(column_text("team_id"), "\n  team_id CONSTRAINT fk_team_id REFERENCES team ON DELETE CASCADE");
  apply(DropConstraint{{"user"}, "fk_team_id"});
  EXPECT_EQ(column_text("team_id"), "\n  team_id");
}

TEST_F(AlteredTableTest, RenamesConstraintsAndIndexes) {
  apply(RenameConstraint{{"user"}, "ck_age", "ck of age"});
  EXPECT_EQ(column_text("age"), "\n  age INT CONSTRAINT \"ck of age\" CHECK (age > 0)");
  apply(RenameConstraint{{"user"}, "uq", "u2"});
  EXPECT_THAT(definition(), testing::HasSubstr("CONSTRAINT u2 UNIQUE (name, age) ON CONFLICT IGNORE"));
  apply(RenameIndex{"ix_both", "ix2", {"user"}});
  EXPECT_EQ(table_.index("ix2"), "CREATE UNIQUE INDEX ix2 ON user (age DESC, lower(name)) WHERE age > 1");
  EXPECT_EQ(
      error(RenameConstraint{{"user"}, "none", "x"}),
      "cannot rename constraint 'none' of 'user' to 'x': the table has no such constraint; correct the name");
  EXPECT_EQ(error(RenameIndex{"none", "x", {"user"}}),
            "cannot rename index 'none' on 'user' to 'x': the table has no such index; correct the name");
}

TEST_F(AlteredTableTest, MakesAndDropsIndexes) {
  apply(CreateIndex{{"user", "s"}, Index("ix_name", {"name"})});
  EXPECT_EQ(table_.index("ix_name"), "CREATE INDEX ix_name ON user (name)");
  EXPECT_EQ(
      error(CreateIndex{{"user"}, Index("IX_name", {"name"})}),
      "cannot create index 'IX_name' on 'user': the table has an index of that name already; drop it before");
  apply(DropIndex{"ix_name", {"user"}});
  EXPECT_EQ(error(DropIndex{"ix_name", {"user"}}),
            "cannot drop index 'ix_name' on 'user': the table has no such index; correct the name");
  apply(DropIndex{.name = "ix_name", .table = {"user"}, .if_exists = true});
}

TEST_F(AlteredTableTest, BringsANewNameWhereverTheColumnIsNamed) {
  AlteredTable table(
      "",
      "CREATE TABLE t (a TEXT CHECK (a <> 'a' AND lower(a) = CAST(a AS a) COLLATE a), b AS (a || t.a), "
      "p REFERENCES t (a), q REFERENCES u (a), UNIQUE (a DESC), FOREIGN KEY (a) REFERENCES u (a))",
      {{"a", "CREATE INDEX a ON t (a(a), a) WHERE a > 1"}});
  table.rename("A", "new name");
  EXPECT_EQ(
      to_sql(table.definition(), "t"),
      "CREATE TABLE t (\"new name\" TEXT CHECK (\"new name\" <> 'a' AND lower(\"new name\") = CAST(\"new name\" "
      "AS a) COLLATE a), b AS (\"new name\" || t.\"new name\"), p REFERENCES t (\"new name\"), q REFERENCES u "
      "(a), UNIQUE (\"new name\" DESC), FOREIGN KEY (\"new name\") REFERENCES u (a))");
  EXPECT_EQ(table.index("a"), "CREATE INDEX a ON t (a(\"new name\"), \"new name\") WHERE \"new name\" > 1");
  EXPECT_EQ(table.transfers().front().source, "\"new name\"");
}

TEST_F(AlteredTableTest, BringsColumnsIntoAnOrder) {
  table_.reorder({Names{"age", "id"}, Names{"twice", "name"}});
  EXPECT_THAT(column_names(table_.definition()), ElementsAre("age", "id", "team_id", "twice", "name"));
  EXPECT_EQ(error_text([&] {
              table_.reorder({Names{"age", "id"}, Names{"id", "age"}});
            }),
            "partial_reordering contradicts itself; let each column stand on one side of another alone");
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
