// SPDX-License-Identifier: MIT
#include <utility>

#include "autogenerate/render/cpp_operation.hpp"

namespace limbeck::autogenerate {
namespace {

// Of types, domains, sequences and views.
template <class Drop>
Calls drop_object(std::string_view method, const TableName& name, const Drop& op) {
  Fields fields;
  add_field(fields, "schema", name.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op(method, {code_of(name.name)}, std::move(fields))};
}

Fields in_schema(const TableName& name) {
  Fields fields;
  add_field(fields, "schema", name.schema);
  return fields;
}

// The fields that are the last in the options of making a sequence and of altering one.
void add_sequence(Fields& fields, const Sequence& sequence, const CppSchema& schema) {
  add_counting(fields, sequence.counting);
  schema.add_type(fields, "data_type", sequence.data_type);
  add_field(fields, "owned_by", sequence.owned_by);
}

}  // namespace

Calls CallWriter::operator()(const operation::CreateEnum& op) const {
  auto fields = in_schema(op.type);
  add_field(fields, "if_not_exists", op.if_not_exists);
  return {call_op("create_enum_type", {code_of(op.type.name), code_of(op.values)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropEnum& op) const {
  return drop_object("drop_enum_type", op.type, op);
}

Calls CallWriter::operator()(const operation::RenameEnum& op) const {
  return {call_op("rename_enum_type", {code_of(op.type.name), code_of(op.new_name)}, in_schema(op.type))};
}

Calls CallWriter::operator()(const operation::AddEnumValue& op) const {
  auto fields = in_schema(op.type);
  add_field(fields, "before", op.before);
  add_field(fields, "after", op.after);
  add_field(fields, "if_not_exists", op.if_not_exists);
  return {call_op("add_enum_value", {code_of(op.type.name), code_of(op.value)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::RenameEnumValue& op) const {
  return {call_op("rename_enum_value", {code_of(op.type.name), code_of(op.value), code_of(op.new_value)},
                  in_schema(op.type))};
}

Calls CallWriter::operator()(const operation::AlterEnum& op) const {
  auto fields = in_schema(op.type);
  add_field(fields, "replace", op.replace);
  return {call_op("alter_enum_type", {code_of(op.type.name), code_of(op.values)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::CreateDomain& op) const {
  return {call_op("create_domain", {schema_.type(op.domain)})};
}

Calls CallWriter::operator()(const operation::AlterDomain& op) const {
  auto fields = in_schema(op.domain);
  add_field(fields, "new_name", op.new_name);
  schema_.add_default(fields, "server_default", op.server_default);
  add_field(fields, "not_null", op.not_null);
  add_field(fields, "drop_constraint", op.drop_constraint);
  add_field(fields, "check", op.check);
  add_field(fields, "constraint_name", op.constraint_name);
  auto options = std::move(fields).take();
  return {call_op("alter_domain", {code_of(op.domain.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::DropDomain& op) const {
  return drop_object("drop_domain", op.domain, op);
}

Calls CallWriter::operator()(const operation::CreateSchema& op) const {
  Fields fields;
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "authorization", op.authorization);
  return {call_op("create_schema", {code_of(op.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropSchema& op) const {
  Fields fields;
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op("drop_schema", {code_of(op.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::RenameSchema& op) const {
  return {call_op("rename_schema", {code_of(op.name), code_of(op.new_name)})};
}

Calls CallWriter::operator()(const operation::CreateExtension& op) const {
  Fields fields;
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "schema", op.schema);
  add_field(fields, "version", op.version);
  add_field(fields, "cascade", op.cascade);
  return {call_op("create_extension", {code_of(op.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::AlterExtension& op) const {
  Fields fields;
  add_field(fields, "version", op.version);
  add_field(fields, "schema", op.schema);
  return {call_op("alter_extension", {code_of(op.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropExtension& op) const {
  Fields fields;
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op("drop_extension", {code_of(op.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::CreateSequence& op) const {
  auto fields = in_schema(op.sequence.name);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_sequence(fields, op.sequence, schema_);
  return {call_op("create_sequence", {code_of(op.sequence.name.name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::AlterSequence& op) const {
  auto fields = in_schema(op.sequence.name);
  add_field(fields, "new_name", op.new_name);
  add_field(fields, "restart", op.restart);
  add_sequence(fields, op.sequence, schema_);
  auto options = std::move(fields).take();
  return {call_op("alter_sequence", {code_of(op.sequence.name.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::DropSequence& op) const {
  return drop_object("drop_sequence", op.sequence, op);
}

Calls CallWriter::operator()(const operation::CreateView& op) const {
  auto fields = in_schema(op.view);
  add_field(fields, "columns", op.columns);
  add_field(fields, "or_replace", op.or_replace);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "check_option", op.check_option);
  add_field(fields, "postgresql_with", op.postgresql_with);
  add_field(fields, "mysql_algorithm", op.mysql_algorithm);
  add_field(fields, "mysql_sql_security", op.mysql_sql_security);
  return {call_op("create_view", {code_of(op.view.name), code_of(op.definition)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropView& op) const {
  return drop_object("drop_view", op.view, op);
}

Calls CallWriter::operator()(const operation::CreateMaterializedView& op) const {
  auto fields = in_schema(op.view);
  add_field(fields, "columns", op.columns);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "with_data", op.with_data, true);
  add_field(fields, "postgresql_using", op.postgresql_using);
  add_field(fields, "postgresql_with", op.postgresql_with);
  add_field(fields, "postgresql_tablespace", op.postgresql_tablespace);
  return {call_op("create_materialized_view", {code_of(op.view.name), code_of(op.definition)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropMaterializedView& op) const {
  return drop_object("drop_materialized_view", op.view, op);
}

Calls CallWriter::operator()(const operation::RefreshMaterializedView& op) const {
  auto fields = in_schema(op.view);
  add_field(fields, "concurrently", op.concurrently);
  add_field(fields, "with_data", op.with_data, true);
  return {call_op("refresh_materialized_view", {code_of(op.view.name)}, std::move(fields))};
}

}  // namespace limbeck::autogenerate
