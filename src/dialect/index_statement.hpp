// SPDX-License-Identifier: MIT
// Which index a statement of a user's own makes.
#pragma once

#include <optional>
#include <string_view>

#include "operation/operation.hpp"
#include "sql/splitter.hpp"

namespace limbeck::dialect {

// Of `CREATE [UNIQUE] INDEX [CONCURRENTLY] [IF NOT EXISTS] name ON [ONLY] table ...`, where a bare name
// stands for one in lower case. What is behind the table is one element, as it is written. None for any other
// statement, and for an index that the server is to name.
std::optional<operation::CreateIndex> index_made_by(std::string_view statement, const sql::SplitRules& rules);

}  // namespace limbeck::dialect
