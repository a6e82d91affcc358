// SPDX-License-Identifier: MIT
// All that limbeck must know of a project, as one value. The tool makes it from limbeck.ini; a program may
// fill it in by itself.
#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/autogenerate/compare_options.hpp>
#include <limbeck/autogenerate/process_revision.hpp>
#include <limbeck/autogenerate/render_item.hpp>
#include <limbeck/core/x_argument.hpp>
#include <limbeck/databases.hpp>
#include <limbeck/model/target.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/script/registry.hpp>

namespace limbeck {

struct Project {
  // The folder with the environment and the templates.
  std::filesystem::path script_location = {};
  // The folders with scripts; where none is named, `versions` in script_location.
  std::vector<std::filesystem::path> version_locations = {};
  bool recursive_version_locations = false;

  std::string url = {};  // as in `sqlite:///app.db` or `postgresql://user:password@host/database`

  std::string version_table = "alembic_version";
  std::string version_table_schema = {};

  bool transaction_per_migration = false;
  std::chrono::seconds lock_timeout{60};  // how long to wait for another run on the same database

  // How files of new scripts are named; docs/configuration.md lists the tokens.
  std::string file_template = "%(rev)s_%(slug)s";
  int truncate_slug_length = 40;
  std::string timezone = {};  // of dates in new scripts; the local one where empty

  // What the database shall hold; nothing where the project does not say.
  std::optional<Target> target = {};
  // Or a script whose SQL makes it of an empty database; asked where there is no `target`.
  std::filesystem::path target_script = {};
  // Or another database that holds it, of the same kind; asked before both.
  std::string target_url = {};

  // How the database is compared with the target. The version table is the project's.
  CompareOptions compare = {};

  // The project's own words in scripts that autogenerate writes.
  RenderItem render_item = {};
  // Whether these alter tables in op.batch_alter_table; by itself where the database needs it.
  std::optional<bool> render_as_batch = {};
  // What changes a script before it is written.
  ProcessRevision process_revision = {};

  // How constraints and indexes without a name are called, in scripts and in the target.
  NamingConvention naming_convention = {};

  // What env.cpp and scripts may read, without a meaning to limbeck.
  ProjectArguments arguments = {};

  // The scripts that the program carries; where null, those in the folders are read. Not owned.
  const Registry* registry = nullptr;
  const Databases* databases = &limbeck::databases();
};

}  // namespace limbeck
