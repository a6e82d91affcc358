// SPDX-License-Identifier: MIT
// Whether the foreign keys of models lead somewhere.
#pragma once

#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// Throws UsageError for a foreign key to a table or a column that is not among the tables, or to a column of
// another type.
void check_foreign_keys(const std::vector<Table>& tables);

}  // namespace limbeck::models
