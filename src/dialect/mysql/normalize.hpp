// SPDX-License-Identifier: MIT
// What MySQL and MariaDB make of a table that they are told to make.
#pragma once

#include <string>
#include <string_view>

#include <limbeck/schema/table.hpp>

#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// As the functions of Dialect.
std::string canonical_sql(std::string_view text, const Features& features);
Table canonical(const Table& table, const Features& features);

}  // namespace limbeck::dialect::mysql
