// SPDX-License-Identifier: MIT
// The commands that write a new script.
#include "command/write.hpp"

#include <algorithm>
#include <chrono>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/header_check.hpp"
#include "command/message.hpp"
#include "command/script_set.hpp"
#include "command/templates.hpp"
#include "core/text.hpp"
#include "revision/symbol.hpp"
#include "script/create_time.hpp"
#include "script/file.hpp"
#include "script/file_name.hpp"
#include "script/id.hpp"
#include "script/slug.hpp"
#include "script/template.hpp"

namespace limbeck::command {
namespace {

namespace fs = std::filesystem;
using revision::Graph;

struct ProjectTemplate {
  script::Template text;
  script::Language language;
};

// A folder that has none, as Alembic's, gets limbeck's own.
ProjectTemplate find_sql_template(const Project& project) {
  const auto path = project.script_location / "script.sql.mustache";
  auto text =
      fs::exists(path) ? script::read_text(path) : std::string(find_template_file("sql/script.sql.mustache"));
  return {{std::move(text), path.string()}, script::Language::sql};
}

// The project's own template says in which language its scripts are.
ProjectTemplate find_template(const Project& project) {
  const auto path = project.script_location / "script.cpp.mustache";
  if (fs::exists(path)) return {{script::read_text(path), path.string()}, script::Language::cpp};
  return find_sql_template(project);
}

std::string_view extension(script::Language language) {
  return language == script::Language::cpp ? ".cpp" : ".sql";
}

// What a new script follows: the only head, or what is named.
std::vector<revision::Node> find_parents(const ScriptSet& scripts, const RevisionOptions& options) {
  const auto& graph = scripts.graph();
  std::vector<revision::Node> parents;
  if (options.head.empty()) {
    const auto heads = graph.real_heads();
    if (heads.size() > 1) {
      throw Error(fmt::format("cannot write a script: {}, or name the one to follow with --head",
                              several_heads(scripts.infos({heads.begin(), heads.end()}))));
    }
    parents.assign(heads.begin(), heads.end());
  }
  for (const auto& symbol : options.head) {
    for (const auto node : revision::resolve(graph, symbol)) {
      if (std::ranges::find(parents, node) == parents.end()) parents.push_back(node);
    }
  }
  for (const auto node : parents) {
    if (options.splice || graph.children(node).empty()) continue;
    throw Error(
        fmt::format("cannot write a script that follows '{}': it is no head, so that a branch would begin "
                    "there; give --splice if that is meant",
                    graph[node].id));
  }
  return parents;
}

// Labels stay as they are typed: they go with the branch. Ids are written whole.
std::vector<std::string> find_dependencies(const Graph& graph, const std::vector<std::string>& symbols) {
  std::vector<std::string> dependencies;
  for (const auto& symbol : symbols) {
    const bool is_label = graph.find_label(symbol) != Graph::npos;
    dependencies.push_back(is_label ? symbol : graph[revision::resolve_one(graph, symbol)].id);
  }
  return dependencies;
}

// Folders are the same with and without a slash behind them.
fs::path normal(const fs::path& folder) {
  const auto path = fs::absolute(folder).lexically_normal();
  return path.has_filename() ? path : path.parent_path();
}

bool lies_in(const fs::path& file, const fs::path& folder) {
  const auto inside = file.lexically_relative(folder);
  return !inside.empty() && *inside.begin() != "..";
}

fs::path named_folder(const Project& project, const fs::path& named) {
  const auto folders = version_folders(project);
  const auto found = std::ranges::find(folders, normal(named), normal);
  if (found != folders.end()) return *found;
  throw Error(fmt::format(
      "cannot write a script to '{}': it is none of the project's version_locations; add it there",
      named.string()));
}

// The version location that holds the script, the innermost where they lie in each other; empty where none
// does.
fs::path folder_of(const std::vector<fs::path>& folders, const revision::Revision& script) {
  const auto file = normal(script.origin);
  fs::path innermost;
  for (const auto& folder : folders) {
    if (!lies_in(file, normal(folder))) continue;
    if (innermost.empty() || lies_in(normal(folder), normal(innermost))) innermost = folder;
  }
  return innermost;
}

// Where nothing is named, a script goes where the first that it follows is.
fs::path find_folder(const Project& project, const Graph& graph, const RevisionOptions& options,
                     const std::vector<revision::Node>& parents) {
  if (!options.version_path.empty()) return named_folder(project, options.version_path);
  const auto folders = version_folders(project);
  if (folders.size() == 1) return folders.front();
  auto folder = parents.empty() ? fs::path() : folder_of(folders, graph[parents.front()]);
  if (!folder.empty()) return folder;
  throw Error(
      "cannot write a script: the project has several version_locations; name one with --version-path");
}

// Whether the graph still stands with the new script in it.
void check_graph(const ScriptSet& scripts, const script::NewScript& script, std::string path) {
  std::vector<revision::Revision> revisions;
  for (revision::Node node = 0; node < scripts.graph().size(); ++node)
    revisions.push_back(scripts.graph()[node]);
  revisions.push_back({script.id, script.parents, script.depends_on, script.branch_labels, std::move(path)});
  const Graph graph(std::move(revisions));
}

// A script that is to be written, and when.
struct Draft {
  script::NewScript script;
  script::CreateTime time;
};

Draft draft(const Project& project, const Graph& graph, const RevisionOptions& options,
            const std::vector<revision::Node>& parents) {
  Draft result{{}, script::create_time(std::chrono::system_clock::now(), project.timezone)};
  auto& script = result.script;
  script.message = options.message.empty() ? "empty message" : options.message;
  script.id = options.rev_id.empty() ? script::new_id() : options.rev_id;
  for (const auto node : parents) script.parents.push_back(graph[node].id);
  script.branch_labels = options.branch_label;
  script.depends_on = find_dependencies(graph, options.depends_on);
  script.create_date = script::to_text(result.time);
  check_names(script);
  return result;
}

fs::path new_path(const Project& project, const RevisionOptions& options, const fs::path& folder,
                  const Draft& draft, script::Language language) {
  const auto slug =
      script::slug(options.message, static_cast<std::size_t>(std::max(0, project.truncate_slug_length)));
  auto path = folder / script::file_name(project.file_template, {draft.script.id, slug, draft.time});
  path += extension(language);
  return path;
}

// The script's text. Throws Error where that would not be the script that is meant.
std::string render(const ProjectTemplate& used, script::NewScript& script, ScriptBody body) {
  script.upgrades = std::move(body.upgrades);
  script.downgrades = std::move(body.downgrades);
  auto text = script::render_script(used.text, script, used.language);
  check_header(text, script, used.text, used.language);
  return text;
}

RevisionInfo write(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                   const std::vector<revision::Node>& parents, ScriptBody body = {}) {
  const auto used = find_template(project);
  auto drafted = draft(project, scripts.graph(), options, parents);
  auto& script = drafted.script;
  const auto folder = find_folder(project, scripts.graph(), options, parents);
  const auto path = new_path(project, options, folder, drafted, used.language);
  check_graph(scripts, script, path.generic_string());
  script::write_new_file(path, render(used, script, std::move(body)), script::MissingFolders::create);

  RevisionInfo info;
  info.id = script.id;
  info.down_revisions = script.parents;
  info.depends_on = script.depends_on;
  info.branch_labels = script.branch_labels;
  info.message = script.message;
  info.doc = script.message;
  info.create_date = script.create_date;
  info.path = path.generic_string();
  info.is_head = true;
  info.is_merge_point = script.parents.size() > 1;
  return info;
}

}  // namespace

script::Language language_of_new_scripts(const Project& project) {
  return find_template(project).language;
}

RevisionInfo write_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                          ScriptBody body) {
  return write(project, scripts, options, find_parents(scripts, options), std::move(body));
}

std::string sql_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                       ScriptBody body) {
  if (!options.version_path.empty()) named_folder(project, options.version_path);
  const auto used = find_sql_template(project);
  auto script = draft(project, scripts.graph(), options, find_parents(scripts, options)).script;
  check_graph(scripts, script, {});
  return render(used, script, std::move(body));
}

RevisionInfo revision(const Project& project, const RevisionOptions& options) {
  return write_script(project, ScriptSet(project), options);
}

std::string revision_sql(const Project& project, const RevisionOptions& options) {
  return sql_script(project, ScriptSet(project), options);
}

RevisionInfo merge(const Project& project, const RevisionOptions& options) {
  const ScriptSet scripts(project);
  const auto parents = find_parents(scripts, options);
  if (parents.size() < 2) {
    throw Error(fmt::format("cannot merge '{}': that is one revision; name two or more heads",
                            core::join(options.head, " ")));
  }
  return write(project, scripts, options, parents);
}

}  // namespace limbeck::command
