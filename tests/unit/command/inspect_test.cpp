// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class InspectTest : public testing::Test {
 protected:
  InspectTest() {
    given_.add("a");
    given_.add("b", "a");
    given_.add("c", "a", "b");
  }

  ProjectFolder given_;
};

TEST_F(InspectTest, HeadsHaveNoChildren) {
  EXPECT_THAT(ids_of(heads(given_.project)), ElementsAre("b", "c"));
  EXPECT_THAT(ids_of(heads(given_.project, true)), ElementsAre("c"));
}

TEST_F(InspectTest, HistoryIsNewestFirst) {
  EXPECT_THAT(ids_of(history(given_.project)), ElementsAre("c", "b", "a"));
  EXPECT_THAT(ids_of(history(given_.project, {.range = "a:b"})), ElementsAre("b", "a"));
}

TEST_F(InspectTest, HistoryMarksWhatTheDatabaseIsAt) {
  upgrade(given_.project, "b");
  const auto revisions = history(given_.project, {.indicate_current = true});
  EXPECT_FALSE(revisions.at(0).is_current);
  EXPECT_TRUE(revisions.at(1).is_current);
  EXPECT_FALSE(revisions.at(2).is_current);
  EXPECT_EQ(revisions.at(0).is_applied, false);
  EXPECT_EQ(revisions.at(2).is_applied, true);
  EXPECT_EQ(history(given_.project).at(0).is_applied, std::nullopt);
}

TEST_F(InspectTest, BranchesBeginWhereSeveralFollow) {
  const auto points = branches(given_.project);
  ASSERT_EQ(points.size(), 1U);
  EXPECT_EQ(points[0].revision.id, "a");
  EXPECT_THAT(ids_of(points[0].children), ElementsAre("b", "c"));
}

TEST_F(InspectTest, HistoryWantsARangeWithAColon) {
  EXPECT_EQ(support::error_text([&] { history(given_.project, {.range = "a"}); }),
            "cannot show the range 'a': it has no colon; write [from]:[to], as in ae10:head");
}

TEST_F(InspectTest, KnowsWhichSymbolsAskTheDatabase) {
  EXPECT_TRUE(needs_database("current"));
  EXPECT_TRUE(needs_database("-3:current"));
  EXPECT_FALSE(needs_database("a:head"));
  EXPECT_FALSE(needs_database("head"));
  upgrade(given_.project, "a");
  EXPECT_THAT(ids_of(history(given_.project, {.range = "current:b"})), ElementsAre("b", "a"));
}

TEST_F(InspectTest, ShowSaysAllOfARevision) {
  const auto revision = show(given_.project, "a").at(0);
  EXPECT_EQ(revision.message, "Add a");
  EXPECT_THAT(revision.children, ElementsAre("b", "c"));
  EXPECT_TRUE(revision.is_branch_point);
  EXPECT_FALSE(revision.is_head);
  EXPECT_THAT(show(given_.project, "base"), IsEmpty());
}

TEST_F(InspectTest, CurrentMakesNoVersionTable) {
  EXPECT_THAT(current(given_.project), IsEmpty());
  upgrade(given_.project, "a");
  EXPECT_THAT(ids_of(current(given_.project)), ElementsAre("a"));
}

TEST_F(InspectTest, CurrentKnowsWhatIsAppliedWithoutARow) {
  upgrade(given_.project, "heads");
  const auto revisions = current(given_.project);
  EXPECT_THAT(ids_of(revisions), ElementsAre("b", "c"));
  EXPECT_FALSE(revisions[0].is_current);
  EXPECT_TRUE(revisions[1].is_current);
}

TEST_F(InspectTest, CurrentMayInsistOnTheHeads) {
  upgrade(given_.project, "b");
  EXPECT_THAT(support::error_text([&] { current(given_.project, {.check_heads = true}); }),
              testing::MatchesRegex("the database is not at all heads: 'c' \\(.*c.sql\\) is not applied; run "
                                    "'limbeck upgrade heads'"));
  upgrade(given_.project, "heads");
  EXPECT_THAT(current(given_.project, {.check_heads = true}), testing::SizeIs(2));
}

TEST_F(InspectTest, ShowsTheUrlWithoutItsPassword) {
  given_.project.url = "postgresql://me:secret@host/db";
  EXPECT_EQ(shown_url(given_.project), "postgresql://me:***@host/db");
}

}  // namespace
}  // namespace limbeck::command
