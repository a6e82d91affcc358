// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limbeck/core/error.hpp>
#include <limbeck/runtime/operations.hpp>

#include "runtime/live_run.hpp"
#include "runtime/message.hpp"
#include "runtime/recorder.hpp"

namespace limbeck {
namespace {

using operation::ConstraintKind;

ConstraintKind parse_kind(std::string_view type) {
  if (type.empty()) return ConstraintKind::unknown;
  if (type == "primary") return ConstraintKind::primary_key;
  if (type == "unique") return ConstraintKind::unique;
  if (type == "foreignkey") return ConstraintKind::foreign_key;
  if (type == "check") return ConstraintKind::check;
  throw UsageError(
      fmt::format("'{}' is no type of constraint; write 'primary', 'unique', 'foreignkey' or 'check'", type));
}

TableName table_name(std::string_view name, std::string schema) {
  return {std::string(name), std::move(schema)};
}

// Records what `make` gives, and adds the place to what goes wrong.
template <class Make>
std::shared_ptr<runtime::Answer> record(runtime::Recorder& recorder, const Place& at, const Make& make) {
  try {
    return recorder.record(make(), at);
  } catch (const runtime::RunError&) {
    throw;  // of what was recorded before, and sent first
  } catch (const Error& error) {
    throw Error(fmt::format("{}: {}", runtime::show(at), error.what()));
  }
}

}  // namespace

Execution::Execution(runtime::Recorder& recorder, std::shared_ptr<runtime::Answer> answer)
    : recorder_(&recorder), answer_(std::move(answer)) {}

std::int64_t Execution::rowcount() const {
  return recorder_->result_of(*answer_).affected;
}

const std::vector<std::vector<std::optional<std::string>>>& Execution::rows() const {
  return recorder_->result_of(*answer_).rows;
}

std::string_view Operations::dialect() const noexcept {
  return recorder_.dialect().name();
}

void Operations::create_table(std::string_view table, TableElements elements,
                              const CreateTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateTable{make_table(table_name(table, options.schema), std::move(elements)),
                                  options.if_not_exists};
  });
}

void Operations::drop_table(std::string_view table, const DropTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropTable{table_name(table, options.schema), options.if_exists};
  });
}

void Operations::rename_table(std::string_view old_name, std::string_view new_name,
                              const RenameTableOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameTable{table_name(old_name, options.schema), std::string(new_name)};
  });
}

void Operations::add_column(std::string_view table, Column column, const AddColumnOptions& options,
                            Place at) {
  const auto name = table_name(table, options.schema);
  if (column.options.primary_key) {
    throw UsageError(fmt::format(
        "{}: cannot add column '{}.{}' as a primary key; add the column, then use create_primary_key",
        runtime::show(at), table, column.name));
  }
  auto parts = split_shorthand(name, std::move(column));
  record(recorder_, at, [&] {
    return operation::AddColumn{name, std::move(parts.column), std::move(parts.constraints),
                                options.if_not_exists};
  });
  for (auto& index : parts.indexes) {
    record(recorder_, at, [&] { return operation::CreateIndex{name, std::move(index)}; });
  }
}

void Operations::drop_column(std::string_view table, std::string_view column,
                             const DropColumnOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropColumn{table_name(table, options.schema), std::string(column), options.if_exists};
  });
}

void Operations::alter_column(std::string_view table, std::string_view column,
                              const AlterColumnOptions& options, Place at) {
  operation::AlterColumn alter;
  alter.table = table_name(table, options.schema);
  alter.column = column;
  if (!options.new_column_name.empty()) alter.new_name = options.new_column_name;
  alter.type = options.type_;
  alter.nullable = options.nullable;
  alter.server_default = options.server_default;
  alter.postgresql_using = options.postgresql_using;
  record(recorder_, at, [&] { return alter; });
}

void Operations::create_index(std::string_view index, std::string_view table, IndexElements elements,
                              const CreateIndexOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateIndex{table_name(table, options.schema),
                                  Index(index, std::move(elements), {.unique = options.unique}),
                                  options.if_not_exists};
  });
}

void Operations::drop_index(std::string_view index, const DropIndexOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropIndex{std::string(index), table_name(options.table_name, options.schema),
                                options.if_exists};
  });
}

void Operations::create_primary_key(std::string_view constraint, std::string_view table, Names columns,
                                    const CreateConstraintOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        table_name(table, options.schema),
        PrimaryKeyConstraint(std::move(columns), {.name = std::string(constraint),
                                                  .deferrable = options.deferrable,
                                                  .initially = options.initially})};
  });
}

void Operations::create_unique_constraint(std::string_view constraint, std::string_view table, Names columns,
                                          const CreateConstraintOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{table_name(table, options.schema),
                                    UniqueConstraint(std::move(columns), {.name = std::string(constraint),
                                                                          .deferrable = options.deferrable,
                                                                          .initially = options.initially})};
  });
}

void Operations::create_check_constraint(std::string_view constraint, std::string_view table,
                                         std::string_view condition, const CreateConstraintOptions& options,
                                         Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{table_name(table, options.schema),
                                    CheckConstraint(condition, {.name = std::string(constraint),
                                                                .deferrable = options.deferrable,
                                                                .initially = options.initially})};
  });
}

void Operations::create_foreign_key(std::string_view constraint, std::string_view source_table,
                                    std::string_view referent_table, Names local_columns,
                                    Names remote_columns, const CreateForeignKeyOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        table_name(source_table, options.source_schema),
        ForeignKeyConstraint(std::move(local_columns), table_name(referent_table, options.referent_schema),
                             std::move(remote_columns),
                             {.name = std::string(constraint),
                              .onupdate = options.onupdate,
                              .ondelete = options.ondelete,
                              .deferrable = options.deferrable,
                              .initially = options.initially,
                              .match = options.match})};
  });
}

void Operations::drop_constraint(std::string_view constraint, std::string_view table,
                                 const DropConstraintOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropConstraint{table_name(table, options.schema), std::string(constraint),
                                     parse_kind(options.type_), options.if_exists};
  });
}

Execution Operations::execute(std::string_view sql, Place at) {
  return {recorder_, record(recorder_, at, [&] { return operation::Execute{std::string(sql)}; })};
}

}  // namespace limbeck
