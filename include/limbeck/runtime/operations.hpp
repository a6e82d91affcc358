// SPDX-License-Identifier: MIT
// What a script's upgrade() and downgrade() are given. A call records an operation; it is sent to the
// database with others of its unit, in as few round trips as possible, and an error names the line that
// recorded it.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include <limbeck/core/place.hpp>
#include <limbeck/core/x_argument.hpp>
#include <limbeck/runtime/batch_operations.hpp>
#include <limbeck/runtime/code_operations.hpp>
#include <limbeck/runtime/constraint_operations.hpp>
#include <limbeck/runtime/object_operations.hpp>
#include <limbeck/runtime/table_operations.hpp>
#include <limbeck/schema/expression.hpp>
#include <limbeck/schema/type.hpp>
#include <limbeck/schema/value.hpp>

namespace limbeck {

class Operations;

namespace runtime {
struct Answer;
}  // namespace runtime

// What an executed statement answered. Asking sends all that is recorded so far, inside the running
// transaction; where SQL is only written (--sql) there is no answer, and asking throws Error.
class Execution {
 public:
  // Rows that the statement inserted, updated or deleted.
  std::int64_t rowcount() const;
  // The rows of a query; an empty optional is NULL.
  const std::vector<std::vector<std::optional<std::string>>>& rows() const;
  // The first row's first value; empty where it is NULL or there is no row.
  std::optional<std::string> scalar() const;

 private:
  friend class Bind;
  Execution(runtime::Recorder& recorder, std::shared_ptr<runtime::Answer> answer);

  runtime::Recorder* recorder_;  // lives as long as the script's function runs
  std::shared_ptr<runtime::Answer> answer_;
};

// The database that a script runs on, as Alembic's op.get_bind() gives it. Belongs to the Operations that
// gave it.
class Bind {
 public:
  explicit Bind(runtime::Recorder& recorder) : recorder_(recorder) {}

  // The database's name: "postgresql", "sqlite".
  std::string_view dialect() const noexcept;

  // Runs SQL as it stands: `%`, `:` and `?` mean nothing to limbeck. One statement, or several with
  // semicolons between them; the answer is that of the last one.
  Execution execute(std::string_view sql, Place at = Place::here());
  Execution execute(const Expression& sql, Place at = Place::here()) { return execute(sql.sql, at); }

 private:
  runtime::Recorder& recorder_;
};

// How a script runs, as Alembic's op.get_context() gives it.
class MigrationContext {
 public:
  explicit MigrationContext(runtime::Recorder& recorder) : recorder_(recorder) {}

  std::string_view dialect() const noexcept;
  // Whether SQL is only written (--sql): no statement has an answer then.
  bool as_sql() const noexcept;
  // What the command line says for the project alone: the last `-x key=value` of that key, all of them, and
  // `--tag`.
  std::optional<std::string> x_argument(std::string_view key) const;
  const std::vector<XArgument>& x_arguments() const noexcept;
  const std::string& tag() const noexcept;
  // What is recorded inside the block stands outside a transaction, each statement by itself. What was
  // recorded before it is committed, and stays so whatever happens after.
  void autocommit_block(const std::function<void()>& block);

 private:
  runtime::Recorder& recorder_;
};

// An operation of a user's own, which consists of others. `reverse` may be left out.
struct CustomOperation {
  std::string description;  // for messages: "copy the archive"
  std::function<void(Operations&)> run;
  std::function<void(Operations&)> reverse = {};
};

// Lives for one call of a script's function, on one thread. Every method may throw Error where the database
// cannot do what is asked for; the place of the call is named in the message. What fails on the server is
// reported when the unit is sent, with the same place.
class Operations : public TableOperations,
                   public ConstraintOperations,
                   public ObjectOperations,
                   public CodeOperations {
 public:
  explicit Operations(runtime::Recorder& recorder);

  // The database's name: "postgresql", "sqlite".
  std::string_view dialect() const noexcept { return get_bind().dialect(); }
  Bind get_bind() const noexcept { return Bind(recorder_); }
  MigrationContext get_context() const noexcept { return MigrationContext(recorder_); }

  // Marks a name as final: no naming convention changes it.
  Name f(std::string_view name) const { return conv(name); }

  // Several changes of one table, which `write` asks for one by one: on SQLite they are made in place as far
  // as it can, and else by way of a new table, which loses nothing; other databases make them one after
  // another.
  void batch_alter_table(std::string_view table, const BatchFunction& write,
                         const BatchAlterTableOptions& options = {}, Place at = Place::here());

  // The value as SQL that nothing inside it can leave: for conditions and statements that are put together.
  Expression inline_literal(const Value& value, const Type& type = String()) const;

  // As Bind::execute.
  Execution execute(std::string_view sql, Place at = Place::here()) { return get_bind().execute(sql, at); }
  Execution execute(const Expression& sql, Place at = Place::here()) { return execute(sql.sql, at); }

  // As MigrationContext::autocommit_block.
  void autocommit_block(const std::function<void()>& block) { get_context().autocommit_block(block); }

  // Runs an operation of a user's own, or its reverse. What goes wrong inside is told with its description.
  // Throws UsageError where there is no reverse.
  void invoke(const CustomOperation& operation, Place at = Place::here());
  void invoke_reverse(const CustomOperation& operation, Place at = Place::here());

 private:
  runtime::Recorder& recorder_;
};

}  // namespace limbeck
