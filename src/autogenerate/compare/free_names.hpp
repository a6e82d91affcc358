// SPDX-License-Identifier: MIT
// A name goes from one kind of thing to another: what bears it goes before the other one comes.
#pragma once

#include <vector>

#include "autogenerate/compare/differences.hpp"
#include "autogenerate/compare/names.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::autogenerate {

// What tables, views, sequences and types are called that these steps make.
NameSet names_made_by(const std::vector<Difference>& steps);

// Moves types and sequences among the changes: out of the way of what takes their names, and behind the
// indexes, and the columns' own sequences, that have them.
void free_names(const Pairing& pairing, const std::vector<TableChanges>& changed,
                const dialect::Dialect& dialect, ObjectChanges& changes);

}  // namespace limbeck::autogenerate
