// SPDX-License-Identifier: MIT
// The parts of DDL that every database writes alike. What differs (types, defaults, what can be altered at
// all) each dialect writes in its own folder and hands in as text.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "operation/operation.hpp"
#include "sql/identifier.hpp"
#include "sql/splitter.hpp"

namespace limbeck::dialect {

// "a, b" of what `text` makes of each.
template <class Range, class Text>
std::string listed(const Range& range, const Text& text, std::string_view separator = ", ") {
  std::string list;
  for (const auto& item : range) {
    if (!list.empty()) list += separator;
    list += text(item);
  }
  return list;
}

// Writes names as one database quotes them. Keeps a reference to the rules.
class DdlText {
 public:
  explicit DdlText(const sql::IdentifierRules& rules) : rules_(rules) {}

  std::string name(std::string_view name) const;
  std::string name(std::string_view schema, std::string_view name) const;
  std::string name(const TableName& table) const;
  std::string list(const Names& names) const;     // "a, b"
  std::string names(const Names& columns) const;  // "(a, b)"

  // "age INTEGER DEFAULT 0 NOT NULL"; the default is SQL.
  std::string column(const Column& column, std::string_view type,
                     const std::optional<std::string>& server_default) const;

  // "CONSTRAINT uq UNIQUE (a, b)", as it stands in CREATE TABLE and behind ADD. Throws Error for an exclude
  // constraint, which is PostgreSQL's alone.
  std::string constraint(const Constraint& constraint) const;
  // "CONSTRAINT uq ", or nothing for a constraint without a name.
  std::string constraint_head(std::string_view constraint_name) const;
  // "REFERENCES team (id) ON DELETE CASCADE"
  // `ondelete_columns` are those that SET NULL and SET DEFAULT are for, where not all.
  std::string references(const ForeignKeyConstraint& key, const Names& ondelete_columns = {}) const;

  std::string create_table(const operation::CreateTable& op, const std::vector<std::string>& elements) const;
  std::string drop_table(const operation::DropTable& op) const;
  std::string rename_table(const operation::RenameTable& op) const;
  std::string rename_column(const TableName& table, std::string_view from, std::string_view to) const;
  std::string alter_table(const TableName& table) const;  // "ALTER TABLE s.t "
  // "email COLLATE x DESC NULLS LAST"
  std::string index_element(const IndexElement& element) const;
  // `index_name` and `table` are SQL: databases differ in which of them bears the schema.
  std::string create_index(const operation::CreateIndex& op, std::string_view index_name,
                           std::string_view table) const;
  std::string drop_index(const operation::DropIndex& op) const;
  // "SELECT (a, b), UPDATE (a, b)"
  std::string privileges(const Names& privileges, const Names& columns) const;
  // "INSERT INTO t (a, b) VALUES "
  std::string insert_into(const operation::BulkInsert& op) const;

 private:
  const sql::IdentifierRules& rules_;
};

// "FUNCTION", "PROCEDURE"
std::string_view word_of(operation::RoutineKind kind);

// " DEFERRABLE INITIALLY DEFERRED", or nothing.
std::string deferral_words(const Deferral& deferral);

// " DESC NULLS LAST", or nothing.
std::string sort_words(const IndexElement& element);

// "INCREMENT BY 2 START WITH 10 NO MAXVALUE", in the order of SQLAlchemy; empty where nothing is said.
std::string counting_words(const Counting& counting);

// The check that a type asks for where the database does not hold its values to it, by its name as
// "CHECK (mood IN ('sad', 'ok'))": of a Boolean as numbers, and of an Enum that is a VARCHAR.
std::optional<CheckConstraint> check_of_boolean(const DdlText& text, const Column& column);
std::optional<CheckConstraint> check_of_enum(const DdlText& text, const Column& column);
// What that CHECK of an Enum is called; empty where it has no name.
const std::string& check_name(const Enum& type);

// "('sad', 'ok')"
std::string quoted_values(const Names& values);

// "NUMERIC(10, 2)"
std::string numeric(const Numeric& type);

// "VARCHAR(20)", or the word alone where no length is given.
std::string sized(std::string_view word, const std::optional<int>& size);

// What an Enum that is no type by itself becomes: its length, or that of its longest value in characters.
int varchar_length(const Enum& type);

// Says that a type is another database's own: `title` is the database that is asked, `type` the type in the
// words of the owner, as "PostgreSQL's INET".
[[noreturn]] void refuse_type(std::string_view title, std::string_view type, std::string_view instead);

// "table.column" or "schema.table.column", as Sequence::owned_by has it.
std::string column_path(const TableName& table, const std::string& column, const sql::IdentifierRules& rules);

// The default of a column that counts up by a sequence, in the words in which PostgreSQL keeps it.
ServerDefault next_value_of(const TableName& sequence, const sql::IdentifierRules& rules);

// Whether it is INTEGER, SMALLINT, BIGINT or a type of MySQL's among these.
bool is_whole_number(const Type& type);
// Whether it keeps dates, times or spans.
bool is_temporal(const Type& type);

// Whether the database shall count the column up by itself: where that is asked for, and where it is left
// open and the column is an integer without default and foreign key that is alone in the table's primary key.
// Throws Error where it is asked for a column that is no integer.
bool counts_up(const Table& table, const Column& column);

// The table's primary key; null where it has none.
const PrimaryKeyConstraint* primary_key_of(const Table& table);

// The table's constraints, the primary key first.
std::vector<Constraint> in_order(const std::vector<Constraint>& constraints);

// The body of a view, a routine, a trigger or a check without the semicolon that a user may have left at its
// end.
std::string without_semicolon(std::string_view sql);

// The statements of the user's own SQL.
std::vector<std::string> split(const operation::Execute& op, const sql::SplitRules& rules);

}  // namespace limbeck::dialect
