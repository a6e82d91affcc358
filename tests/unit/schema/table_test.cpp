// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/schema/table.hpp>

#include "support/error_text.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

TEST(MakeTable, TurnsShorthandIntoConstraintsAndIndexes) {
  const auto table =
      make_table({"post"}, {
                               Column("id", Integer(), {.primary_key = true}),
                               Column("slug", String(20), {.unique = true}),
                               Column("title", String(20), {.index = true}),
                               Column("author", Integer(), {.foreign_key = ForeignKey("user.id")}),
                           });
  EXPECT_THAT(table.columns, SizeIs(4));
  EXPECT_THAT(table.constraints, ElementsAre(Constraint(UniqueConstraint({"slug"})),
                                             Constraint(ForeignKeyConstraint({"author"}, {"user.id"})),
                                             Constraint(PrimaryKeyConstraint({"id"}))));
  ASSERT_THAT(table.indexes, SizeIs(1));
  EXPECT_EQ(table.indexes[0].name, "ix_post_title");
  EXPECT_FALSE(table.columns[0].options.primary_key);
}

TEST(MakeTable, MakesOneUniqueIndexOfAColumnThatIsBoth) {
  const auto table = make_table({"t"}, {Column("a", Integer(), {.unique = true, .index = true})});
  EXPECT_THAT(table.constraints, IsEmpty());
  EXPECT_TRUE(table.indexes.at(0).options.unique);
}

TEST(MakeTable, MakesThePrimaryKeysColumnsNotNull) {
  const auto table = make_table({"t"}, {Column("a", Integer()), PrimaryKeyConstraint({"a"})});
  EXPECT_FALSE(table.columns.at(0).options.nullable);
}

TEST(MakeTable, RefusesAColumnThatStandsTwice) {
  EXPECT_EQ(error_text([] {
              make_table({"t"}, {Column("a", Integer()), Column("a", Text())});
            }),
            "cannot make table 't': column 'a' stands twice in it; leave one of them");
}

TEST(MakeTable, RefusesAConstraintOverAColumnThatIsNotThere) {
  EXPECT_EQ(
      error_text([] {
        make_table({"t"}, {Column("a", Integer()), UniqueConstraint({"b"})});
      }),
      "cannot make table 't': a constraint or index names column 'b', which the table does not have; add the "
      "column or correct the name");
}

TEST(MakeTable, RefusesWhatNoDatabaseCanMake) {
  const auto refused = [](const TableElement& element) {
    return error_text([&] { make_table({"t"}, {Column("a", Integer()), element}); });
  };
  EXPECT_EQ(refused(Column("b", String(-2))),
            "cannot make column 't.b': its length is -2; give it one of 1 or more");
  EXPECT_EQ(refused(Column("b", postgresql::Array(String(-1)))),
            "cannot make column 't.b': its length is -1; give it one of 1 or more");
  EXPECT_EQ(refused(Column("b", Enum({"x", "y", "x"}))),
            "cannot make column 't.b': its type has the value 'x' twice; leave one");
  EXPECT_EQ(refused(Column("b", Integer(), {.computed = Computed{" "}})),
            "cannot make column 't.b': the expression that it is computed by is empty; write one, or leave "
            "computed out");
  EXPECT_EQ(refused(CheckConstraint("")),
            "cannot make table 't': a check of it is empty; write its condition, or leave it out");
  EXPECT_EQ(refused(UniqueConstraint({"a", "a"})),
            "cannot make table 't': a key of it names column 'a' twice; leave one");
}

TEST(MakeTable, RefusesTwoPrimaryKeys) {
  EXPECT_EQ(error_text([] {
              make_table({"t"}, {Column("a", Integer(), {.primary_key = true}), PrimaryKeyConstraint({"a"})});
            }),
            "cannot make table 't': it has two primary keys; leave one");
}

TEST(IndexElements, HoldColumnsAndExpressions) {
  const IndexElements elements{"email", text("lower(name)")};
  EXPECT_THAT(elements, ElementsAre(IndexElement("email"), IndexElement(text("lower(name)"))));
}

}  // namespace
}  // namespace limbeck
