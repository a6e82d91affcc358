// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;

Compared between(std::vector<TableElement> before, std::vector<TableElement> after) {
  return Compared(mariadb(), schema_of(make_table({"t"}, std::move(before))),
                  schema_of(make_table({"t"}, std::move(after))));
}

// A column that counts up, or does not.
Column counting(const char* name) {
  return Column(name, Integer(), {.nullable = false, .autoincrement = true});
}
Column plain(const char* name) {
  return Column(name, Integer(), {.nullable = false, .autoincrement = false});
}

TEST(CompareCounting, AddsAndDropsAColumnThatCountsUpWithItsKey) {
  const std::vector<TableElement> without{plain("a")};
  const std::vector<TableElement> with{plain("a"), counting("id"), PrimaryKeyConstraint({"id"})};
  const auto there = between(without, with);
  EXPECT_THAT(
      there.sql(),
      ElementsAre(
          "ALTER TABLE t ADD COLUMN id INTEGER NOT NULL AUTO_INCREMENT, ADD CONSTRAINT pk_t PRIMARY KEY (id)"));
  const auto back = between(with, without);
  EXPECT_THAT(back.sql(), ElementsAre("ALTER TABLE t DROP COLUMN id"));
  const auto again = operation::reverse(back.differences.steps.at(0).operation).operations;
  EXPECT_THAT(
      mariadb().ddl(again.at(0), nullptr),
      ElementsAre("ALTER TABLE t ADD COLUMN id INTEGER NOT NULL AUTO_INCREMENT, ADD PRIMARY KEY (id)"));
}

TEST(CompareCounting, LetsAColumnCountOnceAnIndexIsThere) {
  EXPECT_THAT(between({plain("a")}, {plain("a"), counting("n"), Index("ix", {"n"})}).sql(),
              ElementsAre("ALTER TABLE t ADD COLUMN n INTEGER NOT NULL", "CREATE INDEX ix ON t (n)",
                          "ALTER TABLE t MODIFY n INTEGER NOT NULL AUTO_INCREMENT"));
  EXPECT_THAT(between({plain("a")}, {counting("a"), PrimaryKeyConstraint({"a"})}).steps(),
              ElementsAre("add primary key 'pk_t' to 't'", "alter column 't.a'"));
}

TEST(CompareCounting, StopsAColumnBeforeItsKeyGoes) {
  EXPECT_THAT(between({counting("a"), PrimaryKeyConstraint({"a"})}, {plain("a")}).sql(),
              ElementsAre("ALTER TABLE t MODIFY a INTEGER NOT NULL", "ALTER TABLE t DROP PRIMARY KEY"));
}

TEST(CompareCounting, AltersAColumnAtOnceWhoseKeyStays) {
  EXPECT_THAT(
      between({counting("a"), PrimaryKeyConstraint({"a"})}, {plain("a"), PrimaryKeyConstraint({"a"})}).sql(),
      ElementsAre("ALTER TABLE t MODIFY a INTEGER NOT NULL"));
}

TEST(CompareCounting, PausesAColumnWhileItsKeyBecomesAnother) {
  EXPECT_THAT(between({counting("a"), plain("b"), PrimaryKeyConstraint({"a"})},
                      {counting("a"), plain("b"), PrimaryKeyConstraint({"a", "b"})})
                  .sql(),
              ElementsAre("ALTER TABLE t MODIFY a INTEGER NOT NULL", "ALTER TABLE t DROP PRIMARY KEY",
                          "ALTER TABLE t ADD CONSTRAINT pk_t PRIMARY KEY (a, b)",
                          "ALTER TABLE t MODIFY a INTEGER NOT NULL AUTO_INCREMENT"));
}

TEST(CompareCounting, LetsOneColumnStopBeforeTheNextOneStarts) {
  const Index index("ix", {"b"});
  EXPECT_THAT(between({counting("a"), plain("b"), PrimaryKeyConstraint({"a"}), index},
                      {plain("a"), counting("b"), PrimaryKeyConstraint({"a"}), index})
                  .sql(),
              ElementsAre("ALTER TABLE t MODIFY a INTEGER NOT NULL",
                          "ALTER TABLE t MODIFY b INTEGER NOT NULL AUTO_INCREMENT"));
}

TEST(CompareCounting, ChangesAColumnForANewOne) {
  EXPECT_THAT(
      between({plain("x"), counting("a"), PrimaryKeyConstraint({"a"})},
              {plain("x"), counting("b"), PrimaryKeyConstraint({"b"})})
          .sql(),
      ElementsAre(
          "ALTER TABLE t DROP COLUMN a",
          "ALTER TABLE t ADD COLUMN b INTEGER NOT NULL AUTO_INCREMENT, ADD CONSTRAINT pk_t PRIMARY KEY (b)"));
}

// What is not stated anew is lost.
TEST(CompareCounting, StaysAsItIsWhereAnythingElseIsAltered) {
  const auto of_type = [](const Type& type) {
    return std::vector<TableElement>{Column("id", type, {.nullable = false}), PrimaryKeyConstraint({"id"})};
  };
  EXPECT_THAT(between(of_type(Integer()), of_type(BigInteger())).sql(),
              ElementsAre("ALTER TABLE t MODIFY id BIGINT NOT NULL AUTO_INCREMENT"));
}

}  // namespace
}  // namespace limbeck::autogenerate
