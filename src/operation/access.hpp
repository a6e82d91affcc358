// SPDX-License-Identifier: MIT
// Changes of who may do what: grants, and the policies of row security.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck::operation {

// What privileges are of.
struct Grantable {
  std::string kind = "TABLE";  // "SEQUENCE", "SCHEMA", "FUNCTION", "ALL TABLES IN SCHEMA", ...
  TableName name;              // of "ALL ... IN SCHEMA" the schema's
  std::string arguments = {};  // SQL: a function's types
  bool operator==(const Grantable&) const = default;
};

struct Grant {
  Names privileges;  // SQL: {"SELECT", "UPDATE"}
  Grantable object;
  Names roles;  // "PUBLIC" and "CURRENT_USER" are the words, all else are names
  Names columns = {};
  bool with_grant_option = false;
  bool operator==(const Grant&) const = default;
};

struct Revoke {
  Names privileges;
  Grantable object;
  Names roles;
  Names columns = {};
  bool grant_option_for = false;  // the right to grant alone
  bool cascade = false;
  bool operator==(const Revoke&) const = default;
};

struct AlterRowSecurity {
  TableName table;
  std::optional<bool> enabled = {};
  std::optional<bool> forced = {};  // on the table's owner too
  bool operator==(const AlterRowSecurity&) const = default;
};

struct CreatePolicy {
  std::string name;
  TableName table;
  std::string command = {};  // "ALL", "SELECT", "INSERT", "UPDATE", "DELETE"
  Names roles = {};
  std::string using_ = {};      // SQL: which rows are seen
  std::string with_check = {};  // SQL: which rows may be written
  bool permissive = true;
  bool operator==(const CreatePolicy&) const = default;
};

struct DropPolicy {
  std::string name;
  TableName table;
  bool if_exists = false;
  std::optional<CreatePolicy> existing = {};  // as it was, where that is known
  bool operator==(const DropPolicy&) const = default;
};

}  // namespace limbeck::operation
