// SPDX-License-Identifier: MIT
// A project's ini file as a Project value. docs/configuration.md lists the keys.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <limbeck/command/project.hpp>

namespace limbeck::environment {

// What the command line says about where to look.
struct ProjectRequest {
  std::string config = {};   // -c; where empty LIMBECK_CONFIG, limbeck.ini, then alembic.ini
  std::string section = {};  // -n; where empty [limbeck], and [alembic] in an alembic.ini
  std::string url = {};      // --url, instead of the ini's
  // Whether the command needs the url: where not, a variable in it that is unset does no harm.
  bool needs_url = false;
};

struct ProjectFile {
  Project project;
  std::filesystem::path build_location;  // where a project with C++ scripts is built
};

// The ini that holds for the request; nothing where there is none. Throws Error where a named one is missing.
std::optional<std::filesystem::path> find_config(const std::string& config);

// Reads the project. Where there is no ini, a program that carries its scripts goes on with DATABASE_URL and
// default settings; without scripts (`registry` null) that is an Error.
ProjectFile read_project(const ProjectRequest& request, const Registry* registry);

}  // namespace limbeck::environment
