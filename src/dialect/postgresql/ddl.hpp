// SPDX-License-Identifier: MIT
// The statements that carry out an operation on PostgreSQL.
#pragma once

#include <string>
#include <vector>

#include "dialect/postgresql/server.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::postgresql {

// Throws Error where the server cannot do it, with the way out.
std::vector<std::string> ddl(const operation::Operation& operation, const Features& features);

}  // namespace limbeck::dialect::postgresql
