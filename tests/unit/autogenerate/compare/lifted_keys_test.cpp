// SPDX-License-Identifier: MIT
#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::SizeIs;

// A task refers to a user.
Schema users_and_tasks(const Type& type, std::vector<TableElement> of_user,
                       std::vector<TableElement> of_task) {
  of_user.insert(of_user.begin(), {Column("code", type, {.nullable = false}), Column("name", Integer())});
  of_task.insert(of_task.begin(), {Column("code", type), Column("name", Integer()),
                                   ForeignKeyConstraint({"code"}, {"a_user.code"}, {.name = "fk"})});
  return {.tables = {with_id("a_user", std::move(of_user)), with_id("task", std::move(of_task))}};
}

Schema of_type(const Type& type) {
  return users_and_tasks(type, {UniqueConstraint({"code"}, {.name = "uq"})}, {Index("ix", {"code"})});
}

Schema indexed(std::vector<TableElement> of_user, std::vector<TableElement> of_task) {
  return users_and_tasks(Integer(), std::move(of_user), std::move(of_task));
}

std::vector<std::string> steps_back(const Differences& differences) {
  std::vector<std::string> texts;
  for (auto step = differences.steps.rbegin(); step != differences.steps.rend(); ++step) {
    const auto back = step->downgrade.value_or(operation::reverse(step->operation).operations);
    for (const auto& operation : back) texts.push_back(operation::describe(operation));
  }
  return texts;
}

TEST(LiftedKeys, AreOutOfTheWayWhileBothSidesChangeTheirType) {
  EXPECT_THAT(Compared(mariadb(), of_type(Integer()), of_type(BigInteger())).steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "alter column 'a_user.code'",
                          "alter column 'task.code'", "add foreign key 'fk' to 'task'"));
}

TEST(LiftedKeys, AreNoneWhereTheDatabaseComparesOldAndNewValues) {
  EXPECT_THAT(Compared(of_type(Integer()), of_type(BigInteger())).steps(),
              ElementsAre("alter column 'a_user.code'", "alter column 'task.code'"));
  EXPECT_THAT(Compared(of_type(String(5)), of_type(Text())).steps(), SizeIs(2));
  EXPECT_THAT(Compared(of_type(Integer()), of_type(String(9))).steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "alter column 'a_user.code'",
                          "alter column 'task.code'", "add foreign key 'fk' to 'task'"));
}

TEST(LiftedKeys, ComeUnderTheirNewNames) {
  auto after = of_type(String(9));
  for (auto& constraint : after.tables[1].constraints) {
    if (auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) key->name = "fk2";
  }
  const Compared compared(of_type(Integer()), after);
  EXPECT_THAT(compared.steps(), ElementsAre("drop foreign key 'fk' of 'task'", "alter column 'a_user.code'",
                                            "alter column 'task.code'", "add foreign key 'fk2' to 'task'"));
  EXPECT_THAT(steps_back(compared.differences),
              ElementsAre("drop foreign key 'fk2' of 'task'", "alter column 'task.code'",
                          "alter column 'a_user.code'", "add foreign key 'fk' to 'task'"));
}

TEST(LiftedKeys, AreSparedWhereTheNextIndexCanStandBesideTheOneThatGoes) {
  const auto before = indexed({Index("k", {"code"})}, {Index("ix", {"code"})});
  const auto after = indexed({Index("k2", {"code", "name"})}, {UniqueConstraint({"code"}, {.name = "uq"})});
  EXPECT_THAT(Compared(mariadb(), before, after).steps(),
              ElementsAre("create index 'k2' on 'a_user'", "drop index 'k' on 'a_user'",
                          "add unique constraint 'uq' to 'task'", "drop index 'ix' on 'task'"));
}

TEST(LiftedKeys, AreOutOfTheWayOfAnIndexThatComesUnderTheSameName) {
  const auto before = indexed({Index("k", {"code"})}, {Index("ix", {"code"})});
  const auto after = indexed({Index("k", {"code"})}, {Index("ix", {"code", "name"})});
  EXPECT_THAT(Compared(mariadb(), before, after).steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop index 'ix' on 'task'",
                          "create index 'ix' on 'task'", "add foreign key 'fk' to 'task'"));
}

TEST(LiftedKeys, AreNoneWhereAnotherIndexServes) {
  const auto before = indexed({Index("k", {"code"})}, {Index("ix", {"code"}), Index("iy", {"code", "name"})});
  const auto after = indexed({Index("k", {"code"})}, {Index("iy", {"code", "name"})});
  EXPECT_THAT(Compared(mariadb(), before, after).steps(), ElementsAre("drop index 'ix' on 'task'"));
  EXPECT_THAT(Compared(mariadb(), after, before).steps(), ElementsAre("create index 'ix' on 'task'"));
}

// The database makes an index for the key where it has none.
TEST(LiftedKeys, LeaveTheirOwnIndexToTheDatabase) {
  const auto own = indexed({Index("k", {"code"})}, {});
  const auto unique = indexed({Index("k", {"code"})}, {UniqueConstraint({"code"}, {.name = "uq"})});
  const Compared there(mariadb(), own, unique);
  EXPECT_THAT(there.steps(), ElementsAre("add unique constraint 'uq' to 'task'"));
  EXPECT_THAT(steps_back(there.differences),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop unique constraint 'uq' of 'task'",
                          "add foreign key 'fk' to 'task'"));
  const Compared back(mariadb(), unique, own);
  EXPECT_THAT(back.steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop unique constraint 'uq' of 'task'",
                          "add foreign key 'fk' to 'task'"));
  EXPECT_THAT(steps_back(back.differences),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop index 'fk' on 'task'",
                          "add unique constraint 'uq' to 'task'", "add foreign key 'fk' to 'task'"));
}

// The index that is there serves the next key, too.
TEST(LiftedKeys, LeaveAnIndexThatTheNextKeyNeeds) {
  const auto of_key = [](const char* name, std::vector<TableElement> more) {
    more.insert(more.begin(),
                {Column("code", Integer()), ForeignKeyConstraint({"code"}, {"u.id"}, {.name = name})});
    return Schema{.tables = {with_id("u"), with_id("task", std::move(more))}};
  };
  const Compared compared(mariadb(), of_key("task_ibfk_1", {Index("code", {"code"})}), of_key("fk", {}));
  EXPECT_THAT(steps_back(compared.differences),
              ElementsAre("drop foreign key 'fk' of 'task'", "add foreign key 'task_ibfk_1' to 'task'"));
}

// On PostgreSQL a foreign key depends on one constraint, whatever else is over the columns.
TEST(LiftedKeys, AreOutOfTheWayOfTheConstraintThatTheyReferTo) {
  const auto of_key = [](const UniqueConstraint& key) { return indexed({key}, {}); };
  EXPECT_THAT(Compared(of_key(UniqueConstraint({"code"}, {.name = "uq"})),
                       of_key(UniqueConstraint({"code"}, {.name = "uq", .postgresql_include = {"name"}})))
                  .steps(),
              ElementsAre("drop foreign key 'fk' of 'task'", "drop unique constraint 'uq' of 'a_user'",
                          "add unique constraint 'uq' to 'a_user'", "add foreign key 'fk' to 'task'"));
}

TEST(LiftedKeys, AreNoneOnADatabaseThatLooksAtKeysWhenRowsChange) {
  EXPECT_THAT(Compared(sqlite(), of_type(Integer()), of_type(String(9))).steps(), SizeIs(2));
}

// Those of a table that goes, and those that go by themselves, are gone when their columns change.
TEST(LiftedKeys, DoNotComeAgainWhereTheyGo) {
  auto before = of_type(Integer());
  auto after = of_type(BigInteger());
  after.tables.pop_back();
  EXPECT_THAT(
      Compared(mariadb(), before, after).steps(),
      ElementsAre("drop foreign key 'fk' of 'task'", "alter column 'a_user.code'", "drop table 'task'"));
}

}  // namespace
}  // namespace limbeck::autogenerate
