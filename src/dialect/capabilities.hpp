// SPDX-License-Identifier: MIT
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace limbeck::dialect {

// What a database can do, as data: asked for by name, never by comparing dialects or versions.
struct Capabilities {
  bool connects = true;  // limbeck can connect to it; else its SQL is only written, for others to run
  bool transactional_ddl = true;  // a transaction that is rolled back takes its DDL with it
  // A statement outside of a transaction is committed by itself; else COMMIT must follow it.
  bool autocommit = true;
  bool deferrable_constraints = true;
  bool expression_indexes = true;  // CREATE INDEX ... (lower(a))
  bool returning = true;           // INSERT ... RETURNING
  bool data_changing_with = true;  // WITH ... DELETE
  // A column can be dropped that a foreign key or a check of its own table names: they go with it.
  bool drops_constrained_columns = true;
  bool primary_key_names = true;        // a primary key's name is kept
  bool unique_indexes = true;           // a unique index can be told from a unique constraint
  bool constraints_at_columns = true;   // a INTEGER CONSTRAINT fk REFERENCES t
  bool databases_hold_schemas = false;  // else each is a database by itself
  // Those that every new database has, beside the default one: nobody makes or drops them.
  std::span<const std::string_view> standing_schemas = {};
  bool named_types = false;  // enum types and domains are objects by themselves
  bool renames_constraints = true;
  bool column_names_have_case = true;  // "A" and "a" are two columns
  bool table_names_have_case = true;   // and two tables
  bool alters_in_place = true;         // ALTER TABLE does it all; else a batch is needed for some of it
  bool alters_whole_columns = false;   // an altered column must be stated anew
  bool alters_computed = true;         // another expression, in place
  bool alters_autoincrement = false;   // whether a column counts up by itself
  bool counting_needs_key = false;     // a column that does is the first of a key
  bool plain_keys_count_up = false;    // an integer that is the whole primary key does, whatever is said
  bool views_pin_columns = false;      // a column that a view looks at cannot change
  bool code_follows_names = true;      // views and triggers take new names of tables and columns on
  std::string_view triggers_run_for_each = "STATEMENT";  // where they do not say it
  bool replaces_functions = false;                       // CREATE OR REPLACE FUNCTION, whoever calls it
  // Where the server reads a function's SQL as it makes it: what makes it take that on trust.
  std::string_view trusts_functions = {};
  bool foreign_keys_may_dangle = false;    // a key may be made before the table that it refers to
  bool foreign_keys_need_indexes = false;  // on their own columns; the database makes what is missing
  bool foreign_keys_join_types = false;    // a text may refer to a number
  bool foreign_keys_take_indexes = false;  // they may refer to columns that an index begins with
  // Digits of a second that times hold whose type says none; nothing: whatever the type of a column says, its
  // values are kept as they are.
  std::optional<int> digits_of_second = {};
  std::int64_t sequence_cache = 1;  // numbers that a sequence hands out ahead where nothing is said
};

}  // namespace limbeck::dialect
