// SPDX-License-Identifier: MIT
// Stubs, from which Alembic knows revisions of ours.
#include <fmt/format.h>

#include <limbeck/command/commands.hpp>
#include <limbeck/core/error.hpp>

#include "command/database.hpp"
#include "command/script_set.hpp"
#include "revision/symbol.hpp"
#include "script/file.hpp"
#include "script/python_stub.hpp"

namespace limbeck::command {
namespace {

std::vector<revision::Node> resolve_symbol(const revision::Graph& graph, const std::string& symbol,
                                           const revision::Rows* rows) {
  const auto range = revision::split_range(symbol);
  return range ? revision::resolve_range(graph, *range, rows) : revision::resolve(graph, symbol, rows);
}

std::vector<revision::Node> resolve_all(const Project& project, const revision::Graph& graph,
                                        const std::vector<std::string>& symbols) {
  std::optional<revision::Rows> rows;
  std::vector<revision::Node> nodes;
  for (const auto& symbol : symbols) {
    if (needs_database(symbol) && !rows) rows = ProjectDatabase(project).rows();
    for (const auto node : resolve_symbol(graph, symbol, rows ? &*rows : nullptr)) nodes.push_back(node);
  }
  return nodes;
}

std::filesystem::path stub_path(const revision::Revision& revision) {
  return std::filesystem::path(revision.origin).replace_extension(".py");
}

}  // namespace

StubReport stub(const Project& project, const std::vector<std::string>& symbols) {
  const ScriptSet scripts(project);
  StubReport report;
  for (const auto node : resolve_all(project, scripts.graph(), symbols)) {
    const auto& source = scripts.source(node);
    if (source.language == script::Language::python) continue;
    const auto& revision = scripts.graph()[node];
    const auto path = stub_path(revision);
    if (std::filesystem::exists(path)) {
      report.kept.push_back(path);
      continue;
    }
    script::write_new_file(path, script::python_stub(revision, source.message),
                           script::MissingFolders::refuse);
    report.written.push_back(path);
  }
  return report;
}

}  // namespace limbeck::command
