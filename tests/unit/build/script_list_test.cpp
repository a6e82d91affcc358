// SPDX-License-Identifier: MIT
#include "build/script_list.hpp"

#include <gmock/gmock.h>

#include "support/temporary_folder.hpp"

namespace limbeck::build {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

class ScriptListTest : public testing::Test {
 protected:
  ScriptListTest() {
    folder_.write("versions/b.sql", "");
    folder_.write("versions/a.cpp", "");
    folder_.write("versions/c.py", "");
    folder_.write("versions/notes.txt", "");
    folder_.write("versions/sub/d.sql", "");
  }

  std::string in_versions(const std::string& name) const { return (versions_ / name).generic_string(); }

  support::TemporaryFolder folder_;
  std::filesystem::path versions_ = folder_.path() / "versions";
};

TEST_F(ScriptListTest, ListsScriptsByTheirNames) {
  EXPECT_THAT(list_scripts({versions_}, false),
              ElementsAre(in_versions("a.cpp"), in_versions("b.sql"), in_versions("c.py")));
  EXPECT_THAT(list_scripts({versions_}, true), testing::Contains(in_versions("sub/d.sql")));
}

TEST_F(ScriptListTest, FindsNothingInAFolderThatIsNotThere) {
  EXPECT_THAT(list_scripts({folder_.path() / "nowhere"}, true), IsEmpty());
}

TEST_F(ScriptListTest, KnowsAListOfTheSameScriptsInAnyOrder) {
  const auto list = folder_.write(
      "list", in_versions("b.sql") + "\n" + in_versions("c.py") + "\n\n" + in_versions("a.cpp") + "\n");
  EXPECT_TRUE(are_known(list, list_scripts({versions_}, false)));
  folder_.write("versions/e.sql", "");
  EXPECT_FALSE(are_known(list, list_scripts({versions_}, false)));
}

TEST_F(ScriptListTest, KnowsNothingFromAListThatIsNotThere) {
  EXPECT_FALSE(are_known(folder_.path() / "nowhere", {}));
}

}  // namespace
}  // namespace limbeck::build
