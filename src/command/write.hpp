// SPDX-License-Identifier: MIT
// Writes new scripts from the project's templates.
#pragma once

#include <string>

#include <limbeck/command/commands.hpp>

#include "command/script_set.hpp"
#include "script/language.hpp"

namespace limbeck::command {

// What the functions or sections of a new script hold, in its language.
struct ScriptBody {
  std::string upgrades = {};
  std::string downgrades = {};
};

// The language of the project's own template.
script::Language language_of_new_scripts(const Project& project);

// A script without a body is left for people to fill in. Both throw Error as revision() does.
RevisionInfo write_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                          ScriptBody body = {});
std::string sql_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                       ScriptBody body = {});

}  // namespace limbeck::command
