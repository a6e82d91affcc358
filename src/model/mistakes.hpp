// SPDX-License-Identifier: MIT
// What is wrong with models, told before a script is written for them.
#pragma once

#include <vector>

#include <limbeck/model/model.hpp>
#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// Throws UsageError for a definition without a table's name.
void check_definition(const Definition& definition);

// Throws UsageError where a field says that a column may be NULL that the table's key, or an identity, does
// not let be, and where an action of a foreign key is no word that a database knows.
void check_table(const Definition& definition, const Table& table);

// Throws UsageError where a constraint or an index of a table that inherits names a column that none of the
// tables has.
void check_inherited_columns(const std::vector<Table>& tables);

}  // namespace limbeck::models
