// SPDX-License-Identifier: MIT
// What the server makes of tables, asked in a transaction that is rolled back.
#pragma once

#include "dialect/dialect.hpp"
#include "dialect/postgresql/server.hpp"

namespace limbeck::dialect::postgresql {

// As Dialect::normalize().
Normalized normalize(database::Connection& connection, const std::vector<Table>& tables,
                     const Features& features);

}  // namespace limbeck::dialect::postgresql
