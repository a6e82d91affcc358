// SPDX-License-Identifier: MIT
// What no database can make of a table, told before any is asked.
#pragma once

#include <limbeck/schema/table.hpp>

namespace limbeck::schema {

// Throws UsageError where the column's value would come from two places, where its expression is empty, or
// where its type has a negative length or the same word twice.
void check_column(const TableName& table, const Column& column);

// Throws UsageError where a column stands twice, in the table or in a key of it, where a constraint or an
// index names a column that neither the table nor one that it inherits from can have, or where a check is
// empty.
void check_table(const Table& table);

}  // namespace limbeck::schema
