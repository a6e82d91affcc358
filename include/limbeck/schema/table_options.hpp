// SPDX-License-Identifier: MIT
// What a table is beside its columns, constraints and indexes.
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include <limbeck/schema/names.hpp>

namespace limbeck {

// A database heeds what bears its name; MariaDB what bears MySQL's.
struct TableOptions {
  Names prefixes = {};  // words between CREATE and TABLE: {"UNLOGGED"}, {"TEMPORARY"}
  Names postgresql_inherits = {};
  std::string postgresql_partition_by = {};  // SQL: "RANGE (created_at)"
  std::string postgresql_using = {};         // the access method
  Settings postgresql_with = {};             // {{"fillfactor", "70"}}
  std::string postgresql_on_commit = {};     // "DROP", of a temporary table
  std::string postgresql_tablespace = {};
  bool postgresql_row_security = false;        // whether policies say which rows are seen and written
  bool postgresql_force_row_security = false;  // by the table's owner too
  bool sqlite_strict = false;
  bool sqlite_with_rowid = true;
  bool sqlite_autoincrement = false;  // numbers of deleted rows are not given again
  std::string mysql_engine = {};
  std::string mysql_charset = {};
  std::string mysql_collate = {};
  std::string mysql_row_format = {};
  std::optional<std::int64_t> mysql_auto_increment = {};  // the first number
  std::string mysql_partition_by = {};                    // SQL: "HASH(id) PARTITIONS 4"
  Settings mysql_options = {};                            // others: {{"KEY_BLOCK_SIZE", "8"}}
  std::string oracle_on_commit = {};
  std::string oracle_tablespace = {};
  std::string oracle_compress = {};  // "TRUE", or a number
  bool operator==(const TableOptions&) const = default;
};

}  // namespace limbeck
