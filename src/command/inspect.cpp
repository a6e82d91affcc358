// SPDX-License-Identifier: MIT
// The commands that only look.
#include <unordered_set>

#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/database.hpp"
#include "command/script_set.hpp"
#include "revision/symbol.hpp"

namespace limbeck::command {
namespace {

void mark_current(std::vector<RevisionInfo>& revisions, const revision::Rows& rows) {
  const std::unordered_set<std::string> known(rows.begin(), rows.end());
  for (auto& revision : revisions) revision.is_current = known.contains(revision.id);
}

std::vector<RevisionInfo> resolve_infos(const Project& project, std::string_view symbol) {
  const ScriptSet scripts(project);
  if (!revision::needs_rows(symbol)) return scripts.infos(revision::resolve(scripts.graph(), symbol));
  const auto rows = ProjectDatabase(project).rows();
  return scripts.infos(revision::resolve(scripts.graph(), symbol, &rows));
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
  if (options.indicate_current) mark_current(revisions, rows);
  return revisions;
}

bool needs_database(std::string_view symbol) {
  const auto range = revision::split_range(symbol);
  return range ? revision::needs_rows(*range) : revision::needs_rows(symbol);
}

std::vector<RevisionInfo> show(const Project& project, std::string_view symbol) {
  return resolve_infos(project, symbol);
}

std::vector<RevisionInfo> current(const Project& project) {
  return resolve_infos(project, "current");
}

}  // namespace limbeck::command
