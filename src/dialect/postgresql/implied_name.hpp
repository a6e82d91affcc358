// SPDX-License-Identifier: MIT
// The names that PostgreSQL gives to constraints that have none.
#pragma once

#include <string>

#include <limbeck/schema/table.hpp>

namespace limbeck::dialect::postgresql {

// "t_a_b_key". Empty for a check, whose condition would have to be read, and where the name would have to be
// shortened.
std::string implied_name(const TableName& table, const Constraint& constraint);

}  // namespace limbeck::dialect::postgresql
