// SPDX-License-Identifier: MIT
#include <utility>

#include <fmt/format.h>

#include "autogenerate/render/cpp_operation.hpp"
#include "core/overloaded.hpp"
#include "operation/naming.hpp"

namespace limbeck::autogenerate {
namespace {

using operation::TableChange;

Code call_batch(std::string_view method, std::vector<Code> arguments, Fields fields = {}) {
  return call(fmt::format("batch.{}", method), with_options(std::move(arguments), std::move(fields)));
}

template <class Key>
Code create_key(std::string_view method, const Key& key, Code name) {
  Fields fields;
  add_deferral(fields, key.deferral);
  add_key_index(fields, key.index);
  return call_batch(method, {std::move(name), code_of(key.columns)}, std::move(fields));
}

Code create_constraint(const Constraint& constraint, const CppSchema& schema) {
  auto name = schema.name(constraint);
  return std::visit(
      core::Overloaded{[&](const PrimaryKeyConstraint& key) {
                         return create_key("create_primary_key", key, std::move(name));
                       },
                       [&](const UniqueConstraint& key) {
                         return create_key("create_unique_constraint", key, std::move(name));
                       },
                       [&](const ForeignKeyConstraint& key) {
                         Fields fields;
                         add_field(fields, "referent_schema", key.referred_table.schema);
                         add_foreign_key_actions(fields, key);
                         add_field(fields, "postgresql_not_valid", key.postgresql_not_valid);
                         add_field(fields, "postgresql_ondelete_columns", key.postgresql_ondelete_columns);
                         return call_batch("create_foreign_key",
                                           {std::move(name), code_of(key.referred_table.name),
                                            code_of(key.columns), code_of(key.referred_columns)},
                                           std::move(fields));
                       },
                       [&](const CheckConstraint& check) {
                         Fields fields;
                         add_check_options(fields, check);
                         return call_batch("create_check_constraint",
                                           {std::move(name), code_of(check.condition)}, std::move(fields));
                       },
                       [&](const ExcludeConstraint& exclude) {
                         Fields fields;
                         add_field(fields, "using_", exclude.using_, std::string("gist"));
                         add_field(fields, "where", exclude.where);
                         add_deferral(fields, exclude.deferral);
                         add_ops(fields, exclude);
                         add_field(fields, "postgresql_include", exclude.postgresql_include);
                         return call_batch("create_exclude_constraint",
                                           {std::move(name), code_of(exclude.elements)}, std::move(fields));
                       }},
      constraint);
}

class ChangeWriter {
 public:
  ChangeWriter(const operation::ColumnPlace& place, const CppSchema& schema)
      : place_(place), schema_(schema) {}

  Code operator()(const operation::AddColumn& op) const {
    const auto added = added_column(op, true);
    Fields fields;
    add_field(fields, "if_not_exists", op.if_not_exists);
    add_place(fields);
    add_constraints(fields, added.apart, schema_);
    return call_batch("add_column", {schema_.column(added.column)}, std::move(fields));
  }
  Code operator()(const operation::DropColumn& op) const {
    Fields fields;
    add_field(fields, "if_exists", op.if_exists);
    schema_.add_type(fields, "existing_type", op.existing_type);
    add_field(fields, "mssql_drop_check", op.mssql_drop_check);
    add_field(fields, "mssql_drop_default", op.mssql_drop_default);
    add_field(fields, "mssql_drop_foreign_key", op.mssql_drop_foreign_key);
    return call_batch("drop_column", {code_of(op.column)}, std::move(fields));
  }
  Code operator()(const operation::AlterColumn& op) const {
    Fields fields;
    add_first_changes(fields, op, schema_);
    add_field(fields, "autoincrement", op.autoincrement);
    add_field(fields, "existing_autoincrement", op.existing_autoincrement);
    add_last_changes(fields, op);
    add_place(fields);
    return call_batch("alter_column", {code_of(op.column), std::move(fields).take()});
  }
  Code operator()(const operation::CreateIndex& op) const {
    Fields fields;
    add_field(fields, "unique", op.index.options.unique);
    add_field(fields, "if_not_exists", op.if_not_exists);
    add_field(fields, "postgresql_concurrently", op.postgresql_concurrently);
    add_index_options(fields, op.index);
    return call_batch("create_index",
                      {index_name("batch", op.table, op.index, schema_), code_of(op.index.elements)},
                      std::move(fields));
  }
  Code operator()(const operation::DropIndex& op) const {
    Fields fields;
    add_field(fields, "if_exists", op.if_exists);
    add_field(fields, "postgresql_concurrently", op.postgresql_concurrently);
    auto name =
        op.existing ? index_name("batch", op.table, *op.existing, schema_) : schema_.name("ix", op.name);
    return call_batch("drop_index", {std::move(name)}, std::move(fields));
  }
  Code operator()(const operation::RenameIndex& op) const {
    return call_batch("rename_index", {code_of(op.name), code_of(op.new_name)});
  }
  Code operator()(const operation::AddConstraint& op) const {
    return create_constraint(op.constraint, schema_);
  }
  Code operator()(const operation::DropConstraint& op) const {
    if (op.name.empty() && op.existing)
      return call_batch("drop_constraint", {schema_.constraint(*op.existing)});
    Fields fields;
    add_field(fields, "type_", kind_word(op.kind));
    add_field(fields, "if_exists", op.if_exists);
    return call_batch("drop_constraint", {schema_.name(operation::convention_kind(op.kind), op.name)},
                      std::move(fields));
  }
  Code operator()(const operation::RenameConstraint& op) const {
    return call_batch("rename_constraint", {code_of(op.name), code_of(op.new_name)});
  }
  Code operator()(const operation::AlterTable& op) const {
    Fields fields;
    add_option_changes(fields, op.changes);
    return call_batch("alter_table", {std::move(fields).take()});
  }
  Code operator()(const operation::AlterTableComment& op) const {
    Fields fields;
    add_field(fields, "existing_comment", op.existing_comment);
    if (!op.comment) return call_batch("drop_table_comment", {}, std::move(fields));
    return call_batch("create_table_comment", {code_of(*op.comment)}, std::move(fields));
  }

 private:
  void add_place(Fields& fields) const {
    add_field(fields, "insert_before", place_.insert_before);
    add_field(fields, "insert_after", place_.insert_after);
  }

  const operation::ColumnPlace& place_;
  const CppSchema& schema_;
};

template <class Items, class Write>
Code listed(const Items& items, const Write& write) {
  std::vector<Code> codes;
  codes.reserve(items.size());
  for (const auto& item : items) codes.push_back(write(item));
  return braces(std::move(codes));
}

using autogenerate::code_of;

Code code_of(const TableName& name) {
  std::vector<Code> parts{code_of(name.name)};
  if (!name.schema.empty()) parts.push_back(code_of(name.schema));
  return braces(std::move(parts));
}

// The table as an aggregate, since a function could not say all of it.
Code whole_table(const Table& table, const CppSchema& schema) {
  const auto constraint = [&](const Constraint& each) { return schema.constraint(each); };
  Fields fields;
  fields.add("name", code_of(table.name));
  if (!table.columns.empty())
    fields.add("columns", listed(table.columns, [&](const Column& each) { return schema.column(each); }));
  if (!table.constraints.empty()) fields.add("constraints", listed(table.constraints, constraint));
  if (!table.indexes.empty()) {
    fields.add("indexes", listed(table.indexes, [&](const Index& each) {
                 return schema.index(each, index_name("op", table.name, each, schema));
               }));
  }
  add_field(fields, "comment", table.comment);
  Fields options;
  add_table_options(options, table.options);
  if (!options.empty()) fields.add("options", std::move(options).take());
  return std::move(fields).take("Table");
}

std::string word_of(operation::Recreate recreate) {
  switch (recreate) {
    case operation::Recreate::automatic:
      return "auto";
    case operation::Recreate::always:
      return "always";
    case operation::Recreate::never:
      return "never";
  }
  return "auto";
}

}  // namespace

Calls CallWriter::operator()(const operation::BatchAlterTable& op) const {
  std::string calls;
  for (const auto& change : op.changes) calls += lay_out(batch_call(change, schema_), 2 * script_indent);
  return {batch_alter_table(op, calls, schema_)};
}

Code batch_call(const operation::BatchChange& change, const CppSchema& schema) {
  return std::visit(ChangeWriter(change.place, schema), change.change);
}

bool fits_a_batch(const TableChange& change) {
  return std::visit(
      core::Overloaded{
          [](const operation::AddColumn& op) { return !op.inline_references && !op.inline_primary_key; },
          [](const operation::DropColumn& op) { return !op.cascade && op.enum_types.empty(); },
          [](const operation::DropIndex& op) { return !op.table.name.empty(); },
          [](const operation::RenameIndex& op) { return !op.table.name.empty(); },
          [](const operation::DropConstraint& op) { return !op.cascade; }, [](const auto&) { return true; }},
      change);
}

Code batch_alter_table(const operation::BatchAlterTable& op, std::string_view calls,
                       const CppSchema& schema) {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "recreate", word_of(op.recreate), std::string("auto"));
  if (op.copy_from) fields.add("copy_from", whole_table(*op.copy_from, schema));
  if (!op.reflect_args.empty()) {
    fields.add("reflect_args",
               listed(op.reflect_args, [&](const Column& each) { return schema.column(each); }));
  }
  if (!op.table_args.empty()) {
    fields.add("table_args",
               listed(op.table_args, [&](const Constraint& each) { return schema.constraint(each); }));
  }
  if (op.table_kwargs != TableOptions{}) {
    Fields kwargs;
    add_table_options(kwargs, op.table_kwargs);
    fields.add("table_kwargs", std::move(kwargs).take());
  }
  add_field(fields, "naming_convention", op.naming_convention);
  if (!op.partial_reordering.empty()) {
    fields.add("partial_reordering",
               listed(op.partial_reordering, [](const Names& names) { return code_of(names); }));
  }
  const Code function{calls.empty() ? "[](BatchOperations&) {}"
                                    : fmt::format("[](BatchOperations& batch) {{\n{}{}}}", calls,
                                                  std::string(script_indent, ' '))};
  return call_op("batch_alter_table", {code_of(op.table.name), function}, std::move(fields));
}

}  // namespace limbeck::autogenerate
