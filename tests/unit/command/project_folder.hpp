// SPDX-License-Identifier: MIT
// A project of SQL scripts on SQLite, for the tests of this layer.
#pragma once

#include <string>

#include <limbeck/command/commands.hpp>

#include "support/temporary_folder.hpp"

namespace limbeck::command {

class ProjectFolder {
 public:
  ProjectFolder() {
    project.script_location = folder.path();
    project.url = "sqlite:///" + (folder / "app.db");
    project.timezone = "UTC";
  }

  // A script that makes a table of the revision's name, and takes it away again.
  void add(const std::string& id, const std::string& parents = "", const std::string& depends_on = "") const {
    write(id, parents, depends_on, "CREATE TABLE " + id + " (a INTEGER);", "DROP TABLE " + id + ";");
  }

  void write(const std::string& id, const std::string& parents, const std::string& depends_on,
             const std::string& upgrade, const std::string& downgrade) const {
    folder.write("versions/" + id + ".sql",
                 "-- Add " + id + "\n--\n-- Revision ID: " + id + "\n-- Revises: " + parents +
                     "\n-- Depends On: " + depends_on + "\n\n-- limbeck: upgrade\n" + upgrade +
                     "\n-- limbeck: downgrade\n" + downgrade + "\n");
  }

  support::TemporaryFolder folder;
  Project project;
};

inline std::vector<std::string> ids_of(const std::vector<RevisionInfo>& revisions) {
  std::vector<std::string> ids;
  for (const auto& revision : revisions) ids.push_back(revision.id);
  return ids;
}

}  // namespace limbeck::command
