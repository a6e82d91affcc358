// SPDX-License-Identifier: MIT
// SQL Server and Oracle, whose SQL is only written: what they alone have, and why their SQL differs from
// Alembic's.
#include <algorithm>
#include <stdexcept>

#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {
namespace {

using namespace limbeck::operation;

struct Note {
  std::string dialect;
  std::string text;
  std::vector<std::string> cases;
};

const std::vector<Note>& notes() {
  static const std::vector<Note> all{
      {"mssql",
       "a comment is added or updated, whichever is due, in dbo where no schema is named; Alembic adds it, and "
       "breaks down offline",
       {"add_column_comment", "alter_column_comment", "alter_column_comment_dropped", "create_table_comment",
        "drop_table_comment", "create_table_mysql_options"}},
      {"mssql",
       "IF stands before the statement; Alembic writes CREATE TABLE IF NOT EXISTS, which is no SQL there, and "
       "makes the index in any case",
       {"create_table_if_not_exists"}},
      {"mssql", "Alembic adds the column in any case", {"add_column_if_not_exists"}},
      {"mssql",
       "IDENTITY_INSERT is set only where a column counts up and the rows give it; elsewhere the server refuses "
       "it, as Alembic sets it",
       {"bulk_insert", "bulk_insert_each", "bulk_insert_identity", "bulk_insert_uuid", "bulk_insert_values"}},
      {"mssql", "Alembic writes ON no_table", {"drop_index"}},
      {"mssql",
       "every default of the column is found; Alembic breaks down where there is none",
       {"alter_column_default", "alter_column_default_dropped"}},
      {"mssql",
       "Alembic lets the column become NULL, and warns",
       {"alter_column_type", "alter_column_type_to_enum"}},
      {"mssql",
       "(max) stands for TEXT, NTEXT and IMAGE, which the server is about to drop",
       {"type_binary", "type_characters", "create_table_types"}},
      {"oracle",
       "several properties change in one MODIFY, which stands or falls as a whole; Alembic writes each",
       {"alter_column_every_property", "alter_column_type_and_default"}},
      {"oracle",
       "the column is named with its schema and quotes; Alembic leaves both out",
       {"add_column_comment"}},
      {"oracle",
       "an integer key counts up by an identity; Alembic leaves it to its user",
       {"create_table", "create_table_in_schema", "create_table_key_autoincrement",
        "create_table_key_small"}},
      {"oracle",
       "a block tries the statement, since IF EXISTS is known from version 23 on alone",
       {"create_index_if_not_exists", "drop_column_if_exists", "drop_constraint_if_exists",
        "drop_index_if_exists", "drop_table_if_exists"}},
  };
  return all;
}

}  // namespace

Cases written_cases() {
  return {
      {"alter_column_mssql_existing_default", AlterColumn{.table = in_schema,
                                                          .column = "Age",
                                                          .type = BigInteger(),
                                                          .existing_type = Integer(),
                                                          .existing_nullable = true,
                                                          .existing_server_default = ServerDefault("18")}},
      {"create_function_tsql", CreateFunction{.name = {"one", "s"},
                                              .arguments = "@a int",
                                              .returns = "int",
                                              .body = "BEGIN\n    RETURN @a;\nEND;",
                                              .options = "SCHEMABINDING",
                                              .or_replace = true}},
      {"create_index_mssql", CreateIndex{in_schema, Index("ix", {desc("a")},
                                                          {.unique = true,
                                                           .mssql_where = "a > 0",
                                                           .mssql_include = {"f", "G"},
                                                           .mssql_clustered = false,
                                                           .oracle_compress = 1})}},
      {"create_index_columnstore",
       CreateIndex{user, Index("ix", {"a"}, {.mssql_clustered = false, .mssql_columnstore = true})}},
      {"create_index_oracle_bitmap", CreateIndex{user, Index("ix", {"a"}, {.oracle_bitmap = true})}},
      {"create_table_identity",
       CreateTable{make_table(
           {"t"}, {Column("id", Integer(), {.identity = Identity{.start = 5, .increment = 2}}),
                   Column("a", String(20), {.server_default = "größer"}),
                   Column("b", DateTime(), {.server_default = "2024-01-15T10:00:00"}),
                   Column("c", Boolean{.create_constraint = true}, {.server_default = "false"})})}},
      {"create_table_comment_in_lines",
       CreateTable{make_table({"it's ]; DROP"}, {Column("a", Integer(), {.comment = "it's\n100% \\ :x"})})}},
      {"create_table_hostile_names",
       CreateTable{make_table({"a]\"b'; DROP", "s.x"},
                              {Column("it's [%] :x", Integer(), {.comment = "it's\n100% \\ :x"}),
                               Column("größer", Numeric(10, 2)), Column("select", Date())})}},
      {"create_trigger_tsql", CreateTrigger{.name = "log",
                                            .table = in_schema,
                                            .timing = "AFTER",
                                            .events = "INSERT OR DELETE",
                                            .body = "BEGIN\n    DELETE FROM log;\nEND",
                                            .if_not_exists = true}},
      {"drop_column_mssql_drop", DropColumn{.table = in_schema,
                                            .column = "it's",
                                            .mssql_drop_check = true,
                                            .mssql_drop_default = true,
                                            .mssql_drop_foreign_key = true}},
      {"rename_index_of_table_with_quotes", RenameIndex{"it's", "I]x", {"user"}}},
      {"type_mssql_oracle",
       CreateTable{
           make_table({"t"}, {Column("a", DateTime{.precision = 3}), Column("b", DateTime{.timezone = true}),
                              Column("c", Uuid()), Column("d", Json()), Column("e", LargeBinary(16)),
                              Column("f", Unicode(20)), Column("g", Numeric()), Column("h", Boolean())})}},
  };
}

void add_written_notes(Cases& all) {
  for (const auto& [dialect, text, names] : notes()) {
    for (const auto& name : names) {
      const auto found = std::ranges::find(all, name, &Case::name);
      if (found == all.end()) throw std::logic_error("there is no case " + name);
      if (!found->differs.emplace(dialect, text).second) throw std::logic_error("two notes in " + name);
    }
  }
}

}  // namespace limbeck::dialect::golden
