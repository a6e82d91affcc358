// SPDX-License-Identifier: MIT
// The names that MySQL and MariaDB give to constraints that have none.
#pragma once

#include <string>

#include <limbeck/schema/table.hpp>

namespace limbeck::dialect::mysql {

// A unique key is called as its first column, a foreign key by its number among those that have no name.
// Empty for what has none, and for a check.
std::string implied_name(const Table& table, const Constraint& constraint);

}  // namespace limbeck::dialect::mysql
