// SPDX-License-Identifier: MIT
// The part of Operations that changes types, sequences, schemas, extensions and views. A database that has no
// such thing refuses, and says what to do in its place.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include <limbeck/core/place.hpp>
#include <limbeck/schema/change.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/type.hpp>

namespace limbeck {

namespace runtime {
class Recorder;
}  // namespace runtime

struct CreateEnumTypeOptions {
  std::string schema = {};
  bool if_not_exists = false;  // where there is one, it must have the same values
};

// Of types, domains, sequences and views.
struct DropObjectOptions {
  std::string schema = {};
  bool if_exists = false;
  bool cascade = false;  // with what depends on it
};

struct SchemaOption {
  std::string schema = {};
};

struct AddEnumValueOptions {
  std::string schema = {};
  std::string before = {};
  std::string after = {};
  bool if_not_exists = false;
};

struct AlterEnumTypeOptions {
  std::string schema = {};
  // What rows and defaults that hold a removed value get in its place: {{"glad", "ok"}}. Such a row without
  // an entry here fails the operation.
  Settings replace = {};
};

// What is not named stays as it is. A check that goes, goes before the other one comes.
struct AlterDomainOptions {
  std::string schema = {};
  std::string new_name = {};
  Change<ServerDefault> server_default = {};
  std::optional<bool> not_null = {};
  std::string drop_constraint = {};  // the name of the check that goes
  std::string check = {};            // one that comes: SQL over VALUE
  std::string constraint_name = {};  // its name
};

struct CreateSchemaOptions {
  bool if_not_exists = false;
  std::string authorization = {};  // the role that owns it
};

struct DropSchemaOptions {
  bool if_exists = false;
  bool cascade = false;
};

struct CreateExtensionOptions {
  bool if_not_exists = false;
  std::string schema = {};
  std::string version = {};
  bool cascade = false;  // with the extensions that it needs
};

// With neither, to the newest version that the server has.
struct AlterExtensionOptions {
  std::string version = {};
  std::string schema = {};  // which its objects move to
};

struct CreateSequenceOptions {
  std::string schema = {};
  bool if_not_exists = false;
  std::optional<std::int64_t> start = {};
  std::optional<std::int64_t> increment = {};
  std::optional<std::int64_t> minvalue = {};
  std::optional<std::int64_t> maxvalue = {};
  bool nominvalue = false;
  bool nomaxvalue = false;
  std::optional<bool> cycle = {};
  std::optional<std::int64_t> cache = {};
  std::optional<bool> order = {};
  std::optional<Type> data_type = {};
  std::string owned_by = {};  // "table.column"
};

// What is not named stays as it is.
struct AlterSequenceOptions {
  std::string schema = {};
  std::string new_name = {};
  std::optional<std::int64_t> restart = {};  // the next number
  std::optional<std::int64_t> start = {};
  std::optional<std::int64_t> increment = {};
  std::optional<std::int64_t> minvalue = {};
  std::optional<std::int64_t> maxvalue = {};
  bool nominvalue = false;
  bool nomaxvalue = false;
  std::optional<bool> cycle = {};
  std::optional<std::int64_t> cache = {};
  std::optional<bool> order = {};
  std::optional<Type> data_type = {};
  std::string owned_by = {};  // "table.column", or "NONE"
};

struct CreateViewOptions {
  std::string schema = {};
  Names columns = {};  // their names, where they are not those of the SELECT
  bool or_replace = false;
  bool if_not_exists = false;
  std::string check_option = {};        // "LOCAL" or "CASCADED"
  Settings postgresql_with = {};        // {{"security_invoker", "true"}}
  std::string mysql_algorithm = {};     // "MERGE", "TEMPTABLE"
  std::string mysql_sql_security = {};  // "INVOKER"
};

struct CreateMaterializedViewOptions {
  std::string schema = {};
  Names columns = {};
  bool if_not_exists = false;
  bool with_data = true;  // filled at once
  std::string postgresql_using = {};
  Settings postgresql_with = {};
  std::string postgresql_tablespace = {};
};

struct RefreshMaterializedViewOptions {
  std::string schema = {};
  bool concurrently = false;
  bool with_data = true;
};

class ObjectOperations {
 public:
  explicit ObjectOperations(runtime::Recorder& recorder) : recorder_(recorder) {}

  void create_enum_type(std::string_view type, Names values, const CreateEnumTypeOptions& options = {},
                        Place at = Place::here());
  void drop_enum_type(std::string_view type, const DropObjectOptions& options = {}, Place at = Place::here());
  void rename_enum_type(std::string_view old_name, std::string_view new_name,
                        const SchemaOption& options = {}, Place at = Place::here());
  // At the end, or before or after another value. The value may be used from the next statement on.
  void add_enum_value(std::string_view type, std::string_view value, const AddEnumValueOptions& options = {},
                      Place at = Place::here());
  void rename_enum_value(std::string_view type, std::string_view value, std::string_view new_value,
                         const SchemaOption& options = {}, Place at = Place::here());
  // Gives the type these values in this order, also where it is in use: its columns move to a new type of its
  // name, which rewrites their tables.
  void alter_enum_type(std::string_view type, Names values, const AlterEnumTypeOptions& options = {},
                       Place at = Place::here());
  void create_domain(const postgresql::Domain& domain, Place at = Place::here());
  void alter_domain(std::string_view domain, const AlterDomainOptions& options, Place at = Place::here());
  void drop_domain(std::string_view domain, const DropObjectOptions& options = {}, Place at = Place::here());

  void create_schema(std::string_view schema, const CreateSchemaOptions& options = {},
                     Place at = Place::here());
  void drop_schema(std::string_view schema, const DropSchemaOptions& options = {}, Place at = Place::here());
  void rename_schema(std::string_view old_name, std::string_view new_name, Place at = Place::here());
  void create_extension(std::string_view extension, const CreateExtensionOptions& options = {},
                        Place at = Place::here());
  void alter_extension(std::string_view extension, const AlterExtensionOptions& options = {},
                       Place at = Place::here());
  void drop_extension(std::string_view extension, const DropSchemaOptions& options = {},
                      Place at = Place::here());
  void create_sequence(std::string_view sequence, const CreateSequenceOptions& options = {},
                       Place at = Place::here());
  void alter_sequence(std::string_view sequence, const AlterSequenceOptions& options,
                      Place at = Place::here());
  void drop_sequence(std::string_view sequence, const DropObjectOptions& options = {},
                     Place at = Place::here());

  // `definition` is the SELECT.
  void create_view(std::string_view view, std::string_view definition, const CreateViewOptions& options = {},
                   Place at = Place::here());
  void drop_view(std::string_view view, const DropObjectOptions& options = {}, Place at = Place::here());
  void create_materialized_view(std::string_view view, std::string_view definition,
                                const CreateMaterializedViewOptions& options = {}, Place at = Place::here());
  void drop_materialized_view(std::string_view view, const DropObjectOptions& options = {},
                              Place at = Place::here());
  void refresh_materialized_view(std::string_view view, const RefreshMaterializedViewOptions& options = {},
                                 Place at = Place::here());

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
