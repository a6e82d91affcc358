// SPDX-License-Identifier: MIT
#include <limbeck/runtime/object_operations.hpp>

#include "runtime/record.hpp"

namespace limbeck {
namespace {

using runtime::named;
using runtime::record;

template <class Options>
Sequence sequence_of(std::string_view name, const Options& options) {
  return {.name = named(name, options.schema),
          .counting = {options.start, options.increment, options.minvalue, options.maxvalue,
                       options.nominvalue, options.nomaxvalue, options.cycle, options.cache, options.order},
          .data_type = options.data_type,
          .owned_by = options.owned_by};
}

}  // namespace

void ObjectOperations::create_enum_type(std::string_view type, Names values,
                                        const CreateEnumTypeOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateEnum{named(type, options.schema), std::move(values), options.if_not_exists};
  });
}

void ObjectOperations::drop_enum_type(std::string_view type, const DropObjectOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropEnum{named(type, options.schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::rename_enum_type(std::string_view old_name, std::string_view new_name,
                                        const SchemaOption& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameEnum{named(old_name, options.schema), std::string(new_name)};
  });
}

void ObjectOperations::add_enum_value(std::string_view type, std::string_view value,
                                      const AddEnumValueOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AddEnumValue{named(type, options.schema), std::string(value), options.before,
                                   options.after, options.if_not_exists};
  });
}

void ObjectOperations::rename_enum_value(std::string_view type, std::string_view value,
                                         std::string_view new_value, const SchemaOption& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameEnumValue{named(type, options.schema), std::string(value),
                                      std::string(new_value)};
  });
}

void ObjectOperations::alter_enum_type(std::string_view type, Names values,
                                       const AlterEnumTypeOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterEnum{named(type, options.schema), std::move(values), options.replace};
  });
}

void ObjectOperations::create_domain(const postgresql::Domain& domain, Place at) {
  record(recorder_, at, [&] { return operation::CreateDomain{domain}; });
}

void ObjectOperations::alter_domain(std::string_view domain, const AlterDomainOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::AlterDomain{.domain = named(domain, options.schema),
                                  .server_default = options.server_default,
                                  .not_null = options.not_null,
                                  .drop_constraint = options.drop_constraint,
                                  .check = options.check,
                                  .constraint_name = options.constraint_name,
                                  .new_name = options.new_name};
  });
}

void ObjectOperations::drop_domain(std::string_view domain, const DropObjectOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropDomain{named(domain, options.schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::create_schema(std::string_view schema, const CreateSchemaOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateSchema{std::string(schema), options.if_not_exists, options.authorization};
  });
}

void ObjectOperations::drop_schema(std::string_view schema, const DropSchemaOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropSchema{std::string(schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::rename_schema(std::string_view old_name, std::string_view new_name, Place at) {
  record(recorder_, at, [&] {
    return operation::RenameSchema{std::string(old_name), std::string(new_name)};
  });
}

void ObjectOperations::create_extension(std::string_view extension, const CreateExtensionOptions& options,
                                        Place at) {
  record(recorder_, at, [&] {
    return operation::CreateExtension{std::string(extension), options.if_not_exists, options.schema,
                                      options.version, options.cascade};
  });
}

void ObjectOperations::alter_extension(std::string_view extension, const AlterExtensionOptions& options,
                                       Place at) {
  record(recorder_, at, [&] {
    return operation::AlterExtension{std::string(extension), options.version, options.schema};
  });
}

void ObjectOperations::drop_extension(std::string_view extension, const DropSchemaOptions& options,
                                      Place at) {
  record(recorder_, at, [&] {
    return operation::DropExtension{std::string(extension), options.if_exists, options.cascade};
  });
}

void ObjectOperations::create_sequence(std::string_view sequence, const CreateSequenceOptions& options,
                                       Place at) {
  record(recorder_, at, [&] {
    return operation::CreateSequence{sequence_of(sequence, options), options.if_not_exists};
  });
}

void ObjectOperations::alter_sequence(std::string_view sequence, const AlterSequenceOptions& options,
                                      Place at) {
  record(recorder_, at, [&] {
    return operation::AlterSequence{sequence_of(sequence, options), options.restart, options.new_name};
  });
}

void ObjectOperations::drop_sequence(std::string_view sequence, const DropObjectOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropSequence{named(sequence, options.schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::create_view(std::string_view view, std::string_view definition,
                                   const CreateViewOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateView{
        named(view, options.schema), std::string(definition), options.columns,
        options.or_replace,          options.if_not_exists,   options.check_option,
        options.postgresql_with,     options.mysql_algorithm, options.mysql_sql_security};
  });
}

void ObjectOperations::drop_view(std::string_view view, const DropObjectOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::DropView{named(view, options.schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::create_materialized_view(std::string_view view, std::string_view definition,
                                                const CreateMaterializedViewOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::CreateMaterializedView{named(view, options.schema),
                                             std::string(definition),
                                             options.columns,
                                             options.if_not_exists,
                                             options.with_data,
                                             options.postgresql_using,
                                             options.postgresql_with,
                                             options.postgresql_tablespace};
  });
}

void ObjectOperations::drop_materialized_view(std::string_view view, const DropObjectOptions& options,
                                              Place at) {
  record(recorder_, at, [&] {
    return operation::DropMaterializedView{named(view, options.schema), options.if_exists, options.cascade};
  });
}

void ObjectOperations::refresh_materialized_view(std::string_view view,
                                                 const RefreshMaterializedViewOptions& options, Place at) {
  record(recorder_, at, [&] {
    return operation::RefreshMaterializedView{named(view, options.schema), options.concurrently,
                                              options.with_data};
  });
}

}  // namespace limbeck
