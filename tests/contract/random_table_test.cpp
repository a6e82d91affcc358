// SPDX-License-Identifier: MIT
// Tables of chance: each comes back as it was made, and is the same again after a batch and its reverse.
#include <random>

#include <fmt/format.h>

#include "contract/test_database.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;

constexpr unsigned rounds = 20;

class RandomTable {
 public:
  explicit RandomTable(unsigned seed) : random_(seed) {}

  Table make() {
    std::vector<TableElement> elements{Column("id", Integer())};
    elements.emplace_back(PrimaryKeyConstraint({"id"}, {.name = "pk"}));
    const auto count = 1 + pick(8);
    for (unsigned i = 0; i < count; ++i) elements.emplace_back(column(fmt::format("{}{}", word(), i)));
    auto table = make_table({word()}, std::move(elements));
    for (const auto& column : table.columns) {
      if (column.name != "id" && pick(3) == 0) {
        table.constraints.emplace_back(UniqueConstraint({"id", column.name}, {.name = "uq_" + column.name}));
      }
      if (pick(3) == 0) {
        Index index("ix_" + column.name, {pick(2) == 0 ? IndexElement(column.name) : desc(column.name)},
                    {.unique = pick(4) == 0});
        table.indexes.push_back(std::move(index));
      }
    }
    std::ranges::sort(table.indexes, {}, &Index::name);
    return table;
  }

  unsigned pick(unsigned below) { return std::uniform_int_distribution<unsigned>(0, below - 1)(random_); }

  std::string word() {
    constexpr std::string_view words[]{"a",   "order",      "Größe", "it's", "x y",
                                       "a.b", "say \"hi\"", "100%",  ":n"};
    return std::string(words[pick(std::size(words))]);
  }

 private:
  Column column(const std::string& name) {
    const std::vector<Type> types{
        Integer(), BigInteger(), SmallInteger(), String(1 + static_cast<int>(pick(200))), Text(),
        Boolean(), Date(),       DateTime(),     Numeric(10, static_cast<int>(pick(5))),  LargeBinary()};
    Column column(name, types[pick(static_cast<unsigned>(types.size()))], {.nullable = pick(2) == 0});
    const bool holds_text =
        std::holds_alternative<Text>(column.type) || std::holds_alternative<String>(column.type);
    if (holds_text && pick(2) == 0) column.options.server_default = ServerDefault(word());
    return column;
  }

  std::mt19937 random_;
};

class RandomTables : public Contract {
 protected:
  std::vector<std::string> ddl(const Table& table) const { return dialect->ddl(CreateTable{table}, nullptr); }
  Table reflected(const TableName& name) const {
    return dialect->reflect(*connection, {.tables = {name}}).at(0);
  }
  void carry_out(const BatchAlterTable& batch) const {
    for (const auto& part : dialect->divide(batch)) {
      const auto table = dialect->must_know(part);
      const auto existing = table ? dialect->know(*connection, *table) : std::nullopt;
      run(dialect->ddl(part, existing ? &*existing : nullptr));
    }
  }
};
INSTANTIATE_TEST_SUITE_P(On, RandomTables, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(RandomTables, ComeBackAsTheyWereMade) {
  if (!dialect->capabilities().transactional_ddl) GTEST_SKIP() << "capability: transactional_ddl";
  for (unsigned seed = 0; seed < rounds; ++seed) {
    const auto table = RandomTable(seed).make();
    run({begin()});
    run(CreateTable{table});
    auto back = reflected(table.name);
    std::ranges::sort(back.indexes, {}, &Index::name);
    // The order of constraints is the database's.
    const auto by_name = [](const Constraint& constraint) { return name_of(constraint); };
    auto made = table;
    std::ranges::sort(back.constraints, {}, by_name);
    std::ranges::sort(made.constraints, {}, by_name);
    EXPECT_EQ(ddl(back), ddl(made)) << "seed " << seed;
    run({"ROLLBACK"});
  }
}

TEST_P(RandomTables, AreTheSameAfterABatchAndItsReverse) {
  if (!dialect->capabilities().transactional_ddl) GTEST_SKIP() << "capability: transactional_ddl";
  for (unsigned seed = 0; seed < rounds; ++seed) {
    RandomTable random(seed);
    const auto table = random.make();
    run({begin()});
    run(CreateTable{table});
    const auto before = ddl(reflected(table.name));
    BatchAlterTable up{.table = table.name};
    BatchAlterTable down{.table = table.name};
    const auto add = [&](TableChange change, TableChange reverse) {
      up.changes.push_back({std::move(change)});
      down.changes.insert(down.changes.begin(), BatchChange{std::move(reverse)});
    };
    add(AddColumn{table.name, Column("new", String(20), {.server_default = random.word()})},
        DropColumn{table.name, "new"});
    for (const auto& column : table.columns) {
      if (column.name == "id") continue;
      const bool nullable = column.options.nullable;
      switch (random.pick(4)) {
        case 0:
          add(AlterColumn{.table = table.name, .column = column.name, .nullable = !nullable},
              AlterColumn{.table = table.name, .column = column.name, .nullable = nullable});
          break;
        case 1:
          add(AlterColumn{.table = table.name, .column = column.name, .new_name = "r " + column.name},
              AlterColumn{.table = table.name, .column = "r " + column.name, .new_name = column.name});
          break;
        case 2:
          add(AddConstraint{table.name, UniqueConstraint({"id", column.name}, {.name = "u2 " + column.name})},
              DropConstraint{table.name, "u2 " + column.name, ConstraintKind::unique});
          break;
        case 3:
          add(CreateIndex{table.name, Index("i2 " + column.name, {column.name})},
              DropIndex{"i2 " + column.name, table.name});
          break;
      }
    }
    carry_out(up);
    carry_out(down);
    EXPECT_EQ(ddl(reflected(table.name)), before) << "seed " << seed;
    run({"ROLLBACK"});
  }
}

}  // namespace
}  // namespace limbeck::contract
