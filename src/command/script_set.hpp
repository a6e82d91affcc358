// SPDX-License-Identifier: MIT
// A project's scripts and the graph that they make.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <limbeck/command/commands.hpp>
#include <limbeck/script/registry.hpp>

#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "script/directory.hpp"

namespace limbeck::command {

class ScriptSet {
 public:
  // Takes the scripts that the program carries, or reads those of the project's folders. Throws Error where
  // they cannot be read or make no graph.
  explicit ScriptSet(const Project& project);

  const revision::Graph& graph() const noexcept { return graph_; }

  const script::Source& source(revision::Node node) const { return sources_[graph_.place(node)]; }
  // The script as the program carries it; null where the scripts were read from their folders.
  const RegisteredScript* registered(revision::Node node) const;

  RevisionInfo info(revision::Node node) const;
  // The same in the memory that `info` has already, whatever it was before.
  void describe(revision::Node node, RevisionInfo& info) const;
  std::vector<RevisionInfo> infos(const std::vector<revision::Node>& nodes) const;
  // `before`: the version table's rows before the step, of which only a stamp tells.
  StepInfo step_info(const revision::Step& step, const revision::Rows& before) const;

 private:
  ScriptSet(script::Scripts scripts, const Registry* registry);

  std::vector<script::Source> sources_;  // in the order of the graph's places
  const Registry* registry_;             // in the same order; null where the scripts are files
  revision::Graph graph_;
};

// The folders that hold the project's scripts.
std::vector<std::filesystem::path> version_folders(const Project& project);

}  // namespace limbeck::command
