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

script::Scripts from_registry(const Registry& registry) {
  script::Scripts scripts;
  scripts.revisions.reserve(registry.size);
  scripts.sources.reserve(registry.size);
  for (const auto& registered : std::span(registry.scripts, registry.size)) {
    scripts.revisions.push_back({.id = registered.id,
                                 .down_revisions = core::split_list(registered.down_revisions, ','),
                                 .depends_on = core::split_list(registered.depends_on, ','),
                                 .branch_labels = core::split_list(registered.branch_labels, ','),
                                 .origin = runtime::show_file(registered.path),
                                 .created = registered.create_date});
    scripts.sources.push_back({registered.message, registered.doc, language_of(registered)});
  }
  return scripts;
}

script::Scripts load(const Project& project) {
  if (project.registry != nullptr) return from_registry(*project.registry);
  if (!std::filesystem::is_directory(project.script_location)) {
    throw Error(
        fmt::format("cannot find the scripts: there is no folder '{}'; correct 'script_location' in the ini",
                    project.script_location.string()));
  }
  return script::find_scripts(version_folders(project), project.recursive_version_locations
                                                            ? script::Subfolders::search
                                                            : script::Subfolders::skip);
}

}  // namespace

ScriptSet::ScriptSet(const Project& project) : ScriptSet(load(project), project.registry) {}

ScriptSet::ScriptSet(script::Scripts scripts, const Registry* registry)
    : sources_(std::move(scripts.sources)), registry_(registry), graph_(std::move(scripts.revisions)) {}

const RegisteredScript* ScriptSet::registered(revision::Node node) const {
  return registry_ == nullptr ? nullptr : &registry_->scripts[graph_.place(node)];
}

RevisionInfo ScriptSet::info(revision::Node node) const {
  RevisionInfo info;
  describe(node, info);
  return info;
}

void ScriptSet::describe(revision::Node node, RevisionInfo& info) const {
  const auto& revision = graph_[node];
  const auto& source = this->source(node);
  info.id = revision.id;
  info.down_revisions = revision.down_revisions;
  info.depends_on = revision.depends_on;
  info.branch_labels = graph_.labels(node);
  info.children.clear();
  for (const auto child : graph_.children(node)) info.children.emplace_back(graph_.id(child));
  info.message = source.message;
  info.doc = source.doc;
  info.create_date = revision.created;
  info.path = revision.origin;
  info.is_head = graph_.children(node).empty();
  info.is_effective_head = info.is_head && !graph_.dependents(node).empty();
  info.is_branch_point = graph_.is_branch_point(node);
  info.is_merge_point = graph_.is_merge_point(node);
  info.is_current = false;
  info.is_applied.reset();
}

std::vector<RevisionInfo> ScriptSet::infos(const std::vector<revision::Node>& nodes) const {
  std::vector<RevisionInfo> result;
  result.reserve(nodes.size());
  for (const auto node : nodes) result.push_back(info(node));
  return result;
}

StepInfo ScriptSet::step_info(const revision::Step& step, const revision::Rows& before) const {
  StepInfo info;
  info.id = step.id;
  if (!step.id.empty()) info.message = source(graph_.find(step.id)).message;
  switch (step.direction) {
    case revision::Direction::up:
      info.direction = Direction::upgrade;
      info.from = graph_[graph_.find(step.id)].down_revisions;
      info.to = {info.id};
      break;
    case revision::Direction::down:
      info.direction = Direction::downgrade;
      info.from = {info.id};
      info.to = graph_[graph_.find(step.id)].down_revisions;
      break;
    case revision::Direction::stamp:
      info.direction = Direction::stamp;
      info.from = before;
      info.to = revision::apply(before, step.moves);
      break;
  }
  return info;
}

std::vector<std::filesystem::path> version_folders(const Project& project) {
  if (!project.version_locations.empty()) return project.version_locations;
  return {project.script_location / "versions"};
}

}  // namespace limbeck::command
