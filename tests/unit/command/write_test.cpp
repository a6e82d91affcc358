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

  static std::string folder_of(const RevisionInfo& info) {
    return std::filesystem::path(info.path).parent_path().filename().string();
  }

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

TEST_F(WriteTest, WantsAFolderNamedForANewBaseWhereThereAreSeveral) {
  given_.project.version_locations = {given_.folder.path() / "one", given_.folder.path() / "two"};
  EXPECT_EQ(error_text([&] { write({.message = "x"}); }),
            "cannot write a script: the project has several version_locations; name one with --version-path");
  EXPECT_EQ(folder_of(write({.message = "x", .version_path = given_.folder.path() / "two"})), "two");
}

TEST_F(WriteTest, WritesToNoFolderBesideTheProjects) {
  const std::string sentence =
      "cannot write a script to 'three': it is none of the project's version_locations; add it there";
  EXPECT_EQ(error_text([&] { write({.message = "x", .version_path = "three"}); }), sentence);
  EXPECT_EQ(error_text([&] { revision_sql(given_.project, {.message = "x", .version_path = "three"}); }),
            sentence);
}

TEST_F(WriteTest, TakesAFolderForTheSameWithASlashBehindIt) {
  given_.project.version_locations = {given_.folder.path() / "one/", given_.folder.path() / "two"};
  EXPECT_EQ(folder_of(write({.message = "x", .version_path = given_.folder.path() / "one"})), "one");
  EXPECT_EQ(folder_of(write({.message = "y", .version_path = given_.folder.path() / "two/"})), "two");
}

TEST_F(WriteTest, PutsAScriptWhereTheFirstThatItFollowsIs) {
  given_.project.version_locations = {given_.folder.path() / "one", given_.folder.path() / "one/inner",
                                      given_.folder.path() / "two"};
  write({.message = "x", .rev_id = "a", .version_path = given_.folder.path() / "two"});
  EXPECT_EQ(folder_of(write({.message = "x", .rev_id = "b"})), "two");
  write(
      {.message = "x", .rev_id = "c", .head = {"base"}, .version_path = given_.folder.path() / "one/inner"});
  EXPECT_EQ(folder_of(write({.message = "x", .rev_id = "d", .head = {"c"}})), "inner");
  EXPECT_EQ(folder_of(merge(given_.project, {.message = "x", .head = {"b", "d"}})), "two");
}

TEST_F(WriteTest, FollowsTheOnlyHeadThatNoOtherRevisionDependsOn) {
  given_.add("a1");
  given_.add("a2", "a1");
  given_.add("x1");
  given_.add("x2", "x1", "a2");
  EXPECT_THAT(write({.message = "x", .rev_id = "x3"}).down_revisions, ElementsAre("x2"));
}

TEST_F(WriteTest, ListsOnlyTheHeadsThatNoOtherRevisionDependsOn) {
  given_.add("a1");
  given_.add("x1", "", "a1");
  given_.add("y1");
  EXPECT_THAT(error_text([&] { write({.message = "x"}); }),
              MatchesRegex("cannot write a script: there are 2 heads, 'x1' .* and 'y1' .*; join them with "
                           "'limbeck merge x1 y1', or name the one to follow with --head"));
}

TEST_F(WriteTest, WritesNothingWhoseLabelTheTemplateWouldLose) {
  given_.folder.write("script.sql.mustache",
                      "-- <%& message %>\n--\n-- Revision ID: <%& up_revision %>\n-- Revises: <%& "
                      "down_revision %>\n\n-- limbeck: upgrade\n");
  const RevisionOptions options{.message = "x", .rev_id = "a", .branch_label = {"books"}};
  const auto sentence = testing::EndsWith(
      "script.sql.mustache': it writes nothing for 'Branch Labels' in place of 'books'; write the line '-- "
      "Branch Labels: <%& branch_labels %>' into its header");
  EXPECT_THAT(error_text([&] { write(options); }), sentence);
  EXPECT_THAT(error_text([&] { revision_sql(given_.project, options); }), sentence);
  EXPECT_THAT(history(given_.project), testing::IsEmpty());
}

TEST_F(WriteTest, FollowsNoRevisionWhoseIdItsHeaderCannotHold) {
  given_.folder.write("versions/a.py", "revision = 'a,b'\ndown_revision = None\n");
  EXPECT_EQ(error_text([&] { write({.message = "x"}); }),
            "cannot write a script: its parent 'a,b' cannot stand in a header, where commas and line ends "
            "part names and blanks around them are lost; give it another name");
  EXPECT_THAT(ids_of(history(given_.project)), ElementsAre("a,b"));
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
