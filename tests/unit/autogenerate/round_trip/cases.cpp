// SPDX-License-Identifier: MIT
#include "unit/autogenerate/round_trip/cases.hpp"

#include <limits>

#include "unit/dialect/golden/cases.hpp"

namespace limbeck::autogenerate::round_trip {
namespace {

using namespace operation;

// Each holds what ends a literal, a comment, a line, or a direction of writing, or is taken for another
// character than it is.
const std::vector<std::string> hostile{
    "a\"b",
    "a'b\\",
    "two\nlines",
    ")\" still inside",
    "\"quoted\" and\n)\"; ended )sql\"",
    "*/ // ?\?/ %d {} :x ?\?/",
    "tab\there\rreturn",
    "\x01\x7F",
    "\u0646\u0627\u0645 \u540d\u524d \u2603",
    "from right\u202Eto left",
    "\xFF\xC3( no UTF-8",
    "7\x01"
    "7",
    "DROP TABLE x; --",
    "name.with.dots",
    "\t\n ",
};

Case hostile_case(std::size_t i) {
  const auto& name = hostile[i];
  Table table = make_table({name, name}, {Column(name, Enum({name, "a"}, {.name = name}),
                                                 {.server_default = ServerDefault(name), .comment = name}),
                                          Column("b", RawType(name), {.server_default = text(name)}),
                                          ForeignKeyConstraint({name}, {name, name}, {name}, {.name = name}),
                                          CheckConstraint(name, {.name = name + "2"}),
                                          Index(name + "3", {text(name), collate(name, name)})});
  table.comment = name;
  table.options.postgresql_with = {{name, name}};
  return {"hostile_" + std::to_string(i), CreateTable{table}};
}

constexpr auto smallest = std::numeric_limits<std::int64_t>::min();
constexpr auto largest = std::numeric_limits<std::int64_t>::max();

const ExcludeConstraint exclude({{"room", "="}, {desc(text("lower(a)")), "&&"}},
                                {.name = "ex",
                                 .using_ = "spgist",
                                 .where = "room > 0",
                                 .deferrable = true,
                                 .initially = "DEFERRED",
                                 .ops = {{"room", "int4_ops"}, {"lower(a)", "text_ops"}}});

std::vector<Case> hard_cases() {
  return {
      {"bulk_insert_every_value", BulkInsert{{"t", "s"},
                                             {Column("a", Text())},
                                             {{none},
                                              {true},
                                              {false},
                                              {0},
                                              {-5},
                                              {std::int64_t{1} << 40},
                                              {smallest},
                                              {largest},
                                              {0.1},
                                              {1e300},
                                              {-0.0},
                                              {5.0},
                                              {"text"},
                                              {std::string("zero\0inside", 11)},
                                              {Bytes(std::string("\0\xFF\"\\7", 5))},
                                              {text("now()")}},
                                             false}},
      {"sequence_of_limits", CreateSequence{{.name = {"q"},
                                             .counting = {.start = smallest,
                                                          .increment = -1,
                                                          .minvalue = smallest,
                                                          .maxvalue = largest,
                                                          .nominvalue = true,
                                                          .nomaxvalue = true,
                                                          .cycle = false,
                                                          .cache = 0,
                                                          .order = true},
                                             .data_type = BigInteger(),
                                             .owned_by = "s.t.a"},
                                            true}},
      {"array_of_arrays",
       AddColumn{{"t"},
                 Column("a", postgresql::Array(Type(postgresql::Array(Integer())), {.dimensions = 2}))}},
      {"array_of_domain",
       AddColumn{{"t"},
                 Column("a", postgresql::Array(postgresql::Domain("d", String(5),
                                                                  {.schema = "s",
                                                                   .collation = "C",
                                                                   .server_default = text("lower('A')"),
                                                                   .not_null = true,
                                                                   .check = "VALUE <> ''",
                                                                   .constraint_name = "ck",
                                                                   .create_type = false})))}},
      {"exclude_with_operator_classes", AddConstraint{{"t", "s"}, exclude}},
      {"exclude_in_table",
       CreateTable{make_table({"t"}, {Column("room", Integer()), Column("a", Text()), exclude})}},
      {"column_with_constraints_in_another_order",
       AddColumn{{"t"},
                 Column("a", Integer(), {.nullable = false}),
                 {PrimaryKeyConstraint({"a"}), UniqueConstraint({"a"}),
                  ForeignKeyConstraint({"a"}, {"u.b"}, {.name = "fk"})}}},
      {"column_with_constraints_in_order",
       AddColumn{{"t"},
                 Column("a", Integer(), {.nullable = false}),
                 {UniqueConstraint({"a"}, {.sqlite_on_conflict = "IGNORE"}),
                  ForeignKeyConstraint({"a"}, {"s.u.b"}, {.name = "fk", .ondelete = "CASCADE"}),
                  PrimaryKeyConstraint({"a"})}}},
      {"column_with_every_option", AddColumn{{"t"},
                                             Column("a", Char(3, {.collation = "C"}),
                                                    {.nullable = false,
                                                     .server_default = "x",
                                                     .autoincrement = false,
                                                     .comment = "c",
                                                     .mysql_on_update = "now()",
                                                     .sqlite_on_conflict_not_null = "IGNORE",
                                                     .sqlite_on_conflict_primary_key = "FAIL",
                                                     .sqlite_on_conflict_unique = "REPLACE",
                                                     .postgresql_storage = "EXTERNAL",
                                                     .postgresql_compression = "lz4"})}},
      {"index_with_every_option",
       CreateIndex{{"t", "s"},
                   Index("ix", {nulls_first(asc(collate("a", "C"))), nulls_last(desc(text("lower(b)")))},
                         {.unique = true,
                          .postgresql_using = "gin",
                          .postgresql_where = "a > 0",
                          .postgresql_include = {"c"},
                          .postgresql_ops = {{"a", "text_ops"}, {"lower(b)", "x"}},
                          .postgresql_with = {{"fillfactor", "70"}},
                          .postgresql_tablespace = "fast",
                          .postgresql_nulls_not_distinct = true,
                          .sqlite_where = "a > 1",
                          .mysql_length = {{"a", 10}},
                          .mysql_prefix = "FULLTEXT",
                          .mysql_using = "btree",
                          .mysql_with_parser = "ngram",
                          .mssql_where = "a > 2",
                          .mssql_include = {"d"},
                          .mssql_clustered = false,
                          .mssql_columnstore = true,
                          .oracle_bitmap = true,
                          .oracle_compress = 2}),
                   true,
                   true}},
      {"key_with_every_option",
       AddConstraint{{"t", "s"},
                     UniqueConstraint({"a", "b"}, {.name = "uq",
                                                   .deferrable = false,
                                                   .initially = "IMMEDIATE",
                                                   .postgresql_include = {"c"},
                                                   .postgresql_nulls_not_distinct = true,
                                                   .postgresql_tablespace = "fast",
                                                   .sqlite_on_conflict = "FAIL",
                                                   .mssql_clustered = true})}},
      {"batch_with_every_change",
       BatchAlterTable{
           .table = {"t", "s"},
           .changes = {{AddColumn{{"t", "s"}, Column("a", Integer()), {CheckConstraint("a > 0")}, true},
                        {"b", ""}},
                       {AddColumn{{"t", "s"}, Column("c", Integer()), {UniqueConstraint({"c"})}}, {"", "a"}},
                       {DropColumn{.table = {"t", "s"}, .column = "d", .if_exists = true}},
                       {AlterColumn{.table = {"t", "s"},
                                    .column = "e",
                                    .new_name = "f",
                                    .type = Text(),
                                    .nullable = false,
                                    .server_default = none,
                                    .comment = std::string("c"),
                                    .identity = Identity{.always = true, .on_null = true, .start = 5},
                                    .computed = Computed{.sqltext = "a", .persisted = false},
                                    .autoincrement = true,
                                    .mysql_on_update = std::string("now()"),
                                    .postgresql_using = "e::text",
                                    .existing_type = Integer(),
                                    .existing_nullable = true,
                                    .existing_server_default = ServerDefault(text("1")),
                                    .existing_comment = none,
                                    .existing_identity = none,
                                    .existing_computed = none,
                                    .existing_autoincrement = false,
                                    .existing_mysql_on_update = none},
                        {"", "c"}},
                       {CreateIndex{{"t", "s"},
                                    Index("ix_t_a", {"a"}, {.unique = true, .sqlite_where = "a > 0"})}},
                       {DropIndex{.name = "ix", .table = {"t", "s"}, .if_exists = true}},
                       {RenameIndex{"i", "j", {"t", "s"}}},
                       {AddConstraint{{"t", "s"}, PrimaryKeyConstraint({"a"}, {.name = "pk"})}},
                       {AddConstraint{{"t", "s"},
                                      UniqueConstraint({"a"}, {.name = "uq", .sqlite_on_conflict = "FAIL"})}},
                       {AddConstraint{{"t", "s"},
                                      CheckConstraint("a > 1", {.name = "ck",
                                                                .deferrable = true,
                                                                .postgresql_not_valid = true,
                                                                .postgresql_no_inherit = true})}},
                       {AddConstraint{
                           {"t", "s"},
                           ForeignKeyConstraint({"a"}, {"x", "y"}, {"b"},
                                                {.name = "fk",
                                                 .onupdate = "CASCADE",
                                                 .ondelete = "SET NULL",
                                                 .deferrable = true,
                                                 .initially = "DEFERRED",
                                                 .match = "FULL",
                                                 .postgresql_not_valid = true})}},
                       {AddConstraint{{"t", "s"}, exclude}},
                       {DropConstraint{.table = {"t", "s"},
                                       .name = "x",
                                       .kind = ConstraintKind::check,
                                       .if_exists = true}},
                       {RenameConstraint{{"t", "s"}, "x", "y"}},
                       {AlterTableComment{{"t", "s"}, "c"}},
                       {AlterTableComment{{"t", "s"}, std::nullopt}}},
           .recreate = Recreate::never,
           .copy_from = Table{.name = {"t", "s"},
                              .columns = {Column("a", Integer())},
                              .constraints = {PrimaryKeyConstraint({"a"})},
                              .indexes = {Index("ix", {"a"})},
                              .comment = "c",
                              .options = {.sqlite_strict = true, .sqlite_with_rowid = false}},
           .table_args = {CheckConstraint("b > 0", {.name = "lost"})},
           .partial_reordering = {{"a", "b"}},
           .naming_convention = {{"uq", "uq_%(table_name)s"}}}},
      {"batch_of_nothing", BatchAlterTable{.table = {"t"}}},
  };
}

// One column of each type, in all that can be said of it.
Case every_type() {
  using namespace mysql;
  const std::vector<Type> types{
      limbeck::Integer(),
      Boolean{.create_constraint = true, .name = "ck"},
      String({.collation = "C"}),
      limbeck::Char(),
      limbeck::Text(5, {.collation = "C"}),
      Unicode(20),
      UnicodeText(),
      limbeck::Float(24),
      limbeck::Double(),
      Numeric(10, 2),
      Time{.timezone = true, .precision = 3},
      DateTime{.precision = 0},
      Interval{.second_precision = 6, .day_precision = 2},
      LargeBinary(16),
      limbeck::Enum({"a"}, {.name = "e",
                            .native_enum = false,
                            .create_constraint = true,
                            .length = 5,
                            .schema = "s",
                            .create_type = false}),
      Uuid{.native_uuid = false},
      postgresql::Bit(3, {.varying = true}),
      postgresql::Bit({.varying = true}),
      postgresql::Interval{.fields = "YEAR TO MONTH", .precision = 2},
      Tinyint(1),
      Smallint({.unsigned_ = true}),
      Mediumint({.zerofill = true}),
      mysql::Integer({.display_width = 11, .unsigned_ = true, .zerofill = true}),
      Bigint(),
      Decimal(10, 2, {.unsigned_ = true}),
      mysql::Float(5, {.zerofill = true}),
      mysql::Double({.unsigned_ = true}),
      mysql::Char(3, {.charset = "latin1"}),
      Varchar(200, {.charset = "utf8mb4", .collation = "utf8mb4_bin"}),
      Tinytext(),
      mysql::Text({.collation = "utf8mb4_bin"}),
      Mediumtext(),
      Longtext(),
      Binary(3),
      Varbinary(3),
      Tinyblob(),
      Blob(70000),
      Mediumblob(),
      Longblob(),
      mysql::Bit{.length = 3},
      Year(),
      Timestamp{.fsp = 6},
      mysql::Enum({"a", "b"}, {.charset = "latin1"}),
      Set({"a"}, {.collation = "latin1_bin"}),
  };
  Table table{.name = {"t"}};
  for (std::size_t i = 0; i < types.size(); ++i) table.columns.emplace_back(std::to_string(i), types[i]);
  for (const auto* word : {"BYTEA",         "JSONB",          "JSONPATH",       "INET",
                           "CIDR",          "MACADDR",        "MACADDR8",       "TSVECTOR",
                           "TSQUERY",       "HSTORE",         "CITEXT",         "MONEY",
                           "OID",           "REGCLASS",       "REGCONFIG",      "XML",
                           "INT4RANGE",     "INT8RANGE",      "NUMRANGE",       "DATERANGE",
                           "TSRANGE",       "TSTZRANGE",      "INT4MULTIRANGE", "INT8MULTIRANGE",
                           "NUMMULTIRANGE", "DATEMULTIRANGE", "TSMULTIRANGE",   "TSTZMULTIRANGE"}) {
    table.columns.emplace_back(word, postgresql::NativeType::find(word).value());
  }
  return {"every_type", CreateTable{table}};
}

}  // namespace

std::vector<Case> cases() {
  std::vector<Case> all;
  for (auto& each : dialect::golden::all_cases()) all.push_back({each.name, each.operation});
  for (auto& each : hard_cases()) all.push_back(std::move(each));
  for (std::size_t i = 0; i < hostile.size(); ++i) all.push_back(hostile_case(i));
  all.push_back(every_type());
  return all;
}

}  // namespace limbeck::autogenerate::round_trip
