// SPDX-License-Identifier: MIT
// The operations that are rendered as C++, compiled, and recorded again.
#pragma once

#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::autogenerate::round_trip {

struct Case {
  std::string name;
  operation::Operation operation;
};

// All that have a golden file, and those below, which are hard to write down.
std::vector<Case> cases();

}  // namespace limbeck::autogenerate::round_trip
