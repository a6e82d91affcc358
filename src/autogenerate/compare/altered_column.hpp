// SPDX-License-Identifier: MIT
// How a column that both sides have differs, and what brings it to the target and back.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "autogenerate/compare/table_changes.hpp"

namespace limbeck::autogenerate {

// As each side says the column, and as the server keeps it.
struct ColumnPair {
  const Column& existing;
  const Column& said;
  const Column& old;
  const Column& wanted;
};

// What alters it; none where nothing differs. `remarks` gets what a database cannot alter.
std::optional<operation::AlterColumn> alteration_of(const ColumnPair& column, const TablePair& table,
                                                    const Comparison& comparison,
                                                    std::vector<std::string>& remarks);
// The step that does so. Its way back has a cast of its own, and a type that makes the column count or not;
// where types are nothing by themselves, none is dropped.
Difference with_way_back(operation::AlterColumn op, const ColumnPair& column, const TablePair& table,
                         const Comparison& comparison);

// Whether it is in the table's primary key.
bool is_in_key(const Column& column, const Table& table);
bool same_type(const Type& a, const Type& b, const dialect::Capabilities& can);
// Whether values do not move over to the other type by themselves, there or back.
bool needs_cast(const ColumnPair& column, const dialect::Dialect& dialect);
// The column as a script makes it: under its name of now, of a type that is there by then.
Column as_made(Column column, const dialect::Capabilities& can);
// Says of the column what it is there, for databases where an altered column must be stated anew as a whole,
// as far as a column of its types may be that; `counts` tells whether it counts up.
void state_whole(const Column& existing, bool counts, operation::AlterColumn& op);
// Whether it says no more than what the column was.
bool alters_nothing(const operation::AlterColumn& op);

}  // namespace limbeck::autogenerate
