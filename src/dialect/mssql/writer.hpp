// SPDX-License-Identifier: MIT
// Writes each operation in SQL Server's words, by theme in several sources.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/ddl.hpp"
#include "dialect/mssql/lexis.hpp"
#include "operation/operation.hpp"
#include "operation/subject.hpp"

namespace limbeck::dialect::mssql {

using Statements = std::vector<std::string>;

class Writer {
 public:
  // Keeps a reference to the operation, for messages.
  explicit Writer(const operation::Operation& operation) : operation_(operation) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;
  Statements operator()(const operation::BulkInsert& op) const;
  Statements operator()(const operation::Execute& op) const;
  Statements operator()(const operation::BatchAlterTable& op) const;

  // comment_ddl.cpp
  Statements operator()(const operation::AlterTableComment& op) const;

  // column_ddl.cpp
  Statements operator()(const operation::AddColumn& op) const;
  Statements operator()(const operation::DropColumn& op) const;

  // alter_column_ddl.cpp
  Statements operator()(const operation::AlterColumn& op) const;

  // constraint_ddl.cpp
  Statements operator()(const operation::CreateIndex& op) const;
  Statements operator()(const operation::DropIndex& op) const;
  Statements operator()(const operation::RenameIndex& op) const;
  Statements operator()(const operation::AddConstraint& op) const;
  Statements operator()(const operation::DropConstraint& op) const;
  Statements operator()(const operation::RenameConstraint& op) const;

  // object_ddl.cpp
  Statements operator()(const operation::CreateSchema& op) const;
  Statements operator()(const operation::DropSchema& op) const;
  Statements operator()(const operation::RenameSchema& op) const;
  Statements operator()(const operation::CreateSequence& op) const;
  Statements operator()(const operation::AlterSequence& op) const;
  Statements operator()(const operation::DropSequence& op) const;
  Statements operator()(const operation::CreateView& op) const;
  Statements operator()(const operation::DropView& op) const;

  // code_ddl.cpp
  Statements operator()(const operation::CreateFunction& op) const;
  Statements operator()(const operation::DropFunction& op) const;
  Statements operator()(const operation::CreateTrigger& op) const;
  Statements operator()(const operation::DropTrigger& op) const;
  Statements operator()(const operation::Grant& op) const;
  Statements operator()(const operation::Revoke& op) const;

  // What SQL Server has not, or has in another shape.
  Statements operator()(const operation::OfEnumType auto&) const {
    refuse(
        "have enum types",
        "use Enum() as a column's type, which is a VARCHAR there, with {.create_constraint = true} for a CHECK");
  }
  Statements operator()(const operation::OfDomain auto&) const {
    refuse("have domains", "use the type that it stands for, with a check constraint");
  }
  Statements operator()(const operation::OfExtension auto&) const {
    refuse("have extensions", "leave the call out; ask op.dialect()");
  }
  Statements operator()(const operation::OfMaterializedView auto&) const {
    refuse("have materialized views",
           "write an indexed view (CREATE VIEW ... WITH SCHEMABINDING) with op.execute");
  }
  Statements operator()(const operation::OfRowSecurity auto&) const {
    refuse("have row security in these words", "write CREATE SECURITY POLICY with op.execute");
  }
  Statements operator()(const operation::OfPartition auto&) const {
    refuse("divide a table into tables", "write its partition function and scheme with op.execute");
  }

 private:
  // "SQL Server cannot <what>: <the operation>; <way out>"
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const;
  void refuse_cascade(bool cascade) const;

  std::string column_text(const Table& table, const Column& column) const;
  std::string identity_words(const Identity& identity) const;
  std::string create_table(const Table& table) const;
  void refuse_deferral(const Deferral& deferral) const;
  std::string references(const ForeignKeyConstraint& key) const;
  std::string constraint(const Constraint& constraint) const;
  std::string create_index(const TableName& table, const Index& index) const;
  std::string counting(const Counting& counting) const;
  std::string trigger_events(const std::string& events) const;
  // What a table, or a column of it, shall have as its comment; none takes it away.
  std::string set_comment(const TableName& table, const std::string& column,
                          const std::optional<std::string>& comment) const;
  // The constraints that hang on a column, found by a view of the catalogue's, dropped.
  std::string drop_found(std::string_view catalogue_view, std::string_view name, const TableName& table,
                         std::string_view column) const;
  std::string rename(const std::string& object, std::string_view new_name, std::string_view kind = "") const;

  const operation::Operation& operation_;
  DdlText text_{identifiers()};
};

// A default as SQL.
std::string default_text(const ServerDefault& server_default);

// "OBJECT_ID(N's.[user]', N'U')"; of any kind where none is given.
std::string object_id(std::string_view name, std::string_view kind = "");

// The statement where a thing is missing, as the condition says.
std::string guarded(std::string_view condition, std::string_view statement);

// A statement that must stand alone in its batch, to be run inside of another.
std::string executed(std::string_view statement);

}  // namespace limbeck::dialect::mssql
