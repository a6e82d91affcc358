// SPDX-License-Identifier: MIT
// A project's ini file as a Project value. docs/configuration.md lists the keys.
#pragma once

#include <filesystem>
#include <optional>
#include <string>

#include <limbeck/command/project.hpp>

#include "environment/ini.hpp"

namespace limbeck::environment {

// What the command line says about where to look.
struct ProjectRequest {
  std::string config = {};   // -c; where empty LIMBECK_CONFIG, ALEMBIC_CONFIG, limbeck.ini, alembic.ini
  std::string section = {};  // -n; where empty [limbeck], and [alembic] in an alembic.ini
  std::string url = {};      // --url, instead of the ini's
  std::string target_url = {};
  ProjectArguments arguments = {};
};

struct ProjectFile {
  Project project;                       // without a url but the request's
  std::filesystem::path build_location;  // where a project with C++ scripts is built
  std::optional<Ini> ini = {};           // what it was read from; nothing where there is none
  std::string section = {};
};

// The project's database: the request's, the ini's, or DATABASE_URL where there is no ini. Throws Error where
// none is named. Asked for late, since a variable in the ini that is unset does no harm to a command that
// needs no database.
std::string find_url(const ProjectFile& file);

// The ini that holds for the request; nothing where there is none. Throws Error where a named one is missing.
std::optional<std::filesystem::path> find_config(const std::string& config);

// Reads the project. Where there is no ini, a program that carries its scripts goes on with default settings;
// without scripts (`registry` null) that is an Error.
ProjectFile read_project(const ProjectRequest& request, const Registry* registry);

}  // namespace limbeck::environment
