// SPDX-License-Identifier: MIT
// Domains that change while columns hold their values within others.
#pragma once

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// PostgreSQL looks for values of a domain in columns of it alone, and lets it ask for nothing else while a
// column has arrays of them, or composite types that hold one: such a column is of another type meanwhile,
// and what is computed from it, or an expression reads of it, goes before and comes again behind. The
// database is as it is before renames.
void move_nested_values(const Schema& database, const Pairing& pairing, const Comparison& comparison,
                        ObjectChanges& objects);

}  // namespace limbeck::autogenerate
