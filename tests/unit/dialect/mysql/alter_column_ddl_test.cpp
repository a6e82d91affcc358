// SPDX-License-Identifier: MIT
// Nothing of a column is reset because it was not said again.
#include <gmock/gmock.h>

#include "dialect/mysql/ddl.hpp"
#include "support/error_text.hpp"

namespace limbeck::dialect::mysql {
namespace {

using operation::AlterColumn;
using support::error_text;
using testing::ElementsAre;

const Features of_mysql = features_of(usual_server(Flavour::mysql));

Existing table_with(Column column) {
  return {.table = make_table({"t"}, {std::move(column)})};
}

std::string with(const Existing& existing, const AlterColumn& op) {
  const auto statements = ddl(op, of_mysql, &existing);
  EXPECT_EQ(statements.size(), 1U);
  return statements.empty() ? "" : statements.front();
}

TEST(MysqlAlterColumn, SaysTheWholeColumnAgain) {
  const auto existing =
      table_with(Column("a", String(20, {.collation = "latin1_bin"}),
                        {.nullable = false, .server_default = "it's", .comment = "why; \\"}));
  EXPECT_EQ(
      with(existing, {.table = {"t"}, .column = "a", .nullable = true}),
      R"(ALTER TABLE t MODIFY a VARCHAR(20) COLLATE latin1_bin NULL DEFAULT 'it''s' COMMENT 'why; \\')");
  EXPECT_EQ(
      with(existing, {.table = {"t"}, .column = "a", .new_name = "b", .type = String(30)}),
      R"(ALTER TABLE t CHANGE a b VARCHAR(30) COLLATE latin1_bin NOT NULL DEFAULT 'it''s' COMMENT 'why; \\')");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .comment = none}),
            "ALTER TABLE t MODIFY a VARCHAR(20) COLLATE latin1_bin NOT NULL DEFAULT 'it''s'");
}

TEST(MysqlAlterColumn, KeepsAColumnCounting) {
  const Existing existing{
      .table = make_table({"t"}, {Column("id", Integer(), {.primary_key = true}), Column("a", Integer())})};
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "id", .type = BigInteger()}),
            "ALTER TABLE t MODIFY id BIGINT NOT NULL AUTO_INCREMENT");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "id", .autoincrement = false}),
            "ALTER TABLE t MODIFY id INTEGER NOT NULL");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "id", .type = String(3)}),
            "ALTER TABLE t MODIFY id VARCHAR(3) NOT NULL");
}

TEST(MysqlAlterColumn, KeepsWhatIsComputedOrSetOnUpdate) {
  EXPECT_EQ(with(table_with(Column("a", Integer(), {.computed = Computed{"b + 1", true}})),
                 {.table = {"t"}, .column = "a", .type = BigInteger()}),
            "ALTER TABLE t MODIFY a BIGINT GENERATED ALWAYS AS (b + 1) STORED NULL");
  EXPECT_EQ(with(table_with(Column(
                     "a", DateTime(),
                     {.server_default = text("CURRENT_TIMESTAMP"), .mysql_on_update = "CURRENT_TIMESTAMP"})),
                 {.table = {"t"}, .column = "a", .nullable = false}),
            "ALTER TABLE t MODIFY a DATETIME NOT NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
}

TEST(MysqlAlterColumn, RepeatsWhatItsValueDoesNotSay) {
  auto existing = table_with(Column("a", Integer()));
  existing.restated = {{"a", "INVISIBLE"}, {"b", "no"}, {"a", "CHECK (`a` > 0)"}};
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "A", .nullable = false}),
            "ALTER TABLE t MODIFY `A` INTEGER NOT NULL INVISIBLE CHECK (`a` > 0)");
}

TEST(MysqlAlterColumn, LetsTheClockFollowTheDigitsOfTheType) {
  const auto existing = table_with(
      Column("a", limbeck::mysql::Timestamp{3},
             {.server_default = text("CURRENT_TIMESTAMP(3)"), .mysql_on_update = "CURRENT_TIMESTAMP(3)"}));
  const AlterColumn op{.table = {"t"}, .column = "a", .type = DateTime{.precision = 6}};
  EXPECT_EQ(
      with(existing, op),
      "ALTER TABLE t MODIFY a DATETIME(6) NULL DEFAULT CURRENT_TIMESTAMP(6) ON UPDATE CURRENT_TIMESTAMP(6)");
  auto without_digits = op;
  without_digits.type = DateTime();
  EXPECT_EQ(with(existing, without_digits),
            "ALTER TABLE t MODIFY a DATETIME NULL DEFAULT CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP");
  auto with_another_default = op;
  with_another_default.server_default = ServerDefault(text("now(6)"));
  EXPECT_EQ(with(existing, with_another_default),
            "ALTER TABLE t MODIFY a DATETIME(6) NULL DEFAULT now(6) ON UPDATE CURRENT_TIMESTAMP(6)");
}

TEST(MysqlAlterColumn, KeepsTheSystemOfCoordinates) {
  const auto existing = table_with(Column("a", RawType("point SRID 4326"), {.nullable = false}));
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .nullable = true}),
            "ALTER TABLE t MODIFY a point SRID 4326 NULL");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .type = RawType("GEOMETRY")}),
            "ALTER TABLE t MODIFY a GEOMETRY SRID 4326 NOT NULL");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .type = RawType("GEOMETRY SRID 0")}),
            "ALTER TABLE t MODIFY a GEOMETRY SRID 0 NOT NULL");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .type = String(9)}),
            "ALTER TABLE t MODIFY a VARCHAR(9) NOT NULL");
}

// The check names the column, and RENAME COLUMN alone changes the name in it.
TEST(MysqlAlterColumn, RenamesAColumnThatHasItsOwnCheckByItself) {
  auto existing = table_with(Column("a", Integer()));
  existing.restated = {{"a", "CHECK (`a` > 0)"}};
  const auto of_mariadb = features_of(usual_server(Flavour::mariadb));
  EXPECT_THAT(ddl(AlterColumn{.table = {"t"}, .column = "a", .new_name = "b", .nullable = false}, of_mariadb,
                  &existing),
              ElementsAre("ALTER TABLE t MODIFY a INTEGER NOT NULL CHECK (`a` > 0)",
                          "ALTER TABLE t RENAME COLUMN a TO b"));
  EXPECT_THAT(
      ddl(
          AlterColumn{
              .table = {"t"}, .column = "a", .new_name = "b", .server_default = ServerDefault(text("1"))},
          of_mariadb, &existing),
      ElementsAre("ALTER TABLE t ALTER COLUMN a SET DEFAULT 1", "ALTER TABLE t RENAME COLUMN a TO b"));
}

TEST(MysqlAlterColumn, LeavesTheRestAloneForANewNameOrADefault) {
  const auto existing = table_with(Column("a", Integer()));
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .new_name = "b"}),
            "ALTER TABLE t RENAME COLUMN a TO b");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .server_default = ServerDefault("1")}),
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT '1'");
  EXPECT_EQ(with(existing, {.table = {"t"}, .column = "a", .server_default = none}),
            "ALTER TABLE t ALTER COLUMN a SET DEFAULT NULL");
  EXPECT_EQ(with(table_with(Column("a", Integer(), {.nullable = false})),
                 {.table = {"t"}, .column = "a", .server_default = none}),
            "ALTER TABLE t ALTER COLUMN a DROP DEFAULT");
  EXPECT_EQ(with(table_with(Column("a", DateTime())),
                 {.table = {"t"}, .column = "a", .server_default = ServerDefault(text("now()"))}),
            "ALTER TABLE t MODIFY a DATETIME NULL DEFAULT now()");
}

TEST(MysqlAlterColumn, ChangesTheWholeColumnWhereAnOldServerKnowsNoRename) {
  const auto existing = table_with(Column("a", Integer()));
  const auto old = features_of({Flavour::mysql, {5, 7, 0}});
  EXPECT_THAT(ddl(AlterColumn{.table = {"t"}, .column = "a", .new_name = "b"}, old, &existing),
              ElementsAre("ALTER TABLE t CHANGE a b INTEGER NULL"));
}

TEST(MysqlAlterColumn, MustKnowTheTableUnlessTheNameAloneChanges) {
  EXPECT_EQ(must_know(AlterColumn{.table = {"t", "s"}, .column = "a", .nullable = true}, of_mysql),
            (TableName{"t", "s"}));
  EXPECT_EQ(must_know(AlterColumn{.table = {"t"}, .column = "a", .new_name = "b"}, of_mysql), std::nullopt);
  EXPECT_EQ(must_know(operation::DropTable{{"t"}}, of_mysql), std::nullopt);
}

TEST(MysqlAlterColumn, AsksForWhatItCannotKnowOffline) {
  EXPECT_EQ(error_text(
                [] { ddl(AlterColumn{.table = {"t"}, .column = "a", .nullable = true}, of_mysql, nullptr); }),
            "MySQL cannot alter column 't.a' where SQL is only written: it states the whole column anew, and "
            "would lose what is not said; give existing_type, existing_server_default and existing_comment");
  EXPECT_EQ(error_text([] {
              ddl(AlterColumn{.table = {"t"},
                              .column = "a",
                              .nullable = true,
                              .existing_type = Integer(),
                              .existing_server_default = none,
                              .existing_comment = none},
                  of_mysql, nullptr);
            }),
            "MySQL cannot alter column 't.a' where SQL is only written: it states the whole column anew, and "
            "would lose what is not said; give existing_autoincrement");
}

TEST(MysqlAlterColumn, IsWrittenOfflineOnceAllIsSaid) {
  EXPECT_THAT(
      ddl(AlterColumn{.table = {"t"},
                      .column = "a",
                      .type = String(30),
                      .existing_type = String(20, {.collation = "latin1_bin"}),
                      .existing_nullable = false,
                      .existing_server_default = ServerDefault("x"),
                      .existing_comment = std::string("c")},
          of_mysql, nullptr),
      ElementsAre("ALTER TABLE t MODIFY a VARCHAR(30) COLLATE latin1_bin NOT NULL DEFAULT 'x' COMMENT 'c'"));
}

TEST(MysqlAlterColumn, SaysThatThereIsNoSuchColumn) {
  const auto existing = table_with(Column("a", Integer()));
  EXPECT_EQ(error_text([&] {
              ddl(AlterColumn{.table = {"t"}, .column = "b", .nullable = true}, of_mysql, &existing);
            }),
            "MySQL cannot find the column: alter column 't.b'; add it before, or correct the name");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
