// SPDX-License-Identifier: MIT
// Reads tables from the server's information_schema.
#pragma once

#include <optional>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope,
                           const Features& features);

// The table with what a change of a column must say of it again.
std::optional<Existing> know(database::Connection& connection, const TableName& table,
                             const Features& features);

}  // namespace limbeck::dialect::mysql
