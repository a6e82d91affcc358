// SPDX-License-Identifier: MIT
// The part of Operations that changes indexes and constraints.
#pragma once

#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>

namespace limbeck {

namespace runtime {
class Recorder;
}  // namespace runtime

// What belongs to one database is said in limbeck/schema/index.hpp.
struct CreateIndexOptions {
  bool unique = false;
  std::string schema = {};
  bool if_not_exists = false;
  // Without a lock that writers wait for, and outside a transaction. A try that fails leaves an invalid index
  // behind, which the next one finds, tells of, and replaces.
  bool postgresql_concurrently = false;
  std::string postgresql_using = {};
  std::string postgresql_where = {};
  Names postgresql_include = {};
  Settings postgresql_ops = {};
  Settings postgresql_with = {};
  std::string postgresql_tablespace = {};
  bool postgresql_nulls_not_distinct = false;
  std::string sqlite_where = {};
  std::vector<PrefixLength> mysql_length = {};
  std::string mysql_prefix = {};
  std::string mysql_using = {};
  std::string mysql_with_parser = {};
  std::string mysql_comment = {};
  std::string mssql_where = {};
  Names mssql_include = {};
  std::optional<bool> mssql_clustered = {};
  bool mssql_columnstore = false;
  bool oracle_bitmap = false;
  std::optional<int> oracle_compress = {};
};

struct DropIndexOptions {
  std::string table_name = {};
  std::string schema = {};
  bool if_exists = false;
  bool postgresql_concurrently = false;
};

struct RenameIndexOptions {
  std::string table_name = {};
  std::string schema = {};
};

// For constraints that are made for a table that exists; their name is an argument of its own. What belongs
// to one database is said in limbeck/schema/constraint.hpp.
struct CreateKeyOptions {
  std::string schema = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  Names postgresql_include = {};
  bool postgresql_nulls_not_distinct = false;
  std::string postgresql_tablespace = {};
  std::string sqlite_on_conflict = {};
  std::optional<bool> mssql_clustered = {};
  std::vector<PrefixLength> mysql_length = {};
  std::string mysql_using = {};
};

struct CreateCheckOptions {
  std::string schema = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  bool postgresql_not_valid = false;
  bool postgresql_no_inherit = false;
};

struct CreateForeignKeyOptions {
  std::string onupdate = {};
  std::string ondelete = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string match = {};
  std::string source_schema = {};
  std::string referent_schema = {};
  bool postgresql_not_valid = false;
  Names postgresql_ondelete_columns = {};
};

struct CreateExcludeOptions {
  std::string where = {};
  std::string schema = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string using_ = {};  // "gist" unless said
  Settings ops = {};
  Names postgresql_include = {};
};

struct DropConstraintOptions {
  std::string type_ = {};  // "foreignkey", "primary", "unique", "check", "exclude"
  std::string schema = {};
  bool if_exists = false;
  bool cascade = false;
};

struct RenameConstraintOptions {
  std::string schema = {};
};

class ConstraintOperations {
 public:
  explicit ConstraintOperations(runtime::Recorder& recorder) : recorder_(recorder) {}

  void create_index(const Name& index, std::string_view table, IndexElements elements,
                    const CreateIndexOptions& options = {}, Place at = Place::here());
  void drop_index(const Name& index, const DropIndexOptions& options = {}, Place at = Place::here());
  void rename_index(std::string_view old_name, std::string_view new_name,
                    const RenameIndexOptions& options = {}, Place at = Place::here());

  void create_primary_key(const Name& constraint, std::string_view table, Names columns,
                          const CreateKeyOptions& options = {}, Place at = Place::here());
  void create_unique_constraint(const Name& constraint, std::string_view table, Names columns,
                                const CreateKeyOptions& options = {}, Place at = Place::here());
  void create_check_constraint(const Name& constraint, std::string_view table, std::string_view condition,
                               const CreateCheckOptions& options = {}, Place at = Place::here());
  void create_foreign_key(const Name& constraint, std::string_view source_table,
                          std::string_view referent_table, Names local_columns, Names remote_columns,
                          const CreateForeignKeyOptions& options = {}, Place at = Place::here());
  void create_exclude_constraint(const Name& constraint, std::string_view table,
                                 std::initializer_list<ExcludeElement> elements,
                                 const CreateExcludeOptions& options = {}, Place at = Place::here());
  // Throws UsageError for an empty name: a constraint is dropped by its name. MySQL's primary keys have none,
  // so that theirs may be left empty where `type_` is "primary".
  void drop_constraint(const Name& constraint, std::string_view table,
                       const DropConstraintOptions& options = {}, Place at = Place::here());
  void rename_constraint(std::string_view old_name, std::string_view new_name, std::string_view table,
                         const RenameConstraintOptions& options = {}, Place at = Place::here());

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
