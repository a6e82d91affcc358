// SPDX-License-Identifier: MIT
// Reads tables from the database's catalogue.
#pragma once

#include <optional>
#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::sqlite {

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope);

// As Dialect::know: the table, and what a batch must know beside it.
std::optional<Existing> know(database::Connection& connection, const TableName& table);

}  // namespace limbeck::dialect::sqlite
