// SPDX-License-Identifier: MIT
// The statements that carry out an operation on PostgreSQL.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/postgresql/server.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::postgresql {

// Throws Error where the server cannot do it, with the way out. Of an existing table, null where it is not
// known, only the invalid indexes are heeded: one that is to be made is dropped before.
std::vector<std::string> ddl(const operation::Operation& operation, const Features& features,
                             const Existing* existing = nullptr);

// That of a SERIAL, by the name that the server gives it: the longer of the two names is cut where both do
// not fit.
TableName serial_sequence(const TableName& table, std::string column);

// Gives the sequence of a column that counts up that name, unless it has it.
std::string name_own_sequence(const TableName& table, std::string_view column, std::string_view name);

// Has the sequence lose what it counted in a crash, as its table does: servers before PostgreSQL 15 keep it.
std::string drop_logging(const TableName& sequence);

}  // namespace limbeck::dialect::postgresql
