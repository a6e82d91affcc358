// SPDX-License-Identifier: MIT
// For databases to which a table's name in another case is the same name.
#pragma once

#include <limbeck/schema/schema.hpp>

namespace limbeck::autogenerate {

// Spells the names of tables and views on both sides, and wherever they stand in keys and triggers, as the
// target spells those that it has; and the columns in keys and indexes as their tables do.
void spell_tables_alike(Schema& database, Schema& target);

}  // namespace limbeck::autogenerate
