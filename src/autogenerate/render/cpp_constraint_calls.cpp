// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "autogenerate/render/cpp_operation.hpp"
#include "core/overloaded.hpp"
#include "operation/naming.hpp"

namespace limbeck::autogenerate {
namespace {

template <class Key>
Code create_key(std::string_view method, const TableName& table, const Key& key, Code name) {
  Fields fields;
  add_field(fields, "schema", table.schema);
  add_deferral(fields, key.deferral);
  add_key_index(fields, key.index);
  return call_op(method, {std::move(name), code_of(table.name), code_of(key.columns)}, std::move(fields));
}

Code create_foreign_key(const TableName& table, const ForeignKeyConstraint& key, Code name) {
  Fields fields;
  add_foreign_key_actions(fields, key);
  add_field(fields, "source_schema", table.schema);
  add_field(fields, "referent_schema", key.referred_table.schema);
  add_field(fields, "postgresql_not_valid", key.postgresql_not_valid);
  add_field(fields, "postgresql_ondelete_columns", key.postgresql_ondelete_columns);
  return call_op("create_foreign_key",
                 {std::move(name), code_of(table.name), code_of(key.referred_table.name),
                  code_of(key.columns), code_of(key.referred_columns)},
                 std::move(fields));
}

Code create_check(const TableName& table, const CheckConstraint& check, Code name) {
  Fields fields;
  add_field(fields, "schema", table.schema);
  add_check_options(fields, check);
  return call_op("create_check_constraint", {std::move(name), code_of(table.name), code_of(check.condition)},
                 std::move(fields));
}

Code create_exclude(const TableName& table, const ExcludeConstraint& exclude, Code name) {
  Fields fields;
  add_field(fields, "where", exclude.where);
  add_field(fields, "schema", table.schema);
  add_deferral(fields, exclude.deferral);
  add_field(fields, "using_", exclude.using_, std::string("gist"));
  add_ops(fields, exclude);
  add_field(fields, "postgresql_include", exclude.postgresql_include);
  return call_op("create_exclude_constraint",
                 {std::move(name), code_of(table.name), code_of(exclude.elements)}, std::move(fields));
}

// The name that an index gets where it is asked for at its column.
bool is_made_by_convention(const TableName& table, const Index& index) {
  const auto prefix = table.schema.empty() ? "" : table.schema + '_';
  return index.elements.size() > 0 &&
         index.name == fmt::format("ix_{}{}_{}", prefix, table.name, index.elements.begin()->value);
}

}  // namespace

Calls CallWriter::operator()(const operation::CreateIndex& op) const {
  Fields fields;
  add_field(fields, "unique", op.index.options.unique);
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "postgresql_concurrently", op.postgresql_concurrently);
  add_index_options(fields, op.index);
  return {call_op(
      "create_index",
      {index_name("op", op.table, op.index, schema_), code_of(op.table.name), code_of(op.index.elements)},
      std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropIndex& op) const {
  Fields fields;
  add_field(fields, "table_name", op.table.name);
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "postgresql_concurrently", op.postgresql_concurrently);
  auto name = op.existing ? index_name("op", op.table, *op.existing, schema_) : schema_.name("ix", op.name);
  return {call_op("drop_index", {std::move(name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::RenameIndex& op) const {
  Fields fields;
  add_field(fields, "table_name", op.table.name);
  add_field(fields, "schema", op.table.schema);
  return {call_op("rename_index", {code_of(op.name), code_of(op.new_name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::AddConstraint& op) const {
  auto name = schema_.name(op.constraint);
  return {std::visit(
      core::Overloaded{
          [&](const PrimaryKeyConstraint& key) {
            return create_key("create_primary_key", op.table, key, std::move(name));
          },
          [&](const UniqueConstraint& key) {
            return create_key("create_unique_constraint", op.table, key, std::move(name));
          },
          [&](const ForeignKeyConstraint& key) { return create_foreign_key(op.table, key, std::move(name)); },
          [&](const CheckConstraint& check) { return create_check(op.table, check, std::move(name)); },
          [&](const ExcludeConstraint& exclude) {
            return create_exclude(op.table, exclude, std::move(name));
          }},
      op.constraint)};
}

Calls CallWriter::operator()(const operation::DropConstraint& op) const {
  Fields fields;
  add_field(fields, "type_", kind_word(op.kind));
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  return {call_op("drop_constraint",
                  {schema_.name(operation::convention_kind(op.kind), op.name), code_of(op.table.name)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::RenameConstraint& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  return {call_op("rename_constraint", {code_of(op.name), code_of(op.new_name), code_of(op.table.name)},
                  std::move(fields))};
}

Code index_name(std::string_view receiver, const TableName& table, const Index& index,
                const CppSchema& schema) {
  return is_made_by_convention(table, index) ? call(fmt::format("{}.f", receiver), {code_of(index.name)})
                                             : schema.name("ix", index.name);
}

void add_check_options(Fields& fields, const CheckConstraint& check) {
  add_deferral(fields, check.deferral);
  add_field(fields, "postgresql_not_valid", check.postgresql_not_valid);
  add_field(fields, "postgresql_no_inherit", check.postgresql_no_inherit);
}

void add_foreign_key_actions(Fields& fields, const ForeignKeyConstraint& key) {
  add_field(fields, "onupdate", key.onupdate);
  add_field(fields, "ondelete", key.ondelete);
  add_deferral(fields, key.deferral);
  add_field(fields, "match", key.match);
}

std::string kind_word(operation::ConstraintKind kind) {
  using operation::ConstraintKind;
  switch (kind) {
    case ConstraintKind::unknown:
      return "";
    case ConstraintKind::primary_key:
      return "primary";
    case ConstraintKind::unique:
      return "unique";
    case ConstraintKind::foreign_key:
      return "foreignkey";
    case ConstraintKind::check:
      return "check";
    case ConstraintKind::exclude:
      return "exclude";
  }
  return "";
}

}  // namespace limbeck::autogenerate
