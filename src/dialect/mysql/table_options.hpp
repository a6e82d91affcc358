// SPDX-License-Identifier: MIT
// What MySQL and MariaDB keep of a table beside its columns.
#pragma once

#include <limbeck/schema/table_options.hpp>

#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// The options that the server keeps and can change, with the engine and the collation said that a table has
// of that schema which says none.
TableOptions canonical_options(const TableOptions& options, const std::string& schema, const Usual& usual);

// Whether the engine makes hashes of indexes that do not say how they are built.
bool hashes_by_itself(std::string_view engine);

// What an option is set to that shall be as in a table that does not say it.
std::string_view usual_value(std::string_view option);

}  // namespace limbeck::dialect::mysql
