// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/runtime/operations.hpp>

#include "support/error_text.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;

class OperationsTest : public testing::Test {
 protected:
  OperationsTest() { run_.divider.begin_step(step_); }

  // What was recorded, without the marks of the step.
  std::vector<std::string> statements() {
    std::vector<std::string> texts;
    run_.divider.flush();
    for (const auto& unit : run_.units) texts.push_back(unit.substr(unit.find(">a ") + 3));
    return texts;
  }

  const revision::Step step_ = runtime::step_up("a");
  runtime::Recording run_;
  Operations op{run_.recorder};
};

TEST_F(OperationsTest, KnowsItsDatabase) {
  EXPECT_EQ(op.dialect(), "postgresql");
}

TEST_F(OperationsTest, MakesATableAndTheIndexesOfItsColumns) {
  op.create_table("post", {
                              Column("id", Integer(), {.primary_key = true}),
                              Column("title", String(20), {.nullable = false, .index = true}),
                          });
  EXPECT_THAT(statements(),
              ElementsAre("CREATE TABLE post (\n    id SERIAL NOT NULL,\n    title VARCHAR(20) NOT NULL,\n"
                          "    PRIMARY KEY (id)\n); CREATE INDEX ix_post_title ON post (title); ..."));
}

TEST_F(OperationsTest, AddsAColumnWithItsIndex) {
  op.add_column("post", Column("author", Integer(), {.index = true}));
  EXPECT_THAT(statements(), ElementsAre("ALTER TABLE post ADD COLUMN author INTEGER; CREATE INDEX "
                                        "ix_post_author ON post (author); ..."));
}

TEST_F(OperationsTest, AddsAColumnWithConstraintsOfItsOwn) {
  op.add_column("post", Column("votes", Integer()),
                {.constraints = {CheckConstraint("votes >= 0", {.name = "ck"})}});
  EXPECT_THAT(statements(), ElementsAre("ALTER TABLE post ADD COLUMN votes INTEGER; ALTER TABLE post ADD "
                                        "CONSTRAINT ck CHECK (votes >= 0); ..."));
}

TEST_F(OperationsTest, AddsNothingElseWithAColumn) {
  const int line = __LINE__ + 1;
  const auto add = [&] { op.add_column("t", Column("a", Text()), {.constraints = {Index("ix", {"a"})}}); };
  EXPECT_THAT(error_text(add),
              testing::EndsWith("operations_test.cpp:" + std::to_string(line) +
                                ": cannot add column 'a': among its constraints stands a column or an index; "
                                "give constraints alone, and use create_index for an index"));
}

TEST_F(OperationsTest, AltersOnlyWhatIsNamed) {
  op.alter_column("user", "age", {.server_default = none});
  op.alter_column("user", "age", {.type_ = String(3), .postgresql_using = "age::text"});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE \"user\" ALTER COLUMN age DROP DEFAULT; ALTER TABLE \"user\" ALTER "
                          "COLUMN age TYPE VARCHAR(3) USING age::text; ..."));
}

TEST_F(OperationsTest, NamesByTheConventionWhatHasNoNameOrANameToBuildOn) {
  runtime::Recorder recorder(
      runtime::postgresql(), run_.divider, nullptr, {},
      {{"uq", "%(table_name)s_%(column_0_name)s_key"}, {"ck", "ck_%(table_name)s_%(constraint_name)s"}});
  Operations named(recorder);
  named.add_column("t", Column("a", Integer(), {.unique = true}));
  named.create_check_constraint("pos", "t", "a > 0");
  named.create_check_constraint(named.f("neg"), "t", "a < 0");
  named.drop_constraint("pos", "t", {.type_ = "check"});
  named.drop_constraint(named.f("neg"), "t", {.type_ = "check"});
  named.drop_constraint("pos", "t");
  named.create_index("", "t", {"a"});
  EXPECT_THAT(
      statements(),
      ElementsAre("ALTER TABLE t ADD COLUMN a INTEGER; ALTER TABLE t ADD CONSTRAINT t_a_key UNIQUE (a); "
                  "ALTER TABLE t ADD CONSTRAINT ck_t_pos CHECK (a > 0); "
                  "ALTER TABLE t ADD CONSTRAINT neg CHECK (a < 0); "
                  "ALTER TABLE t DROP CONSTRAINT ck_t_pos; ALTER TABLE t DROP CONSTRAINT neg; "
                  "ALTER TABLE t DROP CONSTRAINT pos; CREATE INDEX ix_t_a ON t (a); ..."));
}

TEST_F(OperationsTest, ShortensNamesThatNobodyWroteAsTheyStand) {
  const std::string column(60, 'c');
  op.add_column("t", Column(column, Integer(), {.index = true}));
  op.drop_index(op.f("ix_t_" + column));
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD COLUMN " + column + " INTEGER; CREATE INDEX ix_t_" +
                          std::string(50, 'c') + "_17bc ON t (" + column + "); DROP INDEX ix_t_" +
                          std::string(50, 'c') + "_17bc; ..."));
}

TEST_F(OperationsTest, NamesThePlaceWhereAConventionCannotName) {
  runtime::Recorder recorder(runtime::postgresql(), run_.divider, nullptr, {},
                             {{"ck", "ck_%(constraint_name)s"}});
  Operations named(recorder);
  EXPECT_EQ(
      error_text([&] {
        named.create_check_constraint("", "t", "a > 0", {}, {"s.cpp", 3});
      }),
      "s.cpp:3: cannot name a check constraint of table 't' by the naming convention "
      "'ck_%(constraint_name)s': it has no name of its own, which %(constraint_name)s needs; give it one");
}

TEST_F(OperationsTest, PassesEveryConstraintOn) {
  op.create_primary_key("pk", "t", {"a"});
  op.create_unique_constraint("uq", "t", {"a", "b"});
  op.create_check_constraint("ck", "t", "a > 0");
  op.create_foreign_key("fk", "t", "u", {"a"}, {"id"}, {.ondelete = "CASCADE"});
  op.drop_constraint("uq", "t", {.type_ = "unique"});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a); ALTER TABLE t ADD CONSTRAINT uq "
                          "UNIQUE (a, b); ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0); ALTER TABLE t ADD "
                          "CONSTRAINT fk FOREIGN KEY(a) REFERENCES u (id) ON DELETE CASCADE; ALTER TABLE t "
                          "DROP CONSTRAINT uq; ..."));
}

TEST_F(OperationsTest, ExecutesSeveralStatements) {
  op.execute("UPDATE t SET a = ';'; DELETE FROM t");
  EXPECT_THAT(statements(), ElementsAre("UPDATE t SET a = ';'; DELETE FROM t; ..."));
}

TEST_F(OperationsTest, NamesThePlaceOfACallThatMakesNoSense) {
  const int line = __LINE__ + 1;
  const auto message = error_text([&] { op.create_table("t", {PrimaryKeyConstraint({"x"})}); });
  EXPECT_THAT(message, testing::EndsWith(
                           "operations_test.cpp:" + std::to_string(line) +
                           ": cannot make table 't': a constraint or index names column 'x', which the table "
                           "does not have; add the column or correct the name"));
}

TEST_F(OperationsTest, RefusesAnUnknownTypeOfConstraint) {
  EXPECT_THAT(error_text([&] { op.drop_constraint("uq", "t", {.type_ = "uniq"}); }),
              testing::EndsWith(": 'uniq' is no type of constraint; write 'primary', 'unique', 'foreignkey', "
                                "'check' or 'exclude'"));
}

TEST_F(OperationsTest, RefusesToDropAConstraintWithoutAName) {
  EXPECT_THAT(error_text([&] { op.drop_constraint("", "t"); }),
              testing::EndsWith(": cannot drop a constraint of 't' without a name; write the name that the "
                                "database gave it"));
}

TEST_F(OperationsTest, DropsAPrimaryKeyWithoutANameWhereTheDatabaseGivesItNone) {
  runtime::Recorder recorder(runtime::mariadb(), run_.divider);
  Operations(recorder).drop_constraint("", "t", {.type_ = "primary"});
  EXPECT_THAT(statements(), ElementsAre(testing::StartsWith("ALTER TABLE t DROP PRIMARY KEY;")));
  EXPECT_THAT(error_text([&] { op.drop_constraint("", "t", {.type_ = "primary"}); }),
              testing::EndsWith(": cannot write the name '': it is empty; give one"));
}

TEST_F(OperationsTest, AddsAColumnThatIsThePrimaryKey) {
  op.add_column("t", Column("id", Integer(), {.primary_key = true}));
  op.add_column("u", Column("id", Integer(), {.primary_key = true}), {.inline_primary_key = true});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD COLUMN id SERIAL NOT NULL; ALTER TABLE t ADD PRIMARY "
                          "KEY (id); ALTER TABLE u ADD COLUMN id SERIAL NOT NULL PRIMARY KEY; ..."));
}

TEST_F(OperationsTest, MakesTheIndexOfAColumnOnlyWhereItIsMissingToo) {
  op.add_column("t", Column("a", Integer(), {.index = true}), {.if_not_exists = true});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD COLUMN IF NOT EXISTS a INTEGER; CREATE INDEX IF NOT "
                          "EXISTS ix_t_a ON t (a); ..."));
}

TEST_F(OperationsTest, MakesATypeWhereAColumnIsMadeOfIt) {
  const Enum mood({"sad", "ok"}, {.name = "mood"});
  op.add_column("t", Column("a", mood));
  op.add_column("t", Column("b", Enum({"sad", "ok"}, {.name = "mood", .create_type = false})));
  op.alter_column("t", "c", {.type_ = mood, .existing_type = mood});
  op.drop_column("t", "a", {.drop_enum_types = {"mood"}});
  EXPECT_THAT(statements(),
              ElementsAre("CREATE TYPE mood AS ENUM ('sad', 'ok'); ALTER TABLE t ADD COLUMN a "
                          "mood; ALTER TABLE t ADD COLUMN b mood; ALTER TABLE t ALTER COLUMN c "
                          "TYPE mood USING c::text::mood; ALTER TABLE t DROP COLUMN a; DROP TYPE "
                          "mood; ..."));
}

TEST_F(OperationsTest, TakesEveryOptionOfATableAndAnIndex) {
  op.create_table("t", {Column("a", Integer())},
                  {.schema = "s",
                   .comment = "c",
                   .prefixes = {"UNLOGGED"},
                   .postgresql_with = {{"fillfactor", "70"}},
                   .postgresql_tablespace = "fast"});
  op.create_index("ix", "t", {"a"},
                  {.unique = true, .schema = "s", .postgresql_using = "btree", .postgresql_where = "a > 0"});
  EXPECT_THAT(
      statements(),
      ElementsAre("CREATE UNLOGGED TABLE s.t (\n    a INTEGER\n) WITH (fillfactor = 70) TABLESPACE fast; "
                  "COMMENT ON TABLE s.t IS 'c'; CREATE UNIQUE INDEX ix ON s.t USING btree (a) WHERE a > "
                  "0; ..."));
}

TEST_F(OperationsTest, ChangesWhatAlembicHasNoWordFor) {
  op.create_enum_type("mood", {"sad"});
  op.rename_enum_value("mood", "sad", "low", {.schema = "s"});
  op.create_schema("app");
  op.create_extension("pgcrypto", {.if_not_exists = true});
  op.create_sequence("ids", {.start = 5});
  op.alter_sequence("ids", {.restart = 1});
  op.create_view("v", "SELECT 1");
  op.create_materialized_view("m", "SELECT 1");
  op.refresh_materialized_view("m");
  op.create_function("f", "SELECT 1", {.returns = "integer"});
  op.create_trigger("g", "t", {.events = "INSERT", .body = "EXECUTE FUNCTION f()"});
  op.grant({"SELECT"}, "t", {"reader"});
  op.revoke({"USAGE"}, "app", {"reader"}, {.kind = "SCHEMA"});
  op.alter_row_security("t", {.enabled = true});
  op.create_policy("p", "t", {.using_ = "true"});
  op.create_partition("t1", "t", "DEFAULT");
  op.attach_partition("t", "t2", "DEFAULT");
  op.detach_partition("t", "t2");
  op.rename_index("ix", "ix2");
  op.rename_constraint("uq", "uq2", "t");
  op.create_exclude_constraint("ex", "t", {{"a", "="}});
  EXPECT_THAT(
      statements(),
      ElementsAre(
          "CREATE TYPE mood AS ENUM ('sad'); ALTER TYPE s.mood RENAME VALUE 'sad' TO 'low'; CREATE SCHEMA app; "
          "CREATE EXTENSION IF NOT EXISTS pgcrypto; CREATE SEQUENCE ids START WITH 5; ALTER SEQUENCE ids RESTART "
          "WITH 1; CREATE VIEW v AS SELECT 1; CREATE MATERIALIZED VIEW m AS SELECT 1; REFRESH MATERIALIZED VIEW "
          "m; CREATE FUNCTION f() RETURNS integer LANGUAGE sql AS $limbeck$SELECT 1$limbeck$; CREATE TRIGGER g "
          "AFTER INSERT ON t FOR EACH ROW EXECUTE FUNCTION f(); GRANT SELECT ON TABLE t TO reader; REVOKE USAGE "
          "ON SCHEMA app FROM reader; ALTER TABLE t ENABLE ROW LEVEL SECURITY; CREATE POLICY p ON t USING "
          "(true); CREATE TABLE t1 PARTITION OF t DEFAULT; ALTER TABLE t ATTACH PARTITION t2 DEFAULT; ALTER "
          "TABLE t DETACH PARTITION t2; ALTER INDEX ix RENAME TO ix2; ALTER TABLE t RENAME CONSTRAINT uq TO uq2; "
          "ALTER TABLE t ADD CONSTRAINT ex EXCLUDE USING gist (a WITH =); ..."));
}

TEST_F(OperationsTest, AltersWhatIsThere) {
  op.alter_table("t", {.schema = "s", .postgresql_with = {{"fillfactor", "70"}, {"user_catalog_table", ""}}});
  op.alter_domain("mail", {.schema = "s", .server_default = none, .not_null = true});
  op.alter_extension("citext", {.version = "1.6"});
  op.alter_policy("p", "t", {.schema = "s", .new_name = "q", .using_ = "a > 0"});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE s.t SET (fillfactor = 70), RESET (user_catalog_table); "
                          "ALTER DOMAIN s.mail DROP DEFAULT; ALTER DOMAIN s.mail SET NOT NULL; "
                          "ALTER EXTENSION citext UPDATE TO '1.6'; "
                          "ALTER POLICY p ON s.t USING (a > 0); ALTER POLICY p ON s.t RENAME TO q; ..."));
}

TEST_F(OperationsTest, InsertsRowsAndWritesLiterals) {
  op.bulk_insert("t", {Column("a", Integer()), Column("b", Boolean())}, {{1, true}, {2, none}});
  op.execute("UPDATE t SET c = " + op.inline_literal("it's %x :y").sql);
  op.execute("UPDATE t SET d = " + op.inline_literal(Bytes("\x00\xff"), LargeBinary()).sql);
  EXPECT_THAT(statements(), ElementsAre("INSERT INTO t (a, b) VALUES (1, true), (2, NULL); UPDATE t SET c = "
                                        "'it''s %x :y'; UPDATE t SET d = '\\x00ff'; ..."));
}

TEST_F(OperationsTest, LeavesTheTransactionForABlock) {
  op.execute("A");
  op.autocommit_block([&] { op.execute("B"); });
  op.execute("C");
  run_.divider.flush();
  EXPECT_THAT(run_.units, ElementsAre("transaction: >a A;", "alone: B;", "transaction: C; ..."));
}

TEST_F(OperationsTest, GoesBackIntoTheTransactionWhereABlockThrows) {
  EXPECT_EQ(error_text([&] { op.autocommit_block([] { throw Error("no"); }); }), "no");
  op.execute("C");
  run_.divider.flush();
  EXPECT_THAT(run_.units, ElementsAre("transaction: >a C; ..."));
}

TEST_F(OperationsTest, SaysWhetherSqlIsOnlyWritten) {
  EXPECT_TRUE(op.get_context().as_sql());
  EXPECT_EQ(op.get_context().dialect(), "postgresql");
  EXPECT_EQ(op.get_bind().dialect(), "postgresql");
}

TEST_F(OperationsTest, AsksWhatTheCommandLineSaysForTheProject) {
  runtime::Recorder told(runtime::postgresql(), run_.divider, nullptr,
                         {{{"tenant", "blue"}, {"tenant", "red"}}, "friday"});
  const auto context = Operations(told).get_context();
  EXPECT_EQ(context.x_argument("tenant"), "red");
  EXPECT_EQ(context.x_argument("colour"), std::nullopt);
  EXPECT_EQ(context.x_arguments().size(), 2U);
  EXPECT_EQ(context.tag(), "friday");
}

TEST_F(OperationsTest, RunsAnOperationOfAUsersOwn) {
  const CustomOperation archive{"make the archive", [](Operations& own) { own.execute("A"); },
                                [](Operations& own) { own.execute("B"); }};
  op.invoke(archive);
  op.invoke_reverse(archive);
  EXPECT_THAT(statements(), ElementsAre("(make the archive) A; (make the archive) B; ..."));
}

TEST_F(OperationsTest, SaysWhatAnOperationOfAUsersOwnCouldNotDo) {
  const CustomOperation archive{"make the archive", [](Operations&) { throw Error("it is there already"); }};
  EXPECT_THAT(error_text([&] { op.invoke(archive); }),
              testing::EndsWith(": cannot make the archive: it is there already"));
  EXPECT_THAT(error_text([&] { op.invoke_reverse(archive); }),
              testing::EndsWith(": cannot reverse 'make the archive': it has no reverse; give it one"));
}

TEST_F(OperationsTest, MakesABatchsChangesOneAfterAnotherWhereTheDatabaseAltersInPlace) {
  op.batch_alter_table("user", [](BatchOperations& batch) {
    EXPECT_EQ(batch.table(), "user");
    batch.add_column(Column("a", Integer(), {.index = true}), {.if_not_exists = true});
    batch.alter_column("b", {.nullable = true, .new_column_name = "c"});
    batch.drop_column("d", {.if_exists = true});
    batch.create_index("ix", {"c"}, {.unique = true});
    batch.drop_index("ix_old", {.if_exists = true});
    batch.rename_index("i", "j");
    batch.create_primary_key("pk", {"a"});
    batch.create_unique_constraint("uq", {"a"}, {.deferrable = true});
    batch.create_check_constraint("ck", "a > 0", {.postgresql_not_valid = true});
    batch.create_foreign_key("fk", "team", {"a"}, {"id"}, {.ondelete = "CASCADE"});
    batch.create_exclude_constraint("ex", {{"a", "="}}, {.ops = {{"a", "int4_ops"}}});
    batch.drop_constraint("uq_old", {.type_ = "unique"});
    batch.drop_constraint(UniqueConstraint({"a"}, {.name = "uq_a"}));
    batch.rename_constraint("x", batch.f("y"));
    batch.create_table_comment("it's");
    batch.drop_table_comment();
  });
  const std::string alter = "ALTER TABLE \"user\" ";
  EXPECT_THAT(
      statements(),
      ElementsAre(
          alter + "ADD COLUMN IF NOT EXISTS a INTEGER; CREATE INDEX ix_user_a ON \"user\" (a); " + alter +
          "ALTER COLUMN b DROP NOT NULL; " + alter + "RENAME COLUMN b TO c; " + alter +
          "DROP COLUMN IF EXISTS d; CREATE UNIQUE INDEX ix ON \"user\" (c); DROP INDEX IF EXISTS ix_old; "
          "ALTER INDEX i RENAME TO j; " +
          alter + "ADD CONSTRAINT pk PRIMARY KEY (a); " + alter +
          "ADD CONSTRAINT uq UNIQUE (a) DEFERRABLE; " + alter +
          "ADD CONSTRAINT ck CHECK (a > 0) NOT VALID; " + alter +
          "ADD CONSTRAINT fk FOREIGN KEY(a) REFERENCES team (id) ON DELETE CASCADE; " + alter +
          "ADD CONSTRAINT ex EXCLUDE USING gist (a int4_ops WITH =); " + alter + "DROP CONSTRAINT uq_old; " +
          alter + "DROP CONSTRAINT uq_a; " + alter +
          "RENAME CONSTRAINT x TO y; COMMENT ON TABLE \"user\" IS 'it''s'; COMMENT ON TABLE \"user\" IS "
          "NULL; ..."));
}

TEST_F(OperationsTest, RefusesABatchThatAsksForANewTableWhereNoneIsMade) {
  const auto refused = [&](const BatchAlterTableOptions& options) {
    return error_text([&] {
      op.batch_alter_table(
          "user", [](BatchOperations&) {}, options);
    });
  };
  EXPECT_THAT(refused({.recreate = "always"}),
              testing::EndsWith(
                  ": cannot alter table 'user' in a batch: PostgreSQL alters tables in place, and recreate "
                  "= \"always\" asks for a new one, which limbeck makes on SQLite alone; leave it out, "
                  "or ask op.dialect()"));
  EXPECT_THAT(refused({.table_args = {CheckConstraint("a > 0")}}), testing::HasSubstr("table_args asks"));
  EXPECT_THAT(refused({.table_kwargs = {.sqlite_strict = true}}), testing::HasSubstr("table_kwargs asks"));
  EXPECT_THAT(refused({.partial_reordering = {Names{"a", "b"}}}),
              testing::HasSubstr("partial_reordering asks"));
  EXPECT_THAT(
      refused({.recreate = "perhaps"}),
      testing::EndsWith(": 'perhaps' is no way to recreate a table; write 'auto', 'always' or 'never'"));
  EXPECT_THAT(error_text([&] {
                op.batch_alter_table("user", [](BatchOperations& batch) {
                  batch.add_column(Column("a", Integer()), {.insert_after = "b"});
                });
              }),
              testing::HasSubstr("insert_after asks"));
}

TEST_F(OperationsTest, RefusesABatchThatDropsAConstraintWithoutANameWhereAllHaveOne) {
  EXPECT_THAT(error_text([&] {
                op.batch_alter_table(
                    "user", [](BatchOperations& batch) { batch.drop_constraint(UniqueConstraint({"a"})); });
              }),
              testing::EndsWith(": cannot drop unique constraint of 'user': every constraint has a name on "
                                "PostgreSQL; write the name, or ask op.dialect()"));
}

TEST_F(OperationsTest, RefusesReflectArgsThatMakeNoSense) {
  const auto refused = [&](const BatchAlterTableOptions& options) {
    return error_text([&] {
      op.batch_alter_table(
          "user", [](BatchOperations&) {}, options);
    });
  };
  EXPECT_THAT(
      refused({.copy_from = Table{.name = {"user"}}, .reflect_args = {Column("a", Text())}}),
      testing::EndsWith(": reflect_args corrects what the database says of a table, and copy_from says it in "
                        "its place; give one of them"));
  EXPECT_THAT(
      refused({.reflect_args = {Column("a", Text(), {.unique = true})}}),
      testing::EndsWith(": column 'a' of reflect_args asks for a key or an index, and the table keeps those "
                        "that it has; leave primary_key, unique, index and foreign_key out of it"));
  EXPECT_EQ(refused({.reflect_args = {Column("a", Text())}}), "no error");
}

TEST_F(OperationsTest, NamesThePlaceInABatchThatMakesNoSense) {
  const int line = __LINE__ + 2;
  const auto message = error_text([&] {
    op.batch_alter_table("t", [](BatchOperations& batch) { batch.drop_constraint("x", {.type_ = "y"}); });
  });
  EXPECT_THAT(message,
              testing::EndsWith("operations_test.cpp:" + std::to_string(line) +
                                ": 'y' is no type of constraint; write 'primary', 'unique', 'foreignkey', "
                                "'check' or 'exclude'"));
  EXPECT_THAT(
      error_text([&] {
        op.batch_alter_table(
            "t", [](BatchOperations& batch) { batch.create_index("ix", {"a"}, {.schema = "s"}); });
      }),
      testing::EndsWith(": index 'ix' is in the schema of its table, which batch_alter_table was given; "
                        "leave schema out"));
  EXPECT_THAT(
      error_text([&] {
        op.batch_alter_table("t", [](BatchOperations& batch) { batch.alter_table({.schema = "s"}); });
      }),
      testing::EndsWith(": the schema of table 't' is what batch_alter_table was given; leave schema out of "
                        "alter_table"));
}

TEST_F(OperationsTest, MakesAndDropsIndexesInABatchAsOutsideOfOne) {
  op.batch_alter_table("t", [](BatchOperations& batch) {
    batch.create_index("ix", {"a"}, {.unique = true, .if_not_exists = true});
    batch.create_index("iy", {"b"}, {.postgresql_concurrently = true});
    batch.drop_index("iz", {.if_exists = true, .postgresql_concurrently = true});
  });
  EXPECT_THAT(statements(), ElementsAre("CREATE UNIQUE INDEX IF NOT EXISTS ix ON t (a);",
                                        testing::EndsWith(": CREATE INDEX CONCURRENTLY iy ON t (b);"),
                                        testing::EndsWith(": DROP INDEX CONCURRENTLY IF EXISTS iz;")));
}

TEST_F(OperationsTest, AddsAColumnThatIsTheKeyInABatch) {
  op.batch_alter_table(
      "t", [](BatchOperations& batch) { batch.add_column(Column("id", Integer(), {.primary_key = true})); });
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD COLUMN id SERIAL NOT NULL; ALTER TABLE t ADD PRIMARY "
                          "KEY (id); ..."));
}

}  // namespace
}  // namespace limbeck
