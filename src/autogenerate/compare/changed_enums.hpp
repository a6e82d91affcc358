// SPDX-License-Identifier: MIT
// What stands in the way of enum types that become others.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// A type that loses values finds them named in nothing that gives them up in the same step, and no column
// that is computed from one of the type: it is computed again. The tables are the database's, before renames.
void make_way_for_enums(const std::vector<Table>& tables, Pairing& pairing,
                        std::vector<TableChanges>& changes, const dialect::Dialect& dialect,
                        ObjectChanges& objects);

}  // namespace limbeck::autogenerate
