// SPDX-License-Identifier: MIT
#include "runtime/table_option_changes.hpp"

namespace limbeck::runtime {

operation::TableOptionChanges table_option_changes(const AlterTableOptions& options) {
  return {.postgresql_unlogged = options.postgresql_unlogged,
          .postgresql_using = options.postgresql_using,
          .postgresql_with = options.postgresql_with,
          .postgresql_tablespace = options.postgresql_tablespace,
          .sqlite_strict = options.sqlite_strict,
          .sqlite_with_rowid = options.sqlite_with_rowid,
          .mysql_engine = options.mysql_engine,
          .mysql_charset = options.mysql_charset,
          .mysql_collate = options.mysql_collate,
          .mysql_row_format = options.mysql_row_format,
          .mysql_auto_increment = options.mysql_auto_increment,
          .mysql_partition_by = options.mysql_partition_by,
          .mysql_options = options.mysql_options,
          .oracle_tablespace = options.oracle_tablespace,
          .oracle_compress = options.oracle_compress};
}

}  // namespace limbeck::runtime
