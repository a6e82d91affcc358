// SPDX-License-Identifier: MIT
// How SQLite's SQL is quoted, where its statements end, and which of them travel by themselves.
#pragma once

#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::sqlite {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// Whether two names, or two words, are the same to SQLite.
bool same(std::string_view a, std::string_view b);

}  // namespace limbeck::dialect::sqlite
