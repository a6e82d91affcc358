// SPDX-License-Identifier: MIT
// Puts differences into an order in which they run.
#pragma once

#include <vector>

#include "autogenerate/compare/lifted_keys.hpp"
#include "autogenerate/compare/object_changes.hpp"
#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// What columns need, renames, what is in the way, new tables, changed tables one by one, foreign keys that
// had to wait, tables that go, what stands on tables.
Differences arrange(Pairing pairing, std::vector<TableChanges> changed, LiftedKeys lifted,
                    ObjectChanges objects, const Comparison& comparison);

}  // namespace limbeck::autogenerate
