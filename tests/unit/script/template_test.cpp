// SPDX-License-Identifier: MIT
#include "script/template.hpp"

#include <gmock/gmock.h>

#include "script/cpp_script.hpp"
#include "script/file.hpp"
#include "script/header.hpp"
#include "script/sql_script.hpp"
#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using testing::HasSubstr;
using testing::Not;

Template default_template(const std::string& file) {
  return {read_text(std::string(LIMBECK_TEMPLATES "/") + file), file};
}

const NewScript whole{.message = "Add user table\n\nFor log-ins.",
                      .id = "v1.2",
                      .parents = {"111", "222"},
                      .branch_labels = {"users"},
                      .depends_on = {"333"},
                      .create_date = "2024-01-15 14:30:00",
                      .imports = "#include \"models.hpp\"",
                      .upgrades = "  op.drop_table(\"a<b>&{{c}}\");\n  op.drop_table(\"d\");",
                      .downgrades = "  op.create_table(\"d\");"};
const NewScript bare{.message = "Nothing yet", .id = "abc123", .create_date = "2024-01-15 14:30:00"};

std::string render_cpp(const NewScript& script) {
  return render_script(default_template("cpp/script.cpp.mustache"), script, Language::cpp);
}
std::string render_sql(const NewScript& script) {
  return render_script(default_template("sql/script.sql.mustache"), script, Language::sql);
}

TEST(RenderScript, WritesACppScript) {
  EXPECT_EQ(render_cpp(whole), R"(// Add user table
//
// For log-ins.
//
// Revision ID: v1.2
// Revises: 111, 222
// Branch Labels: users
// Depends On: 333
// Create Date: 2024-01-15 14:30:00
#include <limbeck/migration.hpp>
#include "models.hpp"

namespace rev_v1_2 {
using namespace limbeck;

void upgrade(Operations& op) {
  op.drop_table("a<b>&{{c}}");
  op.drop_table("d");
}

void downgrade(Operations& op) {
  op.create_table("d");
}

}  // namespace rev_v1_2
)");
}

TEST(RenderScript, WritesAnEmptyCppScriptThatCompilesWithoutWarnings) {
  EXPECT_EQ(render_cpp(bare), R"(// Nothing yet
//
// Revision ID: abc123
// Revises:
// Branch Labels:
// Depends On:
// Create Date: 2024-01-15 14:30:00
#include <limbeck/migration.hpp>

namespace rev_abc123 {
using namespace limbeck;

void upgrade([[maybe_unused]] Operations& op) {
}

void downgrade([[maybe_unused]] Operations& op) {
}

}  // namespace rev_abc123
)");
}

TEST(RenderScript, WritesASqlScript) {
  auto script = whole;
  script.upgrades = "DROP TABLE a;";
  script.downgrades = "CREATE TABLE a (b INTEGER);";
  EXPECT_EQ(render_sql(script), R"(-- Add user table
--
-- For log-ins.
--
-- Revision ID: v1.2
-- Revises: 111, 222
-- Branch Labels: users
-- Depends On: 333
-- Create Date: 2024-01-15 14:30:00

-- limbeck: upgrade
DROP TABLE a;

-- limbeck: downgrade
CREATE TABLE a (b INTEGER);
)");
}

TEST(RenderScript, WritesAnEmptySqlScript) {
  EXPECT_EQ(render_sql(bare), R"(-- Nothing yet
--
-- Revision ID: abc123
-- Revises:
-- Branch Labels:
-- Depends On:
-- Create Date: 2024-01-15 14:30:00

-- limbeck: upgrade

-- limbeck: downgrade
)");
}

class HostileMessage : public testing::TestWithParam<std::string_view> {};

TEST_P(HostileMessage, LeavesTheScriptWhatItWas) {
  auto script = whole;
  script.message = GetParam();
  script.upgrades = script.downgrades = "";

  const auto cpp = render_cpp(script);
  const auto identity = read_header(cpp, Language::cpp, "a.cpp");
  EXPECT_EQ(identity.id, "v1.2") << cpp;
  EXPECT_EQ(identity.parents, whole.parents) << cpp;
  EXPECT_TRUE(read_cpp_script(cpp, identity, "a.cpp").has_downgrade) << cpp;
  EXPECT_THAT(cpp, Not(HasSubstr("\\\n")));

  const auto sql = render_sql(script);
  EXPECT_EQ(read_header(sql, Language::sql, "a.sql").id, "v1.2") << sql;
  const auto sections = read_sql_script(sql, "a.sql");
  EXPECT_EQ(sections.upgrade.text, "\n") << sql;
}

INSTANTIATE_TEST_SUITE_P(RenderScript, HostileMessage,
                         testing::Values("", "one\ntwo", "one\r\ntwo\rthree", "*/ /*", "path C:\\",
                                         "path C:\\  ", "a\\\nb\\\n", "\nint evil;\n",
                                         "Revision ID: evil\n\nRevises: evil", "  revises : evil",
                                         "limbeck: upgrade\nDROP TABLE a;", "<%& id %>{{id}}",
                                         std::string_view("nul\0\v\f\x1B", 7), "--", "//"));

TEST(RenderScript, MarksLinesThatWouldBeReadAsPartOfTheHeader) {
  auto script = bare;
  script.message = "Undo\nRevises: the last\nlimbeck: upgrade\nC:\\";
  EXPECT_THAT(render_cpp(script),
              testing::StartsWith("// Undo\n// > Revises: the last\n// > limbeck: upgrade\n// C:\\.\n//\n"));
}

TEST(RenderScript, KnowsTheVariablesOfTheProject) {
  auto script = bare;
  script.extra = {{"author", "Ada\nLovelace"}, {"ticket", ""}, {"message", "not mine"}};
  const Template custom{
      "// <% message %>\n// Author: <%& author %>\n// Ticket: <%& ticket %>\n<%! note %>end\n", "t"};
  EXPECT_EQ(render_script(custom, script, Language::cpp),
            "// Nothing yet\n// Author: Ada\n// Lovelace\n// Ticket:\nend\n");
}

TEST(RenderScript, FoldsNoLinesAndAddsNone) {
  auto script = bare;
  script.message = "one\r\ntwo\rthree\nfour\r\n";
  EXPECT_EQ(render_script({"// <%& message %>\n", "t"}, script, Language::cpp),
            "// one\n// two\n// three\n// four\n");
}

TEST(RenderScript, RefusesAnIdThatNoNamespaceCanHave) {
  EXPECT_EQ(error_text([] {
              render_script({"", "t"}, {.message = "", .id = "a b"}, Language::cpp);
            }),
            "cannot write a C++ script for the revision 'a b': the id cannot be part of a namespace's name; "
            "use letters, digits, '_' and '.' alone");
}

TEST(RenderScript, KeepsTheLineEndsOfTheTemplate) {
  EXPECT_EQ(
      render_script({"-- <%& message %>\r\n-- Revises: <%& down_revision %>\r\n<%& imports %>\r\nx\r\n", "t"},
                    bare, Language::sql),
      "-- Nothing yet\r\n-- Revises:\r\nx\r\n");
}

TEST(RenderScript, NeverEscapesForHtml) {
  auto script = bare;
  script.message = "a < b & c";
  EXPECT_EQ(render_script({"<% message %>|<%& message %>", "t"}, script, Language::sql),
            "a < b & c|a < b & c");
}

struct BadTemplate {
  std::string text;
  std::string error;
};

class RefusedTemplate : public testing::TestWithParam<BadTemplate> {};

TEST_P(RefusedTemplate, IsToldByItsLine) {
  const Template bad{GetParam().text, "script.sql.mustache"};
  EXPECT_EQ(error_text([&] { render_script(bad, bare, Language::sql); }), GetParam().error);
}

INSTANTIATE_TEST_SUITE_P(
    RenderScript, RefusedTemplate,
    testing::Values(
        BadTemplate{
            "a\n<%& mesage %>",
            "cannot use the template 'script.sql.mustache' line 2: there is no variable 'mesage'; use one of "
            "branch_labels, create_date, depends_on, down_revision, downgrades, imports, message, "
            "up_revision, upgrades"},
        BadTemplate{"<%> other %>",
                    "cannot use the template 'script.sql.mustache' line 1: there is no variable '> other'; "
                    "use one of branch_labels, create_date, depends_on, down_revision, downgrades, imports, "
                    "message, up_revision, upgrades"},
        BadTemplate{"\n\n<%& message",
                    "cannot use the template 'script.sql.mustache' line 3: a tag is not closed; write '%>' "
                    "behind it"},
        BadTemplate{"<%\n&\nmessage %>\n<%# imports %>",
                    "cannot use the template 'script.sql.mustache' line 4: the section 'imports' is not "
                    "closed; write '<%/ imports %>' where it ends"},
        BadTemplate{
            "<%/ imports %>",
            "cannot use the template 'script.sql.mustache' line 1: '<%/ imports %>' closes no section; write "
            "'<%# imports %>' where it begins"},
        BadTemplate{
            "<%^ imports %>\n<%/ message %>",
            "cannot use the template 'script.sql.mustache' line 2: '<%/ message %>' closes no section; write "
            "'<%# message %>' where it begins"}));

}  // namespace
}  // namespace limbeck::script
