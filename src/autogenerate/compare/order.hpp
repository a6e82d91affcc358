// SPDX-License-Identifier: MIT
// Tables in the order of their foreign keys, and of what else they stand on.
#pragma once

#include <vector>

#include <limbeck/schema/table.hpp>

#include "autogenerate/compare/differences.hpp"

namespace limbeck::autogenerate {

// A foreign key in a circle of tables: it is made once they all are there, and dropped before any of them.
struct DeferredKey {
  TableName table;
  ForeignKeyConstraint key;
};

struct OrderedTables {
  std::vector<Table> tables;  // each behind those that it refers to; without the deferred keys
  std::vector<DeferredKey> deferred;
};

// Tables that need no order keep the one that they are given in. Where `keys_may_dangle` the database takes a
// key to a table that is not there yet, and none is deferred.
OrderedTables in_order_of_keys(std::vector<Table> tables, bool keys_may_dangle);

// What a key that is no longer with its table said beside: that its column does not count up by itself.
void keep_from_counting(Table& table, const ForeignKeyConstraint& key);
// Takes the default of the table's column away, which said the same beside.
void take_default(const Table& table, Column& column);

}  // namespace limbeck::autogenerate
