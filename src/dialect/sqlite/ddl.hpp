// SPDX-License-Identifier: MIT
// The statements that carry out an operation on SQLite.
#pragma once

#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::sqlite {

// As Dialect::ddl.
std::vector<std::string> ddl(const operation::Operation& operation, const Existing* existing = nullptr);

}  // namespace limbeck::dialect::sqlite
