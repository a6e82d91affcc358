// SPDX-License-Identifier: MIT
// How SQLite's SQL is quoted, where its statements end, and which of them travel by themselves.
#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::sqlite {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// As Dialect::for_shell: what reads the script takes the end of a line from Windows for that of another.
std::string for_shell(std::string_view statement);

// As Dialect::for_others: the setting is `PRAGMA foreign_keys`.
std::string for_others(std::string statement, std::string& said);

// Whether two names, or two words, are the same to SQLite.
bool same(std::string_view a, std::string_view b);

}  // namespace limbeck::dialect::sqlite
