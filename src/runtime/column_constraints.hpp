// SPDX-License-Identifier: MIT
// The constraints that come with a column which is added.
#pragma once

#include <limbeck/schema/table.hpp>

namespace limbeck::runtime {

// Adds them to those that the column's own options stand for. Throws UsageError where one is no constraint.
void add_constraints(ColumnParts& parts, TableElements constraints);

}  // namespace limbeck::runtime
