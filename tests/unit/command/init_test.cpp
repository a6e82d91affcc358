// SPDX-License-Identifier: MIT
#include <algorithm>

#include <gmock/gmock.h>

#include "script/file.hpp"
#include "support/error_text.hpp"
#include "unit/command/project_folder.hpp"

namespace limbeck::command {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::HasSubstr;

class InitTest : public testing::Test {
 protected:
  InitReport init_with(const std::string& name) {
    return init({.directory = folder_.path() / "migrations",
                 .template_name = name,
                 .ini = folder_.path() / "limbeck.ini"});
  }

  std::vector<std::string> names(const std::vector<std::filesystem::path>& paths) {
    std::vector<std::string> names;
    for (const auto& path : paths) names.push_back(path.lexically_relative(folder_.path()).generic_string());
    return names;
  }

  support::TemporaryFolder folder_;
};

TEST_F(InitTest, MakesAProjectInCpp) {
  EXPECT_THAT(names(init_with("cpp").written),
              ElementsAre("migrations/.gitignore", "migrations/CMakeLists.txt", "migrations/env.cpp",
                          "migrations/script.cpp.mustache", "limbeck.ini"));
  EXPECT_THAT(script::read_text(folder_.path() / "limbeck.ini"),
              HasSubstr("\nscript_location = %(here)s/migrations\n"));
}

TEST_F(InitTest, MakesAProjectInSql) {
  EXPECT_THAT(names(init_with("sql").written),
              ElementsAre("migrations/script.sql.mustache", "schema.sql", "limbeck.ini"));
  EXPECT_THAT(script::read_text(folder_.path() / "limbeck.ini"),
              HasSubstr("\ntarget = %(here)s/schema.sql\n"));
  EXPECT_TRUE(std::filesystem::is_directory(folder_.path() / "migrations" / "versions"));
}

TEST_F(InitTest, KeepsAnIniThatIsThere) {
  folder_.write("limbeck.ini", "mine");
  EXPECT_THAT(names(init_with("sql").kept), ElementsAre("limbeck.ini"));
  EXPECT_EQ(script::read_text(folder_.path() / "limbeck.ini"), "mine");
}

TEST_F(InitTest, RefusesAFolderThatHoldsSomething) {
  folder_.write("migrations/x", "");
  EXPECT_EQ(error_text([&] { init_with("sql"); }), "cannot make a project in '" + (folder_ / "migrations") +
                                                       "': the folder is not empty; name another one");
}

TEST_F(InitTest, RefusesAFile) {
  folder_.write("migrations", "");
  EXPECT_EQ(error_text([&] { init_with("sql"); }),
            "cannot make a project in '" + (folder_ / "migrations") + "': it is a file; name another folder");
}

TEST_F(InitTest, ListsTheTemplatesItKnows) {
  EXPECT_EQ(error_text([&] { init_with("perl"); }),
            "there is no template 'perl'; the templates are 'cpp' and 'sql'");
  EXPECT_EQ(list_templates().size(), 2U);
}

}  // namespace
}  // namespace limbeck::command
