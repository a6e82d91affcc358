// SPDX-License-Identifier: MIT
// Operations on a table that exists, as parts of a batch.
#pragma once

#include <optional>

#include "operation/operation.hpp"

namespace limbeck::operation {

// The operation as a part of a batch; none where it is no change of a table that exists.
std::optional<TableChange> as_change(const Operation& operation);

const TableName& table_of(const TableChange& change);

}  // namespace limbeck::operation
