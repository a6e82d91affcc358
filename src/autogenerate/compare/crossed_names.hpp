// SPDX-License-Identifier: MIT
// Indexes and keys that take each other's names.
#pragma once

#include <vector>

#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// What gets a name which another one bears until then, or whose own is given to another, is dropped first and
// made again, and not renamed.
void make_crossed_names_again(const Pairing& pairing, const Comparison& comparison,
                              std::vector<TableChanges>& tables);

}  // namespace limbeck::autogenerate
