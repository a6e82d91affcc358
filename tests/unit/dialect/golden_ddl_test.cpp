// SPDX-License-Identifier: MIT
// Every operation in every database's SQL: tests/golden/ddl/<case>.<dialect>.sql, so that a reader sees the
// databases side by side. With UPDATE_GOLDEN=1 in the environment the files are written anew.
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::dialect {
namespace {

using namespace limbeck::operation;

struct Case {
  std::string name;
  Operation operation;
};

const TableName user{"user"};
const TableName in_schema{"user", "s"};

std::vector<Case> table_cases() {
  return {
      {"create_table",
       CreateTable{make_table(
           {"task"},
           {Column("id", Integer(), {.nullable = false}), Column("title", String(200), {.nullable = false}),
            Column("completed", Boolean(), {.nullable = false, .server_default = "false"}),
            Column("user_id", Integer(), {.nullable = false}),
            Column("created_at", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")}),
            ForeignKeyConstraint({"user_id"}, {"user.id"}, {.ondelete = "CASCADE"}),
            PrimaryKeyConstraint({"id"})})}},
      {"create_table_constraints",
       CreateTable{make_table({"t"}, {Column("a", Integer()), Column("b", Integer()),
                                      UniqueConstraint({"a", "b"}, {.name = "uq"}),
                                      CheckConstraint("a > 0", {.name = "ck"}), CheckConstraint("b > 0"),
                                      ForeignKeyConstraint({"a", "b"}, {"user.a", "user.b"},
                                                           {.name = "fk",
                                                            .onupdate = "SET NULL",
                                                            .ondelete = "RESTRICT",
                                                            .deferrable = true,
                                                            .initially = "DEFERRED",
                                                            .match = "FULL"}),
                                      PrimaryKeyConstraint({"a", "b"}, {.name = "pk"})})}},
      {"create_table_constraints_deferrable",
       CreateTable{
           make_table({"t"}, {Column("a", Integer()), UniqueConstraint({"a"}, {.deferrable = true})})}},
      {"create_table_default_expressions",
       CreateTable{make_table({"t"}, {Column("a", String(), {.server_default = "it's"}),
                                      Column("b", Integer(), {.server_default = text("-1.5")}),
                                      Column("c", String(), {.server_default = text("lower('A')")}),
                                      Column("d", String(), {.server_default = text("(1 + 1)")}),
                                      Column("e", String(), {.server_default = text("(1) + (1)")}),
                                      Column("f", String(), {.server_default = text("'a b'")})})}},
      {"create_table_if_not_exists",
       CreateTable{make_table({"t"}, {Column("a", Integer(), {.index = true})}), true}},
      {"create_table_in_schema",
       CreateTable{make_table({"post", "s"}, {Column("id", BigInteger(), {.primary_key = true}),
                                              Column("user_id", Integer(), {.unique = true, .index = true}),
                                              ForeignKeyConstraint({"user_id"}, {"s.user.id"})})}},
      {"create_table_key_autoincrement",
       CreateTable{make_table({"t"}, {Column("id", BigInteger(), {.autoincrement = true}),
                                      PrimaryKeyConstraint({"id"}, {.name = "pk"})})}},
      {"create_table_key_autoincrement_composite",
       CreateTable{make_table({"t"}, {Column("a", Integer(), {.autoincrement = true, .primary_key = true}),
                                      Column("b", Integer(), {.primary_key = true})})}},
      {"create_table_key_no_autoincrement",
       CreateTable{
           make_table({"t"}, {Column("id", SmallInteger(), {.autoincrement = false, .primary_key = true})})}},
      {"create_table_key_small",
       CreateTable{make_table({"t"}, {Column("id", SmallInteger(), {.primary_key = true})})}},
      {"create_table_key_with_default",
       CreateTable{
           make_table({"t"}, {Column("id", Integer(), {.server_default = "1", .primary_key = true})})}},
      {"create_table_key_with_foreign_key",
       CreateTable{make_table(
           {"t"}, {Column("id", Integer(), {.primary_key = true, .foreign_key = ForeignKey("user.id")})})}},
      {"create_table_key_with_foreign_schema",
       CreateTable{make_table({"t"}, {Column("id", Integer(), {.foreign_key = ForeignKey("s.user.id")})})}},
      {"create_table_types", CreateTable{make_table({"t"}, {Column("a", Integer()),
                                                            Column("b", SmallInteger()),
                                                            Column("c", BigInteger()),
                                                            Column("d", Boolean()),
                                                            Column("e", String()),
                                                            Column("f", String(10)),
                                                            Column("g", Text()),
                                                            Column("h", Float()),
                                                            Column("i", Float(24)),
                                                            Column("j", Double()),
                                                            Column("k", Numeric()),
                                                            Column("l", Numeric(10)),
                                                            Column("m", Numeric(10, 2)),
                                                            Column("n", Date()),
                                                            Column("o", Time()),
                                                            Column("p", Time{.timezone = true}),
                                                            Column("q", DateTime()),
                                                            Column("r", DateTime{.timezone = true}),
                                                            Column("s", Interval()),
                                                            Column("t", LargeBinary()),
                                                            Column("u", Uuid()),
                                                            Column("v", Json()),
                                                            Column("w", RawType("tsvector"))})}},
      {"create_table_without_columns", CreateTable{make_table({"t"}, {})}},
      {"drop_table", DropTable{user}},
      {"drop_table_if_exists", DropTable{in_schema, true}},
      {"rename_table", RenameTable{in_schema, "Order"}},
  };
}

std::vector<Case> column_cases() {
  return {
      {"add_column", AddColumn{user, Column("phone_number", String(20))}},
      {"add_column_autoincrement", AddColumn{user, Column("n", Integer(), {.autoincrement = true})}},
      {"add_column_check",
       AddColumn{user, Column("n", Integer()), {CheckConstraint("n > 0", {.name = "ck"})}}},
      {"add_column_foreign_key",
       AddColumn{user,
                 Column("team_id", Integer()),
                 {ForeignKeyConstraint({"team_id"}, {"team.id"}, {.name = "fk", .ondelete = "CASCADE"})}}},
      {"add_column_if_not_exists", AddColumn{user, Column("n", Integer()), {}, true}},
      {"add_column_not_null",
       AddColumn{in_schema, Column("role", String(50), {.nullable = false, .server_default = "user"})}},
      {"add_column_primary_key", AddColumn{user, Column("n", Integer()), {PrimaryKeyConstraint({"n"})}}},
      {"add_column_unique", AddColumn{user, Column("n", Integer()), {UniqueConstraint({"n"})}}},
      {"alter_column_default",
       AlterColumn{.table = user, .column = "age", .server_default = ServerDefault("18")}},
      {"alter_column_default_dropped", AlterColumn{.table = user, .column = "age", .server_default = none}},
      {"alter_column_every_property", AlterColumn{.table = in_schema,
                                                  .column = "Age",
                                                  .new_name = "years",
                                                  .type = BigInteger(),
                                                  .nullable = false,
                                                  .server_default = ServerDefault(text("1 + 1"))}},
      {"alter_column_name", AlterColumn{.table = user, .column = "name", .new_name = "full_name"}},
      {"alter_column_nothing", AlterColumn{.table = user, .column = "name"}},
      {"alter_column_not_null", AlterColumn{.table = user, .column = "role", .nullable = false}},
      {"alter_column_nullable", AlterColumn{.table = user, .column = "role", .nullable = true}},
      {"alter_column_type",
       AlterColumn{.table = user, .column = "age", .type = String(3), .postgresql_using = "age::text"}},
      {"drop_column", DropColumn{user, "phone_number"}},
      {"drop_column_if_exists", DropColumn{user, "phone_number", true}},
  };
}

std::vector<Case> other_cases() {
  return {
      {"create_index", CreateIndex{user, {"idx_user_email_username", {"email", "username"}}}},
      {"create_index_if_not_exists", CreateIndex{user, {"ix", {"email"}}, true}},
      {"create_index_unique",
       CreateIndex{in_schema, {"ix", {"Name", text("lower(email)"), text("created_at DESC")}, true}}},
      {"drop_index", DropIndex{"ix", {}}},
      {"drop_index_if_exists", DropIndex{"ix", in_schema, true}},
      {"add_check", AddConstraint{user, CheckConstraint("age > 0", {.name = "ck"})}},
      {"add_foreign_key",
       AddConstraint{{"post"},
                     ForeignKeyConstraint({"user_id"}, {"user.id"}, {.name = "fk", .ondelete = "CASCADE"})}},
      {"add_primary_key", AddConstraint{user, PrimaryKeyConstraint({"id"}, {.name = "pk"})}},
      {"add_unique",
       AddConstraint{in_schema, UniqueConstraint({"email"}, {.name = "uq", .initially = "DEFERRED"})}},
      {"drop_constraint", DropConstraint{user, "uq_user_email", ConstraintKind::unique}},
      {"drop_constraint_if_exists", DropConstraint{in_schema, "Fk", ConstraintKind::foreign_key, true}},
      {"execute", Execute{"-- two statements\nUPDATE t SET a = 'x;y';\nDELETE FROM t;\n"}},
      {"execute_open_string", Execute{"UPDATE t SET a = 'x"}},
  };
}

std::vector<Case> all_cases() {
  auto cases = table_cases();
  for (auto& more : {column_cases(), other_cases()}) cases.insert(cases.end(), more.begin(), more.end());
  return cases;
}

Dialects all_dialects() {
  Dialects dialects;
  dialects.push_back(postgresql::make_dialect());
  dialects.push_back(sqlite::make_dialect());
  return dialects;
}

std::string written(const Dialect& dialect, const Operation& operation) {
  std::string text;
  try {
    for (const auto& statement : dialect.ddl(operation, nullptr)) text += statement + ";\n";
  } catch (const Error& error) {
    text = std::string("-- refused: ") + error.what() + "\n";
  }
  return text;
}

const std::filesystem::path folder = LIMBECK_GOLDEN_FOLDER;

std::string content(const std::string& file) {
  std::ostringstream text;
  text << std::ifstream(folder / file).rdbuf();
  return text.str();
}

TEST(GoldenDdl, IsWhatEveryDialectWrites) {
  for (const auto& [name, operation] : all_cases()) {
    for (const auto& dialect : all_dialects()) {
      const auto file = name + '.' + std::string(dialect->name()) + ".sql";
      if (std::getenv("UPDATE_GOLDEN") != nullptr)
        std::ofstream(folder / file) << written(*dialect, operation);
      EXPECT_TRUE(std::filesystem::exists(folder / file)) << file;
      EXPECT_EQ(written(*dialect, operation), content(file)) << file;
    }
  }
}

TEST(GoldenDdl, HasNoFileWithoutACase) {
  std::set<std::string> expected;
  for (const auto& [name, operation] : all_cases()) {
    for (const auto& dialect : all_dialects())
      expected.insert(name + '.' + std::string(dialect->name()) + ".sql");
  }
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    EXPECT_TRUE(expected.contains(entry.path().filename().string())) << entry.path();
  }
}

}  // namespace
}  // namespace limbeck::dialect
