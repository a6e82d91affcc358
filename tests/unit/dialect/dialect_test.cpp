// SPDX-License-Identifier: MIT
#include "dialect/dialect.hpp"

#include <gmock/gmock.h>

#include "dialect/postgresql/dialect.hpp"
#include "dialect/sqlite/dialect.hpp"

namespace limbeck::dialect {
namespace {

Dialects both() {
  Dialects dialects;
  dialects.push_back(postgresql::make_dialect());
  dialects.push_back(sqlite::make_dialect());
  return dialects;
}

TEST(FindDialect, GoesByTheNameInTheUrl) {
  const auto dialects = both();
  EXPECT_EQ(find_dialect(dialects, "postgresql").title(), "PostgreSQL");
  EXPECT_EQ(find_dialect(dialects, "sqlite").title(), "SQLite");
}

TEST(FindDialect, ListsWhatIsKnown) {
  const auto dialects = both();
  EXPECT_THAT([&] { find_dialect(dialects, "mysql"); },
              testing::ThrowsMessage<Error>(
                  "cannot use a 'mysql' database: limbeck knows 'postgresql', 'sqlite'; check the beginning "
                  "of the URL"));
}

TEST(BeginStatement, TakesTheWriteLockWhereTheDatabaseHasSuchAWord) {
  EXPECT_EQ(postgresql::make_dialect()->begin_statement(), "BEGIN");
  EXPECT_EQ(sqlite::make_dialect()->begin_statement(), "BEGIN IMMEDIATE");
}

}  // namespace
}  // namespace limbeck::dialect
