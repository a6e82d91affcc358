// SPDX-License-Identifier: MIT
#include <algorithm>
#include <iterator>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/runtime/operations.hpp>

#include "core/text.hpp"
#include "operation/batch.hpp"
#include "runtime/column_constraints.hpp"
#include "runtime/constraint_kind.hpp"
#include "runtime/key_options.hpp"
#include "runtime/record.hpp"
#include "runtime/table_option_changes.hpp"

namespace limbeck {
namespace {

// Adds the place to what goes wrong.
template <class Make>
void record(operation::BatchAlterTable& batch, const Place& at, const Make& make) {
  try {
    batch.changes.push_back(make());
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", runtime::show(at), error.what()));
  }
}

operation::Recreate parse_recreate(std::string_view word, const Place& at) {
  if (word == "auto") return operation::Recreate::automatic;
  if (word == "always") return operation::Recreate::always;
  if (word == "never") return operation::Recreate::never;
  throw UsageError(fmt::format("{}: '{}' is no way to recreate a table; write 'auto', 'always' or 'never'",
                               runtime::show(at), word));
}

void check_reflect_args(const BatchAlterTableOptions& options, const Place& at) {
  const bool corrects = !options.reflect_args.empty() || options.column_reflect != nullptr;
  if (options.copy_from && corrects) {
    throw UsageError(fmt::format(
        "{}: {} corrects what the database says of a table, and copy_from says it in its place; give one of them",
        runtime::show(at), options.reflect_args.empty() ? "column_reflect" : "reflect_args"));
  }
}

void check_corrected(const Column& column, std::string_view option, const Place& at) {
  const auto& said = column.options;
  if (!said.primary_key && !said.unique && !said.index && !said.foreign_key) return;
  throw UsageError(fmt::format(
      "{}: column '{}' of {} asks for a key or an index, and the table keeps those that it has; leave primary_key, "
      "unique, index and foreign_key out of it",
      runtime::show(at), column.name, option));
}

// The columns that column_reflect makes others of, but those that reflect_args names.
std::vector<Column> corrected_columns(const Table& table, const BatchAlterTableOptions& options,
                                      const Place& at) {
  std::vector<Column> corrected;
  for (const auto& column : table.columns) {
    const auto is_it = [&](const Column& given) {
      return core::equal_ignoring_case(given.name, column.name);
    };
    if (std::ranges::any_of(options.reflect_args, is_it)) continue;
    auto said = column;
    options.column_reflect(said);
    if (said.name != column.name) {
      throw UsageError(fmt::format(
          "{}: column_reflect calls column '{}' '{}', and only says what a column is; rename it with "
          "batch.alter_column",
          runtime::show(at), column.name, said.name));
    }
    if (said == column) continue;
    check_corrected(said, "column_reflect", at);
    corrected.push_back(std::move(said));
  }
  return corrected;
}

}  // namespace

void Operations::batch_alter_table(std::string_view table, const BatchFunction& write,
                                   const BatchAlterTableOptions& options, Place at) {
  operation::BatchAlterTable batch{.table = runtime::named(table, options.schema),
                                   .recreate = parse_recreate(options.recreate, at),
                                   .copy_from = options.copy_from,
                                   .reflect_args = options.reflect_args,
                                   .table_args = options.table_args,
                                   .table_kwargs = options.table_kwargs,
                                   .partial_reordering = options.partial_reordering,
                                   .naming_convention = options.naming_convention};
  check_reflect_args(options, at);
  for (const auto& column : options.reflect_args) check_corrected(column, "reflect_args", at);
  BatchOperations operations(batch);
  write(operations);
  if (options.column_reflect) {
    const auto there = runtime::with_place(at, [&] { return recorder_.table_for(batch); });
    if (there)
      std::ranges::move(corrected_columns(*there, options, at), std::back_inserter(batch.reflect_args));
  }
  runtime::record(recorder_, at, [&] { return std::move(batch); });
}

const std::string& BatchOperations::table() const noexcept {
  return batch_.table.name;
}

void BatchOperations::add_column(Column column, const BatchAddColumnOptions& options, Place at) {
  ColumnParts parts = split_shorthand(batch_.table, std::move(column));
  if (std::exchange(parts.column.options.primary_key, false))
    parts.constraints.emplace_back(PrimaryKeyConstraint(Names{parts.column.name}));
  record(batch_, at, [&]() -> operation::BatchChange {
    runtime::add_constraints(parts, options.constraints);
    return {operation::AddColumn{.table = batch_.table,
                                 .column = std::move(parts.column),
                                 .constraints = std::move(parts.constraints),
                                 .if_not_exists = options.if_not_exists},
            {options.insert_before, options.insert_after}};
  });
  for (auto& index : parts.indexes) {
    record(batch_, at, [&]() -> operation::BatchChange {
      return {operation::CreateIndex{.table = batch_.table, .index = std::move(index)}};
    });
  }
}

void BatchOperations::drop_column(std::string_view column, const BatchDropColumnOptions& options, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::DropColumn{.table = batch_.table,
                                  .column = std::string(column),
                                  .if_exists = options.if_exists,
                                  .mssql_drop_check = options.mssql_drop_check,
                                  .mssql_drop_default = options.mssql_drop_default,
                                  .mssql_drop_foreign_key = options.mssql_drop_foreign_key,
                                  .existing_type = options.existing_type}};
  });
}

void BatchOperations::alter_column(std::string_view column, const BatchAlterColumnOptions& options,
                                   Place at) {
  operation::AlterColumn alter;
  alter.table = batch_.table;
  alter.column = column;
  if (!options.new_column_name.empty()) alter.new_name = options.new_column_name;
  alter.type = options.type_;
  alter.nullable = options.nullable;
  alter.server_default = options.server_default;
  alter.comment = options.comment;
  alter.autoincrement = options.autoincrement;
  alter.identity = options.identity;
  alter.computed = options.computed;
  alter.mysql_on_update = options.mysql_on_update;
  alter.sqlite_on_conflict_not_null = options.sqlite_on_conflict_not_null;
  alter.postgresql_storage = options.postgresql_storage;
  alter.postgresql_compression = options.postgresql_compression;
  alter.postgresql_using = options.postgresql_using;
  alter.existing_type = options.existing_type;
  alter.existing_nullable = options.existing_nullable;
  alter.existing_server_default = options.existing_server_default;
  alter.existing_comment = options.existing_comment;
  alter.existing_identity = options.existing_identity;
  alter.existing_computed = options.existing_computed;
  alter.existing_autoincrement = options.existing_autoincrement;
  alter.existing_mysql_on_update = options.existing_mysql_on_update;
  alter.existing_sqlite_on_conflict_not_null = options.existing_sqlite_on_conflict_not_null;
  alter.existing_postgresql_storage = options.existing_postgresql_storage;
  alter.existing_postgresql_compression = options.existing_postgresql_compression;
  record(batch_, at, [&]() -> operation::BatchChange {
    return {std::move(alter), {options.insert_before, options.insert_after}};
  });
}

void BatchOperations::create_index(const Name& index, IndexElements elements,
                                   const CreateIndexOptions& options, Place at) {
  if (!options.schema.empty()) {
    throw UsageError(fmt::format(
        "{}: index '{}' is in the schema of its table, which batch_alter_table was given; leave schema out",
        runtime::show(at), index));
  }
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::CreateIndex{batch_.table,
                                   Index(index, std::move(elements), runtime::index_options(options)),
                                   options.if_not_exists, options.postgresql_concurrently}};
  });
}

void BatchOperations::drop_index(const Name& index, const BatchDropIndexOptions& options, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::DropIndex{.name = index,
                                 .table = batch_.table,
                                 .if_exists = options.if_exists,
                                 .postgresql_concurrently = options.postgresql_concurrently}};
  });
}

void BatchOperations::rename_index(std::string_view index, std::string_view new_name, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::RenameIndex{
        .name = std::string(index), .new_name = std::string(new_name), .table = batch_.table}};
  });
}

void BatchOperations::create_primary_key(const Name& constraint, Names columns,
                                         const BatchKeyOptions& options, Place at) {
  add_constraint(at, PrimaryKeyConstraint(std::move(columns), runtime::key_options(constraint, options)));
}

void BatchOperations::create_unique_constraint(const Name& constraint, Names columns,
                                               const BatchKeyOptions& options, Place at) {
  add_constraint(at, UniqueConstraint(std::move(columns), runtime::key_options(constraint, options)));
}

void BatchOperations::create_check_constraint(const Name& constraint, std::string_view condition,
                                              const BatchCheckOptions& options, Place at) {
  add_constraint(at, CheckConstraint(condition, {.name = constraint,
                                                 .deferrable = options.deferrable,
                                                 .initially = options.initially,
                                                 .postgresql_not_valid = options.postgresql_not_valid,
                                                 .postgresql_no_inherit = options.postgresql_no_inherit}));
}

void BatchOperations::create_foreign_key(const Name& constraint, std::string_view referent_table,
                                         Names local_columns, Names remote_columns,
                                         const BatchForeignKeyOptions& options, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::AddConstraint{
        .table = batch_.table,
        .constraint = ForeignKeyConstraint(
            std::move(local_columns), TableName{std::string(referent_table), options.referent_schema},
            std::move(remote_columns), runtime::foreign_key_options(constraint, options))}};
  });
}

void BatchOperations::create_exclude_constraint(const Name& constraint, std::vector<ExcludeElement> elements,
                                                ExcludeOptions options, Place at) {
  options.name = constraint;
  add_constraint(at, ExcludeConstraint(std::move(elements), options));
}

void BatchOperations::drop_constraint(const Name& constraint, const BatchDropConstraintOptions& options,
                                      Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::DropConstraint{.table = batch_.table,
                                      .name = constraint,
                                      .kind = runtime::parse_kind(options.type_),
                                      .if_exists = options.if_exists}};
  });
}

void BatchOperations::drop_constraint(Constraint constraint, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::DropConstraint{.table = batch_.table,
                                      .name = Name(name_of(constraint), Name::Origin::final),
                                      .kind = operation::kind_of(constraint),
                                      .existing = std::move(constraint)}};
  });
}

void BatchOperations::rename_constraint(std::string_view constraint, std::string_view new_name, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::RenameConstraint{
        .table = batch_.table, .name = std::string(constraint), .new_name = std::string(new_name)}};
  });
}

void BatchOperations::alter_table(const AlterTableOptions& options, Place at) {
  if (!options.schema.empty()) {
    throw UsageError(fmt::format(
        "{}: the schema of table '{}' is what batch_alter_table was given; leave schema out of alter_table",
        runtime::show(at), table()));
  }
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::AlterTable{batch_.table, runtime::table_option_changes(options)}};
  });
}

void BatchOperations::create_table_comment(std::string_view comment, const BatchTableCommentOptions& options,
                                           Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::AlterTableComment{batch_.table, std::string(comment), options.existing_comment}};
  });
}

void BatchOperations::drop_table_comment(const BatchTableCommentOptions& options, Place at) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::AlterTableComment{batch_.table, std::nullopt, options.existing_comment}};
  });
}

void BatchOperations::add_constraint(const Place& at, Constraint constraint) {
  record(batch_, at, [&]() -> operation::BatchChange {
    return {operation::AddConstraint{.table = batch_.table, .constraint = std::move(constraint)}};
  });
}

}  // namespace limbeck
