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

// Writes names as one database quotes them. Keeps a reference to the rules.
class DdlText {
 public:
  explicit DdlText(const sql::IdentifierRules& rules) : rules_(rules) {}

  std::string name(std::string_view name) const;
  std::string name(std::string_view schema, std::string_view name) const;
  std::string name(const TableName& table) const;
  std::string names(const Names& columns) const;  // "(a, b)"

  // "age INTEGER DEFAULT 0 NOT NULL"; the default is SQL.
  std::string column(const Column& column, std::string_view type,
                     const std::optional<std::string>& server_default) const;

  // "CONSTRAINT uq UNIQUE (a, b)", as it stands in CREATE TABLE and behind ADD.
  std::string constraint(const Constraint& constraint) const;
  // "CONSTRAINT uq ", or nothing for a constraint without a name.
  std::string constraint_head(std::string_view constraint_name) const;
  // "REFERENCES team (id) ON DELETE CASCADE"
  std::string references(const ForeignKeyConstraint& key) const;

  std::string create_table(const operation::CreateTable& op, const std::vector<std::string>& elements) const;
  std::string drop_table(const operation::DropTable& op) const;
  std::string rename_table(const operation::RenameTable& op) const;
  std::string rename_column(const TableName& table, std::string_view from, std::string_view to) const;
  std::string alter_table(const TableName& table) const;  // "ALTER TABLE s.t "
  // `index_name` and `table` are SQL: databases differ in which of them bears the schema.
  std::string create_index(const operation::CreateIndex& op, std::string_view index_name,
                           std::string_view table) const;
  std::string drop_index(const operation::DropIndex& op) const;

 private:
  const sql::IdentifierRules& rules_;
};

// "NUMERIC(10, 2)"
std::string numeric(const Numeric& type);

// Whether the database shall count the column up by itself: where that is asked for, and where it is left
// open and the column is an integer without default and foreign key that is alone in the table's primary key.
// Throws Error where it is asked for a column that is no integer.
bool counts_up(const Table& table, const Column& column);

// The table's primary key; null where it has none.
const PrimaryKeyConstraint* primary_key_of(const Table& table);

// The table's constraints, the primary key first.
std::vector<Constraint> in_order(const std::vector<Constraint>& constraints);

// The statements of the user's own SQL.
std::vector<std::string> split(const operation::Execute& op, const sql::SplitRules& rules);

}  // namespace limbeck::dialect
