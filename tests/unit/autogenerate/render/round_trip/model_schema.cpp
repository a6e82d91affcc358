// SPDX-License-Identifier: MIT
#include "unit/autogenerate/render/round_trip/model_schema.hpp"

#include "unit/autogenerate/render/round_trip/cases.hpp"

namespace limbeck::autogenerate::round_trip {
namespace {

std::vector<Table> plain_tables() {
  const Enum mood({"sad", "not sad", "class", "Not-sad", "2nd"}, {.name = "mood"});
  return {
      make_table({"user"}, {Column("id", Integer(), {.primary_key = true}),
                            Column("email", String(200), {.nullable = false, .index = true}),
                            Column("phone", String(), {.unique = true}),
                            Column("mood", mood, {.nullable = false, .server_default = "sad"}),
                            Column("moods", postgresql::Array(mood)),
                            Column("price", Numeric(10, 2), {.nullable = false, .comment = "in euros"}),
                            Column("at", DateTime{.timezone = true}, {.server_default = text("now()")}),
                            Column("seen", DateTime{.precision = 3}), Column("data", Json()),
                            Column("tags", postgresql::Array(String())), Column("note", Text()),
                            CheckConstraint("price > 0", {.name = "ck_price"})}),
      make_table({"user", "archive"},
                 {Column("a", SmallInteger()), Column("b", SmallInteger()),
                  Column("user_id", Integer(),
                         {.foreign_key = ForeignKey("user.id", {.name = "fk", .ondelete = "CASCADE"})}),
                  PrimaryKeyConstraint({"b", "a"}), Index("ix_b", {desc("b")}, {.unique = true})}),
      make_table({"membership"}, {Column("user_id", Integer(), {.primary_key = true}),
                                  Column("team", Enum({"red", "blue"}), {.primary_key = true}),
                                  ForeignKeyConstraint({"user_id"}, {"user.id"})}),
      make_table({"number"}, {Column("id", BigInteger(), {.identity = Identity{.always = true}}),
                              Column("twice", Integer(), {.computed = Computed{.sqltext = "id * 2"}}),
                              Column("empty", Enum({"", "a"}, {.name = "with_empty"})),
                              PrimaryKeyConstraint({"id"}, {.name = "number_pkey"})}),
      make_table({"BUFSIZ"}, {Column("NULL", Integer())}),
      make_table({"class"},
                 {Column("int", Integer()), Column("Class", Integer()), Column("table", Integer()),
                  Column("text", Text()), Column("field", Boolean()), Column("a b", Boolean()),
                  Column("a-b", Boolean()), Column("1st", Boolean()), Column("\u540d\u524d", Boolean()),
                  Column("__x", Boolean()), Column("Mood", Integer()), Column("errno", Integer()),
                  Column("ETIME", Integer()), Column("EIO", Enum({"INT_MAX", "EDOM", "int_max"})),
                  Column("\"quoted\"\\", Integer(), {.server_default = text("(1)")}),
                  UniqueConstraint({"int", "text"}, {.name = "uq"}), UniqueConstraint({"text"})}),
      make_table({"index"}, {Column("id", Integer(), {.primary_key = true}), Column("desc", Text()),
                             Column("references", Integer(), {.foreign_key = ForeignKey("index.id")}),
                             Index("by_desc", {desc("desc")})}),
      make_table(
          {"foreign_key"},
          {Column("model", Integer(), {.foreign_key = ForeignKey("index.id")}),
           Column("elsewhere", Integer()), Column("kind", Enum({"a", "b"}, {.name = "type"})),
           Column("postgresql", postgresql::Array(Text())), Column("text", Text(), {.server_default = "x"}),
           UniqueConstraint({"model", "elsewhere"}, {.name = "uq_both"}),
           ForeignKeyConstraint({"elsewhere", "model"}, {"foreign_key.model", "foreign_key.elsewhere"})}),
  };
}

// With every type, option of a column and of a table.
std::vector<Table> tables_of_cases() {
  std::vector<Table> tables;
  for (const auto& [name, operation] : cases()) {
    const auto* create = std::get_if<operation::CreateTable>(&operation);
    if (create == nullptr) continue;
    auto table = create->table;
    table.name.name = name;
    // Whether a table that is referred to is there is none of the questions here.
    std::erase_if(table.constraints, [](const Constraint& constraint) {
      return std::holds_alternative<ForeignKeyConstraint>(constraint);
    });
    tables.push_back(std::move(table));
  }
  return tables;
}

}  // namespace

Schema model_schema() {
  Schema schema{.tables = plain_tables()};
  for (auto& table : tables_of_cases()) schema.tables.push_back(std::move(table));
  return schema;
}

}  // namespace limbeck::autogenerate::round_trip
