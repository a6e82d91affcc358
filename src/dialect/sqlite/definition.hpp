// SPDX-License-Identifier: MIT
// The CREATE TABLE that SQLite keeps of each table, taken apart. Its PRAGMAs hide much of it: names of
// constraints, CHECKs, COLLATE, expressions, conflict clauses; and they give nothing back as it was written.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/names.hpp>

namespace limbeck::dialect::sqlite {

enum class ClauseKind {
  name_alone,  // a CONSTRAINT name with nothing behind it, which SQLite allows
  null,
  not_null,
  default_value,
  collate,
  generated,
  primary_key,
  unique,
  check,
  foreign_key,
};

// One constraint, of a column or of the table. What a kind does not have is empty.
struct Clause {
  ClauseKind kind = ClauseKind::name_alone;
  std::string text = {};  // all of it, as it is written
  std::string name = {};
  std::string body = {};      // SQL: the default, the condition, the expression; a collation's name
  std::string conflict = {};  // "IGNORE"
  std::vector<std::string> columns = {};  // of a key
  bool plain_columns = true;              // these bear no DESC and no COLLATE
  bool autoincrement = false;
  bool stored = false;
  TableName referred_table = {};
  std::vector<std::string> referred_columns = {};  // none: the primary key
  std::string onupdate = {};
  std::string ondelete = {};
  std::string match = {};
  Deferral deferral = {};
};

struct ColumnDefinition {
  std::string name;
  std::string type;  // as it is written; may be empty
  std::vector<Clause> clauses;
};

// A column or a constraint of the table, with all the text between the commas around it.
struct TableElementDefinition {
  std::string text;
  std::string behind = {};  // the comments between its parts, and all blanks and comments behind it
  std::optional<ColumnDefinition> column;  // else the constraint:
  Clause constraint = {};
};

struct TableDefinition {
  std::string name;
  std::vector<TableElementDefinition> elements;
  std::string end = {};  // the blanks before the closing parenthesis
  std::string options;   // what stands behind the closing parenthesis
  bool strict = false;
  bool without_rowid = false;
};

struct IndexElementDefinition {
  std::string text;       // as it is written, without what follows
  std::string column;     // where it is a column
  std::string collation;  // a name
  bool descending = false;
};

struct IndexDefinition {
  std::string name;
  std::string table;
  bool unique = false;
  std::vector<IndexElementDefinition> elements = {};
  std::string where = {};  // the condition of a partial index
};

// Throws Error where the text is no CREATE TABLE that we understand: "an end where a name should be".
TableDefinition parse_table(std::string_view create_table);
IndexDefinition parse_index(std::string_view create_index);

// The statement that makes the table, under another name where one is given: SQL, quoted as needed.
std::string to_sql(const TableDefinition& table, std::string_view quoted_name);

// Writes the element's text anew of its parts, between the blanks and comments that it had before and behind
// them.
void write_anew(TableElementDefinition& element);

std::vector<std::string> column_names(const TableDefinition& table);

// The column that shows the number of the row: an INTEGER that is alone in the primary key. Empty where none
// does.
std::string rowid_column(const TableDefinition& table);

// Whether the SQL names the column, as a word or quoted.
bool mentions(std::string_view sql, std::string_view name);

}  // namespace limbeck::dialect::sqlite
