// SPDX-License-Identifier: MIT
// Foreign keys that both sides have and that hold on to what changes under them.
#pragma once

#include <vector>

#include "autogenerate/compare/pairing.hpp"
#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// They are dropped before tables change, and made again behind all changes.
struct LiftedKeys {
  std::vector<Difference> drop = {};
  std::vector<Difference> make = {};
};

// Spares a key where it can: an index under it then goes once the next one is there. Marks the tables that
// let go of what keys refer to which go by themselves.
LiftedKeys lift_keys(const Pairing& pairing, std::vector<TableChanges>& changed,
                     const Comparison& comparison);

}  // namespace limbeck::autogenerate
