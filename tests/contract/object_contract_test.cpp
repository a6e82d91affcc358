// SPDX-License-Identifier: MIT
// Operations on what is beside tables: carried out live where the database has such things, and refused
// before anything is sent where it has not.
#include <fmt/format.h>

#include "contract/test_database.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;

class ObjectContract : public Contract {
 protected:
  void SetUp() override {
    Contract::SetUp();
    if (!IsSkipped() && !HasFatalFailure())
      run(CreateTable{
          make_table({"t"}, {Column("id", Integer(), {.primary_key = true}), Column("n", Integer())})});
  }

  // Skips the test, by the name of what is missing, where the dialect refuses the operation.
  bool has(std::string_view what, const Operation& operation) {
    try {
      dialect->ddl(operation, nullptr);
      return true;
    } catch (const Error& error) {
      refusal_ = fmt::format("{} has no {}: {}", dialect->title(), what, error.what());
      return false;
    }
  }
  std::string refusal_;
};
INSTANTIATE_TEST_SUITE_P(On, ObjectContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(ObjectContract, InsertsEveryKindOfValue) {
  run(CreateTable{make_table({"v"}, {Column("a", Integer()), Column("b", Boolean()), Column("c", Double()),
                                     Column("d", Text()), Column("e", LargeBinary()), Column("f", Date())})});
  const std::vector<Column> columns{Column("a", Integer()), Column("b", Boolean()),     Column("c", Double()),
                                    Column("d", Text()),    Column("e", LargeBinary()), Column("f", Date())};
  const std::string hurting = "it's 100% \\ :x \"q\" ; -- größe";
  run(BulkInsert{
      {"v"},
      columns,
      {{1, true, 0.1, hurting, Bytes("\x00\xff'"), "2024-01-15"}, {none, none, none, none, none, none}}});
  EXPECT_EQ(value_of("SELECT d FROM v WHERE a = 1 AND b AND c = 0.1 AND f = '2024-01-15'"), hurting);
  EXPECT_EQ(value_of("SELECT length(e) FROM v WHERE a = 1"), "3");
  EXPECT_EQ(value_of("SELECT count(*) FROM v WHERE a IS NULL AND d IS NULL"), "1");
}

// One that is no type by itself is kept as its 32 digits, in lower case, as SQLAlchemy keeps it.
TEST_P(ObjectContract, InsertsUuidsHoweverTheyAreWritten) {
  const std::vector<Column> columns{Column("a", Uuid()), Column("b", Uuid{.native_uuid = false})};
  const Value written = "123E4567-E89B-12D3-A456-4266141740FF";
  run(CreateTable{make_table({"v"}, {columns[0], columns[1]})});
  run(BulkInsert{{"v"}, columns, {{written, written}}});
  EXPECT_EQ(value_of("SELECT b FROM v"), "123e4567e89b12d3a4564266141740ff");
  EXPECT_EQ(value_of(fmt::format("SELECT count(*) FROM v WHERE a = {} AND b = {}",
                                 dialect->literal(written, columns[0].type),
                                 dialect->literal(written, columns[1].type))),
            "1");
}

TEST_P(ObjectContract, HoldsUuidsByDefaultAsTheyAreInserted) {
  const std::string written = "123E4567-E89B-12D3-A456-4266141740FF";
  const Column id("id", Integer());
  const Column native("a", Uuid(), {.server_default = written});
  const Column digits("b", Uuid{.native_uuid = false}, {.server_default = written});
  const auto table = make_table({"v"}, {id, native, digits});
  run(CreateTable{table});
  run({"INSERT INTO v (id) VALUES (1)"});
  run(BulkInsert{{"v"}, {id, native, digits}, {{2, written, written}}});
  EXPECT_EQ(value_of("SELECT count(*) FROM v AS one JOIN v AS other ON one.a = other.a AND one.b = other.b"),
            "4");
  EXPECT_EQ(value_of("SELECT b FROM v WHERE id = 1"), "123e4567e89b12d3a4564266141740ff");
}

TEST_P(ObjectContract, InsertsMoreRowsThanOneStatementHolds) {
  std::vector<ValueRow> rows;
  for (int i = 1; i <= 1201; ++i) rows.push_back({i, i});
  run(BulkInsert{{"t"}, {Column("id", Integer()), Column("n", Integer())}, std::move(rows)});
  EXPECT_EQ(value_of("SELECT sum(n) FROM t"), std::to_string(1201 * 1202 / 2));
}

TEST_P(ObjectContract, MakesAndDropsViews) {
  run(CreateView{.view = {"a view"}, .definition = "SELECT id FROM t;", .columns = {"Number"}});
  run(CreateView{
      .view = {"a view"}, .definition = "SELECT id FROM t", .columns = {"Number"}, .or_replace = true});
  EXPECT_EQ(value_of(fmt::format("SELECT count({}) FROM {}", quoted("Number"), quoted("a view"))), "0");
  run(DropView{{"a view"}});
  run(DropView{{"a view"}, true});
}

TEST_P(ObjectContract, MakesPartialIndexesAndSortsThem) {
  run(CreateIndex{{"t"},
                  Index("ix", {desc("n"), "id"},
                        {.unique = true, .postgresql_where = "n > 0", .sqlite_where = "n > 0"})});
  run({"INSERT INTO t (id, n) VALUES (1, 0), (2, 0)"});
  run(DropIndex{"ix", {"t"}});
}

TEST_P(ObjectContract, ComputesColumns) {
  const CreateTable create{
      make_table({"c"}, {Column("a", Integer()), Column("b", Integer(), {.computed = Computed{"a * 2"}})})};
  if (!has("computed columns", create)) GTEST_SKIP() << refusal_;
  run(create);
  run({"INSERT INTO c (a) VALUES (21)"});
  EXPECT_EQ(value_of("SELECT b FROM c"), "42");
}

TEST_P(ObjectContract, CountsUpByAnIdentity) {
  run(CreateTable{make_table(
      {"i"},
      {Column("id", BigInteger(), {.primary_key = true, .identity = Identity{}}), Column("a", Integer())})});
  run({"INSERT INTO i (a) VALUES (1), (2)"});
  EXPECT_EQ(value_of("SELECT max(id) FROM i"), "2");
}

TEST_P(ObjectContract, HoldsAnEnumToItsValues) {
  run(CreateTable{make_table(
      {"e"}, {Column("m", Enum({"sad", "it's ok"}, {.name = "mood", .create_constraint = true}))})});
  run({"INSERT INTO e VALUES ('it''s ok')"});
  error_of({"INSERT INTO e VALUES ('glad')"});
  run(DropTable{{"e"}});
}

TEST_P(ObjectContract, RunsTriggers) {
  run({"CREATE TABLE log (n INTEGER)"});
  const CreateFunction function{.name = {"note"},
                                .returns = "trigger",
                                .language = "plpgsql",
                                .body = "BEGIN INSERT INTO log VALUES (new.n); RETURN new; END"};
  // PostgreSQL's triggers call a function; the others hold what they do.
  const bool calls = has("functions in plpgsql", function) && GetParam().name == "postgresql";
  const CreateTrigger trigger{
      .name = "Note it",
      .table = {"t"},
      .timing = "AFTER",
      .events = "INSERT",
      .body = calls ? "EXECUTE PROCEDURE note()" : "BEGIN INSERT INTO log VALUES (new.n); END",
      .for_each = "ROW",
      .when = "new.n > 1"};
  if (!has("triggers with a condition", trigger)) GTEST_SKIP() << refusal_;
  if (calls) run(function);
  run(trigger);
  run({"INSERT INTO t (id, n) VALUES (1, 1), (2, 2)"});
  EXPECT_EQ(value_of("SELECT sum(n) FROM log"), "2");
  run(DropTrigger{"Note it", {"t"}});
  if (calls) run(DropFunction{.name = {"note"}});
}

TEST_P(ObjectContract, ChangesEnumTypesThatAreInUse) {
  const TableName mood{"Mo'od"};
  if (!has("named types", CreateEnum{mood, {"sad"}})) GTEST_SKIP() << refusal_;
  run(CreateEnum{mood, {"sad", "it's ok"}});
  run(CreateEnum{mood, {"sad", "it's ok"}, true});
  EXPECT_THAT(error_of(dialect->ddl(CreateEnum{mood, {"sad"}, true}, nullptr)).what(),
              testing::HasSubstr("enum type 'Mo'od' exists with other values"));
  run(AddEnumValue{mood, "glad"});
  run(RenameEnumValue{mood, "it's ok", "fine"});
  const Enum there({}, {.name = mood.name, .create_type = false});
  run(CreateTable{make_table(
      {"p"}, {Column("id", Integer(), {.primary_key = true}),
              Column("Now", there, {.server_default = "glad"}), Column("then", postgresql::Array(there))})});
  run({"INSERT INTO p (\"then\") VALUES ('{sad,glad}')"});
  run({"CREATE INDEX ix_now ON p (\"Now\")"});
  error_of(dialect->ddl(AlterEnum{mood, {"fine", "sad"}}, nullptr));
  run(AlterEnum{mood, {"fine", "sad"}, {{"glad", "fine"}}});
  run({"INSERT INTO p (\"then\") VALUES (NULL)"});
  EXPECT_EQ(
      value_of("SELECT string_agg(\"Now\"::text || coalesce(\"then\"::text, ''), ' ' ORDER BY id) FROM p"),
      "fine{sad,fine} fine");
  run(RenameEnum{mood, "m"});
  run(DropTable{.table = {"p"}, .enum_types = {{"m"}}});
}

TEST_P(ObjectContract, ChangesAColumnToANamedType) {
  const Enum mood({"1", "2"}, {.name = "mood"});
  if (!has("named types", CreateEnum{{"mood"}, {"1"}})) GTEST_SKIP() << refusal_;
  run({"INSERT INTO t (n) VALUES (2)"});
  run(AlterColumn{.table = {"t"}, .column = "n", .type = mood, .server_default = ServerDefault("1")});
  run({"INSERT INTO t (id) VALUES (7)"});
  EXPECT_EQ(value_of("SELECT n FROM t WHERE id = 7"), "1");
  run(AddColumn{{"t"}, Column("o", Enum({"a"}, {.name = "other"}))});
  run(DropColumn{.table = {"t"}, .column = "o", .enum_types = {{"other"}}});
}

TEST_P(ObjectContract, ChangesIdentities) {
  const AlterColumn add{.table = {"i"}, .column = "a", .identity = Identity{.start = 5}};
  if (!has("identities of columns that exist", add)) GTEST_SKIP() << refusal_;
  run(CreateTable{make_table({"i"}, {Column("a", Integer(), {.nullable = false}), Column("b", Integer())})});
  run(add);
  run(AlterColumn{.table = {"i"},
                  .column = "a",
                  .identity = Identity{.always = true, .start = 5, .increment = 10},
                  .existing_identity = Identity{.start = 5}});
  run({"INSERT INTO i (b) VALUES (1), (2)"});
  EXPECT_EQ(value_of("SELECT max(a) FROM i"), "15");
  run(AlterColumn{.table = {"i"}, .column = "a", .identity = none});
}

TEST_P(ObjectContract, CountsBySequences) {
  const CreateSequence create{
      {.name = {"Ids"}, .counting = {.start = 10, .increment = 5}, .owned_by = "t.n"}};
  if (!has("sequences", create)) GTEST_SKIP() << refusal_;
  run(create);
  EXPECT_EQ(value_of("SELECT nextval('\"Ids\"')"), "10");
  run(AlterSequence{{.name = {"Ids"}, .counting = {.maxvalue = 1000}}, 500, "ids"});
  EXPECT_EQ(value_of("SELECT nextval('ids')"), "500");
  run(DropSequence{{"ids"}});
}

TEST_P(ObjectContract, DividesTables) {
  const CreatePartition rest{{"event rest"}, {"event"}, "DEFAULT"};
  if (!has("partitions", rest)) GTEST_SKIP() << refusal_;
  const AttachPartition attach{{"event"}, {"event1"}, "FOR VALUES FROM (1) TO (10)"};
  if (!has("partitions that are tables", attach)) GTEST_SKIP() << refusal_;
  run(CreateTable{{.name = {"event"},
                   .columns = {Column("n", Integer())},
                   .options = {.postgresql_partition_by = "RANGE (n)"}}});
  run(CreatePartition{{"event1"}, {"event"}, "FOR VALUES FROM (1) TO (10)"});
  run(rest);
  run({"INSERT INTO event VALUES (1), (11)"});
  run(DetachPartition{{"event"}, {"event1"}});
  EXPECT_EQ(value_of("SELECT count(*) FROM event"), "1");
  run(attach);
  EXPECT_EQ(value_of("SELECT count(*) FROM event"), "2");
}

TEST_P(ObjectContract, KeepsRowsFromThoseWhoMayNotSeeThem) {
  const CreatePolicy policy{.name = "Own rows", .table = {"t"}, .using_ = "n > 1", .with_check = "n > 0"};
  if (!has("row security", policy)) GTEST_SKIP() << refusal_;
  run(AlterRowSecurity{{"t"}, true, true});
  run(policy);
  run(DropPolicy{"Own rows", {"t"}});
  run(AlterRowSecurity{{"t"}, false, false});
  run(Grant{{"SELECT", "UPDATE"}, {.name = {"t"}}, {"PUBLIC"}, {"n"}});
  run(Revoke{{"SELECT", "UPDATE"}, {.name = {"t"}}, {"PUBLIC"}, {"n"}});
  run(Grant{{"SELECT"}, {.name = {"t"}}, {"CURRENT_USER"}, {}, true});
}

TEST_P(ObjectContract, KeepsMaterializedViews) {
  const CreateMaterializedView create{.view = {"Totals"}, .definition = "SELECT count(*) AS c FROM t"};
  if (!has("materialized views", create)) GTEST_SKIP() << refusal_;
  run(create);
  run({"INSERT INTO t (n) VALUES (1)"});
  EXPECT_EQ(value_of("SELECT c FROM \"Totals\""), "0");
  run(RefreshMaterializedView{{"Totals"}});
  EXPECT_EQ(value_of("SELECT c FROM \"Totals\""), "1");
  run(DropMaterializedView{{"Totals"}});
}

TEST_P(ObjectContract, MakesSchemasDomainsAndExtensions) {
  const auto schema = unique_name();
  if (!has("schemas", CreateSchema{schema})) GTEST_SKIP() << refusal_;
  if (!has("domains", DropDomain{{"d"}})) GTEST_SKIP() << refusal_;
  run({begin()});
  run(CreateSchema{schema, true});
  run(CreateDomain{postgresql::Domain(
      "Positive", Integer(),
      {.schema = schema, .not_null = true, .check = "VALUE > 0", .constraint_name = "c"})});
  run(CreateTable{make_table(
      {"d", schema},
      {Column("a", postgresql::Domain("Positive", Integer(), {.schema = schema, .create_type = false})),
       Column("e", Integer(), {.comment = "it's e"})})});
  run(AlterTableComment{{"d", schema}, "it's d"});
  EXPECT_EQ(value_of(fmt::format("SELECT obj_description('{}.d'::regclass)", schema)), "it's d");
  run(AlterTableComment{{"d", schema}, std::nullopt});
  run(DropTable{{"d", schema}});
  run(DropDomain{{"Positive", schema}});
  run(RenameSchema{schema, schema + "2"});
  run(CreateExtension{"btree_gist", true});
  run(CreateTable{make_table({"r"}, {Column("a", Integer()), Column("b", postgresql::TsRange()),
                                     ExcludeConstraint({{"a", "="}, {"b", "&&"}}, {.name = "ex"})})});
  run(RenameConstraint{{"r"}, "ex", "Ex"});
  run(DropConstraint{{"r"}, "Ex", ConstraintKind::exclude});
  run(DropExtension{"btree_gist"});
  run({"ROLLBACK"});
}

}  // namespace
}  // namespace limbeck::contract
