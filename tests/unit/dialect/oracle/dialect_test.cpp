// SPDX-License-Identifier: MIT
#include "dialect/oracle/dialect.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

#include "sql/identifier.hpp"

namespace limbeck::dialect::oracle {
namespace {

TEST(Oracle, SaysThatItIsOnlyWritten) {
  const auto dialect = make_dialect();
  EXPECT_FALSE(dialect->capabilities().connects);
  try {
    dialect->connect({.dialect = "oracle"});
    FAIL();
  } catch (const Error& error) {
    EXPECT_STREQ(
        error.what(),
        "cannot connect to Oracle: limbeck has no client for it, and only writes its SQL; add --sql, and "
        "run what is written in the database's own shell");
  }
}

TEST(Oracle, QuotesWhatItsNamesMayNotBeginWith) {
  const auto& rules = make_dialect()->identifiers();
  EXPECT_EQ(sql::quote_name("_a", rules), "\"_a\"");
  EXPECT_EQ(sql::quote_name("date", rules), "\"date\"");
  EXPECT_EQ(sql::quote_name("a$1", rules), "a$1");
}

TEST(Oracle, RefusesANameOfMoreThan128Bytes) {
  const std::string name = "ü" + std::string(127, 'a');
  try {
    make_dialect()->ddl(operation::DropTable{{name}}, nullptr);
    FAIL();
  } catch (const Error& error) {
    EXPECT_EQ(error.what(), "cannot write the name '" + name +
                                "': it is longer than the 128 bytes that the database takes; shorten it");
  }
}

}  // namespace
}  // namespace limbeck::dialect::oracle
