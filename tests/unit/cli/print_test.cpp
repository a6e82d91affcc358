// SPDX-License-Identifier: MIT
#include "cli/print.hpp"

#include <gtest/gtest.h>

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
  EXPECT_EQ(format_short(merge_point()), "abc123 (books, carts) (branchpoint) (mergepoint) (current)");
  auto effective = user_table();
  effective.is_effective_head = true;
  EXPECT_EQ(format_short(effective), "abc123 (effective head)");
}

TEST(FormatHistory, ShowsWhereARevisionComesFrom) {
  EXPECT_EQ(format_history(user_table()), "<base> -> abc123 (head), Add user table");
  EXPECT_EQ(format_history(merge_point()),
            "a1, b1 (c1) -> abc123 (books, carts) (branchpoint) (mergepoint) (current), Add user table");
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
            "Rev: abc123 (books, carts) (branchpoint) (mergepoint) (current)\n"
            "Merges: a1, b1\n"
            "Also depends on: c1\n"
            "Branches into: d1, e1\n"
            "Path: versions/abc123_add_user_table.sql\n"
            "Create Date: 2024-01-15 14:30:00\n"
            "\n"
            "    Add user table\n"
            "\n"
            "    For signing in.\n"
            "\n");
}

}  // namespace
}  // namespace limbeck::cli
