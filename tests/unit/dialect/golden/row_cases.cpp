// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {

using namespace limbeck::operation;

Cases row_cases() {
  const std::vector<Column> columns{Column("id", Integer()), Column("Name", String(20)),
                                    Column("active", Boolean())};
  return {
      {"bulk_insert",
       BulkInsert{user, columns, {{1, "it's %s :x \\", true}, {2, none, 0}}},
       {{"postgresql", "rows go together, where Alembic writes one statement for each with --sql"},
        {"sqlite", "rows go together, where Alembic writes one statement for each with --sql"}}},
      {"bulk_insert_each", BulkInsert{in_schema, columns, {{1, "a", true}, {2, "b", false}}, false}},
      {"bulk_insert_identity",
       BulkInsert{
           user,
           {Column("id", Integer(), {.identity = Identity{.always = true}}), Column("name", String(20))},
           {{1, "a"}, {2, "b"}}},
       {{"postgresql",
         "a value is given for the column that is always generated, which the server refuses without these "
         "words; Alembic leaves them out"}}},
      {"bulk_insert_nothing", BulkInsert{user, columns, {}}},
      {"bulk_insert_long_row", BulkInsert{user, {Column("id", Integer())}, {{1}, {2, "b"}, {3}}}},
      {"bulk_insert_short_row", BulkInsert{user, columns, {{1, "a"}}}},
      {"bulk_insert_values",
       BulkInsert{
           {"t"},
           {Column("a", Double()), Column("b", LargeBinary()), Column("c", Date()), Column("d", DateTime()),
            Column("e", Numeric(20, 2)), Column("f", Json()), Column("g", BigInteger())},
           {{0.1, Bytes("\x00\xff'"), "2024-01-15", text("CURRENT_TIMESTAMP"), "12345678901234567.89",
             R"({"a": "it's"})", std::int64_t{9223372036854775807}},
            {1e300, Bytes(), none, none, none, none, -1}}}},
      {"bulk_insert_uuid",
       BulkInsert{{"t"},
                  {Column("a", Uuid()), Column("b", Uuid{.native_uuid = false})},
                  {{"123E4567-e89b-12d3-a456-4266141740ff", "123E4567-e89b-12d3-a456-4266141740ff"}}}},
      {"execute", Execute{"-- two statements\nUPDATE t SET a = 'x;y';\nDELETE FROM t;\n"}},
      {"execute_open_string", Execute{"UPDATE t SET a = 'x"}},
  };
}

}  // namespace limbeck::dialect::golden
