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
  ProjectFileTest() {
    ::unsetenv("LIMBECK_CONFIG");
    ::unsetenv("ALEMBIC_CONFIG");
  }

  Project read(const std::string& text, ProjectRequest request = {},
               const std::string& name = "limbeck.ini") {
    return read_file(text, std::move(request), name).project;
  }

  std::string url_of(const std::string& text, ProjectRequest request = {},
                     const std::string& name = "limbeck.ini") {
    return find_url(read_file(text, std::move(request), name));
  }

  ProjectFile read_file(const std::string& text, ProjectRequest request, const std::string& name) {
    request.config = folder_.write(name, text).string();
    return read_project(request, nullptr);
  }

  std::string error_of(const std::string& text) {
    auto message = error_text([&] { url_of(text); });
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
      "timezone = UTC\ninclude_schemas = a, b\ninclude_tables = t*\nexclude_tables = tmp_*, a.log\n");
  EXPECT_THAT(project.version_locations, ElementsAre("a", "b"));
  EXPECT_TRUE(project.recursive_version_locations);
  EXPECT_EQ(project.version_table, "v");
  EXPECT_EQ(project.version_table_schema, "s");
  EXPECT_TRUE(project.transaction_per_migration);
  EXPECT_EQ(project.lock_timeout, std::chrono::seconds(5));
  EXPECT_EQ(project.file_template, "%(rev)s");
  EXPECT_EQ(project.truncate_slug_length, 7);
  EXPECT_EQ(project.timezone, "UTC");
  EXPECT_FALSE(project.compare.include_schemas.all());
  EXPECT_THAT(project.compare.include_schemas.names(), ElementsAre("a", "b"));
  EXPECT_THAT(project.compare.include_tables, ElementsAre("t*"));
  EXPECT_THAT(project.compare.exclude_tables, ElementsAre("tmp_*", "a.log"));
  EXPECT_TRUE(read("[limbeck]\nscript_location = m\ninclude_schemas = *\n").compare.include_schemas.all());
}

TEST_F(ProjectFileTest, ReadsAlembicsFile) {
  const std::string text = "[alembic]\nscript_location = m\nsqlalchemy.url = sqlite:///a.db\n";
  EXPECT_EQ(url_of(text, {}, "alembic.ini"), "sqlite:///a.db");
  EXPECT_EQ(url_of(text, {}, "deploy.ini"), "sqlite:///a.db");
}

TEST_F(ProjectFileTest, FindsTheFileThatAVariableNames) {
  const auto ours = folder_.write("ours.ini", "[limbeck]\nscript_location = o\n").string();
  const auto alembics = folder_.write("theirs.ini", "[alembic]\nscript_location = t\n").string();
  ::setenv("ALEMBIC_CONFIG", alembics.c_str(), 1);
  EXPECT_EQ(read_project({}, nullptr).project.script_location, "t");
  ::setenv("LIMBECK_CONFIG", ours.c_str(), 1);
  EXPECT_EQ(read_project({}, nullptr).project.script_location, "o");
  ::unsetenv("LIMBECK_CONFIG");
  ::unsetenv("ALEMBIC_CONFIG");
}

TEST_F(ProjectFileTest, HandsOverWhatTheCommandLineSaysForTheProject) {
  ProjectRequest request;
  request.arguments.x = {{"tenant", "blue"}};
  request.arguments.tag = "friday";
  const auto project = read("[limbeck]\nscript_location = m\n", request);
  EXPECT_EQ(project.arguments.x, request.arguments.x);
  EXPECT_EQ(project.arguments.tag, "friday");
}

TEST_F(ProjectFileTest, TakesAVariableIntoTheUrlOnlyWhereItIsNeeded) {
  const std::string text = "[limbeck]\nscript_location = m\nurl = ${LIMBECK_TEST_UNSET}\n";
  EXPECT_EQ(read(text).url, "");
  EXPECT_THAT(error_of(text), testing::HasSubstr("LIMBECK_TEST_UNSET"));
  ::setenv("LIMBECK_TEST_UNSET", "sqlite:///b%40.db", 1);
  EXPECT_EQ(url_of(text), "sqlite:///b%40.db");
  ::unsetenv("LIMBECK_TEST_UNSET");
}

TEST_F(ProjectFileTest, PrefersTheCommandLinesUrl) {
  ProjectRequest request;
  request.url = "sqlite:///other.db";
  EXPECT_EQ(url_of("[limbeck]\nscript_location = m\nurl = sqlite:///a.db\n", request), "sqlite:///other.db");
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
  EXPECT_EQ(
      error_of("[limbeck]\nscript_location = m\n"),
      "'limbeck.ini': no database is named; write 'url = ...' in limbeck.ini, or give --url, as in --url "
      "sqlite:///app.db");
}

TEST_F(ProjectFileTest, SplitsVersionLocationsAtTheSeparator) {
  const auto locations = [&](const std::string& value, const std::string& separator) {
    return read("[limbeck]\nscript_location = m\nversion_locations = " + value + "\n" + separator + "\n")
        .version_locations;
  };
  EXPECT_THAT(locations("a b, c\n  d", ""), ElementsAre("a", "b", "c", "d"));
  EXPECT_THAT(locations("a b, c", "path_separator = space"), ElementsAre("a", "b,", "c"));
  EXPECT_THAT(locations("a b:c", "path_separator = os"), ElementsAre("a b", "c"));
  EXPECT_THAT(locations("a b:c", "path_separator = :"), ElementsAre("a b", "c"));
  EXPECT_THAT(locations("a:b;c", "path_separator = ;"), ElementsAre("a:b", "c"));
  EXPECT_THAT(locations("\n  a b\n  c:d", "path_separator = newline"), ElementsAre("a b", "c:d"));
  EXPECT_THAT(locations("a b:c", "path_separator = os  # what the system has between paths"),
              ElementsAre("a b", "c"));
}

TEST_F(ProjectFileTest, TakesAlembicsOlderNameOfTheSeparator) {
  const std::string text = "[alembic]\nscript_location = m\nversion_locations = a:b c\n";
  EXPECT_THAT(read(text + "version_path_separator = :\n", {}, "alembic.ini").version_locations,
              ElementsAre("a", "b c"));
  EXPECT_THAT(read(text + "version_path_separator = :\npath_separator = space\n", {}, "alembic.ini")
                  .version_locations,
              ElementsAre("a:b", "c"));
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
  ::setenv("DATABASE_URL", "sqlite:///c.db", 1);
  EXPECT_EQ(find_url(read_project({}, &no_scripts)), "sqlite:///c.db");
  ::unsetenv("DATABASE_URL");
  EXPECT_EQ(error_text([&] { find_url(read_project({}, &no_scripts)); }),
            "no database is named; set DATABASE_URL or give --url, as in --url sqlite:///app.db");
  std::filesystem::current_path(before);
}

}  // namespace
}  // namespace limbeck::environment
