// SPDX-License-Identifier: MIT
// Writes each operation in SQLite's words, or refuses it with the way out, by theme in several sources.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "dialect/ddl.hpp"
#include "dialect/dialect.hpp"
#include "dialect/sqlite/lexis.hpp"
#include "operation/operation.hpp"
#include "operation/subject.hpp"

namespace limbeck::dialect::sqlite {

using Statements = std::vector<std::string>;

class AlteredTable;

class Writer {
 public:
  // Keeps a reference to the operation, for messages, and to the table that is altered, where it is known.
  Writer(const operation::Operation& operation, const Existing* existing)
      : operation_(operation), existing_(existing) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::AlterTableComment& op) const;
  Statements operator()(const operation::AddColumn& op) const;
  Statements operator()(const operation::DropColumn& op) const;
  Statements operator()(const operation::AlterColumn& op) const;
  Statements operator()(const operation::BulkInsert& op) const;
  Statements operator()(const operation::Execute& op) const;

  // constraint_ddl.cpp
  Statements operator()(const operation::CreateIndex& op) const;
  Statements operator()(const operation::DropIndex& op) const;
  Statements operator()(const operation::RenameIndex& op) const;
  Statements operator()(const operation::AddConstraint& op) const;
  Statements operator()(const operation::DropConstraint& op) const;
  Statements operator()(const operation::RenameConstraint& op) const;

  // batch.cpp
  Statements operator()(const operation::BatchAlterTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;

  // object_ddl.cpp
  Statements operator()(const operation::CreateView& op) const;
  Statements operator()(const operation::DropView& op) const;
  Statements operator()(const operation::CreateTrigger& op) const;
  Statements operator()(const operation::DropTrigger& op) const;

  // What SQLite has not, or has in another shape.
  Statements operator()(const operation::OfEnumType auto&) const {
    refuse(
        "have types of its users' own",
        "use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK");
  }
  Statements operator()(const operation::OfDomain auto&) const {
    refuse("have domains", "use the type that it stands for, with a check constraint");
  }
  Statements operator()(const operation::OfSchema auto&) const {
    refuse("have schemas", "attach a database file to the connection in its place");
  }
  Statements operator()(const operation::OfExtension auto&) const {
    refuse("handle extensions by SQL", "load the one that is wanted where the connection is made");
  }
  Statements operator()(const operation::OfSequence auto&) const {
    refuse("have sequences", "let an integer primary key count up by itself");
  }
  Statements operator()(const operation::OfMaterializedView auto&) const {
    refuse("have materialized views", "use create_view, or a table that is filled with op.execute");
  }
  Statements operator()(const operation::OfFunction auto&) const {
    refuse("have functions and procedures in SQL",
           "write a trigger, or register the function on the connection");
  }
  Statements operator()(const operation::OfPrivileges auto&) const {
    refuse("have roles", "who may open the file decides there; ask op.dialect()");
  }
  Statements operator()(const operation::OfRowSecurity auto&) const {
    refuse("have row security", "who may open the file decides there; ask op.dialect()");
  }
  Statements operator()(const operation::OfPartition auto&) const {
    refuse("have partitions", "use one table, or several with a view over them");
  }

 private:
  // Throws "SQLite cannot `what`: `operation`; `way_out`".
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const;

  std::string column_text(const Column& column, bool strict) const;
  std::string table_column(const Table& table, const Column& column) const;
  // The key, which is the column alone; refuses anything else.
  const PrimaryKeyConstraint& check_is_key(const Table& table, const Column& column) const;
  std::string counting_column(const Table& table, const Column& column) const;
  Statements by_new_table(const AlteredTable& table) const;
  Constraint local(Constraint constraint, const TableName& table) const;
  std::string constraint(const Constraint& constraint, const TableName& table) const;
  std::string column_constraint(const Constraint& constraint, const TableName& table) const;
  std::string create_index(const operation::CreateIndex& op) const;

  const operation::Operation& operation_;
  const Existing* existing_;
  DdlText text_{identifiers()};
};

// The way out where only a new table can do it: the line of a script that makes one. `call` is that of the
// batch, as "drop_constraint(\"uq\")".
std::string in_batch(const TableName& table, std::string_view call);

// The name as such a line says it: a literal of C++.
std::string in_code(std::string_view name);

}  // namespace limbeck::dialect::sqlite
