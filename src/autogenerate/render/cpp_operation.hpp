// SPDX-License-Identifier: MIT
// Operations as the C++ calls that record them.
#pragma once

#include <vector>

#include "autogenerate/render/code.hpp"
#include "autogenerate/render/cpp_schema.hpp"
#include "operation/operation.hpp"

namespace limbeck::autogenerate {

using Calls = std::vector<Code>;

// A visitor: one call for most operations, more where a part of one cannot be said in the same call. What an
// operation holds of the state before it is left out where no call takes it.
class CallWriter {
 public:
  explicit CallWriter(const CppSchema& schema) : schema_(schema) {}

  // In cpp_table_calls.cpp.
  Calls operator()(const operation::CreateTable& op) const;
  Calls operator()(const operation::DropTable& op) const;
  Calls operator()(const operation::RenameTable& op) const;
  Calls operator()(const operation::AlterTable& op) const;
  Calls operator()(const operation::AlterTableComment& op) const;
  Calls operator()(const operation::BulkInsert& op) const;
  Calls operator()(const operation::Execute& op) const;
  Calls operator()(const operation::AddColumn& op) const;
  Calls operator()(const operation::DropColumn& op) const;
  Calls operator()(const operation::AlterColumn& op) const;

  // In cpp_constraint_calls.cpp.
  Calls operator()(const operation::CreateIndex& op) const;
  Calls operator()(const operation::DropIndex& op) const;
  Calls operator()(const operation::RenameIndex& op) const;
  Calls operator()(const operation::AddConstraint& op) const;
  Calls operator()(const operation::DropConstraint& op) const;
  Calls operator()(const operation::RenameConstraint& op) const;

  // In cpp_batch_calls.cpp.
  Calls operator()(const operation::BatchAlterTable& op) const;

  // In cpp_object_calls.cpp.
  Calls operator()(const operation::CreateEnum& op) const;
  Calls operator()(const operation::DropEnum& op) const;
  Calls operator()(const operation::RenameEnum& op) const;
  Calls operator()(const operation::AddEnumValue& op) const;
  Calls operator()(const operation::RenameEnumValue& op) const;
  Calls operator()(const operation::AlterEnum& op) const;
  Calls operator()(const operation::CreateDomain& op) const;
  Calls operator()(const operation::AlterDomain& op) const;
  Calls operator()(const operation::DropDomain& op) const;
  Calls operator()(const operation::CreateSchema& op) const;
  Calls operator()(const operation::DropSchema& op) const;
  Calls operator()(const operation::RenameSchema& op) const;
  Calls operator()(const operation::CreateExtension& op) const;
  Calls operator()(const operation::AlterExtension& op) const;
  Calls operator()(const operation::DropExtension& op) const;
  Calls operator()(const operation::CreateSequence& op) const;
  Calls operator()(const operation::AlterSequence& op) const;
  Calls operator()(const operation::DropSequence& op) const;
  Calls operator()(const operation::CreateView& op) const;
  Calls operator()(const operation::DropView& op) const;
  Calls operator()(const operation::CreateMaterializedView& op) const;
  Calls operator()(const operation::DropMaterializedView& op) const;
  Calls operator()(const operation::RefreshMaterializedView& op) const;

  // In cpp_code_calls.cpp.
  Calls operator()(const operation::CreateFunction& op) const;
  Calls operator()(const operation::DropFunction& op) const;
  Calls operator()(const operation::CreateTrigger& op) const;
  Calls operator()(const operation::DropTrigger& op) const;
  Calls operator()(const operation::Grant& op) const;
  Calls operator()(const operation::Revoke& op) const;
  Calls operator()(const operation::AlterRowSecurity& op) const;
  Calls operator()(const operation::CreatePolicy& op) const;
  Calls operator()(const operation::AlterPolicy& op) const;
  Calls operator()(const operation::DropPolicy& op) const;
  Calls operator()(const operation::CreatePartition& op) const;
  Calls operator()(const operation::AttachPartition& op) const;
  Calls operator()(const operation::DetachPartition& op) const;

 private:
  const CppSchema& schema_;
};

// How far the statements of a script's function are in.
inline constexpr std::size_t script_indent = 2;

// A change as a call on the `batch` that it is part of.
Code batch_call(const operation::BatchChange& change, const CppSchema& schema);

// Whether all of a change can be said inside of a batch.
bool fits_a_batch(const operation::TableChange& change);

// The call that makes the batch. `calls` are whole, indented lines.
Code batch_alter_table(const operation::BatchAlterTable& op, std::string_view calls, const CppSchema& schema);

// The rest is what the files of the writer share.

// "op.create_table(arguments, {.fields = ...})"
Code call_op(std::string_view method, std::vector<Code> arguments, Fields fields = {});

// `op.f("ix_user_email")` for a name that limbeck made, else the name alone.
Code index_name(std::string_view receiver, const TableName& table, const Index& index,
                const CppSchema& schema);

// A column as it is added: with those of its constraints that its own options can say, or else all of them
// apart.
struct AddedColumn {
  Column column;
  std::vector<Constraint> apart = {};
};
AddedColumn added_column(const operation::AddColumn& op, bool in_batch);
// The field for those that stand apart.
void add_constraints(Fields& fields, const std::vector<Constraint>& constraints, const CppSchema& schema);

void add_check_options(Fields& fields, const CheckConstraint& check);
void add_foreign_key_actions(Fields& fields, const ForeignKeyConstraint& key);

// "foreignkey", as drop_constraint takes it; empty where it is not known.
std::string kind_word(operation::ConstraintKind kind);

// The fields of alter_table but for the schema.
void add_option_changes(Fields& fields, const operation::TableOptionChanges& changes);

// The fields of alter_column up to existing_comment, and those behind; the schema and whether the column
// counts up stand between them.
void add_first_changes(Fields& fields, const operation::AlterColumn& op, const CppSchema& schema);
void add_last_changes(Fields& fields, const operation::AlterColumn& op);

}  // namespace limbeck::autogenerate
