// SPDX-License-Identifier: MIT
// What MariaDB alone keeps of a table, compared, changed and taken back on a server.
#include "contract/compare_contract.hpp"

namespace limbeck::contract {
namespace {

using testing::IsEmpty;
using testing::SizeIs;

Table with(TableOptions options) {
  auto table =
      make_table({"t"}, {Column("id", Integer(), {.nullable = false}),
                         Column("name", String(20), {.server_default = "it's"}),
                         Column("note", Text(), {.comment = "why"}), Column("mood", Enum({"sad", "ok"})),
                         Column("latin", String(20, {.collation = "latin1_bin"})), Column("data", Json()),
                         PrimaryKeyConstraint({"id"}), Index("ix", {"name"})});
  table.options = std::move(options);
  return table;
}

Table divided(const std::string& partition_by) {
  auto table =
      make_table({"t"}, {Column("id", Integer(), {.nullable = false}),
                         Column("at", Date(), {.nullable = false}), PrimaryKeyConstraint({"id", "at"})});
  table.options.mysql_partition_by = partition_by;
  return table;
}

using MariadbCompare = CompareContract;
INSTANTIATE_TEST_SUITE_P(On, MariadbCompare, testing::Values(mariadb()), name_of_parameter);

TEST_P(MariadbCompare, LeadsFromOneEngineToAnotherAndBack) {
  expect_to_lead_both_ways(with({.mysql_engine = "InnoDB"}), with({.mysql_engine = "Aria"}));
}

TEST_P(MariadbCompare, LeadsFromOneRowFormatToAnotherAndBack) {
  expect_to_lead_both_ways(
      with({.mysql_row_format = "DYNAMIC"}),
      with({.mysql_row_format = "COMPRESSED", .mysql_options = {{"KEY_BLOCK_SIZE", "8"}}}));
}

TEST_P(MariadbCompare, LeadsFromOneValueOfAnOptionToAnotherAndBack) {
  expect_to_lead_both_ways(with({.mysql_options = {{"MAX_ROWS", "10"}, {"STATS_PERSISTENT", "0"}}}),
                           with({.mysql_options = {{"MAX_ROWS", "0"}, {"STATS_PERSISTENT", "1"}}}));
}

// A TEXT stays one, and a column with a character set of its own keeps it.
TEST_P(MariadbCompare, LeadsFromOneCharacterSetToAnotherAndBack) {
  const auto latin = with({.mysql_charset = "latin1", .mysql_collate = "latin1_swedish_ci"});
  expect_to_lead_both_ways(latin, with({.mysql_charset = "utf8mb4"}));
  expect_to_lead_both_ways(latin, with({.mysql_collate = "utf8mb4_bin"}));
}

TEST_P(MariadbCompare, LeadsFromTheCollationOfATableToOneOfItsColumnAndBack) {
  const auto of_type = [](const Type& type) { return make_table({"t"}, {Column("a", type)}); };
  expect_to_lead_both_ways(of_type(String(9)), of_type(String(9, {.collation = "utf8mb4_bin"})));
  expect_to_lead_both_ways(of_type(String(9)), of_type(Text(StringOptions{.collation = "latin1_bin"})));
  expect_to_lead_both_ways(of_type(Enum({"a"})), of_type(mysql::Enum({"a"}, {.collation = "utf8mb4_bin"})));
}

TEST_P(MariadbCompare, LeadsFromOneWayToCountToAnotherAndBack) {
  const Sequence plain{.name = {"s"}};
  const Sequence other{.name = {"s"},
                       .counting = {.increment = 2, .maxvalue = 100, .cycle = true, .cache = 4}};
  expect_to_lead_from_to({.sequences = {plain}}, {.sequences = {other}});
  expect_to_lead_from_to({.sequences = {other}}, {.sequences = {plain}});
  bring_to({.sequences = {plain}});
  const auto cache = [&] { return value_of("SELECT cache_size FROM s"); };
  const auto steps = bring_to({.sequences = {other}});
  EXPECT_EQ(cache(), "4");
  take_back(steps);
  EXPECT_EQ(cache(), "1000");
}

// The server keeps the name of the database before that of the sequence.
TEST_P(MariadbCompare, TakesADefaultsSequenceForOneOfTheDatabaseThatTheTableIsIn) {
  const std::vector<std::string> script{"CREATE SEQUENCE s", "CREATE TABLE t (a INT DEFAULT nextval(s))"};
  const auto target = dialect->schema_made_by(url, script).schema;
  EXPECT_EQ(target.tables.at(0).columns.at(0).options.server_default, ServerDefault(text("nextval(s)")));
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
  run({"INSERT INTO t VALUES ()"});
  EXPECT_EQ(value_of("SELECT a FROM t"), "1");
}

// The server shows NO ACTION, and does as where nothing is said.
TEST_P(MariadbCompare, KeepsTheWordsOfAKeyThatDoWhatEveryOneDoes) {
  const auto referring = [](const std::string& action) {
    return make_table({"t"}, {Column("id", Integer(), {.primary_key = true}), Column("a", Integer()),
                              ForeignKeyConstraint({"a"}, {"t.id"},
                                                   {.name = "fk", .onupdate = action, .ondelete = action})});
  };
  const auto reflected_action = [&] {
    const auto tables = dialect->reflect(*connection, {});
    return std::get<ForeignKeyConstraint>(tables.at(0).constraints.at(1)).ondelete;
  };
  const std::vector<std::pair<std::string, std::string>> actions{
      {"NO ACTION", "NO ACTION"}, {"RESTRICT", ""}, {"", ""}, {"SET NULL", "SET NULL"}};
  for (const auto& [said, kept] : actions) {
    bring_to({.tables = {referring(said)}});
    EXPECT_EQ(reflected_action(), kept);
    EXPECT_THAT(texts_to({.tables = {referring(said)}}), IsEmpty());
    bring_to({});
  }
  bring_to({.tables = {referring("NO ACTION")}});
  EXPECT_THAT(texts_to({.tables = {referring("")}}), IsEmpty());
  EXPECT_THAT(texts_to({.tables = {referring("RESTRICT")}}), IsEmpty());
}

TEST_P(MariadbCompare, AsksForNothingThatTheTargetDoesNotSay) {
  const auto aria =
      with({.mysql_engine = "Aria", .mysql_charset = "latin1", .mysql_options = {{"MAX_ROWS", "9"}}});
  bring_to({.tables = {aria}});
  EXPECT_THAT(autogenerate::compare(*connection, {.tables = {with({})}}, *dialect, {}).steps, IsEmpty());
  expect_to_lead_from_to({.tables = {aria}}, {.tables = {with({})}});  // a target that says everything
  bring_to({.tables = {divided("HASH (id) PARTITIONS 4")}});
  gives_remarks_ = true;  // that it stays divided
  EXPECT_THAT(texts_to({.tables = {divided("")}}), IsEmpty());
}

TEST_P(MariadbCompare, TakesWhatATableHasAnywayForWhatItIs) {
  bring_to({.tables = {with({})}});
  EXPECT_THAT(
      texts_to({.tables = {with(
                    {.mysql_engine = "innodb", .mysql_charset = "UTF8MB4", .mysql_row_format = "DEFAULT"})}}),
      IsEmpty());
}

TEST_P(MariadbCompare, FindsNothingAfterTextsAndBytesWereMadeThatSayALength) {
  const Schema target{
      .tables = {make_table({"t"}, {Column("a", LargeBinary(20)), Column("b", LargeBinary(300)),
                                    Column("c", LargeBinary(70000)), Column("d", Text(20)),
                                    Column("e", Text(300)), Column("f", Text(70000))})}};
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(MariadbCompare, MakesNoTypeOfTheNameOfAnEnum) {
  const auto with = [](Names words) {
    return make_table({"t"}, {Column("mood", Enum(std::move(words), {.name = "mood"}))});
  };
  expect_to_lead_both_ways(with({"sad"}), with({"sad", "ok"}));
}

TEST_P(MariadbCompare, MakesColumnsAgainUnderThoseThatAreComputedFromThem) {
  const auto with = [](const std::optional<Computed>& computed) {
    return make_table({"t"},
                      {Column("a", Integer()), Column("b", Integer(), {.computed = computed}),
                       Column("c", Integer(), {.computed = Computed{"b * 2", true}}),
                       Column("d", Integer(), {.computed = Computed{"c + a", false}}), Index("ix", {"c"})});
  };
  const auto looked = with(Computed{"a + 1", false});
  const auto kept = with(Computed{"a + 1", true});
  const auto plain = with(std::nullopt);
  expect_to_lead_both_ways(looked, kept);
  expect_to_lead_both_ways(plain, kept);
  expect_to_lead_both_ways(plain, looked);
}

TEST_P(MariadbCompare, LeadsFromOneBeginningOfAColumnInAKeyToAnotherAndBack) {
  const auto over = [](const std::vector<PrefixLength>& lengths) {
    return make_table(
        {"t"}, {Column("id", Integer(), {.nullable = false}), Column("a", String(90), {.nullable = false}),
                PrimaryKeyConstraint({"id", "a"}, {.mysql_length = lengths})});
  };
  expect_to_lead_both_ways(over({}), over({{"a", 9}}));
  expect_to_lead_both_ways(over({{"a", 8}}), over({{"a", 9}}));
}

TEST_P(MariadbCompare, LeadsFromOneSystemOfCoordinatesToAnotherAndBack) {
  const auto in = [](const std::string& system) {
    return make_table({"t"}, {Column("a", RawType("POINT" + system), {.nullable = false})});
  };
  expect_to_lead_both_ways(in(""), in(" REF_SYSTEM_ID=4326"));
  expect_to_lead_both_ways(in(" REF_SYSTEM_ID=31467"), in(" REF_SYSTEM_ID=4326"));
}

TEST_P(MariadbCompare, LeadsFromOneDefaultOfBytesToAnotherAndBack) {
  namespace own = limbeck::mysql;
  for (const Type& type : {Type(own::Varbinary(5)), Type(own::Binary(5)), Type(LargeBinary())}) {
    const auto with = [&](const ServerDefault& value) {
      return make_table({"t"}, {Column("a", type, {.server_default = value}),
                                Column("b", type, {.nullable = false, .server_default = value})});
    };
    expect_to_lead_both_ways(with(text("x'00FF'")), with(text("x'00fe'")));
    expect_to_lead_both_ways(with("a?"), with(text("X'61FF'")));
  }
}

TEST_P(MariadbCompare, LeadsFromOneWayToDivideATableToAnotherAndBack) {
  const auto plain = divided("");
  const auto hashed = divided("HASH (id) PARTITIONS 4");
  const auto ranged = divided(
      "RANGE COLUMNS (at) (PARTITION old VALUES LESS THAN ('2020-01-01'), "
      "PARTITION rest VALUES LESS THAN (MAXVALUE))");
  expect_to_lead_from_to({.tables = {plain}}, {.tables = {hashed}});
  expect_to_lead_both_ways(hashed, ranged);
}

TEST_P(MariadbCompare, JoinsATableWhoseDivisionIsInTheWayOfItsKey) {
  const auto made_by = [&](const std::string& options) {
    return dialect
        ->schema_made_by(url, std::vector<std::string>{"CREATE TABLE n (id INT, s VARCHAR(3), " + options})
        .schema;
  };
  const auto listed = made_by(
      "PRIMARY KEY (id, s)) PARTITION BY LIST COLUMNS (s) (PARTITION pa VALUES IN ('a', 'b'), "
      "PARTITION pd DEFAULT)");
  const auto plain = made_by("PRIMARY KEY (id))");
  const auto hashed = made_by("PRIMARY KEY (id)) PARTITION BY HASH (id) PARTITIONS 2");
  bring_to(listed);
  run({"INSERT INTO n VALUES (1, 'a'), (2, 'z')"});
  for (const auto& after : {plain, hashed}) {
    const auto steps = bring_to(after);
    EXPECT_THAT(texts_to(after), IsEmpty());
    take_back(steps);
    EXPECT_THAT(texts_to(listed), IsEmpty());
  }
  EXPECT_EQ(value_of("SELECT count(*) FROM n"), "2");
  bring_to({});
  expect_to_lead_from_to(plain, listed);
  expect_to_lead_from_to(hashed, listed);
}

TEST_P(MariadbCompare, JoinsATableThatAForeignKeyIsToReferTo) {
  const auto id = Column("id", Integer(), {.primary_key = true});
  auto there = make_table({"n"}, {id});
  const auto whole = there;
  there.options.mysql_partition_by = "HASH (id) PARTITIONS 2";
  expect_to_lead_from_to(
      {.tables = {there}},
      {.tables = {make_table({"c"}, {Column("n", Integer()), ForeignKeyConstraint({"n"}, {"n.id"})}),
                  whole}});
}

TEST_P(MariadbCompare, DropsForeignKeysBeforeWhatTheyReferToIsDivided) {
  const auto tables = [](const std::string& of_p, const std::string& of_c, const std::string& of_d) {
    return std::vector<std::string>{
        "CREATE TABLE p (id INT PRIMARY KEY) " + of_p,
        "CREATE TABLE c (id INT PRIMARY KEY, p INT, KEY f (p)" + of_c,
        "CREATE TABLE d (id " + of_d + " PRIMARY KEY, c INT, KEY g (c))",
    };
  };
  auto before = tables("", ", CONSTRAINT f FOREIGN KEY (p) REFERENCES p (id))", "INT");
  before.push_back("ALTER TABLE d ADD CONSTRAINT g FOREIGN KEY (c) REFERENCES c (id)");
  before.push_back("CREATE TABLE e (c INT, KEY h (c), CONSTRAINT h FOREIGN KEY (c) REFERENCES c (id))");
  const auto divided = std::string("PARTITION BY HASH (id) PARTITIONS 2");
  const auto after = tables(divided, ") " + divided, "BIGINT");
  expect_to_lead_from_to(dialect->schema_made_by(url, before).schema,
                         dialect->schema_made_by(url, after).schema);
}

TEST_P(MariadbCompare, AddsPartitionsAndDropsNone) {
  const auto* const old = "RANGE (id) (PARTITION p0 VALUES LESS THAN (10))";
  const auto* const more =
      "RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))";
  bring_to({.tables = {divided(old)}});
  run({"INSERT INTO t VALUES (1, '2020-01-01')"});
  EXPECT_THAT(bring_to({.tables = {divided(more)}}), SizeIs(1));
  EXPECT_THAT(texts_to({.tables = {divided(more)}}), IsEmpty());
  EXPECT_THAT(texts_to({.tables = {divided(old)}}), IsEmpty());
  EXPECT_EQ(value_of("SELECT count(*) FROM t"), "1");
}

TEST_P(MariadbCompare, NamesTheTableOfAnIndexThatTheServerCannotHold) {
  const Schema target{
      .tables = {make_table({"t"}, {Column("a", String(9)), Index("ix", {text("lower(a)")})})}};
  bring_to({.tables = {make_table({"t"}, {Column("a", String(9)), Index("ix", {"a"})})}});
  EXPECT_THAT(
      [&] { differences_to(target); },
      testing::ThrowsMessage<Error>(
          "MariaDB cannot hold an index over the expression 'lower(a)': create table 't'; add a column "
          "that is computed so, and index that"));
}

TEST_P(MariadbCompare, MakesASchemaForItsTablesAndDropsItOnceItIsEmpty) {
  const auto schema = unique_name();
  const Schema target{
      .tables = {make_table({"t", schema}, {Column("id", Integer(), {.primary_key = true})})}};
  const auto lead_there = [&] {
    auto steps = autogenerate::compare(*connection, target, *dialect, {}).steps;
    for (const auto& step : steps) carry_out(step.operation);
    return steps;
  };
  const auto steps = lead_there();
  EXPECT_THAT(steps, SizeIs(2));
  const operation::Operation drop = operation::DropSchema{schema};
  EXPECT_THAT(error_of(dialect->ddl(drop, nullptr)).what(),
              testing::StartsWith("schema '" + schema +
                                  "' holds tables, views, sequences, routines or events; drop these before, "
                                  "or say cascade = true"));
  take_back(steps);
  EXPECT_THAT(lead_there(), SizeIs(2));

  run({"DROP TABLE " + schema + ".t"});
  EXPECT_THAT(lead_there(), SizeIs(1));  // the schema is there
  EXPECT_THAT(lead_there(), IsEmpty());
  run({"DROP SCHEMA " + schema});
}

// The server keeps their text, and says nothing of it when a column is renamed.
TEST_P(MariadbCompare, TellsOfCodeThatNamesWhatIsNoMore) {
  connection->execute(std::vector<std::string>{
      "CREATE TABLE t (id INTEGER PRIMARY KEY, a INTEGER, b INTEGER, c INTEGER)",
      "CREATE TABLE other (a INTEGER, b INTEGER)", "CREATE TABLE gone (id INTEGER)",
      "CREATE VIEW v AS SELECT id, a FROM t", "CREATE VIEW w AS SELECT b FROM other",
      "CREATE VIEW x AS SELECT count(*) AS n FROM gone",
      "CREATE VIEW y AS SELECT u.id AS a, other.b, 'b' AS c FROM t u JOIN other ON other.a = u.id",
      "CREATE FUNCTION g() RETURNS INTEGER READS SQL DATA RETURN "
      "(SELECT max(o.a) /* b */ FROM t, other o WHERE 'a' = t.id)",
      "CREATE TRIGGER r BEFORE UPDATE ON t FOR EACH ROW SET NEW.b = NEW.c",
      "CREATE FUNCTION f() RETURNS INTEGER READS SQL DATA RETURN (SELECT max(a) FROM t)"});
  const auto target =
      make_table({"t"}, {Column("id", Integer(), {.primary_key = true}),
                         Column("a2", Integer(), {.renamed_from = "a"}), Column("c", Integer())});
  const auto other = make_table({"other"}, {Column("a", Integer()), Column("b", Integer())});
  const auto told = [&](std::vector<Table> tables) {
    return autogenerate::compare(*connection, {.tables = std::move(tables)}, *dialect, {}).remarks;
  };
  EXPECT_THAT(told({target, other}),
              testing::UnorderedElementsAre(
                  "view 'v' reads column 'a' of 't', which becomes 'a2': write it with the new name",
                  "function 'f' reads column 'a' of 't', which becomes 'a2': write it with the new name",
                  "trigger 'r' reads column 'b' of 't', which goes: write it without",
                  "view 'x' reads table 'gone', which goes: write it without"));
  const auto as_it_is =
      make_table({"t"}, {Column("id", Integer(), {.primary_key = true}), Column("a", Integer()),
                         Column("b", Integer()), Column("c", Integer())});
  EXPECT_THAT(told({as_it_is, other, make_table({"gone"}, {Column("id", Integer())})}), IsEmpty());
}

TEST_P(MariadbCompare, SeesCommentsOfIndexes) {
  const auto table = [](std::vector<TableElement> more) {
    more.insert(more.begin(), Column("a", Integer()));
    return make_table({"t"}, std::move(more));
  };
  const auto plain = table({Index("ix", {"a"}), UniqueConstraint({"a"}, {.name = "uq"})});
  const auto said = table({Index("ix", {"a"}, {.mysql_comment = "it's"}),
                           Index("uq", {"a"}, {.unique = true, .mysql_comment = "why"})});
  expect_to_lead_both_ways(plain, said);
}

// As a database has them that limbeck did not make.
TEST_P(MariadbCompare, KeepsChecksAtColumnsThatAreNoLongerComputedOnTheirWayBack) {
  const auto table = [](const std::string& columns) {
    return std::vector<std::string>{"CREATE TABLE t (id INT PRIMARY KEY, a INT, " + columns + ")"};
  };
  const auto levels = [&] {
    return value_of(
        "SELECT GROUP_CONCAT(level, ' ', check_clause ORDER BY check_clause) FROM "
        "information_schema.check_constraints WHERE constraint_schema = DATABASE()");
  };
  const std::string computed =
      "c INT AS (a + 2) VIRTUAL CHECK (c <> 9), d INT AS (a + 1) STORED CHECK (d > 2)";
  for (const std::string other : {"c INT CHECK (c <> 8), d INT", "c INT CHECK (c <> 9), d INT AS (a) VIRTUAL",
                                  "c INT AS (a + 3) STORED, d INT", "c INT"}) {
    SCOPED_TRACE(other);
    run(table(computed));
    const auto made = levels();
    const auto after = dialect->schema_made_by(url, table(other)).schema;
    const auto steps = bring_to(after);
    EXPECT_THAT(texts_to(after), testing::IsEmpty());
    take_back(steps);
    EXPECT_EQ(levels(), made);
    take_back(bring_to(after));
    EXPECT_THAT(texts_to(dialect->schema_made_by(url, table(computed)).schema), testing::IsEmpty());
    run({"DROP TABLE t"});
  }
}

// As a database has them that limbeck did not make.
TEST_P(MariadbCompare, KeepsChecksThatStandAtTheirColumnsAndLetsThemGo) {
  const auto target = [](const std::string& columns) {
    return std::vector<std::string>{"CREATE TABLE t (id INT PRIMARY KEY, " + columns + ")"};
  };
  const auto checks = [&] {
    return value_of(
        "SELECT GROUP_CONCAT(level, ' ', check_clause ORDER BY check_clause) FROM "
        "information_schema.check_constraints WHERE constraint_schema = DATABASE()");
  };
  const std::vector<std::string> others{"a BIGINT CHECK (a > 0), b INT",
                                        "a INT NOT NULL COMMENT 'why' CHECK (a > 0), b INT",
                                        "a INT, b INT",
                                        "a BIGINT, b INT",
                                        "a INT CHECK (a > 1), b BIGINT",
                                        "b INT",
                                        "a INT CHECK (a > 0), b INT, c INT"};
  for (const auto& other : others) {
    SCOPED_TRACE(other);
    run({"CREATE TABLE t (id INT PRIMARY KEY, a INT CHECK (a > 0), b INT)"});
    const auto after = dialect->schema_made_by(url, target(other)).schema;
    const auto steps = bring_to(after);
    EXPECT_FALSE(steps.empty());
    EXPECT_THAT(texts_to(after), testing::IsEmpty());
    take_back(steps);
    EXPECT_THAT(checks().value_or(""), testing::HasSubstr("`a` > 0"));
    EXPECT_THAT(texts_to(dialect->schema_made_by(url, target("a INT CHECK (a > 0), b INT")).schema),
                testing::IsEmpty());
    run({"DROP TABLE t"});
  }
}

}  // namespace
}  // namespace limbeck::contract
