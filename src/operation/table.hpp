// SPDX-License-Identifier: MIT
// Changes of whole tables, and of their rows.
#pragma once

#include <cstdint>
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

// What is untouched stays as it is; an option with an empty value goes back to what a table has that does not
// say it.
struct TableOptionChanges {
  std::optional<bool> postgresql_unlogged = {};
  Change<std::string> postgresql_using = {};
  Settings postgresql_with = {};
  Change<std::string> postgresql_tablespace = {};
  std::optional<bool> sqlite_strict = {};
  std::optional<bool> sqlite_with_rowid = {};
  Change<std::string> mysql_engine = {};
  Change<std::string> mysql_charset = {};
  Change<std::string> mysql_collate = {};
  Change<std::string> mysql_row_format = {};
  std::optional<std::int64_t> mysql_auto_increment = {};
  Change<std::string> mysql_partition_by = {};
  Settings mysql_options = {};
  Change<std::string> oracle_tablespace = {};
  Change<std::string> oracle_compress = {};
  bool operator==(const TableOptionChanges&) const = default;
};

struct AlterTable {
  TableName table;
  TableOptionChanges changes;
  TableOptionChanges existing = {};  // untouched where it is not known
  bool operator==(const AlterTable&) const = default;
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
