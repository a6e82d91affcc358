// SPDX-License-Identifier: MIT
#include "autogenerate/compare/early_release.hpp"

#include "operation/reverse.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;

std::vector<std::string> backwards(const Differences& differences) {
  std::vector<std::string> texts;
  for (auto step = differences.steps.rbegin(); step != differences.steps.rend(); ++step) {
    const auto back = step->downgrade ? *step->downgrade : operation::reverse(step->operation).operations;
    for (const auto& operation : back) {
      for (auto& statement : postgresql().ddl(operation, nullptr))
        texts.push_back(statement.substr(0, statement.find(" $limbeck$")));
    }
  }
  return texts;
}

Column mood(const std::string& name, Names values, const ColumnOptions& options = {}) {
  return {name, Enum(std::move(values), {.name = "mood"}), options};
}

TEST(EarlyRelease, LetsNothingNameAValueThatATypeLoses) {
  const auto schema = [](const Names& values, const std::string& value) {
    return schema_of(with_id("t", {mood("m", values, {.server_default = value}),
                                   CheckConstraint("m <> '" + value + "'", {.name = "ck"}),
                                   Index("ix", {"id"}, {.postgresql_where = "m = '" + value + "'"})}));
  };
  const Compared compared(schema({"bad", "ok", "sad"}, "sad"), schema({"bad", "ok"}, "bad"));
  EXPECT_THAT(compared.steps(),
              ElementsAre("drop index 'ix' on 't'", "drop check constraint 'ck' of 't'", "alter column 't.m'",
                          "alter enum type 'mood'", "alter column 't.m'", "add check constraint 'ck' to 't'",
                          "create index 'ix' on 't'"));
  EXPECT_THAT(backwards(compared.differences),
              ElementsAre("DROP INDEX ix", "ALTER TABLE t DROP CONSTRAINT ck",
                          "ALTER TABLE t ALTER COLUMN m DROP DEFAULT", "DO",
                          "ALTER TABLE t ALTER COLUMN m SET DEFAULT 'sad'",
                          "ALTER TABLE t ADD CONSTRAINT ck CHECK (m <> 'sad')",
                          "CREATE INDEX ix ON t (id) WHERE m = 'sad'"));
}

TEST(EarlyRelease, FindsAValueAsSqlHoldsItInQuotesAndInArrays) {
  const auto there =
      with_id("t", {mood("m", {"a", "d's", "x\"y"}), CheckConstraint("m <> 'd''s'::mood", {.name = "ck"}),
                    Index("ix", {"id"}, {.postgresql_where = R"(m = '{"x\"y"}'::mood[])"})});
  EXPECT_THAT(
      Compared(schema_of(there), schema_of(with_id("t", {mood("m", {"a"})}))).steps(),
      ElementsAre("drop index 'ix' on 't'", "drop check constraint 'ck' of 't'", "alter enum type 'mood'"));
}

TEST(EarlyRelease, LeavesWhatDoesNotNameTheValueInItsPlace) {
  const auto schema = [](const Names& values, const std::string& text) {
    return schema_of(with_id("t", {mood("m", values), Column("a", Text(), {.server_default = text})}));
  };
  EXPECT_THAT(Compared(schema({"a", "b"}, "abc"), schema({"b"}, "b")).sql().back(),
              "ALTER TABLE t ALTER COLUMN a SET DEFAULT 'b'");
  EXPECT_THAT(Compared(schema({"a", "b"}, "abc"), schema({"b"}, "b")).steps(),
              ElementsAre("alter enum type 'mood'", "alter column 't.a'"));
}

TEST(EarlyRelease, TakesADefaultAwayOnceUnderTheNameThatItsTableHasThen) {
  auto after = make_table({"people"}, {mood("m", {"ok"})});
  after.renamed_from = "person";
  const Compared compared(
      schema_of(make_table({"person"}, {mood("m", {"sad", "ok"}, {.server_default = "sad"})})),
      schema_of(std::move(after)));
  EXPECT_THAT(compared.steps(), ElementsAre("alter column 'person.m'", "alter enum type 'mood'",
                                            "rename table 'person' to 'people'"));
}

TEST(EarlyRelease, ComputesColumnsAgainFromATypeThatChanges) {
  const auto schema = [](const Names& values) {
    return Schema{
        .tables = {make_table({"t"}, {mood("m", values), Column("c", Text(), {.computed = Computed{"f(m)"}}),
                                      Index("ix", {"c"}), Index("iy", {"m"})}),
                   make_table({"u"},
                              {Column("m", Text()), Column("c", Text(), {.computed = Computed{"m"}})})},
        .views = {{.name = {"v"}, .definition = "SELECT c FROM t"}}};
  };
  const Compared compared(schema({"bad", "sad"}), schema({"sad", "bad"}));
  EXPECT_THAT(compared.steps(), ElementsAre("drop view 'v'", "drop index 'ix' on 't'", "drop column 't.c'",
                                            "alter enum type 'mood'", "add column 't.c'",
                                            "create index 'ix' on 't'", "create view 'v'"));
}

Function function(const std::string& arguments) {
  return {.name = {"f"},
          .arguments = arguments,
          .returns = "integer",
          .language = "sql",
          .body = "select 1",
          .options = "IMMUTABLE"};
}

TEST(EarlyRelease, MakesWhatCallsAFunctionOnceBehindTheNextOne) {
  const auto schema = [](const std::string& arguments, const std::string& call) {
    return Schema{.tables = {with_id("t", {Column("a", Integer(), {.server_default = text(call)}),
                                           Column("b", Integer(), {.computed = Computed{call}}),
                                           CheckConstraint(call + " > 0", {.name = "ck"}),
                                           Index("ix", {text(call)}), Index("iy", {"b"})})},
                  .functions = {function(arguments)}};
  };
  const Compared compared(schema("a integer", "f(1)"), schema("a integer, b integer", "f(1, 2)"),
                          {.target_is_complete = true});
  EXPECT_THAT(
      compared.steps(),
      ElementsAre("drop index 'ix' on 't'", "drop index 'iy' on 't'", "drop check constraint 'ck' of 't'",
                  "alter column 't.a'", "drop column 't.b'", "drop function 'f'", "create function 'f'",
                  "alter column 't.a'", "add column 't.b'", "add check constraint 'ck' to 't'",
                  "create index 'ix' on 't'", "create index 'iy' on 't'"));
}

// A function's default may name what the type loses, too.
TEST(EarlyRelease, TakesAPartAwayOnceForATypeAndAFunctionThatChangeTogether) {
  const auto schema = [](const Names& values, const std::string& arguments, const std::string& value) {
    return Schema{.tables = {make_table(
                      {"t"}, {mood("m", values),
                              Index("ix", {text("f(m)")}, {.postgresql_where = "m <> '" + value + "'"})})},
                  .functions = {function(arguments)}};
  };
  const Compared compared(schema({"new", "old"}, "mood", "old"), schema({"new"}, "mood, integer", "new"),
                          {.target_is_complete = true});
  EXPECT_THAT(compared.steps(),
              ElementsAre("drop index 'ix' on 't'", "drop function 'f'", "alter enum type 'mood'",
                          "create function 'f'", "create index 'ix' on 't'"));
  EXPECT_EQ(compared.sql().back(), "CREATE INDEX ix ON t (f(m)) WHERE m <> 'new'");
}

Schema domain_calling(const std::string& arguments, const std::string& check) {
  Schema schema{.functions = {function(arguments)}};
  schema.domains.emplace_back(
      "d", Integer(),
      postgresql::DomainOptions{
          .server_default = text("f(1)"), .check = check, .constraint_name = "d_check"});
  return schema;
}

TEST(EarlyRelease, LetsADomainDoWithoutTheFunction) {
  const Compared compared(domain_calling("integer", "f(VALUE) > 0"),
                          domain_calling("integer, integer", "f(VALUE) > 0"), {.target_is_complete = true});
  EXPECT_THAT(compared.sql(),
              ElementsAre("ALTER DOMAIN d DROP CONSTRAINT d_check", "ALTER DOMAIN d DROP DEFAULT",
                          testing::StartsWith("DROP FUNCTION f"), testing::StartsWith("CREATE FUNCTION f"),
                          "ALTER DOMAIN d SET DEFAULT f(1)",
                          "ALTER DOMAIN d ADD CONSTRAINT d_check CHECK (f(VALUE) > 0)"));
}

TEST(EarlyRelease, LetsADomainCallTheNextFunctionOtherwise) {
  const Compared compared(domain_calling("integer", "f(VALUE) > 0"),
                          domain_calling("integer, integer", "f(VALUE, 2) > 0"),
                          {.target_is_complete = true});
  EXPECT_THAT(compared.sql(),
              ElementsAre("ALTER DOMAIN d DROP CONSTRAINT d_check", "ALTER DOMAIN d DROP DEFAULT",
                          testing::StartsWith("DROP FUNCTION f"), testing::StartsWith("CREATE FUNCTION f"),
                          "ALTER DOMAIN d ADD CONSTRAINT d_check CHECK (f(VALUE, 2) > 0)",
                          "ALTER DOMAIN d SET DEFAULT f(1)"));
}

TEST(EarlyRelease, MakesWhatCallsAFunctionAgainBehindTheColumnThatItIsGiven) {
  const auto schema = [](const Type& type, const std::string& arguments) {
    return Schema{.tables = {make_table({"t"}, {Column("m", type), Index("ix", {text("f(m)")})})},
                  .functions = {function(arguments)}};
  };
  EXPECT_THAT(
      Compared(schema(Integer(), "integer"), schema(Text(), "text"), {.target_is_complete = true}).steps(),
      ElementsAre("drop index 'ix' on 't'", "drop function 'f'", "create function 'f'", "alter column 't.m'",
                  "create index 'ix' on 't'"));
}

TEST(EarlyRelease, LetsTablesThatGoDoWithoutTheFunction) {
  const auto schema = [](const std::string& arguments, std::vector<Table> tables) {
    return Schema{.tables = std::move(tables), .functions = {function(arguments)}};
  };
  const auto calling = [](const std::string& name, const std::string& call) {
    return make_table({name}, {Column("a", Integer(), {.server_default = text(call)})});
  };
  const Compared compared(schema("a integer", {calling("gone", "f(1)"), calling("t", "f(1)")}),
                          schema("a integer, b integer", {calling("t", "f(1, 2)")}),
                          {.target_is_complete = true});
  EXPECT_THAT(compared.steps(),
              ElementsAre("alter column 'gone.a'", "alter column 't.a'", "drop function 'f'",
                          "create function 'f'", "alter column 't.a'", "drop table 'gone'"));
  EXPECT_THAT(backwards(compared.differences).front(), "CREATE TABLE gone (\n    a INTEGER\n)");
}

TEST(EarlyRelease, KeepsTheValuesOfAColumnThatIsComputedNoMore) {
  const auto schema = [](const Names& values, const ColumnOptions& options) {
    return schema_of(make_table({"t"}, {mood("m", values), Column("c", Text(), options)}));
  };
  const Compared compared(schema({"bad", "sad"}, {.computed = Computed{"m::text"}}), schema({"sad"}, {}));
  EXPECT_EQ(compared.sql().front(), "ALTER TABLE t ALTER COLUMN c DROP EXPRESSION");
  EXPECT_THAT(compared.steps(), ElementsAre("alter column 't.c'", "alter enum type 'mood'"));
  EXPECT_THAT(backwards(compared.differences),
              ElementsAre("DO", "ALTER TABLE t DROP COLUMN c",
                          "ALTER TABLE t ADD COLUMN c TEXT GENERATED ALWAYS AS (m::text) STORED"));
}

}  // namespace
}  // namespace limbeck::autogenerate
