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
  bool operator==(const CreateTable&) const = default;
};

struct DropTable {
  TableName table;
  bool if_exists = false;
  bool cascade = false;
  std::vector<TableName> enum_types = {};  // that go with it, where they are objects by themselves
  std::optional<Table> existing = {};      // as it was, where that is known
  bool operator==(const DropTable&) const = default;
};

struct RenameTable {
  TableName table;
  std::string new_name;
  bool operator==(const RenameTable&) const = default;
};

// Sets the comment, or takes it away.
struct AlterTableComment {
  TableName table;
  std::optional<std::string> comment;
  Change<std::string> existing_comment = {};  // untouched where it is not known
  bool operator==(const AlterTableComment&) const = default;
};

struct BulkInsert {
  TableName table;
  std::vector<Column> columns;  // their types say how values are written
  ValueRows rows;
  bool multiinsert = true;  // many rows in one statement, where the database has such statements
  bool operator==(const BulkInsert&) const = default;
};

// SQL in the user's own words.
struct Execute {
  std::string sql;
  std::string description = {};  // what it does, for messages, where more is known than its words
  bool operator==(const Execute&) const = default;
};

}  // namespace limbeck::operation
