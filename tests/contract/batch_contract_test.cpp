// SPDX-License-Identifier: MIT
// What a batch must do to a table on every database, and what it must leave as it was.
#include <fmt/format.h>

#include "contract/test_database.hpp"
#include "support/error_text.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::ElementsAre;
using testing::HasSubstr;

class BatchContract : public Contract {
 protected:
  // As a run does it: in a transaction, each part knowing what the one before it left.
  void carry_out(const BatchAlterTable& batch) const {
    run({begin()});
    try {
      for (const auto& part : dialect->divide(batch)) {
        const auto table = dialect->must_know(part);
        const auto existing = table ? dialect->know(*connection, *table) : std::nullopt;
        run(dialect->ddl(part, existing ? &*existing : nullptr));
      }
    } catch (const Error&) {
      run({"ROLLBACK"});
      throw;
    }
    run({"COMMIT"});
  }
  void carry_out(std::vector<BatchChange> changes) const {
    carry_out(BatchAlterTable{.table = {"member"}, .changes = std::move(changes)});
  }
  std::string error(std::vector<BatchChange> changes) const {
    return support::error_text([&] { carry_out(std::move(changes)); });
  }
  std::vector<std::string> column_names() const {
    const auto tables = dialect->reflect(*connection, {.tables = {{"member"}}});
    std::vector<std::string> names;
    for (const auto& column : tables.at(0).columns) names.push_back(column.name);
    return names;
  }
};
INSTANTIATE_TEST_SUITE_P(On, BatchContract, testing::ValuesIn(test_databases()), name_of_parameter);

const TableName member{"member"};

Table member_table() {
  return make_table({"member"}, {Column("id", Integer(), {.primary_key = true}), Column("name", String(40)),
                                 Column("age", Integer(), {.server_default = "18"}),
                                 CheckConstraint("age > 0", {.name = "ck_age"})});
}

TEST_P(BatchContract, MakesChangesOfEveryKind) {
  run(CreateTable{member_table()});
  run({"INSERT INTO member (name) VALUES ('a'), ('b')"});
  carry_out({{AddColumn{member, Column("email", String(20), {.nullable = false, .server_default = "x"})}},
             {AlterColumn{.table = member, .column = "name", .new_name = "full_name", .nullable = false}},
             {AlterColumn{.table = member, .column = "age", .server_default = ServerDefault("21")}},
             {DropConstraint{member, "ck_age", ConstraintKind::check}},
             {AddConstraint{member, UniqueConstraint({"full_name"}, {.name = "uq"})}},
             {CreateIndex{member, Index("ix_email", {"email"})}}});
  EXPECT_THAT(column_names(), ElementsAre("id", "full_name", "age", "email"));
  run({std::string("INSERT INTO member (full_name) VALUES ('c')"),
       "UPDATE member SET age = -1 WHERE full_name = 'a'"});
  EXPECT_EQ(value_of("SELECT sum(age) FROM member"), "38");  // -1 + 18 + 21
  error_of({"INSERT INTO member (full_name) VALUES ('c')"});
  error_of({"INSERT INTO member (age) VALUES (1)"});
  const auto table = dialect->reflect(*connection, {.tables = {member}}).at(0);
  EXPECT_EQ(table.indexes.size(), 1U);
}

TEST_P(BatchContract, GoesUpAndBack) {
  run(CreateTable{member_table()});
  run({"INSERT INTO member (name) VALUES ('a')"});
  const auto before = dialect->reflect(*connection, {}).at(0);
  carry_out({{AddColumn{member, Column("email", String(20))}},
             {AlterColumn{.table = member, .column = "name", .new_name = "n"}}});
  carry_out(
      {{DropColumn{member, "email"}}, {AlterColumn{.table = member, .column = "n", .new_name = "name"}}});
  EXPECT_EQ(dialect->ddl(CreateTable{dialect->reflect(*connection, {}).at(0)}, nullptr),
            dialect->ddl(CreateTable{before}, nullptr));
  EXPECT_EQ(value_of("SELECT name FROM member"), "a");
}

TEST_P(BatchContract, MakesAKeyLargerThatStillCountsUp) {
  run(CreateTable{member_table()});
  run({"INSERT INTO member (name) VALUES ('a')"});
  carry_out(
      {{AlterColumn{.table = member, .column = "id", .type = BigInteger(), .existing_type = Integer()}}});
  run({"INSERT INTO member (name) VALUES ('b')"});
  EXPECT_EQ(value_of("SELECT id FROM member WHERE name = 'b'"), "2");
}

TEST_P(BatchContract, LeavesTheTableAsItWasWhereAChangeFails) {
  run(CreateTable{member_table()});
  run({"INSERT INTO member (name) VALUES (NULL), ('b')"});
  EXPECT_NE(error({{AlterColumn{.table = member, .column = "name", .nullable = false}}}), "no error");
  EXPECT_EQ(value_of("SELECT count(*) FROM member"), "2");
  EXPECT_EQ(dialect->reflect(*connection, {}).size(), 1U);
}

// A new table on SQLite, with everything around it that it must not lose.
class RebuildContract : public BatchContract {
 protected:
  void SetUp() override {
    BatchContract::SetUp();
    run({"CREATE TABLE team (id INTEGER PRIMARY KEY)",
         "CREATE TABLE member (id INTEGER PRIMARY KEY AUTOINCREMENT, name TEXT COLLATE NOCASE, age INT CHECK (age > 0),"
         " team_id INTEGER REFERENCES team (id) ON DELETE CASCADE, twice INT AS (age * 2), thrice INT GENERATED ALWAYS "
         "AS (age * 3) STORED, CONSTRAINT uq UNIQUE (name, age))",
         "CREATE TABLE child (id INTEGER PRIMARY KEY, member_id INTEGER REFERENCES member (id) ON DELETE CASCADE)",
         "CREATE TABLE log (line TEXT)", "CREATE INDEX ix_partial ON member (age DESC) WHERE age > 1",
         "CREATE UNIQUE INDEX ix_expression ON member "
         "(lower(name) COLLATE NOCASE)",
         "CREATE TRIGGER tr AFTER INSERT ON member BEGIN INSERT INTO log VALUES (NEW.name); END",
         "CREATE TRIGGER tr_child AFTER INSERT ON child BEGIN UPDATE member SET age = age + 1 WHERE id = NEW.member_id; "
         "END",
         "CREATE VIEW grown AS SELECT name FROM member WHERE age > 18", "PRAGMA foreign_keys = ON",
         "INSERT INTO team VALUES (1)",
         "INSERT INTO member (id, name, age, team_id) VALUES (1, 'Ann', 20, 1), (2, 'Bob', 30, 1), (9, 'Z', 1, 1)",
         "DELETE FROM member WHERE id = 9", "INSERT INTO child VALUES (1, 1), (2, 2)", "DELETE FROM log"});
  }
};
INSTANTIATE_TEST_SUITE_P(On, RebuildContract, testing::Values(sqlite()), name_of_parameter);

TEST_P(RebuildContract, LosesNothing) {
  const auto before = value_of("SELECT sql FROM sqlite_schema WHERE name = 'member'");
  BatchAlterTable always{.table = member};
  always.recreate = Recreate::always;
  carry_out(always);
  EXPECT_EQ(*value_of("SELECT replace(sql, '\"member\"', 'member') FROM sqlite_schema WHERE name = 'member'"),
            before);
  EXPECT_EQ(
      value_of("SELECT group_concat(name) FROM (SELECT name FROM sqlite_schema ORDER BY name)"),
      "child,grown,ix_expression,ix_partial,log,member,sqlite_autoindex_member_1,sqlite_sequence,team,tr,tr_child");
  EXPECT_EQ(value_of("SELECT group_concat(id || name || age || twice || thrice) FROM member"),
            "1Ann214263,2Bob316293");
  EXPECT_EQ(value_of("SELECT count(*) FROM child"), "2");
  EXPECT_EQ(value_of("SELECT count(*) FROM grown"), "2");
  run({"INSERT INTO member (name, age, team_id) VALUES ('Cid', 5, 1)"});
  EXPECT_EQ(value_of("SELECT max(id) FROM member"), "10") << "the number 9 was given already";
  EXPECT_EQ(value_of("SELECT line FROM log"), "Cid");
  error_of({"INSERT INTO member (name, age) VALUES ('ann', 7)"});
  error_of({"INSERT INTO member (name, age) VALUES ('Dan', 0)"});
}

TEST_P(RebuildContract, KnowsATableWhateverCaseItsNameIsWrittenIn) {
  run({std::string("CREATE TABLE \"User\" (id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT)"),
       "INSERT INTO User (id) VALUES (100)", "DELETE FROM User"});
  BatchAlterTable shouted{.table = {"USER"},
                          .changes = {{AlterColumn{.table = {"USER"}, .column = "A", .nullable = true}},
                                      {CreateIndex{{"USER"}, Index("ix_user", {"a"})}}}};
  carry_out(shouted);
  run({"INSERT INTO User (a) VALUES ('x')"});
  EXPECT_EQ(value_of("SELECT id FROM User"), "101");
  shouted.changes.pop_back();
  shouted.copy_from = make_table(
      {"USER"}, {Column("id", Integer(), {.autoincrement = true, .primary_key = true}), Column("a", Text())});
  carry_out(shouted);
  EXPECT_EQ(value_of("SELECT group_concat(tbl_name) FROM sqlite_schema WHERE name = 'User'"), "User");
  EXPECT_EQ(value_of("SELECT seq FROM sqlite_sequence WHERE name = 'User'"), "101");
}

TEST_P(RebuildContract, HeedsForeignKeysAgainAfterwards) {
  carry_out({{AlterColumn{.table = member, .column = "name", .nullable = false}}});
  EXPECT_EQ(value_of("SELECT foreign_keys FROM pragma_foreign_keys"), "1");
  run({"DELETE FROM team"});
  EXPECT_EQ(value_of("SELECT count(*) FROM child"), "0");
}

TEST_P(RebuildContract, HeedsForeignKeysAgainWhereItFailed) {
  run({"INSERT INTO member (name, age) VALUES (NULL, 40)"});
  EXPECT_THAT(
      error({{AlterColumn{.table = member, .column = "name", .nullable = false}}}),
      "NOT NULL constraint failed: _alembic_tmp_member.name; fill the column with op.execute before, or give it a "
      "server_default where it is new");
  EXPECT_EQ(value_of("SELECT foreign_keys FROM pragma_foreign_keys"), "1");
  EXPECT_EQ(value_of("SELECT count(*) FROM sqlite_schema WHERE name LIKE '\\_%' ESCAPE '\\'"), "0");
  EXPECT_EQ(value_of("SELECT count(*) FROM child"), "2");
}

TEST_P(RebuildContract, BringsANewNameEverywhere) {
  carry_out({{AlterColumn{.table = member, .column = "id", .new_name = "member_no"}},
             {AlterColumn{.table = member, .column = "age", .new_name = "years"}},
             {AlterColumn{.table = member, .column = "age", .nullable = false}}});
  EXPECT_EQ(value_of("SELECT group_concat(member_no || name || years || twice) FROM member"),
            "1Ann2142,2Bob3162");
  EXPECT_EQ(value_of("SELECT count(*) FROM grown"), "2");
  run({"INSERT INTO child VALUES (3, 1)"});
  EXPECT_EQ(value_of("SELECT years FROM member WHERE member_no = 1"), "22");
  error_of({"INSERT INTO child VALUES (4, 77)"});
  EXPECT_THAT(*value_of("SELECT sql FROM sqlite_schema WHERE name = 'ix_partial'"), HasSubstr("years > 1"));
}

TEST_P(RebuildContract, FindsRowsWithoutAParent) {
  EXPECT_EQ(
      error({{AddConstraint{member, ForeignKeyConstraint({"age"}, {"team.id"}, {.name = "fk"})}}}),
      "rows of 'member', or of tables that refer to it, have a foreign key without a parent; list them with "
      "PRAGMA foreign_key_check, and mend or delete them");
  EXPECT_EQ(value_of("SELECT count(*) FROM child"), "2");
}

TEST_P(RebuildContract, TellsOfAForeignKeyToWhatIsUniqueNoMore) {
  run({std::string("CREATE TABLE country (id INTEGER PRIMARY KEY, code TEXT UNIQUE)"),
       "CREATE TABLE city (code TEXT REFERENCES country (code))"});
  EXPECT_EQ(
      support::error_text([&] {
        carry_out(BatchAlterTable{.table = {"country"}, .changes = {{DropColumn{{"country"}, "code"}}}});
      }),
      "foreign key mismatch - \"city\" referencing \"country\"; what a foreign key refers to must be a primary "
      "key or unique: leave it so, or drop the foreign key before");
}

TEST_P(RebuildContract, NamesAKeyToAPrimaryKeyThatItDoesNotSay) {
  run({std::string("CREATE TABLE post (team REFERENCES team, member REFERENCES member)")});
  carry_out(BatchAlterTable{
      .table = {"post"},
      .changes = {{DropConstraint{{"post"}, "fk_post_team_team_id"}}},
      .naming_convention = {
          {"fk", "fk_%(column_0_label)s_%(referred_table_name)s_%(referred_column_0_name)s"}}});
  EXPECT_EQ(value_of("SELECT group_concat(\"table\") FROM pragma_foreign_key_list('post')"), "member");
}

TEST_P(RebuildContract, FindsViewsAndTriggersThatUseADroppedColumn) {
  run({"CREATE VIEW teams AS SELECT team_id FROM member"});
  BatchAlterTable drop{.table = member, .changes = {{DropColumn{member, "team_id"}}}};
  drop.recreate = Recreate::always;
  EXPECT_EQ(support::error_text([&] { carry_out(drop); }),
            "error in view teams: no such column: team_id; drop it before, and create it again behind");
  run({std::string("DROP VIEW teams"),
       "CREATE TRIGGER tr2 AFTER UPDATE ON member BEGIN INSERT INTO log VALUES (NEW.team_id); END"});
  EXPECT_EQ(support::error_text([&] { carry_out(drop); }),
            "error in trigger tr2: no such column: NEW.team_id; drop it before, and create it again behind");
  EXPECT_THAT(column_names(), ElementsAre("id", "name", "age", "team_id", "twice", "thrice"));
}

TEST_P(RebuildContract, DoesWhatPlainOperationsNameItFor) {
  run({std::string("CREATE TABLE t (id INTEGER PRIMARY KEY, u UNIQUE, i, rest)"), "CREATE INDEX ix ON t (i)",
       "INSERT INTO t VALUES (5, 6, 7, 8)"});
  const TableName t{"t"};
  const std::vector<BatchChange> changes{
      {DropColumn{t, "id"}},
      {DropColumn{.table = t, .column = "u", .if_exists = true}},
      {DropColumn{t, "i"}},
      {AddColumn{t, Column("at", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")})}},
      {AddColumn{.table = t, .column = Column("n", Integer()), .if_not_exists = true}},
      {AddColumn{t,
                 Column("team_id", Integer(), {.server_default = "1"}),
                 {ForeignKeyConstraint({"team_id"}, {"team.id"})}}}};
  for (const auto& change : changes) {
    const auto plain = std::visit([](const auto& each) -> Operation { return each; }, change.change);
    EXPECT_THAT(support::error_text([&] { run(plain); }), HasSubstr("op.batch_alter_table"))
        << describe(plain);
  }
  carry_out(BatchAlterTable{.table = t, .changes = changes});
  EXPECT_EQ(value_of("SELECT group_concat(name) FROM pragma_table_info('t')"), "rest,at,n,team_id");
  EXPECT_EQ(value_of("SELECT rest || (at IS NOT NULL) || (n IS NULL) || team_id FROM t"), "8111");
}

TEST_P(RebuildContract, MakesNumbersAndTextsOfEachOtherWithoutLoss) {
  run({std::string("CREATE TABLE t (a TEXT, b INTEGER, c TEXT)"),
       "INSERT INTO t VALUES ('12', 7, 'x'), ('abc', 8, x'6162')"});
  carry_out(
      BatchAlterTable{.table = {"t"},
                      .changes = {{AlterColumn{.table = {"t"}, .column = "a", .type = Integer()}},
                                  {AlterColumn{.table = {"t"}, .column = "b", .type = Text()}},
                                  {AlterColumn{.table = {"t"}, .column = "c", .type = LargeBinary()}}}});
  EXPECT_EQ(value_of("SELECT group_concat(typeof(a) || a || typeof(b) || b || typeof(c)) FROM t"),
            "integer12text7blob,textabctext8blob");
}

TEST_P(RebuildContract, WidensAnEnumThatAPlainOperationAddedAndDropsIt) {
  const Enum narrow({"a", "b"}, {.name = "mood", .create_constraint = true});
  const Enum wide({"a", "b", "c"}, {.name = "mood", .create_constraint = true});
  run(AddColumn{member, Column("mood", narrow)});
  carry_out({{AlterColumn{.table = member, .column = "mood", .type = wide, .existing_type = narrow}}});
  run({"UPDATE member SET mood = 'c'"});
  error_of({"UPDATE member SET mood = 'd'"});
  carry_out({{DropColumn{.table = member, .column = "mood", .existing_type = wide}}});
  EXPECT_THAT(column_names(), ElementsAre("id", "name", "age", "team_id", "twice", "thrice"));
}

TEST_P(RebuildContract, TakesBackAColumnWithItsCheck) {
  carry_out({{AddColumn{member, Column("k", Integer()), {CheckConstraint("k > 0")}}}});
  carry_out({{DropColumn{member, "k"}}});
  EXPECT_THAT(column_names(), ElementsAre("id", "name", "age", "team_id", "twice", "thrice"));
}

TEST_P(RebuildContract, KeepsStrictTablesAndTablesWithoutRowids) {
  run({std::string("CREATE TABLE t (a TEXT PRIMARY KEY, b INTEGER) STRICT, WITHOUT ROWID"),
       "INSERT INTO t VALUES ('x', 1)"});
  carry_out(BatchAlterTable{.table = {"t"},
                            .changes = {{AddColumn{{"t"}, Column("c", String(10))}, {.insert_before = "a"}},
                                        {AlterColumn{.table = {"t"}, .column = "b", .nullable = false}}}});
  EXPECT_EQ(value_of("SELECT wr || strict FROM pragma_table_list('t')"), "11");
  EXPECT_EQ(value_of("SELECT b FROM t"), "1");
  error_of({"INSERT INTO t VALUES (NULL, 'y', 'no number')"});
}

TEST_P(RebuildContract, KeepsTheHiddenNumbersOfRows) {
  run({std::string("CREATE TABLE t (a TEXT)"), "INSERT INTO t (rowid, a) VALUES (7, 'x')"});
  carry_out(BatchAlterTable{.table = {"t"},
                            .changes = {{AlterColumn{.table = {"t"}, .column = "a", .nullable = false}}}});
  EXPECT_EQ(value_of("SELECT rowid FROM t"), "7");
}

TEST_P(RebuildContract, KeepsTheHiddenNumbersWhereAColumnBoreTheirName) {
  run({std::string("CREATE TABLE t (rowid INTEGER, a TEXT)"),
       "INSERT INTO t (_rowid_, rowid, a) VALUES (7, 1, 'x')"});
  carry_out(BatchAlterTable{.table = {"t"},
                            .changes = {{DropColumn{{"t"}, "rowid"}},
                                        {AlterColumn{.table = {"t"}, .column = "a", .nullable = false}}}});
  EXPECT_EQ(value_of("SELECT rowid FROM t"), "7");
}

TEST_P(RebuildContract, MakesColumnsAndOptionsOfWhatItIsTold) {
  run({std::string("CREATE TABLE t (id INTEGER PRIMARY KEY, a NATIVE_TEXT DEFAULT 'x', b INTEGER)"),
       "INSERT INTO t VALUES (5, 'one', 1)"});
  carry_out(BatchAlterTable{.table = {"t"},
                            .changes = {{AlterColumn{.table = {"t"}, .column = "b", .nullable = false}}},
                            .reflect_args = {Column("a", Text(), {.nullable = false, .server_default = "y"})},
                            .table_kwargs = {.sqlite_strict = true, .sqlite_autoincrement = true}});
  run({"INSERT INTO t (b) VALUES (2)"});
  EXPECT_EQ(value_of("SELECT group_concat(id || a || b) FROM t"), "5one1,6y2");
  EXPECT_EQ(value_of("SELECT strict FROM pragma_table_list('t')"), "1");
  EXPECT_EQ(value_of("SELECT seq FROM sqlite_sequence WHERE name = 't'"), "6");
}

TEST_P(RebuildContract, NumbersRowsByAKeyThatComes) {
  run({std::string("CREATE TABLE t (a TEXT)"), "INSERT INTO t VALUES ('x'), ('y')"});
  const Column id("id", Integer(), {.nullable = false});
  carry_out(
      BatchAlterTable{.table = {"t"}, .changes = {{AddColumn{{"t"}, id, {PrimaryKeyConstraint({"id"})}}}}});
  EXPECT_EQ(value_of("SELECT group_concat(id || a) FROM t"), "1x,2y");
}

TEST_P(RebuildContract, TakesHostileNames) {
  run({"PRAGMA foreign_keys = OFF"});
  for (const std::string name :
       {"a\"b", "a'b", "a.b", "a b", "100%", ":name", "select", "größe", "a;b", "--c", "/*d", "[g]"}) {
    run(CreateTable{make_table({name}, {Column(name, Integer()), Column("x", Integer())})});
    run({fmt::format("INSERT INTO {0} ({0}) VALUES (7)", quoted(name))});
    carry_out(
        BatchAlterTable{.table = {name},
                        .changes = {{AlterColumn{.table = {name}, .column = name, .nullable = false}},
                                    {AddConstraint{{name}, UniqueConstraint({name}, {.name = name})}}}});
    carry_out(BatchAlterTable{.table = {name},
                              .changes = {{DropConstraint{{name}, name}}, {DropColumn{{name}, "x"}}}});
    EXPECT_EQ(value_of(fmt::format("SELECT {0} FROM {0}", quoted(name))), "7") << name;
  }
}

}  // namespace
}  // namespace limbeck::contract
