// SPDX-License-Identifier: MIT
// What a trigger writes to. SQLite looks for the columns that triggers read when a table is altered, and for
// none that they set.
#pragma once

#include <string_view>

#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::sqlite {

// Whether the trigger sets the column, in an UPDATE of the table or an INSERT into it, or runs when it is
// updated. Throws Error where the text is no CREATE TRIGGER that we understand.
bool writes_to(std::string_view create_trigger, std::string_view table, std::string_view column);

// Throws Error where a trigger, of the table itself or of another, writes to the column that is dropped.
void check_triggers(const operation::DropColumn& op, const Existing& existing);

}  // namespace limbeck::dialect::sqlite
