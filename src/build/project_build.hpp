// SPDX-License-Identifier: MIT
// Projects with C++ scripts: their program is built where it is stale, and takes over.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include <limbeck/core/error.hpp>

namespace limbeck::build {

struct ProjectBuild {
  std::filesystem::path source;  // the folder with CMakeLists.txt, env.cpp and versions/
  std::filesystem::path folder;  // where it is built
  std::vector<std::filesystem::path> version_locations = {};  // as in Project; empty is source/versions
  bool recursive_version_locations = false;
};

// A build failed. The message is a sentence; what the compiler said is beside it, whole.
class BuildError : public Error {
 public:
  BuildError(const std::string& message, std::string compiler_output)
      : Error(message), output(std::move(compiler_output)) {}

  std::string output;
};

// Whether a folder of scripts is a project that builds.
bool is_cpp_project(const std::filesystem::path& script_location);

// Builds what is stale and gives the program's path. Runs that start at the same time build once: the others
// wait. `tell` is called with a line of text before anything that takes long. Throws Error that holds the
// compiler's whole output.
std::filesystem::path bring_up_to_date(const ProjectBuild& build,
                                       const std::function<void(const std::string& line)>& tell);

}  // namespace limbeck::build
