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
  std::vector<std::string> downgrade_remarks = {};  // sentences, for the script
};

// Something that goes and something like it that comes: perhaps one thing under two names.
struct PossibleRename {
  std::string from;  // a table, or a column behind its table's name and a dot
  std::string to;    // the new name alone
  std::string remark = {};
};

struct Differences {
  std::vector<Difference> steps = {};
  std::vector<std::string> unmade = {};   // sentences on what differs, and what no step can change
  std::vector<std::string> remarks = {};  // on what is left as it is
  std::vector<PossibleRename> possible_renames = {};  // each with a remark of its own
  // SQL that makes the server take functions on trust; empty where it does so anyway.
  std::string trusts_functions = {};

  bool empty() const noexcept { return steps.empty(); }
};

// On what may be a rename, and on what is no difference and left as it is.
inline std::vector<std::string> remarks_on_the_whole(const Differences& differences) {
  std::vector<std::string> remarks;
  for (const auto& rename : differences.possible_renames) remarks.push_back(rename.remark);
  remarks.insert(remarks.end(), differences.remarks.begin(), differences.remarks.end());
  return remarks;
}

}  // namespace limbeck::autogenerate
