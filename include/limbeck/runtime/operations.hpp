// SPDX-License-Identifier: MIT
// What a script's upgrade() and downgrade() are given. A call records an operation; it is sent to the
// database with others of its unit, in as few round trips as possible, and an error names the line that
// recorded it.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/schema/change.hpp>
#include <limbeck/schema/column.hpp>
#include <limbeck/schema/constraint.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/names.hpp>
#include <limbeck/schema/table.hpp>

namespace limbeck {

namespace runtime {
class Recorder;
struct Answer;
}  // namespace runtime

struct CreateTableOptions {
  std::string schema = {};
  bool if_not_exists = false;
};

struct DropTableOptions {
  std::string schema = {};
  bool if_exists = false;
};

struct RenameTableOptions {
  std::string schema = {};
};

struct AddColumnOptions {
  std::string schema = {};
  bool if_not_exists = false;
};

struct DropColumnOptions {
  std::string schema = {};
  bool if_exists = false;
};

// What is not named stays as it is.
struct AlterColumnOptions {
  std::optional<bool> nullable = {};
  Change<ServerDefault> server_default = {};  // `none` takes it away
  std::string new_column_name = {};
  std::optional<Type> type_ = {};
  std::string schema = {};
  std::string postgresql_using = {};  // how PostgreSQL makes new values of the old ones: "age::text"
};

struct CreateIndexOptions {
  bool unique = false;
  std::string schema = {};
  bool if_not_exists = false;
};

struct DropIndexOptions {
  std::string table_name = {};
  std::string schema = {};
  bool if_exists = false;
};

// For constraints that are made for a table that exists; their name is an argument of its own.
struct CreateConstraintOptions {
  std::string schema = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
};

struct CreateForeignKeyOptions {
  std::string onupdate = {};
  std::string ondelete = {};
  std::optional<bool> deferrable = {};
  std::string initially = {};
  std::string match = {};
  std::string source_schema = {};
  std::string referent_schema = {};
};

struct DropConstraintOptions {
  std::string type_ = {};  // "foreignkey", "primary", "unique", "check"
  std::string schema = {};
  bool if_exists = false;
};

// What an executed statement answered. Asking sends all that is recorded so far, inside the running
// transaction; where SQL is only written (--sql) there is no answer, and asking throws Error.
class Execution {
 public:
  // Rows that the statement inserted, updated or deleted.
  std::int64_t rowcount() const;
  // The rows of a query; an empty optional is NULL.
  const std::vector<std::vector<std::optional<std::string>>>& rows() const;

 private:
  friend class Operations;
  Execution(runtime::Recorder& recorder, std::shared_ptr<runtime::Answer> answer);

  runtime::Recorder* recorder_;  // lives as long as the script's function runs
  std::shared_ptr<runtime::Answer> answer_;
};

// Lives for one call of a script's function, on one thread. Every method may throw Error where the database
// cannot do what is asked for; the place of the call is named in the message. What fails on the server is
// reported when the unit is sent, with the same place.
class Operations {
 public:
  explicit Operations(runtime::Recorder& recorder) : recorder_(recorder) {}

  // The database's name: "postgresql", "sqlite".
  std::string_view dialect() const noexcept;

  // Marks a name as final. limbeck applies no naming convention to it.
  std::string f(std::string_view name) const { return std::string(name); }

  void create_table(std::string_view table, TableElements elements, const CreateTableOptions& options = {},
                    Place at = Place::here());
  void drop_table(std::string_view table, const DropTableOptions& options = {}, Place at = Place::here());
  void rename_table(std::string_view old_name, std::string_view new_name,
                    const RenameTableOptions& options = {}, Place at = Place::here());

  void add_column(std::string_view table, Column column, const AddColumnOptions& options = {},
                  Place at = Place::here());
  void drop_column(std::string_view table, std::string_view column, const DropColumnOptions& options = {},
                   Place at = Place::here());
  void alter_column(std::string_view table, std::string_view column, const AlterColumnOptions& options,
                    Place at = Place::here());

  void create_index(std::string_view index, std::string_view table, IndexElements elements,
                    const CreateIndexOptions& options = {}, Place at = Place::here());
  void drop_index(std::string_view index, const DropIndexOptions& options = {}, Place at = Place::here());

  void create_primary_key(std::string_view constraint, std::string_view table, Names columns,
                          const CreateConstraintOptions& options = {}, Place at = Place::here());
  void create_unique_constraint(std::string_view constraint, std::string_view table, Names columns,
                                const CreateConstraintOptions& options = {}, Place at = Place::here());
  void create_check_constraint(std::string_view constraint, std::string_view table,
                               std::string_view condition, const CreateConstraintOptions& options = {},
                               Place at = Place::here());
  void create_foreign_key(std::string_view constraint, std::string_view source_table,
                          std::string_view referent_table, Names local_columns, Names remote_columns,
                          const CreateForeignKeyOptions& options = {}, Place at = Place::here());
  void drop_constraint(std::string_view constraint, std::string_view table,
                       const DropConstraintOptions& options = {}, Place at = Place::here());

  // Runs SQL: one statement or several with semicolons between them. The answer is that of the last one.
  Execution execute(std::string_view sql, Place at = Place::here());
  Execution execute(const Expression& sql, Place at = Place::here()) { return execute(sql.sql, at); }

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
