// SPDX-License-Identifier: MIT
#include "script/directory.hpp"

#include <gmock/gmock.h>
#include <unistd.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using support::TemporaryFolder;
namespace fs = std::filesystem;
using testing::ElementsAre;
using testing::IsEmpty;

std::string sql_script(std::string_view id) {
  return "-- Add " + std::string(id) + "\n--\n-- Revision ID: " + std::string(id) +
         "\n-- Revises:\n\n-- limbeck: upgrade\n";
}

Scripts find(const std::vector<fs::path>& folders, Subfolders subfolders = Subfolders::skip) {
  return find_scripts(folders, subfolders);
}

std::vector<std::string> ids(const Scripts& scripts) {
  std::vector<std::string> result;
  for (const auto& revision : scripts.revisions) result.push_back(revision.id);
  return result;
}

TEST(FindScripts, GivesScriptsOfEveryLanguageSortedByPath) {
  const TemporaryFolder folder;
  folder.write("3.py", "'''Add c'''\nrevision = 'c'\ndown_revision = 'b'\n");
  folder.write("1.sql", sql_script("a"));
  folder.write("2.cpp",
               "// Add b\n//\n// More.\n//\n// Revision ID: b\n// Revises: a\n// Branch Labels: x\n"
               "// Depends On: y\n// Create Date: today\n#include <a>\n");
  const auto scripts = find({folder.path()});
  ASSERT_THAT(ids(scripts), ElementsAre("a", "b", "c"));
  EXPECT_EQ(scripts.sources[0].language, Language::sql);
  EXPECT_EQ(scripts.sources[1].language, Language::cpp);
  EXPECT_EQ(scripts.sources[2].language, Language::python);
  EXPECT_EQ(scripts.sources[2].message, "Add c");

  const auto& revision = scripts.revisions[1];
  EXPECT_THAT(revision.down_revisions, ElementsAre("a"));
  EXPECT_THAT(revision.branch_labels, ElementsAre("x"));
  EXPECT_THAT(revision.depends_on, ElementsAre("y"));
  EXPECT_EQ(revision.origin, (folder.path() / "2.cpp").generic_string());
  EXPECT_EQ(revision.created, "today");
  EXPECT_EQ(scripts.sources[1].message, "Add b");
  EXPECT_EQ(scripts.sources[1].doc, "Add b\n\nMore.");
}

TEST(FindScripts, PassesOverWhatIsNoScript) {
  const TemporaryFolder folder;
  for (const auto* const name :
       {"README", "a.sql~", ".a.sql", ".#b.py", "__init__.py", "a.pyc", "a.hpp", "sub/a.sql"}) {
    folder.write(name, "no header");
  }
  folder.write("helper.py", "import os\n");
  fs::create_directory(folder.path() / "folder.sql");
  EXPECT_THAT(ids(find({folder.path()})), IsEmpty());
}

TEST(FindScripts, SearchesSubfoldersWhereAsked) {
  const TemporaryFolder folder;
  folder.write("b.sql", sql_script("b"));
  folder.write("a/c.sql", sql_script("c"));
  folder.write("a/d/e.sql", sql_script("e"));
  folder.write("__pycache__/x.sql", "");
  folder.write(".git/x.sql", "");
  EXPECT_THAT(ids(find({folder.path()})), ElementsAre("b"));
  EXPECT_THAT(ids(find({folder.path()}, Subfolders::search)), ElementsAre("c", "e", "b"));
}

TEST(FindScripts, TakesAFileOnceHoweverItIsReached) {
  const TemporaryFolder folder;
  const auto real = folder.write("real/a.sql", sql_script("a"));
  fs::create_symlink(real, folder.path() / "real" / "b.sql");
  fs::create_directory_symlink(folder.path() / "real", folder.path() / "linked");
  const auto scripts =
      find({folder.path() / "real", folder.path() / "linked", folder.path()}, Subfolders::search);
  EXPECT_THAT(ids(scripts), ElementsAre("a"));
}

TEST(FindScripts, FollowsASymbolicLinkToAFileThatHasNoPlaceOfItsOwn) {
  const TemporaryFolder elsewhere;
  const TemporaryFolder folder;
  fs::create_symlink(elsewhere.write("a.sql", sql_script("a")), folder.path() / "1.sql");
  fs::create_symlink(folder.path() / "1.sql", folder.path() / "2.sql");
  const auto scripts = find({folder.path()});
  ASSERT_THAT(ids(scripts), ElementsAre("a"));
  EXPECT_EQ(scripts.revisions[0].origin, (folder.path() / "1.sql").generic_string());
}

TEST(FindScripts, KeepsThePartsOfAScriptTogetherBesideFilesThatAreNone) {
  const TemporaryFolder folder;
  folder.write("1.py", "import os\n");
  folder.write("2.sql", sql_script("a"));
  folder.write("3.py", "import os\n");
  folder.write("4.sql", sql_script("b"));
  const auto scripts = find({folder.path()});
  ASSERT_THAT(ids(scripts), ElementsAre("a", "b"));
  ASSERT_EQ(scripts.sources.size(), 2);
  EXPECT_EQ(scripts.sources[1].message, "Add b");
}

TEST(FindScripts, TakesAFolderThatIsNotThereForEmpty) {
  const TemporaryFolder folder;
  EXPECT_THAT(ids(find({folder.path() / "missing"})), IsEmpty());
}

TEST(FindScripts, ReadsALongHeaderToItsEnd) {
  const TemporaryFolder folder;
  for (const std::size_t size : {4000U, 4096U, 20'000U}) {
    const TemporaryFolder one;
    one.write("a.sql", "-- " + std::string(size, 'x') + "\n" + sql_script("a"));
    EXPECT_THAT(ids(find({one.path()})), ElementsAre("a")) << size;
  }
}

TEST(FindScripts, NamesTheFileThatIsHalfWritten) {
  const TemporaryFolder folder;
  const auto path = folder.write("a.sql", "-- Add\n").generic_string();
  EXPECT_EQ(error_text([&] { find({folder.path()}); }),
            "cannot read '" + path +
                "' line 1: its header has no 'Revision ID'; write a line '-- Revision ID:' there, or move "
                "the file out of the folder if it is no script");
}

TEST(FindScripts, GivesTheSystemsReason) {
  const TemporaryFolder folder;
  const auto file = folder.write("file", "");
  EXPECT_EQ(error_text([&] { find({file}); }),
            "cannot list the folder '" + file.generic_string() + "': Not a directory");
  const auto dangling = folder.path() / "a.sql";
  fs::create_symlink(folder.path() / "missing", dangling);
  EXPECT_EQ(error_text([&] { find({folder.path()}); }),
            "cannot read '" + dangling.generic_string() + "': No such file or directory");
}

TEST(FindScripts, SaysWhichFileItMayNotRead) {
  if (geteuid() == 0) GTEST_SKIP() << "root may read everything";
  const TemporaryFolder folder;
  const auto path = folder.write("a.sql", sql_script("a"));
  fs::permissions(path, fs::perms::none);
  EXPECT_EQ(error_text([&] { find({folder.path()}); }),
            "cannot read '" + path.generic_string() + "': Permission denied");
}

}  // namespace
}  // namespace limbeck::script
