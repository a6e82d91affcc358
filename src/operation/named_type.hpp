// SPDX-License-Identifier: MIT
// Changes of types that are objects by themselves: named enums and domains.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/postgresql_types.hpp>

namespace limbeck::operation {

struct CreateEnum {
  TableName type;
  Names values;
  bool if_not_exists = false;
};

struct DropEnum {
  TableName type;
  bool if_exists = false;
  bool cascade = false;
  Names existing_values = {};  // empty where they are not known
};

struct RenameEnum {
  TableName type;
  std::string new_name;
};

// At the end, or before or after another value.
struct AddEnumValue {
  TableName type;
  std::string value;
  std::string before = {};
  std::string after = {};
  bool if_not_exists = false;
};

struct RenameEnumValue {
  TableName type;
  std::string value;
  std::string new_value;
};

// Gives the type another list of values, in that order, also where it is in use.
struct AlterEnum {
  TableName type;
  Names values;
  Settings replace = {};       // what columns that hold a removed value get in its place
  Names existing_values = {};  // empty where they are not known
};

struct CreateDomain {
  postgresql::Domain domain;
};

struct DropDomain {
  TableName domain;
  bool if_exists = false;
  bool cascade = false;
};

}  // namespace limbeck::operation
