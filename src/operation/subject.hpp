// SPDX-License-Identifier: MIT
// Operations by what they are about, for what treats all of a kind alike.
#pragma once

#include <concepts>

#include "operation/operation.hpp"

namespace limbeck::operation {

template <class Op, class... Ops>
concept OneOf = (std::same_as<Op, Ops> || ...);

template <class Op>
concept OfEnumType = OneOf<Op, CreateEnum, DropEnum, RenameEnum, AddEnumValue, RenameEnumValue, AlterEnum>;
template <class Op>
concept OfDomain = OneOf<Op, CreateDomain, AlterDomain, DropDomain>;
template <class Op>
concept OfSchema = OneOf<Op, CreateSchema, DropSchema, RenameSchema>;
template <class Op>
concept OfExtension = OneOf<Op, CreateExtension, AlterExtension, DropExtension>;
template <class Op>
concept OfSequence = OneOf<Op, CreateSequence, AlterSequence, DropSequence>;
template <class Op>
concept OfMaterializedView = OneOf<Op, CreateMaterializedView, DropMaterializedView, RefreshMaterializedView>;
template <class Op>
concept OfFunction = OneOf<Op, CreateFunction, DropFunction>;
template <class Op>
concept OfPrivileges = OneOf<Op, Grant, Revoke>;
template <class Op>
concept OfRowSecurity = OneOf<Op, AlterRowSecurity, CreatePolicy, AlterPolicy, DropPolicy>;
template <class Op>
concept OfPartition = OneOf<Op, CreatePartition, AttachPartition, DetachPartition>;

}  // namespace limbeck::operation
