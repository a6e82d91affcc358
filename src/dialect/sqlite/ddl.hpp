// SPDX-License-Identifier: MIT
// The statements that carry out an operation on SQLite.
#pragma once

#include <string>
#include <vector>

#include "operation/operation.hpp"

namespace limbeck::dialect::sqlite {

// Throws Error where SQLite cannot do it, with the way out.
std::vector<std::string> ddl(const operation::Operation& operation);

}  // namespace limbeck::dialect::sqlite
