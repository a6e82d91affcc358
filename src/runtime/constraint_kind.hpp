// SPDX-License-Identifier: MIT
// The words for kinds of constraints that scripts write.
#pragma once

#include <string_view>

#include "operation/constraint.hpp"

namespace limbeck::runtime {

// "foreignkey", "primary", "unique", "check"; empty where it is not said. Throws UsageError for another.
operation::ConstraintKind parse_kind(std::string_view type);

}  // namespace limbeck::runtime
