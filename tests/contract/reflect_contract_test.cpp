// SPDX-License-Identifier: MIT
// What every database must give back of what was put into it.
#include <fmt/format.h>

#include "contract/test_database.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

class ReflectContract : public Contract {
 protected:
  std::vector<Table> reflect(const dialect::ReflectScope& scope = {}) const {
    return dialect->reflect(*connection, scope);
  }
  Table reflect_one(const std::string& name) const {
    auto tables = reflect({.tables = {{name}}});
    EXPECT_THAT(tables, SizeIs(1)) << name;
    return tables.empty() ? Table{} : std::move(tables.front());
  }
  // The statements that make the table: what cannot be told apart in them is the same to the database.
  std::vector<std::string> ddl(Table table) const {
    return dialect->ddl(CreateTable{std::move(table)}, nullptr);
  }
  void expect_to_come_back(const Table& table) const {
    run(CreateTable{table});
    EXPECT_EQ(ddl(reflect_one(table.name.name)), ddl(as_kept(table)));
  }
  // Without what the database does not keep.
  Table as_kept(Table table) const {
    for (auto& constraint : table.constraints) {
      auto* key = std::get_if<PrimaryKeyConstraint>(&constraint);
      if (key != nullptr && !dialect->capabilities().primary_key_names) key->name.clear();
    }
    return table;
  }
};
INSTANTIATE_TEST_SUITE_P(On, ReflectContract, testing::ValuesIn(test_databases()), name_of_parameter);

std::vector<std::string> names_of(const std::vector<Table>& tables) {
  std::vector<std::string> names;
  for (const auto& table : tables) names.push_back(table.name.name);
  return names;
}

TEST_P(ReflectContract, FindsNothingInAnEmptyDatabase) {
  EXPECT_THAT(reflect(), IsEmpty());
  EXPECT_THAT(reflect({.tables = {{"nowhere"}}}), IsEmpty());
}

TEST_P(ReflectContract, FindsTheTablesInTheOrderOfTheirNames) {
  for (const auto* name : {"b", "a", "c"}) run(CreateTable{make_table({name}, {Column("x", Integer())})});
  EXPECT_THAT(names_of(reflect()), ElementsAre("a", "b", "c"));
  EXPECT_THAT(names_of(reflect({.tables = {{"c"}, {"a"}, {"nowhere"}}})), ElementsAre("a", "c"));
}

TEST_P(ReflectContract, GivesColumnsBack) {
  expect_to_come_back(make_table({"t"}, {Column("a", Integer(), {.nullable = false}),
                                         Column("b", String(40), {.server_default = "it's"}),
                                         Column("c", Numeric(10, 2), {.server_default = text("1.50")}),
                                         Column("d", Text()), Column("e", BigInteger())}));
}

TEST_P(ReflectContract, GivesAColumnBackThatCountsUp) {
  expect_to_come_back(
      make_table({"t"}, {Column("id", Integer()), PrimaryKeyConstraint({"id"}, {.name = "pk"})}));
  EXPECT_FALSE(reflect_one("t").columns.at(0).options.autoincrement.has_value());
  EXPECT_FALSE(reflect_one("t").columns.at(0).options.server_default.has_value());
}

TEST_P(ReflectContract, GivesNamedConstraintsBack) {
  run(CreateTable{make_table({"team"}, {Column("a", Integer()), Column("b", Integer()),
                                        PrimaryKeyConstraint({"a", "b"}, {.name = "pk_team"})})});
  ForeignKeyOptions options{.name = "fk", .onupdate = "CASCADE", .ondelete = "SET NULL"};
  if (dialect->capabilities().deferrable_constraints) {
    options.deferrable = true;
    options.initially = "DEFERRED";
  }
  expect_to_come_back(make_table(
      {"t"}, {Column("b", Integer()), Column("a", Integer(), {.nullable = false}), Column("c", Integer()),
              Column("d", Integer()), PrimaryKeyConstraint({"c", "a"}, {.name = "pk"}),
              UniqueConstraint({"b", "a"}, {.name = "uq"}),
              ForeignKeyConstraint({"b", "d"}, {"team.a", "team.b"}, options),
              CheckConstraint("a > 0", {.name = "ck"})}));
}

TEST_P(ReflectContract, GivesConstraintsBackThatStandAtTheirColumns) {
  if (!dialect->capabilities().constraints_at_columns) GTEST_SKIP() << "capability: constraints_at_columns";
  run({"CREATE TABLE team (id INTEGER PRIMARY KEY)",
       "CREATE TABLE t (a INTEGER CONSTRAINT pk PRIMARY KEY, b INTEGER CONSTRAINT uq UNIQUE CONSTRAINT ck CHECK (b > 0), "
       "c INTEGER CONSTRAINT fk REFERENCES team ON DELETE CASCADE)"});
  const auto table = reflect_one("t");
  EXPECT_THAT(table.constraints,
              ElementsAre(PrimaryKeyConstraint({"a"}, {.name = "pk"}),
                          UniqueConstraint({"b"}, {.name = "uq"}), testing::_, testing::_));
  EXPECT_THAT(table.constraints, testing::Contains(ForeignKeyConstraint(
                                     {"c"}, {"team.id"}, {.name = "fk", .ondelete = "CASCADE"})));
  EXPECT_THAT(table.constraints, testing::Contains(CheckConstraint("b > 0", {.name = "ck"})));
}

TEST_P(ReflectContract, GivesIndexesBack) {
  expect_to_come_back(make_table({"t"}, {Column("a", Integer(), {.index = true}), Column("b", String(10))}));
}

TEST_P(ReflectContract, GivesUniqueIndexesBack) {
  if (!dialect->capabilities().unique_indexes) GTEST_SKIP() << "capability: unique_indexes";
  expect_to_come_back(make_table({"t"}, {Column("b", String(10), {.unique = true, .index = true})}));
}

TEST_P(ReflectContract, GivesIndexesBackThatAreOverExpressions) {
  if (!dialect->capabilities().expression_indexes) GTEST_SKIP() << "capability: expression_indexes";
  run({"CREATE TABLE t (a INTEGER, b VARCHAR(10))", "CREATE INDEX ix_more ON t (b DESC, (a + 1), a)"});
  EXPECT_THAT(reflect_one("t").indexes, ElementsAre(Index("ix_more", {desc("b"), text("(a + 1)"), "a"})));
}

TEST_P(ReflectContract, ReadsNamesThatHurt) {
  for (const std::string name : {"a\"b", "a'b", "a.b", "a b", "100%", ":name", "%s", "select", "Order",
                                 "größe", "a;b", "--c", "/*d", "$e$", "`f`", "[g]", "a\\b", "{h}"}) {
    run({begin()});
    expect_to_come_back(
        make_table({name}, {Column(name, String(20), {.nullable = false, .server_default = name}),
                            UniqueConstraint({name}, {.name = "uq" + name}),
                            CheckConstraint(quoted(name) + " IS NOT NULL", {.name = "ck" + name})}));
    run({"ROLLBACK"});
  }
}

TEST_P(ReflectContract, LeavesTheSessionAsItWas) {
  if (!dialect->capabilities().transactional_ddl) GTEST_SKIP() << "capability: transactional_ddl";
  run({begin()});
  reflect();
  run({"CREATE TABLE t (a INTEGER)"});
  EXPECT_THAT(names_of(reflect()), ElementsAre("t"));
  run({"ROLLBACK"});
  EXPECT_THAT(reflect(), IsEmpty());
}

}  // namespace
}  // namespace limbeck::contract
