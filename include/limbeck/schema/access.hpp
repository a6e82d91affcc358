// SPDX-License-Identifier: MIT
// Who may do what: privileges, and the policies of row security. PostgreSQL's.
#pragma once

#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck {

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

struct Policy {
  std::string name;
  TableName table;
  std::string command = {};     // "ALL", "SELECT", "INSERT", "UPDATE", "DELETE"; empty for all
  Names roles = {};             // as in a grant; none for PUBLIC
  std::string using_ = {};      // SQL: which rows are seen
  std::string with_check = {};  // SQL: which rows may be written
  bool permissive = true;
  bool operator==(const Policy&) const = default;
};

}  // namespace limbeck
