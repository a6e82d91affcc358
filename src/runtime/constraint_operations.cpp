// SPDX-License-Identifier: MIT
#include <limbeck/runtime/constraint_operations.hpp>

#include "runtime/constraint_kind.hpp"
#include "runtime/key_options.hpp"
#include "runtime/record.hpp"

namespace limbeck {
namespace {

using runtime::index_options;
using runtime::key_options;
using runtime::named;
using runtime::record;

}  // namespace

void ConstraintOperations::create_index(const Name& index, std::string_view table, IndexElements elements,
                                        const CreateIndexOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateIndex{named(table, options.schema),
                                  Index(index, std::move(elements), index_options(options)),
                                  options.if_not_exists, options.postgresql_concurrently};
  });
}

void ConstraintOperations::drop_index(const Name& index, const DropIndexOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropIndex{index, named(options.table_name, options.schema), options.if_exists,
                                options.postgresql_concurrently};
  });
}

void ConstraintOperations::rename_index(std::string_view old_name, std::string_view new_name,
                                        const RenameIndexOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameIndex{std::string(old_name), std::string(new_name),
                                  named(options.table_name, options.schema)};
  });
}

void ConstraintOperations::create_primary_key(const Name& constraint, std::string_view table, Names columns,
                                              const CreateKeyOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        named(table, options.schema),
        PrimaryKeyConstraint(std::move(columns), key_options(constraint, options))};
  });
}

void ConstraintOperations::create_unique_constraint(const Name& constraint, std::string_view table,
                                                    Names columns, const CreateKeyOptions& options,
                                                    Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{named(table, options.schema),
                                    UniqueConstraint(std::move(columns), key_options(constraint, options))};
  });
}

void ConstraintOperations::create_check_constraint(const Name& constraint, std::string_view table,
                                                   std::string_view condition,
                                                   const CreateCheckOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        named(table, options.schema),
        CheckConstraint(condition, {.name = constraint,
                                    .deferrable = options.deferrable,
                                    .initially = options.initially,
                                    .postgresql_not_valid = options.postgresql_not_valid,
                                    .postgresql_no_inherit = options.postgresql_no_inherit})};
  });
}

void ConstraintOperations::create_foreign_key(const Name& constraint, std::string_view source_table,
                                              std::string_view referent_table, Names local_columns,
                                              Names remote_columns, const CreateForeignKeyOptions& options,
                                              Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        named(source_table, options.source_schema),
        ForeignKeyConstraint(std::move(local_columns), named(referent_table, options.referent_schema),
                             std::move(remote_columns), runtime::foreign_key_options(constraint, options))};
  });
}

void ConstraintOperations::create_exclude_constraint(const Name& constraint, std::string_view table,
                                                     std::initializer_list<ExcludeElement> elements,
                                                     const CreateExcludeOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddConstraint{
        named(table, options.schema),
        ExcludeConstraint(elements, {.name = constraint,
                                     .using_ = options.using_,
                                     .where = options.where,
                                     .deferrable = options.deferrable,
                                     .initially = options.initially,
                                     .ops = options.ops,
                                     .postgresql_include = options.postgresql_include})};
  });
}

void ConstraintOperations::drop_constraint(const Name& constraint, std::string_view table,
                                           const DropConstraintOptions& options, Place at) {
  record(recorder_, at, [&] {
    const auto kind = runtime::parse_kind(options.type_);
    if (constraint.empty() && kind != operation::ConstraintKind::primary_key) {
      throw UsageError(fmt::format(
          "cannot drop a constraint of '{}' without a name; write the name that the database gave it",
          table));
    }
    return operation::DropConstraint{named(table, options.schema), constraint, kind, options.if_exists,
                                     options.cascade};
  });
}

void ConstraintOperations::rename_constraint(std::string_view old_name, std::string_view new_name,
                                             std::string_view table, const RenameConstraintOptions& options,
                                             Place at) {
  record(recorder_, at, [&] {
    return operation::RenameConstraint{named(table, options.schema), std::string(old_name),
                                       std::string(new_name)};
  });
}

}  // namespace limbeck
