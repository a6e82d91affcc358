// SPDX-License-Identifier: MIT
#include "command/script_set.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "runtime/message.hpp"

namespace limbeck::command {
namespace {

script::Language language_of(const RegisteredScript& registered) {
  if (registered.sql != nullptr) return script::Language::sql;
  return registered.upgrade != nullptr ? script::Language::cpp : script::Language::python;
}

script::Script from_registry(const RegisteredScript& registered) {
  script::Script script;
  script.revision.id = registered.id;
  script.revision.down_revisions = core::split_list(registered.down_revisions, ',');
  script.revision.depends_on = core::split_list(registered.depends_on, ',');
  script.revision.branch_labels = core::split_list(registered.branch_labels, ',');
  script.revision.origin = runtime::show_file(registered.path);
  script.revision.created = registered.create_date;
  script.message = registered.message;
  script.doc = registered.doc;
  script.language = language_of(registered);
  return script;
}

std::vector<script::Script> load(const Project& project) {
  if (project.registry == nullptr) {
    if (!std::filesystem::is_directory(project.script_location)) {
      throw Error(fmt::format(
          "cannot find the scripts: there is no folder '{}'; correct 'script_location' in the ini",
          project.script_location.string()));
    }
    return script::find_scripts(version_folders(project), project.recursive_version_locations
                                                              ? script::Subfolders::search
                                                              : script::Subfolders::skip);
  }
  std::vector<script::Script> scripts;
  scripts.reserve(project.registry->size);
  for (std::size_t i = 0; i < project.registry->size; ++i)
    scripts.push_back(from_registry(project.registry->scripts[i]));
  return scripts;
}

revision::Graph make_graph(const std::vector<script::Script>& scripts) {
  std::vector<revision::Revision> revisions;
  revisions.reserve(scripts.size());
  for (const auto& script : scripts) revisions.push_back(script.revision);
  return revision::Graph(std::move(revisions));
}

std::vector<std::string> ids_of(const revision::Graph& graph, std::span<const revision::Node> nodes) {
  std::vector<std::string> ids;
  for (const auto node : nodes) ids.push_back(graph[node].id);
  return ids;
}

}  // namespace

ScriptSet::ScriptSet(const Project& project)
    : scripts_(load(project)), registry_(project.registry), graph_(make_graph(scripts_)) {}

const RegisteredScript* ScriptSet::registered(std::string_view id) const {
  return registry_ == nullptr ? nullptr : &registry_->scripts[place(id)];
}

RevisionInfo ScriptSet::info(revision::Node node) const {
  const auto& revision = graph_[node];
  const auto& source = scripts_[graph_.place(node)];
  RevisionInfo info;
  info.id = revision.id;
  info.down_revisions = revision.down_revisions;
  info.depends_on = revision.depends_on;
  info.branch_labels = graph_.labels(node);
  info.children = ids_of(graph_, graph_.children(node));
  info.message = source.message;
  info.doc = source.doc;
  info.create_date = revision.created;
  info.path = revision.origin;
  info.is_head = graph_.children(node).empty();
  info.is_effective_head = info.is_head && !graph_.dependents(node).empty();
  info.is_branch_point = graph_.is_branch_point(node);
  info.is_merge_point = graph_.is_merge_point(node);
  return info;
}

std::vector<RevisionInfo> ScriptSet::infos(const std::vector<revision::Node>& nodes) const {
  std::vector<RevisionInfo> result;
  result.reserve(nodes.size());
  for (const auto node : nodes) result.push_back(info(node));
  return result;
}

StepInfo ScriptSet::step_info(const revision::Step& step) const {
  StepInfo info;
  info.id = step.id;
  if (!step.id.empty()) info.message = scripts_[place(step.id)].message;
  switch (step.direction) {
    case revision::Direction::up:
      info.direction = Direction::upgrade;
      info.from = graph_[graph_.find(step.id)].down_revisions;
      info.to = {step.id};
      break;
    case revision::Direction::down:
      info.direction = Direction::downgrade;
      info.from = {step.id};
      info.to = graph_[graph_.find(step.id)].down_revisions;
      break;
    case revision::Direction::stamp:
      info.direction = Direction::stamp;
      for (const auto& [from, to] : step.moves) {
        if (!from.empty()) info.from.push_back(from);
        if (!to.empty()) info.to.push_back(to);
      }
      break;
  }
  return info;
}

std::vector<std::filesystem::path> version_folders(const Project& project) {
  if (!project.version_locations.empty()) return project.version_locations;
  return {project.script_location / "versions"};
}

}  // namespace limbeck::command
