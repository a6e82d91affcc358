// SPDX-License-Identifier: MIT
#include "autogenerate/render/models.hpp"

#include <algorithm>

#include <gtest/gtest.h>

#include "rendered_models.hpp"
#include "unit/autogenerate/render/round_trip/model_schema.hpp"

namespace limbeck::autogenerate {
namespace {

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
  bool is_active = false;
  std::optional<Mood> mood;
  std::string class_;

  static auto table() {
    using limbeck::field;
    return limbeck::model<User>("user",
        field<&User::id>({.primary_key = true}),
        field<&User::username>(),
        field<&User::email>({.length = 200, .unique = true, .index = true}),
        field<&User::is_active>({.server_default = limbeck::text("true")}),
        field<&User::mood>(),
        field<&User::class_>(limbeck::Text(), {.name = "class"}));
  }
};

struct PostTag {
  std::int64_t user_id = 0;
  std::optional<std::chrono::local_time<std::chrono::microseconds>> created_at;

  static auto table() {
    using limbeck::field;
    return limbeck::model<PostTag>("post_tag",
        {.schema = "blog"},
        field<&PostTag::user_id>({.foreign_key = limbeck::ForeignKey("user.id", {.ondelete = "CASCADE"})}),
        field<&PostTag::created_at>({.server_default = limbeck::text("CURRENT_TIMESTAMP")}),
        limbeck::CheckConstraint("user_id > 0", {.name = "ck"}),
        limbeck::Index("idx", {limbeck::desc("created_at")}));
  }
};

inline limbeck::Target target() {
  return limbeck::schema_of<User, PostTag>();
}
)");
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
  for (std::size_t i = 0; i < tables.size(); ++i)
    EXPECT_EQ(sorted(tables[i]), sorted(expected[i]))
        << expected[i].name.schema << '.' << expected[i].name.name;
}

}  // namespace
}  // namespace limbeck::autogenerate
