// SPDX-License-Identifier: MIT
// A project's database beside its target.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/command/check.hpp>

#include "autogenerate/compare/differences.hpp"
#include "command/database.hpp"
#include "command/script_set.hpp"

namespace limbeck::command {

struct Comparison {
  autogenerate::Differences differences;  // what brings the database to the target
  Server server;                          // the database's
  bool begins_empty = false;              // what is found begins with nothing, whatever the database holds
};

// `purpose` is for the sentence of an error: "check the database". Throws Error as check() does.
Comparison compare_with_target(const Project& project, const ScriptSet& scripts, std::string_view purpose);

// What makes all that the database holds, of an empty one.
Comparison compare_with_nothing(const Project& project);

// A sentence that names the tables that foreign keys refer to, and that are not among those that were read:
// they lie in schemas that are not included.
std::optional<std::string> remark_on_missing_tables(const Schema& held);

CheckReport report_of(const autogenerate::Differences& differences, const dialect::Dialect& dialect);

}  // namespace limbeck::command
