// SPDX-License-Identifier: MIT
#include "operation/creation.hpp"

#include <utility>

#include <fmt/format.h>

namespace limbeck::operation {

CreateView creation_of(const View& view) {
  return {.view = view.name,
          .definition = view.definition,
          .columns = view.columns,
          .check_option = view.check_option,
          .postgresql_with = view.postgresql_with,
          .mysql_algorithm = view.mysql_algorithm,
          .mysql_sql_security = view.mysql_sql_security};
}

CreateMaterializedView creation_of(const MaterializedView& view) {
  return {.view = view.name,
          .definition = view.definition,
          .columns = view.columns,
          .postgresql_using = view.postgresql_using,
          .postgresql_with = view.postgresql_with,
          .postgresql_tablespace = view.postgresql_tablespace};
}

CreateFunction creation_of(const Function& function) {
  return {.kind = function.kind,
          .name = function.name,
          .arguments = function.arguments,
          .returns = function.returns,
          .language = function.language,
          .body = function.body,
          .options = function.options,
          .mysql_sql_mode = function.mysql_sql_mode};
}

CreateTrigger creation_of(const Trigger& trigger) {
  return {.name = trigger.name,
          .table = trigger.table,
          .timing = trigger.timing,
          .events = trigger.events,
          .body = trigger.body,
          .for_each = trigger.for_each,
          .when = trigger.when,
          .referencing = trigger.referencing,
          .postgresql_constraint = trigger.postgresql_constraint,
          .mysql_sql_mode = trigger.mysql_sql_mode,
          .mysql_head = trigger.mysql_head};
}

CreatePolicy creation_of(const Policy& policy) {
  return policy;
}

CreatePartition creation_of(const Partition& partition) {
  return {.partition = partition.name,
          .table = partition.table,
          .bounds = partition.bounds,
          .partition_by = partition.partition_by,
          .tablespace = partition.tablespace};
}

Execute creation_of(const OtherObject& object) {
  return {object.create, fmt::format("create {} '{}'", object.kind, object.name)};
}

CreateExtension creation_of(const Extension& extension) {
  return {.name = extension.name, .schema = extension.schema, .version = extension.version};
}

std::vector<Operation> with_indexes_apart(CreateTable create) {
  const auto indexes = std::exchange(create.table.indexes, {});
  std::vector<Operation> operations{create};
  for (const auto& index : indexes)
    operations.push_back(CreateIndex{create.table.name, index, create.if_not_exists});
  return operations;
}

std::vector<Operation> creations_of(const Partition& partition) {
  std::vector<Operation> operations{creation_of(partition)};
  for (const auto& index : partition.indexes) operations.push_back(CreateIndex{partition.name, index});
  return operations;
}

DropView removal_of(const View& view) {
  DropView op{.view = view.name};
  op.existing = creation_of(view);
  return op;
}

DropMaterializedView removal_of(const MaterializedView& view) {
  DropMaterializedView op{.view = view.name};
  op.existing = creation_of(view);
  return op;
}

DropFunction removal_of(const Function& function) {
  return removal_of(creation_of(function));
}

DropFunction removal_of(const CreateFunction& function) {
  DropFunction op{.kind = function.kind, .name = function.name, .existing = function};
  if (!function.arguments.empty()) op.arguments = function.arguments;
  return op;
}

DropTrigger removal_of(const Trigger& trigger) {
  DropTrigger op{.name = trigger.name, .table = trigger.table};
  op.existing = creation_of(trigger);
  return op;
}

DropPolicy removal_of(const Policy& policy) {
  DropPolicy op{.name = policy.name, .table = policy.table};
  op.existing = creation_of(policy);
  return op;
}

Execute removal_of(const OtherObject& object) {
  return {object.drop, fmt::format("drop {} '{}'", object.kind, object.name)};
}

DropConstraint removal_of(const TableName& table, const ForeignKeyConstraint& key) {
  return {.table = table, .name = key.name, .kind = ConstraintKind::foreign_key, .existing = key};
}

DropExtension removal_of(const Extension& extension) {
  DropExtension op{.name = extension.name};
  op.existing = creation_of(extension);
  return op;
}

}  // namespace limbeck::operation
