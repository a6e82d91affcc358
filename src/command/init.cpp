// SPDX-License-Identifier: MIT
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/templates.hpp"
#include "core/text.hpp"
#include "script/file.hpp"

namespace limbeck::command {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view ini_template = "limbeck.ini";
constexpr std::string_view target_template = "schema.sql";

void refuse_full_folder(const fs::path& folder) {
  if (!fs::exists(folder)) return;
  if (!fs::is_directory(folder)) {
    throw Error(
        fmt::format("cannot make a project in '{}': it is a file; name another folder", folder.string()));
  }
  if (!fs::is_empty(folder)) {
    throw Error(fmt::format("cannot make a project in '{}': the folder is not empty; name another one",
                            folder.string()));
  }
}

// The scripts' folder as the ini names it: below the ini's own folder where it lies there.
std::string location_in_ini(const fs::path& directory, const fs::path& ini) {
  const auto here = fs::absolute(ini).parent_path();
  const auto relative = fs::absolute(directory).lexically_normal().lexically_relative(here);
  const bool below = !relative.empty() && *relative.begin() != "..";
  std::string text = below ? "%(here)s/" : "";
  for (const char c : (below ? relative : fs::absolute(directory)).generic_string())
    text += c == '%' ? "%%" : std::string(1, c);
  return text;
}

void replace(std::string& text, std::string_view mark, std::string_view value) {
  text.replace(text.find(mark), mark.size(), value);
}

// A project in SQL alone has its target in SQL too.
std::string make_ini(const InitOptions& options, bool has_sql_target) {
  std::string text(find_template_file(ini_template));
  replace(text, "@script_location@", location_in_ini(options.directory, options.ini));
  replace(text, "@target@", has_sql_target ? "" : "# ");
  return text;
}

void write(const fs::path& path, std::string_view text, InitReport& report) {
  script::write_new_file(path, text, script::MissingFolders::create);
  report.written.push_back(path);
}

void write_or_keep(const fs::path& path, std::string_view text, InitReport& report) {
  if (!fs::exists(path)) return write(path, text, report);
  report.kept.push_back(path);
}

}  // namespace

std::string_view find_template_file(std::string_view path) noexcept {
  const auto files = template_files();
  return std::ranges::find(files, path, &TemplateFile::path)->text;
}

std::vector<TemplateInfo> list_templates() {
  return {{"cpp", "migrations in C++ and SQL, built into a program of your own"},
          {"sql", "migrations in SQL alone; needs no compiler"}};
}

InitReport init(const InitOptions& options) {
  const std::string prefix = options.template_name + "/";
  std::vector<std::string> names;
  for (const auto& [name, summary] : list_templates()) names.push_back(name);
  if (std::ranges::find(names, options.template_name) == names.end()) {
    throw UsageError(fmt::format("there is no template '{}'; the templates are {}", options.template_name,
                                 core::join(names, " and ", "'")));
  }
  refuse_full_folder(options.directory);
  InitReport report;
  for (const auto& file : template_files()) {
    if (file.path.starts_with(prefix))
      write(options.directory / file.path.substr(prefix.size()), file.text, report);
  }
  fs::create_directories(options.directory / "versions");
  const bool has_sql_target = options.template_name == "sql";
  if (has_sql_target)
    write_or_keep(options.ini.parent_path() / target_template, find_template_file(target_template), report);
  write_or_keep(options.ini, make_ini(options, has_sql_target), report);
  return report;
}

}  // namespace limbeck::command
