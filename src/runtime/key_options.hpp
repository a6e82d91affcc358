// SPDX-License-Identifier: MIT
// What a script says of a key or an index, outside of a batch and in one, as the value that it is made with.
#pragma once

#include <limbeck/runtime/constraint_operations.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck::runtime {

template <class Options>
KeyOptions key_options(const Name& name, const Options& options) {
  return {.name = name,
          .deferrable = options.deferrable,
          .initially = options.initially,
          .postgresql_include = options.postgresql_include,
          .postgresql_nulls_not_distinct = options.postgresql_nulls_not_distinct,
          .postgresql_tablespace = options.postgresql_tablespace,
          .sqlite_on_conflict = options.sqlite_on_conflict,
          .mssql_clustered = options.mssql_clustered,
          .mysql_length = options.mysql_length,
          .mysql_using = options.mysql_using};
}

template <class Options>
ForeignKeyOptions foreign_key_options(const Name& name, const Options& options) {
  return {.name = name,
          .onupdate = options.onupdate,
          .ondelete = options.ondelete,
          .deferrable = options.deferrable,
          .initially = options.initially,
          .match = options.match,
          .postgresql_not_valid = options.postgresql_not_valid,
          .postgresql_ondelete_columns = options.postgresql_ondelete_columns};
}

inline IndexOptions index_options(const CreateIndexOptions& options) {
  return {.unique = options.unique,
          .postgresql_using = options.postgresql_using,
          .postgresql_where = options.postgresql_where,
          .postgresql_include = options.postgresql_include,
          .postgresql_ops = options.postgresql_ops,
          .postgresql_with = options.postgresql_with,
          .postgresql_tablespace = options.postgresql_tablespace,
          .postgresql_nulls_not_distinct = options.postgresql_nulls_not_distinct,
          .sqlite_where = options.sqlite_where,
          .mysql_length = options.mysql_length,
          .mysql_prefix = options.mysql_prefix,
          .mysql_using = options.mysql_using,
          .mysql_with_parser = options.mysql_with_parser,
          .mysql_comment = options.mysql_comment,
          .mssql_where = options.mssql_where,
          .mssql_include = options.mssql_include,
          .mssql_clustered = options.mssql_clustered,
          .mssql_columnstore = options.mssql_columnstore,
          .oracle_bitmap = options.oracle_bitmap,
          .oracle_compress = options.oracle_compress};
}

}  // namespace limbeck::runtime
