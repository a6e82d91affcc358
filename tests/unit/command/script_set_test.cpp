// SPDX-License-Identifier: MIT
#include "command/script_set.hpp"

#include <gmock/gmock.h>

#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using testing::ElementsAre;

void upgrade_nothing(Operations& /*op*/) {}

constexpr RegisteredScript carried[] = {
    {"versions/a.sql", "a", "", "books", "", "2024-01-15", "Add a", "Add a", "0", "-- limbeck: upgrade",
     nullptr, nullptr},
    {"versions/b.cpp", "b", "a", "", "a", "2024-01-16", "Add b", "Add b", "0", nullptr, upgrade_nothing,
     nullptr},
    {"versions/c.py", "c", "a, b", "", "", "", "Add c", "Add c", "0", nullptr, nullptr, nullptr},
};
constexpr Registry registry{"0.1.0", carried, 3};

TEST(ScriptSet, ReadsTheFolders) {
  ProjectFolder given;
  given.add("a");
  const ScriptSet scripts(given.project);
  EXPECT_EQ(scripts.source(0).message, "Add a");
  EXPECT_EQ(scripts.registered(0), nullptr);
}

TEST(ScriptSet, TakesWhatTheProgramCarries) {
  Project project;
  project.registry = &registry;
  const ScriptSet scripts(project);
  EXPECT_EQ(scripts.source(0).language, script::Language::sql);
  EXPECT_EQ(scripts.source(1).language, script::Language::cpp);
  EXPECT_EQ(scripts.source(2).language, script::Language::python);
  EXPECT_EQ(scripts.registered(1), &carried[1]);
  const auto info = scripts.info(2);
  EXPECT_THAT(info.down_revisions, ElementsAre("a", "b"));
  EXPECT_THAT(info.branch_labels, ElementsAre("books"));
  EXPECT_TRUE(info.is_merge_point);
}

}  // namespace
}  // namespace limbeck::command
