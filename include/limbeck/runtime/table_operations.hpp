// SPDX-License-Identifier: MIT
// The part of Operations that changes tables, their columns and their rows.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/schema/change.hpp>
#include <limbeck/schema/table_element.hpp>
#include <limbeck/schema/table_options.hpp>
#include <limbeck/schema/value.hpp>

namespace limbeck {

namespace runtime {
class Recorder;
}  // namespace runtime

// What belongs to one database is said in limbeck/schema/table_options.hpp.
struct CreateTableOptions {
  std::string schema = {};
  bool if_not_exists = false;  // holds for the table's indexes and types too
  std::string comment = {};
  Names prefixes = {};
  Names postgresql_inherits = {};
  std::string postgresql_partition_by = {};
  std::string postgresql_using = {};
  Settings postgresql_with = {};
  std::string postgresql_on_commit = {};
  std::string postgresql_tablespace = {};
  bool postgresql_row_security = false;
  bool postgresql_force_row_security = false;
  bool sqlite_strict = false;
  bool sqlite_with_rowid = true;
  bool sqlite_autoincrement = false;
  std::string mysql_engine = {};
  std::string mysql_charset = {};
  std::string mysql_collate = {};
  std::string mysql_row_format = {};
  std::optional<std::int64_t> mysql_auto_increment = {};
  std::string mysql_partition_by = {};
  Settings mysql_options = {};
  std::string oracle_on_commit = {};
  std::string oracle_tablespace = {};
  std::string oracle_compress = {};
};

struct DropTableOptions {
  std::string schema = {};
  bool if_exists = false;
  bool cascade = false;        // with what depends on it
  Names drop_enum_types = {};  // of the same schema, where they are objects by themselves
};

struct RenameTableOptions {
  std::string schema = {};
};

// What is not named stays as it is. `none`, and among several options an empty value, takes an option back to
// what a table has that does not say it. A database heeds what bears its name; MariaDB what bears MySQL's.
struct AlterTableOptions {
  std::string schema = {};
  std::optional<bool> postgresql_unlogged = {};
  Change<std::string> postgresql_using = {};  // the access method
  Settings postgresql_with = {};              // {{"fillfactor", "70"}, {"toast_tuple_target", ""}}
  Change<std::string> postgresql_tablespace = {};
  std::optional<bool> sqlite_strict = {};  // this and the next by way of a new table, one for all of a batch
  std::optional<bool> sqlite_with_rowid = {};
  Change<std::string> mysql_engine = {};
  Change<std::string> mysql_charset = {};  // of columns that come: others keep theirs
  Change<std::string> mysql_collate = {};
  Change<std::string> mysql_row_format = {};
  std::optional<std::int64_t> mysql_auto_increment = {};  // the next number
  Change<std::string> mysql_partition_by = {};            // SQL: "HASH(id) PARTITIONS 4"
  Settings mysql_options = {};                            // others: {{"KEY_BLOCK_SIZE", "8"}}
  Change<std::string> oracle_tablespace = {};
  Change<std::string> oracle_compress = {};  // "TRUE", or what to compress for
};

struct TableCommentOptions {
  std::string schema = {};
  Change<std::string> existing_comment = {};
};

struct AddColumnOptions {
  std::string schema = {};
  bool if_not_exists = false;
  bool inline_references = false;   // its foreign key stands at the column
  bool inline_primary_key = false;  // and so does its primary key
  // Of this column alone, beside what its options say: {CheckConstraint("age > 0")}.
  TableElements constraints = {};
};

struct DropColumnOptions {
  std::string schema = {};
  bool if_exists = false;
  bool cascade = false;
  Names drop_enum_types = {};
  bool mssql_drop_check = false;
  bool mssql_drop_default = false;
  bool mssql_drop_foreign_key = false;
};

// What is not named stays as it is; `none` takes a property away. The existing_* say what the column was:
// some databases need it to write the change, and none resets what is not restated.
struct AlterColumnOptions {
  std::optional<bool> nullable = {};
  Change<std::string> comment = {};
  Change<ServerDefault> server_default = {};
  std::string new_column_name = {};
  std::optional<Type> type_ = {};
  std::optional<Type> existing_type = {};
  Change<ServerDefault> existing_server_default = {};
  std::optional<bool> existing_nullable = {};
  Change<std::string> existing_comment = {};
  std::string schema = {};
  std::optional<bool> autoincrement = {};
  std::optional<bool> existing_autoincrement = {};
  std::string postgresql_using = {};  // how PostgreSQL makes new values of the old ones: "age::text"
  Change<Identity> identity = {};
  Change<Identity> existing_identity = {};  // without it a column is taken for one that is no identity yet
  Change<Computed> computed = {};
  Change<Computed> existing_computed = {};
  Change<std::string> mysql_on_update = {};
  Change<std::string> existing_mysql_on_update = {};
  Change<std::string> mysql_check = {};  // SQL: MariaDB's check that stands in the column's definition
  Change<std::string> existing_mysql_check = {};
  Change<std::string> sqlite_on_conflict_not_null = {};  // "IGNORE", of a column that may not be NULL
  Change<std::string> existing_sqlite_on_conflict_not_null = {};
  Change<std::string> postgresql_storage = {};  // "EXTERNAL"; `none` is that of the type
  Change<std::string> existing_postgresql_storage = {};
  Change<std::string> postgresql_compression = {};  // "lz4"; `none` is that of the server
  Change<std::string> existing_postgresql_compression = {};
};

struct BulkInsertOptions {
  std::string schema = {};
  bool multiinsert = true;  // false: a statement for each row
};

class TableOperations {
 public:
  explicit TableOperations(runtime::Recorder& recorder) : recorder_(recorder) {}

  // Makes the named types of its columns too, where these are objects by themselves and do not say
  // {.create_type = false}.
  void create_table(std::string_view table, TableElements elements, const CreateTableOptions& options = {},
                    Place at = Place::here());
  void drop_table(std::string_view table, const DropTableOptions& options = {}, Place at = Place::here());
  void rename_table(std::string_view old_name, std::string_view new_name,
                    const RenameTableOptions& options = {}, Place at = Place::here());
  // Its options; on SQLite those of how rows are stored, by way of a new table.
  void alter_table(std::string_view table, const AlterTableOptions& options, Place at = Place::here());
  void create_table_comment(std::string_view table, std::string_view comment,
                            const TableCommentOptions& options = {}, Place at = Place::here());
  void drop_table_comment(std::string_view table, const TableCommentOptions& options = {},
                          Place at = Place::here());

  // With its constraints, index and comment, and its named type as in create_table.
  void add_column(std::string_view table, Column column, const AddColumnOptions& options = {},
                  Place at = Place::here());
  void drop_column(std::string_view table, std::string_view column, const DropColumnOptions& options = {},
                   Place at = Place::here());
  // Makes a named type that the column changes to, unless `existing_type` is the same or it says
  // {.create_type = false}.
  void alter_column(std::string_view table, std::string_view column, const AlterColumnOptions& options,
                    Place at = Place::here());

  // Inserts rows, whose values are written as literals of the columns' types:
  // `op.bulk_insert("role", {Column("id", Integer()), Column("name", String())}, {{1, "admin"}, {2,
  // "user"}})`.
  void bulk_insert(std::string_view table, std::vector<Column> columns, ValueRows rows,
                   const BulkInsertOptions& options = {}, Place at = Place::here());

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
