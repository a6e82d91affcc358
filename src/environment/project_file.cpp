// SPDX-License-Identifier: MIT
#include "environment/project_file.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"

namespace limbeck::environment {
namespace {

namespace fs = std::filesystem;

std::string read_file(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::string text{std::istreambuf_iterator<char>(file), {}};
  if (!file.is_open() || file.bad()) {
    throw Error(fmt::format("cannot read '{}': {}; check the path and its permissions", path.string(),
                            fs::is_directory(path) ? "it is a folder" : "it cannot be opened"));
  }
  return text;
}

// Alembic's characters between several paths; without path_separator blanks, commas and line ends, as it once
// was.
std::string separators(const Ini& ini, const std::string& section) {
  for (const auto* key : {"path_separator", "version_path_separator"}) {
    const auto value = ini.find(section, key);
    if (!value) continue;
    // Alembic's own template has a comment behind the word.
    const auto name = value->substr(0, value->find(' '));
    if (name == "os") return ":";
    if (name == "space") return " ";
    if (name == "newline") return "\n";
    if (name == ":" || name == ";") return name;
    throw ini.error_at(section, key,
                       fmt::format("'{}' is no separator; write os, space, newline, : or ;", name));
  }
  return " ,\n";
}

// The path as a user knows it: relative where it lies in the working folder.
fs::path shorten(const fs::path& path) {
  const auto relative = path.lexically_normal().lexically_relative(fs::current_path());
  return path.is_relative() || relative.empty() || *relative.begin() == ".." ? path : relative;
}

template <class Value, class Target>
void take(const std::optional<Value>& value, Target& target) {
  if (value) target = Target(*value);
}

void take_compare(const Ini& ini, const std::string& section, CompareOptions& compare) {
  if (auto schemas = ini.find_list(section, "include_schemas")) {
    const bool all = std::ranges::find(*schemas, "*") != schemas->end();
    compare.include_schemas = all ? IncludedSchemas(true) : IncludedSchemas(std::move(*schemas));
  }
  take(ini.find_list(section, "include_tables"), compare.include_tables);
  take(ini.find_list(section, "exclude_tables"), compare.exclude_tables);
}

// The section that is read where none is named: the one that the file's name promises, or the other where
// only that is there.
std::string usual_section(const fs::path& path, const Ini& ini) {
  std::string usual = "limbeck";
  std::string other = "alembic";
  if (path.filename() == "alembic.ini") usual.swap(other);
  return !ini.has_section(usual) && ini.has_section(other) ? other : usual;
}

ProjectFile read_ini(const fs::path& path, const ProjectRequest& request, const Registry* registry) {
  const auto here = fs::absolute(path).parent_path();
  auto ini = parse_ini(read_file(path), path.string(), {{"here", here.generic_string()}});
  const auto section = request.section.empty() ? usual_section(path, ini) : request.section;
  if (!ini.has_section(section)) {
    throw Error(fmt::format("cannot use '{}': it has no section [{}]; add it, or name another with -n",
                            path.string(), section));
  }
  ProjectFile file;
  auto& project = file.project;
  const auto location = ini.find(section, "script_location");
  if (!location && registry == nullptr) {
    throw Error(
        fmt::format("cannot use '{}': section [{}] has no 'script_location'; add 'script_location = "
                    "%(here)s/migrations'",
                    path.string(), section));
  }
  if (location) project.script_location = shorten(*location);
  if (const auto target = ini.find(section, "target")) project.target_script = shorten(*target);
  if (ini.find(section, "version_locations")) {
    const auto folders = ini.find_list(section, "version_locations", separators(ini, section));
    for (const auto& folder : *folders) project.version_locations.push_back(shorten(folder));
  }
  take(ini.find_boolean(section, "recursive_version_locations"), project.recursive_version_locations);
  take(ini.find(section, "version_table"), project.version_table);
  take(ini.find(section, "version_table_schema"), project.version_table_schema);
  take(ini.find_boolean(section, "transaction_per_migration"), project.transaction_per_migration);
  take(ini.find_integer(section, "lock_timeout"), project.lock_timeout);
  take(ini.find(section, "file_template"), project.file_template);
  take(ini.find_integer(section, "truncate_slug_length"), project.truncate_slug_length);
  take(ini.find(section, "timezone"), project.timezone);
  take_compare(ini, section, project.compare);
  file.build_location = here / "build" / "migrations";
  take(ini.find(section, "build_location"), file.build_location);
  file.ini = std::move(ini);
  file.section = section;
  return file;
}

}  // namespace

std::optional<fs::path> find_config(const std::string& config) {
  std::string named = config;
  for (const char* variable : {"LIMBECK_CONFIG", "ALEMBIC_CONFIG"}) {
    if (named.empty()) named = process_variable(variable).value_or("");
  }
  if (!named.empty()) {
    if (fs::exists(named)) return named;
    throw Error(fmt::format("cannot read '{}': there is no such file; correct the path", named));
  }
  for (const auto* name : {"limbeck.ini", "alembic.ini"}) {
    if (fs::exists(name)) return name;
  }
  return std::nullopt;
}

ProjectFile read_project(const ProjectRequest& request, const Registry* registry) {
  ProjectFile file;
  if (const auto path = find_config(request.config)) {
    file = read_ini(*path, request, registry);
  } else if (registry == nullptr) {
    throw Error(
        "no project here: there is neither a limbeck.ini nor an alembic.ini in this folder; make one with "
        "'limbeck init migrations', or name one with -c");
  }
  file.project.registry = registry;
  file.project.url = request.url;
  file.project.target_url = request.target_url;
  file.project.arguments = request.arguments;
  return file;
}

std::string find_url(const ProjectFile& file) {
  if (!file.project.url.empty()) return file.project.url;
  if (!file.ini) {
    if (const auto variable = process_variable("DATABASE_URL")) return *variable;
    throw Error("no database is named; set DATABASE_URL or give --url, as in --url sqlite:///app.db");
  }
  for (const auto* key : {"url", "sqlalchemy.url"}) {
    if (auto url = file.ini->find_expanded(file.section, key); url && !url->empty()) return *url;
  }
  throw Error(
      fmt::format("'{}': no database is named; write 'url = ...' in limbeck.ini, or give --url, as in "
                  "--url sqlite:///app.db",
                  file.ini->file()));
}

}  // namespace limbeck::environment
