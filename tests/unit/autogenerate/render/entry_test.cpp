// SPDX-License-Identifier: MIT
#include "autogenerate/render/entry.hpp"

#include <gmock/gmock.h>

#include "dialect/mysql/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;
using testing::ElementsAre;
using testing::IsEmpty;

const TableName user{"user", "app"};
const auto postgresql = dialect::postgresql::make_dialect();
const auto mariadb = dialect::mysql::make_mariadb();
const auto sqlite = dialect::sqlite::make_dialect();

std::vector<Entry> upgrade(const Differences& differences) {
  return upgrade_of(differences, *postgresql);
}

TEST(DowngradeOf, GoesBackwards) {
  const Index index("ix", {"a"});
  const Differences up{
      .steps = {{RenameTable{user, "person"}, {"a remark"}}, {CreateIndex{{"person", "app"}, index}}},
      .remarks = {"left as it is"}};
  EXPECT_THAT(downgrade_of(up),
              ElementsAre(Entry{DropIndex{.name = "ix", .table = {"person", "app"}, .existing = index}},
                          Entry{RenameTable{{"person", "app"}, "user"}}));
}

TEST(DowngradeOf, SaysWhatCannotBeBroughtBack) {
  EXPECT_THAT(downgrade_of({.steps = {{RenameTable{user, "person"}}, {Execute{"UPDATE t SET a = 1"}}}}),
              ElementsAre(Entry{{},
                                {"cannot undo 'execute 'UPDATE t SET a = 1'': what SQL does is not known; "
                                 "write what undoes it"}},
                          Entry{RenameTable{{"person", "app"}, "user"}}));
}

TEST(DowngradeOf, TakesAStepsOwnWayBack) {
  const Differences up{
      .steps = {{Execute{"UPDATE t SET a = 1"}, {}, std::vector<Operation>{}},
                {RenameTable{user, "person"}, {}, std::vector<Operation>{Execute{"SELECT 1"}}}}};
  EXPECT_THAT(downgrade_of(up), ElementsAre(Entry{Execute{"SELECT 1"}}));
}

TEST(UpgradeOf, RemarksOnWhateverDropsData) {
  const auto entries = upgrade(
      {.steps = {{DropTable{user}, {"is a model missing?"}},
                 {DropColumn{user, "name"}},
                 {DropSchema{.name = "app", .cascade = true}},
                 {BatchAlterTable{.table = {"t"},
                                  .changes = {{DropIndex{"ix", {"t"}}}, {DropColumn{{"t"}, "a"}}}}}}});
  EXPECT_THAT(entries[0].remarks, ElementsAre("is a model missing?", "drops data: the rows of 'app.user'"));
  EXPECT_THAT(entries[1].remarks, ElementsAre("drops data: what column 'app.user.name' holds"));
  EXPECT_THAT(entries[2].remarks, ElementsAre("drops data: all that is in schema 'app'"));
  EXPECT_THAT(entries[3].remarks, ElementsAre("drops data: what column 't.a' holds"));
}

// As SQLite's virtual tables are dropped.
TEST(UpgradeOf, RemarksOnRowsOfWhatIsDroppedLikeATable) {
  const auto remarks = [](const std::string& sql) { return upgrade({.steps = {{Execute{sql}}}})[0].remarks; };
  EXPECT_THAT(remarks("DROP TABLE mail"), ElementsAre("drops data: the rows of 'mail'"));
  EXPECT_THAT(remarks("DROP TABLE aux.\"a mail\""), ElementsAre("drops data: the rows of 'aux.a mail'"));
  EXPECT_THAT(remarks("DROP TYPE mail"), IsEmpty());
}

TEST(UpgradeOf, RemarksOnArraysOfWhichOneValueStays) {
  const auto remarks = [](Type from, Type to) {
    AlterColumn op{.table = user, .column = "a", .type = std::move(to)};
    op.existing_type = std::move(from);
    return upgrade({.steps = {{op}}}).at(0).remarks;
  };
  const postgresql::Array numbers{Integer()};
  EXPECT_THAT(remarks(numbers, Integer()),
              ElementsAre("drops data: all values but the first in each array of column 'app.user.a'"));
  EXPECT_THAT(remarks(numbers, postgresql::Jsonb()), IsEmpty());
  EXPECT_THAT(remarks(Integer(), numbers), IsEmpty());
  const postgresql::Domain list{"list", numbers};
  EXPECT_THAT(remarks(numbers, list), IsEmpty());
  EXPECT_THAT(remarks(list, Integer()), testing::SizeIs(1));
}

std::vector<std::string> remarks_on_cast(const dialect::Dialect& dialect, Type from, Type to) {
  AlterColumn op{.table = {"t"}, .column = "a", .type = std::move(to)};
  op.existing_type = std::move(from);
  return upgrade_of({.steps = {{BatchAlterTable{.table = {"t"}, .changes = {{op}}}}}}, dialect).at(0).remarks;
}

TEST(UpgradeOf, RemarksOnWhatOtherTypesDoNotHold) {
  const auto digits = ElementsAre("drops data: digits that the new type does not hold of column 't.a'");
  for (const auto* dialect : {postgresql.get(), mariadb.get()}) {
    const auto remarks = [&](Type from, Type to) {
      return remarks_on_cast(*dialect, std::move(from), std::move(to));
    };
    EXPECT_THAT(remarks(Numeric(12, 4), Numeric(10, 2)), digits);
    EXPECT_THAT(remarks(Numeric(12, 4), BigInteger()), digits);
    EXPECT_THAT(remarks(Numeric(10, 2), Numeric(12, 4)), IsEmpty());
    EXPECT_THAT(remarks(Integer(), Numeric(10, 2)), IsEmpty());
    EXPECT_THAT(remarks(Text(), Integer()), IsEmpty()) << "the server refuses what is no number";
    EXPECT_THAT(remarks(String(500), String(200)), IsEmpty()) << "and what is too long";
    EXPECT_THAT(remarks(DateTime(), Date()), ElementsAre("drops data: the time of day of column 't.a'"));
  }
  EXPECT_THAT(remarks_on_cast(*postgresql, Double(), Float(20)), digits);
  EXPECT_THAT(remarks_on_cast(*postgresql, Double(), Float()), IsEmpty()) << "which is DOUBLE PRECISION";
  EXPECT_THAT(remarks_on_cast(*mariadb, Double(), Float()), digits);
  EXPECT_THAT(remarks_on_cast(*postgresql, Numeric(), Numeric(10, 2)), digits);
  EXPECT_THAT(remarks_on_cast(*mariadb, Numeric(10, 2), Numeric()), digits) << "which is DECIMAL(10, 0)";
  EXPECT_THAT(remarks_on_cast(*postgresql, Numeric(10, 2), Numeric()), IsEmpty());
  EXPECT_THAT(
      remarks_on_cast(*mariadb, Enum({"a", "b"}), Enum({"a", "c"})),
      ElementsAre(
          "the enum of column 't.a' loses 'b' and gets 'c': before, give it the new words beside the old "
          "ones, and write what rows get that hold what goes, by an UPDATE"));
  EXPECT_THAT(remarks_on_cast(*mariadb, Enum({"a"}), Enum({"b", "a"})), IsEmpty());
}

TEST(DowngradeOf, SaysWhatAnEnumLosesOnTheWayBack) {
  const AlterColumn alter{
      .table = {"t"}, .column = "a", .type = Enum({"a", "b"}), .existing_type = Enum({"a"})};
  const auto entries = downgrade_of({.steps = {{alter}}});
  ASSERT_EQ(entries.size(), 1U);
  EXPECT_THAT(
      entries[0].remarks,
      ElementsAre(
          "the enum of column 't.a' loses 'b': write what rows get that hold it, by an UPDATE before"));
}

TEST(UpgradeOf, RemarksOnFractionsOfASecondThatAreCut) {
  const auto cut = ElementsAre("drops data: fractions of a second of column 't.a'");
  for (const auto* dialect : {postgresql.get(), mariadb.get()}) {
    EXPECT_THAT(remarks_on_cast(*dialect, DateTime{.precision = 6}, DateTime{.precision = 3}), cut);
    EXPECT_THAT(remarks_on_cast(*dialect, Time{.precision = 3}, Time{.precision = 6}), IsEmpty());
  }
  EXPECT_THAT(remarks_on_cast(*mariadb, DateTime{.precision = 6}, DateTime()), cut);
  EXPECT_THAT(remarks_on_cast(*mariadb, Time{.precision = 3}, Time()), cut);
  EXPECT_THAT(remarks_on_cast(*mariadb, DateTime(), DateTime{.precision = 3}), IsEmpty());
  EXPECT_THAT(remarks_on_cast(*postgresql, DateTime(), DateTime{.precision = 3}), cut);
  EXPECT_THAT(remarks_on_cast(*postgresql, DateTime{.precision = 3}, DateTime()), IsEmpty());
}

TEST(UpgradeOf, RemarksOnNoTypesThatAllHoldWhatTheyAreGiven) {
  EXPECT_THAT(remarks_on_cast(*sqlite, Numeric(12, 4), Numeric(10, 2)), IsEmpty());
  EXPECT_THAT(remarks_on_cast(*sqlite, Numeric(12, 4), Integer()), IsEmpty());
  EXPECT_THAT(remarks_on_cast(*sqlite, DateTime{.precision = 6}, DateTime{.precision = 3}), IsEmpty());
  EXPECT_THAT(remarks_on_cast(*sqlite, DateTime(), Date()), IsEmpty());
}

TEST(UpgradeOf, SaysNothingOfColumnsThatAreComputed) {
  DropColumn drop{user, "a"};
  drop.existing = Column("a", Integer(), {.computed = Computed{"b + 1"}});
  EXPECT_THAT(upgrade({.steps = {{drop}}}).at(0).remarks, IsEmpty());
}

TEST(UpgradeOf, TakesFunctionsOfOtherSchemasOnTrust) {
  const CreateFunction own{.name = {"f"}, .language = "sql"};
  const CreateFunction other{.name = {"f", "app"}, .language = "sql"};
  const Differences differences{.steps = {{own}, {other}}, .trusts_functions = "SET trust"};
  const Entry trust{Execute{"SET trust"}, {"names in the functions are looked up when these are called"}};
  EXPECT_THAT(upgrade(differences), ElementsAre(Entry{own}, trust, Entry{other}));
  EXPECT_THAT(upgrade({.steps = {{own}}, .trusts_functions = "SET trust"}), ElementsAre(Entry{own}));
  EXPECT_THAT(upgrade({.steps = {{other}}}), ElementsAre(Entry{other}));
}

TEST(UpgradeOf, TakesFunctionsOnTrustThatAreMadeBeforeTables) {
  const CreateFunction function{.name = {"f"}, .language = "SQL"};
  const Entry trust{Execute{"SET trust"}, {"names in the functions are looked up when these are called"}};
  const auto upgrade_by = [](std::vector<Operation> operations) {
    Differences differences{.trusts_functions = "SET trust"};
    for (auto& operation : operations) differences.steps.push_back({std::move(operation)});
    return upgrade(differences);
  };
  const CreateTable table{{.name = user}};
  const AddColumn column{user, Column("a", Integer())};
  EXPECT_THAT(upgrade_by({table, function, column}),
              ElementsAre(Entry{table}, trust, Entry{function}, Entry{column}));
  EXPECT_THAT(upgrade_by({function, table}), ElementsAre(trust, Entry{function}, Entry{table}));
  EXPECT_THAT(upgrade_by({table, function}), ElementsAre(Entry{table}, Entry{function}));
  const CreateFunction other{.name = {"f"}, .language = "plpgsql"};
  EXPECT_THAT(upgrade_by({other, table}), ElementsAre(Entry{other}, Entry{table}));
}

TEST(UpgradeOf, LeavesTheRestAlone) {
  EXPECT_THAT(upgrade({.steps = {{DropIndex{"ix", user}}, {DropSchema{"app"}}}, .remarks = {"a remark"}}),
              ElementsAre(Entry{DropIndex{"ix", user}}, Entry{DropSchema{"app"}}, Entry{{}, {"a remark"}}));
}

TEST(InBatches, PutsNeighboursThatChangeOneTableTogether) {
  const AddColumn add{user, Column("a", Integer())};
  const DropColumn drop{.table = user, .column = "b"};
  const AddColumn elsewhere{{"task"}, Column("a", Integer())};
  const Entry statement{Execute{"SELECT 1"}};
  EXPECT_THAT(in_batches({{add, {"one"}}, {drop, {"two"}}, {elsewhere}, statement, {elsewhere}}),
              ElementsAre(Entry{BatchAlterTable{.table = user, .changes = {{add}, {drop}}}, {"one", "two"}},
                          Entry{BatchAlterTable{.table = {"task"}, .changes = {{elsewhere}}}}, statement,
                          Entry{BatchAlterTable{.table = {"task"}, .changes = {{elsewhere}}}}));
}

TEST(InBatches, PutsHowRowsAreStoredTogetherWithTheColumns) {
  const AlterTable strict{.table = user, .changes = {.sqlite_strict = true}};
  const AddColumn add{user, Column("a", Integer())};
  EXPECT_THAT(in_batches({{strict}, {add}}),
              ElementsAre(Entry{BatchAlterTable{.table = user, .changes = {{strict}, {add}}}}));
}

}  // namespace
}  // namespace limbeck::autogenerate
