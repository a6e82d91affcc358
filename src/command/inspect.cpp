// SPDX-License-Identifier: MIT
// The commands that only look.
#include <algorithm>
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/database.hpp"
#include "command/script_set.hpp"
#include "revision/describe.hpp"
#include "revision/position.hpp"
#include "revision/symbol.hpp"

namespace limbeck::command {
namespace {

void mark_current(std::vector<RevisionInfo>& revisions, const revision::Graph& graph,
                  const revision::Rows& rows) {
  const std::unordered_set<std::string_view> known(rows.begin(), rows.end());
  const auto applied = revision::applied(graph, rows);
  for (auto& revision : revisions) {
    revision.is_current = known.contains(revision.id);
    revision.is_applied = applied.contains(graph.find(revision.id));
  }
}

}  // namespace

std::vector<RevisionInfo> heads(const Project& project, bool resolve_dependencies) {
  const ScriptSet scripts(project);
  const auto nodes = resolve_dependencies ? scripts.graph().real_heads() : scripts.graph().heads();
  return scripts.infos({nodes.begin(), nodes.end()});
}

std::vector<RevisionInfo> history(const Project& project, const HistoryOptions& options) {
  const ScriptSet scripts(project);
  revision::SymbolRange range;
  if (!options.range.empty()) {
    const auto given = revision::split_range(options.range);
    if (!given) {
      throw UsageError(fmt::format(
          "cannot show the range '{}': it has no colon; write [from]:[to], as in ae10:head", options.range));
    }
    range = *given;
  }
  if (!options.indicate_current && !needs_database(options.range)) {
    return scripts.infos(revision::resolve_range(scripts.graph(), range));
  }
  const auto rows = ProjectDatabase(project).rows();
  auto revisions = scripts.infos(revision::resolve_range(scripts.graph(), range, &rows));
  if (options.indicate_current) mark_current(revisions, scripts.graph(), rows);
  return revisions;
}

std::vector<BranchPoint> branches(const Project& project) {
  const ScriptSet scripts(project);
  const auto& graph = scripts.graph();
  std::vector<BranchPoint> result;
  const auto order = graph.order();
  std::for_each(order.rbegin(), order.rend(), [&](revision::Node node) {
    if (!graph.is_branch_point(node)) return;
    const auto children = graph.children(node);
    result.push_back({scripts.info(node), scripts.infos({children.begin(), children.end()})});
  });
  return result;
}

bool needs_database(std::string_view symbol) {
  const auto range = revision::split_range(symbol);
  return range ? revision::needs_rows(*range) : revision::needs_rows(symbol);
}

std::vector<RevisionInfo> show(const Project& project, std::string_view symbol) {
  const ScriptSet scripts(project);
  if (!revision::needs_rows(symbol)) return scripts.infos(revision::resolve(scripts.graph(), symbol));
  const auto rows = ProjectDatabase(project).rows();
  return scripts.infos(revision::resolve(scripts.graph(), symbol, &rows));
}

std::vector<RevisionInfo> current(const Project& project, const CurrentOptions& options) {
  const ScriptSet scripts(project);
  const auto& graph = scripts.graph();
  const auto rows = ProjectDatabase(project).rows();
  if (options.check_heads) require_heads(graph, rows);
  auto revisions = scripts.infos(revision::applied_heads(graph, rows));
  mark_current(revisions, graph, rows);
  return revisions;
}

std::string shown_url(const Project& project) {
  return ProjectDatabase(project).shown_url();
}

}  // namespace limbeck::command
