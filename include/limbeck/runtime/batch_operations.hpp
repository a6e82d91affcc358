// SPDX-License-Identifier: MIT
// What the function given to Operations::batch_alter_table is given: the operations of one table, which are
// carried out together when the function has returned.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/runtime/constraint_operations.hpp>
#include <limbeck/runtime/table_operations.hpp>
#include <limbeck/schema/change.hpp>
#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/index.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/table.hpp>
#include <limbeck/schema/table_element.hpp>

namespace limbeck {

namespace operation {
struct BatchAlterTable;
}  // namespace operation

struct BatchAlterTableOptions {
  std::string schema = {};
  // How SQLite does it: "auto" by way of a new table where it must, "always" so, "never" so. Other databases
  // alter in place, and refuse "always".
  std::string recreate = "auto";
  // The table as it is, in place of what the database says; SQL that is only written (--sql) needs it where a
  // new table is needed: `.copy_from = make_table({"user"}, {Column("id", Integer()), ...})`.
  std::optional<Table> copy_from = {};
  // Columns as they are, in place of what the database says of them: type, NULL, default, collation and
  // expression. What the table's keys and checks say of them stays. A new table is made of them; that they
  // are given does not ask for one.
  std::vector<Column> reflect_args = {};
  // SQLAlchemy's event of that name: is given each other column that a new table is to be made of, as the
  // database says it, its collation in the type, and may correct what reflect_args may:
  // [](Column& column) { if (column.name.starts_with("is_")) column.type = Boolean(); }
  std::function<void(Column& column)> column_reflect = {};
  // What a new table gets beside what the old one has, such as a check that was lost.
  std::vector<Constraint> table_args = {};
  TableOptions table_kwargs = {};  // {.sqlite_strict = true}
  // Names for constraints that have none in the database, so that they can be dropped:
  // {{"uq", "uq_%(table_name)s_%(column_0_name)s"}}
  Settings naming_convention = {};
  // Orders of columns, each to be kept: {{"a", "b"}, {"d", "c"}}.
  std::vector<Names> partial_reordering = {};
};

// `insert_before` and `insert_after` name a column of the table; a new table is then needed.
struct BatchAddColumnOptions {
  bool if_not_exists = false;
  std::string insert_before = {};
  std::string insert_after = {};
  TableElements constraints = {};  // of this column alone, beside what its options say
};

// `existing_type` is the column's, where it asked for a check (Boolean, Enum), which goes with the column.
struct BatchDropColumnOptions {
  bool if_exists = false;
  std::optional<Type> existing_type = {};
  bool mssql_drop_check = false;
  bool mssql_drop_default = false;
  bool mssql_drop_foreign_key = false;
};

// What is not named stays as it is.
struct BatchAlterColumnOptions {
  std::optional<bool> nullable = {};
  Change<std::string> comment = {};
  Change<ServerDefault> server_default = {};
  std::string new_column_name = {};
  std::optional<Type> type_ = {};
  std::optional<Type> existing_type = {};
  Change<ServerDefault> existing_server_default = {};
  std::optional<bool> existing_nullable = {};
  Change<std::string> existing_comment = {};
  std::optional<bool> autoincrement = {};
  std::optional<bool> existing_autoincrement = {};
  std::string postgresql_using = {};
  Change<Identity> identity = {};
  Change<Identity> existing_identity = {};
  Change<Computed> computed = {};
  Change<Computed> existing_computed = {};
  Change<std::string> mysql_on_update = {};
  Change<std::string> existing_mysql_on_update = {};
  Change<std::string> sqlite_on_conflict_not_null = {};  // "IGNORE", of a column that may not be NULL
  Change<std::string> existing_sqlite_on_conflict_not_null = {};
  Change<std::string> postgresql_storage = {};  // "EXTERNAL"; `none` is that of the type
  Change<std::string> existing_postgresql_storage = {};
  Change<std::string> postgresql_compression = {};  // "lz4"; `none` is that of the server
  Change<std::string> existing_postgresql_compression = {};
  std::string insert_before = {};
  std::string insert_after = {};
};

struct BatchForeignKeyOptions {
  std::string referent_schema = {};
  std::string onupdate = {};
  std::string ondelete = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string match = {};
  bool postgresql_not_valid = false;
  Names postgresql_ondelete_columns = {};
};

struct BatchKeyOptions {
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

struct BatchCheckOptions {
  std::optional<bool> deferrable = {};
  std::string initially = {};
  bool postgresql_not_valid = false;
  bool postgresql_no_inherit = false;
};

struct BatchDropConstraintOptions {
  std::string type_ = {};  // "foreignkey", "primary", "unique", "check"
  bool if_exists = false;
};

struct BatchDropIndexOptions {
  bool if_exists = false;
  bool postgresql_concurrently = false;
};

struct BatchTableCommentOptions {
  Change<std::string> existing_comment = {};
};

// Lives for one call of that function, on one thread. A column that was given a new name may be named by this
// one from then on, and by the old one, unless a new column bears it; SQL, such as a check's condition, names
// columns as they are then called. Every method may throw Error where what is asked for makes no sense.
class BatchOperations {
 public:
  explicit BatchOperations(operation::BatchAlterTable& batch) : batch_(batch) {}

  // The table's name.
  const std::string& table() const noexcept;
  // As in Operations.
  Name f(std::string_view name) const { return conv(name); }

  void add_column(Column column, const BatchAddColumnOptions& options = {}, Place at = Place::here());
  void drop_column(std::string_view column, const BatchDropColumnOptions& options = {},
                   Place at = Place::here());
  void alter_column(std::string_view column, const BatchAlterColumnOptions& options,
                    Place at = Place::here());

  // `schema` is the table's, and left out.
  void create_index(const Name& index, IndexElements elements, const CreateIndexOptions& options = {},
                    Place at = Place::here());
  void drop_index(const Name& index, const BatchDropIndexOptions& options = {}, Place at = Place::here());
  void rename_index(std::string_view index, std::string_view new_name, Place at = Place::here());

  void create_primary_key(const Name& constraint, Names columns, const BatchKeyOptions& options = {},
                          Place at = Place::here());
  void create_unique_constraint(const Name& constraint, Names columns, const BatchKeyOptions& options = {},
                                Place at = Place::here());
  void create_check_constraint(const Name& constraint, std::string_view condition,
                               const BatchCheckOptions& options = {}, Place at = Place::here());
  void create_foreign_key(const Name& constraint, std::string_view referent_table, Names local_columns,
                          Names remote_columns, const BatchForeignKeyOptions& options = {},
                          Place at = Place::here());
  void create_exclude_constraint(const Name& constraint, std::vector<ExcludeElement> elements,
                                 ExcludeOptions options = {}, Place at = Place::here());
  void drop_constraint(const Name& constraint, const BatchDropConstraintOptions& options = {},
                       Place at = Place::here());
  // One that has no name, as it is worded: `batch.drop_constraint(UniqueConstraint({"email"}))`. Only SQLite
  // has such constraints; elsewhere the name that `constraint` bears says which one it is.
  void drop_constraint(Constraint constraint, Place at = Place::here());
  void rename_constraint(std::string_view constraint, std::string_view new_name, Place at = Place::here());

  // `schema` is the table's, and left out.
  void alter_table(const AlterTableOptions& options, Place at = Place::here());
  void create_table_comment(std::string_view comment, const BatchTableCommentOptions& options = {},
                            Place at = Place::here());
  void drop_table_comment(const BatchTableCommentOptions& options = {}, Place at = Place::here());

 private:
  void add_constraint(const Place& at, Constraint constraint);

  operation::BatchAlterTable& batch_;
};

// The function that a batch is written in: anything that can be called with a BatchOperations&. Refers to it,
// and is used for that one call alone.
class BatchFunction {
 public:
  template <class Function>
  BatchFunction(const Function& function)
      : function_(&function), call_([](const void* called, BatchOperations& batch) {
          (*static_cast<const Function*>(called))(batch);
        }) {}

  void operator()(BatchOperations& batch) const { call_(function_, batch); }

 private:
  const void* function_;
  void (*call_)(const void* function, BatchOperations& batch);
};

}  // namespace limbeck
