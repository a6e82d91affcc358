// SPDX-License-Identifier: MIT
#include "build/project_build.hpp"

#include <array>
#include <cstdint>
#include <fstream>
#include <sstream>

#include <fmt/format.h>
#include <sys/stat.h>

#include <limbeck/core/error.hpp>

#include "build/file_lock.hpp"
#include "build/script_list.hpp"
#include "core/process.hpp"
#include "core/text.hpp"

namespace limbeck::build {
namespace {

namespace fs = std::filesystem;

constexpr const char* settings_file = "limbeck-settings.txt";

std::string first_line(const fs::path& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  return line;
}

// The folder with limbeckConfig.cmake of this very limbeck: beside the tool in a build tree, under lib in an
// install.
fs::path own_package() {
  const auto folder = core::own_path().parent_path();
  const std::array<fs::path, 2> places{folder, (folder / LIMBECK_PACKAGE_FROM_BIN).lexically_normal()};
  for (const auto& place : places) {
    if (fs::exists(place / "limbeckConfig.cmake")) return place;
  }
  return {};
}

// Whether the build knows of every script, and of none that is gone. CMake could ask that by itself at each
// build, for twice the time of all the rest.
bool scripts_are_known(const ProjectBuild& build) {
  const std::vector<fs::path> folders =
      build.version_locations.empty() ? std::vector{build.source / "versions"} : build.version_locations;
  return are_known(build.folder / "limbeck-scripts.txt",
                   list_scripts(folders, build.recursive_version_locations));
}

// Whether a script of a batch was edited since: the batch is to be made anew without it.
bool batches_are_stale(const fs::path& folder) {
  std::ifstream state(folder / "limbeck-batches.txt");
  std::string batch;
  std::int64_t time = 0;
  std::string script;
  while (state >> batch >> time && std::getline(state >> std::ws, script)) {
    struct stat found {};
    if (::stat(script.c_str(), &found) != 0 || found.st_mtime != time) return true;
  }
  return false;
}

[[noreturn]] void fail(const ProjectBuild& build, const core::ProcessResult& result, std::string_view next) {
  throw BuildError(fmt::format("cannot build the migrations in '{}': the messages above say why; {}",
                               build.source.string(), next),
                   std::string(core::trim(result.output)));
}

// What the build must be told; where it changes, the build is configured anew.
std::vector<std::string> settings_of(const ProjectBuild& build) {
  std::string locations;
  for (const auto& location : build.version_locations) locations += fs::absolute(location).string() + ";";
  return {"-DLIMBECK_TOOL_FINDS_SCRIPTS=ON", fmt::format("-Dlimbeck_DIR={}", own_package().string()),
          fmt::format("-DLIMBECK_VERSION_LOCATIONS={}", locations),
          fmt::format("-DLIMBECK_RECURSIVE_VERSION_LOCATIONS={}",
                      build.recursive_version_locations ? "ON" : "OFF")};
}

void configure(const ProjectBuild& build, const std::vector<std::string>& settings) {
  std::vector<std::string> command{"cmake",
                                   "-S",
                                   build.source.string(),
                                   "-B",
                                   build.folder.string(),
                                   "-G",
                                   "Ninja",
                                   "-DCMAKE_BUILD_TYPE=Debug",
                                   "-DCMAKE_EXPORT_COMPILE_COMMANDS=ON"};
  command.insert(command.end(), settings.begin(), settings.end());
  const auto result = core::run_process(command);
  if (result.status != 0) fail(build, result, "correct CMakeLists.txt and run the command again");
  std::ofstream(build.folder / settings_file) << core::join(settings, " ") << "\n";
}

// Editors look for compile_commands.json above the file that they show.
void link_compile_commands(const ProjectBuild& build) {
  const auto link = build.source / "compile_commands.json";
  std::error_code ignored;  // an editor that finds nothing is no reason to fail a migration
  if (!fs::exists(fs::symlink_status(link, ignored))) {
    fs::create_symlink(fs::absolute(build.folder / "compile_commands.json"), link, ignored);
  }
}

}  // namespace

bool is_cpp_project(const std::filesystem::path& script_location) {
  std::error_code failed;
  return fs::exists(script_location / "CMakeLists.txt", failed);
}

std::filesystem::path bring_up_to_date(const ProjectBuild& build,
                                       const std::function<void(const std::string& line)>& tell) {
  std::error_code failed;
  fs::create_directories(build.folder, failed);
  if (failed) {
    throw Error(
        fmt::format("cannot build the migrations: folder '{}' cannot be made: {}; make its parent writable",
                    build.folder.string(), failed.message()));
  }
  const FileLock lock(build.folder / "limbeck.lock");
  const auto settings = settings_of(build);
  const bool is_new = !fs::exists(build.folder / "build.ninja");
  if (is_new) {
    tell(fmt::format("Building the migrations in {} (the first build takes a while)", build.folder.string()));
  }
  if (is_new || first_line(build.folder / settings_file) != core::join(settings, " ") ||
      !scripts_are_known(build) || batches_are_stale(build.folder)) {
    configure(build, settings);
    link_compile_commands(build);
  }
  const auto result = core::run_process({"ninja", "-C", build.folder.string()});
  if (result.status != 0) fail(build, result, "correct the code and run the command again");
  return first_line(build.folder / "limbeck-program.txt");
}

}  // namespace limbeck::build
