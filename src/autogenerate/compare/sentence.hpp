// SPDX-License-Identifier: MIT
#pragma once

#include <string>

#include "dialect/dialect.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// A difference as a person is told of it: "alter column 'user.age': INTEGER becomes BIGINT, default '18'".
std::string sentence(const operation::Operation& operation, const dialect::Dialect& dialect);

}  // namespace limbeck::autogenerate
