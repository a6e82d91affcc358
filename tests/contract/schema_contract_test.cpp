// SPDX-License-Identifier: MIT
// What a database must say of what stands beside its tables: enough to make it all again.
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include "contract/test_database.hpp"
#include "operation/creation.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::Contains;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

class SchemaContract : public Contract {
 protected:
  Schema reflect(const dialect::ReflectScope& scope = {}) const {
    return dialect->reflect_schema(*connection, scope);
  }

  void create(const Schema& schema) const {
    for (const auto& sequence : schema.sequences) run(CreateSequence{sequence});
    for (const auto& table : schema.tables) run(CreateTable{table});
    for (const auto& function : schema.functions) run(creation_of(function));
    for (const auto& view : schema.views) run(creation_of(view));
    for (const auto& trigger : schema.triggers) run(creation_of(trigger));
  }
  void drop(const Schema& schema) const {
    for (const auto& trigger : schema.triggers)
      run(DropTrigger{.name = trigger.name, .table = trigger.table});
    for (auto view = schema.views.rbegin(); view != schema.views.rend(); ++view) run(DropView{view->name});
    for (const auto& function : schema.functions)
      run(DropFunction{.kind = function.kind, .name = function.name, .arguments = function.arguments});
    for (const auto& table : schema.tables) run(DropTable{table.name});
    for (const auto& sequence : schema.sequences) run(DropSequence{.sequence = sequence.name});
  }

  // The tables as the statements that make them: what cannot be told apart in them is the same to the
  // database.
  std::vector<std::string> ddl(const std::vector<Table>& tables) const {
    std::vector<std::string> statements;
    for (const auto& table : tables)
      std::ranges::move(dialect->ddl(CreateTable{table}, nullptr), std::back_inserter(statements));
    return statements;
  }

  // Drops all, and makes it again of what was reflected.
  void expect_to_come_back(const dialect::ReflectScope& scope = {}) const {
    const auto before = reflect(scope);
    drop(before);
    const auto between = reflect(scope);
    EXPECT_THAT(between.tables, IsEmpty());
    EXPECT_THAT(between.views, IsEmpty());
    EXPECT_THAT(between.functions, IsEmpty());
    EXPECT_THAT(between.triggers, IsEmpty());
    EXPECT_THAT(between.sequences, IsEmpty());
    create(before);
    const auto after = reflect(scope);
    EXPECT_EQ(ddl(after.tables), ddl(before.tables));
    EXPECT_EQ(after.views, before.views);
    EXPECT_EQ(after.functions, before.functions);
    EXPECT_EQ(after.triggers, before.triggers);
    EXPECT_EQ(after.sequences, before.sequences);
    drop(after);
  }

  // Whether the dialect writes the operation; `refusal` says what is missing else.
  bool has(std::string_view what, const Operation& operation) {
    try {
      dialect->ddl(operation, nullptr);
      return true;
    } catch (const Error& error) {
      refusal = fmt::format("{} has no {}: {}", dialect->title(), what, error.what());
      return false;
    }
  }

  std::string literal(std::string_view value) const {
    return sql::quote_literal(value, dialect->split_rules());
  }

  // PostgreSQL's triggers call a function; the others hold what they do.
  bool triggers_call() const { return GetParam().name == "postgresql"; }
  // A trigger that writes the value down in the table "log", which it makes as far as that is needed.
  Trigger make_trigger(const std::string& name, const TableName& table, const std::string& value) const {
    Trigger trigger{.name = name,
                    .table = table,
                    .timing = "AFTER",
                    .events = "INSERT",
                    .body = fmt::format("BEGIN INSERT INTO log VALUES ({}); END", literal(value)),
                    .for_each = "ROW"};
    if (triggers_call()) {
      run(CreateFunction{
          .name = {"note"},
          .returns = "trigger",
          .language = "plpgsql",
          .body = fmt::format("BEGIN INSERT INTO log VALUES ({}); RETURN new; END", literal(value)),
          .or_replace = true});
      trigger.body = "EXECUTE FUNCTION note()";
    }
    run(creation_of(trigger));
    return trigger;
  }

  std::string refusal;
};
INSTANTIATE_TEST_SUITE_P(On, SchemaContract, testing::ValuesIn(test_databases()), name_of_parameter);

const std::vector<std::string> hurting = {
    "a\"b", "a'b", "a.b", "a b",  "100%", ":name", "%s",  "select", "Order", "größe", "a;b",  "--c", "/*d",
    "$e$",  "`f`", "[g]", "a\\b", "{h}",  "BEGIN", "for", "as",     "on",    "row",   "when", "from"};

template <class Object>
std::vector<std::string> names_of(const std::vector<Object>& objects) {
  std::vector<std::string> names;
  for (const auto& object : objects) names.push_back(object.name.name);
  return names;
}

TEST_P(SchemaContract, FindsNothingInAnEmptyDatabase) {
  const auto schema = reflect();
  EXPECT_THAT(schema.tables, IsEmpty());
  EXPECT_THAT(schema.views, IsEmpty());
  EXPECT_THAT(schema.functions, IsEmpty());
  EXPECT_THAT(schema.triggers, IsEmpty());
  EXPECT_THAT(schema.sequences, IsEmpty());
  EXPECT_THAT(schema.schemas, IsEmpty());
  EXPECT_NE(schema.default_schema, "");
}

TEST_P(SchemaContract, TellsTablesFromViews) {
  run(CreateTable{make_table({"t"}, {Column("a", Integer()), Column("b", Integer())})});
  run(CreateView{.view = {"v"}, .definition = "SELECT a FROM t WHERE b > 1", .columns = {"Number"}});
  const auto schema = reflect();
  EXPECT_THAT(names_of(schema.tables), ElementsAre("t"));
  EXPECT_THAT(names_of(schema.views), ElementsAre("v"));
  EXPECT_EQ(ddl(schema.tables), ddl(dialect->reflect(*connection, {})));
  expect_to_come_back();
}

TEST_P(SchemaContract, GivesViewsInAnOrderInWhichTheyCanBeMade) {
  run(CreateTable{make_table({"t"}, {Column("a", Integer())})});
  run(CreateView{.view = {"z"}, .definition = "SELECT a FROM t"});
  run(CreateView{.view = {"m"}, .definition = "SELECT x.a FROM t JOIN z x ON x.a = t.a"});
  run(CreateView{.view = {"a"}, .definition = "SELECT a FROM m WHERE a IN (SELECT a FROM z)"});
  EXPECT_THAT(reflect().views, SizeIs(3));
  expect_to_come_back();
}

TEST_P(SchemaContract, GivesTriggersBack) {
  run({"CREATE TABLE log (n VARCHAR(20))"});
  run(CreateTable{make_table({"t"}, {Column("a", Integer())})});
  const auto trigger = make_trigger("Note it", {"t"}, "it's; \\n \"x\"");
  EXPECT_THAT(reflect().triggers, ElementsAre(trigger));
  run({"INSERT INTO t VALUES (1)"});
  EXPECT_EQ(value_of("SELECT n FROM log"), "it's; \\n \"x\"");
  run({"DELETE FROM log"});
  expect_to_come_back();
}

TEST_P(SchemaContract, GivesConditionsOfTriggersBack) {
  run({"CREATE TABLE log (n VARCHAR(20))"});
  run(CreateTable{make_table({"t"}, {Column("a", Integer()), Column("b", Integer())})});
  auto trigger = make_trigger("Note it", {"t"}, "x");
  run(DropTrigger{.name = trigger.name, .table = trigger.table});
  trigger.events = "UPDATE OF a, b";
  trigger.when = "new.a > 1 AND (old.b IS NULL)";
  if (!has("triggers with a condition", creation_of(trigger))) GTEST_SKIP() << refusal;
  run(creation_of(trigger));
  ASSERT_THAT(reflect().triggers, SizeIs(1));
  EXPECT_EQ(reflect().triggers.at(0).events, trigger.events);
  EXPECT_NE(reflect().triggers.at(0).when, "");
  expect_to_come_back();
}

TEST_P(SchemaContract, GivesFunctionsBack) {
  Function function{.name = {"My function"}, .arguments = "a integer, b text", .returns = "integer"};
  function.language = triggers_call() ? "plpgsql" : "SQL";
  function.body = "BEGIN IF b = 'it''s;' THEN RETURN a; END IF; RETURN 2; END";
  if (!has("functions", creation_of(function))) GTEST_SKIP() << refusal;
  run(creation_of(function));
  const auto functions = reflect().functions;
  ASSERT_THAT(functions, SizeIs(1));
  EXPECT_EQ(functions.at(0).name, function.name);
  EXPECT_EQ(functions.at(0).arguments, function.arguments);
  EXPECT_EQ(functions.at(0).language, function.language);
  EXPECT_EQ(functions.at(0).body, function.body);
  EXPECT_EQ(functions.at(0).options, "");
  expect_to_come_back();
}

TEST_P(SchemaContract, GivesSequencesBack) {
  const Sequence plain{.name = {"Plain one"}};
  if (!has("sequences", CreateSequence{plain})) GTEST_SKIP() << refusal;
  const std::vector<Sequence> sequences{
      plain,
      {.name = {"down"}, .counting = {.increment = -1}},
      {.name = {"least"}, .counting = {.minvalue = -5}},
      {.name = {"own"},
       .counting = {
           .start = 10, .increment = -2, .minvalue = -100, .maxvalue = 50, .cycle = true, .cache = 5}}};
  for (const auto& sequence : sequences) run(CreateSequence{sequence});
  const auto schema = reflect();
  EXPECT_EQ(schema.sequences, sequences);
  EXPECT_THAT(schema.tables, IsEmpty());
  expect_to_come_back();
}

TEST_P(SchemaContract, ReadsNamesThatHurt) {
  for (const auto& name : hurting) {
    SCOPED_TRACE(name);
    run({"CREATE TABLE log (n VARCHAR(20))"});
    run(CreateTable{make_table({name}, {Column(name, String(20))})});
    run(CreateView{
        .view = {"v" + name},
        .definition = fmt::format("SELECT {0}.{0} FROM {0} WHERE {0} <> {1}", quoted(name), literal(name)),
        .columns = {"c" + name}});
    const auto trigger = make_trigger(name, {name}, name);
    const auto schema = reflect();
    EXPECT_THAT(names_of(schema.views), ElementsAre("v" + name));
    EXPECT_THAT(schema.triggers, ElementsAre(trigger));
    expect_to_come_back();
  }
}

TEST_P(SchemaContract, KnowsWhatIsInOtherSchemas) {
  const auto other = unique_name();
  const bool attaches = !has("schemas", CreateSchema{other});
  if (attaches) {
    run({fmt::format("ATTACH ':memory:' AS {}", other)});
  } else {
    run(CreateSchema{other});
  }
  run({"CREATE TABLE log (n VARCHAR(20))"});
  run(CreateTable{make_table({"t", other}, {Column("a", Integer())})});
  run(CreateView{.view = {"v", other}, .definition = fmt::format("SELECT a FROM {}.t", other)});
  if (attaches) {
    run(CreateTable{make_table({"log", other}, {Column("n", Integer())})});
    make_trigger("Note it", {"t", other}, "x");
  }
  const auto schema = reflect({.schemas = {other}});
  EXPECT_THAT(schema.schemas, ElementsAre(other));
  EXPECT_THAT(schema.views, SizeIs(1));
  EXPECT_EQ(schema.views.at(0).name, (TableName{"v", other}));
  EXPECT_THAT(reflect().schemas, IsEmpty());
  EXPECT_THAT(reflect().views, IsEmpty());
  expect_to_come_back({.schemas = {other}});
  if (attaches) return;
  run(DropSchema{.name = other, .cascade = true});
}

// On a server others may be at work, whose objects come and go while all are read.
TEST_P(SchemaContract, FindsEverySchema) {
  const auto other = unique_name();
  const bool attaches = !has("schemas", CreateSchema{other});
  if (attaches) {
    run({fmt::format("ATTACH ':memory:' AS {}", other)});
  } else {
    run(CreateSchema{other});
  }
  run({fmt::format("CREATE TABLE {}.t (a INTEGER)", other), "CREATE TABLE mine (a INTEGER)",
       fmt::format("CREATE VIEW {0}.v AS SELECT a FROM {0}.t", other)});
  std::vector<TableName> names;
  for (const auto& table : dialect->reflect(*connection, {.every_schema = true})) names.push_back(table.name);
  EXPECT_THAT(names, Contains(TableName{"t", other}));
  EXPECT_THAT(names, Contains(TableName{"mine"}));
  if (!attaches) {
    run(DropSchema{.name = other, .cascade = true});
    return;
  }
  const auto schema = reflect({.every_schema = true});
  EXPECT_THAT(schema.schemas, ElementsAre(other));
  EXPECT_THAT(schema.tables, SizeIs(2));
  EXPECT_THAT(names_of(schema.views), ElementsAre("v"));
}

class SqliteSchemaContract : public SchemaContract {};
INSTANTIATE_TEST_SUITE_P(On, SqliteSchemaContract, testing::Values(sqlite()), name_of_parameter);

TEST_P(SqliteSchemaContract, TellsOfASchemaThatIsNoAttachedDatabase) {
  run({"ATTACH ':memory:' AS there"});
  EXPECT_THAT(reflect({.schemas = {"", "THERE", "temp"}}).tables, IsEmpty());
  EXPECT_THAT(
      [&] {
        reflect({.schemas = {"", "nowhere"}});
      },
      testing::ThrowsMessage<Error>(
          "cannot read the schema 'nowhere': SQLite has no schemas but the databases that are attached "
          "to the connection, and none of that name is; leave the schema out of models and of "
          "include_schemas"));
}

TEST_P(SqliteSchemaContract, KeepsVirtualTablesAsTheStatementsThatMakeThem) {
  run({"CREATE TABLE t (id INTEGER PRIMARY KEY, a TEXT)",
       "CREATE VIRTUAL TABLE \"a b\" USING fts5(a, content = 't', content_rowid = 'id')"});
  const auto schema = reflect();
  EXPECT_THAT(names_of(schema.tables), ElementsAre("t"));
  ASSERT_THAT(schema.others, SizeIs(1));
  const auto& other = schema.others.front();
  EXPECT_EQ(other.kind, "virtual table");
  EXPECT_EQ(other.name, "\"a b\"");
  EXPECT_EQ(other.create, "CREATE VIRTUAL TABLE \"a b\" USING fts5(a, content = 't', content_rowid = 'id')");
  EXPECT_EQ(other.stage, ObjectStage::types);
  run({other.drop});
  EXPECT_THAT(reflect().others, IsEmpty());
  run({other.create});
  EXPECT_EQ(reflect().others, schema.others);
}

TEST_P(SqliteSchemaContract, KnowsWhichKeyIsTheNumberOfTheRow) {
  run({"CREATE TABLE a (id BIGINT PRIMARY KEY)", "CREATE TABLE b (id INTEGER PRIMARY KEY)"});
  const auto expect_no_number_in_the_first = [&] {
    const auto tables = reflect().tables;
    EXPECT_EQ(tables.at(0).columns.at(0).options.autoincrement, false);
    EXPECT_EQ(tables.at(1).columns.at(0).options.autoincrement, std::nullopt);
  };
  expect_no_number_in_the_first();
  const auto tables = reflect().tables;
  run({"DROP TABLE a", "DROP TABLE b"});
  for (const auto& table : tables) run(CreateTable{table});
  expect_no_number_in_the_first();
}

TEST_P(SqliteSchemaContract, NamesWhatItDoesNotRead) {
  run({"CREATE TABLE a (x TEXT, y INTEGER, PRIMARY KEY (x, y ASC))",
       "CREATE TABLE b (x TEXT, UNIQUE (x COLLATE NOCASE))", "CREATE TABLE c (id INTEGER PRIMARY KEY DESC)"});
  EXPECT_THAT(dialect->unread(*connection, {}), ElementsAre("orders and collations in keys: b, c"));
  run({"DROP TABLE b", "DROP TABLE c"});
  EXPECT_THAT(dialect->unread(*connection, {}), IsEmpty());
}

class MariadbSchemaContract : public SchemaContract {};
INSTANTIATE_TEST_SUITE_P(On, MariadbSchemaContract, testing::Values(mariadb()), name_of_parameter);

TEST_P(MariadbSchemaContract, GivesAllOfARoutineBack) {
  const Function function{
      .name = {"select"},
      .arguments = "a ENUM('(', 'it''s)'), `b c` VARCHAR(20) CHARSET latin1",
      .returns = "varchar(30) CHARACTER SET latin1 COLLATE latin1_bin",
      .language = "SQL",
      .body = "RETURN concat('a\\\\b', \"c\\\"\", 'd\\n\\'', _latin1'e', -- f\n  '    g')",
      .options = "NO SQL DETERMINISTIC SQL SECURITY INVOKER COMMENT 'it\\'s; \\\\'"};
  const Function procedure{
      .kind = RoutineKind::procedure,
      .name = {"select"},
      .arguments = "IN a INT, OUT b INT, INOUT c TEXT",
      .returns = {},
      .language = "SQL",
      .body = "one: BEGIN\n    DECLARE d TEXT DEFAULT '\\\\';\n    SET b = a; /* e; */ SET c = d; END",
      .options = "MODIFIES SQL DATA"};
  run(creation_of(function));
  run(creation_of(procedure));
  const auto functions = reflect().functions;
  ASSERT_THAT(functions, SizeIs(2));
  EXPECT_EQ(functions.at(0).arguments, function.arguments);
  EXPECT_EQ(functions.at(0).returns, function.returns);
  EXPECT_EQ(functions.at(0).body, function.body);
  EXPECT_EQ(functions.at(0).options, "NO SQL DETERMINISTIC SQL SECURITY INVOKER COMMENT 'it''s; \\\\'");
  EXPECT_EQ(functions.at(1), procedure);
  expect_to_come_back();
}

TEST_P(MariadbSchemaContract, KeepsTheOrderInWhichTriggersRun) {
  run({"CREATE TABLE t (a INTEGER, b TEXT)",
       "CREATE TRIGGER b BEFORE INSERT ON t FOR EACH ROW SET NEW.b = concat(NEW.b, 'b')",
       "CREATE TRIGGER c BEFORE INSERT ON t FOR EACH ROW PRECEDES b SET NEW.b = 'c'",
       "CREATE TRIGGER a BEFORE INSERT ON t FOR EACH ROW FOLLOWS c BEGIN SET NEW.b = concat(NEW.b, 'a'); END"});
  std::vector<std::string> names;
  for (const auto& trigger : reflect().triggers) names.push_back(trigger.name);
  EXPECT_THAT(names, ElementsAre("c", "a", "b"));
  EXPECT_EQ(reflect().triggers.at(0).body, "SET NEW.b = 'c'");
  const auto schema = reflect();
  drop(schema);
  create(schema);
  run({"INSERT INTO t (a) VALUES (1)"});
  EXPECT_EQ(value_of("SELECT b FROM t"), "cab");
}

TEST_P(MariadbSchemaContract, TakesTheNameOfItsDatabaseOutOfViews) {
  const auto name = url.database;
  run({"CREATE TABLE t (id INTEGER, a TEXT)", "CREATE FUNCTION f() RETURNS INTEGER RETURN 1",
       fmt::format("CREATE VIEW v AS SELECT id, a, '`{0}`.`t`' AS b, {0}.f() AS c FROM {0}.t WHERE id > 1",
                   name),
       "CREATE VIEW w AS SELECT id FROM t WHERE id > 1 WITH LOCAL CHECK OPTION",
       fmt::format("CREATE VIEW x AS SELECT {0}.id FROM (t AS {0} JOIN w)", name)});
  const auto views = reflect().views;
  ASSERT_THAT(views, SizeIs(3));
  EXPECT_EQ(
      views.at(0).definition,
      fmt::format("select `t`.`id` AS `id`,`t`.`a` AS `a`,'`{}`.`t`' AS `b`,`f`() AS `c` from `t` where "
                  "`t`.`id` > 1",
                  name));
  EXPECT_EQ(views.at(1).definition, "select `t`.`id` AS `id` from `t` where `t`.`id` > 1");
  EXPECT_EQ(views.at(1).check_option, "LOCAL");
  EXPECT_EQ(views.at(2).definition, fmt::format("select `{0}`.`id` AS `id` from (`t` `{0}` join `w`)", name));
  expect_to_come_back();
}

TEST_P(MariadbSchemaContract, KnowsWithWhoseRightsAViewReads) {
  run({"CREATE TABLE t (id INTEGER)",
       "CREATE ALGORITHM=TEMPTABLE SQL SECURITY INVOKER VIEW v AS SELECT id FROM t",
       "CREATE VIEW w AS SELECT id FROM t"});
  const auto views = reflect().views;
  ASSERT_THAT(views, SizeIs(2));
  EXPECT_EQ(views.at(0).mysql_algorithm, "TEMPTABLE");
  EXPECT_EQ(views.at(0).mysql_sql_security, "INVOKER");
  EXPECT_EQ(views.at(1).mysql_algorithm, "");
  EXPECT_EQ(views.at(1).mysql_sql_security, "");
  expect_to_come_back();
}

TEST_P(MariadbSchemaContract, KnowsHowATableIsDivided) {
  run(
      {"CREATE TABLE a (id INTEGER, at DATE) PARTITION BY RANGE COLUMNS (at) SUBPARTITION BY HASH (id) "
       "SUBPARTITIONS 2 (PARTITION old VALUES LESS THAN ('2020-01-01'), PARTITION rest VALUES LESS THAN (MAXVALUE) "
       "COMMENT = 'ENGINE = none')",
       "CREATE TABLE b (id INTEGER)",
       "CREATE TABLE c (id INTEGER) ENGINE = Aria PARTITION BY HASH (id) PARTITIONS 3"});
  const auto tables = dialect->reflect(*connection, {});
  ASSERT_THAT(tables, SizeIs(3));
  EXPECT_EQ(tables.at(1).options.mysql_partition_by, "");
  EXPECT_EQ(tables.at(2).options.mysql_partition_by, "HASH (`id`)\nPARTITIONS 3");
  EXPECT_EQ(ddl(reflect().tables), ddl(tables));
  expect_to_come_back();
}

TEST_P(MariadbSchemaContract, NamesWhatItDoesNotRead) {
  run({"CREATE TABLE t (id INTEGER, a INTEGER INVISIBLE, PRIMARY KEY (id) COMMENT 'why')",
       "CREATE TABLE u (id INTEGER) WITH SYSTEM VERSIONING",
       "CREATE EVENT e ON SCHEDULE EVERY 1 DAY DO DELETE FROM t",
       "CREATE FUNCTION f() RETURNS INTEGER RETURN 1",
       "SET @mode = @@sql_mode, sql_mode = 'NO_BACKSLASH_ESCAPES'",
       "CREATE FUNCTION g() RETURNS INTEGER RETURN 1", "CREATE PROCEDURE p() SELECT 1",
       "CREATE TRIGGER r BEFORE INSERT ON t FOR EACH ROW SET NEW.id = 1", "SET sql_mode = @mode"});
  EXPECT_THAT(dialect->unread(*connection, {}),
              ElementsAre("comments of primary keys: t", "events: e", "invisible columns: t.a",
                          "routines made with NO_BACKSLASH_ESCAPES: g, p",
                          "triggers made with NO_BACKSLASH_ESCAPES: r", "versions of tables: u"));
  run({"DROP TABLE u"});
  EXPECT_THAT(dialect->unread(*connection, {}), SizeIs(5));
}

TEST_P(MariadbSchemaContract, NamesWhatOnlyTheStatementOfATableOrAViewSays) {
  run(
      {"CREATE TABLE t (id INTEGER PRIMARY KEY, a VARCHAR(20) COMPRESSED, `b``` VARCHAR(20) COMMENT 'KEY IGNORED', `n\nl` INTEGER, s DATE "
       "NOT NULL, e DATE NOT NULL, PERIOD FOR p (s, e), KEY `i``x` (`b```) IGNORED, FULLTEXT KEY ft (`b```) "
       "KEY_BLOCK_SIZE = 8, KEY plain (s) COMMENT 'IGNORED', UNIQUE KEY uq (id, p WITHOUT OVERLAPS))",
       "CREATE VIEW v AS SELECT _latin1'a' AS a, '_latin1' AS b",
       "CREATE VIEW w AS SELECT 'a' AS `_latin1`"});
  EXPECT_THAT(dialect->unread(*connection, {}),
              ElementsAre("character sets of literals in views: v", "compressed columns: t.a",
                          "ignored indexes: t.i`x", "indexes over periods: t.uq", "periods: t.p",
                          "sizes of blocks of indexes: t.ft"));
}

TEST_P(MariadbSchemaContract, MakesTheIndexesOfForeignKeysUnderTheirNamesAndInTheirOrder) {
  run({"CREATE TABLE u (id INTEGER PRIMARY KEY)",
       "CREATE TABLE a (z INTEGER, y INTEGER, x INTEGER, CONSTRAINT z FOREIGN KEY (z) REFERENCES u (id), CONSTRAINT y "
       "FOREIGN KEY (y) REFERENCES u (id), KEY x (x))",
       "CREATE TABLE b (z INTEGER, y INTEGER, x INTEGER, KEY x (x), FOREIGN KEY (z) REFERENCES u (id), CONSTRAINT key_y "
       "FOREIGN KEY (y) REFERENCES u (id))"});
  const auto shown = [&](const std::string& table) {
    return value_of(
        "SELECT group_concat(INDEX_NAME) FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = "
        "DATABASE() AND TABLE_NAME = " +
        literal(table));
  };
  const auto of_a = shown("a");
  const auto of_b = shown("b");
  EXPECT_EQ(of_a, "z,y,x");
  EXPECT_EQ(of_b, "x,z,key_y");
  const auto tables = reflect().tables;
  ASSERT_THAT(tables, SizeIs(3));
  EXPECT_THAT(tables.at(0).indexes, ElementsAre(Index("x", {"x"})));
  run({"DROP TABLE a, b, u"});
  run(CreateTable{tables.at(2)});
  run(CreateTable{tables.at(0)});
  run(CreateTable{tables.at(1)});
  EXPECT_EQ(shown("a"), of_a);
  EXPECT_EQ(shown("b"), of_b);
  run({"DROP TABLE a, b"});
}

TEST_P(MariadbSchemaContract, LeavesTheServersOwnDatabasesOut) {
  for (const auto& table : dialect->reflect(*connection, {.every_schema = true}))
    EXPECT_THAT(table.name.schema, Not(testing::AnyOf("mysql", "sys", "information_schema")));
}

}  // namespace
}  // namespace limbeck::contract
