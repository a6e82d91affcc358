// SPDX-License-Identifier: MIT
#include "autogenerate/compare/compare.hpp"

#include "support/error_text.hpp"
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;
using testing::Not;

Table referring(const std::string& name, const std::string& to) {
  return with_id(name, {Column(to + "_id", Integer()),
                        ForeignKeyConstraint({to + "_id"}, {to + ".id"}, {.name = "fk_" + name + "_" + to})});
}

TEST(Compare, FindsNothingBetweenAThingAndItself) {
  const Schema schema{.tables = {with_id("user"), referring("task", "user")}};
  EXPECT_THAT(Compared(schema, schema).steps(), IsEmpty());
  EXPECT_THAT(Compared({}, {}).steps(), IsEmpty());
}

TEST(Compare, MakesNewTablesBehindThoseThatTheyReferTo) {
  EXPECT_THAT(Compared({}, {.tables = {referring("a", "b"), referring("b", "c"), with_id("c")}}).steps(),
              ElementsAre("create table 'c'", "create table 'b'", "create table 'a'"));
}

TEST(Compare, DropsTablesBeforeThoseThatTheyReferTo) {
  const Compared compared({.tables = {with_id("c"), referring("b", "c"), referring("a", "b")}}, {});
  EXPECT_THAT(compared.steps(), ElementsAre("drop table 'a'", "drop table 'b'", "drop table 'c'"));
}

TEST(Compare, MakesATableBehindThoseWhoseColumnsItInheritsOrWhoseRowsItHolds) {
  auto child = make_table({"a"}, {Column("x", Integer())});
  child.options.postgresql_inherits = {"public.b", "s.c"};
  auto elsewhere = with_id("c");
  elsewhere.name.schema = "s";
  const auto holder = make_table(
      {"b"}, {Column("row", RawType("\"D d\"")), Column("rows", postgresql::Array(RawType("s.c")))});
  const std::vector<Table> tables{child, holder, elsewhere, with_id("D d")};
  const Schema database{.default_schema = "public"};
  EXPECT_THAT(Compared(database, {.tables = tables}).steps(),
              ElementsAre("create schema 's'", "create table 'D d'", "create table 's.c'", "create table 'b'",
                          "create table 'a'"));
  EXPECT_THAT(Compared({.tables = tables, .default_schema = "public"}, {}, {.include_schemas = true}).steps(),
              ElementsAre("drop table 'a'", "drop table 'b'", "drop table 's.c'", "drop table 'D d'"));
}

TEST(Compare, LetsAKeyOfAParentToItsChildWait) {
  auto child = make_table({"c"}, {Column("id", Integer(), {.primary_key = true})});
  child.options.postgresql_inherits = {"u"};
  EXPECT_THAT(Compared({}, {.tables = {referring("u", "c"), child}}).steps(),
              ElementsAre("create table 'u'", "create table 'c'", "add foreign key 'fk_u_c' to 'u'"));
}

TEST(Compare, AsksWhetherAModelIsMissing) {
  EXPECT_THAT(Compared(schema_of(with_id("user")), {}).remarks(),
              ElementsAre("the target does not have table 'user': is a model missing from schema_of?"));
  EXPECT_THAT(Compared(schema_of(with_id("user")), {}, {.target_is_complete = true}).remarks(), IsEmpty());
}

TEST(Compare, RefusesATargetThatForgotATableItRefersTo) {
  const Schema database{.tables = {with_id("user"), referring("task", "user")}};
  EXPECT_EQ(
      support::error_text([&] { Compared(database, schema_of(referring("task", "user"))); }),
      "cannot compare: the foreign key of 'task' refers to table 'user', which the database has and the "
      "target lacks; is a model missing from schema_of?");
}

TEST(Compare, ClosesACircleOfForeignKeysOnceAllTablesAreThere) {
  EXPECT_THAT(Compared({}, {.tables = {referring("a", "b"), referring("b", "a")}}).steps(),
              ElementsAre("create table 'b'", "create table 'a'", "add foreign key 'fk_b_a' to 'b'"));
}

TEST(Compare, OpensACircleOfForeignKeysBeforeItsTablesGo) {
  EXPECT_THAT(Compared({.tables = {referring("a", "b"), referring("b", "a")}}, {}).steps(),
              ElementsAre("drop foreign key 'fk_b_a' of 'b'", "drop table 'a'", "drop table 'b'"));
}

TEST(Compare, LeavesCirclesAloneWhereKeysMayReferToWhatComesLater) {
  EXPECT_THAT(Compared(sqlite(), {}, {.tables = {referring("a", "b"), referring("b", "a")}}).steps(),
              ElementsAre("create table 'b'", "create table 'a'"));
}

TEST(Compare, LeavesTheKeysOfTablesBehindACircleInTheirPlace) {
  EXPECT_THAT(
      Compared({}, {.tables = {referring("a", "b"), referring("b", "c"), referring("c", "b")}}).steps(),
      ElementsAre("create table 'c'", "create table 'b'", "create table 'a'",
                  "add foreign key 'fk_c_b' to 'c'"));
}

TEST(Compare, ShortensNamesThatNoUserWroteAsScriptsDo) {
  const std::string column(60, 'c');
  const auto with_index = [&](const Name& name) {
    return schema_of(with_id("t", {Column(column, Integer()), Index(name, {column})}));
  };
  const auto made = with_index("ix_t_" + std::string(50, 'c') + "_17bc");
  EXPECT_THAT(Compared(made, with_index(conv("ix_t_" + column))).steps(), IsEmpty());
  EXPECT_THAT(Compared(sqlite(), made, with_index(conv("ix_t_" + column))).steps(), Not(IsEmpty()));
}

TEST(Compare, MakesAForeignKeyOnceTheColumnIsThereThatItRefersTo) {
  const auto other =
      with_id("other", {Column("code", Integer()), UniqueConstraint({"code"}, {.name = "uq"})});
  const auto user = with_id(
      "user", {Column("code", Integer()), ForeignKeyConstraint({"code"}, {"other.code"}, {.name = "fk"})});
  EXPECT_THAT(Compared(schema_of(with_id("other")), {.tables = {user, other}}).steps(),
              ElementsAre("create table 'user'", "add column 'other.code'",
                          "add unique constraint 'uq' to 'other'", "add foreign key 'fk' to 'user'"));
}

TEST(Compare, DropsATableFirstWhoseNamesAreWanted) {
  const auto old = with_id("old", {Column("a", Integer(), {}), Index("ix", {"a"})});
  const auto next = with_id("next", {Column("b", Integer(), {}), Index("ix", {"b"})});
  EXPECT_THAT(Compared(schema_of(old), schema_of(next)).steps(),
              ElementsAre("drop table 'old'", "create table 'next'"));
}

TEST(Compare, MakesIndexesAgainThatTakeEachOthersNames) {
  const auto schema = [](const char* of_a, const char* of_b) -> Schema {
    return {.tables = {with_id("a", {Index(of_a, {"id"})}), with_id("b", {Index(of_b, {"id"})})}};
  };
  const std::vector<std::string> crossed{"drop index 'n' on 'a'", "drop index 'm' on 'b'",
                                         "create index 'm' on 'a'", "create index 'n' on 'b'"};
  EXPECT_THAT(Compared(schema("n", "m"), schema("m", "n")).steps(), testing::ElementsAreArray(crossed));
  EXPECT_THAT(Compared(sqlite(), schema("n", "m"), schema("m", "n")).steps(),
              testing::ElementsAreArray(crossed));
  EXPECT_THAT(Compared(schema("n", "m"), schema("m", "k")).steps(),
              ElementsAre("drop index 'm' on 'b'", "drop index 'n' on 'a'", "create index 'm' on 'a'",
                          "create index 'k' on 'b'"));
  EXPECT_THAT(Compared(mariadb(), schema("n", "m"), schema("m", "n")).steps(),
              ElementsAre("rename index 'n' on 'a' to 'm'", "rename index 'm' on 'b' to 'n'"));
}

TEST(Compare, MakesAnIndexAgainWhoseOldOrNewNameIsATables) {
  const auto index = [](const char* name) { return with_id("t", {Index(name, {"id"})}); };
  const Schema one{.tables = {index("n"), with_id("k")}};
  const Schema other{.tables = {index("k"), with_id("n", {Column("a", Text())})}};
  for (const auto* dialect : {&postgresql(), &sqlite()}) {
    EXPECT_THAT(Compared(*dialect, one, other).steps(),
                ElementsAre("drop table 'k'", "drop index 'n' on 't'", "create table 'n'",
                            "create index 'k' on 't'"));
  }
  EXPECT_THAT(Compared(mariadb(), one, other).steps(),
              ElementsAre("create table 'n'", "rename index 'n' on 't' to 'k'", "drop table 'k'"));
}

TEST(Compare, MakesAnIndexAgainWhoseOldOrNewNameIsASequences) {
  const auto schema = [](const char* index, const char* sequence) -> Schema {
    return {.tables = {with_id("t", {Index(index, {"id"})})}, .sequences = {{.name = {sequence}}}};
  };
  EXPECT_THAT(Compared(schema("n", "k"), schema("k", "n"), {.target_is_complete = true}).steps(),
              ElementsAre("drop sequence 'k'", "drop index 'n' on 't'", "create index 'k' on 't'",
                          "create sequence 'n'"));
}

TEST(Compare, MakesKeysAgainThatTakeEachOthersNames) {
  const auto schema = [](const char* of_a, const char* of_b) -> Schema {
    const auto table = [](const char* name, const char* key) {
      return with_id(name, {Column("x", Integer()), UniqueConstraint({"x"}, {.name = key})});
    };
    return {.tables = {table("a", of_a), table("b", of_b)}};
  };
  EXPECT_THAT(Compared(schema("n", "k"), schema("k", "n")).steps(),
              ElementsAre("drop unique constraint 'n' of 'a'", "drop unique constraint 'k' of 'b'",
                          "add unique constraint 'k' to 'a'", "add unique constraint 'n' to 'b'"));
  EXPECT_THAT(Compared(schema("n", "k"), schema("m", "k")).steps(),
              ElementsAre("rename constraint 'n' of 'a' to 'm'"));
}

TEST(Compare, NeverDropsTheVersionTable) {
  const auto version =
      make_table({"alembic_version"}, {Column("version_num", String(32), {.primary_key = true})});
  EXPECT_THAT(Compared(schema_of(version), {}).steps(), IsEmpty());
}

TEST(Compare, LooksOnlyAtSchemasThatTheTargetNames) {
  auto elsewhere = with_id("t");
  elsewhere.name.schema = "elsewhere";
  EXPECT_THAT(Compared(schema_of(elsewhere), {}).steps(), IsEmpty());
  EXPECT_THAT(Compared(schema_of(elsewhere), {}, {.include_schemas = true}).steps(),
              ElementsAre("drop table 'elsewhere.t'"));
  auto wanted = with_id("u");
  wanted.name.schema = "elsewhere";
  EXPECT_THAT(Compared(schema_of(elsewhere), schema_of(wanted)).steps(),
              ElementsAre("create table 'elsewhere.u'", "drop table 'elsewhere.t'"));
}

TEST(Compare, TakesTheDefaultSchemaForTheSameWhetherItIsNamedOrNot) {
  auto user = with_id("user");
  user.name.schema = "public";
  const auto task =
      with_id("task", {Column("user_id", Integer()), ForeignKeyConstraint({"user_id"}, {"public.user.id"})});
  Schema database{.tables = {with_id("user"), referring("task", "user")}, .default_schema = "public"};
  EXPECT_THAT(Compared(database, {.tables = {user, task}}).steps(), IsEmpty());
}

TEST(Compare, AsksTheHooksWhatIsCompared) {
  const Schema database{.tables = {with_id("spatial"), with_id("user", {Column("a", Integer())})}};
  CompareOptions options;
  options.include_name = [](std::string_view name, ItemKind kind, const TableName&) {
    return kind != ItemKind::table || name != "spatial";
  };
  EXPECT_THAT(Compared(database, schema_of(with_id("user")), options).steps(),
              ElementsAre("drop column 'user.a'"));
  options.include_object = [](const ComparedItem& item) {
    return item.kind != ItemKind::column || !item.reflected || item.counterpart || item.name != "a";
  };
  EXPECT_THAT(Compared(database, schema_of(with_id("user")), options).steps(), IsEmpty());
}

TEST(Compare, MakesNothingOverAColumnThatIsLeftOut) {
  CompareOptions options;
  options.include_name = [](std::string_view name, ItemKind, const TableName&) { return name != "b"; };
  const auto target = with_id(
      "t", {Column("b", Integer()), Column("c", Integer()), Index("ix_b", {"b"}), Index("ix_c", {"c"}),
            UniqueConstraint({"b"}, {.name = "uq"}), CheckConstraint("b > 0", {.name = "ck"})});
  EXPECT_THAT(Compared(schema_of(with_id("t")), schema_of(target), options).steps(),
              ElementsAre("add column 't.c'", "create index 'ix_c' on 't'"));
}

TEST(Compare, ComparesTablesByPatternsOfTheirNames) {
  auto audited = with_id("entry");
  audited.name.schema = "audit";
  const Schema database{.tables = {with_id("log_a"), with_id("user"), audited}};
  EXPECT_THAT(
      Compared(database, {}, {.include_schemas = true, .exclude_tables = {"log_*", "audit.*"}}).steps(),
      ElementsAre("drop table 'user'"));
  EXPECT_THAT(Compared(database, {}, {.include_schemas = {"audit"}, .include_tables = {"entry"}}).steps(),
              ElementsAre("drop table 'audit.entry'"));
  const Schema target{.tables = {with_id("log_b")}};
  EXPECT_THAT(Compared({}, target, {.include_tables = {"user"}}).steps(), IsEmpty());
}

TEST(Compare, SaysWhichPatternIsTheNameOfNoTable) {
  const Compared compared(schema_of(with_id("t")), schema_of(with_id("t")),
                          {.include_tables = {"t", "user*"}});
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(compared.remarks(),
              ElementsAre("include_tables says 'user*', which is the name of no table on either side"));
}

TEST(Compare, ComparesSchemasOfTheNamesThatAreGiven) {
  const auto in_schema = [](const char* schema) {
    auto table = with_id("t");
    table.name.schema = schema;
    return table;
  };
  const Schema database{.tables = {in_schema("a"), in_schema("b")}};
  EXPECT_THAT(Compared(database, {}, {.include_schemas = {"b", "c"}}).steps(),
              ElementsAre("drop table 'b.t'"));
  EXPECT_THAT(Compared(database, {}, {.include_schemas = false}).steps(), IsEmpty());
}

TEST(Compare, AsksTheServerOnceWhatItMakesOfTablesThatDiffer) {
  const auto table = [](const char* condition) {
    return with_id("t", {Column("a", Integer()), CheckConstraint(condition, {.name = "ck"})});
  };
  const Schema database{.tables = {table("((a)::numeric > 0)"), with_id("same")}};
  const Schema target{.tables = {table("a::numeric > 0"), with_id("same")}};
  int asked = 0;
  const auto differences =
      compare(database, target, postgresql(), {}, {.normalize = [&](const std::vector<Table>& tables) {
                ++asked;
                EXPECT_EQ(tables.size(), 1U);
                EXPECT_EQ(tables.at(0).name.name, "t");
                return std::vector<Table>{table("((a)::numeric > 0)")};
              }});
  EXPECT_TRUE(differences.empty());
  EXPECT_EQ(asked, 1);
}

}  // namespace
}  // namespace limbeck::autogenerate
