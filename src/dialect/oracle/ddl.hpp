// SPDX-License-Identifier: MIT
// Operations in Oracle's words.
#pragma once

#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect::oracle {

// A statement without its semicolon, or a PL/SQL block with the one behind its END. Throws Error where Oracle
// cannot do it.
std::vector<std::string> ddl(const operation::Operation& operation);

}  // namespace limbeck::dialect::oracle
