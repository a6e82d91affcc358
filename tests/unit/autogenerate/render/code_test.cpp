// SPDX-License-Identifier: MIT
#include "autogenerate/render/code.hpp"

#include <set>

#include <gtest/gtest.h>

namespace limbeck::autogenerate {
namespace {

Code text(std::string words) {
  return {std::move(words)};
}

std::vector<Code> many(int count, const std::string& words) {
  std::vector<Code> items;
  for (int i = 0; i < count; ++i) items.push_back({words + std::to_string(i)});
  return items;
}

TEST(Code, StandsInOneLineWhereItFits) {
  Fields fields;
  fields.add("unique", text("true"));
  EXPECT_EQ(lay_out(call("op.f", {text("1"), braces({text("a"), text("b")}), std::move(fields).take()}), 2),
            "  op.f(1, {a, b}, {.unique = true});\n");
}

TEST(Code, PacksArgumentsBelowTheFirst) {
  EXPECT_EQ(lay_out(call("op.create_index", many(8, "\"some_name_")), 2),
            "  op.create_index(\"some_name_0, \"some_name_1, \"some_name_2, \"some_name_3, \"some_name_4, "
            "\"some_name_5,\n"
            "                  \"some_name_6, \"some_name_7);\n");
}

TEST(Code, PutsEachFieldOnALineOfItsOwnWhereTheyDoNotFitIntoOne) {
  Fields fields;
  for (int i = 0; i < 4; ++i) fields.add("option_number_" + std::to_string(i), text("\"some value\""));
  EXPECT_EQ(lay_out(call("op.alter_column", {text("\"user\""), std::move(fields).take("Options")}), 2),
            "  op.alter_column(\"user\",\n"
            "                  Options{.option_number_0 = \"some value\",\n"
            "                          .option_number_1 = \"some value\",\n"
            "                          .option_number_2 = \"some value\",\n"
            "                          .option_number_3 = \"some value\"});\n");
}

TEST(Code, GoesOnBelowABracketWhereThatGivesFewerLines) {
  Fields options;
  options.add("name", text("\"a_name_of_its_own\""));
  options.add("ondelete", text("\"CASCADE\""));
  const auto key = call("ForeignKey", {text("\"user.id\""), std::move(options).take()});
  Fields fields;
  fields.add("foreign_key", key);
  EXPECT_EQ(lay_out(call("field<&SomeStruct::member>", {std::move(fields).take()}), 8),
            "        field<&SomeStruct::member>(\n"
            "            {.foreign_key = ForeignKey(\"user.id\", {.name = \"a_name_of_its_own\", .ondelete "
            "= \"CASCADE\"})});\n");
}

TEST(Code, GoesOnBelowABracketWhereLinesWouldBeTooLong) {
  const std::string wide(60, 'a');
  EXPECT_EQ(lay_out(call("some_function_of_a_long_name",
                         {call("another_function_of_one", {text(wide), text(wide)})}),
                    2),
            "  some_function_of_a_long_name(\n"
            "      another_function_of_one(" +
                wide +
                ",\n"
                "                              " +
                wide + "));\n");
}

TEST(Code, DividesLongStringsBetweenTheirWords) {
  const std::string half(50, 'a');
  Fields fields;
  fields.add("comment", text('"' + half + ' ' + half + " \\\"b\\\"\""));
  EXPECT_EQ(lay_out(call("f", {std::move(fields).take()}), 2), "  f({.comment = \"" + half +
                                                                   " \"\n"
                                                                   "                \"" +
                                                                   half + " \\\"b\\\"\"});\n");
  EXPECT_EQ(lay_out(call("f", {text('"' + half + ',' + half + ", " + half + '"')}), 2),
            "  f(\"" + half + ",\"\n    \"" + half + ", " + half + "\");\n");
  const std::string unbroken = '"' + half + half + half + '"';
  EXPECT_EQ(lay_out(call("f", {text(unbroken)}), 2), "  f(" + unbroken + ");\n");
  const std::string raw = "R\"(" + half + ' ' + half + ' ' + half + ")\"";
  EXPECT_EQ(lay_out(call("f", {text(raw)}), 2),
            "  f(R\"(" + half + " )\"\n    R\"(" + half + " )\"\n    R\"(" + half + ")\");\n");
  const std::string lines = "R\"(" + half + ' ' + half + '\n' + half + ' ' + half + ")\"";
  EXPECT_EQ(lay_out(call("f", {text(lines)}), 2), "  f(" + lines + ");\n");
  const std::string two = '"' + half + " \" + \" " + half + '"';
  EXPECT_EQ(lay_out(call("f", {text(two)}), 2), "  f(" + two + ");\n");
}

TEST(Code, PutsEveryElementOfABlockOnALine) {
  Fields fields;
  fields.add("schema", text("\"s\""));
  const auto block = braces({text("Column(1)"), text("Column(2)")}, Code::Shape::block);
  EXPECT_EQ(lay_out(call("op.create_table", {text("\"t\""), block, std::move(fields).take()}), 2),
            "  op.create_table(\"t\", {\n"
            "      Column(1),\n"
            "      Column(2),\n"
            "  }, {.schema = \"s\"});\n");
}

TEST(Code, GoesOnBehindABlock) {
  Fields fields;
  for (int i = 0; i < 4; ++i) fields.add("option_number_" + std::to_string(i), text("\"some value\""));
  const Code function = text("[] {\n    body();\n  }");
  EXPECT_EQ(lay_out(call("op.invoke", {text("\"t\""), function, std::move(fields).take()}), 2),
            "  op.invoke(\"t\", [] {\n"
            "    body();\n"
            "  }, {.option_number_0 = \"some value\",\n"
            "      .option_number_1 = \"some value\",\n"
            "      .option_number_2 = \"some value\",\n"
            "      .option_number_3 = \"some value\"});\n");
}

TEST(Code, NamesWhatItCallsInANamespaceWhereThatNameIsTaken) {
  Fields fields;
  fields.add("computed", Fields().take("Computed"));
  const auto code = call("Column", {text("\"Text\""), call("own::Array", {call("Text", {})}),
                                    call("f<&A::b>", {}), std::move(fields).take()});
  const auto named = [&](const std::set<std::string>& taken) {
    return in_one_line(qualified(code, "x::", [&](const std::string& name) { return taken.contains(name); }));
  };
  EXPECT_EQ(named({}), "Column(\"Text\", own::Array(Text()), f<&A::b>(), {.computed = Computed{}})");
  EXPECT_EQ(named({"Column", "Text", "own", "f", "A", "b", "Computed"}),
            "x::Column(\"Text\", x::own::Array(x::Text()), x::f<&A::b>(), {.computed = x::Computed{}})");
}

TEST(Code, KeepsABlockOfOneElementInItsLine) {
  const auto block = braces({text("Column(1)")}, Code::Shape::block);
  EXPECT_EQ(lay_out(call("op.create_table", {text("\"t\""), block}), 2),
            "  op.create_table(\"t\", {Column(1)});\n");
}

TEST(Code, LeavesTheLinesOfARawStringAsTheyAre) {
  EXPECT_EQ(lay_out(call("op.execute", {text("R\"(one\n  two)\""), text("b")}), 2),
            "  op.execute(R\"(one\n  two)\", b);\n");
}

TEST(Code, CountsCharactersAndNotBytes) {
  const std::string name = '"' + std::string(38, 'a') + "\u00e4\u00e4\u00e4\u00e4\"";
  EXPECT_EQ(lay_out(call("op.rename_table", {text(name), text(name)}), 2),
            "  op.rename_table(" + name + ", " + name + ");\n");
}

}  // namespace
}  // namespace limbeck::autogenerate
