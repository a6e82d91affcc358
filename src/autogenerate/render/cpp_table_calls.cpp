// SPDX-License-Identifier: MIT
#include <utility>

#include "autogenerate/render/cpp_operation.hpp"

namespace limbeck::autogenerate {
namespace {

// Types of the table's own schema can go with it, others by themselves.
struct DroppedTypes {
  std::vector<std::string> with_it = {};
  Calls by_themselves = {};
};

DroppedTypes dropped_types(const std::vector<TableName>& types, const std::string& schema, bool if_exists) {
  DroppedTypes dropped;
  for (const auto& type : types) {
    if (type.schema == schema) {
      dropped.with_it.push_back(type.name);
      continue;
    }
    Fields fields;
    add_field(fields, "schema", type.schema);
    add_field(fields, "if_exists", if_exists);
    dropped.by_themselves.push_back(call_op("drop_enum_type", {code_of(type.name)}, std::move(fields)));
  }
  return dropped;
}

std::vector<Code> elements_of(const Table& table, const CppSchema& schema) {
  std::vector<Code> elements;
  for (const auto& column : table.columns) elements.push_back(schema.column(column));
  for (const auto& constraint : table.constraints) elements.push_back(schema.constraint(constraint));
  for (const auto& index : table.indexes)
    elements.push_back(schema.index(index, index_name("op", table.name, index, schema)));
  return elements;
}

// A unique constraint that `.unique = true` stands for.
bool is_plain(const UniqueConstraint& key) {
  return key == UniqueConstraint(key.columns, {.sqlite_on_conflict = key.index.sqlite_on_conflict});
}

// Puts the constraint into the column's options, if it can stand there. `last` is the place of the last one
// that was put there: they are read in one order only.
bool put_at_column(ColumnOptions& options, const Constraint& constraint, int& last) {
  if (const auto* unique = std::get_if<UniqueConstraint>(&constraint)) {
    if (!is_plain(*unique) || std::exchange(last, 1) >= 1) return false;
    options.unique = true;
    options.sqlite_on_conflict_unique = unique->index.sqlite_on_conflict;
    return true;
  }
  if (const auto* key = std::get_if<ForeignKeyConstraint>(&constraint)) {
    options.foreign_key = at_column(*key);
    return std::exchange(last, 2) < 2 && options.foreign_key;
  }
  if (const auto* primary = std::get_if<PrimaryKeyConstraint>(&constraint)) {
    options.primary_key = true;
    return std::exchange(last, 3) < 3 && !options.nullable &&
           *primary == PrimaryKeyConstraint(primary->columns);
  }
  return false;
}

}  // namespace

Calls CallWriter::operator()(const operation::CreateTable& op) const {
  const auto& table = op.table;
  Fields fields;
  add_field(fields, "schema", table.name.schema);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "comment", table.comment);
  add_table_options(fields, table.options);
  return {call_op("create_table",
                  {code_of(table.name.name), braces(elements_of(table, schema_), Code::Shape::block)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropTable& op) const {
  auto types = dropped_types(op.enum_types, op.table.schema, op.if_exists);
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  add_field(fields, "drop_enum_types", Names(std::move(types.with_it)));
  Calls calls{call_op("drop_table", {code_of(op.table.name)}, std::move(fields))};
  for (auto& each : types.by_themselves) calls.push_back(std::move(each));
  return calls;
}

Calls CallWriter::operator()(const operation::RenameTable& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  return {call_op("rename_table", {code_of(op.table.name), code_of(op.new_name)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::AlterTable& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_option_changes(fields, op.changes);
  auto options = std::move(fields).take();
  return {call_op("alter_table", {code_of(op.table.name), std::move(options)})};
}

Calls CallWriter::operator()(const operation::AlterTableComment& op) const {
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "existing_comment", op.existing_comment);
  if (!op.comment) return {call_op("drop_table_comment", {code_of(op.table.name)}, std::move(fields))};
  return {call_op("create_table_comment", {code_of(op.table.name), code_of(*op.comment)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::BulkInsert& op) const {
  std::vector<Code> columns;
  for (const auto& column : op.columns) columns.push_back(schema_.column(column));
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "multiinsert", op.multiinsert, true);
  return {call_op("bulk_insert", {code_of(op.table.name), braces(std::move(columns)), code_of(op.rows)},
                  std::move(fields))};
}

Calls CallWriter::operator()(const operation::Execute& op) const {
  return {call_op("execute", {code_of(op.sql)})};
}

Calls CallWriter::operator()(const operation::AddColumn& op) const {
  const auto added = added_column(op, false);
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_not_exists", op.if_not_exists);
  add_field(fields, "inline_references", op.inline_references);
  add_field(fields, "inline_primary_key", op.inline_primary_key);
  add_constraints(fields, added.apart, schema_);
  return {call_op("add_column", {code_of(op.table.name), schema_.column(added.column)}, std::move(fields))};
}

Calls CallWriter::operator()(const operation::DropColumn& op) const {
  auto types = dropped_types(op.enum_types, op.table.schema, op.if_exists);
  Fields fields;
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "if_exists", op.if_exists);
  add_field(fields, "cascade", op.cascade);
  add_field(fields, "drop_enum_types", Names(std::move(types.with_it)));
  add_field(fields, "mssql_drop_check", op.mssql_drop_check);
  add_field(fields, "mssql_drop_default", op.mssql_drop_default);
  add_field(fields, "mssql_drop_foreign_key", op.mssql_drop_foreign_key);
  Calls calls{call_op("drop_column", {code_of(op.table.name), code_of(op.column)}, std::move(fields))};
  for (auto& each : types.by_themselves) calls.push_back(std::move(each));
  return calls;
}

Calls CallWriter::operator()(const operation::AlterColumn& op) const {
  Fields fields;
  add_first_changes(fields, op, schema_);
  add_field(fields, "schema", op.table.schema);
  add_field(fields, "autoincrement", op.autoincrement);
  add_field(fields, "existing_autoincrement", op.existing_autoincrement);
  add_last_changes(fields, op);
  auto options = std::move(fields).take();
  return {call_op("alter_column", {code_of(op.table.name), code_of(op.column), std::move(options)})};
}

Code call_op(std::string_view method, std::vector<Code> arguments, Fields fields) {
  return call("op." + std::string(method), with_options(std::move(arguments), std::move(fields)));
}

AddedColumn added_column(const operation::AddColumn& op, bool in_batch) {
  auto column = op.column;
  int last = 0;
  for (const auto& constraint : op.constraints) {
    const bool is_key = std::holds_alternative<PrimaryKeyConstraint>(constraint);
    if ((in_batch && is_key) || !put_at_column(column.options, constraint, last))
      return {op.column, op.constraints};
  }
  return {std::move(column)};
}

void add_constraints(Fields& fields, const std::vector<Constraint>& constraints, const CppSchema& schema) {
  if (constraints.empty()) return;
  std::vector<Code> items;
  items.reserve(constraints.size());
  for (const auto& constraint : constraints) items.push_back(schema.constraint(constraint));
  fields.add("constraints", braces(std::move(items)));
}

void add_option_changes(Fields& fields, const operation::TableOptionChanges& changes) {
  add_field(fields, "postgresql_unlogged", changes.postgresql_unlogged);
  add_field(fields, "postgresql_using", changes.postgresql_using);
  add_field(fields, "postgresql_with", changes.postgresql_with);
  add_field(fields, "postgresql_tablespace", changes.postgresql_tablespace);
  add_field(fields, "sqlite_strict", changes.sqlite_strict);
  add_field(fields, "sqlite_with_rowid", changes.sqlite_with_rowid);
  add_field(fields, "mysql_engine", changes.mysql_engine);
  add_field(fields, "mysql_charset", changes.mysql_charset);
  add_field(fields, "mysql_collate", changes.mysql_collate);
  add_field(fields, "mysql_row_format", changes.mysql_row_format);
  add_field(fields, "mysql_auto_increment", changes.mysql_auto_increment);
  add_field(fields, "mysql_partition_by", changes.mysql_partition_by);
  add_field(fields, "mysql_options", changes.mysql_options);
  add_field(fields, "oracle_tablespace", changes.oracle_tablespace);
  add_field(fields, "oracle_compress", changes.oracle_compress);
}

void add_first_changes(Fields& fields, const operation::AlterColumn& op, const CppSchema& schema) {
  add_field(fields, "nullable", op.nullable);
  add_field(fields, "comment", op.comment);
  schema.add_default(fields, "server_default", op.server_default);
  add_field(fields, "new_column_name", op.new_name);
  schema.add_type(fields, "type_", op.type);
  schema.add_type(fields, "existing_type", op.existing_type);
  schema.add_default(fields, "existing_server_default", op.existing_server_default);
  add_field(fields, "existing_nullable", op.existing_nullable);
  add_field(fields, "existing_comment", op.existing_comment);
}

void add_last_changes(Fields& fields, const operation::AlterColumn& op) {
  add_field(fields, "postgresql_using", op.postgresql_using);
  add_field(fields, "identity", op.identity);
  add_field(fields, "existing_identity", op.existing_identity);
  add_field(fields, "computed", op.computed);
  add_field(fields, "existing_computed", op.existing_computed);
  add_field(fields, "mysql_on_update", op.mysql_on_update);
  add_field(fields, "existing_mysql_on_update", op.existing_mysql_on_update);
  add_field(fields, "mysql_check", op.mysql_check);
  add_field(fields, "existing_mysql_check", op.existing_mysql_check);
  add_field(fields, "sqlite_on_conflict_not_null", op.sqlite_on_conflict_not_null);
  add_field(fields, "existing_sqlite_on_conflict_not_null", op.existing_sqlite_on_conflict_not_null);
  add_field(fields, "postgresql_storage", op.postgresql_storage);
  add_field(fields, "existing_postgresql_storage", op.existing_postgresql_storage);
  add_field(fields, "postgresql_compression", op.postgresql_compression);
  add_field(fields, "existing_postgresql_compression", op.existing_postgresql_compression);
}

}  // namespace limbeck::autogenerate
