// SPDX-License-Identifier: MIT
#include <gtest/gtest.h>

#include "operation/operation.hpp"

namespace limbeck::operation {
namespace {

TEST(Describe, NamesWhatIsChanged) {
  AlterColumn alter;
  alter.table = {"user"};
  alter.column = "age";
  EXPECT_EQ(describe(CreateTable{make_table({"user"}, {Column("id", Integer())})}), "create table 'user'");
  EXPECT_EQ(describe(DropTable{{"user", "app"}}), "drop table 'app.user'");
  EXPECT_EQ(describe(RenameTable{{"user"}, "person"}), "rename table 'user' to 'person'");
  EXPECT_EQ(describe(AddColumn{{"user"}, Column("phone", Text())}), "add column 'user.phone'");
  EXPECT_EQ(describe(DropColumn{{"user"}, "phone"}), "drop column 'user.phone'");
  EXPECT_EQ(describe(alter), "alter column 'user.age'");
  EXPECT_EQ(describe(CreateIndex{{"user"}, Index("ix", {"a"})}), "create index 'ix' on 'user'");
  EXPECT_EQ(describe(DropIndex{"ix", {""}}), "drop index 'ix'");
  EXPECT_EQ(describe(Execute{"UPDATE  t\nSET a = 1"}), "execute 'UPDATE t SET a = 1'");
}

TEST(Describe, NamesConstraintsByTheirKind) {
  EXPECT_EQ(describe(AddConstraint{{"t"}, PrimaryKeyConstraint({"a"})}), "add primary key to 't'");
  EXPECT_EQ(describe(AddConstraint{{"t"}, UniqueConstraint({"a"}, {.name = "uq"})}),
            "add unique constraint 'uq' to 't'");
  EXPECT_EQ(describe(AddConstraint{{"t"}, ForeignKeyConstraint({"a"}, {"u.b"}, {.name = "fk"})}),
            "add foreign key 'fk' to 't'");
  EXPECT_EQ(describe(AddConstraint{{"t"}, CheckConstraint("a > 0", {.name = "ck"})}),
            "add check constraint 'ck' to 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x"}), "drop constraint 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::primary_key}), "drop primary key 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::unique}),
            "drop unique constraint 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::foreign_key}), "drop foreign key 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::check}), "drop check constraint 'x' of 't'");
}

}  // namespace
}  // namespace limbeck::operation
