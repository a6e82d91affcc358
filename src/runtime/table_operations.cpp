// SPDX-License-Identifier: MIT
#include <limbeck/runtime/table_operations.hpp>

#include "runtime/column_constraints.hpp"
#include "runtime/record.hpp"
#include "runtime/table_option_changes.hpp"

namespace limbeck {
namespace {

using runtime::named;
using runtime::record;

TableOptions table_options(const CreateTableOptions& options) {
  return {.prefixes = options.prefixes,
          .postgresql_inherits = options.postgresql_inherits,
          .postgresql_partition_by = options.postgresql_partition_by,
          .postgresql_using = options.postgresql_using,
          .postgresql_with = options.postgresql_with,
          .postgresql_on_commit = options.postgresql_on_commit,
          .postgresql_tablespace = options.postgresql_tablespace,
          .postgresql_row_security = options.postgresql_row_security,
          .postgresql_force_row_security = options.postgresql_force_row_security,
          .sqlite_strict = options.sqlite_strict,
          .sqlite_with_rowid = options.sqlite_with_rowid,
          .sqlite_autoincrement = options.sqlite_autoincrement,
          .mysql_engine = options.mysql_engine,
          .mysql_charset = options.mysql_charset,
          .mysql_collate = options.mysql_collate,
          .mysql_row_format = options.mysql_row_format,
          .mysql_auto_increment = options.mysql_auto_increment,
          .mysql_partition_by = options.mysql_partition_by,
          .mysql_options = options.mysql_options,
          .oracle_on_commit = options.oracle_on_commit,
          .oracle_tablespace = options.oracle_tablespace,
          .oracle_compress = options.oracle_compress};
}

std::vector<TableName> in_schema(const Names& types, const std::string& schema) {
  std::vector<TableName> names;
  for (const auto& type : types) names.push_back({type, schema});
  return names;
}

}  // namespace

void TableOperations::create_table(std::string_view table, TableElements elements,
                                   const CreateTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    auto made = make_table(named(table, options.schema), std::move(elements), table_options(options));
    made.comment = options.comment;
    return operation::CreateTable{std::move(made), options.if_not_exists};
  });
}

void TableOperations::drop_table(std::string_view table, const DropTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropTable{named(table, options.schema), options.if_exists, options.cascade,
                                in_schema(options.drop_enum_types, options.schema)};
  });
}

void TableOperations::rename_table(std::string_view old_name, std::string_view new_name,
                                   const RenameTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameTable{named(old_name, options.schema), std::string(new_name)};
  });
}

void TableOperations::alter_table(std::string_view table, const AlterTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterTable{named(table, options.schema), runtime::table_option_changes(options)};
  });
}

void TableOperations::create_table_comment(std::string_view table, std::string_view comment,
                                           const TableCommentOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterTableComment{named(table, options.schema), std::string(comment),
                                        options.existing_comment};
  });
}

void TableOperations::drop_table_comment(std::string_view table, const TableCommentOptions& options,
                                         Place at) {
  record(recorder_, at, [&] {
    return operation::AlterTableComment{named(table, options.schema), std::nullopt, options.existing_comment};
  });
}

void TableOperations::add_column(std::string_view table, Column column, const AddColumnOptions& options,
                                 Place at) {
  const auto name = named(table, options.schema);
  std::vector<Index> indexes;
  record(recorder_, at, [&] {
    auto parts = split_shorthand(name, std::move(column));
    if (std::exchange(parts.column.options.primary_key, false)) {
      parts.constraints.emplace_back(PrimaryKeyConstraint(Names{parts.column.name}));
    }
    runtime::add_constraints(parts, options.constraints);
    indexes = std::move(parts.indexes);
    return operation::AddColumn{name,
                                std::move(parts.column),
                                std::move(parts.constraints),
                                options.if_not_exists,
                                options.inline_references,
                                options.inline_primary_key};
  });
  for (auto& index : indexes) {
    record(recorder_, at, [&] {
      return operation::CreateIndex{name, std::move(index), options.if_not_exists};
    });
  }
}

void TableOperations::drop_column(std::string_view table, std::string_view column,
                                  const DropColumnOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropColumn{.table = named(table, options.schema),
                                 .column = std::string(column),
                                 .if_exists = options.if_exists,
                                 .cascade = options.cascade,
                                 .enum_types = in_schema(options.drop_enum_types, options.schema),
                                 .mssql_drop_check = options.mssql_drop_check,
                                 .mssql_drop_default = options.mssql_drop_default,
                                 .mssql_drop_foreign_key = options.mssql_drop_foreign_key};
  });
}

void TableOperations::alter_column(std::string_view table, std::string_view column,
                                   const AlterColumnOptions& options, Place at) {
  record(recorder_, at, [&] {
    operation::AlterColumn alter{
        .table = named(table, options.schema),
        .column = std::string(column),
        .type = options.type_,
        .nullable = options.nullable,
        .server_default = options.server_default,
        .comment = options.comment,
        .identity = options.identity,
        .computed = options.computed,
        .autoincrement = options.autoincrement,
        .mysql_on_update = options.mysql_on_update,
        .mysql_check = options.mysql_check,
        .sqlite_on_conflict_not_null = options.sqlite_on_conflict_not_null,
        .postgresql_storage = options.postgresql_storage,
        .postgresql_compression = options.postgresql_compression,
        .postgresql_using = options.postgresql_using,
        .existing_type = options.existing_type,
        .existing_nullable = options.existing_nullable,
        .existing_server_default = options.existing_server_default,
        .existing_comment = options.existing_comment,
        .existing_identity = options.existing_identity,
        .existing_computed = options.existing_computed,
        .existing_autoincrement = options.existing_autoincrement,
        .existing_mysql_on_update = options.existing_mysql_on_update,
        .existing_sqlite_on_conflict_not_null = options.existing_sqlite_on_conflict_not_null,
        .existing_postgresql_storage = options.existing_postgresql_storage,
        .existing_postgresql_compression = options.existing_postgresql_compression,
        .existing_mysql_check = options.existing_mysql_check};
    if (!options.new_column_name.empty()) alter.new_name = options.new_column_name;
    return alter;
  });
}

void TableOperations::bulk_insert(std::string_view table, std::vector<Column> columns, ValueRows rows,
                                  const BulkInsertOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::BulkInsert{named(table, options.schema), std::move(columns), std::move(rows),
                                 options.multiinsert};
  });
}

}  // namespace limbeck
