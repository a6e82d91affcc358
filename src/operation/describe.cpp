// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "core/text.hpp"
#include "operation/operation.hpp"

namespace limbeck::operation {
namespace {

std::string name_of(const TableName& table) {
  return table.schema.empty() ? table.name : fmt::format("{}.{}", table.schema, table.name);
}

// "unique constraint", with its name where it has one.
std::string describe_constraint(const Constraint& constraint) {
  const auto kind = std::visit(core::Overloaded{[](const PrimaryKeyConstraint&) { return "primary key"; },
                                                [](const UniqueConstraint&) { return "unique constraint"; },
                                                [](const ForeignKeyConstraint&) { return "foreign key"; },
                                                [](const CheckConstraint&) { return "check constraint"; }},
                               constraint);
  const auto& name = limbeck::name_of(constraint);
  return name.empty() ? kind : fmt::format("{} '{}'", kind, name);
}

std::string_view describe_kind(ConstraintKind kind) {
  switch (kind) {
    case ConstraintKind::unknown:
      return "constraint";
    case ConstraintKind::primary_key:
      return "primary key";
    case ConstraintKind::unique:
      return "unique constraint";
    case ConstraintKind::foreign_key:
      return "foreign key";
    case ConstraintKind::check:
      return "check constraint";
  }
  return "constraint";
}

std::string describe_index(const std::string& index, const TableName& table) {
  return table.name.empty() ? fmt::format("'{}'", index) : fmt::format("'{}' on '{}'", index, name_of(table));
}

}  // namespace

std::string describe(const Operation& operation) {
  return std::visit(
      core::Overloaded{
          [](const CreateTable& op) { return fmt::format("create table '{}'", name_of(op.table.name)); },
          [](const DropTable& op) { return fmt::format("drop table '{}'", name_of(op.table)); },
          [](const RenameTable& op) {
            return fmt::format("rename table '{}' to '{}'", name_of(op.table), op.new_name);
          },
          [](const AddColumn& op) {
            return fmt::format("add column '{}.{}'", name_of(op.table), op.column.name);
          },
          [](const DropColumn& op) {
            return fmt::format("drop column '{}.{}'", name_of(op.table), op.column);
          },
          [](const AlterColumn& op) {
            return fmt::format("alter column '{}.{}'", name_of(op.table), op.column);
          },
          [](const CreateIndex& op) {
            return fmt::format("create index {}", describe_index(op.index.name, op.table));
          },
          [](const DropIndex& op) { return fmt::format("drop index {}", describe_index(op.name, op.table)); },
          [](const AddConstraint& op) {
            return fmt::format("add {} to '{}'", describe_constraint(op.constraint), name_of(op.table));
          },
          [](const DropConstraint& op) {
            return fmt::format("drop {} '{}' of '{}'", describe_kind(op.kind), op.name, name_of(op.table));
          },
          [](const Execute& op) { return fmt::format("execute '{}'", core::one_line(op.sql, 60)); },
      },
      operation);
}

}  // namespace limbeck::operation
