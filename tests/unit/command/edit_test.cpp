// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;

class EditTest : public testing::Test {
 protected:
  EditTest() {
    given_.add("a");
    given_.add("b", "a");
  }

  ProjectFolder given_;
};

TEST_F(EditTest, RunsTheEditorWithItsArgumentsOnEachScript) {
  const auto edited = edit(given_.project, "head", "sed -i 's/Add b/Add \"b\"/'");
  EXPECT_THAT(ids_of(edited), ElementsAre("b"));
  EXPECT_EQ(edited[0].message, "Add b");
  EXPECT_EQ(show(given_.project, "b").at(0).message, "Add \"b\"");
  EXPECT_EQ(show(given_.project, "a").at(0).message, "Add a");
}

TEST_F(EditTest, TakesTheEditorFromTheEnvironment) {
  ::setenv("VISUAL", "sed -i 's/Add b/Add visual/'", 1);
  ::setenv("EDITOR", "sed -i 's/Add/Add editor/'", 1);
  edit(given_.project, "b");
  EXPECT_EQ(show(given_.project, "head").at(0).message, "Add visual");
  ::unsetenv("VISUAL");
  edit(given_.project, "a");
  EXPECT_EQ(show(given_.project, "a").at(0).message, "Add editor a");
  ::unsetenv("EDITOR");
}

TEST_F(EditTest, TakesAnEditorInQuotesWhosePathHasBlanks) {
  const auto editor = given_.folder.write("my tools/ed it", "#!/bin/sh\nsed -i \"s/Add b/$1/\" \"$2\"\n");
  std::filesystem::permissions(editor, std::filesystem::perms::owner_all);
  edit(given_.project, "b", "'" + editor.string() + "' 'Add it'");
  EXPECT_EQ(show(given_.project, "b").at(0).message, "Add it");
}

TEST_F(EditTest, SaysThatTheEditorFailed) {
  EXPECT_THAT(error_text([&] { edit(given_.project, "a", "exit 3;"); }),
              testing::MatchesRegex("cannot edit '.*a.sql': the editor 'exit 3;' ended with exit code 3; set "
                                    "EDITOR to another"));
}

TEST_F(EditTest, SaysThatBaseIsNoScript) {
  EXPECT_EQ(error_text([&] { edit(given_.project, "base"); }),
            "cannot edit 'base': it names no script; name a revision");
}

}  // namespace
}  // namespace limbeck::command
