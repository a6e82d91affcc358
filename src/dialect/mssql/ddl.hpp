// SPDX-License-Identifier: MIT
// Operations in SQL Server's words.
#pragma once

#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect::mssql {

// Each of the statements is a batch: variables live no longer, and a view or trigger stands alone in one.
// Throws Error where SQL Server cannot do it.
std::vector<std::string> ddl(const operation::Operation& operation);

}  // namespace limbeck::dialect::mssql
