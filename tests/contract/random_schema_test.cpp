// SPDX-License-Identifier: MIT
// Schemas of chance: from any of them the way leads to any other and back.
#include <functional>
#include <random>

#include <fmt/format.h>

#include "contract/compare_contract.hpp"

namespace limbeck::contract {
namespace {

using testing::IsEmpty;

// Both schemas of a pair have some tables in common, so that these change, and some that come or go.
class RandomSchema {
 public:
  using Quote = std::function<std::string(std::string_view name)>;

  RandomSchema(unsigned seed, Quote quoted) : random_(seed), quoted_(std::move(quoted)) {}

  Schema make() {
    Schema schema;
    for (const auto* name : {"t", "order", "x y", "Größe"}) {
      if (pick(4) != 0) schema.tables.push_back(table(name));
    }
    for (auto& table : schema.tables) refer(table, schema.tables);
    if (!schema.tables.empty() && pick(2) == 0) look_at(schema.tables[pick(schema.tables.size())], schema);
    return schema;
  }

 private:
  std::size_t pick(std::size_t below) {
    return std::uniform_int_distribution<std::size_t>(0, below - 1)(random_);
  }

  Table table(const std::string& name) {
    std::vector<TableElement> elements{Column("id", Integer(), {.primary_key = true}),
                                       Column("a", Integer(), {.nullable = false})};
    for (const auto* column_name : {"c", "d", "e f", "select"}) {
      if (pick(4) != 0) elements.emplace_back(column(column_name));
    }
    auto made = make_table({name}, std::move(elements));
    for (const auto& each : made.columns) {
      if (each.name == "id") continue;
      const auto named = [&](const char* kind) { return fmt::format("{} {} {}", kind, name, each.name); };
      if (pick(3) == 0)
        made.constraints.emplace_back(UniqueConstraint({"id", each.name}, {.name = named("uq")}));
      if (pick(3) == 0) {
        made.indexes.push_back(
            Index(named("ix"), {pick(2) == 0 ? IndexElement(each.name) : desc(each.name)}));
      }
    }
    if (pick(2) == 0) {
      made.constraints.emplace_back(
          CheckConstraint(fmt::format("a > {}", pick(3)), {.name = fmt::format("ck {}", name)}));
    }
    if (pick(3) == 0) made.comment = fmt::format("it's {}", pick(3));
    return made;
  }

  Column column(const char* name) {
    const std::vector<Type> types{Integer(),  BigInteger(),   String(10),
                                  String(20), Numeric(10, 2), Numeric(12, 3)};
    Column made(name, types[pick(types.size())], {.nullable = pick(2) == 0});
    if (pick(2) == 0) made.options.server_default = fmt::format("{}", pick(3));
    return made;
  }

  // To any table, itself and in circles too.
  void refer(Table& table, const std::vector<Table>& all) {
    if (pick(2) == 0) return;
    const auto& other = all[pick(all.size())].name;
    const auto name = fmt::format("fk {}", table.name.name);
    table.indexes.push_back(Index(name + " ix", {"a", "id"}));
    table.constraints.emplace_back(ForeignKeyConstraint(
        Names{"a"}, other, Names{"id"}, {.name = name, .ondelete = pick(2) == 0 ? "CASCADE" : ""}));
  }

  void look_at(const Table& table, Schema& schema) {
    schema.views.push_back(
        {.name = {"a view"}, .definition = fmt::format("SELECT id FROM {}", quoted_(table.name.name))});
  }

  std::mt19937 random_;
  Quote quoted_;
};

using RandomSchemas = CompareContract;
INSTANTIATE_TEST_SUITE_P(On, RandomSchemas, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(RandomSchemas, LeadToAnyOtherAndBack) {
  for (unsigned seed = 0; seed < 6; ++seed) {
    SCOPED_TRACE(seed);
    RandomSchema random(seed, [&](std::string_view name) { return quoted(name); });
    const auto before = random.make();
    const auto after = random.make();
    bring_to(before);
    EXPECT_THAT(texts_to(before), IsEmpty());
    // What comes and goes may look like a rename, which is told.
    const auto steps =
        autogenerate::compare(*connection, after, *dialect, {.target_is_complete = true}).steps;
    for (const auto& step : steps) carry_out(step.operation);
    EXPECT_THAT(texts_to(after), IsEmpty());
    take_back(steps);
    EXPECT_THAT(texts_to(before), IsEmpty());
    bring_to({});
  }
}

}  // namespace
}  // namespace limbeck::contract
