// SPDX-License-Identifier: MIT
// How PostgreSQL's SQL is quoted, where its statements end, and which of them travel by themselves.
#pragma once

#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

}  // namespace limbeck::dialect::postgresql
