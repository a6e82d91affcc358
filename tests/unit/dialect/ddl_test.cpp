// SPDX-License-Identifier: MIT
#include "dialect/ddl.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "support/error_text.hpp"

namespace limbeck::dialect {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::ThrowsMessage;

const sql::IdentifierRules backticks{.quote = '`', .reserved = {"user"}};

// What holds for every dialect is seen in the rules of one that limbeck does not have.
TEST(DdlText, QuotesByTheRulesOfItsDialect) {
  const DdlText text(backticks);
  EXPECT_EQ(text.name(TableName{"user", "My"}), "`My`.`user`");
  EXPECT_EQ(text.names({"a", "user"}), "(a, `user`)");
  EXPECT_EQ(text.constraint(UniqueConstraint({"user"}, {.name = "u q"})), "CONSTRAINT `u q` UNIQUE (`user`)");
}

TEST(DdlText, LeavesAnUnnamedConstraintToTheDatabase) {
  EXPECT_EQ(DdlText(backticks).constraint(PrimaryKeyConstraint({"id"})), "PRIMARY KEY (id)");
}

TEST(DdlText, SaysWhenAConstraintIsChecked) {
  const DdlText text(backticks);
  EXPECT_EQ(text.constraint(CheckConstraint("a > 0", {.deferrable = false})), "CHECK (a > 0) NOT DEFERRABLE");
  EXPECT_EQ(text.constraint(UniqueConstraint({"a"}, {.deferrable = true, .initially = "DEFERRED"})),
            "UNIQUE (a) DEFERRABLE INITIALLY DEFERRED");
}

ForeignKeyConstraint key_with(const ForeignKeyOptions& options) {
  return {{"team_id"}, {"team.id"}, options};
}

TEST(DdlText, TakesNoOtherWordsForWhatAConstraintDoes) {
  const DdlText text(backticks);
  EXPECT_EQ(text.references(key_with({.onupdate = "no action", .ondelete = "SET NULL (a, \"B;\")"})),
            "REFERENCES team (id) ON DELETE SET NULL (a, \"B;\") ON UPDATE no action");
  EXPECT_EQ(error_text([&] { (void)text.references(key_with({.ondelete = "CASCADE; DROP TABLE x"})); }),
            "cannot write a constraint: its ondelete 'CASCADE; DROP TABLE x' is none of CASCADE, NO ACTION, "
            "RESTRICT, SET DEFAULT and SET NULL; write one of these");
  EXPECT_EQ(
      error_text([&] { (void)text.references(key_with({.onupdate = "SET NULL (a); DROP TABLE (x)"})); }),
      "cannot write a constraint: its onupdate 'SET NULL (a); DROP TABLE (x)' is none of CASCADE, NO ACTION, "
      "RESTRICT, SET DEFAULT and SET NULL; write one of these");
  EXPECT_EQ(
      error_text([&] { (void)text.references(key_with({.match = "ANY"})); }),
      "cannot write a constraint: its match 'ANY' is none of FULL, PARTIAL and SIMPLE; write one of these");
  EXPECT_EQ(
      error_text([] { (void)deferral_words({.initially = "later"}); }),
      "cannot write a constraint: its initially 'later' is none of DEFERRED and IMMEDIATE; write one of these");
}

TEST(CountsUp, IsOnlyAskedOfIntegers) {
  const auto table = make_table({"t"}, {Column("id", String(), {.autoincrement = true})});
  EXPECT_THAT([&] { counts_up(table, table.columns.front()); },
              ThrowsMessage<Error>(
                  "cannot let column 't.id' count up by itself: it is no integer; leave autoincrement out"));
}

TEST(CountsUp, IsTrueOfAnIntegerThatIsAloneInThePrimaryKey) {
  const auto counts = [](Column column) {
    const auto table = make_table({"t"}, {std::move(column)});
    return counts_up(table, table.columns.front());
  };
  EXPECT_TRUE(counts(Column("id", BigInteger(), {.primary_key = true})));
  EXPECT_TRUE(counts(Column("id", Integer(), {.autoincrement = true})));
  EXPECT_FALSE(counts(Column("id", Integer())));
  EXPECT_FALSE(counts(Column("id", String(), {.primary_key = true})));
  EXPECT_FALSE(counts(Column("id", Integer(), {.autoincrement = false, .primary_key = true})));
  EXPECT_FALSE(counts(Column("id", Integer(), {.server_default = "1", .primary_key = true})));
  EXPECT_FALSE(counts(Column("id", Integer(), {.primary_key = true, .foreign_key = ForeignKey("u.id")})));
}

TEST(InOrder, PutsThePrimaryKeyFirst) {
  const auto ordered =
      in_order({UniqueConstraint({"a"}), CheckConstraint("a > 0"), PrimaryKeyConstraint({"a"})});
  EXPECT_THAT(ordered,
              ElementsAre(Constraint(PrimaryKeyConstraint({"a"})), Constraint(UniqueConstraint({"a"})),
                          Constraint(CheckConstraint("a > 0"))));
}

TEST(Split, SaysInWhichStatementAQuoteIsOpen) {
  EXPECT_THAT([] { split({"SELECT 'a"}, {}); },
              ThrowsMessage<Error>(
                  "cannot execute 'SELECT 'a': a string that begins in line 1 is not closed; close it"));
}

}  // namespace
}  // namespace limbeck::dialect
