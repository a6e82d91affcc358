// SPDX-License-Identifier: MIT
#include "command/database.hpp"

#include "dialect/databases.hpp"
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

}  // namespace limbeck::command
