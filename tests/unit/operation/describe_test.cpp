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
  EXPECT_EQ(describe(DropConstraint{{"t"}, "", ConstraintKind::primary_key}), "drop primary key of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::unique}),
            "drop unique constraint 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::foreign_key}), "drop foreign key 'x' of 't'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::check}), "drop check constraint 'x' of 't'");
}

TEST(Describe, NamesWhatIsBesideTables) {
  EXPECT_EQ(describe(AlterTableComment{{"t"}, "c"}), "set comment of table 't'");
  EXPECT_EQ(describe(AlterTableComment{{"t"}, std::nullopt}), "drop comment of table 't'");
  EXPECT_EQ(describe(BulkInsert{{"t"}, {Column("a", Integer())}, {{1}, {2}}}), "insert 2 rows into 't'");
  EXPECT_EQ(describe(RenameIndex{"ix", "iy", {"t"}}), "rename index 'ix' on 't' to 'iy'");
  EXPECT_EQ(describe(RenameConstraint{{"t"}, "uq", "ur"}), "rename constraint 'uq' of 't' to 'ur'");
  EXPECT_EQ(describe(DropConstraint{{"t"}, "x", ConstraintKind::exclude}),
            "drop exclude constraint 'x' of 't'");
  EXPECT_EQ(describe(CreateEnum{{"mood", "s"}, {"a"}}), "create enum type 's.mood'");
  EXPECT_EQ(describe(DropEnum{{"mood"}}), "drop enum type 'mood'");
  EXPECT_EQ(describe(RenameEnum{{"mood"}, "m"}), "rename enum type 'mood' to 'm'");
  EXPECT_EQ(describe(AddEnumValue{{"mood"}, "ok"}), "add value 'ok' to enum type 'mood'");
  EXPECT_EQ(describe(RenameEnumValue{{"mood"}, "ok", "fine"}),
            "rename value 'ok' of enum type 'mood' to 'fine'");
  EXPECT_EQ(describe(AlterEnum{{"mood"}, {"a"}}), "alter enum type 'mood'");
  EXPECT_EQ(describe(AlterTable{{"t", "s"}, {.mysql_engine = "Aria"}}), "alter options of table 's.t'");
  EXPECT_EQ(describe(AlterTable{{"t"}, {.mysql_partition_by = none}}), "divide table 't' anew");
  EXPECT_EQ(describe(AlterDomain{.domain = {"d", "s"}, .not_null = true}), "alter domain 's.d'");
  EXPECT_EQ(describe(AlterExtension{"citext"}), "alter extension 'citext'");
  EXPECT_EQ(describe(AlterPolicy{.name = "p", .table = {"t"}}), "alter policy 'p' on 't'");
  EXPECT_EQ(describe(CreateDomain{postgresql::Domain("d", Text(), {.schema = "s"})}), "create domain 's.d'");
  EXPECT_EQ(describe(DropDomain{{"d"}}), "drop domain 'd'");
  EXPECT_EQ(describe(CreateSchema{"s"}), "create schema 's'");
  EXPECT_EQ(describe(DropSchema{"s"}), "drop schema 's'");
  EXPECT_EQ(describe(RenameSchema{"s", "t"}), "rename schema 's' to 't'");
  EXPECT_EQ(describe(CreateExtension{"e"}), "create extension 'e'");
  EXPECT_EQ(describe(DropExtension{"e"}), "drop extension 'e'");
  EXPECT_EQ(describe(CreateSequence{{.name = {"n"}}}), "create sequence 'n'");
  EXPECT_EQ(describe(AlterSequence{{.name = {"n"}}}), "alter sequence 'n'");
  EXPECT_EQ(describe(DropSequence{{"n"}}), "drop sequence 'n'");
}

TEST(Describe, NamesViewsCodeAndRights) {
  EXPECT_EQ(describe(CreateView{{"v"}, "SELECT 1"}), "create view 'v'");
  EXPECT_EQ(describe(DropView{{"v"}}), "drop view 'v'");
  EXPECT_EQ(describe(CreateMaterializedView{{"v"}, "SELECT 1"}), "create materialized view 'v'");
  EXPECT_EQ(describe(DropMaterializedView{{"v"}}), "drop materialized view 'v'");
  EXPECT_EQ(describe(RefreshMaterializedView{{"v"}}), "refresh materialized view 'v'");
  EXPECT_EQ(describe(CreateFunction{.name = {"f"}}), "create function 'f'");
  EXPECT_EQ(describe(DropFunction{RoutineKind::procedure, {"f"}}), "drop procedure 'f'");
  EXPECT_EQ(describe(CreateTrigger{"g", {"t"}, "AFTER", "INSERT", "BEGIN SELECT 1; END"}),
            "create trigger 'g' on 't'");
  EXPECT_EQ(describe(DropTrigger{"g", {"t"}}), "drop trigger 'g' on 't'");
  EXPECT_EQ(describe(Grant{{"SELECT", "UPDATE"}, {.name = {"t"}}, {"a", "b"}, {"c"}}),
            "grant SELECT, UPDATE of columns 'c' on table 't' to 'a', 'b'");
  EXPECT_EQ(describe(Revoke{{"ALL"}, {"SCHEMA", {"s"}}, {"a"}}), "revoke ALL on schema 's' from 'a'");
  EXPECT_EQ(describe(AlterRowSecurity{{"t"}}), "alter row security of 't'");
  EXPECT_EQ(describe(CreatePolicy{"p", {"t"}}), "create policy 'p' on 't'");
  EXPECT_EQ(describe(DropPolicy{"p", {"t"}}), "drop policy 'p' on 't'");
  EXPECT_EQ(describe(CreatePartition{{"p"}, {"t"}, "DEFAULT"}), "create partition 'p' of 't'");
  EXPECT_EQ(describe(AttachPartition{{"t"}, {"p"}, "DEFAULT"}), "attach partition 'p' to 't'");
  EXPECT_EQ(describe(DetachPartition{{"t"}, {"p"}}), "detach partition 'p' from 't'");
}

}  // namespace
}  // namespace limbeck::operation
