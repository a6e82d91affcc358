// SPDX-License-Identifier: MIT
#include "script/file.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using support::TemporaryFolder;
namespace fs = std::filesystem;

std::vector<std::string> names_in(const fs::path& folder) {
  std::vector<std::string> names;
  for (const auto& entry : fs::directory_iterator(folder)) names.push_back(entry.path().filename().string());
  return names;
}

TEST(ReadText, GivesTheWholeFile) {
  const TemporaryFolder folder;
  const std::string text = std::string(200'000, 'x') + "\r\n";
  EXPECT_EQ(read_text(folder.write("a", text)), text);
  EXPECT_EQ(read_text(folder.write("empty", "")), "");
}

TEST(ReadText, GivesTheSystemsReason) {
  const TemporaryFolder folder;
  const auto missing = folder.path() / "missing";
  EXPECT_EQ(error_text([&] { read_text(missing); }),
            "cannot read '" + missing.string() + "': No such file or directory");
  EXPECT_EQ(error_text([&] { read_text(folder.path()); }),
            "cannot read '" + folder.path().string() + "': Is a directory");
}

TEST(WriteNewFile, WritesAllAndLeavesNothingElse) {
  const TemporaryFolder folder;
  write_new_file(folder.path() / "a", "text\n", MissingFolders::refuse);
  EXPECT_EQ(read_text(folder.path() / "a"), "text\n");
  EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("a"));
}

TEST(WriteNewFile, NeverReplacesAFile) {
  const TemporaryFolder folder;
  const auto path = folder.write("a", "mine");
  EXPECT_EQ(
      error_text([&] { write_new_file(path, "yours", MissingFolders::create); }),
      "cannot write '" + path.string() + "': the file is there already; move it away or choose another name");
  EXPECT_EQ(read_text(path), "mine");
  EXPECT_THAT(names_in(folder.path()), testing::ElementsAre("a"));
}

TEST(WriteNewFile, CreatesFoldersOnlyWhereTold) {
  const TemporaryFolder folder;
  const auto path = folder.path() / "2024" / "01" / "a";
  EXPECT_EQ(error_text([&] { write_new_file(path, "x", MissingFolders::refuse); }),
            "cannot write '" + path.string() + "': No such file or directory");
  EXPECT_THAT(names_in(folder.path()), testing::IsEmpty());
  write_new_file(path, "x", MissingFolders::create);
  EXPECT_EQ(read_text(path), "x");
}

TEST(WriteNewFile, SaysWhichFolderCannotBeCreated) {
  const TemporaryFolder folder;
  const auto file = folder.write("a", "");
  EXPECT_EQ(error_text([&] { write_new_file(file / "b" / "c", "x", MissingFolders::create); }),
            "cannot create the folder '" + (file / "b").string() + "': Not a directory");
}

}  // namespace
}  // namespace limbeck::script
