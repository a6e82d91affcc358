// SPDX-License-Identifier: MIT
// What undoes an operation.
#pragma once

#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::operation {

// The operations that bring back what was there before, in the order in which they run. Where there is none,
// they are empty, and `reason` says what cannot be brought back and why, as a sentence. Both are empty where
// there is nothing to bring back.
struct Reversal {
  std::vector<Operation> operations = {};
  std::string reason = {};
  bool operator==(const Reversal&) const = default;
};

// Draws on what the operation holds of the state before it (`existing`, `existing_type` and the like), and
// guesses at nothing. A reversal holds the state before it in turn, so that it can be reversed again.
Reversal reverse(const Operation& operation);

}  // namespace limbeck::operation
