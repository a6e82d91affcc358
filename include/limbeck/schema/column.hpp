// SPDX-License-Identifier: MIT
// A column as a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck {

// A foreign key of one column, written at the column: `.foreign_key = ForeignKey("user.id")`.
struct ForeignKey {
  ForeignKey(std::string_view column, ForeignKeyOptions key_options = {})
      : referred(column), options(std::move(key_options)) {}

  std::string referred;  // "table.column" or "schema.table.column"
  ForeignKeyOptions options;
};

// What may be said of a column beside its name and type. The last four are shorthand: a table or an added
// column turns them into a constraint or an index of their own.
struct ColumnOptions {
  bool nullable = true;
  std::optional<ServerDefault> server_default = {};
  // Whether the database counts up by itself. Unset, an integer that is alone in its primary key does.
  std::optional<bool> autoincrement = {};
  bool primary_key = false;
  bool unique = false;
  bool index = false;
  std::optional<ForeignKey> foreign_key = {};
};

struct Column {
  // A column that is `primary_key` is never nullable.
  Column(std::string_view column_name, Type column_type, ColumnOptions column_options = {});

  std::string name;
  Type type;
  ColumnOptions options;
};

}  // namespace limbeck
