// SPDX-License-Identifier: MIT
// Changes of views and materialised views.
#pragma once

#include <optional>
#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck::operation {

struct CreateView {
  TableName view;
  std::string definition;  // the SELECT
  Names columns = {};      // their names, where they are not those of the SELECT
  bool or_replace = false;
  bool if_not_exists = false;
  std::string check_option = {};        // "LOCAL" or "CASCADED"
  Settings postgresql_with = {};        // {{"security_invoker", "true"}}
  std::string mysql_algorithm = {};     // "MERGE", "TEMPTABLE"
  std::string mysql_sql_security = {};  // "INVOKER"
  bool operator==(const CreateView&) const = default;
};

struct DropView {
  TableName view;
  bool if_exists = false;
  bool cascade = false;
  std::optional<CreateView> existing = {};  // as it was, where that is known
  bool operator==(const DropView&) const = default;
};

struct CreateMaterializedView {
  TableName view;
  std::string definition;
  Names columns = {};
  bool if_not_exists = false;
  bool with_data = true;  // filled at once
  std::string postgresql_using = {};
  Settings postgresql_with = {};
  std::string postgresql_tablespace = {};
  bool operator==(const CreateMaterializedView&) const = default;
};

struct DropMaterializedView {
  TableName view;
  bool if_exists = false;
  bool cascade = false;
  std::optional<CreateMaterializedView> existing = {};
  bool operator==(const DropMaterializedView&) const = default;
};

struct RefreshMaterializedView {
  TableName view;
  bool concurrently = false;
  bool with_data = true;
  bool operator==(const RefreshMaterializedView&) const = default;
};

}  // namespace limbeck::operation
