// SPDX-License-Identifier: MIT
#include "autogenerate/render/sql_script.hpp"

#include <gtest/gtest.h>

#include "dialect/mssql/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "script/sql_script.hpp"
#include "support/error_text.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;
using support::error_text;

const auto postgresql = dialect::postgresql::make_dialect();

const std::vector<Entry>& user_table() {
  static const std::vector<Entry> entries{
      {CreateTable{make_table(
          {"user"}, {Column("id", Integer(), {.nullable = false}),
                     Column("email", String(200), {.nullable = false}), PrimaryKeyConstraint({"id"})})}},
      {CreateIndex{{"user"}, Index("ix_user_email", {"email"}, {.unique = true})}},
      {DropColumn{{"task"}, "done"}, {"drops data: what column 'task.done' holds"}}};
  return entries;
}

TEST(RenderSql, WritesOperationsInTheDatabasesWords) {
  EXPECT_EQ(render_sql(user_table(), *postgresql), R"(CREATE TABLE "user" (
    id SERIAL NOT NULL,
    email VARCHAR(200) NOT NULL,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX ix_user_email ON "user" (email);

-- drops data: what column 'task.done' holds
ALTER TABLE task DROP COLUMN done;)");
}

TEST(RenderSql, EndsStatementsAsTheDatabasesShellDoes) {
  EXPECT_EQ(render_sql({{DropTable{{"t"}}}}, *dialect::mssql::make_dialect()), "DROP TABLE t;\n\nGO");
}

TEST(RenderSql, WritesTheChangesOfABatchOneAfterAnother) {
  const BatchAlterTable batch{
      .table = {"t"},
      .changes = {{AlterColumn{.table = {"t"}, .column = "a", .nullable = false}}, {DropColumn{{"t"}, "b"}}}};
  EXPECT_EQ(render_sql({{batch}}, *postgresql),
            "ALTER TABLE t ALTER COLUMN a SET NOT NULL;\nALTER TABLE t DROP COLUMN b;");
}

TEST(RenderSql, WritesNothingForNothing) {
  EXPECT_EQ(render_sql({}, *postgresql), "");
}

TEST(RenderSql, LeavesRemarksAlone) {
  EXPECT_EQ(render_sql({{{}, {"one\n\ntwo"}}, {DropTable{{"t"}}}}, *postgresql),
            "-- one\n-- two\n\nDROP TABLE t;");
}

// Whatever a remark says, it begins no section.
TEST(RenderSql, WritesRemarksThatLimbeckDoesNotRead) {
  const auto text = render_sql({{{}, {"x\rlimbeck: downgrade\n-- limbeck: upgrade"}}}, *postgresql);
  EXPECT_EQ(text, "-- x\n-- > limbeck: downgrade\n-- -- limbeck: upgrade");
  const auto script = script::read_sql_script("-- limbeck: upgrade\n" + text + "\n", "a.sql");
  EXPECT_FALSE(script.downgrade);
}

TEST(RenderSql, RefusesTextThatWouldBeginASection) {
  EXPECT_EQ(
      error_text([] {
        render_sql({{AlterTableComment{{"t"}, "x\n -- limbeck: downgrade\nDROP TABLE t; --"}}}, *postgresql);
      }),
      "cannot set comment of table 't' in a SQL script: the line '-- limbeck: downgrade' of it would "
      "begin a section; write the operation in a C++ script");
}

TEST(RenderSql, PassesARefusalOn) {
  EXPECT_EQ(
      error_text([] { render_sql({{CreateSchema{"s"}}}, *dialect::sqlite::make_dialect()); }),
      "SQLite cannot have schemas: create schema 's'; attach a database file to the connection in its place");
}

}  // namespace
}  // namespace limbeck::autogenerate
