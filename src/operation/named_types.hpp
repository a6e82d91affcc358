// SPDX-License-Identifier: MIT
// The types inside of columns that are objects by themselves where the database has such types.
#pragma once

#include <vector>

#include <limbeck/schema/column.hpp>

namespace limbeck::operation {

// Those that the operation which makes the columns makes too, each once and in the order in which they can be
// dropped.
std::vector<TableName> types_made_with(const std::vector<Column>& columns);

// The type as one that is made with its column if it is among `made`, and as one that is there if it is not.
Type with_made_types(Type type, const std::vector<TableName>& made);

}  // namespace limbeck::operation
