// SPDX-License-Identifier: MIT
// A database that was brought to a target is no different from it, and goes back the same way.
#include "contract/compare_contract.hpp"

#include <fmt/format.h>

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::IsEmpty;

INSTANTIATE_TEST_SUITE_P(On, CompareContract, testing::ValuesIn(test_databases()), name_of_parameter);

TEST_P(CompareContract, FindsNothingAfterATableWasMadeThatHoldsEveryType) {
  const std::vector<Type> types{
      Integer(),
      SmallInteger(),
      BigInteger(),
      Boolean(),
      String(20),
      Char(3),
      Text(),
      Unicode(9),
      UnicodeText(),
      Float(),
      Double(),
      Numeric(10, 2),
      Date(),
      Time(),
      DateTime(),
      LargeBinary(),
      Uuid(),
      Json(),
      Numeric(5),
      Float(10),
      Interval(),
      Boolean{.create_constraint = true, .name = "ck_boolean"},
      Enum({"a", "it's"}, {.name = "words"}),
      Enum({"a", "b"}, {.name = "ck_words", .native_enum = false, .create_constraint = true})};
  std::vector<TableElement> elements{Column("id", Integer(), {.primary_key = true})};
  for (std::size_t i = 0; i < types.size(); ++i)
    elements.emplace_back(Column(fmt::format("c{}", i), types[i]));
  const Schema target{.tables = {make_table({"t"}, std::move(elements))}};
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(CompareContract, FindsNothingBetweenNoDefaultAndOneOfNull) {
  const auto with = [](const std::optional<ServerDefault>& given) {
    return Schema{.tables = {table({Column("c", String(5), {.server_default = given}),
                                    Column("d", Integer(), {.server_default = given})})}};
  };
  const auto said = with(text("NULL"));
  const auto unsaid = with(std::nullopt);
  bring_to(said);
  EXPECT_THAT(texts_to(said), IsEmpty());
  EXPECT_THAT(texts_to(unsaid), IsEmpty());
  bring_to({});
  bring_to(unsaid);
  EXPECT_THAT(texts_to(said), IsEmpty());
}

TEST_P(CompareContract, FindsNothingAfterDefaultsWereMade) {
  const Schema target{
      .tables = {table({Column("c", Integer(), {.server_default = "0"}),
                        Column("d", Integer(), {.server_default = text("-1")}),
                        Column("e", Boolean(), {.server_default = text("true")}),
                        Column("f", String(20), {.server_default = "it's"}),
                        Column("g", Numeric(10, 2), {.server_default = text("1.5")}),
                        Column("h", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")}),
                        Column("i", Integer(), {.server_default = text("1 + 2")}),
                        Column("j", String(20), {.server_default = text("lower( 'A' )")}),
                        Column("k", String(5), {.server_default = ""}),
                        Column("l", Uuid(), {.server_default = "123E4567-E89B-12D3-A456-4266141740FF"}),
                        Column("m", Uuid{.native_uuid = false},
                               {.server_default = "123E4567-E89B-12D3-A456-4266141740FF"}),
                        Column("n", Boolean(), {.server_default = true}),
                        Column("o", Integer(), {.server_default = -5}),
                        Column("p", Double(), {.server_default = 0.25})})}};
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(CompareContract, FindsNothingAfterConditionsWereMadeThatTheServerWritesInItsOwnWay) {
  Schema target{.tables = {table({CheckConstraint("a>0 and A < 10"),
                                  CheckConstraint("b in ('x', 'y') OR b like 'z%'", {.name = "ck_b"}),
                                  CheckConstraint("a between 1 and 5", {.name = "ck_a"}),
                                  CheckConstraint("not (a = 3)"), UniqueConstraint({"b", "a"}),
                                  UniqueConstraint({"a"})})}};
  if (computes_columns())
    target.tables.front().columns.emplace_back("twice", Integer(),
                                               ColumnOptions{.computed = Computed{"a*2", true}});
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(CompareContract, FindsNothingAfterNamesWereShortenedThatNoUserWrote) {
  const std::string column(60, 'c');
  const Schema target{.tables = {table({Column(column, Integer()), Index(conv("ix_t_" + column), {column}),
                                        UniqueConstraint({column}, {.name = conv("uq_t_" + column)})})}};
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(CompareContract, LeadsFromOneTableToAnotherAndBack) {
  const auto plain = table({});
  std::vector<std::vector<TableElement>> others{
      {Column("c", String(9))},
      {Column("c", Integer(), {.nullable = false, .server_default = "7"})},
      {Column("c", Integer(), {.nullable = false})},
      {UniqueConstraint({"a"}, {.name = "uq"})},
      {CheckConstraint("a > 0", {.name = "ck"})},
      {Index("ix", {"a"})},
      {Index("ix", {"b", desc("a")})},
      {Column("c", Integer()), Column("d", Text()), Index("ix", {"c"}),
       UniqueConstraint({"c"}, {.name = "uq"})},
      {ForeignKeyConstraint({"a"}, {"t.id"}, {.name = "fk", .ondelete = "CASCADE"})}};
  if (computes_columns()) {
    others.push_back({Column("c", Integer(), {.computed = Computed{"a + 1", true}})});
    others.push_back({Column("c", Integer()), Column("d", Integer(), {.computed = Computed{"c + 1", true}})});
  }
  for (const auto& other : others) expect_to_lead_both_ways(plain, table(other));
}

TEST_P(CompareContract, LeadsFromOneColumnToAnotherAndBack) {
  const auto with = [](const Column& column) { return table({column}); };
  std::vector<std::pair<Column, Column>> pairs{
      {Column("c", Integer()), Column("c", BigInteger())},
      {Column("c", String(5)), Column("c", String(50))},
      {Column("c", String(5)), Column("c", Text())},
      {Column("c", Integer()), Column("c", String(20))},
      {Column("c", Integer()), Column("c", Integer(), {.nullable = false})},
      {Column("c", Integer()), Column("c", Integer(), {.server_default = "5"})},
      {Column("c", String(5), {.server_default = "x"}), Column("c", String(5), {.server_default = "y"})},
      {Column("c", String(5), {.server_default = "x"}),
       Column("c", String(9), {.nullable = false, .server_default = "y"})},
      {Column("c", Uuid(), {.server_default = "123E4567-E89B-12D3-A456-4266141740FF"}),
       Column("c", Uuid(), {.server_default = "223E4567-E89B-12D3-A456-4266141740FF"})}};
  if (computes_columns()) {
    const Column computed("c", Integer(), {.computed = Computed{"a + 1", true}});
    pairs.emplace_back(computed, Column("c", Integer(), {.computed = Computed{"a + 2", true}}));
    pairs.emplace_back(computed, Column("c", Integer()));
  }
  for (const auto& [one, other] : pairs) expect_to_lead_both_ways(with(one), with(other));
}

TEST_P(CompareContract, LeadsThroughForeignKeysInACircle) {
  const auto referring = [](const std::string& name, const std::string& to) {
    return make_table({name}, {Column("id", Integer(), {.primary_key = true}), Column("r", Integer()),
                               ForeignKeyConstraint({"r"}, {to + ".id"}, {.name = "fk_" + name})});
  };
  expect_to_lead_from_to({}, {.tables = {referring("x", "y"), referring("y", "x")}});
  expect_to_lead_from_to({.tables = {referring("x", "y"), referring("y", "z"), referring("z", "z")}},
                         {.tables = {referring("x", "x"), referring("z", "x")}});
}

TEST_P(CompareContract, LeadsFromOneNameOfAViewsColumnToAnotherAndBack) {
  const auto naming = [](Names columns) {
    return Schema{.tables = {table({})},
                  .views = {{.name = {"v"}, .definition = "SELECT a FROM t", .columns = std::move(columns)}}};
  };
  expect_to_lead_from_to(naming({}), naming({"b"}));
  expect_to_lead_from_to(naming({"b"}), naming({"C d"}));
}

TEST_P(CompareContract, LeadsThroughARenameUnderViewsThatLookAtEachOther) {
  const auto with = [](const char* column) {
    return Schema{.tables = {make_table({"t"}, {Column(column, Integer())})},
                  .views = {{.name = {"v"}, .definition = fmt::format("SELECT {} AS n FROM t", column)},
                            {.name = {"w"}, .definition = "SELECT n FROM v"}}};
  };
  bring_to(with("a"));
  const auto target = with("b");
  const auto differences = autogenerate::compare(*connection, target, *dialect,
                                                 {.renames = {"t.a:b"}, .target_is_complete = true});
  for (const auto& step : differences.steps) carry_out(step.operation);
  EXPECT_THAT(texts_to(target), IsEmpty());
  take_back(differences.steps);
  EXPECT_THAT(texts_to(with("a")), IsEmpty());
}

TEST_P(CompareContract, SeesComments) {
  auto commented = table({Column("c", Integer(), {.comment = "it's \"c\""})});
  commented.comment = "all\nof them";
  if (dialect->canonical(commented).comment.empty()) GTEST_SKIP() << "the database keeps no comments";
  expect_to_lead_both_ways(table({Column("c", Integer())}), commented);
}

TEST_P(CompareContract, KeepsTheNameOfAKeyThatTheTargetLeavesOut) {
  const auto with = [](const std::string& ondelete) {
    const Column id("id", Integer(), {.primary_key = true});
    return Schema{
        .tables = {make_table({"p"}, {id}),
                   make_table({"c"}, {id, Column("x", Integer()),
                                      ForeignKeyConstraint({"x"}, {"p.id"}, {.ondelete = ondelete})})}};
  };
  const auto names = [&] {
    std::vector<std::string> found;
    for (const auto& table : dialect->reflect(*connection, {})) {
      for (const auto& constraint : table.constraints) {
        if (std::holds_alternative<ForeignKeyConstraint>(constraint)) found.push_back(name_of(constraint));
      }
    }
    return found;
  };
  bring_to(with("CASCADE"));
  const auto before = names();
  ASSERT_THAT(before, testing::SizeIs(1));
  if (before.front().empty()) GTEST_SKIP() << "SQLite gives no names";
  const auto steps = bring_to(with("SET NULL"));
  EXPECT_EQ(names(), before);
  EXPECT_THAT(texts_to(with("SET NULL")), IsEmpty());
  take_back(steps);
  EXPECT_EQ(names(), before);
  EXPECT_THAT(texts_to(with("CASCADE")), IsEmpty());
}

}  // namespace
}  // namespace limbeck::contract
