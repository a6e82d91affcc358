// SPDX-License-Identifier: MIT
// Changes of whole tables, and of their rows.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/schema/change.hpp>
#include <limbeck/schema/table.hpp>
#include <limbeck/schema/value.hpp>

namespace limbeck::operation {

struct CreateTable {
  Table table;
  bool if_not_exists = false;
};

struct DropTable {
  TableName table;
  bool if_exists = false;
  bool cascade = false;
  std::vector<TableName> enum_types = {};  // that go with it, where they are objects by themselves
  std::optional<Table> existing = {};      // as it was, where that is known
};

struct RenameTable {
  TableName table;
  std::string new_name;
};

// Sets the comment, or takes it away.
struct AlterTableComment {
  TableName table;
  std::optional<std::string> comment;
  Change<std::string> existing_comment = {};  // untouched where it is not known
};

struct BulkInsert {
  TableName table;
  std::vector<Column> columns;  // their types say how values are written
  ValueRows rows;
  bool multiinsert = true;  // many rows in one statement, where the database has such statements
};

// SQL in the user's own words.
struct Execute {
  std::string sql;
};

}  // namespace limbeck::operation
