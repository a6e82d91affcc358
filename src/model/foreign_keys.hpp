// SPDX-License-Identifier: MIT
// Whether the foreign keys of models lead somewhere.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck::models {

// Throws UsageError for a foreign key to a table or a column that is not among the tables.
void check_foreign_keys(const std::vector<Table>& tables);

// Says of each foreign key to a column of another type that it is one.
std::vector<std::string> keys_of_two_types(const std::vector<Table>& tables);

// Says of each foreign key to columns that are no key of their table that it is one: neither its primary key
// nor unique, nor, where `takes_indexes`, what an index begins with.
std::vector<std::string> keys_to_no_key(const std::vector<Table>& tables, bool takes_indexes);

struct RemarkOnKey {
  TableName table;
  Names columns;  // that refer
  std::string text;
};

// Says of each foreign key that is to write NULL into a column that may not be NULL that it is one.
std::vector<RemarkOnKey> keys_that_write_forbidden_nulls(const std::vector<Table>& tables);

}  // namespace limbeck::models
