// SPDX-License-Identifier: MIT
// Indexes that take each other's names.
#pragma once

#include <vector>

#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// An index that gets a name which another one bears until then, or whose own is given to another, is dropped
// first and made again, and not renamed.
void make_crossed_indexes_again(const Pairing& pairing, const Comparison& comparison,
                                std::vector<TableChanges>& tables);

}  // namespace limbeck::autogenerate
