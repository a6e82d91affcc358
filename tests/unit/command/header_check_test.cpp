// SPDX-License-Identifier: MIT
#include "command/header_check.hpp"

#include <gtest/gtest.h>

#include "support/error_text.hpp"

namespace limbeck::command {
namespace {

using support::error_text;

script::NewScript script_of(std::string id) {
  return {.message = "x", .id = std::move(id)};
}

std::string refusal(const script::NewScript& script) {
  return error_text([&] { check_names(script); });
}

// What is said of the header `text` of a script that has everything.
std::string header_refusal(std::string_view text, script::Language language = script::Language::sql) {
  auto script = script_of("c");
  script.parents = {"a", "b"};
  script.branch_labels = {"books"};
  script.depends_on = {"x", "y"};
  return error_text([&] { check_header(text, script, {"", "script.mustache"}, language); });
}

TEST(CheckNames, TakesWhatAHeaderGivesBack) {
  auto script = script_of("1.0.0");
  script.parents = {"two words"};
  script.branch_labels = {"with-dash"};
  EXPECT_EQ(refusal(script), "no error");
}

TEST(CheckNames, RefusesWhatAHeaderCannotHold) {
  const std::string sentence =
      " cannot stand in a header, where commas and line ends part names and blanks around them are lost; "
      "give it another name";
  EXPECT_EQ(refusal(script_of("b,c")), "cannot write a script: its id 'b,c'" + sentence);
  EXPECT_EQ(refusal(script_of(" a")), "cannot write a script: its id ' a'" + sentence);
  EXPECT_EQ(refusal(script_of("a\nb")), "cannot write a script: its id 'a b'" + sentence);
  auto labelled = script_of("a");
  labelled.branch_labels = {"x,y"};
  EXPECT_EQ(refusal(labelled), "cannot write a script: its branch label 'x,y'" + sentence);
  labelled.branch_labels = {"  "};
  EXPECT_EQ(refusal(labelled), "cannot write a script: its branch label '  '" + sentence);
  auto dependent = script_of("a");
  dependent.depends_on = {"x,y"};
  EXPECT_EQ(refusal(dependent), "cannot write a script: its dependency 'x,y'" + sentence);
}

TEST(CheckHeader, TakesAHeaderThatSaysWhatIsMeant) {
  EXPECT_EQ(
      header_refusal("-- Revision ID: c\n-- Revises: a, b\n-- Branch Labels: books\n-- Depends On: x, y\n"),
      "no error");
}

TEST(CheckHeader, RefusesATemplateThatLeavesAFieldOut) {
  EXPECT_EQ(
      header_refusal("// Revision ID: c\n// Revises: a, b\n// Depends On: x, y\n", script::Language::cpp),
      "cannot use the template 'script.mustache': it writes nothing for 'Branch Labels' in place of 'books'; "
      "write the line '// Branch Labels: <%& branch_labels %>' into its header");
  EXPECT_EQ(
      header_refusal("-- Revision ID: c\n-- Revises: a, b\n-- Branch Labels: books\n"),
      "cannot use the template 'script.mustache': it writes nothing for 'Depends On' in place of 'x', 'y'; "
      "write the line '-- Depends On: <%& depends_on %>' into its header");
}

TEST(CheckHeader, RefusesATemplateThatWritesSomethingElse) {
  EXPECT_EQ(header_refusal("-- Revision ID: mine\n-- Revises: a, b\n"),
            "cannot use the template 'script.mustache': it writes 'mine' for 'Revision ID' in place of 'c'; "
            "write the line '-- Revision ID: <%& up_revision %>' into its header");
  EXPECT_EQ(header_refusal("-- Revision ID: c\n-- Revises: a\n"),
            "cannot use the template 'script.mustache': it writes 'a' for 'Revises' in place of 'a', 'b'; "
            "write the line '-- Revises: <%& down_revision %>' into its header");
}

TEST(CheckHeader, RefusesATemplateWithoutAHeader) {
  EXPECT_EQ(header_refusal("-- Add a table\n"),
            "cannot use the template 'script.mustache': a script needs a header, and what it makes has none "
            "that can be read; begin it with the lines '-- Revision ID: <%& up_revision %>' and '-- Revises: "
            "<%& down_revision %>'");
}

}  // namespace
}  // namespace limbeck::command
