// SPDX-License-Identifier: MIT
#include "environment/project_file.hpp"

#include <cstdlib>

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "support/temporary_folder.hpp"

namespace limbeck::environment {
namespace {

using support::error_text;
using testing::ElementsAre;

constexpr Registry no_scripts{"0.1.0", nullptr, 0};

class ProjectFileTest : public testing::Test {
 protected:
  ProjectFileTest() { ::unsetenv("LIMBECK_CONFIG"); }

  Project read(const std::string& text, ProjectRequest request = {},
               const std::string& name = "limbeck.ini") {
    request.config = folder_.write(name, text).string();
    return read_project(request, nullptr).project;
  }

  std::string error_of(const std::string& text, const ProjectRequest& request = {}) {
    auto message = error_text([&] { read(text, request); });
    if (const auto at = message.find(file()); at != std::string::npos)
      message.replace(at, file().size(), "limbeck.ini");
    return message;
  }

  std::string file() const { return folder_ / "limbeck.ini"; }

  support::TemporaryFolder folder_;
};

TEST_F(ProjectFileTest, HasDefaultsForAllButTheScripts) {
  const auto project = read("[limbeck]\nscript_location = %(here)s/migrations\n");
  EXPECT_EQ(project.script_location, folder_.path() / "migrations");
  EXPECT_EQ(project.version_table, "alembic_version");
  EXPECT_EQ(project.file_template, "%(rev)s_%(slug)s");
  EXPECT_EQ(project.truncate_slug_length, 40);
  EXPECT_EQ(project.lock_timeout, std::chrono::seconds(60));
  EXPECT_FALSE(project.transaction_per_migration);
}

TEST_F(ProjectFileTest, ReadsEveryKey) {
  const auto project = read(
      "[limbeck]\nscript_location = m\nversion_locations = a b\npath_separator = space\n"
      "recursive_version_locations = True\nversion_table = v\nversion_table_schema = s\n"
      "transaction_per_migration = yes\nlock_timeout = 5\nfile_template = %%(rev)s\ntruncate_slug_length = 7\n"
      "timezone = UTC\n");
  EXPECT_THAT(project.version_locations, ElementsAre("a", "b"));
  EXPECT_TRUE(project.recursive_version_locations);
  EXPECT_EQ(project.version_table, "v");
  EXPECT_EQ(project.version_table_schema, "s");
  EXPECT_TRUE(project.transaction_per_migration);
  EXPECT_EQ(project.lock_timeout, std::chrono::seconds(5));
  EXPECT_EQ(project.file_template, "%(rev)s");
  EXPECT_EQ(project.truncate_slug_length, 7);
  EXPECT_EQ(project.timezone, "UTC");
}

TEST_F(ProjectFileTest, ReadsAlembicsFile) {
  ProjectRequest request;
  request.needs_url = true;
  const auto project =
      read("[alembic]\nscript_location = m\nsqlalchemy.url = sqlite:///a.db\n", request, "alembic.ini");
  EXPECT_EQ(project.url, "sqlite:///a.db");
}

TEST_F(ProjectFileTest, TakesAVariableIntoTheUrlOnlyWhereItIsNeeded) {
  const std::string text = "[limbeck]\nscript_location = m\nurl = ${LIMBECK_TEST_UNSET}\n";
  EXPECT_EQ(read(text).url, "");
  ProjectRequest request;
  request.needs_url = true;
  EXPECT_THAT(error_of(text, request), testing::HasSubstr("LIMBECK_TEST_UNSET"));
  ::setenv("LIMBECK_TEST_UNSET", "sqlite:///b%40.db", 1);
  EXPECT_EQ(read(text, request).url, "sqlite:///b%40.db");
  ::unsetenv("LIMBECK_TEST_UNSET");
}

TEST_F(ProjectFileTest, PrefersTheCommandLinesUrl) {
  ProjectRequest request;
  request.url = "sqlite:///other.db";
  request.needs_url = true;
  EXPECT_EQ(read("[limbeck]\nscript_location = m\nurl = sqlite:///a.db\n", request).url,
            "sqlite:///other.db");
}

TEST_F(ProjectFileTest, ReadsAnotherSection) {
  ProjectRequest request;
  request.section = "other";
  EXPECT_EQ(read("[limbeck]\nscript_location = m\n[other]\nscript_location = o\n", request).script_location,
            "o");
}

TEST_F(ProjectFileTest, SaysWhatIsMissing) {
  EXPECT_EQ(error_of("[other]\n"),
            "cannot use 'limbeck.ini': it has no section [limbeck]; add it, or name another with -n");
  EXPECT_EQ(error_of("[limbeck]\n"),
            "cannot use 'limbeck.ini': section [limbeck] has no 'script_location'; add 'script_location = "
            "%(here)s/migrations'");
  ProjectRequest request;
  request.needs_url = true;
  EXPECT_EQ(
      error_of("[limbeck]\nscript_location = m\n", request),
      "'limbeck.ini': no database is named; write 'url = ...' in limbeck.ini, or give --url, as in --url "
      "sqlite:///app.db");
}

TEST_F(ProjectFileTest, RefusesAnUnknownSeparator) {
  EXPECT_THAT(error_of("[limbeck]\nscript_location = m\nversion_locations = a\npath_separator = comma\n"),
              testing::EndsWith("'comma' is no separator; write os, space, newline, : or ;"));
}

TEST_F(ProjectFileTest, SaysThatANamedFileIsMissing) {
  ProjectRequest request;
  request.config = "nowhere.ini";
  EXPECT_EQ(error_text([&] { read_project(request, nullptr); }),
            "cannot read 'nowhere.ini': there is no such file; correct the path");
}

TEST_F(ProjectFileTest, LetsAProgramWithItsScriptsGoWithoutAFile) {
  const auto before = std::filesystem::current_path();
  std::filesystem::current_path(folder_.path());
  EXPECT_EQ(
      error_text([] { read_project({}, nullptr); }),
      "no project here: there is neither a limbeck.ini nor an alembic.ini in this folder; make one with "
      "'limbeck init migrations', or name one with -c");
  ProjectRequest request;
  request.needs_url = true;
  ::setenv("DATABASE_URL", "sqlite:///c.db", 1);
  EXPECT_EQ(read_project(request, &no_scripts).project.url, "sqlite:///c.db");
  ::unsetenv("DATABASE_URL");
  EXPECT_EQ(error_text([&] { read_project(request, &no_scripts); }),
            "no database is named; set DATABASE_URL or give --url, as in --url sqlite:///app.db");
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace limbeck::environment
