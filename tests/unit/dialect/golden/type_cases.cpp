// SPDX-License-Identifier: MIT
#include "unit/dialect/golden/cases.hpp"

namespace limbeck::dialect::golden {
namespace {

using namespace limbeck::operation;

Case type_case(std::string name, std::vector<Type> types) {
  std::vector<TableElement> columns;
  for (auto& type : types)
    columns.emplace_back(Column("c" + std::to_string(columns.size() + 1), std::move(type)));
  return {std::move(name), CreateTable{make_table({"t"}, std::move(columns))}};
}

Names moods() {
  return {"sad", "it's ok", "größte Freude"};
}

}  // namespace

Cases type_cases() {
  namespace pg = postgresql;
  return {
      type_case("type_array", {pg::Array(Integer()), pg::Array(String(20), {.dimensions = 2}),
                               pg::Array(String(20, {.collation = "C"}))}),
      type_case("type_binary", {LargeBinary(), LargeBinary(16)}),
      {"type_boolean_check",
       CreateTable{make_table({"t"}, {Column("a", Boolean{.create_constraint = true, .name = "ck_a"})})}},
      type_case("type_characters", {Char(3), Text(100), Unicode(20), Unicode(), UnicodeText()}),
      type_case("type_collation", {String(20, {.collation = "NOCASE"}), Text({.collation = "de_DE"}),
                                   Char(3, {.collation = "C"}), Unicode(9, {.collation = "C"})}),
      {"type_domain", CreateTable{make_table(
                          {"t"}, {Column("a", pg::Domain("email", Text(),
                                                         {.schema = "s",
                                                          .server_default = "a@b",
                                                          .not_null = true,
                                                          .check = "VALUE LIKE '%@%'",
                                                          .constraint_name = "ck_email"})),
                                  Column("b", pg::Domain("positive", Integer(), {.create_type = false}))})}},
      type_case("type_enum", {Enum(moods(), {.name = "mood"}), Enum(moods(), {.name = "mood"})}),
      {"type_enum_check",
       CreateTable{make_table(
           {"t"},
           {Column("a", Enum(moods(), {.name = "mood", .create_constraint = true}),
                   {.nullable = false, .server_default = "sad"}),
            Column("b", Enum(moods(), {.name = "ck_b", .native_enum = false, .create_constraint = true}))})},
       {{"mssql",
         "a VARCHAR, which Alembic writes, would lose what is not in the code page of the database"}}},
      {"type_enum_if_not_exists",
       CreateTable{make_table({"t"}, {Column("a", Enum(moods(), {.name = "mood", .schema = "s"}))}), true}},
      type_case("type_enum_length", {Enum({"a"}, {.native_enum = false, .length = 30})}),
      type_case("type_enum_made_elsewhere",
                {Enum(moods(), {.name = "mood", .schema = "s", .create_type = false})}),
      type_case("type_enum_unnamed", {Enum({"a", "b"})}),
      type_case("type_interval", {Interval(), Interval{.second_precision = 3, .day_precision = 5}}),
      type_case("type_mysql_binary",
                {mysql::Binary(16), mysql::Varbinary(20), mysql::Tinyblob(), mysql::Blob(100),
                 mysql::Mediumblob(), mysql::Longblob(), mysql::Bit{.length = 4}}),
      type_case("type_mysql_integer",
                {mysql::Tinyint(1), mysql::Smallint({.unsigned_ = true}), mysql::Mediumint(),
                 mysql::Integer({.display_width = 5, .unsigned_ = true, .zerofill = true}),
                 mysql::Bigint({.unsigned_ = true})}),
      type_case("type_mysql_number", {mysql::Decimal(10, 2, {.unsigned_ = true}), mysql::Float(),
                                      mysql::Double(8, 3, {.zerofill = true})}),
      type_case("type_mysql_set",
                {mysql::Set({"a", "it's"}), mysql::Enum({"a", "b"}, {.charset = "latin1"})}),
      type_case("type_mysql_text", {mysql::Char(3), mysql::Varchar(20, {.charset = "latin1"}),
                                    mysql::Tinytext(), mysql::Text(100), mysql::Mediumtext(),
                                    mysql::Longtext({.charset = "utf8mb4", .collation = "utf8mb4_bin"})}),
      type_case("type_mysql_time", {mysql::Year(), mysql::Timestamp{.fsp = 6}}),
      type_case("type_native", {pg::Bytea(), pg::Jsonb(), pg::Inet(), pg::Cidr(), pg::Macaddr(),
                                pg::Macaddr8(), pg::Tsvector(), pg::Tsquery(), pg::Hstore(), pg::Citext(),
                                pg::Money(), pg::Oid(), pg::Regclass(), pg::Xml()}),
      type_case("type_precision", {Time{.precision = 3}, Time{.timezone = true, .precision = 0},
                                   DateTime{.precision = 6}, DateTime{.timezone = true, .precision = 3}}),
      type_case("type_postgresql_bit",
                {pg::Bit(), pg::Bit(4), pg::Bit({.varying = true}), pg::Bit(8, {.varying = true})}),
      type_case("type_postgresql_interval", {pg::Interval{.fields = "YEAR TO MONTH"},
                                             pg::Interval{.fields = "DAY TO SECOND", .precision = 3}}),
      type_case("type_range", {pg::Int4Range(), pg::Int8Range(), pg::NumRange(), pg::DateRange(),
                               pg::TsRange(), pg::TstzRange(), pg::Int4Multirange(), pg::TstzMultirange()}),
      type_case("type_raw", {RawType("point"), RawType("double precision")}),
      type_case("type_uuid", {Uuid(), Uuid{.native_uuid = false}}),
  };
}

}  // namespace limbeck::dialect::golden
