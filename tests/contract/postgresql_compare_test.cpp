// SPDX-License-Identifier: MIT
// PostgreSQL brought to a target that another dialect could not have, and back.
#include <fmt/format.h>

#include "contract/compare_contract.hpp"

namespace limbeck::contract {
namespace {

using namespace limbeck::operation;
using testing::IsEmpty;

using PostgresqlCompare = CompareContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlCompare, testing::Values(postgresql()), name_of_parameter);

TEST_P(PostgresqlCompare, FindsNothingAfterATableWasMadeThatHoldsEverything) {
  const auto included = [&](const char* column) {
    return is_postgresql_before(11) ? Names{} : Names{column};
  };
  const Schema target{
      .tables = {table(
          {Column("mood", Enum({"sad", "ok"}, {.name = "mood"}), {.server_default = "ok"}),
           Column("moods", limbeck::postgresql::Array(Enum({"sad", "ok"}, {.name = "mood"}))),
           Column("numbers", limbeck::postgresql::Array(Integer()), {.server_default = text("'{1,2}'")}),
           Column("mail", limbeck::postgresql::Domain("mail", Text(), {.check = "VALUE LIKE '%@%'"})),
           Column("n", BigInteger(), {.identity = Identity{.always = true, .start = 7, .increment = 2}}),
           Column("data", limbeck::postgresql::Jsonb(), {.server_default = text("'{}'::jsonb")}),
           Column("during", limbeck::postgresql::TstzRange()), Column("raw", RawType("int4")),
           Column("c", Char(3)),
           Column("at", DateTime{.timezone = true}, {.server_default = text("now() + interval '1 day'")}),
           CheckConstraint("b::varchar(5) <> 'x'::text AND a = any(array[1, 2])", {.name = "ck"}),
           UniqueConstraint({"b"}, {.name = "uq",
                                    .deferrable = true,
                                    .initially = "DEFERRED",
                                    .postgresql_include = included("a")}),
           ExcludeConstraint({{"during", "&&"}}, {.name = "ex", .where = "a > 0"}),
           Index("ix_data", {"data"},
                 {.postgresql_using = "gin", .postgresql_ops = {{"data", "jsonb_path_ops"}}}),
           Index("ix_lower", {text("lower(b)"), nulls_first(desc("a"))},
                 {.postgresql_where = "a>0 and b is not null", .postgresql_include = included("c")})})}};
  bring_to(target);
  EXPECT_THAT(texts_to(target), IsEmpty());
}

TEST_P(PostgresqlCompare, LeadsFromOptionsOfATableToOthersAndBack) {
  auto fast = table({});
  fast.options = {.prefixes = {"UNLOGGED"},
                  .postgresql_with = {{"autovacuum_enabled", "off"}, {"fillfactor", "70"}}};
  auto full = table({});
  full.options = {.postgresql_with = {{"fillfactor", "100"}}};
  expect_to_lead_both_ways(table({}), fast);
  expect_to_lead_both_ways(fast, full);
}

TEST_P(PostgresqlCompare, MakesConstraintsThatWereNeverCheckedSoThatTheyStayIt) {
  expect_to_lead_both_ways(
      table({}),
      table({CheckConstraint("a > 0", {.name = "ck", .postgresql_not_valid = true}),
             ForeignKeyConstraint({"a"}, {"t.id"}, {.name = "fk", .postgresql_not_valid = true})}));
}

// What PostgreSQL writes of an expression is not always what it writes of that text in its turn.
TEST_P(PostgresqlCompare, FindsNothingWhereTheServerHasFoundOtherWordsForItsOwn) {
  run({"CREATE TABLE t (k VARCHAR(9), CONSTRAINT ck CHECK (k IN ('a', 'b')))",
       "CREATE VIEW v AS SELECT q.n FROM (SELECT 1 AS n UNION ALL SELECT NULL::integer) q"});
  const std::vector<std::string> dump{
      "CREATE TABLE t (k VARCHAR(9), CONSTRAINT ck CHECK ((k)::text = ANY ((ARRAY['a'::character varying, "
      "'b'::character varying])::text[])))",
      "CREATE VIEW v AS SELECT q.n FROM ( SELECT 1 AS n UNION ALL SELECT NULL::integer) q"};
  EXPECT_THAT(texts_to(dialect->schema_made_by(url, dump).schema), IsEmpty());
}

TEST_P(PostgresqlCompare, ComparesViewsThatAreWrittenByHandByWhatTheServerMakesOfThem) {
  run({"CREATE TABLE t (a INTEGER, b INTEGER)", "CREATE VIEW v AS select a+1 as c from t where b in (1,2)"});
  auto target = dialect->reflect_schema(*connection, {});
  target.views.at(0).definition = "select a + 1 as c from t where b in (1, 2)";
  EXPECT_THAT(texts_to(target), IsEmpty());
  target.views.at(0).definition = "select a + 2 as c from t where b in (1, 2)";
  EXPECT_THAT(texts_to(target), testing::ElementsAre("drop view 'v'", "create view 'v'"));
  target.views.at(0) = {.name = {"v"}, .definition = "select a+1 from t where b in (1, 2)", .columns = {"c"}};
  EXPECT_THAT(texts_to(target), IsEmpty());
  target.views.at(0) = {.name = {"v"}, .definition = "select missing from t"};
  EXPECT_THAT(texts_to(target), testing::ElementsAre("drop view 'v'", "create view 'v'"));
}

TEST_P(PostgresqlCompare, LeadsFromOneMaterializedViewWithIndexesToAnotherAndBack) {
  const auto with = [&](const std::string& definition, std::vector<Index> indexes) {
    return Schema{
        .tables = {table({})},
        .materialized_views = {{.name = {"m"}, .definition = definition, .indexes = std::move(indexes)}}};
  };
  const Index plain("b", {"b"});
  const Index lower("lower", {text("lower(B)")}, {.unique = true, .postgresql_where = "id>0 and b <> 'x'"});
  expect_to_lead_from_to(with("select b,id from t", {plain}), with("select b,id from t", {lower, plain}));
  expect_to_lead_from_to(with("select b, id from t", {lower}), with("select b, id from t", {plain}));
  expect_to_lead_from_to(with("select b, id from t", {lower, plain}),
                         with("select b, id from t where id > 1", {plain, lower}));
}

TEST_P(PostgresqlCompare, LeadsFromOneListOfWordsToAnotherAndBack) {
  const auto with = [](Names words) {
    return Schema{.tables = {table({Column("mood", Enum(std::move(words), {.name = "mood"}))})}};
  };
  expect_to_lead_from_to(with({"b"}), with({"a", "b", "c"}));
  expect_to_lead_from_to(with({"a", "b", "c"}), with({"c", "a"}));
  expect_to_lead_from_to({.tables = {table({CheckConstraint("a > 0 and a<9", {.name = "ck"})})}},
                         {.tables = {table({CheckConstraint("a > 0 and a<9", {.name = "ck"}),
                                            Column("mood", Enum({"a"}, {.name = "mood"}))})}});
}

TEST_P(PostgresqlCompare, LeadsFromOneDomainToAnotherAndBack) {
  using limbeck::postgresql::Domain;
  using limbeck::postgresql::DomainOptions;
  const auto with = [](const DomainOptions& options) {
    const Domain mail("mail", String(90), options);
    return Schema{.tables = {table({Column("c", mail)})}, .domains = {mail}};
  };
  const std::vector<DomainOptions> all{
      {},
      {.check = "value LIKE '%@%'"},
      {.check = "VALUE <> 'a' AND value IN ('a', 'b')", .constraint_name = "ck"},
      {.server_default = "it's", .not_null = true},
      {.server_default = text("'a' || 'b'"), .check = "length(VALUE) BETWEEN 1 AND 9"}};
  for (std::size_t i = 0; i < all.size(); ++i)
    expect_to_lead_from_to(with(all[i]), with(all[(i + 1) % all.size()]));
}

TEST_P(PostgresqlCompare, LeadsFromOneWayToCountToAnotherAndBack) {
  const Counting counting{
      .start = 3, .increment = 2, .minvalue = -5, .maxvalue = 100, .cycle = true, .cache = 4};
  const Sequence plain{.name = {"s"}};
  const Sequence other{.name = {"s"}, .counting = counting, .data_type = Integer()};
  expect_to_lead_from_to({.sequences = {plain}}, {.sequences = {other}});
  expect_to_lead_from_to({.sequences = {other}}, {.sequences = {plain}});
  const auto counted = [](const Identity& identity) {
    return make_table({"t"}, {Column("a", Integer(), {.nullable = false, .identity = identity})});
  };
  const Identity identity{.always = true,
                          .start = counting.start,
                          .increment = counting.increment,
                          .minvalue = counting.minvalue,
                          .maxvalue = counting.maxvalue,
                          .cycle = counting.cycle,
                          .cache = counting.cache};
  expect_to_lead_both_ways(counted({}), counted(identity));
}

TEST_P(PostgresqlCompare, LeadsFromTheColumnsThatADeletionSetsToOthersAndBack) {
  if (is_postgresql_before(15)) GTEST_SKIP() << "the server sets all columns of a key";
  const auto with = [](const Names& columns) {
    const auto user = make_table({"user"}, {Column("tenant", Integer()), Column("id", Integer()),
                                            PrimaryKeyConstraint({"tenant", "id"})});
    const auto post = make_table(
        {"post"}, {Column("tenant", Integer(), {.nullable = false}), Column("author \"id\"", Integer()),
                   ForeignKeyConstraint({"tenant", "author \"id\""}, {"user.tenant", "user.id"},
                                        {.name = "fk",
                                         .onupdate = "CASCADE",
                                         .ondelete = "SET NULL",
                                         .postgresql_ondelete_columns = columns})});
    return Schema{.tables = {user, post}};
  };
  expect_to_lead_from_to(with({}), with({"author \"id\""}));
  expect_to_lead_from_to(with({"author \"id\""}), with({}));
}

TEST_P(PostgresqlCompare, LeadsFromOneListOfWordsToAnotherWhereExpressionsNameThem) {
  const auto with = [](Names words) {
    return Schema{.tables = {table({Column("mood", Enum(std::move(words), {.name = "mood"})),
                                    CheckConstraint("mood <> 'a'::mood", {.name = "ck"}),
                                    Index("ix", {"a"}, {.postgresql_where = "mood = 'a'::mood"})})}};
  };
  expect_to_lead_from_to(with({"a", "b", "c"}), with({"c", "a"}));
}

TEST_P(PostgresqlCompare, ProposesToDropNeitherPartitionsNorTablesOfExtensions) {
  run({"CREATE TABLE event (n INTEGER) PARTITION BY RANGE (n)",
       "CREATE TABLE event1 PARTITION OF event FOR VALUES FROM (1) TO (10)"});
  gives_remarks_ = true;  // that it stays divided
  EXPECT_THAT(texts_to({.tables = {make_table({"event"}, {Column("n", Integer())})}}), IsEmpty());
}

TEST_P(PostgresqlCompare, LeadsToPartitionsAndTheirOwnIndexes) {
  if (is_postgresql_before(11)) GTEST_SKIP() << "the server has no indexes of tables that are divided";
  auto event = make_table({"event"}, {Column("at", Date(), {.nullable = false}), Column("Kind", Text()),
                                      Index("ix_kind", {"Kind"})});
  event.options.postgresql_partition_by = "RANGE (at)";
  const Partition old{.name = {"event old"},
                      .table = {"event"},
                      .bounds = "FOR VALUES FROM (MINVALUE) TO ('2024-01-01')",
                      .partition_by = "LIST (\"Kind\")"};
  const Partition below{.name = {"a"}, .table = {"event old"}, .bounds = "FOR VALUES IN ('a', 'b''c')"};
  const Partition rest{.name = {"rest"}, .table = {"event"}, .bounds = "DEFAULT"};
  auto indexed = rest;
  indexed.indexes = {
      Index("ix_at", {desc("at")}, {.postgresql_where = "at > '2024-01-01' and \"Kind\" = 'x'"})};
  expect_to_lead_from_to({.tables = {event}, .partitions = {old, rest}},
                         {.tables = {event}, .partitions = {old, below, indexed}});
}

TEST_P(PostgresqlCompare, LeadsFromOneFunctionThatTablesCallToAnotherAndBack) {
  const auto with = [](const char* arguments, const char* returns) {
    return Schema{
        .tables = {table({Column("c", BigInteger(), {.server_default = text("f(1)")}),
                          CheckConstraint("f(a) > 0", {.name = "ck"}), Index("ix", {text("f(a)")})})},
        .views = {{.name = {"v"}, .definition = "SELECT f(a) AS f FROM t"}},
        .functions = {{.name = {"f"},
                       .arguments = arguments,
                       .returns = returns,
                       .language = "sql",
                       .body = fmt::format("SELECT 1::{}", returns),
                       .options = "IMMUTABLE"}}};
  };
  expect_to_lead_from_to(with("a integer", "integer"), with("b integer", "integer"));
  expect_to_lead_from_to(with("a integer", "integer"), with("a integer", "smallint"));
}

TEST_P(PostgresqlCompare, LeadsToTablesThatInheritColumnsOrHoldRowsOfOthers) {
  const auto schema = unique_name();
  run({fmt::format("CREATE SCHEMA {}", schema), fmt::format("CREATE TABLE {}.parent (a INTEGER)", schema),
       fmt::format("CREATE TABLE {0}.child () INHERITS ({0}.parent)", schema), "CREATE TABLE u (a INTEGER)",
       "CREATE TABLE c (x INTEGER) INHERITS (u)", "CREATE TABLE b (r u, e u[])"});
  const auto held = dialect->reflect_schema(*connection, {.schemas = {"", schema}});
  run({fmt::format("DROP SCHEMA {} CASCADE", schema)});
  bring_to({});
  const auto steps = bring_to(held);
  EXPECT_THAT(texts_to(held), IsEmpty());
  take_back(steps);
  EXPECT_THAT(texts_to({}), IsEmpty());
}

TEST_P(PostgresqlCompare, LeadsFromOneRowSecurityToAnotherAndBack) {
  const auto secured = [](bool enabled, std::vector<Policy> policies) {
    auto made = table({});
    made.options.postgresql_row_security = enabled;
    return Schema{.tables = {made}, .policies = std::move(policies)};
  };
  const Policy own{.name = "Own rows", .table = {"t"}, .using_ = "a>0 and b in ('x','y')"};
  const Policy other{.name = "Own rows", .table = {"t"}, .using_ = "a > 1"};
  const Policy added{.name = "added",
                     .table = {"t"},
                     .command = "INSERT",
                     .roles = {"pg_monitor", "pg_read_all_stats"},
                     .with_check = "a>0",
                     .permissive = false};
  expect_to_lead_from_to(secured(false, {}), secured(true, {own}));
  expect_to_lead_from_to(secured(true, {own}), secured(false, {other, added}));
  auto longer = secured(true, {own});
  longer.tables.front().columns.back().type = String(30);
  expect_to_lead_from_to(secured(true, {own}), longer);
}

TEST_P(PostgresqlCompare, LeadsFromOneListOfPrivilegesToAnotherAndBack) {
  const auto granted = [](std::vector<Grant> grants) {
    return Schema{.tables = {table({})},
                  .sequences = {{.name = {"s"}}},
                  .functions = {{.name = {"f"},
                                 .arguments = "a integer, b text",
                                 .returns = "integer",
                                 .language = "sql",
                                 .body = "SELECT a"}},
                  .grants = std::move(grants),
                  .schemas = {"Sales 1"}};
  };
  const Grant read{{"SELECT"}, {.name = {"t"}}, {"PUBLIC"}};
  expect_to_lead_from_to(granted({read}),
                         granted({{{"SELECT", "UPDATE"}, {.name = {"t"}}, {"pg_monitor"}, {"a", "b"}},
                                  {{"ALL"}, {"SEQUENCE", {"s"}}, {"pg_monitor"}, {}, true},
                                  {{"USAGE"}, {"SCHEMA", {"Sales 1"}}, {"PUBLIC", "pg_monitor"}},
                                  {{"EXECUTE"}, {"FUNCTION", {"f"}, "a integer, b text"}, {"pg_monitor"}},
                                  {{"INSERT"}, {.name = {"t"}}, {"PUBLIC"}}}));
}

TEST_P(PostgresqlCompare, GivesBackWhatIsKeptInTheServersOwnStatements) {
  if (is_postgresql_before(12)) GTEST_SKIP() << "the server has no collations that are not deterministic";
  run({"CREATE COLLATION \"German 1\" (provider = icu, locale = 'de', deterministic = false)",
       "CREATE COLLATION plain (provider = libc, lc_collate = 'C', lc_ctype = 'C')",
       "CREATE TEXT SEARCH DICTIONARY \"simple 1\" (TEMPLATE = simple, STOPWORDS = english)",
       "CREATE TEXT SEARCH CONFIGURATION words (COPY = simple)",
       "ALTER TEXT SEARCH CONFIGURATION words ALTER MAPPING FOR asciiword WITH \"simple 1\", english_stem",
       "CREATE TYPE \"a pair\" AS (\"A\" INTEGER, b VARCHAR(9) COLLATE \"German 1\")",
       "CREATE TYPE lengths AS RANGE (SUBTYPE = float8, SUBTYPE_DIFF = float8mi)",
       "CREATE TABLE t (a INTEGER, p \"a pair\", l lengths, b TEXT COLLATE \"German 1\")",
       "CREATE FUNCTION add(a INTEGER, b INTEGER) RETURNS INTEGER LANGUAGE internal STRICT AS 'int4pl'",
       "CREATE AGGREGATE total (INTEGER) (SFUNC = add, STYPE = INTEGER, INITCOND = '0', PARALLEL = SAFE)",
       "CREATE AGGREGATE sales (*) (SFUNC = int8inc, STYPE = BIGINT, INITCOND = '0')",
       "CREATE VIEW v AS SELECT total(a) AS n FROM t",
       "CREATE OPERATOR @+@ (FUNCTION = add, LEFTARG = INTEGER, RIGHTARG = INTEGER, COMMUTATOR = @+@)",
       "CREATE RULE \"r 1\" AS ON DELETE TO t DO INSTEAD NOTHING",
       "CREATE STATISTICS s (ndistinct) ON a, b FROM t",
       "CREATE INDEX ix ON t (a)",
       "COMMENT ON VIEW v IS 'it''s a sum'",
       "COMMENT ON COLUMN v.n IS 'n'",
       "COMMENT ON INDEX ix IS 'x'",
       "COMMENT ON FUNCTION add(INTEGER, INTEGER) IS 'f'",
       "COMMENT ON TYPE \"a pair\" IS 't'",
       "COMMENT ON AGGREGATE total(INTEGER) IS 'a'",
       "COMMENT ON OPERATOR @+@ (INTEGER, INTEGER) IS 'o'",
       "COMMENT ON COLLATION \"German 1\" IS 'g'",
       "COMMENT ON TEXT SEARCH DICTIONARY \"simple 1\" IS 'd'",
       "COMMENT ON TEXT SEARCH CONFIGURATION words IS 'w'",
       "COMMENT ON RULE \"r 1\" ON t IS 'r'",
       "COMMENT ON STATISTICS s IS 's'"});
  const auto held = dialect->reflect_schema(*connection, {});
  EXPECT_EQ(held.others.size(), 24U);
  bring_to({});
  EXPECT_THAT(dialect->reflect_schema(*connection, {}).others, IsEmpty());
  expect_to_lead_from_to({}, held);
}

TEST_P(PostgresqlCompare, LeavesNothingBehindOfWhatItAsksTheServer) {
  run({"CREATE TABLE t (id INTEGER, CHECK (id > 0))"});
  const Schema target{
      .tables = {make_table({"t"}, {Column("id", Integer()), CheckConstraint("id>0 and true")})}};
  EXPECT_EQ(texts_to(target).size(), 2U);
  EXPECT_EQ(value_of("SELECT count(*) FROM pg_class WHERE relname LIKE 'limbeck%'"), "0");
}

TEST_P(PostgresqlCompare, SaysWhatTheServerCouldNotBeAsked) {
  run({"CREATE TABLE t (id INTEGER)", "CREATE TABLE u (id INTEGER DEFAULT (1 + 2))"});
  const auto with_default = [](const char* name, const char* value) {
    return make_table({name}, {Column("id", Integer(), {.server_default = text(value)})});
  };
  const auto differences = autogenerate::compare(
      *connection, {.tables = {with_default("t", "nowhere()"), with_default("u", "1+2")}}, *dialect, {});
  EXPECT_THAT(differences.remarks,
              testing::ElementsAre(
                  "the server could not be asked what it makes of 't', whose SQL is compared as it "
                  "is written: function nowhere() does not exist (No function matches the given name and "
                  "argument types. You might need to add explicit type casts)"));
  EXPECT_EQ(differences.steps.size(), 1U);
}

}  // namespace
}  // namespace limbeck::contract
