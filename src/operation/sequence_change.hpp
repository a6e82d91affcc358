// SPDX-License-Identifier: MIT
// What a change of a sequence leads to, and what leads back.
#pragma once

#include "operation/object.hpp"

namespace limbeck::operation {

// What an AlterSequence says in place of a column that owns the sequence.
constexpr const char* no_owner = "NONE";

// With what a sequence does unless something else is said. Its ends depend on its type.
Counting completed(Counting counting);

// As the sequence is once it has been altered: `op.existing` must be known.
Sequence altered(const AlterSequence& op);

// The change that sets what `now` sets to what it was before.
Sequence change_back(const Sequence& now, const Sequence& before);

}  // namespace limbeck::operation
