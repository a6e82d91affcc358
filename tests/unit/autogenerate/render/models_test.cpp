// SPDX-License-Identifier: MIT
#include "autogenerate/render/models.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "dialect/mysql/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"
#include "rendered_models.hpp"
#include "unit/autogenerate/render/round_trip/model_schema.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::HasSubstr;

TEST(RenderModels, WritesStructsAsAPersonWould) {
  const Enum mood({"sad", "ok"}, {.name = "mood"});
  const Schema schema{
      .tables =
          {make_table({"user"},
                      {Column("id", BigInteger(), {.primary_key = true}),
                       Column("username", String(), {.nullable = false}),
                       Column("email", String(200), {.nullable = false, .unique = true, .index = true}),
                       Column("is_active", Boolean(), {.nullable = false, .server_default = text("true")}),
                       Column("mood", mood), Column("class", Text(), {.nullable = false})}),
           make_table(
               {"post_tag", "blog"},
               {Column("user_id", BigInteger(),
                       {.nullable = false, .foreign_key = ForeignKey("user.id", {.ondelete = "CASCADE"})}),
                Column("created_at", DateTime(), {.server_default = text("CURRENT_TIMESTAMP")}),
                CheckConstraint("user_id > 0", {.name = "ck"}), Index("idx", {desc("created_at")})})},
      .views = {{.name = {"active_user"}, .definition = "SELECT 1"}},
  };
  EXPECT_EQ(render_models(schema), R"(#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>

#include <limbeck/model.hpp>

// Not in the models: views 'active_user'.

enum class Mood { sad, ok };

template <>
inline constexpr auto limbeck::enum_values<Mood> =
    limbeck::make_enum_values<Mood>("mood", {{Mood::sad, "sad"}, {Mood::ok, "ok"}});

struct User {
  std::optional<std::int64_t> id;
  std::string username;
  std::string email;
  bool is_active = true;
  std::optional<Mood> mood;
  std::string class_;

  static auto table() {
    using namespace limbeck;
    return model<User>("user",
        field<&User::id>({.primary_key = true}),
        field<&User::username>(),
        field<&User::email>({.length = 200, .unique = true, .index = true}),
        field<&User::is_active>({.server_default = true}),
        field<&User::mood>(),
        field<&User::class_>(Text(), {.name = "class"}));
  }
};

struct PostTag {
  std::int64_t user_id = 0;
  std::optional<std::chrono::local_time<std::chrono::microseconds>> created_at;

  static auto table() {
    using namespace limbeck;
    return model<PostTag>("post_tag",
        {.schema = "blog"},
        field<&PostTag::user_id>({.foreign_key = references<&User::id>({.ondelete = "CASCADE"})}),
        field<&PostTag::created_at>({.server_default = text("CURRENT_TIMESTAMP")}),
        CheckConstraint("user_id > 0", {.name = "ck"}),
        Index("idx", {desc("created_at")}));
  }
};

inline limbeck::Target target() {
  return limbeck::schema_of<User, PostTag>();
}
)");
}

TEST(RenderModels, LetsColumnsCountUpByWhateverSequenceTheyOwn) {
  const auto counting = [](const char* name, const Type& type) {
    return Column(
        name, type,
        {.nullable = false, .server_default = text(fmt::format("nextval('{}_seq'::regclass)", name))});
  };
  const Schema schema{.tables = {make_table(
                          {"t"}, {counting("a", Integer()), counting("b", postgresql::Domain("d", Integer())),
                                  counting("c", Integer()), PrimaryKeyConstraint({"a"})})},
                      .sequences = {{.name = {"a_seq"}, .owned_by = "t.a"},
                                    {.name = {"b_seq"}, .owned_by = "t.b"},
                                    {.name = {"c_seq"}}}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("std::optional<int> a;"));
  EXPECT_THAT(text, testing::Not(HasSubstr("a_seq'::")));
  EXPECT_THAT(text, HasSubstr("nextval('b_seq'::regclass)")) << "a domain does not count up by a word";
  EXPECT_THAT(text, HasSubstr("nextval('c_seq'::regclass)")) << "it is nobody's own";
}

TEST(RenderModels, NamesNoSequenceByWhichAColumnCountsAsAnyDoes) {
  const auto counting = [](const char* name) {
    return Column(
        name, Integer(),
        {.nullable = false, .server_default = text(fmt::format("nextval('{}_seq'::regclass)", name))});
  };
  const Schema schema{
      .tables = {make_table({"t"}, {counting("a"), counting("b"), PrimaryKeyConstraint({"a"})})},
      .sequences = {{.name = {"a_seq"}, .data_type = BigInteger(), .owned_by = "t.a"},
                    {.name = {"b_seq"}, .counting = {.increment = 2}, .owned_by = "t.b"}}};
  EXPECT_THAT(render_models(schema), HasSubstr("// Not in the models: sequences 'b_seq'.\n"));
}

TEST(RenderModels, NamesWhatNoModelSays) {
  const Enum used({"a"}, {.name = "used"});
  const Schema schema{
      .tables = {make_table({"t"}, {Column("a", postgresql::Array(used))})},
      .enums = {used, Enum({"a"}, {.name = "unused", .schema = "s"})},
      .domains = {postgresql::Domain("d", Text())},
      .sequences = {{.name = {"q"}}, {.name = {"r"}}},
      .materialized_views = {{.name = {"m"}, .definition = "SELECT 1"}},
      .functions = {{.name = {"f"}}},
      .triggers = {{.name = "tr", .table = {"t"}, .timing = "AFTER", .events = "INSERT", .body = "x"}},
      .extensions = {{.name = "citext"}}};
  const auto text = render_models(schema);
  EXPECT_NE(text.find("// Not in the models: types 's.unused', 'd'.\n"
                      "// Not in the models: sequences 'q', 'r'.\n"
                      "// Not in the models: materialized views 'm'.\n"
                      "// Not in the models: functions 'f'.\n"
                      "// Not in the models: triggers 'tr on t'.\n"
                      "// Not in the models: extensions 'citext'.\n"),
            std::string::npos)
      << text;
}

TEST(RenderModels, DividesALongListOfNamesIntoLines) {
  Schema schema;
  for (int i = 0; i < 12; ++i) schema.sequences.push_back({.name = {"a_sequence_" + std::to_string(i)}});
  EXPECT_THAT(render_models(schema),
              HasSubstr("// Not in the models: sequences 'a_sequence_0', 'a_sequence_1', 'a_sequence_2', "
                        "'a_sequence_3',\n"
                        "// 'a_sequence_4', 'a_sequence_5', 'a_sequence_6', 'a_sequence_7', 'a_sequence_8', "
                        "'a_sequence_9',\n"
                        "// 'a_sequence_10', 'a_sequence_11'.\n"));
}

TEST(RenderModels, TellsTablesOfOneNameApartByTheirSchemas) {
  const Schema schema{.tables = {make_table({"a"}, {Column("x", Integer())}),
                                 make_table({"a", "s_1"}, {Column("x", Integer())}),
                                 make_table({"b", "s_1"}, {Column("x", Integer())})}};
  EXPECT_THAT(render_models(schema), HasSubstr("limbeck::schema_of<A, S1a, B>()"));
}

TEST(RenderModels, GivesAStructsNameToTheTableThatIsMostLikeIt) {
  const auto models = render_models({.tables = {make_table({"User_"}, {Column("id", Integer())}),
                                                make_table({"user"}, {Column("id", Integer())})}});
  EXPECT_THAT(models, HasSubstr("model<User>(\"user\""));
  EXPECT_THAT(models, HasSubstr("model<User_2>(\"User_\""));
}

TEST(RenderModels, GivesNoEnumAnEmptyName) {
  const Schema schema{.tables = {make_table({"pet"}, {Column("mood", Enum({"sad", "ok"}))})}};
  EXPECT_THAT(
      render_models(schema),
      HasSubstr("limbeck::make_enum_values<PetMood>({{PetMood::sad, \"sad\"}, {PetMood::ok, \"ok\"}});"));
}

Column word(const char* name, const Names& words) {
  return Column(name, Enum(words), {.nullable = false});
}

TEST(RenderModels, SharesAnEnumAmongColumnsOfTheSameValues) {
  const Schema schema{
      .tables = {
          make_table({"a"}, {word("state", {"new", "old"}), word("x", {"n", "y"}), word("rank", {"1", "2"})}),
          make_table({"b"}, {word("state", {"new", "old"}), word("z", {"n", "y"}), word("rank", {"1", "2"})}),
          make_table({"rank"}, {word("state", {"new"})})}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("enum class State { new_, old };"));
  EXPECT_THAT(text, HasSubstr("enum class NOrY { n, y };"));
  EXPECT_THAT(text, HasSubstr("enum class N1OrN2 { n1, n2 };")) << "a struct has the other name";
  EXPECT_THAT(text, HasSubstr("enum class RankState { new_ };"));
  EXPECT_THAT(text, HasSubstr("struct B {\n  State state = {};\n  NOrY z = {};\n"));
}

TEST(RenderModels, TellsEnumsFromTypesOfLimbeck) {
  const Enum named({"a", "b"}, {.name = "type"});
  EXPECT_THAT(
      render_models({.tables = {make_table({"t"}, {Column("kind", named)})}}),
      HasSubstr("limbeck::make_enum_values<::Type>(\"type\", {{::Type::a, \"a\"}, {::Type::b, \"b\"}});"));
  const Schema schema{.tables = {make_table({"t"}, {word("type", {"a", "b"})}),
                                 make_table({"u"}, {word("type", {"a", "b"})})}};
  EXPECT_THAT(render_models(schema), HasSubstr("enum class AOrB { a, b };"));
}

TEST(RenderModels, LetsNoValueOfAnEnumTakeAnothersName) {
  const Schema schema{
      .tables = {make_table({"t"}, {word("a", {"-1", "0", "1", "-Alpha", "Alpha", "a b", "a_b", "-"})})}};
  EXPECT_THAT(render_models(schema),
              HasSubstr("enum class Ta { minus_1, n0, n1, minus_Alpha, Alpha, a_b_2, a_b, unnamed };"));
}

TEST(RenderModels, PutsTheValuesOfALongEnumBelowEachOther) {
  const Schema schema{.tables = {make_table({"a_table"}, {word("status", {"one value", "another value"})})}};
  EXPECT_THAT(render_models(schema), HasSubstr("    limbeck::make_enum_values<ATableStatus>({\n"
                                               "        {ATableStatus::one_value, \"one value\"},\n"
                                               "        {ATableStatus::another_value, \"another value\"},\n"
                                               "    });\n"));
}

TEST(RenderModels, PutsStructsBehindThoseTheyReferTo) {
  const auto refers = [](const char* column, const char* to) {
    return Column(column, Integer(), {.foreign_key = ForeignKey(to, {.ondelete = "CASCADE"})});
  };
  const Schema schema{
      .tables = {
          make_table({"a"}, {Column("id", Integer(), {.primary_key = true}), refers("c", "c.the id"),
                             refers("self", "a.id"), refers("lost", "elsewhere.id")}),
          make_table({"b"}, {Column("id", Integer(), {.primary_key = true}), refers("c", "c.the id")}),
          make_table({"c"}, {Column("the id", Integer(), {.primary_key = true}), refers("b", "b.id")})}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("limbeck::schema_of<B, C, A>()")) << "B and C are a circle";
  const auto key = [](const std::string& to) { return ">({.foreign_key = " + to + "{.ondelete = "; };
  EXPECT_THAT(text, HasSubstr("field<&A::c" + key("references<&C::the_id>(")));
  EXPECT_THAT(text, HasSubstr("field<&A::self" + key("references<&A::id>(")));
  EXPECT_THAT(text, HasSubstr("field<&A::lost" + key("ForeignKey(\"elsewhere.id\", ")));
  EXPECT_THAT(text, HasSubstr("field<&B::c" + key("ForeignKey(\"c.the id\", ")));
  EXPECT_THAT(text, HasSubstr("field<&C::b" + key("references<&B::id>(")));
}

// What is named as limbeck's is still found, and limbeck's beside it.
TEST(RenderModels, TellsNamesOfTheSchemaFromThoseOfLimbeck) {
  const Schema schema{
      .tables = {make_table({"index"}, {Column("id", Integer(), {.primary_key = true}),
                                        Column("desc", Text()), Index("by_desc", {desc("desc")})}),
                 make_table({"t"}, {Column("index", Integer(), {.foreign_key = ForeignKey("index.id")}),
                                    Column("text", Text(), {.server_default = text("now()")}),
                                    Column("field", Boolean()), Index("by_text", {"text"})})}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("field<&Index::desc>(Text()),\n"
                              "        limbeck::Index(\"by_desc\", {limbeck::desc(\"desc\")}));\n"));
  EXPECT_THAT(
      text,
      HasSubstr("limbeck::field<&T::index>({.foreign_key = references<&::Index::id>()}),\n"
                "        limbeck::field<&T::text>(Text(), {.server_default = limbeck::text(\"now()\")}),\n"
                "        limbeck::field<&T::field>(),\n"
                "        limbeck::Index(\"by_text\", {\"text\"}));\n"));
}

TEST(RenderModels, HasAVectorForEachDimensionOfAnArrayAndTheEnumThatItIsOf) {
  const Enum mood({"sad", "ok"}, {.name = "mood"});
  const Schema schema{
      .tables = {make_table({"t"}, {Column("moods", postgresql::Array(mood)),
                                    Column("board", postgresql::Array(Integer(), {.dimensions = 2}))})}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("enum class Mood { sad, ok };"));
  EXPECT_THAT(text, HasSubstr("std::optional<std::vector<Mood>> moods;"));
  EXPECT_THAT(text, HasSubstr("field<&T::moods>(),"));
  EXPECT_THAT(text, HasSubstr("std::optional<std::vector<std::vector<int>>> board;"));
}

TEST(RenderModels, MakesNoOptionalOfAKeyThatTheDatabaseDoesNotCount) {
  const Schema schema{
      .tables = {
          make_table({"counted"}, {Column("id", BigInteger(), {.primary_key = true})}),
          make_table({"given"}, {Column("id", BigInteger(), {.autoincrement = false, .primary_key = true})}),
          make_table({"pair"}, {Column("a", BigInteger(), {.primary_key = true}),
                                Column("b", BigInteger(), {.primary_key = true})})}};
  const auto text = render_models(schema);
  EXPECT_THAT(text, HasSubstr("struct Counted {\n  std::optional<std::int64_t> id;\n"));
  EXPECT_THAT(text, HasSubstr("struct Given {\n  std::int64_t id = 0;\n"));
  EXPECT_THAT(text, HasSubstr("struct Pair {\n  std::int64_t a = 0;\n  std::int64_t b = 0;\n"));
}

TEST(RenderModels, BeginsMembersWithTheDatabasesDefault) {
  const auto member = [](const Type& type, std::optional<ServerDefault> said = {}) {
    const auto text = render_models(
        {.tables = {make_table({"t"}, {Column("a", type, {.nullable = false, .server_default = said})})}});
    const auto begin = text.find("struct T {\n  ") + std::string_view("struct T {\n  ").size();
    return text.substr(begin, text.find(';', begin) - begin);
  };
  const Enum mood({"sad", "not sad"}, {.name = "mood"});
  EXPECT_EQ(member(mood), "Mood a = {}");
  EXPECT_EQ(member(mood, "not sad"), "Mood a = Mood::not_sad");
  EXPECT_EQ(member(mood, text("f()")), "Mood a = {}");
  EXPECT_EQ(member(postgresql::Array(mood), "{sad}"), "std::vector<Mood> a");
  EXPECT_EQ(member(Date()), "std::chrono::year_month_day a = {}");
  EXPECT_EQ(member(Interval()), "std::chrono::microseconds a = {}");
  EXPECT_EQ(member(Boolean(), text("1")), "bool a = true");
  EXPECT_EQ(member(Boolean(), text("FALSE")), "bool a = false");
  EXPECT_EQ(member(Integer(), "3"), "int a = 3");
  EXPECT_EQ(member(Integer(), text("3000000000")), "int a = 0");
  EXPECT_EQ(member(Integer(), text("1 + 1")), "int a = 0");
  EXPECT_EQ(member(SmallInteger(), -7), "std::int16_t a = -7");
  EXPECT_EQ(member(BigInteger(), text("3000000000")), "std::int64_t a = 3000000000");
  EXPECT_EQ(member(Double(), text("-1.50")), "double a = -1.50");
  EXPECT_EQ(member(Double(), text(".")), "double a = 0");
  EXPECT_EQ(member(Float(24), text("0.1")), "float a = 0.1f");
  EXPECT_EQ(member(Float(24), text("16777217")), "float a = 0");
  EXPECT_EQ(member(Numeric(5, 2), text("4.99")), "limbeck::values::Decimal a");
}

std::string member_of_sqlite(const std::string& words) {
  const Schema schema{.tables = {make_table({"t"}, {Column("a", RawType(words), {.nullable = false})})}};
  const auto text = render_models(schema, {}, dialect::sqlite::make_dialect().get());
  EXPECT_THAT(text, HasSubstr("field<&T::a>(RawType(\"" + words + "\"))"));
  const auto begin = text.find("struct T {\n  ") + std::string_view("struct T {\n  ").size();
  return text.substr(begin, text.find(';', begin) - begin);
}

TEST(RenderModels, TakesMembersByWhatSqliteMakesOfItsOwnWords) {
  for (const auto* words :
       {"INT", "INTEGER UNSIGNED", "TINYINT", "tinyint(1)", "INT8", "BIG INT COLLATE NOCASE"})
    EXPECT_EQ(member_of_sqlite(words), "std::int64_t a = 0") << words;
  for (const auto* words : {"CLOB", "NVARCHAR(3)", "longtext", "STRING", "inet"})
    EXPECT_EQ(member_of_sqlite(words), "std::string a") << words;
  for (const auto* words : {"REAL", "DOUBLE PRECISION"})
    EXPECT_EQ(member_of_sqlite(words), "double a = 0") << words;
  for (const auto* words : {"longblob", "bytea", "BINARY(16)"})
    EXPECT_EQ(member_of_sqlite(words), "limbeck::Bytes a") << words;
  EXPECT_EQ(member_of_sqlite("BOOL"), "bool a = false");
  EXPECT_EQ(member_of_sqlite("DECIMAL(10,5)"), "limbeck::values::Decimal a");
  EXPECT_EQ(member_of_sqlite("TIMESTAMP"), "std::chrono::local_time<std::chrono::microseconds> a");
  EXPECT_EQ(member_of_sqlite(""), "std::string a");
}

Schema with_names(const std::string& longest) {
  return {.tables = {make_table({"p"}, {Column("a", Integer(), {.nullable = false}), Column("b", Integer()),
                                        PrimaryKeyConstraint({"a"}, {.name = "p_pkey"}),
                                        UniqueConstraint({"b"}, {.name = "p_b_key"}),
                                        UniqueConstraint({"b", "a"}, {.name = "p_by_both"})}),
                     make_table({"t"}, {Column("p", Integer()), Column(longest, Integer()),
                                        ForeignKeyConstraint({"p"}, {"p.a"}, {.name = "t_p_fkey"}),
                                        UniqueConstraint({longest}, {.name = "t_" + longest + "_key"})})}};
}

TEST(RenderModels, DoesNotSayNamesThatPostgresqlGivesByItself) {
  const auto postgresql = dialect::postgresql::make_dialect();
  const auto text = render_models(with_names(std::string(57, 'x')), {}, postgresql.get());
  EXPECT_THAT(text, HasSubstr("field<&P::a>({.primary_key = true}),"));
  EXPECT_THAT(text, HasSubstr("field<&P::b>({.unique = true}),"));
  EXPECT_THAT(text, HasSubstr("UniqueConstraint({\"b\", \"a\"}, {.name = \"p_by_both\"})"));
  EXPECT_THAT(text, HasSubstr("field<&T::p>({.foreign_key = references<&P::a>()}),"));
  EXPECT_THAT(text, HasSubstr("xxx>({.unique = true})"));
}

TEST(RenderModels, SaysTheNameThatADatabaseWouldShortenOrAConventionMakeAnother) {
  const auto postgresql = dialect::postgresql::make_dialect();
  EXPECT_THAT(render_models(with_names(std::string(58, 'x')), {}, postgresql.get()),
              HasSubstr("xxx_key\"})"));
  const auto text = render_models(with_names("x"), {{"uq", "uq_%(table_name)s"}}, postgresql.get());
  EXPECT_THAT(text, HasSubstr("{.name = \"p_b_key\"}"));
  EXPECT_THAT(text, HasSubstr("field<&P::a>({.primary_key = true}),"));
}

TEST(RenderModels, DoesNotSayNamesThatMariadbGivesByItself) {
  const Schema schema{
      .tables = {make_table(
          {"t"}, {Column("a", Integer()), Column("b", Integer()), UniqueConstraint({"a"}, {.name = "a"}),
                  ForeignKeyConstraint({"b"}, {"t.a"}, {.name = "t_ibfk_1"}),
                  ForeignKeyConstraint({"a"}, {"t.a"}, {.name = "t_ibfk_3"})})}};
  const auto text = render_models(schema, {}, dialect::mysql::make_mariadb().get());
  EXPECT_THAT(text, HasSubstr(".unique = true"));
  EXPECT_THAT(text, HasSubstr("field<&T::b>({.foreign_key = references<&T::a>()})"));
  EXPECT_THAT(text, HasSubstr("{.name = \"t_ibfk_3\"}"));
}

TEST(RenderModels, DoesNotSayThatThereIsNoDefault) {
  const Schema schema{
      .tables = {make_table(
          {"t"},
          {Column("a", String(10), {.server_default = text("NULL::character varying")}),
           Column("b", Integer(), {.server_default = text("NULL")}),
           Column("c", postgresql::Domain("d", Integer()), {.server_default = text("NULL::integer")})})}};
  const auto text = render_models(schema, {}, dialect::postgresql::make_dialect().get());
  EXPECT_THAT(text, HasSubstr("field<&T::a>({.length = 10}),"));
  EXPECT_THAT(text, HasSubstr("field<&T::b>(),"));
  EXPECT_THAT(text, HasSubstr("{.server_default = text(\"NULL::integer\")}"));
}

// The order of constraints says nothing, and models have one of their own.
Table sorted(Table table) {
  const auto key = [](const auto& each) { return name_of(each); };
  std::ranges::stable_sort(table.constraints, {},
                           [&](const Constraint& each) { return std::pair(each.index(), key(each)); });
  std::ranges::stable_sort(table.indexes, {}, [](const Index& each) { return each.name; });
  return table;
}

TEST(RenderModels, GivesTheSameSchemaOnceItIsCompiled) {
  const auto expected = round_trip::model_schema().tables;
  const auto tables = ::target().schema().tables;
  ASSERT_EQ(tables.size(), expected.size());
  for (const auto& each : expected) {
    const auto found = std::ranges::find(tables, each.name, &Table::name);
    ASSERT_NE(found, tables.end()) << each.name.schema << '.' << each.name.name;
    EXPECT_EQ(sorted(*found), sorted(each)) << each.name.schema << '.' << each.name.name;
  }
}

}  // namespace
}  // namespace limbeck::autogenerate
