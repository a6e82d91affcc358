// SPDX-License-Identifier: MIT
// Writes new scripts from the project's templates.
#pragma once

#include <functional>
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
using MakeBody = std::function<ScriptBody(script::Language language)>;

// A script without a body is left for people to fill in. Both throw Error as revision() does, and whatever
// `make_body` throws, before anything is written.
RevisionInfo write_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                          const MakeBody& make_body = {});
std::string sql_script(const Project& project, const ScriptSet& scripts, const RevisionOptions& options,
                       const MakeBody& make_body = {});

}  // namespace limbeck::command
