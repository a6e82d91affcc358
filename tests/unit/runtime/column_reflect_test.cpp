// SPDX-License-Identifier: MIT
// What a batch's column_reflect says of the columns of a table that is there.
#include <gmock/gmock.h>

#include <limbeck/runtime/operations.hpp>

#include "dialect/sqlite/dialect.hpp"
#include "support/error_text.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::EndsWith;
using testing::IsEmpty;

class ColumnReflectTest : public testing::Test {
 protected:
  ColumnReflectTest() {
    divider_.begin_step(step_);
    op.execute("CREATE TABLE t (a NUMERIC, b NUMERIC, c TEXT)");
  }

  void tighten(const BatchAlterTableOptions& options) {
    op.batch_alter_table(
        "t", [](BatchOperations& batch) { batch.alter_column("c", {.nullable = false}); }, options);
  }

  std::string table() {
    divider_.finish();
    const std::string query = "SELECT sql FROM sqlite_schema WHERE name = 't'";
    return connection_->execute(std::span(&query, 1)).front().rows.front().front().value_or("");
  }

 private:
  const revision::Step step_ = runtime::step_up("a");
  const std::unique_ptr<const dialect::Dialect> dialect_ = dialect::sqlite::make_dialect();
  const std::unique_ptr<database::Connection> connection_ =
      dialect_->connect({.dialect = "sqlite", .database = ":memory:"});
  runtime::Divider divider_{false, [this](const runtime::Unit& unit) {
                              for (const auto& entry : unit.entries) {
                                if (const auto* statement = std::get_if<runtime::Statement>(&entry))
                                  connection_->execute(std::span(&statement->sql, 1));
                              }
                            }};
  runtime::Recorder recorder_{*dialect_, divider_, connection_.get()};

 protected:
  Operations op{recorder_};
};

void make_integers_of_numbers(Column& column) {
  if (std::holds_alternative<Numeric>(column.type)) column.type = Integer();
}

TEST_F(ColumnReflectTest, CorrectsTheColumnsThatANewTableIsMadeOf) {
  tighten({.column_reflect = make_integers_of_numbers});
  EXPECT_EQ(table(), "CREATE TABLE \"t\" (a INTEGER, b INTEGER, c TEXT NOT NULL)");
}

TEST_F(ColumnReflectTest, LeavesToReflectArgsWhatTheyName) {
  tighten({.reflect_args = {Column("a", Text())}, .column_reflect = make_integers_of_numbers});
  EXPECT_EQ(table(), "CREATE TABLE \"t\" (a TEXT, b INTEGER, c TEXT NOT NULL)");
}

TEST_F(ColumnReflectTest, IsNotAskedWhereNoNewTableIsMade) {
  op.batch_alter_table("t", [](BatchOperations& batch) { batch.add_column(Column("d", Integer())); },
                       {.column_reflect = [](Column& column) { column.type = Integer(); }});
  EXPECT_EQ(table(), "CREATE TABLE t (a NUMERIC, b NUMERIC, c TEXT, d INTEGER)");
}

TEST_F(ColumnReflectTest, GivesNoColumnAnotherNameOrAKey) {
  const auto refused = [&](const std::function<void(Column&)>& reflect) {
    return error_text([&] { tighten({.column_reflect = reflect}); });
  };
  EXPECT_THAT(
      refused([](Column& column) { column.name = "x"; }),
      EndsWith(": column_reflect calls column 'a' 'x', and only says what a column is; rename it with "
               "batch.alter_column"));
  EXPECT_THAT(
      refused([](Column& column) { column.options.unique = true; }),
      EndsWith(": column 'a' of column_reflect asks for a key or an index, and the table keeps those that it "
               "has; leave primary_key, unique, index and foreign_key out of it"));
  EXPECT_THAT(
      error_text(
          [&] { tighten({.copy_from = Table{.name = {"t"}}, .column_reflect = make_integers_of_numbers}); }),
      EndsWith(": column_reflect corrects what the database says of a table, and copy_from says it in its "
               "place; give one of them"));
}

TEST(ColumnReflect, IsNotAskedWhereTablesAreAlteredInPlace) {
  const auto step = runtime::step_up("a");
  runtime::Recording run;
  run.divider.begin_step(step);
  Operations op(run.recorder);
  bool asked = false;
  op.batch_alter_table("t", [](BatchOperations& batch) { batch.alter_column("c", {.nullable = false}); },
                       {.column_reflect = [&](Column&) { asked = true; }});
  EXPECT_FALSE(asked);
}

}  // namespace
}  // namespace limbeck
