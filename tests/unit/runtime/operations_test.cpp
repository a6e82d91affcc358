// SPDX-License-Identifier: MIT
#include <gmock/gmock.h>

#include <limbeck/runtime/operations.hpp>

#include "support/error_text.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck {
namespace {

using support::error_text;
using testing::ElementsAre;

class OperationsTest : public testing::Test {
 protected:
  OperationsTest() { run_.divider.begin_step(step_); }

  // What was recorded, without the marks of the step.
  std::vector<std::string> statements() {
    std::vector<std::string> texts;
    run_.divider.flush();
    for (const auto& unit : run_.units) texts.push_back(unit.substr(unit.find(">a ") + 3));
    return texts;
  }

  const revision::Step step_ = runtime::step_up("a");
  runtime::Recording run_;
  Operations op{run_.recorder};
};

TEST_F(OperationsTest, KnowsItsDatabase) {
  EXPECT_EQ(op.dialect(), "postgresql");
}

TEST_F(OperationsTest, MakesATableAndTheIndexesOfItsColumns) {
  op.create_table("post", {
                              Column("id", Integer(), {.primary_key = true}),
                              Column("title", String(20), {.nullable = false, .index = true}),
                          });
  EXPECT_THAT(statements(),
              ElementsAre("CREATE TABLE post (\n    id SERIAL NOT NULL,\n    title VARCHAR(20) NOT NULL,\n"
                          "    PRIMARY KEY (id)\n); CREATE INDEX ix_post_title ON post (title); ..."));
}

TEST_F(OperationsTest, AddsAColumnWithItsIndex) {
  op.add_column("post", Column("author", Integer(), {.index = true}));
  EXPECT_THAT(statements(), ElementsAre("ALTER TABLE post ADD COLUMN author INTEGER; CREATE INDEX "
                                        "ix_post_author ON post (author); ..."));
}

TEST_F(OperationsTest, AltersOnlyWhatIsNamed) {
  op.alter_column("user", "age", {.server_default = none});
  op.alter_column("user", "age", {.type_ = String(3), .postgresql_using = "age::text"});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE \"user\" ALTER COLUMN age DROP DEFAULT; ALTER TABLE \"user\" ALTER "
                          "COLUMN age TYPE VARCHAR(3) USING age::text; ..."));
}

TEST_F(OperationsTest, PassesEveryConstraintOn) {
  op.create_primary_key("pk", "t", {"a"});
  op.create_unique_constraint("uq", "t", {"a", "b"});
  op.create_check_constraint("ck", "t", "a > 0");
  op.create_foreign_key("fk", "t", "u", {"a"}, {"id"}, {.ondelete = "CASCADE"});
  op.drop_constraint("uq", "t", {.type_ = "unique"});
  EXPECT_THAT(statements(),
              ElementsAre("ALTER TABLE t ADD CONSTRAINT pk PRIMARY KEY (a); ALTER TABLE t ADD CONSTRAINT uq "
                          "UNIQUE (a, b); ALTER TABLE t ADD CONSTRAINT ck CHECK (a > 0); ALTER TABLE t ADD "
                          "CONSTRAINT fk FOREIGN KEY(a) REFERENCES u (id) ON DELETE CASCADE; ALTER TABLE t "
                          "DROP CONSTRAINT uq; ..."));
}

TEST_F(OperationsTest, ExecutesSeveralStatements) {
  op.execute("UPDATE t SET a = ';'; DELETE FROM t");
  EXPECT_THAT(statements(), ElementsAre("UPDATE t SET a = ';'; DELETE FROM t; ..."));
}

TEST_F(OperationsTest, NamesThePlaceOfACallThatMakesNoSense) {
  const int line = __LINE__ + 1;
  const auto message = error_text([&] { op.create_table("t", {PrimaryKeyConstraint({"x"})}); });
  EXPECT_THAT(message, testing::EndsWith(
                           "operations_test.cpp:" + std::to_string(line) +
                           ": cannot make table 't': a constraint or index names column 'x', which the table "
                           "does not have; add the column or correct the name"));
}

TEST_F(OperationsTest, RefusesAnUnknownTypeOfConstraint) {
  EXPECT_THAT(error_text([&] { op.drop_constraint("uq", "t", {.type_ = "uniq"}); }),
              testing::EndsWith(
                  ": 'uniq' is no type of constraint; write 'primary', 'unique', 'foreignkey' or 'check'"));
}

TEST_F(OperationsTest, RefusesToAddAPrimaryKeyWithAColumn) {
  EXPECT_THAT(error_text([&] { op.add_column("t", Column("a", Integer(), {.primary_key = true})); }),
              testing::EndsWith(
                  ": cannot add column 't.a' as a primary key; add the column, then use create_primary_key"));
}

}  // namespace
}  // namespace limbeck
