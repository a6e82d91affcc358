// SPDX-License-Identifier: MIT
// Rows that are there get a value before NULL is forbidden: the guide's three steps.
#pragma once

#include <string>

#include "autogenerate/compare/table_changes.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

// Whether rows that are there need a value for the column, and nothing gives them one.
bool needs_value(const Table& table, const Column& column);

// What gives rows a value in place of NULL.
struct Fill {
  operation::Execute step;
  std::string remark;  // for whom that value is to write; empty where the column's default is one
};

// A column that comes to rows that need a value for it.
struct FilledColumn {
  operation::AddColumn add;
  Fill fill;
  operation::AlterColumn forbid_null;
};
FilledColumn filled_column(const TableName& table, Column column, const Comparison& comparison);

// Whether rows may hold NULL in the column, which they no longer may as it is `after`. What is in a key holds
// none.
bool loses_null(const Column& before, const Table& table_before, const Column& after,
                const Table& table_after);
// For such a column, as it shall be: its default, where it has one; otherwise a person writes the value.
Fill fill_of(const TableName& table, const Column& wanted, const Comparison& comparison);
// Forbids NULL in a column that is otherwise as it shall be.
operation::AlterColumn forbid_null(const TableName& table, Column wanted, const Comparison& comparison);

}  // namespace limbeck::autogenerate
