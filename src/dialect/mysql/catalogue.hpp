// SPDX-License-Identifier: MIT
// The queries of information_schema that reflection makes, and the columns of what they answer.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/mysql/server.hpp"

namespace limbeck::dialect::mysql {

// One query each, in this order. Every answer begins with the table's schema, null for the connection's own,
// and its name.
struct Catalogue {
  enum Query : std::size_t { tables, columns, indexes, key_columns, references, checks };

  static std::vector<std::string> queries(const ReflectScope& scope, const Features& features);

  enum TableColumn : std::size_t {
    engine = 2,
    collation,
    comment,
    create_options,
    row_format,
    usual_engine,
    usual_collation,
    own_database
  };
  enum ColumnColumn : std::size_t {
    column_name = 2,
    default_value,
    is_nullable,
    column_type,
    column_collation,
    extra,
    column_comment,
    generation
  };
  enum IndexColumn : std::size_t {
    index_name = 2,
    non_unique,
    index_column,
    direction,
    sub_part,
    index_type,
    index_comment,
    expression
  };
  enum KeyColumn : std::size_t { key_name = 2, key_column, referred_schema, referred_table, referred_column };
  enum ReferenceColumn : std::size_t { reference_name = 2, update_rule, delete_rule };
  enum CheckColumn : std::size_t { check_name = 2, level, clause };
};

// Of a row: NULL is the empty text.
const std::string& text_at(const database::Row& row, std::size_t column);

// That the column, which holds the names of schemas, holds one of the scope's.
std::string in_schemas_of(const ReflectScope& scope, std::string_view column);

// The words that a change of a column must repeat beside what its value says: "INVISIBLE", and MariaDB's
// check that stands at the column. Two columns: the column's name and the words.
std::string restated_query(const TableName& table, const Features& features);

// What the types of spatial columns leave out: the system of coordinates, "REF_SYSTEM_ID=4326" or MySQL's
// "SRID 4326". Three columns that name the table and its column, and the words. The scope names tables.
std::string reference_systems_query(const ReflectScope& scope, const Features& features);

}  // namespace limbeck::dialect::mysql
