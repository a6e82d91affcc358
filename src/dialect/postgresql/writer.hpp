// SPDX-License-Identifier: MIT
// Writes each operation in PostgreSQL's words, by theme in several sources.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dialect/ddl.hpp"
#include "dialect/postgresql/lexis.hpp"
#include "dialect/postgresql/server.hpp"
#include "operation/operation.hpp"

namespace limbeck::dialect::postgresql {

using Statements = std::vector<std::string>;

// An end of the numbers of a sequence.
struct Limit {
  std::string_view passes;  // how a number compares with it that lies beyond: "<" or ">"
  std::int64_t value;
};

class Writer {
 public:
  explicit Writer(const Features& features) : features_(features) {}

  // table_ddl.cpp
  Statements operator()(const operation::CreateTable& op) const;
  Statements operator()(const operation::DropTable& op) const;
  Statements operator()(const operation::RenameTable& op) const;
  Statements operator()(const operation::AlterTable& op) const;
  Statements operator()(const operation::AlterTableComment& op) const;
  Statements operator()(const operation::BulkInsert& op) const;
  Statements operator()(const operation::Execute& op) const;
  Statements operator()(const operation::CreatePartition& op) const;
  Statements operator()(const operation::AttachPartition& op) const;
  Statements operator()(const operation::DetachPartition& op) const;
  Statements operator()(const operation::BatchAlterTable& op) const;

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

  // type_ddl.cpp
  Statements operator()(const operation::CreateEnum& op) const;
  Statements operator()(const operation::DropEnum& op) const;
  Statements operator()(const operation::RenameEnum& op) const;
  Statements operator()(const operation::AddEnumValue& op) const;
  Statements operator()(const operation::RenameEnumValue& op) const;
  Statements operator()(const operation::CreateDomain& op) const;
  Statements operator()(const operation::AlterDomain& op) const;
  Statements operator()(const operation::DropDomain& op) const;

  // alter_enum_ddl.cpp
  Statements operator()(const operation::AlterEnum& op) const;

  // object_ddl.cpp
  Statements operator()(const operation::CreateSchema& op) const;
  Statements operator()(const operation::DropSchema& op) const;
  Statements operator()(const operation::RenameSchema& op) const;
  Statements operator()(const operation::CreateExtension& op) const;
  Statements operator()(const operation::AlterExtension& op) const;
  Statements operator()(const operation::DropExtension& op) const;
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
  Statements operator()(const operation::AlterRowSecurity& op) const;
  Statements operator()(const operation::CreatePolicy& op) const;
  Statements operator()(const operation::AlterPolicy& op) const;
  Statements operator()(const operation::DropPolicy& op) const;

 private:
  std::string column_text(const Table& table, const Column& column) const;
  std::string type_of(const Table& table, const Column& column) const;
  std::string computed_words(const Column& column) const;
  void set_storage(Statements& statements, const TableName& table, const Column& column) const;

  // counting_ddl.cpp: where a column counts up before, or does after, in an order with what else changes of
  // it.
  std::string identity_words(const Identity& identity) const;
  std::string alter_identity(const Identity& wanted, const Identity& existing) const;
  std::string within(const std::vector<Limit>& limits, const std::string& alter,
                     const operation::AlterColumn& op) const;
  Statements stop_counting(const operation::AlterColumn& op) const;
  Statements start_counting(const operation::AlterColumn& op) const;
  Statements widen_serial(const operation::AlterColumn& op) const;
  Statements create_serial(const operation::AlterColumn& op) const;
  std::string sequence_of(const operation::AlterColumn& op) const;
  std::string go_on_behind_rows(const operation::AlterColumn& op, const Counting& counting) const;

  std::string comment_on(std::string_view kind, std::string_view name,
                         const std::optional<std::string>& comment) const;
  std::string comment_on_column(const TableName& table, std::string_view column,
                                const std::optional<std::string>& comment) const;
  // What makes the types that the columns ask for, each once.
  Statements create_types(const std::vector<Column>& columns, bool if_not_exists) const;
  std::string create_enum(const operation::CreateEnum& op) const;
  std::string create_domain(const limbeck::postgresql::Domain& domain) const;
  Statements drop_enums(const std::vector<TableName>& types, bool if_exists) const;

  std::string constraint(const Constraint& constraint) const;
  std::string exclude(const ExcludeConstraint& exclude) const;
  std::string index_element(const IndexElement& element) const;
  std::string create_index(const operation::CreateIndex& op) const;
  std::string add_constraint(const TableName& table, const Constraint& constraint) const;

  std::string drop(std::string_view kind, std::string_view name, bool if_exists, bool cascade) const;
  std::string roles(const Names& names) const;
  std::string included(const Names& columns) const;  // " INCLUDE (a)", or nothing
  std::string references(const ForeignKeyConstraint& key) const;
  std::string in_parentheses(const Settings& settings) const;  // "(fillfactor = 70)"
  std::string with(const Settings& settings) const;            // " WITH (fillfactor = 70)", or nothing

  Features features_;
  DdlText text_{identifiers()};
};

// A default as SQL.
std::string default_text(const ServerDefault& server_default);

// The text between dollar quotes that it does not hold itself.
std::string dollar_quoted(std::string_view text);

}  // namespace limbeck::dialect::postgresql
