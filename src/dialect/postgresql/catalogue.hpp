// SPDX-License-Identifier: MIT
// What reflection asks PostgreSQL's catalogue, and how the answers are read.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/generated.hpp>
#include <limbeck/schema/names.hpp>

#include "database/connection.hpp"
#include "dialect/dialect.hpp"
#include "dialect/postgresql/expression.hpp"

namespace limbeck::dialect::postgresql {

// The answers, whose rows are in the order of the tables. How many queries these take does not depend on how
// many tables there are.
struct Catalogue {
  database::Result tables = {};
  database::Result columns = {};
  database::Result constraints = {};  // a row for each column of a key
  database::Result indexes = {};      // a row for each element
  database::Result enums = {};        // a row for each value
  database::Result domains = {};
  // Where they are asked for:
  database::Result partitions = {};         // as the tables
  database::Result partition_indexes = {};  // those that are a partition's own
  Spelling spelling = Spelling::usual;
};

// Whether the partitions of the scope's schemas are asked for beside its tables.
enum class Partitions { skip, read };

Catalogue read_catalogue(database::Connection& connection, const ReflectScope& scope, Partitions partitions);

// What the catalogue is asked with, by whoever else asks it. Conditions are SQL.
// Whether `n`, of pg_namespace, is one of the scope's schemas.
std::string within_schemas(const ReflectScope& scope);
// Whether the object, of that catalogue, belongs to no extension.
std::string not_of_extension(std::string_view catalogue, std::string_view alias);
// Asks for the indexes of what meets the condition, `c` of pg_class and `n` of its schema; rows as in
// index_row.
std::string indexes_query(std::string_view condition);
// The answers to queries in which all that lies outside of the default schema is named with its schema.
std::vector<database::Result> ask(database::Connection& connection, std::vector<std::string> queries);

// How `s`, of pg_sequence, counts: six columns, for counting_at(). What a sequence counts to unless something
// else is said depends on its type and its direction, and is NULL.
inline constexpr std::string_view counting_columns = R"sql(s.seqstart, s.seqincrement,
  nullif(s.seqmin, CASE WHEN s.seqincrement > 0 THEN 1 WHEN s.seqtypid = 'int2'::regtype THEN -32768
    WHEN s.seqtypid = 'int4'::regtype THEN -2147483648 ELSE -9223372036854775808 END),
  nullif(s.seqmax, CASE WHEN s.seqincrement < 0 THEN -1 WHEN s.seqtypid = 'int2'::regtype THEN 32767
    WHEN s.seqtypid = 'int4'::regtype THEN 2147483647 ELSE 9223372036854775807 END),
  nullif(s.seqcache, 1), s.seqcycle)sql";

// The columns of the answers.
namespace table_row {
enum {
  id,
  schema,
  name,
  comment,
  is_unlogged,
  with,
  tablespace,
  partition_by,
  access_method,
  parents,
  parent_schema,
  parent,
  bounds,
  has_row_security,
  forces_row_security
};
}
namespace column_row {
enum {
  table,
  name,
  type,
  type_id,  // of an array the one of its items
  dimensions,
  not_null,
  expression,  // of the default, or of a computed column
  is_serial,
  generated,
  identity,
  start,
  increment,
  minimum,
  maximum,
  cache,
  cycle,
  collation,
  storage,
  compression,
  comment,
};
}
namespace constraint_row {
enum {
  table,
  id,
  kind,
  name,
  deferrable,
  deferred,
  is_valid,
  no_inherit,
  condition,
  column,
  referred_schema,
  referred_table,
  referred_column,
  on_update,
  on_delete,
  match,
  exclude_operator,
  ondelete_columns,
};
}
namespace index_row {
enum {
  table,
  id,
  name,
  constraint,  // whose index it is
  unique,
  access_method,
  where,
  nulls_not_distinct,
  with,
  tablespace,
  include,
  column,
  expression,
  descending,
  nulls_first,
  collation,
  operator_class,
};
}
// Of types, `is_wanted` tells those that lie in the scope by themselves from those that columns may have.
namespace enum_row {
enum { id, schema, name, is_wanted, value };
}
namespace domain_row {
enum { id, schema, name, is_wanted, type, not_null, default_value, collation, check_name, check };
}

// Of a row: NULL is the empty text, and false.
const std::string& text_at(const database::Row& row, std::size_t column);
bool true_at(const database::Row& row, std::size_t column);
std::optional<std::int64_t> number_at(const database::Row& row, std::size_t column);
Counting counting_at(const database::Row& row, std::size_t first);  // without what is so anyway
std::vector<std::string> list_at(const database::Row& row, std::size_t column);
Settings settings_at(const database::Row& row, std::size_t column);  // of "fillfactor=70"

}  // namespace limbeck::dialect::postgresql
