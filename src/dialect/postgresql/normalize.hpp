// SPDX-License-Identifier: MIT
// What PostgreSQL makes of a table that it is told to make.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/table.hpp>

namespace limbeck::dialect::postgresql {

// As the functions of Dialect.
std::string canonical_sql(std::string_view text);
Table canonical(const Table& table);

// The type as reflection gives it back.
Type canonical_type(const Type& type);

}  // namespace limbeck::dialect::postgresql
