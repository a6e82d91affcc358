// SPDX-License-Identifier: MIT
// Reads tables from the database's catalogue.
#pragma once

#include <vector>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

std::vector<Table> reflect(database::Connection& connection, const ReflectScope& scope);

}  // namespace limbeck::dialect::postgresql
