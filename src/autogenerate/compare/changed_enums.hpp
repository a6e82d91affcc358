// SPDX-License-Identifier: MIT
// What stands in the way of enum types that become others.
#pragma once

#include <vector>

#include <limbeck/schema/schema.hpp>

#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// A type that loses values finds them named in nothing that gives them up in the same step, be it a part of a
// table or of a domain, and held by nothing that goes or gets another type; and it finds no column that is
// computed from one of the type: it is computed again. What holds the type and cannot follow is told. The
// database is as it is before renames.
void make_way_for_enums(const Schema& database, Pairing& pairing, std::vector<TableChanges>& changes,
                        const Comparison& comparison, ObjectChanges& objects);

}  // namespace limbeck::autogenerate
