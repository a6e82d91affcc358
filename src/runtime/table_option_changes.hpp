// SPDX-License-Identifier: MIT
// The options of a table that a script alters, as an operation holds them.
#pragma once

#include <limbeck/runtime/table_operations.hpp>

#include "operation/table.hpp"

namespace limbeck::runtime {

operation::TableOptionChanges table_option_changes(const AlterTableOptions& options);

}  // namespace limbeck::runtime
