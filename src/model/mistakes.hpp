// SPDX-License-Identifier: MIT
// What is wrong with models, told before a script is written for them.
#pragma once

#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// Throws UsageError where a constraint or an index of a table that inherits names a column that none of the
// tables has.
void check_inherited_columns(const std::vector<Table>& tables);

}  // namespace limbeck::models
