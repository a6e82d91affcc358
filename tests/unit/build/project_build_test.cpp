// SPDX-License-Identifier: MIT
// What a build does is shown by tests/scripts/cpp_project.t; here is what needs no compiler.
#include "build/project_build.hpp"

#include <gtest/gtest.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::build {
namespace {

TEST(IsCppProject, AsksForTheBuildsOwnFile) {
  const support::TemporaryFolder folder;
  EXPECT_FALSE(is_cpp_project(folder.path()));
  folder.write("CMakeLists.txt", "");
  EXPECT_TRUE(is_cpp_project(folder.path()));
}

TEST(BringUpToDate, KeepsWhatCmakeSaysOfABadProject) {
  const support::TemporaryFolder folder;
  folder.write("source/CMakeLists.txt", "message(FATAL_ERROR \"no such thing\")\n");
  std::string told;
  try {
    bring_up_to_date({folder.path() / "source", folder.path() / "build"},
                     [&](const std::string& line) { told = line; });
    FAIL() << "it was built";
  } catch (const BuildError& error) {
    EXPECT_NE(error.output.find("no such thing"), std::string::npos);
    EXPECT_EQ(error.what(),
              "cannot build the migrations in '" + (folder.path() / "source").string() +
                  "': the messages above say why; correct CMakeLists.txt and run the command again");
  }
  EXPECT_EQ(told, "Building the migrations in " + (folder.path() / "build").string() +
                      " (the first build takes a while)");
}

TEST(BringUpToDate, SaysWhereItCannotBuild) {
  const support::TemporaryFolder folder;
  const auto file = folder.write("file", "");
  EXPECT_EQ(support::error_text([&] {
              bring_up_to_date({folder.path(), file / "build"}, [](const std::string&) {});
            }),
            "cannot build the migrations: folder '" + (file / "build").string() +
                "' cannot be made: Not a directory; make its parent writable");
}

}  // namespace
}  // namespace limbeck::build
