// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Schema with(TableOptions options) {
  auto table =
      with_id("t", {Column("name", String(20)), Column("latin", String(20, {.collation = "latin1_bin"}))});
  table.options = std::move(options);
  return schema_of(std::move(table));
}

Schema divided(const char* partition_by) {
  return with({.mysql_partition_by = partition_by});
}

// What takes the step back.
std::vector<std::string> way_back(const Difference& step, const dialect::Dialect& dialect = mariadb()) {
  std::vector<std::string> texts;
  for (const auto& operation : operation::reverse(step.operation).operations) {
    for (auto& statement : dialect.ddl(operation, nullptr)) texts.push_back(std::move(statement));
  }
  return texts;
}

std::vector<std::string> sql_between(TableOptions database, TableOptions target) {
  return Compared(mariadb(), with(std::move(database)), with(std::move(target))).sql();
}

TEST(CompareTableOptions, AsksForNothingWhereTheTargetIsSilent) {
  EXPECT_THAT(sql_between({.mysql_engine = "MyISAM",
                           .mysql_charset = "latin1",
                           .mysql_collate = "latin1_bin",
                           .mysql_row_format = "COMPRESSED",
                           .mysql_partition_by = "HASH(id) PARTITIONS 4",
                           .mysql_options = {{"MAX_ROWS", "1000"}}},
                          {}),
              IsEmpty());
}

TEST(CompareTableOptions, AsksATargetThatSaysEverythingForWhatATableHasAnyway) {
  const Compared compared(mariadb(),
                          with({.mysql_engine = "Aria",
                                .mysql_row_format = "COMPRESSED",
                                .mysql_options = {{"KEY_BLOCK_SIZE", "8"}}}),
                          with({}), {.target_is_complete = true});
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t ROW_FORMAT=DEFAULT, KEY_BLOCK_SIZE=0"));
  EXPECT_THAT(way_back(compared.differences.steps.front()),
              ElementsAre("ALTER TABLE t ROW_FORMAT=COMPRESSED, KEY_BLOCK_SIZE=8"));
  EXPECT_THAT(
      Compared(mariadb(), divided("HASH(id) PARTITIONS 4"), with({}), {.target_is_complete = true}).sql(),
      IsEmpty());
}

TEST(CompareTableOptions, AltersWhatTheTargetSaysAndTakesItBack) {
  const Compared compared(mariadb(), with({.mysql_engine = "InnoDB", .mysql_options = {{"MAX_ROWS", "10"}}}),
                          with({.mysql_engine = "Aria",
                                .mysql_row_format = "PAGE",
                                .mysql_options = {{"max_rows", "20"}, {"PACK_KEYS", "1"}}}));
  EXPECT_THAT(compared.steps(), ElementsAre("alter options of table 't'"));
  EXPECT_THAT(compared.sql(),
              ElementsAre("ALTER TABLE t ENGINE=Aria, ROW_FORMAT=PAGE, max_rows=20, PACK_KEYS=1"));
  EXPECT_THAT(way_back(compared.differences.steps.front()),
              ElementsAre("ALTER TABLE t ENGINE=InnoDB, ROW_FORMAT=DEFAULT, max_rows=10, PACK_KEYS=DEFAULT"));
}

TEST(CompareTableOptions, TakesWordsForTheSameInWhateverCase) {
  EXPECT_THAT(sql_between({.mysql_engine = "InnoDB",
                           .mysql_charset = "latin1",
                           .mysql_collate = "latin1_bin",
                           .mysql_row_format = "COMPRESSED",
                           .mysql_options = {{"KEY_BLOCK_SIZE", "8"}}},
                          {.mysql_engine = "innodb",
                           .mysql_collate = "LATIN1_bin",
                           .mysql_row_format = "compressed",
                           .mysql_options = {{"key_block_size", "8"}, {"MAX_ROWS", "0"}}}),
              IsEmpty());
}

TEST(CompareTableOptions, TellsThatTheTargetWantsAnOptionAsATableHasItThatDoesNotSayIt) {
  EXPECT_THAT(sql_between({.mysql_options = {{"MAX_ROWS", "10"}}}, {.mysql_options = {{"MAX_ROWS", "0"}}}),
              ElementsAre("ALTER TABLE t MAX_ROWS=0"));
}

TEST(CompareTableOptions, ChangesTheCharacterSetOfTheColumnsThatHaveTheirTables) {
  const Compared compared(mariadb(), with({.mysql_charset = "latin1", .mysql_collate = "latin1_bin"}),
                          with({.mysql_charset = "utf8mb4", .mysql_collate = "utf8mb4_bin"}));
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t CHARSET=utf8mb4 COLLATE=utf8mb4_bin",
                                          "ALTER TABLE t MODIFY name VARCHAR(20) COLLATE utf8mb4_bin NULL"));
  EXPECT_THAT(way_back(compared.differences.steps.back()),
              ElementsAre("ALTER TABLE t MODIFY name VARCHAR(20) COLLATE latin1_bin NULL"));
}

TEST(CompareTableOptions, DividesATableBehindAllElseAndJoinsItAgain) {
  auto target = divided("HASH(id) PARTITIONS 4");
  target.tables.front().columns.emplace_back("more", Integer());
  const Compared compared(mariadb(), with({}), target);
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER TABLE t ADD COLUMN more INTEGER",
                                          "ALTER TABLE t PARTITION BY HASH(id) PARTITIONS 4"));
  EXPECT_THAT(way_back(compared.differences.steps.back()), ElementsAre("ALTER TABLE t REMOVE PARTITIONING"));
}

TEST(CompareTableOptions, DividesATableAnewThatIsDividedInAnotherWay) {
  EXPECT_THAT(sql_between({.mysql_partition_by = "HASH(id) PARTITIONS 4"},
                          {.mysql_partition_by = "hash (`id`) partitions 4"}),
              IsEmpty());
  EXPECT_THAT(sql_between({.mysql_partition_by = "HASH(id) PARTITIONS 4"},
                          {.mysql_partition_by = "HASH(id) PARTITIONS 8"}),
              ElementsAre("ALTER TABLE t PARTITION BY HASH(id) PARTITIONS 8"));
}

TEST(CompareTableOptions, AddsPartitionsAndDropsNone) {
  const auto* const one = "RANGE (id) (PARTITION p0 VALUES LESS THAN (10))";
  const auto* const two =
      "RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))";
  EXPECT_THAT(Compared(mariadb(), divided(one), divided(two)).sql(),
              ElementsAre(std::string("ALTER TABLE t PARTITION BY ") + two));
  const Compared fewer(mariadb(), divided(two), divided(one));
  EXPECT_THAT(fewer.steps(), IsEmpty());
  EXPECT_THAT(fewer.remarks(), IsEmpty());
}

TEST(CompareTableOptions, SaysWhichPartitionsItLeavesAsTheyAre) {
  const Compared compared(
      mariadb(),
      divided("RANGE (id) (PARTITION p0 VALUES LESS THAN (10), PARTITION p1 VALUES LESS THAN (20))"),
      divided("RANGE (id) (PARTITION p0 VALUES LESS THAN (15))"));
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(
      compared.unmade(),
      ElementsAre("table 't' has partitions that the target does not have, and others than it has: they stay "
                  "as they are, since none is dropped; write ALTER TABLE in a script"));
}

TEST(CompareTableOptions, SaysWhichTableStaysDivided) {
  const Compared compared(mariadb(), divided("HASH(id) PARTITIONS 4"), with({}),
                          {.target_is_complete = true});
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(
      compared.remarks(),
      ElementsAre("table 't' is divided, which it is not in the target: it stays so; write ALTER TABLE ... "
                  "REMOVE PARTITIONING in a script where that is meant"));
}

TEST(CompareTableOptions, JoinsATableWhoseDivisionIsInTheWay) {
  const auto table = [](const char* partition_by, Names key) -> Schema {
    auto made = make_table(
        {"t"}, {Column("id", Integer(), {.nullable = false, .autoincrement = false}),
                Column("n", Integer(), {.nullable = false}), PrimaryKeyConstraint(std::move(key))});
    made.options.mysql_partition_by = partition_by;
    return schema_of(std::move(made));
  };
  const auto compared = [&](const Schema& before, const Schema& after) {
    return Compared(mariadb(), before, after, {.target_is_complete = true});
  };
  const Compared joined = compared(table("HASH(n) PARTITIONS 4", {"id", "n"}), table("", {"id"}));
  EXPECT_THAT(joined.remarks(), IsEmpty());
  EXPECT_THAT(joined.sql(), ElementsAre("ALTER TABLE t REMOVE PARTITIONING", "ALTER TABLE t DROP PRIMARY KEY",
                                        "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id)"));
  EXPECT_THAT(way_back(joined.differences.steps.front()),
              ElementsAre("ALTER TABLE t PARTITION BY HASH(n) PARTITIONS 4"));
  const Compared otherwise =
      compared(table("HASH(n) PARTITIONS 4", {"id", "n"}), table("HASH(id) PARTITIONS 4", {"id"}));
  EXPECT_THAT(otherwise.sql(),
              ElementsAre("ALTER TABLE t REMOVE PARTITIONING", "ALTER TABLE t DROP PRIMARY KEY",
                          "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (id)",
                          "ALTER TABLE t PARTITION BY HASH(id) PARTITIONS 4"));
  EXPECT_THAT(way_back(otherwise.differences.steps.back()), ElementsAre("ALTER TABLE t REMOVE PARTITIONING"));
}

TEST(CompareTableOptions, AltersThoseOfPostgresqlAndTakesThemBack) {
  const Table plain = with_id("t");
  const auto with = [&](TableOptions options) {
    auto table = plain;
    table.options = std::move(options);
    return schema_of(std::move(table));
  };
  const auto many = with({.prefixes = {"UNLOGGED"},
                          .postgresql_with = {{"fillfactor", "70"}, {"parallel_workers", "2"}},
                          .postgresql_tablespace = "fast"});
  const Compared compared(with({.postgresql_with = {{"fillfactor", "90"}}}), many);
  EXPECT_THAT(compared.steps(), ElementsAre("alter options of table 't'"));
  EXPECT_THAT(compared.sql(),
              ElementsAre("ALTER TABLE t SET UNLOGGED, SET (fillfactor = 70, parallel_workers = 2), "
                          "SET TABLESPACE fast"));
  EXPECT_THAT(way_back(compared.differences.steps.front(), postgresql()),
              ElementsAre("ALTER TABLE t SET LOGGED, SET (fillfactor = 90), RESET (parallel_workers), SET "
                          "TABLESPACE pg_default"));
  EXPECT_THAT(Compared(many, with({})).steps(), IsEmpty());
  EXPECT_THAT(Compared(many, with({}), {.target_is_complete = true}).sql(),
              ElementsAre("ALTER TABLE t SET LOGGED, RESET (fillfactor, parallel_workers), SET TABLESPACE "
                          "pg_default"));
}

// Of SQLite's, with columns that its options let it have.
Schema storing(TableOptions options, Type type = Integer()) {
  auto made =
      make_table({"t"}, {Column("a", Integer(), {.primary_key = true}), Column("b", std::move(type))});
  made.options = std::move(options);
  return schema_of(std::move(made));
}

TEST(CompareTableOptions, SeesHowSqliteStoresTheRows) {
  const auto changes = [](TableOptions database, TableOptions target, CompareOptions options = {}) {
    const Compared compared(sqlite(), storing(std::move(database)), storing(std::move(target)), options);
    std::vector<operation::TableOptionChanges> found;
    for (const auto& step : compared.differences.steps)
      found.push_back(std::get<operation::AlterTable>(step.operation).changes);
    return found;
  };
  const TableOptions stricter{.sqlite_strict = true, .sqlite_with_rowid = false};
  using Changes = operation::TableOptionChanges;
  EXPECT_THAT(changes({}, stricter), ElementsAre(Changes{.sqlite_strict = true, .sqlite_with_rowid = false}));
  EXPECT_THAT(changes(stricter, {}), IsEmpty());
  EXPECT_THAT(changes(stricter, {}, {.target_is_complete = true}),
              ElementsAre(Changes{.sqlite_strict = false, .sqlite_with_rowid = true}));
  EXPECT_THAT(changes({.sqlite_strict = true}, {.sqlite_with_rowid = false}, {.target_is_complete = true}),
              ElementsAre(Changes{.sqlite_strict = false}, Changes{.sqlite_with_rowid = false}));
}

TEST(CompareTableOptions, AsksMoreOfTheRowsLastAndLessFirst) {
  const auto strict = storing({.sqlite_strict = true}, Text());
  const auto loose = storing({}, String(10));
  EXPECT_THAT(Compared(sqlite(), loose, strict).steps(),
              ElementsAre("alter column 't.b'", "alter options of table 't'"));
  EXPECT_THAT(Compared(sqlite(), strict, loose, {.target_is_complete = true}).steps(),
              ElementsAre("alter options of table 't'", "alter column 't.b'"));
}

TEST(CompareTableOptions, SeesAutoincrement) {
  const auto counting = storing({.sqlite_autoincrement = true});
  const Compared counted(sqlite(), storing({}), counting);
  ASSERT_THAT(counted.steps(), ElementsAre("alter column 't.a'"));
  const auto& op = std::get<operation::AlterColumn>(counted.differences.steps.front().operation);
  EXPECT_EQ(op.autoincrement, true);
  EXPECT_EQ(op.existing_autoincrement, false);
  EXPECT_THAT(Compared(sqlite(), counting, storing({})).steps(), IsEmpty());
  EXPECT_THAT(Compared(sqlite(), counting, storing({}), {.target_is_complete = true}).steps(),
              ElementsAre("alter column 't.a'"));
}

TEST(CompareTableOptions, StopsAutoincrementWhereTheRowsGetNoNumber) {
  EXPECT_THAT(
      Compared(sqlite(), storing({.sqlite_autoincrement = true}), storing({.sqlite_with_rowid = false}))
          .steps(),
      ElementsAre("alter column 't.a'", "alter options of table 't'"));
}

TEST(CompareTableOptions, SaysAutoincrementAgainOfAKeyThatIsMadeAgain) {
  auto other = storing({});
  other.tables[0].constraints = {PrimaryKeyConstraint({"a"}, {.sqlite_on_conflict = "ABORT"})};
  const Compared compared(sqlite(), storing({.sqlite_autoincrement = true}), other);
  EXPECT_THAT(compared.steps(), ElementsAre("alter column 't.a'", "drop primary key of 't'",
                                            testing::StartsWith("add primary key"), "alter column 't.a'"));
  const auto counts = [&](std::size_t step) {
    return std::get<operation::AlterColumn>(compared.differences.steps[step].operation).autoincrement;
  };
  EXPECT_EQ(counts(0), false);
  EXPECT_EQ(counts(3), true);
}

TEST(CompareTableOptions, LeavesThemToTheDatabaseWhoseTheyAre) {
  EXPECT_THAT(
      Compared(postgresql(), with({}), with({.mysql_engine = "Aria", .mysql_charset = "latin1"})).steps(),
      IsEmpty());
  EXPECT_THAT(Compared(mariadb(), with({}), with({.postgresql_with = {{"fillfactor", "70"}}})).steps(),
              IsEmpty());
}

}  // namespace
}  // namespace limbeck::autogenerate
