// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

using namespace limbeck::operation;

namespace {

BatchAlterTable batch(std::vector<BatchChange> changes) {
  return {.table = user, .changes = std::move(changes)};
}

BatchAlterTable with_table(std::vector<BatchChange> changes) {
  auto whole = batch(std::move(changes));
  whole.copy_from = make_table(
      {"user"}, {Column("id", Integer(), {.primary_key = true}), Column("name", String(40), {.index = true}),
                 Column("age", Integer()), CheckConstraint("age > 0", {.name = "ck_age"})});
  return whole;
}

BatchAlterTable always() {
  auto whole = with_table({});
  whole.recreate = Recreate::always;
  return whole;
}

}  // namespace

Cases batch_cases() {
  return {
      {"batch_in_place",
       batch({{AddColumn{user, Column("new_field", String())}},
              {AlterColumn{.table = user, .column = "old_field", .new_name = "renamed_field"}},
              {DropColumn{user, "gone"}}}),
       {{"sqlite", "SQLite renames and drops columns by itself, which Alembic does by way of a new table"}}},
      {"batch_new_table",
       with_table({{AlterColumn{.table = user, .column = "age", .type = String(3), .nullable = false}},
                   {DropConstraint{user, "ck_age", ConstraintKind::check}}}),
       {{"sqlite",
         "foreign keys are switched off before the old table is dropped, whose rows' children would go with it; the "
         "legacy rename leaves views and triggers with the name; the check finds rows that lost their parent, and views "
         "and triggers that lost a column"}}},
      {"batch_recreate_always", always()},
      {"batch_without_table", batch({{AddConstraint{user, UniqueConstraint({"name"}, {.name = "uq"})}}})},
  };
}

}  // namespace limbeck::dialect::golden
