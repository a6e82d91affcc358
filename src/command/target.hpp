// SPDX-License-Identifier: MIT
// What a database holds, and what a project's database shall hold, from wherever the project says it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include <limbeck/command/project.hpp>
#include <limbeck/schema/schema.hpp>

#include "command/database.hpp"
#include "model/foreign_keys.hpp"

namespace limbeck::command {

// All that the database holds but the version table; of other schemas than the default one only where the
// project compares these. Throws DatabaseError.
Schema held_schema(const Project& project, const Server& server);

// A sentence for each kind of thing that the database holds and that limbeck cannot read.
std::vector<std::string> remarks_on_unread(const Project& project, const Server& server);

struct WantedSchema {
  Schema schema;
  bool is_complete = false;               // it says all that the database shall hold; models say tables alone
  std::vector<std::string> remarks = {};  // for whoever writes a script of it
  // For whoever writes a script that makes these keys, or changes what is said of them.
  std::vector<models::RemarkOnKey> remarks_on_keys = {};
};

// The schema that the project's target is: another database, models, or a script that is run in a scratch
// database. `purpose` is for the sentence of an error: "check the database". Throws Error where there is no
// target, or it makes no sense.
WantedSchema wanted_schema(const Project& project, const ProjectDatabase& database, const Server& server,
                           std::string_view purpose);

}  // namespace limbeck::command
