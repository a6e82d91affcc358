// SPDX-License-Identifier: MIT
#include "command/database.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "dialect/databases.hpp"
#include "revision/describe.hpp"
#include "revision/position.hpp"
#include "runtime/live_run.hpp"

namespace limbeck::command {

ProjectDatabase::ProjectDatabase(const Project& project)
    : url_(database::parse_url(project.url)),
      dialect_(project.databases->find(url_.dialect)),
      version_table_(dialect_, {project.version_table, project.version_table_schema}) {}

std::unique_ptr<database::Connection> ProjectDatabase::connect() const {
  if (!dialect_.capabilities().connects) dialect::refuse_to_connect(dialect_.title());
  return dialect_.connect(url_);
}

revision::Rows ProjectDatabase::rows() const {
  return runtime::read_rows(*connect(), version_table_);
}

Server::Server(const ProjectDatabase& database)
    : connection(database.connect()),
      dialect(database.dialect().for_server(*connection)),
      version_table(*dialect, database.version_table().name()) {}

void require_heads(const revision::Graph& graph, const revision::Rows& rows) {
  const auto heads = graph.real_heads();
  const auto applied = revision::applied(graph, rows);
  std::vector<revision::Node> missing;
  std::ranges::copy_if(heads, std::back_inserter(missing),
                       [&](revision::Node head) { return !applied.contains(head); });
  if (missing.empty()) return;
  throw Error(fmt::format("the database is not at all heads: {} {} not applied; run 'limbeck upgrade heads'",
                          revision::describe_all(graph, missing), missing.size() == 1 ? "is" : "are"));
}

}  // namespace limbeck::command
