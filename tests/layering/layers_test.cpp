// SPDX-License-Identifier: MIT
#include "layering/layers.hpp"

#include <filesystem>
#include <fstream>
#include <iterator>

#include <gmock/gmock.h>

namespace limbeck::layering {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

std::string read_file(const std::filesystem::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

// What every source file below `root` breaks; `files` counts them.
std::vector<std::string> find_faults_in_tree(const std::filesystem::path& root, int& files) {
  std::vector<std::string> faults;
  for (const auto* folder : {"include", "src"}) {
    for (const auto& entry : std::filesystem::recursive_directory_iterator(root / folder)) {
      const auto extension = entry.path().extension();
      if (extension != ".hpp" && extension != ".cpp") continue;
      ++files;
      const auto path = entry.path().lexically_relative(root).generic_string();
      for (auto& fault : find_faults(path, read_file(entry.path()))) faults.push_back(std::move(fault));
    }
  }
  return faults;
}

TEST(House, KeepsItsWalls) {
  int files = 0;
  EXPECT_THAT(find_faults_in_tree(LIMBECK_SOURCE_DIR, files), IsEmpty());
  EXPECT_GT(files, 20);
}

TEST(House, IsReportedWhereItsWallsAreBroken) {
  int files = 0;
  EXPECT_THAT(
      find_faults_in_tree(LIMBECK_SOURCE_DIR "/tests/layering/bad_tree", files),
      ElementsAre("include/limbeck/schema/table.hpp:2: \"core/text.hpp\": a public header may include only "
                  "public and standard ones",
                  "src/schema/table.cpp:3: \"sql/splitter.hpp\": 'schema' may not include 'sql'"));
  EXPECT_EQ(files, 2);
}

TEST(FindFaults, AllowsALayerItselfAndThoseInItsRow) {
  EXPECT_THAT(find_faults("src/operation/describe.cpp",
                          "#include \"operation/operation.hpp\"\n"
                          "#include <string>\n"
                          "#include <fmt/format.h>\n"
                          "#include <limbeck/schema/table.hpp>\n"
                          "#include \"core/text.hpp\"\n"),
              IsEmpty());
}

TEST(FindFaults, ReportsAPrivateHeaderOfAnotherLayer) {
  EXPECT_THAT(find_faults("src/schema/table.cpp", "// a table\n  # include \"sql/splitter.hpp\" // why\n"),
              ElementsAre("src/schema/table.cpp:2: \"sql/splitter.hpp\": 'schema' may not include 'sql'"));
}

TEST(FindFaults, ReportsAPublicHeaderOfAnotherLayer) {
  EXPECT_THAT(
      find_faults("src/revision/graph.hpp", "#include <limbeck/schema/table.hpp>\n"),
      ElementsAre(
          "src/revision/graph.hpp:1: <limbeck/schema/table.hpp>: 'revision' may not include 'schema'"));
  EXPECT_THAT(
      find_faults("include/limbeck/core/error.hpp", "#include <limbeck/schema/table.hpp>\n"),
      ElementsAre(
          "include/limbeck/core/error.hpp:1: <limbeck/schema/table.hpp>: 'core' may not include 'schema'"));
}

TEST(FindFaults, ReportsAHeaderThatIsNamedWithoutItsLayer) {
  EXPECT_THAT(find_faults("src/core/text.cpp", "#include \"text.hpp\"\n"),
              ElementsAre("src/core/text.cpp:1: \"text.hpp\": 'core' may not include 'src/*'"));
}

TEST(FindFaults, KeepsDialectsApart) {
  EXPECT_THAT(
      find_faults("src/dialect/sqlite/ddl.cpp",
                  "#include \"dialect/sqlite/types.hpp\"\n"
                  "#include \"dialect/dialect.hpp\"\n"
                  "#include \"dialect/postgresql/types.hpp\"\n"),
      ElementsAre("src/dialect/sqlite/ddl.cpp:3: \"dialect/postgresql/types.hpp\": 'dialect/sqlite' may not "
                  "include 'dialect/postgresql'"));
}

TEST(FindFaults, LetsOnlyTheCompositionRootNameADialect) {
  const auto* const text = "#include \"dialect/sqlite/dialect.hpp\"\n";
  EXPECT_THAT(find_faults("src/databases.cpp", text), IsEmpty());
  EXPECT_THAT(
      find_faults("src/command/upgrade.cpp", text),
      ElementsAre("src/command/upgrade.cpp:1: \"dialect/sqlite/dialect.hpp\": 'command' may not include "
                  "'dialect/sqlite'"));
  EXPECT_THAT(
      find_faults("src/dialect/dialect.cpp", text),
      ElementsAre("src/dialect/dialect.cpp:1: \"dialect/sqlite/dialect.hpp\": 'dialect' may not include "
                  "'dialect/sqlite'"));
  EXPECT_THAT(find_faults("src/main.cpp", text),
              ElementsAre("src/main.cpp:1: \"dialect/sqlite/dialect.hpp\": 'src/main.cpp' may not include "
                          "'dialect/sqlite'"));
}

TEST(FindFaults, KeepsUmbrellaHeadersForTheRim) {
  const auto* const text = "#include <limbeck/migration.hpp>\n#include <limbeck/version.hpp>\n";
  EXPECT_THAT(find_faults("src/main.cpp", text), IsEmpty());
  EXPECT_THAT(find_faults("src/cli/app.cpp", text), IsEmpty());
  EXPECT_THAT(
      find_faults("src/runtime/migrator.cpp", text),
      ElementsAre(
          "src/runtime/migrator.cpp:1: <limbeck/migration.hpp>: 'runtime' may not include 'limbeck/*'"));
}

TEST(FindFaults, TakesAHeaderBesideTheUmbrellasForItsLayersOwn) {
  EXPECT_THAT(find_faults("src/command/project.cpp", "#include <limbeck/databases.hpp>\n"), IsEmpty());
  EXPECT_THAT(
      find_faults("src/script/file.cpp", "#include <limbeck/databases.hpp>\n"),
      ElementsAre("src/script/file.cpp:1: <limbeck/databases.hpp>: 'script' may not include 'dialect'"));
}

TEST(FindFaults, KeepsPublicHeadersFreeOfAllButPublicAndStandardOnes) {
  EXPECT_THAT(
      find_faults("include/limbeck/schema/table.hpp",
                  "#include <string>\n"
                  "#include <limbeck/schema/type.hpp>\n"
                  "#include <fmt/format.h>\n"
                  "#include \"core/text.hpp\"\n"),
      ElementsAre(
          "include/limbeck/schema/table.hpp:3: <fmt/format.h>: a public header may include only public and "
          "standard ones",
          "include/limbeck/schema/table.hpp:4: \"core/text.hpp\": a public header may include only public "
          "and standard ones"));
}

TEST(FindFaults, KeepsLibrariesWhereTheyBelong) {
  EXPECT_THAT(
      find_faults("src/dialect/sqlite/connection.cpp", "#include <sqlite3.h>\n#include <libpq-fe.h>\n"),
      ElementsAre(
          "src/dialect/sqlite/connection.cpp:2: <libpq-fe.h>: 'dialect/sqlite' may not include headers of "
          "'libpq'"));
  EXPECT_THAT(find_faults("src/databases.cpp", "#include <sqlite3.h>\n"),
              ElementsAre("src/databases.cpp:1: <sqlite3.h>: 'src/databases.cpp' may not include headers of "
                          "'sqlite3.h'"));
  EXPECT_THAT(find_faults("src/cli/app.cpp", "#include <CLI/CLI.hpp>\n"), IsEmpty());
}

TEST(FindFaults, LetsOnlyTheRimPrint) {
  const auto* const text = "void f() {\n  fmt::print(stderr, \"x\");\n  std::cout << 1;\n}\n";
  EXPECT_THAT(find_faults("src/command/run.cpp", text),
              ElementsAre("src/command/run.cpp:2: fmt::print: only 'cli' may print",
                          "src/command/run.cpp:3: std::cout: only 'cli' may print"));
  EXPECT_THAT(find_faults("include/limbeck/core/error.hpp", "std::fprintf(stderr, \"\");\n"),
              ElementsAre("include/limbeck/core/error.hpp:1: std::fprintf: only 'cli' may print"));
  EXPECT_THAT(find_faults("src/cli/console.cpp", text), IsEmpty());
  EXPECT_THAT(find_faults("src/main.cpp", text), IsEmpty());
}

TEST(FindFaults, ReportsALayerThatHasNoRow) {
  EXPECT_THAT(
      find_faults("src/attic/a.cpp", "#include \"core/text.hpp\"\n"),
      ElementsAre("src/attic/a.cpp:1: \"core/text.hpp\": 'attic' has no row in tests/layering/layers.cpp"));
}

TEST(FindFaults, LeavesFilesOutsideOfTheHouseAlone) {
  EXPECT_THAT(find_faults("tests/unit/core/text_test.cpp", "#include \"dialect/sqlite/types.hpp\"\n"),
              IsEmpty());
}

}  // namespace
}  // namespace limbeck::layering
