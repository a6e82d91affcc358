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

// What the database is at, by what its version table holds; both must outlive it.
class Marks {
 public:
  Marks(const revision::Graph& graph, const revision::Rows& rows)
      : graph_(graph), rows_(rows.begin(), rows.end()), applied_(revision::applied(graph, rows)) {}

  void mark(RevisionInfo& revision) const {
    revision.is_current = rows_.contains(revision.id);
    revision.is_applied = applied_.contains(graph_.find(revision.id));
  }

 private:
  const revision::Graph& graph_;
  std::unordered_set<std::string_view> rows_;
  revision::NodeSet applied_;
};

revision::SymbolRange range_of(const std::string& text) {
  if (text.empty()) return {};
  if (auto range = revision::split_range(text)) return *std::move(range);
  throw UsageError(
      fmt::format("cannot show the range '{}': it has no colon; write [from]:[to], as in ae10:head", text));
}

}  // namespace

std::vector<RevisionInfo> heads(const Project& project, bool resolve_dependencies) {
  const ScriptSet scripts(project);
  const auto nodes = resolve_dependencies ? scripts.graph().real_heads() : scripts.graph().heads();
  return scripts.infos({nodes.begin(), nodes.end()});
}

void for_each_in_history(const Project& project, const HistoryOptions& options,
                         const std::function<void(const RevisionInfo& revision)>& tell) {
  const ScriptSet scripts(project);
  const auto range = range_of(options.range);
  std::optional<revision::Rows> rows;
  if (options.indicate_current || needs_database(options.range)) rows = ProjectDatabase(project).rows();
  std::optional<Marks> marks;
  if (options.indicate_current) marks.emplace(scripts.graph(), *rows);
  RevisionInfo info;
  for (const auto node : revision::resolve_range(scripts.graph(), range, rows ? &*rows : nullptr)) {
    scripts.describe(node, info);
    if (marks) marks->mark(info);
    tell(info);
  }
}

std::vector<RevisionInfo> history(const Project& project, const HistoryOptions& options) {
  std::vector<RevisionInfo> revisions;
  for_each_in_history(project, options, [&](const RevisionInfo& revision) { revisions.push_back(revision); });
  return revisions;
}

std::vector<BranchPoint> branches(const Project& project) {
  const ScriptSet scripts(project);
  const auto& graph = scripts.graph();
  std::vector<BranchPoint> result;
  for (auto node = static_cast<revision::Node>(graph.size()); node-- > 0;) {
    if (!graph.is_branch_point(node)) continue;
    const auto children = graph.children(node);
    result.push_back({scripts.info(node), scripts.infos({children.begin(), children.end()})});
  }
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
  const Marks marks(graph, rows);
  for (auto& revision : revisions) marks.mark(revision);
  return revisions;
}

std::string shown_url(const Project& project) {
  return ProjectDatabase(project).shown_url();
}

}  // namespace limbeck::command
