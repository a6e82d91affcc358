// SPDX-License-Identifier: MIT
// How it looks; that nothing is lost is what round_trip_test.cpp says.
#include "autogenerate/render/cpp_script.hpp"

#include <gtest/gtest.h>

#include "core/overloaded.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::autogenerate {
namespace {

using namespace operation;

// The guide's table.
Differences user_table() {
  const Index email("ix_user_email", {"email"}, {.unique = true});
  const Index username("ix_user_username", {"username"});
  return {
      .steps = {{CreateTable{make_table({"user"}, {Column("id", Integer(), {.nullable = false}),
                                                   Column("username", String(), {.nullable = false}),
                                                   Column("email", String(), {.nullable = false}),
                                                   Column("hashed_password", String(), {.nullable = false}),
                                                   Column("is_active", Boolean(), {.nullable = false}),
                                                   Column("created_at", DateTime(), {.nullable = false}),
                                                   PrimaryKeyConstraint({"id"})})}},
                {CreateIndex{{"user"}, email}},
                {CreateIndex{{"user"}, username}}}};
}

TEST(RenderCpp, WritesTheGuidesTableAsTheGuideDoes) {
  EXPECT_EQ(render_cpp(upgrade_of(user_table(), *dialect::sqlite::make_dialect())),
            R"(  op.create_table("user", {
      Column("id", Integer(), {.nullable = false}),
      Column("username", String(), {.nullable = false}),
      Column("email", String(), {.nullable = false}),
      Column("hashed_password", String(), {.nullable = false}),
      Column("is_active", Boolean(), {.nullable = false}),
      Column("created_at", DateTime(), {.nullable = false}),
      PrimaryKeyConstraint({"id"}),
  });
  op.create_index(op.f("ix_user_email"), "user", {"email"}, {.unique = true});
  op.create_index(op.f("ix_user_username"), "user", {"username"});)");
  EXPECT_EQ(render_cpp(downgrade_of(user_table())),
            R"(  op.drop_index(op.f("ix_user_username"), {.table_name = "user"});
  op.drop_index(op.f("ix_user_email"), {.table_name = "user"});
  op.drop_table("user");)");
}

TEST(RenderCpp, NamesTheOptionThatReplacesValuesOfAnEnum) {
  const AlterEnum alter{.type = {"mood"}, .values = {"ok"}, .existing_values = {"ok", "sad"}};
  const Differences differences{.steps = {{alter, {"enum 'mood' loses 'sad'"}}}};
  EXPECT_EQ(render_cpp(upgrade_of(differences, *dialect::sqlite::make_dialect())),
            R"(  // enum 'mood' loses 'sad'
  // instead of an UPDATE, .replace may say what takes the place of a value that goes
  op.alter_enum_type("mood", {"ok"});)");
}

TEST(RenderCpp, MarksTheNamesOfWhichTheConventionWouldMakeOthers) {
  const CheckConstraint positive("a > 0", {.name = "ck_t_positive"});
  const Differences differences{
      .steps = {
          {CreateTable{make_table({"t"}, {Column("a", Boolean{.create_constraint = true, .name = "ck_t_a"}),
                                          positive, UniqueConstraint({"a"}, {.name = "uq_t_a"})})}},
          {DropConstraint{.table = {"u"},
                          .name = "ck_u_b",
                          .kind = ConstraintKind::check,
                          .existing = CheckConstraint("b > 0")}}}};
  const RenderCppOptions options{.naming_convention = {{"ck", "ck_%(table_name)s_%(constraint_name)s"},
                                                       {"uq", "uq_%(table_name)s_%(column_0_name)s"}}};
  EXPECT_EQ(render_cpp(upgrade_of(differences, *dialect::sqlite::make_dialect()), options),
            R"(  op.create_table("t", {
      Column("a", Boolean{.create_constraint = true, .name = conv("ck_t_a")}),
      CheckConstraint("a > 0", {.name = conv("ck_t_positive")}),
      UniqueConstraint({"a"}, {.name = "uq_t_a"}),
  });
  op.drop_constraint(conv("ck_u_b"), "u", {.type_ = "check"});)");
}

TEST(RenderCpp, MakesAndDropsTheIndexesOfATableApart) {
  const Differences differences{
      .steps = {{CreateTable{make_table(
          {"user"}, {Column("id", Integer()), Column("email", String()),
                     Index("ix_user_email", {"email"}, {.unique = true}), Index("by_id", {desc("id")})})}}}};
  EXPECT_EQ(render_cpp(upgrade_of(differences, *dialect::sqlite::make_dialect()),
                       {.render_as_batch = true, .indexes_apart = true}),
            R"(  op.create_table("user", {
      Column("id", Integer()),
      Column("email", String()),
  });
  op.create_index(op.f("ix_user_email"), "user", {"email"}, {.unique = true});
  op.create_index("by_id", "user", {desc("id")});)");
  EXPECT_EQ(render_cpp(downgrade_of(differences), {.render_as_batch = true, .indexes_apart = true}),
            R"(  op.drop_index("by_id", {.table_name = "user"});
  op.drop_index(op.f("ix_user_email"), {.table_name = "user"});
  op.drop_table("user");)");
}

TEST(RenderCpp, MarksTheNamesOfIndexesThatColumnsAskForInOtherSchemasToo) {
  EXPECT_EQ(render_cpp({{CreateIndex{{"item", "shop"}, Index("ix_shop_item_name", {"name"})}}}),
            R"(  op.create_index(op.f("ix_shop_item_name"), "item", {"name"}, {.schema = "shop"});)");
}

TEST(RenderCpp, LeavesTheIndexToItsTableThatAForeignKeyStandsOn) {
  const auto table =
      make_table({"t"}, {Column("a", Integer()), Column("b", Integer()), ForeignKeyConstraint({"b"}, {"t.a"}),
                         Index("ix", {"a"}, {.unique = true}), Index("iy", {"b"}, {.unique = true})});
  EXPECT_EQ(render_cpp({{DropTable{.table = {"t"}, .existing = table}}}, {.indexes_apart = true}),
            R"(  op.drop_index("iy", {.table_name = "t"});
  op.drop_table("t");)");
}

TEST(RenderCpp, WritesNothingForNothing) {
  EXPECT_EQ(render_cpp({}), "");
}

TEST(RenderCpp, NamesColumnsWithTheirKeys) {
  const AddColumn add{
      {"post"},
      Column("user_id", Integer()),
      {ForeignKeyConstraint({"user_id"}, {"user.id"}, {.name = "fk_post_user_id", .ondelete = "CASCADE"})}};
  EXPECT_EQ(render_cpp({{add}}),
            R"(  op.add_column(
      "post",
      Column("user_id", Integer(),
             {.foreign_key = ForeignKey("user.id", {.name = "fk_post_user_id", .ondelete = "CASCADE"})}));)");
}

TEST(RenderCpp, BreaksLongCalls) {
  const AddConstraint add{{"post"},
                          ForeignKeyConstraint({"user_id", "user_region"}, {"user.id", "user.region"},
                                               {.name = "fk_post_user_id_user_region",
                                                .onupdate = "CASCADE",
                                                .ondelete = "CASCADE",
                                                .deferrable = true,
                                                .initially = "DEFERRED"})};
  EXPECT_EQ(render_cpp({{add}}),
            R"(  op.create_foreign_key(
      "fk_post_user_id_user_region", "post", "user", {"user_id", "user_region"}, {"id", "region"},
      {.onupdate = "CASCADE", .ondelete = "CASCADE", .deferrable = true, .initially = "DEFERRED"});)");
}

TEST(RenderCpp, WritesSqlInItsOwnLines) {
  EXPECT_EQ(render_cpp({{CreateView{.view = {"v"}, .definition = "SELECT a\nFROM t", .columns = {"b"}}}}),
            "  op.create_view(\"v\", R\"(SELECT a\nFROM t)\", {.columns = {\"b\"}});");
}

TEST(RenderCpp, SaysWithWhoseRightsAViewReads) {
  EXPECT_EQ(render_cpp({{CreateView{.view = {"v"},
                                    .definition = "SELECT 1",
                                    .mysql_algorithm = "MERGE",
                                    .mysql_sql_security = "INVOKER"}}}),
            "  op.create_view(\"v\", \"SELECT 1\", {.mysql_algorithm = \"MERGE\", .mysql_sql_security = "
            "\"INVOKER\"});");
}

TEST(RenderCpp, PutsRemarksBeforeWhatTheyAreAbout) {
  EXPECT_EQ(render_cpp({{DropColumn{{"t"}, "a"}, {"drops data: what column 't.a' holds"}}, {{}, {"alone"}}}),
            R"(  // drops data: what column 't.a' holds
  op.drop_column("t", "a");
  // alone)");
}

TEST(RenderCpp, RendersChangesAsBatches) {
  const std::vector<Entry> entries{
      {CreateTable{make_table({"u"}, {Column("a", Integer())})}},
      {AddColumn{{"t"}, Column("b", Integer(), {.nullable = false})}},
      {DropColumn{{"t"}, "a"}, {"drops data: what column 't.a' holds"}},
      {AlterColumn{.table = {"u"}, .column = "a", .type = Text(), .existing_type = Integer()}},
      {CreateIndex{{"u"}, Index("ix_u_a", {"a"})}},
      {CreateIndex{.table = {"u"}, .index = Index("ix", {"a"}), .postgresql_concurrently = true}},
      {DropColumn{.table = {"u"}, .column = "b", .cascade = true}}};
  EXPECT_EQ(render_cpp(entries, {.render_as_batch = true}),
            R"(  op.create_table("u", {Column("a", Integer())});
  op.batch_alter_table("t", [](BatchOperations& batch) {
    batch.add_column(Column("b", Integer(), {.nullable = false}));
    // drops data: what column 't.a' holds
    batch.drop_column("a");
  });
  op.batch_alter_table("u", [](BatchOperations& batch) {
    batch.alter_column("a", {.type_ = Text(), .existing_type = Integer()});
    batch.create_index(batch.f("ix_u_a"), {"a"});
    batch.create_index("ix", {"a"}, {.postgresql_concurrently = true});
  });
  op.drop_column("u", "b", {.cascade = true});)");
}

TEST(RenderCpp, AsksTheProjectForItsOwnWords) {
  const RenderItem render_item = [](const RenderedItem& item) {
    return std::visit(
        core::Overloaded{[](const Type* type) -> std::optional<std::string> {
                           if (std::holds_alternative<Json>(*type)) return "my::Json()";
                           return std::nullopt;
                         },
                         [](const ServerDefault* value) -> std::optional<std::string> {
                           if (value->value == "now()") return "my::now()";
                           return std::nullopt;
                         },
                         [](const Column* column) -> std::optional<std::string> {
                           if (column->name == "id") return "my::id()";
                           return std::nullopt;
                         },
                         [](const Constraint*) -> std::optional<std::string> { return "my::constraint()"; },
                         [](const Index*) -> std::optional<std::string> { return "my::index()"; }},
        item);
  };
  const CreateTable create{make_table({"t"}, {Column("id", Integer()), Column("a", postgresql::Array(Json())),
                                              Column("b", DateTime(), {.server_default = text("now()")}),
                                              PrimaryKeyConstraint({"id"}), Index("ix", {"a"})})};
  EXPECT_EQ(render_cpp({{create}}, {.render_item = render_item}), R"(  op.create_table("t", {
      my::id(),
      Column("a", postgresql::Array(my::Json())),
      Column("b", DateTime(), {.server_default = my::now()}),
      my::constraint(),
      my::index(),
  });)");
}

// A stack would not hold what one function names of so many.
TEST(RenderCpp, TakesLongScriptsInParts) {
  Differences differences;
  std::vector<TableElement> columns;
  for (int i = 0; i < 50; ++i) columns.emplace_back(Column("column_" + std::to_string(i), Integer()));
  for (int i = 0; i < 40; ++i)
    differences.steps.push_back({CreateTable{make_table({"t" + std::to_string(i)}, columns)}});
  const auto text = render_cpp(upgrade_of(differences, *dialect::sqlite::make_dialect()));
  EXPECT_TRUE(
      text.starts_with("  // In parts, since the stack need not hold all of it at once.\n  [&] {\n    "
                       "op.create_table(\"t0\", {\n        Column(\"column_0\", Integer()),\n"))
      << text.substr(0, 200);
  EXPECT_TRUE(text.ends_with("    });\n  }();"));
  std::size_t parts = 0;
  for (auto at = text.find("  }();\n  [&] {\n"); at != std::string::npos;
       at = text.find("  }();\n  [&] {\n", at + 1))
    ++parts;
  EXPECT_GT(parts, 2U);
}

}  // namespace
}  // namespace limbeck::autogenerate
