// SPDX-License-Identifier: MIT
// What SQLite alone keeps of a table, compared, changed and taken back.
#include <fmt/format.h>

#include "contract/compare_contract.hpp"

namespace limbeck::contract {
namespace {

using testing::IsEmpty;

using SqliteCompare = CompareContract;
INSTANTIATE_TEST_SUITE_P(On, SqliteCompare, testing::Values(sqlite()), name_of_parameter);

Table keyed(TableOptions options, const KeyOptions& key = {}) {
  auto table = make_table({"t"}, {Column("id", Integer(), {.nullable = false}), Column("a", Integer()),
                                  PrimaryKeyConstraint({"id"}, key)});
  table.options = std::move(options);
  return table;
}

TEST_P(SqliteCompare, LeadsFromAutoincrementToOtherOptionsAndBack) {
  const auto counting = keyed({.sqlite_autoincrement = true});
  expect_to_lead_both_ways(counting, keyed({.sqlite_with_rowid = false}));
  expect_to_lead_both_ways(counting, keyed({.sqlite_strict = true}, {.sqlite_on_conflict = "ABORT"}));
  expect_to_lead_both_ways(counting, keyed({.sqlite_autoincrement = true}, {.sqlite_on_conflict = "FAIL"}));
}

TEST_P(SqliteCompare, KeepsAutoincrementThatModelsDoNotSayWhereItCanBe) {
  const auto made = [&] { return value_of("SELECT sql FROM sqlite_schema WHERE name = 't'").value_or(""); };
  const auto lead_to_model = [&](const Table& table) {
    auto steps = autogenerate::compare(*connection, {.tables = {table}}, *dialect, {}).steps;
    for (const auto& step : steps) carry_out(step.operation);
    EXPECT_THAT(autogenerate::compare(*connection, {.tables = {table}}, *dialect, {}).steps, IsEmpty());
    return steps;
  };
  const auto counting = keyed({.sqlite_autoincrement = true});
  bring_to({.tables = {counting}});
  auto steps = lead_to_model(keyed({}, {.sqlite_on_conflict = "ABORT"}));
  EXPECT_THAT(made(), testing::HasSubstr("AUTOINCREMENT"));
  take_back(steps);
  EXPECT_THAT(texts_to({.tables = {counting}}), IsEmpty());
  steps = lead_to_model(keyed({.sqlite_with_rowid = false}));
  EXPECT_THAT(made(), testing::Not(testing::HasSubstr("AUTOINCREMENT")));
  take_back(steps);
  EXPECT_THAT(texts_to({.tables = {counting}}), IsEmpty());
}

// Which SQLite lets be NULL, unless they are the number of the row, or rows have none.
TEST_P(SqliteCompare, KeepsWhatIsSaidOfNullInKeys) {
  const auto made_by = [&](const std::string& elements) {
    return dialect->schema_made_by(url, std::vector{"CREATE TABLE t (" + elements + ")"}).schema;
  };
  const auto alone = made_by("a TEXT PRIMARY KEY, b TEXT");
  const auto both = made_by("a TEXT, b TEXT, PRIMARY KEY (a, b)");
  const auto strict = made_by("a TEXT NOT NULL PRIMARY KEY, b TEXT");
  expect_to_lead_from_to(alone, both);
  expect_to_lead_from_to(both, alone);
  expect_to_lead_from_to(alone, strict);
  expect_to_lead_from_to(made_by("a INTEGER PRIMARY KEY ON CONFLICT FAIL"),
                         made_by("a INTEGER PRIMARY KEY ON CONFLICT IGNORE"));

  bring_to(alone);
  run({"INSERT INTO t VALUES (NULL, 'x')"});
  const auto steps = bring_to(both);
  take_back(steps);
  EXPECT_EQ(value_of("SELECT b FROM t WHERE a IS NULL"), "x");
  const Schema model{
      .tables = {make_table({"t"}, {Column("a", Text(), {.primary_key = true}), Column("b", Text())})}};
  EXPECT_THAT(autogenerate::compare(*connection, model, *dialect, {}).steps, IsEmpty());
}

TEST_P(SqliteCompare, LeadsFromOneConflictOfNullToAnotherAndBack) {
  const auto made_by = [&](const std::string& elements) {
    return dialect->schema_made_by(url, std::vector{"CREATE TABLE t (" + elements + ")"}).schema;
  };
  const std::string id = "id INTEGER NOT NULL ON CONFLICT FAIL PRIMARY KEY AUTOINCREMENT";
  const std::vector<Schema> schemas{made_by("id INTEGER PRIMARY KEY AUTOINCREMENT, a TEXT NOT NULL"),
                                    made_by(id + ", a TEXT NOT NULL ON CONFLICT IGNORE"),
                                    made_by(id + ", a TEXT"),
                                    made_by(id + ", a INT NOT NULL ON CONFLICT FAIL DEFAULT 1")};
  for (const auto& before : schemas) {
    for (const auto& after : schemas) {
      if (&before != &after) expect_to_lead_from_to(before, after);
    }
  }
}

TEST_P(SqliteCompare, LeadsFromOneWayToStoreRowsToAnotherWithOtherColumns) {
  const auto made_by = [&](const std::string& statement) {
    return dialect->schema_made_by(url, std::vector{statement}).schema;
  };
  const auto one = made_by("CREATE TABLE u (k TEXT PRIMARY KEY, v VARCHAR(9)) WITHOUT ROWID");
  const auto other = made_by(
      "CREATE TABLE u (k TEXT PRIMARY KEY COLLATE NOCASE, v INT NOT NULL DEFAULT 1, z INT DEFAULT 4) STRICT");
  expect_to_lead_from_to(one, other);
  expect_to_lead_from_to(other, one);
}

// Without the number of the row no part of a key is NULL.
TEST_P(SqliteCompare, FillsKeysBeforeTheirRowsLoseTheNumber) {
  const auto made_by = [&](const std::string& statement) {
    return dialect->schema_made_by(url, std::vector{statement}).schema;
  };
  const std::string table = "CREATE TABLE t (a INT DEFAULT 4, b TEXT, PRIMARY KEY (a, b))";
  const auto with = made_by(table);
  const auto without = made_by(table + " WITHOUT ROWID");
  bring_to(with);
  run({"INSERT INTO t VALUES (NULL, 'x')"});
  auto steps = bring_to(without);
  EXPECT_EQ(value_of("SELECT b FROM t WHERE a = 4"), "x");
  EXPECT_THAT(steps.at(1).remarks, testing::ElementsAre("column 't.b' may no longer be NULL: write what rows "
                                                        "that are there get in place of NULL"));
  take_back(steps);
  EXPECT_THAT(texts_to(with), IsEmpty());
  bring_to(without);
  steps = bring_to(with);
  run({"INSERT INTO t VALUES (NULL, 'y')"});
  take_back(steps);
  EXPECT_EQ(value_of("SELECT a FROM t WHERE b = 'y'"), "4");
  EXPECT_THAT(texts_to(without), IsEmpty());
}

TEST_P(SqliteCompare, FillsKeysThatGrowWhereTheyHoldNoNull) {
  const auto made_by = [&](const std::string& key) {
    return dialect
        ->schema_made_by(
            url, std::vector{"CREATE TABLE t (a TEXT, b TEXT DEFAULT 'z', PRIMARY KEY " + key + ") STRICT"})
        .schema;
  };
  const auto one = made_by("(a)");
  const auto both = made_by("(a, b)");
  bring_to(one);
  run({"INSERT INTO t VALUES ('x', NULL)"});
  auto steps = bring_to(both);
  EXPECT_EQ(value_of("SELECT a FROM t WHERE b = 'z'"), "x");
  take_back(steps);
  EXPECT_THAT(texts_to(one), IsEmpty());
  bring_to(both);
  steps = bring_to(one);
  run({"UPDATE t SET b = NULL"});
  take_back(steps);
  EXPECT_EQ(value_of("SELECT a FROM t WHERE b = 'z'"), "x");
  EXPECT_THAT(texts_to(both), IsEmpty());
}

TEST_P(SqliteCompare, FillsKeysThatMayNotBeNull) {
  const auto made_by = [&](const std::string& statement) {
    return dialect->schema_made_by(url, std::vector{statement}).schema;
  };
  bring_to(made_by("CREATE TABLE t (a INT DEFAULT 4 PRIMARY KEY, b TEXT)"));
  for (const auto* options : {"", "STRICT", "WITHOUT ROWID"}) {
    const auto target =
        made_by(fmt::format("CREATE TABLE t (a INT DEFAULT 4 NOT NULL PRIMARY KEY, b TEXT) {}", options));
    run({"INSERT INTO t VALUES (NULL, 'x')"});
    const auto steps = bring_to(target);
    EXPECT_THAT(texts_to(target), IsEmpty());
    EXPECT_EQ(value_of("SELECT b FROM t WHERE a = 4"), "x");
    take_back(steps);
    run({"DELETE FROM t"});
  }
}

TEST_P(SqliteCompare, FreesNamesOfVirtualTables) {
  const auto made_by = [&](const std::vector<std::string>& statements) {
    return dialect->schema_made_by(url, statements).schema;
  };
  const std::string view = "CREATE VIEW v AS SELECT a FROM f";
  const auto is_virtual = made_by({"CREATE VIRTUAL TABLE f USING fts5(a)", view});
  const auto table = made_by({"CREATE TABLE f (a INT)", view});
  const auto is_view = made_by({"CREATE VIEW f AS SELECT 1 AS a", view});
  const auto index = made_by({"CREATE TABLE z (a INT)", "CREATE INDEX f ON z (a)"});
  for (const auto* other : {&table, &is_view, &index}) {
    expect_to_lead_from_to(is_virtual, *other);
    expect_to_lead_from_to(*other, is_virtual);
  }
}

TEST_P(SqliteCompare, FreesNamesBeforeOtherKindsOfThingsTakeThem) {
  const auto made_by = [&](const std::vector<std::string>& statements) {
    return dialect->schema_made_by(url, statements).schema;
  };
  const auto one = made_by({"CREATE TABLE t (a INT)", "CREATE INDEX n ON t (a)",
                            "CREATE VIEW v AS SELECT a FROM t", "CREATE TABLE k (x INT)"});
  const auto other = made_by({"CREATE TABLE n (a INT)", "CREATE TABLE t (a INT)", "CREATE INDEX v ON t (a)",
                              "CREATE INDEX k ON n (a)"});
  expect_to_lead_from_to(one, other);
  expect_to_lead_from_to(other, one);
}

}  // namespace
}  // namespace limbeck::contract
