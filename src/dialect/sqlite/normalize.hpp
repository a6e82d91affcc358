// SPDX-License-Identifier: MIT
// What SQLite makes of a table that it is told to make.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/table.hpp>

namespace limbeck::dialect::sqlite {

// As the functions of Dialect.
std::string canonical_sql(std::string_view text);
Table canonical(const Table& table);

}  // namespace limbeck::dialect::sqlite
