// SPDX-License-Identifier: MIT
// Batches on databases that alter tables in place.
#pragma once

#include <string_view>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect {

// The changes as operations of their own, in their order. Throws Error where the batch asks for a new table,
// as only SQLite makes it. `title` is the database, for messages.
std::vector<operation::Operation> plain_operations(const operation::BatchAlterTable& batch,
                                                   std::string_view title);

}  // namespace limbeck::dialect
