// SPDX-License-Identifier: MIT
// Rows that are there get a value before NULL is forbidden: the guide's three steps.
#pragma once

#include <optional>
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

// Whether rows may hold NULL in the column, as it is kept, which they no longer may as it is kept `after`. No
// row lacks what the database makes by itself: what is `said` of the column in its table tells.
bool loses_null(const Column& before, const Column& after, const Column& said, const Table& said_in);
// For such a column, as it shall be: its default, where it has one; otherwise a person writes the value.
Fill fill_of(const TableName& table, const Column& wanted, const Comparison& comparison);
// How such a column is filled beside what alters it: before that, unless its default is of another type than
// its values have until then, or these are computed. It is filled behind it then, and NULL is forbidden last.
struct FilledAlteration {
  Fill fill;
  std::optional<operation::AlterColumn> forbid_null = {};  // none: it is filled before
};
// What the alteration no longer does itself is taken out of it. `wanted` is the column as it then is.
FilledAlteration fill_beside(operation::AlterColumn& alteration, const Column& wanted,
                             const Comparison& comparison);
// Forbids NULL in a column that is otherwise as it shall be.
operation::AlterColumn forbid_null(const TableName& table, Column wanted, const Comparison& comparison);

}  // namespace limbeck::autogenerate
