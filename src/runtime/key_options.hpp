// SPDX-License-Identifier: MIT
// What a script says of a key, outside of a batch and in one, as the value that the key is made with.
#pragma once

#include <limbeck/schema/constraint.hpp>

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
          .mysql_length = options.mysql_length};
}

}  // namespace limbeck::runtime
