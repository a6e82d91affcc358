// SPDX-License-Identifier: MIT
#include "autogenerate/compare/need_order.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;
using testing::ElementsAre;

std::vector<std::string> in_order(const std::vector<Operation>& operations) {
  std::vector<Difference> steps;
  for (const auto& operation : operations) steps.push_back({operation});
  std::vector<std::string> texts;
  for (const auto& step : in_order_of_need(std::move(steps), postgresql()))
    texts.push_back(describe(step.operation));
  return texts;
}

CreateTable table_of(const TableName& name, std::vector<TableElement> elements) {
  return {make_table(name, std::move(elements))};
}

TEST(InOrderOfNeed, HeedsTheSchemasOfTablesThatKeysReferTo) {
  const auto referring = [](const TableName& name, const TableName& referred) {
    return table_of(name, {Column("id", Integer()), ForeignKeyConstraint({"id"}, referred, {"id"})});
  };
  EXPECT_THAT(in_order({referring({"entry", "a"}, {"user", "b"}), referring({"user", "b"}, {"entry", "b"}),
                        table_of({"entry", "b"}, {Column("id", Integer())})}),
              ElementsAre("create table 'b.entry'", "create table 'b.user'", "create table 'a.entry'"));
}

TEST(InOrderOfNeed, AltersADomainBehindTheFunctionThatItIsToCall) {
  const CreateFunction function{.name = {"ok"}, .arguments = "text", .returns = "boolean"};
  EXPECT_THAT(in_order({AlterDomain{.domain = {"d"}, .check = "ok(VALUE)"}, function}),
              ElementsAre("create function 'ok'", "alter domain 'd'"));
  EXPECT_THAT(in_order({AlterDomain{.domain = {"d"}, .server_default = text("ok()")}, function}),
              ElementsAre("create function 'ok'", "alter domain 'd'"));
}

TEST(InOrderOfNeed, TakesNoWordOfAStatementForWhatItMakes) {
  const CreateFunction function{
      .name = {"f"}, .arguments = "arg text", .returns = "text", .language = "plpgsql", .body = "..."};
  const Execute configuration{"CREATE TEXT SEARCH CONFIGURATION plain (PARSER = pg_catalog.\"default\")"};
  EXPECT_THAT(in_order({function, configuration}).front(), "create function 'f'");
}

TEST(InOrderOfNeed, MakesATableBehindTheOneByWhoseSequenceItCounts) {
  const auto next = text("nextval('s.log_id_seq'::regclass)");
  EXPECT_THAT(in_order({table_of({"copy", "s"}, {Column("id", Integer(), {.server_default = next})}),
                        table_of({"log", "s"}, {Column("id", Integer(), {.primary_key = true})})}),
              ElementsAre("create table 's.log'", "create table 's.copy'"));
}

TEST(InOrderOfNeed, MakesWhatBearsTheNameOfASequenceBeforeItsTable) {
  const auto counts = [](const char* name) {
    return table_of({name}, {Column("id", Integer(), {.primary_key = true, .identity = Identity()})});
  };
  EXPECT_THAT(in_order({counts("a"), counts("b"), table_of({"a_id_seq"}, {Column("i", Integer())})}),
              ElementsAre("create table 'a_id_seq'", "create table 'a'", "create table 'b'"));
  EXPECT_THAT(in_order({counts("a"), table_of({"t"}, {Column("i", Integer()), Index("a_id_seq", {"i"})})}),
              ElementsAre("create table 't'", "create table 'a'"));
}

}  // namespace
}  // namespace limbeck::autogenerate
