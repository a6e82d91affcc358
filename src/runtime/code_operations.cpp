// SPDX-License-Identifier: MIT
#include <limbeck/runtime/code_operations.hpp>

#include "runtime/record.hpp"

namespace limbeck {
namespace {

using operation::RoutineKind;
using runtime::named;
using runtime::record;

operation::CreateFunction create(RoutineKind kind, std::string_view name, std::string_view body,
                                 const CreateFunctionOptions& options) {
  return {kind,
          named(name, options.schema),
          options.arguments,
          options.returns,
          options.language,
          std::string(body),
          options.options,
          options.mysql_sql_mode,
          options.or_replace};
}

operation::DropFunction drop(RoutineKind kind, std::string_view name, const DropFunctionOptions& options) {
  return {kind, named(name, options.schema), options.arguments, options.if_exists, options.cascade};
}

template <class Options>
operation::Grantable grantable(std::string_view object, const Options& options) {
  return {options.kind, named(object, options.schema), options.arguments};
}

}  // namespace

void CodeOperations::create_function(std::string_view function, std::string_view body,
                                     const CreateFunctionOptions& options, Place at) {
  record(recorder_, at, [&] { return create(RoutineKind::function, function, body, options); });
}

void CodeOperations::create_procedure(std::string_view procedure, std::string_view body,
                                      const CreateFunctionOptions& options, Place at) {
  record(recorder_, at, [&] { return create(RoutineKind::procedure, procedure, body, options); });
}

void CodeOperations::drop_function(std::string_view function, const DropFunctionOptions& options, Place at) {
  record(recorder_, at, [&] { return drop(RoutineKind::function, function, options); });
}

void CodeOperations::drop_procedure(std::string_view procedure, const DropFunctionOptions& options,
                                    Place at) {
  record(recorder_, at, [&] { return drop(RoutineKind::procedure, procedure, options); });
}

void CodeOperations::create_trigger(std::string_view trigger, std::string_view table,
                                    const CreateTriggerOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateTrigger{.name = std::string(trigger),
                                    .table = named(table, options.schema),
                                    .timing = options.timing,
                                    .events = options.events,
                                    .body = options.body,
                                    .for_each = options.for_each,
                                    .when = options.when,
                                    .referencing = options.referencing,
                                    .postgresql_constraint = options.postgresql_constraint,
                                    .mysql_sql_mode = options.mysql_sql_mode,
                                    .mysql_head = options.mysql_head,
                                    .or_replace = options.or_replace,
                                    .if_not_exists = options.if_not_exists};
  });
}

void CodeOperations::drop_trigger(std::string_view trigger, std::string_view table,
                                  const DropTriggerOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropTrigger{std::string(trigger), named(table, options.schema), options.if_exists,
                                  options.cascade};
  });
}

void CodeOperations::grant(Names privileges, std::string_view object, Names roles,
                           const GrantOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::Grant{std::move(privileges), grantable(object, options), std::move(roles),
                            options.columns, options.with_grant_option};
  });
}

void CodeOperations::revoke(Names privileges, std::string_view object, Names roles,
                            const RevokeOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::Revoke{std::move(privileges), grantable(object, options), std::move(roles),
                             options.columns,       options.grant_option_for,   options.cascade};
  });
}

void CodeOperations::alter_row_security(std::string_view table, const RowSecurityOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterRowSecurity{named(table, options.schema), options.enabled, options.forced};
  });
}

void CodeOperations::create_policy(std::string_view policy, std::string_view table,
                                   const CreatePolicyOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreatePolicy{
        std::string(policy), named(table, options.schema), options.command,   options.roles,
        options.using_,      options.with_check,           options.permissive};
  });
}

void CodeOperations::alter_policy(std::string_view policy, std::string_view table,
                                  const AlterPolicyOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterPolicy{std::string(policy), named(table, options.schema), options.roles,
                                  options.using_,      options.with_check,           options.new_name};
  });
}

void CodeOperations::drop_policy(std::string_view policy, std::string_view table,
                                 const DropPolicyOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropPolicy{std::string(policy), named(table, options.schema), options.if_exists};
  });
}

void CodeOperations::create_partition(std::string_view partition, std::string_view table,
                                      std::string_view bounds, const CreatePartitionOptions& options,
                                      Place at) {
  record(recorder_, at, [&] {
    return operation::CreatePartition{named(partition, options.partition_schema),
                                      named(table, options.schema),
                                      std::string(bounds),
                                      options.partition_by,
                                      options.tablespace,
                                      options.if_not_exists};
  });
}

void CodeOperations::attach_partition(std::string_view table, std::string_view partition,
                                      std::string_view bounds, const AttachPartitionOptions& options,
                                      Place at) {
  record(recorder_, at, [&] {
    return operation::AttachPartition{named(table, options.schema),
                                      named(partition, options.partition_schema), std::string(bounds)};
  });
}

void CodeOperations::detach_partition(std::string_view table, std::string_view partition,
                                      const DetachPartitionOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DetachPartition{named(table, options.schema),
                                      named(partition, options.partition_schema), options.concurrently,
                                      options.finalize};
  });
}

}  // namespace limbeck
