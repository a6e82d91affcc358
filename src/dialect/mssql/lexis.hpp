// SPDX-License-Identifier: MIT
// How SQL Server's SQL is quoted, where its batches end, and which statements travel by themselves.
#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::mssql {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// The statement as a batch: behind it stands GO. Throws Error where a line inside of it is GO already.
std::string for_shell(std::string_view statement);

}  // namespace limbeck::dialect::mssql
