// SPDX-License-Identifier: MIT
// Schema changes as values. The list is closed: a dialect that forgot one does not compile.
#pragma once

#include <string>
#include <utility>
#include <variant>

#include "core/alternative.hpp"
#include "operation/access.hpp"
#include "operation/batch.hpp"
#include "operation/column.hpp"
#include "operation/constraint.hpp"
#include "operation/named_type.hpp"
#include "operation/object.hpp"
#include "operation/partition.hpp"
#include "operation/routine.hpp"
#include "operation/table.hpp"
#include "operation/view.hpp"

namespace limbeck::operation {

using OperationVariant =
    std::variant<CreateTable, DropTable, RenameTable, AlterTable, AlterTableComment, AddColumn, DropColumn,
                 AlterColumn, CreateIndex, DropIndex, RenameIndex, AddConstraint, DropConstraint,
                 RenameConstraint, BulkInsert, Execute, CreateEnum, DropEnum, RenameEnum, AddEnumValue,
                 RenameEnumValue, AlterEnum, CreateDomain, AlterDomain, DropDomain, CreateSchema, DropSchema,
                 RenameSchema, CreateExtension, AlterExtension, DropExtension, CreateSequence, AlterSequence,
                 DropSequence, CreateView, DropView, CreateMaterializedView, DropMaterializedView,
                 RefreshMaterializedView, CreateFunction, DropFunction, CreateTrigger, DropTrigger, Grant,
                 Revoke, AlterRowSecurity, CreatePolicy, AlterPolicy, DropPolicy, CreatePartition,
                 AttachPartition, DetachPartition, BatchAlterTable>;

// One of these. Everything that a std::variant can do, but copied and destroyed out of line, as Type is: each
// source that hands operations on would compile that for every one of them.
class Operation : public OperationVariant {
 public:
  template <class One>
  requires core::is_alternative<One, OperationVariant> Operation(One one) : variant(std::move(one)) {}

  Operation(const Operation& other);
  Operation(Operation&& other) noexcept;
  Operation& operator=(const Operation& other);
  Operation& operator=(Operation&& other) noexcept;
  ~Operation();

  bool operator==(const Operation& other) const;
};

// What the operation does, for messages: "add column 'user.phone'".
std::string describe(const Operation& operation);

}  // namespace limbeck::operation
