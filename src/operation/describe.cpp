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
  const auto kind =
      std::visit(core::Overloaded{[](const PrimaryKeyConstraint&) { return "primary key"; },
                                  [](const UniqueConstraint&) { return "unique constraint"; },
                                  [](const ForeignKeyConstraint&) { return "foreign key"; },
                                  [](const CheckConstraint&) { return "check constraint"; },
                                  [](const ExcludeConstraint&) { return "exclude constraint"; }},
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
    case ConstraintKind::exclude:
      return "exclude constraint";
  }
  return "constraint";
}

std::string describe_index(const std::string& index, const TableName& table) {
  return table.name.empty() ? fmt::format("'{}'", index) : fmt::format("'{}' on '{}'", index, name_of(table));
}

std::string_view describe_kind(RoutineKind kind) {
  switch (kind) {
    case RoutineKind::function:
      return "function";
    case RoutineKind::procedure:
      return "procedure";
  }
  return "function";
}

// "UPDATE of columns 'a', 'b' on table 's.t'"
std::string describe_privileges(const Names& privileges, const Names& columns, const Grantable& object) {
  std::string text = fmt::format("{}", fmt::join(privileges, ", "));
  if (!columns.empty()) text += fmt::format(" of columns '{}'", fmt::join(columns, "', '"));
  return fmt::format("{} on {} '{}'", text, core::to_lower(object.kind), name_of(object.name));
}

std::string describe_roles(const Names& roles) {
  return fmt::format("'{}'", fmt::join(roles, "', '"));
}

// One function for each operation, by theme as in the headers.
struct Describer {
  std::string operator()(const CreateTable& op) const {
    return fmt::format("create table '{}'", name_of(op.table.name));
  }
  std::string operator()(const DropTable& op) const {
    return fmt::format("drop table '{}'", name_of(op.table));
  }
  std::string operator()(const RenameTable& op) const {
    return fmt::format("rename table '{}' to '{}'", name_of(op.table), op.new_name);
  }
  std::string operator()(const AlterTable& op) const {
    const bool only_divides =
        TableOptionChanges{.mysql_partition_by = op.changes.mysql_partition_by} == op.changes;
    return only_divides ? fmt::format("divide table '{}' anew", name_of(op.table))
                        : fmt::format("alter options of table '{}'", name_of(op.table));
  }
  std::string operator()(const AlterTableComment& op) const {
    return fmt::format("{} comment of table '{}'", op.comment ? "set" : "drop", name_of(op.table));
  }
  std::string operator()(const BulkInsert& op) const {
    return fmt::format("insert {} {} into '{}'", op.rows.size(), op.rows.size() == 1 ? "row" : "rows",
                       name_of(op.table));
  }
  std::string operator()(const Execute& op) const {
    return op.description.empty() ? fmt::format("execute '{}'", core::one_line(op.sql, 60)) : op.description;
  }

  std::string operator()(const AddColumn& op) const {
    return fmt::format("add column '{}.{}'", name_of(op.table), op.column.name);
  }
  std::string operator()(const DropColumn& op) const {
    return fmt::format("drop column '{}.{}'", name_of(op.table), op.column);
  }
  std::string operator()(const AlterColumn& op) const {
    return fmt::format("alter column '{}.{}'", name_of(op.table), op.column);
  }

  std::string operator()(const CreateIndex& op) const {
    return fmt::format("create index {}", describe_index(op.index.name, op.table));
  }
  std::string operator()(const DropIndex& op) const {
    return fmt::format("drop index {}", describe_index(op.name, op.table));
  }
  std::string operator()(const RenameIndex& op) const {
    return fmt::format("rename index {} to '{}'", describe_index(op.name, op.table), op.new_name);
  }
  std::string operator()(const AddConstraint& op) const {
    return fmt::format("add {} to '{}'", describe_constraint(op.constraint), name_of(op.table));
  }
  std::string operator()(const DropConstraint& op) const {
    return fmt::format("drop {}{} of '{}'", describe_kind(op.kind),
                       op.name.empty() ? "" : fmt::format(" '{}'", op.name), name_of(op.table));
  }
  std::string operator()(const RenameConstraint& op) const {
    return fmt::format("rename constraint '{}' of '{}' to '{}'", op.name, name_of(op.table), op.new_name);
  }

  std::string operator()(const CreateEnum& op) const {
    return fmt::format("create enum type '{}'", name_of(op.type));
  }
  std::string operator()(const DropEnum& op) const {
    return fmt::format("drop enum type '{}'", name_of(op.type));
  }
  std::string operator()(const RenameEnum& op) const {
    return fmt::format("rename enum type '{}' to '{}'", name_of(op.type), op.new_name);
  }
  std::string operator()(const AddEnumValue& op) const {
    return fmt::format("add value '{}' to enum type '{}'", op.value, name_of(op.type));
  }
  std::string operator()(const RenameEnumValue& op) const {
    return fmt::format("rename value '{}' of enum type '{}' to '{}'", op.value, name_of(op.type),
                       op.new_value);
  }
  std::string operator()(const AlterEnum& op) const {
    return fmt::format("alter enum type '{}'", name_of(op.type));
  }
  std::string operator()(const CreateDomain& op) const {
    return fmt::format("create domain '{}'", name_of({op.domain.name, op.domain.options.schema}));
  }
  std::string operator()(const AlterDomain& op) const {
    return fmt::format("alter domain '{}'", name_of(op.domain));
  }
  std::string operator()(const DropDomain& op) const {
    return fmt::format("drop domain '{}'", name_of(op.domain));
  }

  std::string operator()(const CreateSchema& op) const { return fmt::format("create schema '{}'", op.name); }
  std::string operator()(const DropSchema& op) const { return fmt::format("drop schema '{}'", op.name); }
  std::string operator()(const RenameSchema& op) const {
    return fmt::format("rename schema '{}' to '{}'", op.name, op.new_name);
  }
  std::string operator()(const CreateExtension& op) const {
    return fmt::format("create extension '{}'", op.name);
  }
  std::string operator()(const AlterExtension& op) const {
    return fmt::format("alter extension '{}'", op.name);
  }
  std::string operator()(const DropExtension& op) const {
    return fmt::format("drop extension '{}'", op.name);
  }
  std::string operator()(const CreateSequence& op) const {
    return fmt::format("create sequence '{}'", name_of(op.sequence.name));
  }
  std::string operator()(const AlterSequence& op) const {
    return fmt::format("alter sequence '{}'", name_of(op.sequence.name));
  }
  std::string operator()(const DropSequence& op) const {
    return fmt::format("drop sequence '{}'", name_of(op.sequence));
  }

  std::string operator()(const CreateView& op) const {
    return fmt::format("create view '{}'", name_of(op.view));
  }
  std::string operator()(const DropView& op) const { return fmt::format("drop view '{}'", name_of(op.view)); }
  std::string operator()(const CreateMaterializedView& op) const {
    return fmt::format("create materialized view '{}'", name_of(op.view));
  }
  std::string operator()(const DropMaterializedView& op) const {
    return fmt::format("drop materialized view '{}'", name_of(op.view));
  }
  std::string operator()(const RefreshMaterializedView& op) const {
    return fmt::format("refresh materialized view '{}'", name_of(op.view));
  }

  std::string operator()(const CreateFunction& op) const {
    return fmt::format("create {} '{}'", describe_kind(op.kind), name_of(op.name));
  }
  std::string operator()(const DropFunction& op) const {
    return fmt::format("drop {} '{}'", describe_kind(op.kind), name_of(op.name));
  }
  std::string operator()(const CreateTrigger& op) const {
    return fmt::format("create trigger '{}' on '{}'", op.name, name_of(op.table));
  }
  std::string operator()(const DropTrigger& op) const {
    return fmt::format("drop trigger '{}' on '{}'", op.name, name_of(op.table));
  }

  std::string operator()(const Grant& op) const {
    return fmt::format("grant {} to {}", describe_privileges(op.privileges, op.columns, op.object),
                       describe_roles(op.roles));
  }
  std::string operator()(const Revoke& op) const {
    return fmt::format("revoke {} from {}", describe_privileges(op.privileges, op.columns, op.object),
                       describe_roles(op.roles));
  }
  std::string operator()(const AlterRowSecurity& op) const {
    return fmt::format("alter row security of '{}'", name_of(op.table));
  }
  std::string operator()(const CreatePolicy& op) const {
    return fmt::format("create policy '{}' on '{}'", op.name, name_of(op.table));
  }
  std::string operator()(const AlterPolicy& op) const {
    return fmt::format("alter policy '{}' on '{}'", op.name, name_of(op.table));
  }
  std::string operator()(const DropPolicy& op) const {
    return fmt::format("drop policy '{}' on '{}'", op.name, name_of(op.table));
  }

  std::string operator()(const CreatePartition& op) const {
    return fmt::format("create partition '{}' of '{}'", name_of(op.partition), name_of(op.table));
  }
  std::string operator()(const AttachPartition& op) const {
    return fmt::format("attach partition '{}' to '{}'", name_of(op.partition), name_of(op.table));
  }
  std::string operator()(const DetachPartition& op) const {
    return fmt::format("detach partition '{}' from '{}'", name_of(op.partition), name_of(op.table));
  }

  std::string operator()(const BatchAlterTable& op) const {
    return fmt::format("alter table '{}' in a batch", name_of(op.table));
  }
};

}  // namespace

std::string describe(const Operation& operation) {
  return std::visit(Describer(), operation);
}

}  // namespace limbeck::operation
