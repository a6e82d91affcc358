// SPDX-License-Identifier: MIT
// Names in force, for operations.
#pragma once

#include "operation/operation.hpp"
#include "schema/naming.hpp"

namespace limbeck::operation {

// "uq" of a unique constraint, as conventions have it; empty for a kind of which they say nothing.
std::string_view convention_kind(ConstraintKind kind);

// The operation with the names in force of the constraints and indexes that it makes or drops, as the naming
// convention has them. Throws UsageError for a convention that makes no sense, or none for one of them.
Operation with_names(Operation operation, const schema::Naming& naming);

}  // namespace limbeck::operation
