// SPDX-License-Identifier: MIT
// Which of a table's constraints and indexes its fields say, and which stand by themselves.
#pragma once

#include <optional>
#include <vector>

#include <limbeck/schema/table.hpp>

namespace limbeck::autogenerate {

struct FieldParts {
  bool primary_key = false;
  bool unique = false;
  bool index = false;
  std::optional<ForeignKeyConstraint> foreign_key = {};  // that a column can say
};

struct TableParts {
  std::vector<FieldParts> fields;  // of each column
  std::vector<Constraint> constraints = {};
  std::vector<Index> indexes = {};
};

TableParts divide_table(const Table& table);

}  // namespace limbeck::autogenerate
