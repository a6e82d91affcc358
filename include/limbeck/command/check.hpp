// SPDX-License-Identifier: MIT
// Whether a database holds what it shall hold, as a function; it prints nothing.
#pragma once

#include <string>
#include <vector>

#include <limbeck/command/project.hpp>

namespace limbeck::command {

// One step from what the database holds to what it shall hold, or a sentence on what differs and no step can
// change.
struct DifferenceInfo {
  std::string operation;             // "add column 'user.phone'"
  std::vector<std::string> remarks;  // sentences on it
};

struct CheckReport {
  std::vector<DifferenceInfo> differences;  // in an order in which they could run; none where nothing differs
  std::vector<std::string> remarks;         // on what is left as it is

  bool in_step() const noexcept { return differences.empty(); }
};

// Compares the database with the project's target. It changes nothing. Throws Error where the project has no
// target, the target makes no sense, or the database is not at all heads: what the scripts would still do is
// no difference.
CheckReport check(const Project& project);

}  // namespace limbeck::command
