// SPDX-License-Identifier: MIT
// The statements that carry out an operation on MySQL and MariaDB.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::mysql {

// The table without which the operation cannot be written: MODIFY states a column anew as a whole.
std::optional<TableName> must_know(const operation::Operation& operation, const Features& features);

// Throws Error where a server with these features cannot do it, with the way out.
std::vector<std::string> ddl(const operation::Operation& operation, const Features& features,
                             const Existing* existing);

}  // namespace limbeck::dialect::mysql
