// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/model/model.hpp>
#include <limbeck/model/schema_of.hpp>

#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;

struct Membership {
  int user_id = 0;
  int team_id = 0;
  std::string role;
  int since = 0;
};

Table table_of_model(Model<Membership> made) {
  static Model<Membership>* current = nullptr;
  current = &made;
  const Target target(std::vector<models::Define>{[] { return Model(*current).take(); }});
  return target.schema().tables.at(0);
}

TEST(Model, HasAKeyOfSeveralFields) {
  const auto table = table_of_model(model<Membership>("m", field<&Membership::user_id>({.primary_key = true}),
                                                      field<&Membership::team_id>({.primary_key = true})));
  EXPECT_THAT(table.constraints, ElementsAre(Constraint(PrimaryKeyConstraint({"user_id", "team_id"}))));
}

TEST(Model, HasWhateverElseATableConsistsOf) {
  const auto table = table_of_model(model<Membership>(
      "m", field<&Membership::user_id>(), field<&Membership::team_id>(), field<&Membership::role>(),
      Column("note", Text()), PrimaryKeyConstraint({"user_id", "team_id"}, {.name = "pk_m"}),
      UniqueConstraint({"team_id", "role"}, {.name = "uq_m"}),
      CheckConstraint("role <> ''", {.name = "ck_m"}),
      ForeignKeyConstraint({"user_id", "team_id"}, {"m.user_id", "m.team_id"}, {.name = "fk_m"}),
      ExcludeConstraint({{"role", "="}}, {.name = "ex_m"}),
      Index("ix_m", {"role", desc("team_id")}, {.postgresql_where = "user_id > 0"})));
  EXPECT_EQ(
      table,
      make_table(
          {"m"},
          {Column("user_id", Integer(), {.nullable = false}),
           Column("team_id", Integer(), {.nullable = false}), Column("role", String(), {.nullable = false}),
           Column("note", Text()), PrimaryKeyConstraint({"user_id", "team_id"}, {.name = "pk_m"}),
           UniqueConstraint({"team_id", "role"}, {.name = "uq_m"}),
           CheckConstraint("role <> ''", {.name = "ck_m"}),
           ForeignKeyConstraint({"user_id", "team_id"}, {"m.user_id", "m.team_id"}, {.name = "fk_m"}),
           ExcludeConstraint({{"role", "="}}, {.name = "ex_m"}),
           Index("ix_m", {"role", desc("team_id")}, {.postgresql_where = "user_id > 0"})}));
}

TEST(Model, HasASchemaACommentAndOptions) {
  const auto table =
      table_of_model(model<Membership>("m",
                                       {.schema = "app",
                                        .comment = "who is where",
                                        .renamed_from = "members",
                                        .options = {.sqlite_strict = true, .mysql_engine = "InnoDB"}},
                                       field<&Membership::role>()));
  EXPECT_EQ(table.name, (TableName{"m", "app"}));
  EXPECT_EQ(table.comment, "who is where");
  EXPECT_EQ(table.renamed_from, "members");
  EXPECT_EQ(table.options, (TableOptions{.sqlite_strict = true, .mysql_engine = "InnoDB"}));
}

TEST(Model, KeepsNamesThatHurt) {
  const std::string name = "a \"b\".c'%:d`";
  const auto table =
      table_of_model(model<Membership>(name, {.schema = name}, field<&Membership::role>({.name = name})));
  EXPECT_EQ(table.name, (TableName{name, name}));
  EXPECT_EQ(table.columns.at(0).name, name);
}

TEST(Model, RefusesTwoColumnsOfOneName) {
  EXPECT_EQ(error_text([] {
              table_of_model(model<Membership>("m", field<&Membership::user_id>(),
                                               field<&Membership::team_id>({.name = "user_id"})));
            }),
            "cannot make table 'm': column 'user_id' stands twice in it; leave one of them");
}

TEST(Model, RefusesAConstraintOverAColumnThatItDoesNotHave) {
  EXPECT_EQ(
      error_text([] {
        table_of_model(model<Membership>("m", field<&Membership::user_id>(), UniqueConstraint({"user"})));
      }),
      "cannot make table 'm': a constraint or index names column 'user', which the table does not have; add the "
      "column or correct the name");
}

TEST(Model, RefusesToBeNoTablesModel) {
  EXPECT_EQ(
      error_text([] { table_of_model(model<Membership>("", field<&Membership::user_id>())); }),
      "cannot make a table: its model, with field 'user_id', gives it no name; write model<...>(\"name\", ...)");
}

TEST(Model, RefusesAnActionThatNoForeignKeyHas) {
  EXPECT_EQ(
      error_text([] {
        table_of_model(model<Membership>(
            "m", field<&Membership::user_id>({.foreign_key = ForeignKey("u.id", {.ondelete = "CASCASE"})})));
      }),
      "cannot make foreign key 'm.user_id': its ondelete is 'CASCASE'; write CASCADE, SET NULL, SET DEFAULT, "
      "RESTRICT or NO ACTION");
  EXPECT_NO_THROW(table_of_model(model<Membership>(
      "m",
      field<&Membership::user_id>({.foreign_key = ForeignKey("m.user_id", {.onupdate = "no action"})}))));
}

TEST(Model, RefusesAKeyThatIsSaidToBeNullable) {
  EXPECT_EQ(
      error_text([] {
        table_of_model(
            model<Membership>("m", field<&Membership::user_id>({.nullable = true, .primary_key = true})));
      }),
      "cannot make field 'm.user_id': it is said to be nullable, which a column of a primary key and one with an "
      "identity is not; leave nullable out");
}

TEST(Model, RefusesTwoConstraintsOfOneName) {
  EXPECT_EQ(error_text([] {
              table_of_model(model<Membership>("m", {.schema = "s"}, field<&Membership::user_id>(),
                                               UniqueConstraint({"user_id"}, {.name = "c"}),
                                               Index("c", {"user_id"})));
            }),
            "cannot make table 's.m': two of its constraints and indexes have the name 'c'; rename one");
}

TEST(Model, LetsAnIndexHaveTheNameOfAConstraintThatIsNone) {
  EXPECT_NO_THROW(table_of_model(model<Membership>("m", field<&Membership::user_id>(),
                                                   CheckConstraint("user_id > 0", {.name = "c"}),
                                                   Index("c", {"user_id"}))));
}

}  // namespace
}  // namespace limbeck
