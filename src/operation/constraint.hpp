// SPDX-License-Identifier: MIT
// Changes of a table's indexes and constraints.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck::operation {

struct CreateIndex {
  TableName table;
  Index index;
  bool if_not_exists = false;
  bool postgresql_concurrently = false;
  bool operator==(const CreateIndex&) const = default;
};

struct DropIndex {
  Name name;
  TableName table;  // its name may be empty where the database needs none
  bool if_exists = false;
  bool postgresql_concurrently = false;
  std::optional<Index> existing = {};  // as it was, where that is known
  bool operator==(const DropIndex&) const = default;
};

struct RenameIndex {
  std::string name;
  std::string new_name;
  TableName table;  // its name may be empty where the database needs none
  bool operator==(const RenameIndex&) const = default;
};

struct AddConstraint {
  TableName table;
  Constraint constraint;
  bool operator==(const AddConstraint&) const = default;
};

enum class ConstraintKind { unknown, primary_key, unique, foreign_key, check, exclude };

ConstraintKind kind_of(const Constraint& constraint);

struct DropConstraint {
  TableName table;
  Name name;  // empty: the only primary key, or what has no name and is worded like `existing`
  ConstraintKind kind = ConstraintKind::unknown;
  bool if_exists = false;
  bool cascade = false;
  std::optional<Constraint> existing = {};  // as it was, where that is known
  bool operator==(const DropConstraint&) const = default;
};

struct RenameConstraint {
  TableName table;
  std::string name;
  std::string new_name;
  bool operator==(const RenameConstraint&) const = default;
};

}  // namespace limbeck::operation
