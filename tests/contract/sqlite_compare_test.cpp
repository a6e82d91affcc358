// SPDX-License-Identifier: MIT
// What SQLite alone keeps of a table, compared, changed and taken back.
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

}  // namespace
}  // namespace limbeck::contract
