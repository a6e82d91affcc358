// SPDX-License-Identifier: MIT
// Changes of types that are objects by themselves: named enums and domains.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/postgresql_types.hpp>

namespace limbeck::operation {

struct CreateEnum {
  TableName type;
  Names values;
  bool if_not_exists = false;
  bool operator==(const CreateEnum&) const = default;
};

struct DropEnum {
  TableName type;
  bool if_exists = false;
  bool cascade = false;
  Names existing_values = {};  // empty where they are not known
  bool operator==(const DropEnum&) const = default;
};

struct RenameEnum {
  TableName type;
  std::string new_name;
  bool operator==(const RenameEnum&) const = default;
};

// At the end, or before or after another value.
struct AddEnumValue {
  TableName type;
  std::string value;
  std::string before = {};
  std::string after = {};
  bool if_not_exists = false;
  Names existing_values = {};  // empty where they are not known
  bool operator==(const AddEnumValue&) const = default;
};

struct RenameEnumValue {
  TableName type;
  std::string value;
  std::string new_value;
  bool operator==(const RenameEnumValue&) const = default;
};

// Gives the type another list of values, in that order, also where it is in use.
struct AlterEnum {
  TableName type;
  Names values;
  Settings replace = {};       // what columns that hold a removed value get in its place
  Names existing_values = {};  // empty where they are not known
  bool operator==(const AlterEnum&) const = default;
};

struct CreateDomain {
  postgresql::Domain domain;
  bool operator==(const CreateDomain&) const = default;
};

// What is unset stays as it is. What goes, goes before what comes.
struct AlterDomain {
  TableName domain;
  Change<ServerDefault> server_default = {};
  std::optional<bool> not_null = {};
  std::string drop_constraint = {};  // the name of a check
  std::string check = {};            // another one, SQL over VALUE
  std::string constraint_name = {};  // of the other one
  std::string new_name = {};
  std::optional<postgresql::Domain> existing = {};  // as it was, where that is known
  bool operator==(const AlterDomain&) const = default;
};

struct DropDomain {
  TableName domain;
  bool if_exists = false;
  bool cascade = false;
  std::optional<postgresql::Domain> existing = {};  // as it was, where that is known
  bool operator==(const DropDomain&) const = default;
};

}  // namespace limbeck::operation
