// SPDX-License-Identifier: MIT
// A table and all that belongs to it, as values that name each other by name.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/table_element.hpp>
#include <limbeck/schema/table_options.hpp>

namespace limbeck {

struct Table {
  TableName name;
  std::vector<Column> columns = {};  // with no shorthand left in their options
  std::vector<Constraint> constraints = {};
  std::vector<Index> indexes = {};
  std::string comment = {};
  TableOptions options = {};
  std::string renamed_from = {};  // the table's name in databases that have not seen it renamed
  bool operator==(const Table& other) const;
};

// Puts a table together: the shorthand in its columns becomes constraints and indexes, and what the primary
// key names is made NOT NULL. Throws UsageError where a column stands twice, a constraint names a column that
// is not there, unless the table inherits from others, whose columns are its own too, two primary keys are
// asked for, or a column is made in two ways (default, computed, identity).
Table make_table(TableName name, TableElements elements, TableOptions options = {});

// The constraints and indexes that a column's shorthand stands for, taken out of its options.
struct ColumnParts {
  Column column;
  std::vector<Constraint> constraints = {};
  std::vector<Index> indexes = {};
};
ColumnParts split_shorthand(const TableName& table, Column column);

}  // namespace limbeck
