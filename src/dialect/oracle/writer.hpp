// SPDX-License-Identifier: MIT
// Writes each operation in Oracle's words, by theme in several sources.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/ddl.hpp"
#include "dialect/oracle/lexis.hpp"
#include "operation/operation.hpp"
#include "operation/subject.hpp"

namespace limbeck::dialect::oracle {

using Statements = std::vector<std::string>;

class Writer {
 public:
  // Keeps a reference to the operation, for messages.
  explicit Writer(const operation::Operation& operation) : operation_(operation) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::BulkInsert& op) const;
  Statements operator()(const operation::Execute& op) const;
  Statements operator()(const operation::BatchAlterTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;
  Statements operator()(const operation::AlterTableComment& op) const;

  // column_ddl.cpp
  Statements operator()(const operation::AddColumn& op) const;
  Statements operator()(const operation::DropColumn& op) const;
  Statements operator()(const operation::AlterColumn& op) const;

  // constraint_ddl.cpp
  Statements operator()(const operation::CreateIndex& op) const;
  Statements operator()(const operation::DropIndex& op) const;
  Statements operator()(const operation::RenameIndex& op) const;
  Statements operator()(const operation::AddConstraint& op) const;
  Statements operator()(const operation::DropConstraint& op) const;
  Statements operator()(const operation::RenameConstraint& op) const;

  // object_ddl.cpp
  Statements operator()(const operation::CreateSequence& op) const;
  Statements operator()(const operation::AlterSequence& op) const;
  Statements operator()(const operation::DropSequence& op) const;
  Statements operator()(const operation::CreateView& op) const;
  Statements operator()(const operation::DropView& op) const;
  Statements operator()(const operation::CreateMaterializedView& op) const;
  Statements operator()(const operation::DropMaterializedView& op) const;
  Statements operator()(const operation::RefreshMaterializedView& op) const;

  // code_ddl.cpp
  Statements operator()(const operation::CreateFunction& op) const;
  Statements operator()(const operation::DropFunction& op) const;
  Statements operator()(const operation::CreateTrigger& op) const;
  Statements operator()(const operation::DropTrigger& op) const;
  Statements operator()(const operation::Grant& op) const;
  Statements operator()(const operation::Revoke& op) const;

  // What Oracle has not, or has in another shape.
  Statements operator()(const operation::OfEnumType auto&) const {
    refuse(
        "have enum types",
        "use Enum() as a column's type, which is a VARCHAR2 there, with {.create_constraint = true} for a CHECK");
  }
  Statements operator()(const operation::OfDomain auto&) const {
    refuse("have domains", "use the type that it stands for, with a check constraint");
  }
  Statements operator()(const operation::OfExtension auto&) const {
    refuse("have extensions", "leave the call out; ask op.dialect()");
  }
  Statements operator()(const operation::OfSchema auto&) const {
    refuse("have a schema that is no user", "write CREATE USER, ALTER USER or DROP USER with op.execute");
  }
  Statements operator()(const operation::OfRowSecurity auto&) const {
    refuse("have row security in these words", "call DBMS_RLS with op.execute");
  }
  Statements operator()(const operation::OfPartition auto&) const {
    refuse("divide a table into tables", "write ALTER TABLE ... ADD PARTITION with op.execute");
  }

 private:
  // "Oracle cannot <what>: <the operation>; <way out>"
  [[noreturn]] void refuse(std::string_view what, std::string_view way_out) const;
  void refuse_cascade(bool cascade) const;

  std::string changed_type(const operation::AlterColumn& op) const;
  std::string column_text(const Table& table, const Column& column) const;
  std::string table_options(const TableOptions& options) const;
  std::string computed_words(const Computed& computed) const;
  std::string constraint(const Constraint& constraint) const;
  std::string foreign_key_tail(const ForeignKeyConstraint& key) const;
  std::string create_index(const TableName& table, const Index& index) const;
  Statements checks_of(const Column& column) const;
  std::string privileges_of(const Names& privileges, const Names& columns) const;
  std::string object_of(const operation::Grantable& object) const;
  std::string comment_on(std::string_view kind, std::string_view name,
                         const std::optional<std::string>& comment) const;
  std::string comment_on_column(const TableName& table, std::string_view column,
                                const std::optional<std::string>& comment) const;

  const operation::Operation& operation_;
  DdlText text_{identifiers()};
};

// A default as SQL for a column of that type.
std::string default_text(const ServerDefault& server_default, const Type& type);

// How a sequence or an identity counts, in words of which Oracle makes one: "NOMAXVALUE".
std::string counting_text(const Counting& counting);

// "GENERATED ALWAYS AS IDENTITY (START WITH 100)"
std::string identity_text(const Identity& identity);

// The number of the error that says that a thing is there already, or is not.
enum class Missing {
  table = 942,
  column = 904,
  index = 1418,
  sequence = 2289,
  constraint = 2443,
  routine = 4043,
  trigger = 4080,
  materialized_view = 12003
};
enum class Taken { name = 955, column = 1430, trigger = 4081, materialized_view = 12006 };

// A block that runs the statement, and takes that error for an answer, where this is asked for.
std::string unless(bool asked, Missing error, const std::string& statement);
std::string unless(bool asked, Taken error, const std::string& statement);

}  // namespace limbeck::dialect::oracle
