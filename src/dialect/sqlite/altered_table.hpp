// SPDX-License-Identifier: MIT
// A table's definition while changes are made to it: text in, text out, and no database. What is not changed
// stays as it is written.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dialect/dialect.hpp"
#include "dialect/sqlite/definition.hpp"
#include "operation/batch.hpp"

namespace limbeck::dialect::sqlite {

// A column that takes its values from the old table, and the SQL that reads them there.
struct Transfer {
  std::string column;
  std::string source;
};

class AlteredTable {
 public:
  // `create_table` and `indexes` are the statements that the database keeps. Throws Error where they cannot
  // be read.
  AlteredTable(const std::string& schema, std::string_view create_table,
               std::vector<StoredStatement> indexes);

  // Gives constraints that have no name the one that `name_for` has for them, empty for none.
  void name_constraints(const std::function<std::string(const Clause& clause)>& name_for);

  // Takes the column for what is given, in all but the keys and checks of the table.
  void redefine(const Column& column);

  // Gives the table the options that are said, beside those that it has.
  void set_options(const TableOptions& options);
  // What is not said stays as it is.
  void set_storage(std::optional<bool> strict, std::optional<bool> with_rowid);

  // Gives a column another name, as the old table already has.
  void rename(std::string_view column, std::string_view new_name);

  // Makes the change. Throws Error where it makes no sense: what stands in its way, and what to do.
  void apply(const operation::BatchChange& change);
  void add(const Constraint& constraint);

  // Brings the columns into an order in which each of these lists is kept, and else into the one that they
  // have. Throws Error where the lists contradict each other.
  void reorder(const std::vector<Names>& orders);

  // As the database spells it, whatever case a script has it in.
  const TableName& name() const noexcept { return name_; }
  const TableDefinition& definition() const noexcept { return table_; }
  // Of the table that it is made of, under their names of today.
  const std::vector<std::string>& old_columns() const noexcept { return old_columns_; }
  bool had_rowid() const noexcept { return had_rowid_; }
  // The statement that makes the index, which must be one of them.
  const std::string& index(std::string_view name) const;
  const std::vector<StoredStatement>& indexes() const noexcept { return indexes_; }
  // Whether the column could be taken away without a new table: nothing else in this one uses it.
  bool lets_go_of(std::string_view column) const;
  // In the order of the new table. Columns that are new, or computed, take over nothing.
  std::vector<Transfer> transfers() const;

 private:
  using Elements = std::vector<TableElementDefinition>;

  void make(const operation::AddColumn& op, const operation::ColumnPlace& place);
  void make(const operation::DropColumn& op);
  void make(const operation::AlterColumn& op, const operation::ColumnPlace& place);
  void make(const operation::CreateIndex& op);
  void make(const operation::DropIndex& op);
  void make(const operation::RenameIndex& op);
  void make(const operation::DropConstraint& op);
  void make(const operation::RenameConstraint& op);
  void make(const operation::AlterTable& op);

  Elements::const_iterator find_column(std::string_view name) const;
  Elements::iterator require_column(std::string_view name);
  Elements::iterator behind_columns();
  void put(TableElementDefinition column, const operation::ColumnPlace& place);
  bool uses(const Clause& clause, std::string_view column) const;
  // Whether the constraint of the table is over no other column.
  bool is_over_alone(const Clause& constraint, std::string_view column) const;
  // What uses the column beside others, and is not its own: constraints, computed columns and indexes, in
  // words, for a message.
  std::vector<std::string> users_of(std::string_view column) const;
  void add(TableElementDefinition constraint);
  void set_type(const operation::AlterColumn& op);
  void convert(const ColumnDefinition& column, std::string_view new_type);
  void set_autoincrement(std::string_view column, bool counts);
  static void set_conflict_of_null(ColumnDefinition& column, const std::string& conflict);
  // Takes away the constraint without a name that says the same; whether there was one.
  bool drop_as_worded(const Constraint& constraint);
  // Takes away the constraints of which `goes` is true, wherever they stand, and says how many these were.
  std::size_t drop_clauses(const std::function<bool(const Clause& clause)>& goes);
  // The check that such a type asks for, taken away: by its name, or as it is worded.
  void drop_check_of(const Type& type, const std::string& column);
  std::vector<std::string> primary_key() const;  // its columns
  static Clause written_key(const std::string& column, const Clause& key);
  // These parts of a table in our own words, taken apart: the column, the constraints, the check of its type.
  Elements written(Column column, std::vector<Constraint> constraints = {}) const;
  TableElementDefinition written(const Constraint& constraint) const;
  Clause written_clause(Column column, ClauseKind kind) const;

  TableDefinition table_;
  TableName name_;
  std::vector<StoredStatement> indexes_;
  std::vector<std::string> old_columns_;
  bool had_rowid_;
  // By the column's name in lower case: what reads its values from the old table.
  std::unordered_map<std::string, std::string> sources_;
};

}  // namespace limbeck::dialect::sqlite
