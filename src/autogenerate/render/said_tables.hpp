// SPDX-License-Identifier: MIT
// What need not be said of tables, since their database says it by itself.
#pragma once

#include <vector>

#include <limbeck/schema/table.hpp>

#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// The tables without the names of constraints that the database gives where none is said, unless the
// convention gives others then, and without defaults that are none.
std::vector<Table> said_tables(std::vector<Table> tables, const dialect::Dialect& dialect,
                               const NamingConvention& naming_convention);

}  // namespace limbeck::autogenerate
