// SPDX-License-Identifier: MIT
// Indexes and keys that take each other's names, and those of tables and sequences.
#pragma once

#include <vector>

#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// An index or a key that gets a name which something else bears until then, or whose own name goes to
// something else, is dropped first and made again, and not renamed.
void make_crossed_names_again(const Pairing& pairing, const ObjectChanges& objects,
                              const Comparison& comparison, std::vector<TableChanges>& tables);

}  // namespace limbeck::autogenerate
