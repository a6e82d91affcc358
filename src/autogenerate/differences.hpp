// SPDX-License-Identifier: MIT
// What compare gives: operations in an order in which they run, and what a person should know of them.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// One step towards the target. What existed before is in the operation, so that it can be reversed.
struct Difference {
  operation::Operation operation;
  std::vector<std::string> remarks = {};  // sentences, for the script and for a terminal
  // What undoes the step, where that is something else than the operation's reverse: nothing, where it goes
  // with another step.
  std::optional<std::vector<operation::Operation>> downgrade = {};
};

struct Differences {
  std::vector<Difference> steps = {};
  std::vector<std::string> remarks = {};  // on what is left as it is

  bool empty() const noexcept { return steps.empty(); }
};

}  // namespace limbeck::autogenerate
