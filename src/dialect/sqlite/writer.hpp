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

namespace limbeck::dialect::sqlite {

using Statements = std::vector<std::string>;

class Writer {
 public:
  // Keeps a reference to the operation, for messages, and to the table that is altered, where it is known.
  Writer(const operation::Operation& operation, const Existing* existing)
      : operation_(operation), existing_(existing) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;
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

  // object_ddl.cpp
  Statements operator()(const operation::CreateView& op) const;
  Statements operator()(const operation::DropView& op) const;
  Statements operator()(const operation::CreateTrigger& op) const;
  Statements operator()(const operation::DropTrigger& op) const;
  Statements operator()(const operation::CreateEnum& op) const;
  Statements operator()(const operation::DropEnum& op) const;
  Statements operator()(const operation::RenameEnum& op) const;
  Statements operator()(const operation::AddEnumValue& op) const;
  Statements operator()(const operation::RenameEnumValue& op) const;
  Statements operator()(const operation::AlterEnum& op) const;
  Statements operator()(const operation::CreateDomain& op) const;
  Statements operator()(const operation::AlterDomain& op) const;
  Statements operator()(const operation::DropDomain& op) const;
  Statements operator()(const operation::CreateSchema& op) const;
  Statements operator()(const operation::DropSchema& op) const;
  Statements operator()(const operation::RenameSchema& op) const;
  Statements operator()(const operation::CreateExtension& op) const;
  Statements operator()(const operation::AlterExtension& op) const;
  Statements operator()(const operation::DropExtension& op) const;
  Statements operator()(const operation::CreateSequence& op) const;
  Statements operator()(const operation::AlterSequence& op) const;
  Statements operator()(const operation::DropSequence& op) const;
  Statements operator()(const operation::CreateMaterializedView& op) const;
  Statements operator()(const operation::DropMaterializedView& op) const;
  Statements operator()(const operation::RefreshMaterializedView& op) const;
  Statements operator()(const operation::CreateFunction& op) const;
  Statements operator()(const operation::DropFunction& op) const;
  Statements operator()(const operation::Grant& op) const;
  Statements operator()(const operation::Revoke& op) const;
  Statements operator()(const operation::AlterRowSecurity& op) const;
  Statements operator()(const operation::CreatePolicy& op) const;
  Statements operator()(const operation::AlterPolicy& op) const;
  Statements operator()(const operation::DropPolicy& op) const;
  Statements operator()(const operation::CreatePartition& op) const;
  Statements operator()(const operation::AttachPartition& op) const;
  Statements operator()(const operation::DetachPartition& op) const;

 private:
  // Throws "SQLite cannot `what`: `operation`; `way_out`".
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const;
  [[noreturn]] void refuse_objects(std::string_view objects, std::string_view way_out) const;

  std::string column_text(const Column& column, bool strict) const;
  std::string table_column(const Table& table, const Column& column) const;
  // The key, which is the column alone; refuses anything else.
  const PrimaryKeyConstraint& check_is_key(const Table& table, const Column& column) const;
  std::string counting_column(const Table& table, const Column& column) const;
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

}  // namespace limbeck::dialect::sqlite
