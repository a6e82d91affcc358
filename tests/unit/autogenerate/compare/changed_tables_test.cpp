// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;

// The steps from columns `a`, `b` and `c`, which a view and what looks at that stand on.
std::vector<std::string> steps_under(const std::string& definition, std::vector<TableElement> columns) {
  const std::vector<View> views{{.name = {"v"}, .definition = definition},
                                {.name = {"w"}, .definition = "SELECT v.one FROM v"}};
  const Schema before{.tables = {with_id("t", {Column("a", Integer(), {.nullable = false}),
                                               Column("b", Integer()), Column("c", Integer())})},
                      .views = views};
  return Compared(before, {.tables = {with_id("t", std::move(columns))}, .views = views}).steps();
}

TEST(ChangedTables, LeavesViewsThatNameNoneOfTheColumnsThatChange) {
  const std::vector<TableElement> changed{Column("a", Integer(), {.comment = "one"}),
                                          Column("b", BigInteger())};
  const auto stay = ElementsAre("alter column 't.a'", "alter column 't.b'", "drop column 't.c'");
  EXPECT_THAT(steps_under("SELECT t.a AS one FROM t", changed), stay);
  EXPECT_THAT(steps_under("SELECT count(*) AS one FROM t", changed), stay);
  EXPECT_THAT(steps_under("SELECT (t.a * 2) AS one FROM t", changed), stay);
  const auto go = ElementsAre("drop view 'w'", "drop view 'v'", "alter column 't.a'", "alter column 't.b'",
                              "drop column 't.c'", "create view 'v'", "create view 'w'");
  EXPECT_THAT(steps_under("SELECT t.b AS one FROM t", changed), go);
  EXPECT_THAT(steps_under("SELECT row_to_json(x.*) AS one FROM t x", changed), go);
  EXPECT_THAT(steps_under("SELECT * FROM t", changed), go);
}

TEST(ChangedTables, MakesWhatStandsOnATableThatIsRenamedAgainUnderItsNewName) {
  const auto schema = [](const char* name, const Type& type, const char* from) {
    auto table = with_id(name, {Column("a", type)});
    table.renamed_from = from;
    return Schema{
        .tables = {table},
        .triggers =
            {{.name = "x", .table = {name}, .timing = "AFTER", .events = "UPDATE OF a", .body = "f()"}},
        .policies = {{.name = "p", .table = {name}, .using_ = "a > 1"}}};
  };
  const auto before = schema("t", Integer(), "");
  EXPECT_THAT(Compared(before, schema("t2", Integer(), "t")).steps(),
              ElementsAre("rename table 't' to 't2'"));
  const auto again =
      ElementsAre("drop policy 'p' on 't'", "drop trigger 'x' on 't'", "rename table 't' to 't2'",
                  "alter column 't2.a'", "create trigger 'x' on 't2'", "create policy 'p' on 't2'");
  auto target = schema("t2", BigInteger(), "t");
  EXPECT_THAT(Compared(before, target).steps(), again);
  EXPECT_THAT(Compared(before, schema_of(target.tables.front())).steps(), again);
}

TEST(ChangedTables, SaysWhichNamesInWhatItMakesAgainAreNoMore) {
  auto table = with_id("t2", {Column("mail", Text(), {.nullable = false, .renamed_from = "email"}),
                              Column("b", BigInteger())});
  const Schema before{
      .tables = {with_id("t", {Column("email", Text()), Column("b", Integer()), Column("c", Integer())})},
      .views = {{.name = {"v"}, .definition = "SELECT t.email, t.b FROM t"},
                {.name = {"w"}, .definition = "SELECT t.c FROM t"},
                {.name = {"x"}, .definition = "SELECT v.b FROM v"}},
      .policies = {{.name = "p", .table = {"t"}, .using_ = "b > length(email)"}}};
  const auto said = [&](const std::string& name) {
    table.name.name = name;
    table.renamed_from = name == "t" ? "" : "t";
    return Compared(before, schema_of(table)).remarks();
  };
  const std::string write = "write it with the new name";
  EXPECT_THAT(
      said("t"),
      testing::IsSupersetOf(
          {"view 'v' reads column 'email' of 't', which becomes 'mail': " + write,
           std::string("view 'w' reads column 'c' of 't', which goes: write it without"),
           std::string("view 'x' is made again: privileges, an owner and comments that other databases alone "
                       "gave it are lost there"),
           "policy 'p' reads column 'email' of 't', which becomes 'mail': " + write}));
  EXPECT_THAT(said("t2"), testing::IsSupersetOf(
                              {"view 'v' reads table 't', which becomes 't2': " + write,
                               "view 'v' reads column 'email' of 't', which becomes 'mail': " + write}));
}

// Its text is read as it runs, and follows no name; views that PostgreSQL keeps do.
TEST(ChangedTables, TellsOfFunctionsThatStayWithOldNames) {
  const Function total{.name = {"total"},
                       .returns = "bigint",
                       .language = "plpgsql",
                       .body = "BEGIN RETURN (SELECT sum(a) FROM t); END"};
  Function other = total;
  other.name.name = "other";
  other.body = "BEGIN RETURN (SELECT sum(a) FROM elsewhere); END";
  const Schema before{.tables = {with_id("t", {Column("a", Integer())})},
                      .views = {{.name = {"v"}, .definition = "SELECT t.a FROM t"}},
                      .functions = {total, other}};
  const auto renamed = with_id("t", {Column("b", Integer(), {.renamed_from = "a"})});
  EXPECT_THAT(
      Compared(before, schema_of(renamed)).remarks(),
      ElementsAre("function 'total' reads column 'a' of 't', which becomes 'b': write it with the new name"));
  EXPECT_THAT(Compared(before, {}).remarks(),
              testing::Contains("function 'total' reads table 't', which goes: write it without"));
}

TEST(ChangedTables, TellsTriggerFunctionsOfTheTablesOfTheirTriggers) {
  const auto with = [](const char* table, const char* function) {
    return Trigger{.name = "x",
                   .table = {table},
                   .timing = "BEFORE",
                   .events = "INSERT",
                   .body = std::string("EXECUTE FUNCTION ") + function + "()"};
  };
  Function set{.name = {"set"},
               .returns = "trigger",
               .language = "plpgsql",
               .body = "BEGIN NEW.a := 4; NEW.c := 5; RETURN NEW; END"};
  Function elsewhere = set;
  elsewhere.name.name = "elsewhere";
  const Schema before{
      .tables = {with_id("t", {Column("a", Integer()), Column("c", Integer())}), with_id("u")},
      .functions = {set, elsewhere},
      .triggers = {with("t", "set"), with("u", "elsewhere")}};
  auto renamed = with_id("t2", {Column("b", Integer(), {.renamed_from = "a"})});
  renamed.renamed_from = "t";
  EXPECT_THAT(
      Compared(before, {.tables = {renamed, with_id("u")}}).remarks(),
      ElementsAre("function 'set' reads column 'a' of 't', which becomes 'b': write it with the new name",
                  "function 'set' reads column 'c' of 't', which goes: write it without"));
}

TEST(ChangedTables, SaysNothingOfColumnsThatGoAndComeAgain) {
  const auto with = [](const char* check) {
    const postgresql::Domain domain{"d", Integer(), {.check = check}};
    return Schema{
        .tables = {with_id("t", {Column("a", postgresql::Array(domain)),
                                 Column("n", Integer(), {.computed = Computed("array_length(a, 1)")})})},
        .domains = {domain}};
  };
  auto before = with("VALUE > 0");
  before.views = {{.name = {"v"}, .definition = "SELECT t.n FROM t"}};
  const Compared compared(before, with("VALUE > 1"));
  EXPECT_THAT(compared.steps(),
              testing::IsSupersetOf({"drop column 't.n'", "add column 't.n'", "create view 'v'"}));
  EXPECT_THAT(compared.remarks(), testing::Not(testing::Contains(testing::HasSubstr("which goes"))));
}

}  // namespace
}  // namespace limbeck::autogenerate
