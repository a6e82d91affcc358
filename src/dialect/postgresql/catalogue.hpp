// SPDX-License-Identifier: MIT
// What reflection asks PostgreSQL's catalogue, and how the answers are read.
#pragma once

#include <string>
#include <vector>

#include <limbeck/schema/names.hpp>

#include "database/connection.hpp"
#include "dialect/dialect.hpp"

namespace limbeck::dialect::postgresql {

// The answers, whose rows are in the order of the tables. How many queries these take does not depend on how
// many tables there are.
struct Catalogue {
  database::Result tables;
  database::Result columns;
  database::Result constraints;  // a row for each column of a key
  database::Result indexes;      // a row for each element
  database::Result enums;        // a row for each value
  database::Result domains;
};
Catalogue read_catalogue(database::Connection& connection, const ReflectScope& scope);

// The columns of the answers.
namespace table_row {
enum { id, schema, name, comment, is_unlogged, with, tablespace, partition_by, access_method, parents };
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
namespace enum_row {
enum { id, schema, name, value };
}
namespace domain_row {
enum { id, schema, name, type, not_null, default_value, collation, check_name, check };
}

// Of a row: NULL is the empty text, and false.
const std::string& text_at(const database::Row& row, std::size_t column);
bool true_at(const database::Row& row, std::size_t column);
std::vector<std::string> list_at(const database::Row& row, std::size_t column);
Settings settings_at(const database::Row& row, std::size_t column);  // of "fillfactor=70"

}  // namespace limbeck::dialect::postgresql
