// SPDX-License-Identifier: MIT
// How MySQL's and MariaDB's SQL is quoted, where its statements end, and which of them commit by themselves.
#pragma once

#include <string>
#include <string_view>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

const sql::IdentifierRules& identifiers(Flavour flavour);
const sql::SplitRules& split_rules();
FlowClass classify(std::string_view statement);

// The statement with its semicolon; between DELIMITER lines where it holds semicolons itself, since the shell
// knows nothing of stored programs.
std::string for_shell(std::string_view statement);

}  // namespace limbeck::dialect::mysql
