// SPDX-License-Identifier: MIT
#include "autogenerate/render/rehearsal.hpp"

#include <gmock/gmock.h>

#include "dialect/sqlite/connection.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::BatchAlterTable;

// Only a rebuild of the table can carry it out.
BatchAlterTable without_check() {
  const operation::DropConstraint drop{{"t"}, "positive", operation::ConstraintKind::check};
  return {.table = {"t"}, .changes = {{drop}}};
}

TEST(Rehearsal, BeginsOnceATableMustBeLookedAt) {
  const auto sqlite = dialect::sqlite::make_dialect();
  int begun = 0;
  Rehearsal rehearsal(*sqlite, [&] {
    ++begun;
    return dialect::sqlite::connect({.dialect = "sqlite"});
  });
  rehearsal.carry_out({"CREATE TABLE t (id INTEGER CONSTRAINT positive CHECK (id > 0))"});
  EXPECT_FALSE(rehearsal.table_for(operation::DropTable{{"t"}}));
  EXPECT_EQ(begun, 0);
  ASSERT_TRUE(rehearsal.table_for(without_check()));
  rehearsal.carry_out({"ALTER TABLE t ADD COLUMN more TEXT"});
  const auto existing = rehearsal.table_for(without_check());
  ASSERT_TRUE(existing);
  EXPECT_EQ(existing->table.columns.size(), 2U);
  EXPECT_EQ(begun, 1);
}

TEST(Rehearsal, KnowsNothingWhereTheDatabaseNeedsNone) {
  const auto sqlite = dialect::sqlite::make_dialect();
  Rehearsal rehearsal(*sqlite, [] { return nullptr; });
  rehearsal.carry_out({"CREATE TABLE t (id INTEGER)"});
  EXPECT_FALSE(rehearsal.table_for(without_check()));
}

}  // namespace
}  // namespace limbeck::autogenerate
