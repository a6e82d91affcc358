// SPDX-License-Identifier: MIT
// Batches where tables are altered in place.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect {

// What of the batch asks for a new table, as a script writes it; empty where nothing does.
std::string_view new_table_argument(const operation::BatchAlterTable& batch);

// The changes as operations of their own, in their order. Throws Error where the batch asks for a new table,
// as only SQLite makes it. `title` is the database, for messages.
std::vector<operation::Operation> plain_operations(const operation::BatchAlterTable& batch,
                                                   std::string_view title);

// The statements of a whole batch: those of each change as `ddl` writes it. Throws as plain_operations does.
std::vector<std::string> plain_ddl(
    const operation::BatchAlterTable& batch, std::string_view title,
    const std::function<std::vector<std::string>(const operation::Operation& operation)>& ddl);

}  // namespace limbeck::dialect
