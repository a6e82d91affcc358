// SPDX-License-Identifier: MIT
// How Oracle's SQL is quoted, where its statements and PL/SQL blocks end, and what they do to a transaction.
#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"

namespace limbeck::dialect::oracle {

const sql::IdentifierRules& identifiers();
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// The statement with the slash behind it that lets the shell run it. Throws Error where a line inside of it
// is a slash already.
std::string for_shell(std::string_view statement);

}  // namespace limbeck::dialect::oracle
