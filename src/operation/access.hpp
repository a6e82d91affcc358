// SPDX-License-Identifier: MIT
// Changes of who may do what: grants, and the policies of row security.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/access.hpp>

namespace limbeck::operation {

using limbeck::Grant;
using limbeck::Grantable;

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

using CreatePolicy = Policy;

// What is empty stays as it is.
struct AlterPolicy {
  std::string name;
  TableName table;
  Names roles = {};
  std::string using_ = {};
  std::string with_check = {};
  std::string new_name = {};
  std::optional<CreatePolicy> existing = {};  // as it was, where that is known
  bool operator==(const AlterPolicy&) const = default;
};

struct DropPolicy {
  std::string name;
  TableName table;
  bool if_exists = false;
  std::optional<CreatePolicy> existing = {};  // as it was, where that is known
  bool operator==(const DropPolicy&) const = default;
};

}  // namespace limbeck::operation
