// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/model/schema_of.hpp>

#include "model/foreign_keys.hpp"
#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

struct Team;

// Another test file has a struct of this name too: what is in no header must not be taken for one and the
// same. These refer to each other: the other's column can only be named where its struct is whole.
struct User {
  int id = 0;
  std::optional<int> team_id;
  static Model<User> table();
};

struct Team {
  int number = 0;
  std::optional<int> leader_id;
  std::optional<int> parent;
  static Model<Team> table() {
    return model<Team>("te.am", {.schema = "org"}, field<&Team::number>({.name = "id", .primary_key = true}),
                       field<&Team::leader_id>({.foreign_key = references<&User::id>()}),
                       field<&Team::parent>({.foreign_key = references<&Team::number>()}));
  }
};

Model<User> User::table() {
  return model<User>(
      "user", field<&User::id>({.primary_key = true}),
      field<&User::team_id>({.foreign_key = references<&Team::number>({.name = "fk", .match = "FULL"})}));
}

TEST(SchemaOf, FollowsReferencesInAnyOrderAndInCircles) {
  const Schema schema = schema_of<User, Team>();
  ASSERT_THAT(schema.tables, SizeIs(2));
  EXPECT_EQ(schema.tables[0].constraints[0],
            Constraint(ForeignKeyConstraint({"team_id"}, TableName{"te.am", "org"}, {"id"},
                                            {.name = "fk", .match = "FULL"})));
  EXPECT_EQ(schema.tables[1].constraints[0], Constraint(ForeignKeyConstraint({"leader_id"}, {"user.id"})));
  EXPECT_EQ(schema.tables[1].constraints[1],
            Constraint(ForeignKeyConstraint({"parent"}, TableName{"te.am", "org"}, {"id"})));
}

TEST(SchemaOf, LooksAtTheModelsOnlyWhenItIsAskedForTheSchema) {
  const Target target = schema_of<User>();
  EXPECT_EQ(
      error_text([&] { (void)target.schema(); }),
      "cannot make the schema of the models: foreign key 'user.team_id' refers to a member of a struct that is "
      "not in schema_of; add it there");
}

TEST(SchemaOf, MayBeOfNothing) {
  EXPECT_THAT(schema_of<>().schema().tables, SizeIs(0));
}

// A struct of somebody else's, with no function of its own.
struct Foreign {
  int id = 0;
};

}  // namespace

template <>
Model<Foreign> table_of<Foreign>() {
  return model<Foreign>("foreign", field<&Foreign::id>());
}

namespace {

TEST(SchemaOf, TakesAStructThatSaysNothingOfItself) {
  EXPECT_EQ(schema_of<Foreign>().schema().tables.at(0).name.name, "foreign");
}

struct Twin {
  int id = 0;
  static auto table() { return model<Twin>("foreign", field<&Twin::id>()); }
};

TEST(SchemaOf, RefusesTwoTablesOfOneName) {
  EXPECT_EQ(error_text([] { (void)schema_of<Foreign, Twin>().schema(); }),
            "cannot make the schema of the models: two models have the table 'foreign'; rename one");
}

struct Child {
  int id = 0;
  std::string name;
};

std::string fault_of(FieldReference reference) {
  static const FieldReference* current = nullptr;
  current = &reference;
  const Target target(
      {[] { return table_of<Foreign>().take(); },
       [] { return model<Child>("child", field<&Child::id>({.foreign_key = *current})).take(); }});
  return error_text([&] { (void)target.schema(); });
}

TEST(SchemaOf, RefusesAForeignKeyToATableThatNoModelHas) {
  EXPECT_EQ(
      fault_of("user.id"),
      "cannot make the schema of the models: foreign key 'child.id' refers to table 'user', which no model has; "
      "is a model missing from schema_of?");
  EXPECT_EQ(
      fault_of("s.foreign.id"),
      "cannot make the schema of the models: foreign key 'child.id' refers to table 's.foreign', which no model "
      "has; is a model missing from schema_of?");
}

TEST(SchemaOf, RefusesAForeignKeyToAColumnThatIsNotThere) {
  EXPECT_EQ(
      fault_of("foreign.number"),
      "cannot make the schema of the models: foreign key 'child.id' refers to 'foreign.number', a column that "
      "the model does not have; correct the name");
  EXPECT_EQ(fault_of("id"), "cannot make a foreign key: 'id' does not name a column; write 'table.column'");
}

TEST(SchemaOf, RefusesAReferenceToAMemberThatIsNoField) {
  EXPECT_EQ(
      fault_of(references<&Child::name>()),
      "cannot make the schema of the models: foreign key 'child.id' refers to a member of which the model of "
      "'child' says nothing; add its field there");
}

TEST(SchemaOf, TellsOfAForeignKeyOfAnotherType) {
  const Target target({[] { return table_of<Foreign>().take(); },
                       [] {
                         return model<Child>("child",
                                             field<&Child::name>({.foreign_key = references<&Foreign::id>()}))
                             .take();
                       }});
  EXPECT_THAT(models::keys_of_two_types(target.schema().tables),
              ElementsAre("foreign key 'child.name' and 'foreign.id', to which it refers, are of two types"));
}

TEST(SchemaOf, TellsOfAForeignKeyToWhatIsNoKey) {
  const auto keys_to = [](TableElements elements, const Names& referred, bool takes_indexes = false) {
    return models::keys_to_no_key(
        {make_table({"p"}, std::move(elements)),
         make_table({"c", "s"},
                    {Column("x", Integer()), Column("y", Integer()),
                     referred.size() == 1 ? ForeignKeyConstraint({"x"}, TableName{"p"}, referred)
                                          : ForeignKeyConstraint({"x", "y"}, TableName{"p"}, referred)})},
        takes_indexes);
  };
  const Column a("a", Integer());
  const Column b("b", Integer());
  EXPECT_THAT(
      keys_to({a, b}, {"a"}),
      ElementsAre("foreign key 's.c.x' refers to 'p.a', which is neither the primary key nor unique"));
  EXPECT_THAT(keys_to({a, b, UniqueConstraint({"a", "b"})}, {"a"}), SizeIs(1));
  EXPECT_THAT(keys_to({a, b, UniqueConstraint({"a", "b"})}, {"b", "a"}), IsEmpty());
  EXPECT_THAT(keys_to({a, b, PrimaryKeyConstraint({"a"})}, {"a"}), IsEmpty());
  EXPECT_THAT(keys_to({a, b, Index("ix", {"a"}, {.unique = true})}, {"a"}), IsEmpty());
  EXPECT_THAT(keys_to({a, b, Index("ix", {text("lower(a)")}, {.unique = true})}, {"a"}), SizeIs(1));
  EXPECT_THAT(keys_to({a, b, Index("ix", {"a"})}, {"a"}), SizeIs(1));
  EXPECT_THAT(keys_to({a, b, Index("ix", {"a", "b"})}, {"a"}, true), IsEmpty());
  EXPECT_THAT(keys_to({a, b, Index("ix", {"b"}), PrimaryKeyConstraint({"a"})}, {"b", "a"}, true), IsEmpty());
  EXPECT_THAT(
      keys_to({a, b, Index("ix", {"b"})}, {"b", "a"}, true),
      ElementsAre("foreign key 's.c.x' refers to 'p.b' and 'p.a', which together are neither the primary "
                  "key nor unique, and what no index begins with"));
}

TEST(SchemaOf, TellsOfAForeignKeyThatIsToWriteNullWhereNoneMayBe) {
  const auto keys_with = [](const ForeignKeyOptions& options) {
    std::vector<std::string> texts;
    for (const auto& remark : models::keys_that_write_forbidden_nulls(
             {make_table({"c"}, {Column("x", Integer()), Column("y", Integer(), {.nullable = false}),
                                 ForeignKeyConstraint({"x", "y"}, {"p.a", "p.b"}, options)})}))
      texts.push_back(remark.text);
    return texts;
  };
  EXPECT_THAT(keys_with({.ondelete = "set null"}),
              ElementsAre("ondelete of foreign key 'c.x' is SET NULL, and 'y' may not be NULL"));
  EXPECT_THAT(keys_with({.onupdate = "SET NULL", .postgresql_ondelete_columns = {"x"}}), SizeIs(1));
  EXPECT_THAT(keys_with({.ondelete = "SET NULL", .postgresql_ondelete_columns = {"x"}}), IsEmpty());
  EXPECT_THAT(keys_with({.ondelete = "CASCADE"}), IsEmpty());
}

struct Heir {
  int b = 0;
};

Schema schema_of_heir(const std::string& parent, const std::string& column) {
  static std::string named_parent;
  static std::string named_column;
  named_parent = parent;
  named_column = column;
  return Target({[] { return table_of<Foreign>().take(); },
                 [] {
                   return model<Heir>("heir", {.options = {.postgresql_inherits = {named_parent}}},
                                      field<&Heir::b>(), PrimaryKeyConstraint({named_column}),
                                      Index("ix", {named_column}))
                       .take();
                 }})
      .schema();
}

TEST(SchemaOf, LetsAConstraintNameAColumnThatItsTableInherits) {
  EXPECT_THAT(schema_of_heir("foreign", "id").tables, SizeIs(2));
  EXPECT_THAT(schema_of_heir("of_no_model", "whatever").tables, SizeIs(2));
  EXPECT_EQ(
      error_text([] { schema_of_heir("foreign", "number"); }),
      "cannot make table 'heir': a constraint or index names column 'number', which neither the table nor one "
      "that it inherits from has; add the column or correct the name");
}

TEST(SchemaOf, TakesTypesForOneThatSomeDatabaseComparesWithEachOther) {
  const auto keys_between = [](Type (*parent)(), Type (*child)()) {
    static Type (*parent_type)();
    static Type (*child_type)();
    parent_type = parent;
    child_type = child;
    const Target target(
        {[] { return model<Foreign>("foreign", field<&Foreign::id>(parent_type())).take(); },
         [] {
           return model<Child>("child", field<&Child::name>(child_type(), {.foreign_key = "foreign.id"}))
               .take();
         }});
    return models::keys_of_two_types(target.schema().tables);
  };
  EXPECT_THAT(keys_between([]() -> Type { return String(10); }, []() -> Type { return Text(); }), IsEmpty());
  EXPECT_THAT(keys_between([]() -> Type { return RawType("ltree"); }, []() -> Type { return Text(); }),
              IsEmpty());
  EXPECT_THAT(keys_between([]() -> Type { return BigInteger(); }, []() -> Type { return Integer(); }),
              IsEmpty());
  EXPECT_THAT(keys_between([]() -> Type { return Integer(); },
                           []() -> Type { return mysql::Integer({.display_width = 11}); }),
              IsEmpty());
  EXPECT_THAT(keys_between([]() -> Type { return postgresql::Domain("code", Char(2)); },
                           []() -> Type { return Text(); }),
              IsEmpty());
}

struct Unnamed {
  int id = 0;
  std::string name;
  std::optional<int> other;

  static auto table() {
    return model<Unnamed>(
        "unnamed", {.naming_convention = {{"pk", "key_of_%(table_name)s"}}},
        field<&Unnamed::id>({.primary_key = true}), field<&Unnamed::name>({.unique = true, .index = true}),
        field<&Unnamed::other>(
            {.unique = true, .foreign_key = references<&Unnamed::id>(), .check = "other > 0"}));
  }
};

TEST(SchemaOf, GivesNamesByTheModelsConventionAndThenByTheEnvironments) {
  const auto names = [](const Schema& schema) {
    std::vector<std::string> all;
    for (const auto& constraint : schema.tables.at(0).constraints) all.push_back(name_of(constraint));
    for (const auto& index : schema.tables.at(0).indexes) all.push_back(index.name);
    return all;
  };
  const auto target = schema_of<Unnamed>();
  EXPECT_THAT(names(target), ElementsAre("", "", "", "key_of_unnamed", "ix_unnamed_name"));
  EXPECT_THAT(
      names(target.schema({{"pk", "pk"},
                           {"uq", "uq_%(column_0_label)s"},
                           {"fk", "fk_%(column_0_name)s_%(referred_table_name)s"},
                           {"ck", "ck_%(table_name)s_%(constraint_name)s"},
                           {"ix", "%(column_0_name)s_idx"}})),
      ElementsAre("uq_unnamed_other", "fk_other_unnamed", "ck_unnamed_other", "key_of_unnamed", "name_idx"));
}

TEST(Target, IsAlsoASchemaAsItIs) {
  const Table table = make_table({"t"}, {Column("a", Integer())});
  EXPECT_THAT(Target(Schema{.tables = {table}}).schema().tables, ElementsAre(table));
}

}  // namespace
}  // namespace limbeck
