// SPDX-License-Identifier: MIT
// The operations that make what a schema holds beside tables, and that drop it with knowledge of how it was.
#pragma once

#include <vector>

#include <limbeck/schema/objects.hpp>

#include "operation/operation.hpp"

namespace limbeck::operation {

CreateView creation_of(const View& view);
CreateMaterializedView creation_of(const MaterializedView& view);
CreateFunction creation_of(const Function& function);
CreateTrigger creation_of(const Trigger& trigger);
CreatePolicy creation_of(const Policy& policy);
CreatePartition creation_of(const Partition& partition);
// In the statements that it has of itself.
Execute creation_of(const OtherObject& object);
CreateExtension creation_of(const Extension& extension);

// The table without its indexes, and behind it each of these by itself.
std::vector<Operation> with_indexes_apart(CreateTable create);
// The partition, and behind it each of its own indexes.
std::vector<Operation> creations_of(const Partition& partition);

DropView removal_of(const View& view);
DropMaterializedView removal_of(const MaterializedView& view);
DropFunction removal_of(const Function& function);
DropFunction removal_of(const CreateFunction& function);
DropTrigger removal_of(const Trigger& trigger);
DropPolicy removal_of(const Policy& policy);
Execute removal_of(const OtherObject& object);
DropConstraint removal_of(const TableName& table, const ForeignKeyConstraint& key);
DropExtension removal_of(const Extension& extension);

}  // namespace limbeck::operation
