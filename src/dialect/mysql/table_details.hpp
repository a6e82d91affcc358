// SPDX-License-Identifier: MIT
// What few tables have, and what costs a round trip of its own where one has it.
#pragma once

#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// How the tables are divided that the answer to Catalogue::tables says are, the systems of coordinates of
// spatial columns, and defaults of bytes that the catalogue loses; where the scope asks for the spelling,
// whether a table says how its indexes are built. `tables` are those of the answer, in its order.
void read_details(database::Connection& connection, const database::Result& answer,
                  std::vector<Table>& tables, const ReflectScope& scope, const Features& features);

}  // namespace limbeck::dialect::mysql
