// SPDX-License-Identifier: MIT
// Names that the target leaves out and the database has.
#pragma once

#include <optional>

#include "autogenerate/compare/pairing.hpp"

namespace limbeck::autogenerate {

// The table of the target, as it is said and as it is compared.
struct NamedTarget {
  Table said;
  Table kept;
};

// Where constraints that have no name differ from such as are there in their options alone, they bear the
// names of these: each is made again under the name that it has. None where there is no such constraint.
std::optional<NamedTarget> with_names_there(const TablePair& pair);

}  // namespace limbeck::autogenerate
