// SPDX-License-Identifier: MIT
#include <chrono>

#include <gmock/gmock.h>

#include <limbeck/model.hpp>

#include "model/table.hpp"
#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

struct Stamped {
  std::string changed_by;
};

struct Thing : Stamped {
  int id = 0;
  std::string name;
  std::optional<std::string> nick;
  values::Decimal price;
  std::chrono::local_seconds made_at;
  std::chrono::seconds age{};
  float weight = 0;
  std::vector<std::byte> picture;
  int größe = 0;

  static auto hidden() { return field<&Thing::secret>(); }

 private:
  int secret = 0;
};

// The table of one field.
template <auto Member>
Table table_with(Field<Member> made) {
  const models::Definition definition(nullptr, "thing", {}, {models::Part(std::move(made))});
  return models::table_of(definition,
                          [](const FieldReference&, const std::string&) { return models::ColumnPlace(); });
}

template <auto Member>
Column column_with(Field<Member> made) {
  return table_with(std::move(made)).columns.at(0);
}

TEST(Field, IsAColumnOfTheMembersNameThatIsNotNull) {
  EXPECT_EQ(column_with(field<&Thing::name>()), Column("name", String(), {.nullable = false}));
  EXPECT_EQ(column_with(field<&Thing::größe>()).name, "größe");
  EXPECT_EQ(column_with(Thing::hidden()).name, "secret");
  EXPECT_EQ(column_with(field<&Thing::changed_by>()).name, "changed_by");
}

TEST(Field, IsNullableWhereItsMemberIsOptionalUnlessSaid) {
  EXPECT_EQ(column_with(field<&Thing::nick>()), Column("nick", String()));
  EXPECT_EQ(column_with(field<&Thing::nick>({.nullable = false})),
            Column("nick", String(), {.nullable = false}));
  EXPECT_EQ(column_with(field<&Thing::name>({.nullable = true})), Column("name", String()));
}

TEST(Field, MayHaveAnotherNameAndAnotherType) {
  EXPECT_EQ(column_with(field<&Thing::name>({.name = "full.name"})).name, "full.name");
  EXPECT_EQ(column_with(field<&Thing::nick>(Text())), Column("nick", Text()));
  EXPECT_EQ(column_with(field<&Thing::name>(RawType("ltree"), {.name = "path"})),
            Column("path", RawType("ltree"), {.nullable = false}));
}

TEST(Field, GivesItsTypeASize) {
  EXPECT_EQ(column_with(field<&Thing::name>({.length = 20})).type, String(20));
  EXPECT_EQ(column_with(field<&Thing::name>(Char(), {.length = 2})).type, Char(2));
  EXPECT_EQ(column_with(field<&Thing::picture>({.length = 100})).type, LargeBinary(100));
  EXPECT_EQ(column_with(field<&Thing::price>({.precision = 12})).type, Numeric(12));
  EXPECT_EQ(column_with(field<&Thing::price>({.precision = 12, .scale = 2})).type, Numeric(12, 2));
  EXPECT_EQ(column_with(field<&Thing::price>(Numeric(12, 2), {.precision = 10})).type, Numeric(10, 2));
  EXPECT_EQ(column_with(field<&Thing::price>(Numeric(12), {.scale = 4})).type, Numeric(12, 4));
  EXPECT_EQ(column_with(field<&Thing::made_at>({.precision = 6})).type, DateTime{.precision = 6});
  EXPECT_EQ(column_with(field<&Thing::age>({.precision = 3})).type, Interval{.second_precision = 3});
  EXPECT_EQ(column_with(field<&Thing::weight>({.precision = 10})).type, Float(10));
}

TEST(Field, RefusesASizeThatItsTypeDoesNotTake) {
  EXPECT_EQ(
      error_text([] { column_with(field<&Thing::id>({.length = 4})); }),
      "cannot make field 'thing.id': its type takes no length; leave it out, or give the field another type");
  EXPECT_EQ(
      error_text([] { column_with(field<&Thing::name>({.precision = 4})); }),
      "cannot make field 'thing.name': its type takes no precision; leave it out, or give the field another type");
  EXPECT_EQ(
      error_text([] { column_with(field<&Thing::made_at>({.scale = 4})); }),
      "cannot make field 'thing.made_at': its type takes no scale; leave it out, or give the field another type");
  EXPECT_EQ(
      error_text([] { column_with(field<&Thing::price>({.scale = 4})); }),
      "cannot make field 'thing.price': its type takes no scale without a precision; leave it out, or give the "
      "field another type");
}

TEST(Field, SaysAllThatAColumnSays) {
  EXPECT_EQ(column_with(field<&Thing::name>({.server_default = "x",
                                             .comment = "it's",
                                             .renamed_from = "title",
                                             .mysql_on_update = "CURRENT_TIMESTAMP",
                                             .sqlite_on_conflict_not_null = "IGNORE",
                                             .postgresql_storage = "EXTERNAL",
                                             .postgresql_compression = "lz4"})),
            Column("name", String(),
                   {.nullable = false,
                    .server_default = "x",
                    .comment = "it's",
                    .mysql_on_update = "CURRENT_TIMESTAMP",
                    .sqlite_on_conflict_not_null = "IGNORE",
                    .postgresql_storage = "EXTERNAL",
                    .postgresql_compression = "lz4",
                    .renamed_from = "title"}));
  EXPECT_EQ(column_with(field<&Thing::id>({.autoincrement = false})).options.autoincrement, false);
  EXPECT_EQ(column_with(field<&Thing::id>({.computed = Computed{"1 + 1"}})).options.computed,
            Computed{"1 + 1"});
  EXPECT_EQ(column_with(field<&Thing::id>({.identity = Identity{.always = true}})).options.identity,
            Identity{.always = true});
}

TEST(Field, TakesTruthsAndNumbersForDefaultsAsTheyAre) {
  const auto default_of = [](FieldOptions options) {
    return column_with(field<&Thing::id>(std::move(options))).options.server_default;
  };
  EXPECT_EQ(default_of({.server_default = true}), ServerDefault(text("true")));
  EXPECT_EQ(default_of({.server_default = 0}), ServerDefault(text("0")));
  EXPECT_EQ(default_of({.server_default = std::int64_t{-5}}), ServerDefault(text("-5")));
  EXPECT_EQ(default_of({.server_default = 0.5}), ServerDefault(text("0.5")));
  EXPECT_EQ(default_of({.server_default = "5"}), ServerDefault("5"));
  static_assert(!std::is_convertible_v<char, ServerDefault>);
}

TEST(Field, MakesConstraintsAndIndexes) {
  EXPECT_THAT(
      table_with(field<&Thing::name>({.unique = true, .sqlite_on_conflict_unique = "IGNORE"})).constraints,
      ElementsAre(Constraint(UniqueConstraint({"name"}, {.sqlite_on_conflict = "IGNORE"}))));
  EXPECT_THAT(table_with(field<&Thing::id>({.primary_key = true, .sqlite_on_conflict_primary_key = "FAIL"}))
                  .constraints,
              ElementsAre(Constraint(PrimaryKeyConstraint({"id"}, {.sqlite_on_conflict = "FAIL"}))));
  EXPECT_THAT(table_with(field<&Thing::id>({.check = "id > 0"})).constraints,
              ElementsAre(Constraint(CheckConstraint("id > 0", {.name = {"id", Name::Origin::implied}}))));
  EXPECT_THAT(table_with(field<&Thing::id>({.foreign_key = "team.id"})).constraints,
              ElementsAre(Constraint(ForeignKeyConstraint({"id"}, {"team.id"}))));
  EXPECT_THAT(
      table_with(field<&Thing::id>({.foreign_key = ForeignKey("s.team.id", {.name = "fk"})})).constraints,
      ElementsAre(Constraint(ForeignKeyConstraint({"id"}, {"s.team.id"}, {.name = "fk"}))));
  const auto table = table_with(field<&Thing::name>({.unique = true, .index = true}));
  EXPECT_THAT(table.constraints, IsEmpty());
  EXPECT_THAT(table.indexes, ElementsAre(Index("ix_thing_name", {"name"}, {.unique = true})));
}

TEST(Field, NeedsANameWhereTheCompilerTellsNone) {
  const models::Definition definition(nullptr, "thing", {},
                                      {models::FieldValue(nullptr, "", Integer(), false, {})});
  EXPECT_EQ(
      error_text([&] {
        models::table_of(definition,
                         [](const FieldReference&, const std::string&) { return models::ColumnPlace(); });
      }),
      "cannot make table 'thing': a field has no name, since this compiler does not tell the names of members; "
      "give each field one, as in {.name = \"id\"}");
}

}  // namespace
}  // namespace limbeck
