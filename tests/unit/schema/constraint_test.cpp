// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/constraint.hpp>

#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;

TEST(ForeignKeyConstraint, ReadsTableAndColumn) {
  const ForeignKeyConstraint key({"user_id"}, {"user.id"}, {.ondelete = "CASCADE"});
  EXPECT_EQ(key.referred_table, (TableName{"user"}));
  EXPECT_THAT(key.referred_columns, ElementsAre("id"));
  EXPECT_EQ(key.ondelete, "CASCADE");
}

TEST(ForeignKeyConstraint, ReadsASchema) {
  const ForeignKeyConstraint key({"a", "b"}, {"app.user.x", "app.user.y"});
  EXPECT_EQ(key.referred_table, (TableName{"user", "app"}));
  EXPECT_THAT(key.referred_columns, ElementsAre("x", "y"));
}

TEST(ForeignKeyConstraint, RefusesWhatNamesNoColumn) {
  EXPECT_EQ(error_text([] { ForeignKeyConstraint({"a"}, {"user"}); }),
            "cannot make a foreign key: 'user' does not name a column; write 'table.column'");
}

TEST(ForeignKeyConstraint, RefusesColumnsOfTwoTables) {
  EXPECT_EQ(error_text([] {
              ForeignKeyConstraint({"a", "b"}, {"t.a", "u.b"});
            }),
            "cannot make a foreign key: 't.a' and 'u.b' are of two tables; make one key for each table");
}

TEST(ForeignKeyConstraint, RefusesListsOfTwoLengths) {
  EXPECT_EQ(
      error_text([] {
        ForeignKeyConstraint({"a", "b"}, {"t.a"});
      }),
      "cannot make a foreign key to 't': it has 2 columns of its own and 1 there; name as many on both sides");
}

TEST(KeyConstraint, IsOverAColumnAtLeast) {
  EXPECT_EQ(error_text([] { PrimaryKeyConstraint(Names{}); }),
            "cannot make a primary key: it is over no column; name one");
  EXPECT_EQ(error_text([] { UniqueConstraint(Names{}, {.name = "uq"}); }),
            "cannot make a unique constraint 'uq': it is over no column; name one");
}

TEST(ExcludeConstraint, GivesItsElementsTheirOperatorClasses) {
  const ExcludeConstraint exclude({{"room", "="}, {text("lower(a)"), "="}},
                                  {.name = "ex", .ops = {{"room", "int4_ops"}, {"lower(a)", "text_ops"}}});
  EXPECT_EQ(exclude.elements[0].element.postgresql_ops, "int4_ops");
  EXPECT_EQ(exclude.elements[1].element.postgresql_ops, "text_ops");
  EXPECT_EQ(
      error_text([] {
        ExcludeConstraint({{"room", "="}}, {.name = "ex", .ops = {{"during", "range_ops"}}});
      }),
      "cannot make exclude constraint 'ex': ops names 'during', which it is not over; correct the name");
}

TEST(NameOf, GivesAConstraintsName) {
  EXPECT_EQ(name_of(UniqueConstraint({"a"}, {.name = "uq"})), "uq");
  EXPECT_EQ(name_of(CheckConstraint("a > 0")), "");
}

}  // namespace
}  // namespace limbeck
