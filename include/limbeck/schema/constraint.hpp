// SPDX-License-Identifier: MIT
// A table's constraints as values. An empty name leaves the naming to the database.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include <limbeck/schema/names.hpp>

namespace limbeck {

// When a constraint is checked, in SQL's words.
struct Deferral {
  std::optional<bool> deferrable = {};  // DEFERRABLE, NOT DEFERRABLE, or left to the database
  std::string initially = {};           // "DEFERRED" or "IMMEDIATE"
  bool operator==(const Deferral&) const = default;
};

struct ConstraintOptions {
  std::string name = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
};

struct ForeignKeyOptions {
  std::string name = {};
  std::string onupdate = {};  // "CASCADE", "SET NULL", "SET DEFAULT", "RESTRICT", "NO ACTION"
  std::string ondelete = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string match = {};  // "FULL", "SIMPLE", "PARTIAL"
};

struct PrimaryKeyConstraint {
  explicit PrimaryKeyConstraint(Names columns, const ConstraintOptions& options = {});

  std::string name;
  Names columns;
  Deferral deferral;
  bool operator==(const PrimaryKeyConstraint&) const = default;
};

struct UniqueConstraint {
  explicit UniqueConstraint(Names columns, const ConstraintOptions& options = {});

  std::string name;
  Names columns;
  Deferral deferral;
  bool operator==(const UniqueConstraint&) const = default;
};

struct CheckConstraint {
  // `condition` is SQL, without the parentheses of CHECK (...).
  explicit CheckConstraint(std::string_view condition, const ConstraintOptions& options = {});

  std::string name;
  std::string condition;
  Deferral deferral;
  bool operator==(const CheckConstraint&) const = default;
};

struct ForeignKeyConstraint {
  // `referred` names columns as "table.column" or "schema.table.column", all of one table; throws UsageError
  // where it does not, or where both lists differ in length.
  ForeignKeyConstraint(Names columns, const Names& referred, const ForeignKeyOptions& options = {});
  // The same with the parts apart, for names that hold a dot.
  ForeignKeyConstraint(Names columns, TableName referred_table, Names referred_columns,
                       const ForeignKeyOptions& options = {});

  std::string name;
  Names columns;
  TableName referred_table;
  Names referred_columns;
  std::string onupdate;
  std::string ondelete;
  std::string match;
  Deferral deferral;
  bool operator==(const ForeignKeyConstraint&) const = default;
};

using Constraint =
    std::variant<PrimaryKeyConstraint, UniqueConstraint, ForeignKeyConstraint, CheckConstraint>;

// A constraint's name, empty where it has none.
const std::string& name_of(const Constraint& constraint);

}  // namespace limbeck
