// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "autogenerate/render/cpp_operation.hpp"

namespace limbeck::autogenerate {
namespace {

std::string_view word_of(operation::RoutineKind kind) {
  switch (kind) {
    case operation::RoutineKind::function:
      return "function";
    case operation::RoutineKind::procedure:
      return "procedure";
  }
  return "function";
}

// The fields that grant and revoke have in common.
Fields object_fields(const operation::Grantable& object, const Names& columns) {
  Fields fields;
  add_field(fields, "kind", object.kind, std::string("TABLE"));
  add_field(fields, "schema", object.name.schema);
  add_field(fields, "arguments", object.arguments);
  add_field(fields, "columns", columns);
  return fields;
}

// The same of attaching and detaching a partition.
Fields schema_fields(const TableName& table, const TableName& partition) {
  Fields fields;
  add_field(fields, "schema", table.schema);
  add_field(fields, "partition_schema", partition.schema);
  return fields;
}

}  // namespace

Calls CallWriter::operator()(const operation::CreateFunction& op) const {
  Fields fields;
  add_field(fields, "schema", op.name.schema);
  add_field(fields, "arguments", op.arguments);
  add_field(fields, "returns", op.returns);
  add_field(fields, "language", op.language);
  add_field(fields, "options", op.options);
  add_field(fields, "mysql_sql_mode", op.mysql_sql_mode);
  add_field(fields, "or_replace", op.or_replace);
  return {call_op(fmt::format("create_{}", word_of(op.kind)), {code_of(op.name.name), code_of(op.body)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropFunction& op) const {
  Fields fields;
  add_field(fields, "schema", op.name.schema);
  add_field(fields, "arguments", op.arguments);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op(fmt::format("drop_{}", word_of(op.kind)), {code_of(op.name.name)}, std::move(fields))};
}

// When it fires is always said, so that it can be read without knowing what holds where nothing is said.
Calls CallWriter::operator()(const operation::CreateTrigger& op) const {
  Fields fields;
  fields.add("timing", code_of(op.timing));
  add_field(fields, "events", op.events);
  add_field(fields, "body", op.body);
  fields.add("for_each", code_of(op.for_each));
  add_field(fields, "when", op.when);
  add_field(fields, "referencing", op.referencing);
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "postgresql_constraint", op.postgresql_constraint);
  add_field(fields, "mysql_sql_mode", op.mysql_sql_mode);
  add_field(fields, "mysql_head", op.mysql_head);
  add_field(fields, "or_replace", op.or_replace);
  add_field(fields, "if_not_exists", op.if_not_exists);
  return {call_op("create_trigger", {code_of(op.name), code_of(op.table.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropTrigger& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op("drop_trigger", {code_of(op.name), code_of(op.table.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::Grant& op) const {
  auto fields = object_fields(op.object, op.columns);
  add_field(fields, "with_grant_option", op.with_grant_option);
  return {call_op("grant", {code_of(op.privileges), code_of(op.object.name.name), code_of(op.roles)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::Revoke& op) const {
  auto fields = object_fields(op.object, op.columns);
  add_field(fields, "grant_option_for", op.grant_option_for);
  add_field(fields, "cascade", op.cascade);
  return {call_op("revoke", {code_of(op.privileges), code_of(op.object.name.name), code_of(op.roles)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::AlterRowSecurity& op) const {
  Fields fields;
  add_field(fields, "enabled", op.enabled);
  add_field(fields, "forced", op.forced);
  add_field(fields, "schema", op.table.schema);
  auto options = std::move(fields).take();
  return {call_op("alter_row_security", {code_of(op.table.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::CreatePolicy& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "command", op.command);
  add_field(fields, "roles", op.roles);
  add_field(fields, "using_", op.using_);
  add_field(fields, "with_check", op.with_check);
  add_field(fields, "permissive", op.permissive, true);
  auto options = std::move(fields).take();
  return {call_op("create_policy", {code_of(op.name), code_of(op.table.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::AlterPolicy& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "new_name", op.new_name);
  add_field(fields, "roles", op.roles);
  add_field(fields, "using_", op.using_);
  add_field(fields, "with_check", op.with_check);
  auto options = std::move(fields).take();
  return {call_op("alter_policy", {code_of(op.name), code_of(op.table.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::DropPolicy& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  return {call_op("drop_policy", {code_of(op.name), code_of(op.table.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::CreatePartition& op) const {
  auto fields = schema_fields(op.table, op.partition);
  add_field(fields, "partition_by", op.partition_by);
  add_field(fields, "tablespace", op.tablespace);
  add_field(fields, "if_not_exists", op.if_not_exists);
  return {call_op("create_partition",
                  {code_of(op.partition.name), code_of(op.table.name), code_of(op.bounds)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::AttachPartition& op) const {
  return {call_op("attach_partition",
                  {code_of(op.table.name), code_of(op.partition.name), code_of(op.bounds)},
                  schema_fields(op.table, op.partition))};
}

Calls CallWriter::operator()(const operation::DetachPartition& op) const {
  auto fields = schema_fields(op.table, op.partition);
  add_field(fields, "concurrently", op.concurrently);
  add_field(fields, "finalize", op.finalize);
  return {
      call_op("detach_partition", {code_of(op.table.name), code_of(op.partition.name)}, std::move(fields))};
}

}  // namespace limbeck::autogenerate
