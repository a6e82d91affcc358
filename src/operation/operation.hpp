// SPDX-License-Identifier: MIT
// Schema changes as values. The list is closed: a dialect that forgot one does not compile.
#pragma once

#include <string>
#include <variant>

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

using Operation =
    std::variant<CreateTable, DropTable, RenameTable, AlterTableComment, AddColumn, DropColumn, AlterColumn,
                 CreateIndex, DropIndex, RenameIndex, AddConstraint, DropConstraint, RenameConstraint,
                 BulkInsert, Execute, CreateEnum, DropEnum, RenameEnum, AddEnumValue, RenameEnumValue,
                 AlterEnum, CreateDomain, DropDomain, CreateSchema, DropSchema, RenameSchema, CreateExtension,
                 DropExtension, CreateSequence, AlterSequence, DropSequence, CreateView, DropView,
                 CreateMaterializedView, DropMaterializedView, RefreshMaterializedView, CreateFunction,
                 DropFunction, CreateTrigger, DropTrigger, Grant, Revoke, AlterRowSecurity, CreatePolicy,
                 DropPolicy, CreatePartition, AttachPartition, DetachPartition, BatchAlterTable>;

// What the operation does, for messages: "add column 'user.phone'".
std::string describe(const Operation& operation);

}  // namespace limbeck::operation
