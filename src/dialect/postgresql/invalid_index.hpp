// SPDX-License-Identifier: MIT
// What a CREATE INDEX CONCURRENTLY leaves behind when it fails.
#pragma once

#include <limbeck/schema/names.hpp>

#include "database/connection.hpp"

namespace limbeck::dialect::postgresql {

// The table's indexes that nothing uses, and that nobody is building now; none where there is no such table.
Names find_invalid_indexes(database::Connection& connection, const TableName& table);

}  // namespace limbeck::dialect::postgresql
