// SPDX-License-Identifier: MIT
// Changes of a table's columns.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/column.hpp>

namespace limbeck::operation {

struct AddColumn {
  TableName table;
  Column column;                             // with no shorthand left in its options
  std::vector<Constraint> constraints = {};  // of this column alone, such as its foreign key
  bool if_not_exists = false;
  bool inline_references = false;   // its foreign key stands at the column, and not in a statement of its own
  bool inline_primary_key = false;  // its primary key does
  bool operator==(const AddColumn&) const = default;
};

struct DropColumn {
  TableName table;
  std::string column;
  bool if_exists = false;
  bool cascade = false;
  std::vector<TableName> enum_types = {};  // that go with it, where they are objects by themselves
  // What SQL Server must drop before the column.
  bool mssql_drop_check = false;
  bool mssql_drop_default = false;
  bool mssql_drop_foreign_key = false;
  std::optional<Type> existing_type = {};             // whose check goes with it
  std::optional<Column> existing = {};                // as it was, where that is known
  std::vector<Constraint> existing_constraints = {};  // of this column alone, as in AddColumn
  bool operator==(const DropColumn&) const = default;
};

// What is untouched or unset stays as it is. What is `existing` is what the column was before, as far as that
// is known; of a Change, `none` says that there was none.
struct AlterColumn {
  TableName table;
  std::string column;
  std::optional<std::string> new_name = {};
  std::optional<Type> type = {};
  std::optional<bool> nullable = {};
  Change<ServerDefault> server_default = {};
  Change<std::string> comment = {};
  Change<Identity> identity = {};
  Change<Computed> computed = {};
  std::optional<bool> autoincrement = {};
  Change<std::string> mysql_on_update = {};
  Change<std::string> mysql_check = {};  // SQL: MariaDB's, which stands in the column's definition
  Change<std::string> sqlite_on_conflict_not_null = {};
  Change<std::string> postgresql_storage = {};
  Change<std::string> postgresql_compression = {};
  // How the old values become new ones, as SQL; empty where the cast is implied.
  std::string postgresql_using = {};
  std::optional<Type> existing_type = {};
  std::optional<bool> existing_nullable = {};
  Change<ServerDefault> existing_server_default = {};
  Change<std::string> existing_comment = {};
  Change<Identity> existing_identity = {};
  Change<Computed> existing_computed = {};
  std::optional<bool> existing_autoincrement = {};
  Change<std::string> existing_mysql_on_update = {};
  Change<std::string> existing_sqlite_on_conflict_not_null = {};
  Change<std::string> existing_postgresql_storage = {};
  Change<std::string> existing_postgresql_compression = {};
  Change<std::string> existing_mysql_check = {};
  bool operator==(const AlterColumn&) const = default;
};

}  // namespace limbeck::operation
