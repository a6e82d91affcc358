// SPDX-License-Identifier: MIT
// A column as a value.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/generated.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck {

// A foreign key of one column, written at the column: `.foreign_key = ForeignKey("user.id")`.
struct ForeignKey {
  ForeignKey(std::string_view column, ForeignKeyOptions key_options = {})
      : referred(column), options(std::move(key_options)) {}

  std::string referred;  // "table.column" or "schema.table.column"
  ForeignKeyOptions options;
  bool operator==(const ForeignKey&) const = default;
};

// What may be said of a column beside its name and type. `primary_key` to `foreign_key` are shorthand: a
// table or an added column turns them into a constraint or an index of their own.
struct ColumnOptions {
  bool nullable = true;
  std::optional<ServerDefault> server_default = {};
  // Whether the database counts up by itself. Unset, an integer that is alone in its primary key does.
  std::optional<bool> autoincrement = {};
  bool primary_key = false;
  bool unique = false;
  bool index = false;
  std::optional<ForeignKey> foreign_key = {};
  std::string comment = {};
  std::optional<Computed> computed = {};
  std::optional<Identity> identity = {};
  std::string mysql_on_update = {};  // SQL: "CURRENT_TIMESTAMP"
  // ON CONFLICT of NOT NULL, and of the constraint that `primary_key` or `unique` makes: "IGNORE"
  std::string sqlite_on_conflict_not_null = {};
  std::string sqlite_on_conflict_primary_key = {};
  std::string sqlite_on_conflict_unique = {};
  std::string postgresql_storage = {};      // "EXTERNAL"
  std::string postgresql_compression = {};  // "lz4"
  std::string renamed_from = {};            // the column's name in databases that have not seen it renamed
  bool operator==(const ColumnOptions&) const = default;
};

struct Column {
  // A column that is `primary_key`, or has an identity, is never nullable.
  Column(std::string_view column_name, Type column_type, ColumnOptions column_options = {});
  // Out of line for the same reason as Type's.
  Column(const Column& other);
  Column(Column&& other) noexcept;
  Column& operator=(const Column& other);
  Column& operator=(Column&& other) noexcept;
  ~Column();

  std::string name;
  Type type;
  ColumnOptions options;
  bool operator==(const Column& other) const;
};

}  // namespace limbeck
