// SPDX-License-Identifier: MIT
#include "autogenerate/render/entry.hpp"
#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

Schema with_mood(Names words) {
  return schema_of(with_id("t", {Column("mood", Enum(std::move(words), {.name = "mood"}))}));
}

std::vector<std::string> between(Names before, Names after) {
  return Compared(with_mood(std::move(before)), with_mood(std::move(after))).sql();
}

TEST(CompareType, MakesAnEnumOnceAndBeforeTheTablesThatUseIt) {
  const Column mood("mood", Enum({"sad", "ok"}, {.name = "mood"}));
  EXPECT_THAT(Compared({}, {.tables = {with_id("a", {mood}), with_id("b", {mood})}}).steps(),
              ElementsAre("create enum type \'mood'", "create table 'a'", "create table 'b'"));
  EXPECT_THAT(Compared({}, with_mood({"ok"})).sql().front(), "CREATE TYPE mood AS ENUM ('ok')");
}

TEST(CompareType, DropsAnEnumBehindItsLastUser) {
  EXPECT_THAT(Compared(with_mood({"ok"}), {}).steps(),
              ElementsAre("drop table 't'", "drop enum type \'mood'"));
  Schema unused{.enums = {Enum({"a"}, {.name = "unused"})}};
  EXPECT_THAT(Compared(unused, {}).steps(), IsEmpty());
  EXPECT_THAT(Compared(unused, {}, {.target_is_complete = true}).steps(),
              ElementsAre("drop enum type \'unused'"));
}

TEST(CompareType, AddsValuesWhereTheyBelong) {
  EXPECT_THAT(
      between({"b", "d"}, {"a", "b", "c", "d", "e", "f"}),
      ElementsAre("ALTER TYPE mood ADD VALUE 'a' BEFORE 'b'", "ALTER TYPE mood ADD VALUE 'c' AFTER 'b'",
                  "ALTER TYPE mood ADD VALUE 'e'", "ALTER TYPE mood ADD VALUE 'f'"));
}

TEST(CompareType, KnowsTheValuesThatWereThereForTheWayBack) {
  const Compared compared(with_mood({"a"}), with_mood({"a", "b", "c"}));
  const auto& second = std::get<operation::AddEnumValue>(compared.differences.steps.at(1).operation);
  EXPECT_EQ(second.existing_values, (Names{"a", "b"}));
}

TEST(CompareType, GivesAnEnumAnotherListWhereValuesGoOrMove) {
  const Compared removed(with_mood({"a", "b"}), with_mood({"a"}));
  EXPECT_THAT(removed.steps(), ElementsAre("alter enum type \'mood'"));
  EXPECT_THAT(removed.remarks(),
              ElementsAre("enum 'mood' loses 'b': write what rows get that hold it, by an UPDATE before"));
  const Compared moved(with_mood({"a", "b"}), with_mood({"b", "a"}));
  EXPECT_THAT(moved.steps(), ElementsAre("alter enum type \'mood'"));
  EXPECT_THAT(moved.remarks(), IsEmpty());
}

TEST(CompareType, SaysWhatAnEnumLosesOnTheWayBack) {
  const Compared added(with_mood({"a"}), with_mood({"a", "b", "c"}));
  const auto loses = [](const std::string& values) {
    return ElementsAre("enum 'mood' loses " + values +
                       ": write what rows get that hold it, by an UPDATE before");
  };
  EXPECT_THAT(added.differences.steps.at(0).downgrade_remarks, loses("'b', 'c'"));
  EXPECT_THAT(added.differences.steps.at(1).downgrade_remarks, IsEmpty());
  const Compared replaced(with_mood({"a", "b"}), with_mood({"c", "a"}));
  EXPECT_THAT(replaced.differences.steps.at(0).downgrade_remarks, loses("'c'"));
}

TEST(CompareType, SuggestsARenameWhereOneValueStandsForAnother) {
  EXPECT_THAT(
      Compared(with_mood({"a", "b"}), with_mood({"a", "c"})).remarks(),
      ElementsAre(
          "enum 'mood' loses 'b': write what rows get that hold it, by an UPDATE before",
          "if 'c' is only another name for 'b', write instead: ALTER TYPE ... RENAME VALUE, or op.rename_enum_value"));
}

TEST(CompareType, SaysWhatKeepsAnEnumFromLosingValues) {
  const auto held = [](Names values) {
    const Enum mood(std::move(values), {.name = "mood"});
    auto divided = make_table({"p"}, {Column("m", mood), Column("id", Integer())});
    divided.options.postgresql_partition_by = "LIST (m)";
    auto other = make_table({"q"}, {Column("m", mood), Column("id", Integer())});
    other.options.postgresql_partition_by = "RANGE (id)";
    return Schema{
        .tables = {divided, other},
        .partitions = {{.name = {"q1"}, .table = {"q"}, .bounds = "DEFAULT", .partition_by = "LIST (m)"}},
        .others = {{.kind = "composite type",
                    .name = "pair",
                    .create = "CREATE TYPE pair AS (a mood, b integer)",
                    .drop = "DROP TYPE pair",
                    .stage = ObjectStage::types}}};
  };
  const std::vector<std::string> sentences{
      "enum 'mood' can lose no value while 'p' is divided by it: write how its rows move to another table, and "
      "drop it before",
      "enum 'mood' can lose no value while 'q1' is divided by it: write how its rows move to another table, "
      "and drop it before",
      "enum 'mood' can lose no value while composite type 'pair' holds it: drop that before, and create it again "
      "behind"};
  const Compared less(held({"a", "b"}), held({"a"}));
  EXPECT_THAT(less.remarks(), testing::IsSupersetOf(sentences));
  EXPECT_EQ(less.differences.steps.at(0).downgrade_remarks, sentences);
  const Compared more(held({"a"}), held({"a", "b"}));
  EXPECT_THAT(more.remarks(), IsEmpty());
  auto of_way_back = sentences;
  of_way_back.insert(of_way_back.begin(),
                     "enum 'mood' loses 'b': write what rows get that hold it, by an UPDATE before");
  EXPECT_EQ(more.differences.steps.at(0).downgrade_remarks, of_way_back);
}

TEST(CompareType, ComputesAgainOnTheWayBackAlone) {
  const auto with = [](Names values) {
    const Column computed("c", Text(), {.computed = Computed{"m::text", true}});
    return Schema{.tables = {make_table({"t"}, {Column("m", Enum(std::move(values), {.name = "mood"})),
                                                computed, Index("ix", {"c"})})},
                  .views = {{.name = {"v"}, .definition = "SELECT t.c FROM t"}}};
  };
  const Compared compared(with({"a"}), with({"a", "b"}));
  EXPECT_THAT(compared.steps(), ElementsAre("add value 'b' to enum type 'mood'"));
  const auto& step = compared.differences.steps.at(0);
  std::vector<std::string> back;
  for (const auto& operation : step.downgrade.value()) back.push_back(operation::describe(operation));
  EXPECT_THAT(back, ElementsAre("drop index 'ix' on 't'", "drop column 't.c'", "alter enum type 'mood'",
                                "add column 't.c'", "create index 'ix' on 't'"));
  EXPECT_THAT(step.downgrade_remarks,
              testing::Contains(
                  "view 'v' reads what is computed from enum 'mood': drop it before, and create it again "
                  "behind"));
}

TEST(CompareType, MakesDomainsAndSaysWhereTheyDiffer) {
  const auto with_domain = [](const Type& type) {
    return schema_of(with_id("t", {Column("a", postgresql::Domain("email", type, {.check = "VALUE > ''"}))}));
  };
  EXPECT_THAT(Compared({}, with_domain(Text())).steps(),
              ElementsAre("create domain 'email'", "create table 't'"));
  EXPECT_THAT(Compared(with_domain(Text()), {}).steps(),
              ElementsAre("drop table 't'", "drop domain 'email'"));
  const Compared compared(with_domain(Text()), with_domain(String(9)));
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(
      compared.unmade(),
      ElementsAre("domain 'email' differs from the target in what ALTER DOMAIN cannot change: it stays "
                  "as it is; write in a script how it changes"));
}

TEST(CompareType, AltersWhatADomainAsksOfItsValues) {
  using postgresql::Domain;
  using postgresql::DomainOptions;
  const auto between = [](DomainOptions before, DomainOptions after) {
    return Compared({.domains = {Domain("email", Text(), std::move(before))}},
                    {.domains = {Domain("email", Text(), std::move(after))}});
  };
  const DomainOptions checked{.check = "VALUE > ''", .constraint_name = "email_check"};
  const DomainOptions all{
      .server_default = "it's", .not_null = true, .check = "value <> 'a'", .constraint_name = "ck"};
  EXPECT_THAT(
      between(checked, all).sql(),
      ElementsAre("ALTER DOMAIN email DROP CONSTRAINT email_check", "ALTER DOMAIN email SET DEFAULT 'it''s'",
                  "ALTER DOMAIN email ADD CONSTRAINT ck CHECK (value <> 'a')",
                  "ALTER DOMAIN email SET NOT NULL"));
  EXPECT_THAT(between(all, checked).sql(),
              ElementsAre("ALTER DOMAIN email DROP CONSTRAINT ck", "ALTER DOMAIN email DROP DEFAULT",
                          "ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE > '')",
                          "ALTER DOMAIN email DROP NOT NULL"));
  EXPECT_THAT(between(checked, {.check = "(value>'')"}).steps(), IsEmpty());
  EXPECT_THAT(between({}, {.check = "VALUE > ''"}).sql(),
              ElementsAre("ALTER DOMAIN email ADD CONSTRAINT email_check CHECK (VALUE > '')"));
  EXPECT_THAT(between(checked, {.check = "VALUE > 'b'", .create_type = false}).steps(), IsEmpty());
}

TEST(CompareObject, EmptiesASchemaThatTheTargetNamesAndLeavesEmpty) {
  auto table = with_id("t");
  table.name.schema = "s";
  EXPECT_THAT(Compared({.tables = {table}, .schemas = {"s"}}, {.schemas = {"s"}}).steps(),
              ElementsAre("drop table 's.t'"));
}

TEST(CompareObject, MakesSchemasAndExtensionsBeforeWhatIsInThem) {
  auto table = with_id("t");
  table.name.schema = "s";
  EXPECT_THAT(Compared({}, {.tables = {table}, .extensions = {{.name = "citext"}}}).steps(),
              ElementsAre("create schema 's'", "create extension 'citext'", "create table 's.t'"));
  EXPECT_THAT(Compared({.schemas = {"s"}}, {.tables = {table}}).steps(), ElementsAre("create table 's.t'"));
}

TEST(CompareObject, MakesTheSchemaOfAnExtensionWhereTheDatabaseHasNone) {
  const Schema schema{.extensions = {{.name = "citext", .schema = "s"}}};
  EXPECT_THAT(Compared({}, schema).steps(), ElementsAre("create schema 's'", "create extension 'citext'"));
  EXPECT_THAT(Compared(schema, schema).steps(), IsEmpty());
  EXPECT_THAT(Compared(schema, {}, {.target_is_complete = true}).steps(),
              ElementsAre("drop extension 'citext'"));
}

TEST(CompareObject, MakesNoSchemaThatEveryDatabaseHas) {
  auto table = with_id("t");
  table.name.schema = "public";
  const Schema schema{
      .tables = {table}, .extensions = {{.name = "plperlu", .schema = "pg_catalog"}}, .default_schema = "s"};
  EXPECT_THAT(Compared({}, schema).sql(), ElementsAre("CREATE EXTENSION plperlu SCHEMA pg_catalog",
                                                      testing::StartsWith("CREATE TABLE public.t")));
  EXPECT_THAT(Compared({.default_schema = "s"}, schema).steps(),
              ElementsAre("create extension 'plperlu'", "create table 'public.t'"));
}

TEST(CompareObject, MovesAnExtensionToTheSchemaThatTheTargetNames) {
  const Schema database{.extensions = {{.name = "citext", .schema = "s"}}, .schemas = {"s", "u"}};
  EXPECT_THAT(
      Compared(database, {.extensions = {{.name = "citext", .schema = "u"}}, .schemas = {"s", "u"}}).sql(),
      ElementsAre("ALTER EXTENSION citext SET SCHEMA u"));
  EXPECT_THAT(Compared(database, {.extensions = {{.name = "citext"}}}).steps(), IsEmpty());
}

TEST(CompareObject, KnowsFromWhichSchemaAnExtensionMoves) {
  const Schema database{.extensions = {{.name = "citext"}}, .schemas = {"u"}, .default_schema = "public"};
  const auto steps = Compared(database, {.extensions = {{.name = "citext", .schema = "u"}}, .schemas = {"u"}})
                         .differences.steps;
  const auto back = operation::reverse(steps.at(0).operation).operations.at(0);
  EXPECT_EQ(std::get<operation::AlterExtension>(back).schema, "public");
}

TEST(CompareObject, LeavesAloneWhatTheTargetDoesNotNameUnlessItIsComplete) {
  const Schema database{
      .sequences = {{.name = {"s"}}},
      .views = {{.name = {"v"}, .definition = "SELECT 1"}},
      .functions = {{.name = {"f"}, .returns = "integer", .body = "SELECT 1"}},
      .triggers = {{.name = "tr", .table = {"t"}, .timing = "AFTER", .events = "INSERT", .body = "x"}},
      .extensions = {{.name = "citext"}},
      .schemas = {"other"}};
  EXPECT_THAT(Compared(database, {}).steps(), IsEmpty());
  EXPECT_THAT(Compared(database, {}, {.target_is_complete = true}).steps(),
              ElementsAre("drop trigger 'tr' on 't'", "drop view 'v'", "drop function 'f'",
                          "drop sequence 's'", "drop extension 'citext'", "drop schema 'other'"));
}

TEST(CompareObject, SeesWhatASequenceIsToldToDo) {
  const Sequence kept{.name = {"s"}, .counting = {.start = 1, .increment = 1, .cache = 1}};
  EXPECT_THAT(Compared({.sequences = {kept}}, {.sequences = {{.name = {"s"}}}}).steps(), IsEmpty());
  const Compared compared({.sequences = {kept}},
                          {.sequences = {{.name = {"s"}, .counting = {.increment = 5}}}});
  EXPECT_THAT(compared.sql(), ElementsAre("ALTER SEQUENCE s INCREMENT BY 5"));
  EXPECT_EQ(std::get<operation::AlterSequence>(compared.differences.steps.at(0).operation).existing, kept);
  EXPECT_THAT(Compared({}, {.sequences = {kept}}).steps(), ElementsAre("create sequence 's'"));
}

TEST(CompareObject, DropsWhatBearsANameBeforeAnotherKindTakesIt) {
  const auto steps = [](const Schema& database, const Schema& target) {
    return Compared(database, target, {.target_is_complete = true}).steps();
  };
  const Schema type{.enums = {Enum({"a"}, {.name = "y"})}};
  const Schema domain{.domains = {postgresql::Domain("y", Text())}};
  const Schema sequence{.sequences = {{.name = {"y"}}}};
  const Schema view{.views = {{.name = {"y"}, .definition = "SELECT 1"}}};
  const auto table = schema_of(with_id("y"));
  EXPECT_THAT(steps(type, domain), ElementsAre("drop enum type 'y'", "create domain 'y'"));
  EXPECT_THAT(steps(domain, type), ElementsAre("drop domain 'y'", "create enum type 'y'"));
  EXPECT_THAT(steps(sequence, view), ElementsAre("drop sequence 'y'", "create view 'y'"));
  EXPECT_THAT(steps(view, sequence), ElementsAre("drop view 'y'", "create sequence 'y'"));
  EXPECT_THAT(steps(sequence, table), ElementsAre("drop sequence 'y'", "create table 'y'"));
  EXPECT_THAT(steps(table, sequence), ElementsAre("drop table 'y'", "create sequence 'y'"));
  EXPECT_THAT(Compared(mariadb(), sequence, view, {.target_is_complete = true}).steps(),
              ElementsAre("drop sequence 'y'", "create view 'y'"));
  const auto indexed = schema_of(with_id("t", {Index("y", {"id"})}));
  const Schema both{.tables = {with_id("t"), with_id("y")}};
  EXPECT_THAT(steps(indexed, both), ElementsAre("drop index 'y' on 't'", "create table 'y'"));
  EXPECT_THAT(steps(both, indexed), ElementsAre("drop table 'y'", "create index 'y' on 't'"));
  const Schema counted{.tables = {with_id("t")}, .sequences = {{.name = {"y"}}}};
  EXPECT_THAT(steps(indexed, counted), ElementsAre("drop index 'y' on 't'", "create sequence 'y'"));
  EXPECT_THAT(steps(counted, indexed), ElementsAre("drop sequence 'y'", "create index 'y' on 't'"));
}

TEST(CompareObject, KeepsASequenceFromTheOneThatAColumnHasOfItsOwn) {
  const auto own = schema_of(with_id("t", {Column("n", Integer(), {.identity = Identity()})}));
  const Schema apart{.tables = {with_id("t", {Column("n", Integer())})},
                     .sequences = {{.name = {"t_n_seq"}}}};
  EXPECT_THAT(Compared(own, apart).steps(), ElementsAre("alter column 't.n'", "create sequence 't_n_seq'"));
  EXPECT_THAT(Compared(apart, own, {.target_is_complete = true}).steps(),
              ElementsAre("drop sequence 't_n_seq'", "alter column 't.n'"));
}

TEST(CompareCode, DropsAViewThatDiffersBeforeTheTablesChangeAndMakesItAfter) {
  const auto schema = [](const Table& table, const char* definition) {
    return Schema{.tables = {table}, .views = {{.name = {"v"}, .definition = definition}}};
  };
  const auto before = with_id("t");
  const auto after = with_id("t", {Column("a", Integer())});
  EXPECT_THAT(Compared(schema(before, "SELECT id FROM t"), schema(after, "SELECT id, a FROM t")).steps(),
              ElementsAre("drop view 'v'", "add column 't.a'", "create view 'v'"));
  EXPECT_THAT(Compared(schema(before, "SELECT id FROM t"), schema(before, "select id\nfrom t")).steps(),
              IsEmpty());
}

TEST(CompareObject, TakesWhatACompleteTargetLeavesOpenAsWhatIsUsual) {
  const auto compared = [](const Counting& existing, const Counting& wanted) {
    return Compared({.sequences = {{.name = {"s"}, .counting = existing}}},
                    {.sequences = {{.name = {"s"}, .counting = wanted}}}, {.target_is_complete = true});
  };
  EXPECT_THAT(compared({}, {.start = 1, .increment = 1, .cycle = false, .cache = 1}).steps(), IsEmpty());
  EXPECT_THAT(compared({.increment = 5, .maxvalue = 9}, {}).sql(),
              ElementsAre("ALTER SEQUENCE s INCREMENT BY 1 NO MAXVALUE"));
  EXPECT_THAT(compared({.increment = -1}, {.start = -1, .increment = -1}).steps(), IsEmpty());
}

TEST(CompareCode, MakesViewsBehindThoseThatTheyLookAt) {
  const Schema target{.tables = {with_id("t")},
                      .views = {{.name = {"a"}, .definition = "SELECT * FROM \"B\""},
                                {.name = {"B"}, .definition = "SELECT * FROM m"}},
                      .materialized_views = {{.name = {"m"}, .definition = "SELECT id FROM t"}}};
  EXPECT_THAT(Compared({}, target).steps(), ElementsAre("create table 't'", "create materialized view 'm'",
                                                        "create view 'B'", "create view 'a'"));
  EXPECT_THAT(Compared(target, {.tables = {with_id("t")}}, {.target_is_complete = true}).steps(),
              ElementsAre("drop view 'a'", "drop view 'B'", "drop materialized view 'm'"));
}

TEST(CompareCode, MakesViewsAgainThatStandOnWhatChanges) {
  const auto schema = [](const Type& type, std::vector<View> views) {
    return Schema{.tables = {with_id("t", {Column("a", type)})}, .views = std::move(views)};
  };
  const std::vector<View> views{{.name = {"v"}, .definition = "SELECT a FROM t"},
                                {.name = {"w"}, .definition = "SELECT a FROM v"},
                                {.name = {"x"}, .definition = "SELECT 1"}};
  EXPECT_THAT(Compared(schema(Integer(), views), schema(BigInteger(), views)).steps(),
              ElementsAre("drop view 'w'", "drop view 'v'", "alter column 't.a'", "create view 'v'",
                          "create view 'w'"));
  const Compared unknown(schema(Integer(), views), schema(BigInteger(), {}));
  EXPECT_THAT(unknown.steps(), ElementsAre("drop view 'w'", "drop view 'v'", "alter column 't.a'",
                                           "create view 'v'", "create view 'w'"));
  EXPECT_THAT(
      unknown.differences.steps.at(3).remarks,
      ElementsAre("view 'v' is made again: privileges, an owner and comments that other databases alone "
                  "gave it are lost there"));
}

TEST(CompareCode, MakesAndDropsTheIndexesOfAMaterializedViewThatStays) {
  const auto schema = [](std::vector<Index> indexes) {
    return Schema{.materialized_views = {
                      {.name = {"m"}, .definition = "SELECT 1 AS a", .indexes = std::move(indexes)}}};
  };
  const Index kept("kept", {"a"});
  const Compared compared(schema({Index("changed", {"a"}), Index("gone", {"a"}), kept}),
                          schema({kept, Index("changed", {"a"}, {.unique = true}), Index("new", {"a"})}));
  EXPECT_THAT(compared.steps(), ElementsAre("drop index 'changed' on 'm'", "drop index 'gone' on 'm'",
                                            "create index 'changed' on 'm'", "create index 'new' on 'm'"));
}

TEST(CompareCode, MakesTheIndexesOfAMaterializedViewWithIt) {
  const auto schema = [](const Type& type) {
    return Schema{.tables = {with_id("t", {Column("a", type)})},
                  .materialized_views = {
                      {.name = {"m"}, .definition = "SELECT a FROM t", .indexes = {Index("ix", {"a"})}}}};
  };
  const Compared compared(schema(Integer()), schema(BigInteger()));
  EXPECT_THAT(compared.steps(), ElementsAre("drop materialized view 'm'", "alter column 't.a'",
                                            "create materialized view 'm'", "create index 'ix' on 'm'"));
  std::vector<std::string> back;
  for (const auto& entry : downgrade_of(compared.differences))
    back.push_back(operation::describe(*entry.operation));
  EXPECT_THAT(back, ElementsAre("drop materialized view 'm'", "alter column 't.a'",
                                "create materialized view 'm'", "create index 'ix' on 'm'"));
}

TEST(CompareCode, MakesTriggersAgainThatNameColumnsOfATableThatChanges) {
  const auto schema = [](const Type& type) {
    const auto trigger = [](const char* name, const char* events, const char* when) {
      return Trigger{
          .name = name, .table = {"T"}, .timing = "AFTER", .events = events, .body = "f()", .when = when};
    };
    return Schema{.tables = {with_id("T", {Column("a", type)})},
                  .triggers = {trigger("x", "UPDATE OF a", ""), trigger("y", "UPDATE", "new.a > 1"),
                               trigger("z", "UPDATE", "")}};
  };
  EXPECT_THAT(Compared(schema(Integer()), schema(BigInteger())).steps(),
              ElementsAre("drop trigger 'y' on 'T'", "drop trigger 'x' on 'T'", "alter column 'T.a'",
                          "create trigger 'x' on 'T'", "create trigger 'y' on 'T'"));
}

TEST(CompareCode, PutsAnotherBodyIntoAFunctionThatMayBeInUse) {
  const auto schema = [](const char* returns, const char* body) {
    return Schema{.functions = {{.name = {"f"}, .returns = returns, .language = "sql", .body = body}}};
  };
  const Compared replaced(schema("integer", "SELECT 1"), schema("integer", "SELECT 2"));
  EXPECT_THAT(
      replaced.sql(),
      ElementsAre(
          "CREATE OR REPLACE FUNCTION f() RETURNS integer LANGUAGE sql AS $limbeck$SELECT 2$limbeck$"));
  ASSERT_TRUE(replaced.differences.steps.at(0).downgrade);
  EXPECT_THAT(Compared(schema("integer", "SELECT 1"), schema("bigint", "SELECT 1")).steps(),
              ElementsAre("drop function 'f'", "create function 'f'"));
}

// With a function that a view calls, between two lists of arguments or, where these are one, two results.
Compared between_functions(const char* before, const char* after, std::vector<TableElement> more) {
  const auto schema = [&](const char* arguments, const char* returns) {
    return Schema{.tables = {with_id("t", more)},
                  .views = {{.name = {"v"}, .definition = "SELECT f(id) FROM t"}},
                  .functions = {{.name = {"f"},
                                 .arguments = arguments,
                                 .returns = returns,
                                 .language = "sql",
                                 .body = "SELECT 1"}}};
  };
  return {schema(before, "integer"),
          schema(after, std::string_view(before) == after ? "bigint" : "integer"),
          {.target_is_complete = true}};
}

TEST(CompareCode, LetsTablesDoWithoutAFunctionUntilTheNextOneOfItsNameIsThere) {
  const Compared compared = between_functions(
      "a integer", "a integer",
      {Column("a", Integer(), {.server_default = text("f(1)")}), CheckConstraint("f(a) > 0", {.name = "ck"}),
       Index("ix", {text("f(a)")}), Index("other", {"a"})});
  EXPECT_THAT(
      compared.sql(),
      ElementsAre("DROP VIEW v", "DROP INDEX ix", "ALTER TABLE t DROP CONSTRAINT ck",
                  "ALTER TABLE t ALTER COLUMN a DROP DEFAULT", "DROP FUNCTION f(a integer)",
                  "CREATE FUNCTION f(a integer) RETURNS bigint LANGUAGE sql AS $limbeck$SELECT 1$limbeck$",
                  "ALTER TABLE t ALTER COLUMN a SET DEFAULT f(1)",
                  "ALTER TABLE t ADD CONSTRAINT ck CHECK (f(a) > 0)", "CREATE INDEX ix ON t (f(a))",
                  "CREATE VIEW v AS SELECT f(id) FROM t"));
}

TEST(CompareCode, LetsAFunctionGoForTheNextOneWhateverArgumentsThatTakes) {
  const auto steps = [](const char* before, const char* after) {
    return between_functions(before, after, {CheckConstraint("f(id) > 0", {.name = "ck"})}).steps();
  };
  const auto in_turn =
      ElementsAre("drop view 'v'", "drop check constraint 'ck' of 't'", "drop function 'f'",
                  "create function 'f'", "add check constraint 'ck' to 't'", "create view 'v'");
  EXPECT_THAT(steps("a integer", "b integer"), in_turn);
  EXPECT_THAT(steps("integer", "IN b integer DEFAULT 1, OUT c text"), in_turn);
  EXPECT_THAT(steps("a integer", "a text"), in_turn);
  EXPECT_THAT(steps("a integer", "a integer, b integer DEFAULT 1"), in_turn);
}

TEST(CompareCode, ComputesColumnsAgainThatCallAFunctionThatGoesForAnother) {
  const Column computed("a", Integer(), {.computed = Computed{"f(id)", true}});
  EXPECT_THAT(
      between_functions("a integer", "b integer", {computed, Index("ix", {"a"})}).steps(),
      ElementsAre("drop view 'v'", "drop index 'ix' on 't'", "drop column 't.a'", "drop function 'f'",
                  "create function 'f'", "add column 't.a'", "create index 'ix' on 't'", "create view 'v'"));
}

TEST(CompareCode, MakesViewsAgainThatLookAtOneThatIsMadeAgain) {
  const auto schema = [](const char* definition) {
    return Schema{.tables = {with_id("t")},
                  .views = {{.name = {"v"}, .definition = definition},
                            {.name = {"w"}, .definition = "SELECT * FROM v"}}};
  };
  EXPECT_THAT(Compared(sqlite(), schema("SELECT id FROM t"), schema("SELECT id + 1 FROM t")).steps(),
              ElementsAre("drop view 'w'", "drop view 'v'", "create view 'v'", "create view 'w'"));
}

TEST(CompareCode, DropsAFunctionThatReadsATableBeforeThatIsRenamed) {
  const auto schema = [](const std::string& table, const std::string& renamed_from) {
    auto made = with_id(table);
    made.renamed_from = renamed_from;
    const auto function = [&](const char* name, const std::string& body) {
      return Function{.name = {name}, .returns = "bigint", .language = "sql", .body = body + table + "; end"};
    };
    return Schema{.tables = {made},
                  .functions = {function("read", "begin atomic select count(*) from "),
                                function("text", "begin; select count(*) from ")}};
  };
  EXPECT_THAT(Compared(schema("person", ""), schema("people", "person")).steps(),
              ElementsAre("drop function 'read'", "rename table 'person' to 'people'",
                          "create function 'text'", "create function 'read'"));
}

TEST(CompareCode, ReplacesAFunctionThatTablesCallThoughItReadsOneThatChanges) {
  const auto schema = [](const Type& type, const char* body) {
    return Schema{.tables = {with_id("t", {Column("a", type)}),
                             with_id("u", {Column("b", Integer(), {.server_default = text("f()")})})},
                  .functions = {{.name = {"f"}, .returns = "integer", .language = "sql", .body = body}}};
  };
  EXPECT_THAT(Compared(schema(Integer(), "RETURN (SELECT max(a) FROM t)"),
                       schema(BigInteger(), "RETURN (SELECT max(id) FROM t)"))
                  .steps(),
              ElementsAre("alter column 't.a'", "create function 'f'"));
}

TEST(CompareCode, MakesViewsAgainThatLookAtATableThatIsAViewFromNowOn) {
  const View on{.name = {"v"}, .definition = "SELECT id FROM one"};
  const Schema database{.tables = {with_id("base"), with_id("one")}, .views = {on}};
  const Schema target{.tables = {with_id("base")},
                      .views = {{.name = {"one"}, .definition = "SELECT id FROM base"}, on}};
  EXPECT_THAT(Compared(database, target, {.target_is_complete = true}).steps(),
              ElementsAre("drop view 'v'", "drop table 'one'", "create view 'one'", "create view 'v'"));
}

TEST(CompareCode, MakesFunctionsBeforeTheTablesThatCallThem) {
  const Schema schema{
      .tables = {with_id("t", {Column("a", Integer(), {.server_default = text("next_a('')")})})},
      .functions = {{.name = {"next_a"}, .returns = "integer", .language = "sql", .body = "SELECT 1"}},
      .triggers = {{.name = "tr", .table = {"t"}, .timing = "AFTER", .events = "INSERT", .body = "x"}}};
  EXPECT_THAT(Compared({}, schema).steps(),
              ElementsAre("create function 'next_a'", "create table 't'", "create trigger 'tr' on 't'"));
  EXPECT_THAT(Compared(schema, {}, {.target_is_complete = true}).steps(),
              ElementsAre("drop trigger 'tr' on 't'", "drop table 't'", "drop function 'next_a'"));
}

TEST(CompareCode, MakesFunctionsBeforeTheFunctionsThatTablesCall) {
  const Schema schema{
      .tables = {with_id("t", {Column("a", Text()), CheckConstraint("checked(a)", {.name = "ck"})})},
      .functions = {
          {.name = {"checked"}, .returns = "boolean", .language = "sql", .body = "SELECT NOT padded($1)"},
          {.name = {"other"}, .returns = "boolean", .language = "sql", .body = "SELECT true"},
          {.name = {"padded"}, .returns = "boolean", .language = "sql", .body = "SELECT false"}}};
  EXPECT_THAT(Compared({}, schema).steps(),
              ElementsAre("create function 'padded'", "create function 'checked'", "create table 't'",
                          "create function 'other'"));
  EXPECT_THAT(Compared(schema, {}, {.target_is_complete = true}).steps(),
              ElementsAre("drop function 'other'", "drop table 't'", "drop function 'checked'",
                          "drop function 'padded'"));
}

TEST(CompareCode, MakesFunctionsBeforeViewsAndTriggers) {
  const Schema target{
      .tables = {with_id("t")},
      .views = {{.name = {"v"}, .definition = "SELECT 1"}},
      .functions = {{.name = {"f"}, .returns = "trigger", .language = "plpgsql", .body = "BEGIN END"}},
      .triggers = {{.name = "tr",
                    .table = {"t"},
                    .timing = "AFTER",
                    .events = "INSERT",
                    .body = "EXECUTE FUNCTION f()"}}};
  EXPECT_THAT(Compared({}, target).steps(), ElementsAre("create table 't'", "create function 'f'",
                                                        "create view 'v'", "create trigger 'tr' on 't'"));
}

TEST(CompareCode, TakesTheOldWordForWhatATriggerCallsForTheNewOne) {
  const auto calling = [](const char* call) {
    return Schema{
        .tables = {with_id("t")},
        .triggers = {{.name = "tr", .table = {"t"}, .timing = "AFTER", .events = "INSERT", .body = call}}};
  };
  EXPECT_THAT(Compared(calling("EXECUTE FUNCTION f()"), calling("execute procedure f()")).steps(), IsEmpty());
  EXPECT_THAT(Compared(calling("EXECUTE FUNCTION f()"), calling("EXECUTE PROCEDURE g()")).steps(), SizeIs(2));
}

TEST(CompareCode, TakesATriggerThatDoesNotSayWhatItRunsForAsTheDatabaseDoes) {
  const auto with = [](const char* for_each) {
    return Schema{.tables = {with_id("t")},
                  .triggers = {{.name = "tr",
                                .table = {"t"},
                                .timing = "AFTER",
                                .events = "INSERT",
                                .body = "BEGIN SELECT 1; END",
                                .for_each = for_each}}};
  };
  EXPECT_THAT(Compared(sqlite(), with("ROW"), with("")).steps(), IsEmpty());
  EXPECT_THAT(Compared(mariadb(), with("ROW"), with("")).steps(), IsEmpty());
  EXPECT_THAT(Compared(postgresql(), with("STATEMENT"), with("")).steps(), IsEmpty());
  EXPECT_THAT(Compared(postgresql(), with("ROW"), with("")).steps(), SizeIs(2));
}

}  // namespace
}  // namespace limbeck::autogenerate
