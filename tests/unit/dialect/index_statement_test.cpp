// SPDX-License-Identifier: MIT
#include "dialect/index_statement.hpp"

#include <gmock/gmock.h>

#include "dialect/postgresql/lexis.hpp"

namespace limbeck::dialect {
namespace {

using operation::CreateIndex;

std::optional<CreateIndex> made_by(std::string_view statement) {
  return index_made_by(statement, postgresql::split_rules());
}

TEST(IndexStatement, SaysItsNameAndItsTable) {
  EXPECT_EQ(made_by("CREATE INDEX ix ON t (a, lower(b)) WHERE a > 1"),
            (CreateIndex{.table = {"t"}, .index = Index("ix", {text("(a, lower(b)) WHERE a > 1")})}));
}

TEST(IndexStatement, SaysHowItIsMade) {
  EXPECT_EQ(made_by("create unique index concurrently if not exists ix on only s.t using btree (a)"),
            (CreateIndex{.table = {"t", "s"},
                         .index = Index("ix", {text("using btree (a)")}, {.unique = true}),
                         .if_not_exists = true,
                         .postgresql_concurrently = true}));
}

TEST(IndexStatement, FoldsNamesThatStandBare) {
  const auto index = made_by("CREATE INDEX Ix ON \"S\".\"a \"\" b\" (a)");
  ASSERT_TRUE(index);
  EXPECT_EQ(index->index.name, "ix");
  EXPECT_EQ(index->table, (TableName{"a \" b", "S"}));
}

TEST(IndexStatement, MayBearCommentsAnywhere) {
  const auto index = made_by("/* the */ CREATE INDEX -- that\nix ON t (a)");
  ASSERT_TRUE(index);
  EXPECT_EQ(index->index.name, "ix");
}

TEST(IndexStatement, IsNoneOfAnythingElse) {
  for (const auto* other : {"", "CREATE TABLE t (a int)", "DROP INDEX ix", "CREATE INDEX", "CREATE INDEX ix",
                            "CREATE INDEX ix ON", "CREATE INDEX ix ON s.", "CREATE INDEX ix ON (a)",
                            "CREATE \"INDEX\" ix ON t (a)", "SELECT 'CREATE INDEX ix ON t (a)'"}) {
    EXPECT_FALSE(made_by(other)) << other;
  }
}

TEST(IndexStatement, IsNoneWithoutANameOfItsOwn) {
  EXPECT_FALSE(made_by("CREATE INDEX ON t (a)"));
  EXPECT_FALSE(made_by("CREATE INDEX CONCURRENTLY ON t (a)"));
}

TEST(IndexStatement, IsNoneThatIsLeftOpen) {
  EXPECT_FALSE(made_by("CREATE INDEX \"ix ON t (a)"));
}

}  // namespace
}  // namespace limbeck::dialect
