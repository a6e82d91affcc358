// SPDX-License-Identifier: MIT
#include "cli/print.hpp"

#include <gmock/gmock.h>

namespace limbeck::cli {
namespace {

command::RevisionInfo user_table() {
  command::RevisionInfo revision;
  revision.id = "abc123";
  revision.message = "Add user table";
  revision.doc = "Add user table\n\nFor signing in.";
  revision.create_date = "2024-01-15 14:30:00";
  revision.path = "versions/abc123_add_user_table.sql";
  revision.is_head = true;
  return revision;
}

command::RevisionInfo merge_point() {
  auto revision = user_table();
  revision.down_revisions = {"a1", "b1"};
  revision.depends_on = {"c1"};
  revision.branch_labels = {"books", "carts"};
  revision.children = {"d1", "e1"};
  revision.is_head = false;
  revision.is_branch_point = revision.is_merge_point = revision.is_current = true;
  return revision;
}

TEST(FormatShort, TellsWhatARevisionIs) {
  EXPECT_EQ(format_short(user_table()), "abc123 (head)");
  EXPECT_EQ(format_short(merge_point()), "abc123 (books, carts) (current) (branchpoint) (mergepoint)");
  auto effective = user_table();
  effective.is_effective_head = true;
  EXPECT_EQ(format_short(effective), "abc123 (effective head)");
}

TEST(FormatHistory, ShowsWhereARevisionComesFrom) {
  EXPECT_EQ(format_history(user_table()), "<base> -> abc123 (head), Add user table");
  EXPECT_EQ(format_history(merge_point()),
            "a1, b1 (c1) -> abc123 (books, carts) (current) (branchpoint) (mergepoint), Add user table");
}

TEST(FormatVerbose, SaysAllThereIs) {
  EXPECT_EQ(format_verbose(user_table()),
            "Rev: abc123 (head)\n"
            "Parent: <base>\n"
            "Path: versions/abc123_add_user_table.sql\n"
            "Create Date: 2024-01-15 14:30:00\n"
            "\n"
            "    Add user table\n"
            "\n"
            "    For signing in.\n"
            "\n");
  EXPECT_EQ(format_verbose(merge_point()),
            "Rev: abc123 (branchpoint) (mergepoint) (current)\n"
            "Merges: a1, b1\n"
            "Also depends on: c1\n"
            "Branches into: d1, e1\n"
            "Branch names: books, carts\n"
            "Path: versions/abc123_add_user_table.sql\n"
            "Create Date: 2024-01-15 14:30:00\n"
            "\n"
            "    Add user table\n"
            "\n"
            "    For signing in.\n"
            "\n");
}

TEST(FormatGraph, LeavesTheParentsToTheGraph) {
  EXPECT_EQ(format_graph(user_table()), "abc123 (head), Add user table");
  EXPECT_EQ(format_graph(merge_point()),
            "abc123 (books, carts) (current) (branchpoint) (mergepoint) (depends on c1), Add user table");
}

TEST(FormatBranchPoint, HasALineForEachChild) {
  auto child = user_table();
  child.id = "d1";
  EXPECT_EQ(format_branch_point({merge_point(), {child}}, false),
            "abc123 (books, carts) (current) (branchpoint) (mergepoint)\n"
            "       -> d1 (head)\n"
            "\n");
  EXPECT_EQ(format_branch_point({user_table(), {child}}, true),
            format_verbose(user_table()) + "       -> d1 (head), Add user table\n\n");
}

TEST(FormatHeadsHint, SaysHowSeveralHeadsBecomeOne) {
  auto other = user_table();
  other.id = "def456";
  other.path = "versions/def456.sql";
  other.create_date = "";
  EXPECT_EQ(
      format_heads_hint({user_table(), other}),
      "There are 2 heads, 'abc123' (versions/abc123_add_user_table.sql, 2024-01-15 14:30:00) and 'def456' "
      "(versions/def456.sql); join them with 'limbeck merge abc123 def456'");
}

TEST(FormatHeadsHint, HasNothingToSayOfOneHead) {
  auto effective = user_table();
  effective.is_effective_head = true;
  EXPECT_EQ(format_heads_hint({user_table(), effective}), "");
}

TEST(FormatHeadsHint, NamesNoMoreThanFourIdsInTheCommand) {
  EXPECT_THAT(format_heads_hint(std::vector(5, user_table())), testing::EndsWith("'limbeck merge heads'"));
}

TEST(FormatCheck, ListsWhatDiffers) {
  EXPECT_EQ(format_check({.differences = {{"create table 'task'", {}},
                                          {"drop column 'user.phone'", {"was it renamed?"}}},
                          .remarks = {"table 'old' is in no model"}}),
            "create table 'task'\n"
            "drop column 'user.phone'\n"
            "    was it renamed?\n"
            "Note: table 'old' is in no model\n");
}

TEST(FormatCheck, SaysThatNothingDiffers) {
  EXPECT_EQ(format_check({}), "The database is in step with its target\n");
}

TEST(Formats, ColourWhatStandsOut) {
  EXPECT_EQ(format_short(user_table(), Style(true)), "\x1b[33mabc123\x1b[m \x1b[36m(head)\x1b[m");
}

}  // namespace
}  // namespace limbeck::cli
