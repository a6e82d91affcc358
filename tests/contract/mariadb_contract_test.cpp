// SPDX-License-Identifier: MIT
// What is MySQL's and MariaDB's own and needs a server.
#include <fmt/format.h>

#include "contract/test_database.hpp"
#include "dialect/mysql/dialect.hpp"

namespace limbeck::contract {
namespace {

using database::Fault;
using testing::AllOf;
using testing::ElementsAre;
using testing::EndsWith;
using testing::HasSubstr;
using testing::Not;
using testing::Optional;
using testing::SizeIs;
using testing::StartsWith;
using testing::ThrowsMessage;

class MariadbContract : public Contract {
 protected:
  std::unique_ptr<database::Connection> connect_with(const std::string& key, const std::string& value) const {
    auto changed = url;
    changed.options[key] = value;
    return dialect->connect(changed);
  }
  static std::optional<std::string> ask(database::Connection& other, const std::string& query) {
    return other.execute(std::span(&query, 1)).at(0).rows.at(0).at(0);
  }
};
INSTANTIATE_TEST_SUITE_P(On, MariadbContract, testing::Values(mariadb()), name_of_parameter);

TEST_P(MariadbContract, SaysThatThePasswordIsWrong) {
  auto wrong = url;
  wrong.password = "not-the-password";
  EXPECT_THAT(
      [&] { dialect->connect(wrong); },
      ThrowsMessage<Error>(AllOf(StartsWith("cannot connect to '" + redacted(wrong) + "': Access denied"),
                                 EndsWith("(1045); check the URL and that the server is running"),
                                 Not(HasSubstr("not-the-password")))));
}

TEST_P(MariadbContract, SaysThatThereIsNoSuchDatabase) {
  auto wrong = url;
  wrong.database = "nowhere";
  EXPECT_THAT([&] { dialect->connect(wrong); },
              ThrowsMessage<Error>(HasSubstr("Unknown database 'nowhere' (1049); check the URL")));
}

TEST_P(MariadbContract, GivesTheServersNumberWithTheMessage) {
  EXPECT_THAT(error_of({"SELECT a FROM nowhere"}).what(), EndsWith(".nowhere' doesn't exist (1146)"));
}

TEST_P(MariadbContract, ConnectsByTheNameOfMysqlToo) {
  auto other = url;
  other.dialect = "mysql";
  EXPECT_EQ(ask(*dialect::mysql::make_mysql()->connect(other), "SELECT 1"), "1");
}

TEST_P(MariadbContract, LearnsFromTheServerWhatItIs) {
  const auto offline = dialect::mysql::make_mysql();
  const auto online = offline->for_server(*connection);
  EXPECT_EQ(offline->title(), "MySQL");
  EXPECT_EQ(online->title(), "MariaDB");
  EXPECT_EQ(online->name(), "mysql");
  EXPECT_FALSE(offline->capabilities().returning);
  EXPECT_TRUE(online->capabilities().returning);
}

TEST_P(MariadbContract, SpeaksUtf8InItsLongForm) {
  EXPECT_EQ(value_of("SELECT @@character_set_client"), "utf8mb4");
  EXPECT_EQ(ask(*connect_with("collation", "utf8mb4_bin"), "SELECT @@collation_connection"), "utf8mb4_bin");
  EXPECT_THAT(
      [&] { connect_with("collation", "nonsense"); },
      ThrowsMessage<Error>(EndsWith("Unknown collation: 'nonsense' (1273); check the URL's options")));
}

TEST_P(MariadbContract, ReadsBackslashesAsEscapesWhateverTheSqlMode) {
  const auto other = connect_with("sql_mode", "ANSI_QUOTES,NO_BACKSLASH_ESCAPES");
  EXPECT_EQ(ask(*other, "SELECT @@sql_mode"), "ANSI_QUOTES");
  EXPECT_EQ(ask(*other, R"(SELECT 'a\\b')"), R"(a\b)");
}

TEST_P(MariadbContract, RunsTheCommandThatAnOptionAsksFor) {
  EXPECT_EQ(ask(*connect_with("init_command", "SET @limbeck = 7"), "SELECT @limbeck"), "7");
}

TEST_P(MariadbContract, RefusesAConnectionWithoutTheTlsThatIsAskedFor) {
  for (const auto* mode : {"REQUIRED", "VERIFY_IDENTITY"}) {
    EXPECT_THAT([&] { connect_with("ssl_mode", mode); },
                ThrowsMessage<Error>(AllOf(StartsWith("cannot connect to '" + url.dialect + "://"),
                                           testing::ContainsRegex("TLS|SSL"))));
  }
  EXPECT_EQ(ask(*connect_with("ssl_mode", "PREFERRED"), "SELECT 1"), "1");
}

TEST_P(MariadbContract, TakesTheTextOfABooleanForTheBoolean) {
  run(operation::CreateTable{
      make_table({"t"}, {Column("a", Integer()), Column("b", Boolean(), {.server_default = "false"}),
                         Column("c", Boolean(), {.server_default = "true"})})});
  run({"INSERT INTO t (a) VALUES (1)"});
  EXPECT_EQ(value_of("SELECT count(*) FROM t WHERE c AND NOT b"), "1");
}

TEST_P(MariadbContract, TellsTheAnswersOfAProcedureFromThoseOfTheNextStatement) {
  const auto results = run({"CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END", "SELECT 3", "CALL p()",
                            "SELECT 4", "BEGIN NOT ATOMIC SELECT 5; SELECT 6; END", "SELECT 7"});
  ASSERT_THAT(results, SizeIs(6));
  std::vector<std::string> answers;
  for (const auto& result : results) {
    if (!result.rows.empty()) answers.push_back(result.rows.at(0).at(0).value_or("NULL"));
  }
  EXPECT_THAT(answers, ElementsAre("3", "2", "4", "6", "7"));
}

TEST_P(MariadbContract, AttributesTheErrorInsideAProcedureToItsCall) {
  run({"CREATE PROCEDURE p() BEGIN SELECT 1; SELECT * FROM nowhere; END"});
  EXPECT_EQ(error_of({"SELECT 1", "CALL p()", "SELECT 2"}).statement, 1U);
  EXPECT_EQ(value_of("SELECT 3"), "3");
}

TEST_P(MariadbContract, DoesNotLetAnOpenQuoteSwallowTheNextStatement) {
  EXPECT_EQ(error_of({"SELECT 1", "SELECT 'a", "SELECT 'b'"}).statement, 1U);
  EXPECT_EQ(error_of({"SELECT 1", "SELECT 1 /* a", "SELECT 'b' */"}).statement, 1U);
}

TEST_P(MariadbContract, SaysThatAStatementIsTooLargeForTheServer) {
  const auto error = error_of({"SELECT 1", fmt::format("SELECT '{}'", std::string(20'000'000, 'x'))});
  EXPECT_EQ(error.statement, 1U);
  EXPECT_STREQ(error.what(),
               "it has 20000009 bytes and the server takes 16777216: raise its max_allowed_packet");
  EXPECT_EQ(value_of("SELECT 3"), "3");
}

TEST_P(MariadbContract, NoticesALostConnection) {
  const auto error = error_of({"SELECT 1", "KILL CONNECTION_ID()", "SELECT 2"});
  EXPECT_EQ(error.fault, Fault::lost_connection);
  EXPECT_EQ(error.statement, 1U);
  EXPECT_EQ(error_of({"SELECT 1"}).fault, Fault::lost_connection);
}

TEST_P(MariadbContract, CallsALockOfAnotherTransactionByItsName) {
  run({"CREATE TABLE t (a INTEGER PRIMARY KEY)", "INSERT INTO t VALUES (1)",
       "SET innodb_lock_wait_timeout = 0"});
  const auto other = connect();
  other->execute(std::vector<std::string>{"START TRANSACTION", "UPDATE t SET a = 2"});
  EXPECT_EQ(error_of({"UPDATE t SET a = 3"}).fault, Fault::locked);
}

TEST_P(MariadbContract, KeepsTheLocksOfTwoDatabasesApart) {
  const auto another = mariadb().make_place();
  const auto other = dialect->connect(another->url());
  EXPECT_TRUE(connection->try_lock("limbeck:.alembic_version"));
  EXPECT_TRUE(other->try_lock("limbeck:.alembic_version"));
  EXPECT_FALSE(connect()->try_lock("limbeck:.alembic_version"));
}

class MariadbReflectContract : public MariadbContract {
 protected:
  Table reflect_one(const std::string& name) const {
    auto tables = dialect->reflect(*connection, {.tables = {{name}}});
    EXPECT_THAT(tables, SizeIs(1)) << name;
    return tables.empty() ? Table{} : std::move(tables.front());
  }
  void expect_to_come_back(const Table& table) const {
    run(operation::CreateTable{table});
    EXPECT_EQ(dialect->ddl(operation::CreateTable{reflect_one(table.name.name)}, nullptr),
              dialect->ddl(operation::CreateTable{table}, nullptr));
  }
  // Carries the operation out with what the database says of the table, as a run does.
  void alter(const operation::AlterColumn& op) const {
    const auto existing = dialect->know(*connection, op.table);
    ASSERT_TRUE(existing.has_value());
    run(dialect->ddl(op, &*existing));
  }
  // The column's line in SHOW CREATE TABLE.
  std::string shown(const std::string& table, const std::string& column) const {
    const auto text = run({"SHOW CREATE TABLE " + quoted(table)}).at(0).rows.at(0).at(1).value_or("");
    const auto begin = text.find("`" + column + "`");
    return text.substr(begin, text.find('\n', begin) - begin);
  }
};
INSTANTIATE_TEST_SUITE_P(On, MariadbReflectContract, testing::Values(mariadb()), name_of_parameter);

TEST_P(MariadbReflectContract, GivesItsOwnTypesBack) {
  namespace own = limbeck::mysql;
  expect_to_come_back(
      make_table({"t"}, {Column("a", own::Tinyint()),
                         Column("b", own::Tinyint({.unsigned_ = true})),
                         Column("c", own::Mediumint()),
                         Column("d", own::Integer({.unsigned_ = true})),
                         Column("e", own::Bigint({.unsigned_ = true})),
                         Column("f", own::Integer({.display_width = 5, .unsigned_ = true, .zerofill = true})),
                         Column("g", own::Decimal(10, 2, {.unsigned_ = true})),
                         Column("h", Numeric(12, 4)),
                         Column("i", String(20, {.collation = "latin1_bin"})),
                         Column("j", Char(3)),
                         Column("k", Boolean()),
                         Column("l", own::Tinytext()),
                         Column("m", own::Longtext()),
                         Column("n", own::Mediumblob()),
                         Column("o", own::Varbinary(16)),
                         Column("p", own::Binary(4)),
                         Column("q", own::Bit{3}),
                         Column("r", own::Year()),
                         Column("s", own::Timestamp{3}),
                         Column("t", Time{.precision = 6}),
                         Column("u", DateTime{.precision = 3}),
                         Column("v", Enum({"a", "it's", "x,y", "b\\"})),
                         Column("w", own::Set({"p", "q"})),
                         Column("x", Json()),
                         Column("y", Uuid()),
                         Column("z", RawType("inet6")),
                         Column("aa", Double()),
                         Column("ab", Float()),
                         Column("ac", own::Enum({"a"}, {.collation = "latin1_bin"}))}));
}

TEST_P(MariadbReflectContract, GivesDefaultsBackAsWhatTheyAre) {
  expect_to_come_back(make_table(
      {"t"},
      {Column("a", String(20), {.nullable = false, .server_default = "it's \\ \"so\""}),
       Column("b", Integer(), {.server_default = text("18")}),
       Column("c", limbeck::Text(), {.server_default = "long"}),
       Column("d", Integer(), {.server_default = text("1 + 1")}),
       Column("e", DateTime{.precision = 6},
              {.server_default = text("CURRENT_TIMESTAMP(6)"), .mysql_on_update = "CURRENT_TIMESTAMP(6)"}),
       Column("f", Date(), {.server_default = "2020-01-01"}),
       Column("g", limbeck::mysql::Bit{3}, {.server_default = text("b'101'")}),
       Column("h", Enum({"a", "b"}), {.server_default = "b"}), Column("i", Integer(), {.nullable = false}),
       Column("j", String(9), {.server_default = "NULL"})}));
}

TEST_P(MariadbReflectContract, GivesDefaultsOfBytesBack) {
  namespace own = limbeck::mysql;
  const auto bytes = text("x'00ff3f'");
  expect_to_come_back(make_table(
      {"t"}, {Column("a", own::Varbinary(5), {.server_default = bytes}),
              Column("b", own::Binary(3), {.nullable = false, .server_default = bytes}),
              Column("c", own::Varbinary(5), {.server_default = "a?'b"}),
              Column("d", LargeBinary(), {.server_default = bytes}),
              Column("e", own::Tinyblob(), {.server_default = "a?b"}),
              Column("f", own::Varbinary(20), {.server_default = text("x'f09f8d92'")}),
              Column("g", own::Varbinary(5), {.server_default = ServerDefault(text("unhex('00ff')"))})}));
  expect_to_come_back(make_table({"u"}, {Column("a", String(5), {.server_default = "a?b"})}));
}

TEST_P(MariadbReflectContract, WritesBytesOfADefaultAsTheyAre) {
  namespace own = limbeck::mysql;
  const std::string bytes("\0\xFF'", 3);
  run(operation::CreateTable{make_table({"t"}, {Column("a", own::Varbinary(5), {.server_default = bytes}),
                                                Column("b", LargeBinary(), {.server_default = bytes}),
                                                Column("c", own::Varbinary(9), {.server_default = "🍒"})})});
  run({"INSERT INTO t VALUES ()"});
  EXPECT_EQ(value_of("SELECT CONCAT_WS(' ', HEX(a), HEX(b), HEX(c)) FROM t"), "00FF27 00FF27 F09F8D92");
}

TEST_P(MariadbReflectContract, GivesTheRestOfATableBack) {
  run({"CREATE TABLE team (a INTEGER, b INTEGER, PRIMARY KEY (a, b))"});
  auto table = make_table(
      {"t"}, {Column("id", limbeck::mysql::Bigint({.unsigned_ = true}),
                     {.autoincrement = true, .comment = "it's; \\"}),
              Column("name", String(200), {.nullable = false}), Column("a", Integer()),
              Column("b", Integer()), Column("twice", Integer(), {.computed = Computed{"a * 2", true}}),
              Column("thrice", Integer(), {.computed = Computed{"a * 3", false}}),
              PrimaryKeyConstraint({"id"}), UniqueConstraint({"a", "b"}, {.name = "uq"}),
              ForeignKeyConstraint({"b", "a"}, {"team.a", "team.b"}, {.name = "fk", .ondelete = "CASCADE"}),
              CheckConstraint("name <> 'it''s' AND name IS NOT NULL", {.name = "ck"})});
  table.indexes = {Index("ix", {"a", "name"}, {.mysql_length = {{"name", 10}}}), Index("iy", {desc("b")}),
                   Index("ft", {"name"}, {.mysql_prefix = "FULLTEXT"})};
  table.comment = "100% it's; \\";
  table.options = {.mysql_engine = "Aria", .mysql_charset = "latin1", .mysql_collate = "latin1_bin"};
  auto innodb = table;
  innodb.name = {"u"};
  innodb.options.mysql_engine = {};
  innodb.options.mysql_row_format = "Compressed";
  innodb.options.mysql_options = {{"MAX_ROWS", "1000"}, {"KEY_BLOCK_SIZE", "8"}};
  std::erase_if(table.constraints,
                [](const Constraint& each) { return std::holds_alternative<ForeignKeyConstraint>(each); });
  expect_to_come_back(table);
  expect_to_come_back(innodb);
}

TEST_P(MariadbReflectContract, KeepsTheOrderOfIndexes) {
  run(
      {"CREATE TABLE t (a INTEGER NOT NULL, b INTEGER NOT NULL, UNIQUE KEY z (a), UNIQUE KEY y (a, b), KEY x (b), "
       "KEY c (b, a))"});
  const auto table = dialect->reflect(*connection, {}).at(0);
  std::vector<std::string> names;
  for (const auto& constraint : table.constraints) names.emplace_back(name_of(constraint));
  for (const auto& index : table.indexes) names.push_back(index.name);
  EXPECT_THAT(names, testing::ElementsAre("z", "y", "x", "c"));
}

TEST_P(MariadbReflectContract, KnowsTablesOfOtherSchemas) {
  const auto other = mariadb().make_place();
  const TableName name{"t", other->url().database};
  run(operation::CreateTable{make_table(name, {Column("a", Integer(), {.primary_key = true})})});
  run(operation::CreateTable{make_table({"u"}, {Column("a", Integer(), {.index = true}),
                                                ForeignKeyConstraint({"a"}, name, {"a"}, {.name = "fk"})})});
  const auto tables = dialect->reflect(*connection, {.schemas = {"", name.schema}});
  ASSERT_THAT(tables, SizeIs(2));
  EXPECT_THAT((std::vector{tables[0].name, tables[1].name}),
              testing::UnorderedElementsAre(TableName{"u"}, name));
  EXPECT_EQ(std::get<ForeignKeyConstraint>(reflect_one("u").constraints.at(0)).referred_table, name);
  run({"DROP TABLE u"});
}

TEST_P(MariadbReflectContract, TellsTablesApartByCase) {
  run({"CREATE TABLE a (x INTEGER)", "CREATE TABLE A (y INTEGER)", "CREATE VIEW v AS SELECT 1 AS z",
       "CREATE SEQUENCE s"});
  EXPECT_EQ(reflect_one("A").columns.at(0).name, "y");
  EXPECT_THAT(dialect->reflect(*connection, {}), SizeIs(2));
}

TEST_P(MariadbReflectContract, LosesNothingOfAColumnThatIsAltered) {
  run(
      {"CREATE TABLE t (id INTEGER AUTO_INCREMENT PRIMARY KEY COMMENT 'key', a VARCHAR(20) CHARACTER SET latin1 COLLATE "
       "latin1_bin NOT NULL INVISIBLE DEFAULT 'it''s' COMMENT 'why; \\\\' CHECK (a <> 'b'), d DATETIME(3) DEFAULT "
       "CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3), g INTEGER GENERATED ALWAYS AS (length(a)) STORED COMMENT 'g', j "
       "JSON NOT NULL COMMENT 'j') COLLATE utf8mb4_bin"});
  const auto before = shown("t", "a");
  alter({.table = {"t"}, .column = "a", .type = String(30)});
  EXPECT_EQ(shown("t", "a"), std::string(before).replace(before.find("20"), 2, "30"));
  alter({.table = {"t"}, .column = "a", .nullable = true});
  alter({.table = {"t"}, .column = "a", .nullable = false});
  EXPECT_EQ(shown("t", "a"), std::string(before).replace(before.find("20"), 2, "30"));
  alter({.table = {"t"}, .column = "id", .type = BigInteger()});
  EXPECT_EQ(shown("t", "id"), "`id` bigint(20) NOT NULL AUTO_INCREMENT COMMENT 'key',");
  alter({.table = {"t"}, .column = "d", .comment = std::string("when")});
  EXPECT_EQ(shown("t", "d"),
            "`d` datetime(3) DEFAULT current_timestamp(3) ON UPDATE current_timestamp(3) COMMENT 'when',");
  const auto generated = shown("t", "g");
  alter({.table = {"t"}, .column = "g", .new_name = "h", .comment = std::string("h")});
  EXPECT_EQ(shown("t", "h"), "`h` int(11) GENERATED ALWAYS AS (octet_length(`a`)) STORED COMMENT 'h',");
  const auto json = shown("t", "j");
  alter({.table = {"t"}, .column = "j", .nullable = true});
  alter({.table = {"t"}, .column = "j", .nullable = false});
  EXPECT_EQ(shown("t", "j"), json);
}

// Which its JSON is, too, but of one type and collation alone.
TEST_P(MariadbReflectContract, TakesNoOtherTextWithACheckForJson) {
  namespace own = limbeck::mysql;
  run(
      {"CREATE TABLE t (`j``s` JSON, a TEXT CHECK (json_valid(a)), b LONGTEXT CHECK (json_valid(b)), "
       "c LONGTEXT COLLATE utf8mb4_bin CHECK (json_valid(c) AND c <> '1')) COLLATE utf8mb4_general_ci"});
  const auto table = reflect_one("t");
  EXPECT_EQ(table.columns.at(0).type, Type(Json()));
  EXPECT_EQ(table.columns.at(1).type, Type(limbeck::Text()));
  EXPECT_EQ(table.columns.at(2).type, Type(own::Longtext()));
  EXPECT_EQ(table.columns.at(3).type, Type(own::Longtext({.collation = "utf8mb4_bin"})));
  EXPECT_THAT(table.constraints, SizeIs(3));
  alter({.table = {"t"}, .column = "a", .comment = std::string("why")});
  EXPECT_EQ(shown("t", "a"), "`a` text DEFAULT NULL COMMENT 'why' CHECK (json_valid(`a`)),");
}

TEST_P(MariadbReflectContract, RenamesAColumnTogetherWithItsOwnCheck) {
  run({"CREATE TABLE t (c INTEGER(5) ZEROFILL INVISIBLE DEFAULT 3 CHECK (c > 0), d INTEGER)"});
  alter({.table = {"t"}, .column = "c", .new_name = "c c", .nullable = false});
  EXPECT_EQ(shown("t", "c c"),
            "`c c` int(5) unsigned zerofill NOT NULL INVISIBLE DEFAULT 00003 CHECK (`c c` > 0),");
}

TEST_P(MariadbReflectContract, RunsNoSecondStatementBehindADefinition) {
  run({"CREATE TABLE n (a INTEGER)"});
  EXPECT_THROW(run(operation::CreateView{.view = {"v"}, .definition = "SELECT a FROM n; DROP TABLE n"}),
               Error);
  EXPECT_EQ(value_of("SELECT COUNT(*) FROM n"), "0");
  run({"CREATE VIEW v AS SELECT a FROM n -- all", "CREATE TABLE m (a INTEGER)"});
  EXPECT_EQ(value_of("SELECT COUNT(*) FROM m, v"), "0");
}

TEST_P(MariadbReflectContract, KeepsTheSystemOfCoordinatesOfAColumn) {
  run({"CREATE TABLE t (p POINT REF_SYSTEM_ID=4326 NOT NULL, `it's` POLYGON, l LINESTRING REF_SYSTEM_ID=31467)"});
  alter({.table = {"t"}, .column = "p", .comment = std::string("x")});
  alter({.table = {"t"}, .column = "it's", .comment = std::string("y")});
  alter({.table = {"t"}, .column = "l", .type = RawType("GEOMETRY")});
  EXPECT_EQ(shown("t", "p"), "`p` point NOT NULL COMMENT 'x',");
  EXPECT_EQ(
      value_of(
          "SELECT GROUP_CONCAT(SRID ORDER BY G_GEOMETRY_COLUMN) FROM information_schema.GEOMETRY_COLUMNS "
          "WHERE F_TABLE_SCHEMA = DATABASE()"),
      "0,31467,4326");
}

TEST_P(MariadbReflectContract, LetsTheClockFollowTheDigitsOfTheType) {
  run({"CREATE TABLE t (a TIMESTAMP(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3) ON UPDATE CURRENT_TIMESTAMP(3), b INTEGER)"});
  alter({.table = {"t"}, .column = "a", .type = DateTime{.precision = 6}});
  EXPECT_EQ(shown("t", "a"),
            "`a` datetime(6) NOT NULL DEFAULT current_timestamp(6) ON UPDATE current_timestamp(6),");
}

TEST_P(MariadbReflectContract, SetsAndDropsADefaultByItself) {
  run({"CREATE TABLE t (a INTEGER COMMENT 'c', b VARCHAR(10) NOT NULL DEFAULT 'x', d DATETIME COMMENT 'd')"});
  alter({.table = {"t"}, .column = "a", .server_default = ServerDefault(text("1 + 2"))});
  alter({.table = {"t"}, .column = "b", .server_default = none});
  alter({.table = {"t"}, .column = "d", .server_default = ServerDefault(text("CURRENT_TIMESTAMP"))});
  EXPECT_EQ(shown("t", "a"), "`a` int(11) DEFAULT (1 + 2) COMMENT 'c',");
  EXPECT_EQ(shown("t", "b"), "`b` varchar(10) NOT NULL,");
  EXPECT_EQ(shown("t", "d"), "`d` datetime DEFAULT current_timestamp() COMMENT 'd'");
  alter({.table = {"t"}, .column = "a", .server_default = none});
  EXPECT_EQ(shown("t", "a"), "`a` int(11) DEFAULT NULL COMMENT 'c',");
}

TEST_P(MariadbReflectContract, MakesSequencesRoutinesAndViews) {
  using namespace limbeck::operation;
  run(CreateSequence{
      .sequence = {.name = {"ids"}, .counting = {.start = 5, .increment = 2, .cycle = false}}});
  run(AlterSequence{.sequence = {.name = {"ids"}}, .restart = 100, .new_name = "numbers"});
  EXPECT_EQ(value_of("SELECT nextval(numbers)"), "100");
  run(CreateFunction{.name = {"f"},
                     .arguments = "a INT",
                     .returns = "INT",
                     .body = "BEGIN DECLARE b INT; SET b = a; "
                             "RETURN b + 1; END;",
                     .options = "DETERMINISTIC",
                     .or_replace = true});
  run(CreateView{.view = {"v"}, .definition = "SELECT f(1) AS one;", .or_replace = true});
  EXPECT_EQ(value_of("SELECT one FROM v"), "2");
  run(CreateTable{make_table({"t"}, {Column("a", Integer())})});
  run(CreateTrigger{.name = "tr",
                    .table = {"t"},
                    .timing = "BEFORE",
                    .events = "INSERT",
                    .body = "BEGIN SET NEW.a = "
                            "f(NEW.a); END"});
  run({"INSERT INTO t VALUES (7)"});
  EXPECT_EQ(value_of("SELECT a FROM t"), "8");
  run(DropTrigger{.name = "tr", .table = {"t"}, .if_exists = true});
  run(DropView{.view = {"v"}});
  run(DropFunction{.name = {"f"}, .if_exists = true});
  run(DropSequence{.sequence = {"numbers"}});
}

TEST_P(MariadbReflectContract, WritesRowsOfEveryValue) {
  using namespace limbeck::operation;
  run(CreateTable{make_table({"t"}, {Column("a", Integer()), Column("b", String(40)),
                                     Column("c", LargeBinary()), Column("d", Boolean())})});
  run(BulkInsert{
      {"t"},
      {Column("a", Integer()), Column("b", String(40)), Column("c", LargeBinary()), Column("d", Boolean())},
      {{1, R"(it's \ %s :x "q")", Bytes("\x00\xff"), true}, {2, none, none, false}}});
  const auto rows = run({"SELECT b, hex(c), d FROM t ORDER BY a"}).at(0).rows;
  EXPECT_EQ(rows.at(0), (database::Row{R"(it's \ %s :x "q")", "00FF", "1"}));
  EXPECT_EQ(rows.at(1), (database::Row{std::nullopt, std::nullopt, "0"}));
}

TEST_P(MariadbReflectContract, AddsAndRenamesWhatATableHas) {
  using namespace limbeck::operation;
  run({"CREATE TABLE t (a INTEGER, b INTEGER, KEY ix (a)) PARTITION BY RANGE (a) (PARTITION p0 VALUES LESS THAN (10))"});
  run(CreatePartition{
      .partition = {"p1"}, .table = {"t"}, .bounds = "VALUES LESS THAN (20)", .if_not_exists = true});
  run(RenameIndex{"ix", "iy", {"t"}});
  run(AlterTableComment{{"t"}, "it's"});
  EXPECT_EQ(reflect_one("t").comment, "it's");
  EXPECT_EQ(reflect_one("t").indexes.at(0).name, "iy");
  run(CreateSchema{.name = "limbeck odd", .if_not_exists = true});
  run(DropSchema{.name = "limbeck odd", .if_exists = true, .cascade = true});
}

TEST_P(MariadbReflectContract, KeepsNamesOf64CharactersAndTextThatHurts) {
  const std::string name = std::string(60, 'n') + "`'\\%";
  auto table = make_table(
      {name}, {Column(name, Enum({"it's", "\\", "%s;:x"}), {.server_default = "\\", .comment = name}),
               UniqueConstraint({name}, {.name = name})});
  table.comment = "'; DROP TABLE `x`; -- \\";
  expect_to_come_back(table);
  EXPECT_EQ(reflect_one(name).comment, table.comment);
  alter({.table = {name}, .column = name, .nullable = false, .comment = std::string("\\'; -- ")});
  EXPECT_EQ(reflect_one(name).columns.at(0).options.comment, "\\'; -- ");
}

}  // namespace
}  // namespace limbeck::contract
