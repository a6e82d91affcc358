// SPDX-License-Identifier: MIT
// A project's database: which one, and its version table.
#pragma once

#include <memory>

#include <limbeck/command/project.hpp>

#include "database/connection.hpp"
#include "dialect/dialect.hpp"
#include "revision/plan.hpp"
#include "runtime/version_table.hpp"

namespace limbeck::command {

class ProjectDatabase {
 public:
  // Connects nowhere yet. Throws Error where the url is none, or of a database that limbeck does not know.
  explicit ProjectDatabase(const Project& project);

  const database::Url& url() const noexcept { return url_; }
  const dialect::Dialect& dialect() const noexcept { return dialect_; }
  const runtime::VersionTable& version_table() const noexcept { return version_table_; }

  // The url as it may be shown: without its password.
  std::string shown_url() const { return database::redacted(url_); }

  // Throws Error where the database cannot be reached, or is one that SQL is only written for.
  std::unique_ptr<database::Connection> connect() const;

  // Connects, and reads what the version table holds.
  revision::Rows rows() const;

 private:
  database::Url url_;
  const dialect::Dialect& dialect_;
  runtime::VersionTable version_table_;
};

// A connection, and what is known once it is there: the dialect as the server speaks it.
struct Server {
  // Throws Error as ProjectDatabase::connect() does.
  explicit Server(const ProjectDatabase& database);

  std::unique_ptr<database::Connection> connection;
  std::unique_ptr<const dialect::Dialect> dialect;
  runtime::VersionTable version_table;
};

// Throws Error where a database with these rows is not at all heads.
void require_heads(const revision::Graph& graph, const revision::Rows& rows);

}  // namespace limbeck::command
