// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "script/file.hpp"
#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::MatchesRegex;

class WriteTest : public testing::Test {
 protected:
  RevisionInfo write(const RevisionOptions& options) { return revision(given_.project, options); }

  ProjectFolder given_;
};

TEST_F(WriteTest, FollowsTheHead) {
  given_.add("a");
  const auto info = write({.message = "Add b", .rev_id = "b"});
  EXPECT_EQ(std::filesystem::path(info.path), given_.folder.path() / "versions" / "b_add_b.sql");
  EXPECT_THAT(script::read_text(info.path),
              testing::StartsWith("-- Add b\n--\n-- Revision ID: b\n-- Revises: a\n"));
  EXPECT_THAT(ids_of(heads(given_.project)), ElementsAre("b"));
}

TEST_F(WriteTest, TakesAnIdByChance) {
  EXPECT_THAT(write({.message = "x"}).id, MatchesRegex("[0-9a-f]{12}"));
}

TEST_F(WriteTest, UsesTheProjectsTemplate) {
  given_.folder.write(
      "script.cpp.mustache",
      "// <%& message %>\n//\n// Revision ID: <%& up_revision %>\n// Revises: <%& down_revision %>\n");
  EXPECT_EQ(std::filesystem::path(write({.message = "x", .rev_id = "a"}).path).extension(), ".cpp");
}

TEST_F(WriteTest, WillNotChooseBetweenHeads) {
  given_.add("a");
  given_.add("b");
  EXPECT_THAT(
      error_text([&] { write({.message = "x"}); }),
      MatchesRegex("cannot write a script: there are 2 heads, 'a' \\(.*a.sql\\) and 'b' \\(.*b.sql\\); "
                   "join them with 'limbeck merge a b', or name the one to follow with --head"));
  EXPECT_THAT(write({.message = "x", .head = {"b"}}).down_revisions, ElementsAre("b"));
}

TEST_F(WriteTest, WritesASqlScriptAsText) {
  given_.add("a");
  const auto text = revision_sql(given_.project, {.message = "Add b", .rev_id = "b"});
  EXPECT_THAT(text, testing::StartsWith("-- Add b\n--\n-- Revision ID: b\n-- Revises: a\n"));
  EXPECT_THAT(ids_of(heads(given_.project)), ElementsAre("a"));
}

TEST_F(WriteTest, BeginsABranchOnlyWhereThatIsMeant) {
  given_.add("a");
  given_.add("b", "a");
  EXPECT_EQ(error_text([&] { write({.message = "x", .head = {"a"}}); }),
            "cannot write a script that follows 'a': it is no head, so that a branch would begin there; give "
            "--splice if that is meant");
  EXPECT_THAT(write({.message = "x", .head = {"a"}, .splice = true}).down_revisions, ElementsAre("a"));
}

TEST_F(WriteTest, WritesNothingThatWouldBreakTheGraph) {
  given_.add("a");
  EXPECT_THAT(error_text([&] { write({.message = "x", .rev_id = "a"}); }), HasSubstr("'a'"));
  EXPECT_THAT(error_text([&] { write({.message = "x", .rev_id = "a@b"}); }), HasSubstr("'@'"));
  EXPECT_THAT(ids_of(history(given_.project)), ElementsAre("a"));
}

TEST_F(WriteTest, WritesDependenciesWholeAndLabelsAsTheyAre) {
  write({.message = "x", .rev_id = "abcdef", .branch_label = {"books"}});
  const auto info = write({.message = "y", .head = {"base"}, .depends_on = {"abc", "books"}});
  EXPECT_THAT(info.depends_on, ElementsAre("abcdef", "books"));
}

TEST_F(WriteTest, WantsAFolderNamedWhereThereAreSeveral) {
  given_.project.version_locations = {given_.folder.path() / "one", given_.folder.path() / "two"};
  EXPECT_EQ(error_text([&] { write({.message = "x"}); }),
            "cannot write a script: the project has several version_locations; name one with --version-path");
  EXPECT_THAT(error_text([&] { write({.message = "x", .version_path = "three"}); }),
              testing::EndsWith("it is none of the project's version_locations; add it there"));
  const auto info = write({.message = "x", .version_path = given_.folder.path() / "two"});
  EXPECT_EQ(std::filesystem::path(info.path).parent_path(), given_.folder.path() / "two");
}

TEST_F(WriteTest, MergeJoinsHeads) {
  given_.add("a");
  given_.add("b");
  const auto info = merge(given_.project, {.message = "Join", .head = {"heads"}});
  EXPECT_THAT(info.down_revisions, ElementsAre("a", "b"));
  EXPECT_EQ(error_text([&] { merge(given_.project, {.message = "Join", .head = {"heads"}}); }),
            "cannot merge 'heads': that is one revision; name two or more heads");
}

}  // namespace
}  // namespace limbeck::command
