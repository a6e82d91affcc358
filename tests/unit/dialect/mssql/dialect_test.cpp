// SPDX-License-Identifier: MIT
#include "dialect/mssql/dialect.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "sql/identifier.hpp"

namespace limbeck::dialect::mssql {
namespace {

using testing::ElementsAre;

TEST(Mssql, SaysThatItIsOnlyWritten) {
  const auto dialect = make_dialect();
  EXPECT_FALSE(dialect->capabilities().connects);
  try {
    dialect->connect({.dialect = "mssql"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "cannot connect to SQL Server: limbeck has no client for it, and only writes its SQL; add --sql, "
        "and run what is written in the database's own shell");
  }
}

TEST(Mssql, PutsNamesIntoBrackets) {
  const auto& rules = make_dialect()->identifiers();
  EXPECT_EQ(sql::quote_name("user", rules), "[user]");
  EXPECT_EQ(sql::quote_name("a]b[c\"", rules), "[a]]b[c\"]");
  EXPECT_EQ(sql::quote_name("plain_1", rules), "plain_1");
}

TEST(Mssql, RefusesANameOfMoreThan128Characters) {
  const std::string umlauts = [] {
    std::string text;
    for (int i = 0; i < 128; ++i) text += "ü";
    return text;
  }();
  const auto dialect = make_dialect();
  EXPECT_THAT(dialect->ddl(operation::DropTable{{umlauts}}, nullptr),
              ElementsAre("DROP TABLE [" + umlauts + "]"));
  try {
    dialect->ddl(operation::DropTable{{umlauts + "x"}}, nullptr);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.what(),
              "cannot write the name '" + umlauts +
                  "x': it is longer than the 128 characters that the database takes; shorten it");
  }
}

}  // namespace
}  // namespace limbeck::dialect::mssql
