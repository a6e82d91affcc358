// SPDX-License-Identifier: MIT
#include "database/url.hpp"

#include <gmock/gmock.h>

#include <limbeck/core/error.hpp>

namespace limbeck::database {
namespace {

using testing::ElementsAre;
using testing::Pair;
using testing::ThrowsMessage;

MATCHER_P(IsRefused, why, "is refused") {
  const std::string message = std::string("cannot read the database URL: ") + why +
                              "; write it as 'dialect://user:password@host:port/database'";
  return testing::ExplainMatchResult(
      ThrowsMessage<Error>(message), [&] { parse_url(arg); }, result_listener);
}

TEST(ParseUrl, ReadsEveryPart) {
  const auto url =
      parse_url("postgresql+psycopg2://user:p%40ss@host:5432/db?sslmode=require&options=-c%20a%3Db+c");
  EXPECT_EQ(url.dialect, "postgresql");
  EXPECT_EQ(url.user, "user");
  EXPECT_EQ(url.password, "p@ss");
  EXPECT_EQ(url.host, "host");
  EXPECT_EQ(url.port, 5432);
  EXPECT_EQ(url.database, "db");
  EXPECT_THAT(url.options, ElementsAre(Pair("options", "-c a=b c"), Pair("sslmode", "require")));
}

TEST(ParseUrl, CountsTheSlashesOfSqlite) {
  EXPECT_EQ(parse_url("sqlite:///a.db"), (Url{.dialect = "sqlite", .database = "a.db"}));
  EXPECT_EQ(parse_url("sqlite:////abs/a.db"), (Url{.dialect = "sqlite", .database = "/abs/a.db"}));
  EXPECT_EQ(parse_url("sqlite://"), (Url{.dialect = "sqlite"}));
  EXPECT_EQ(parse_url("sqlite:///:memory:"), (Url{.dialect = "sqlite", .database = ":memory:"}));
  EXPECT_EQ(parse_url("sqlite:///C:\\data\\a.db"), (Url{.dialect = "sqlite", .database = "C:\\data\\a.db"}));
}

TEST(ParseUrl, CallsPostgresByItsWholeName) {
  EXPECT_EQ(parse_url("postgres://h/d").dialect, "postgresql");
  EXPECT_EQ(parse_url("PostgreSQL+asyncpg://h/d").dialect, "postgresql");
  EXPECT_EQ(parse_url("mysql+pymysql://h/d").dialect, "mysql");
}

TEST(ParseUrl, NeedsNeitherHostNorUser) {
  const auto url = parse_url("postgresql:///db?host=/tmp/sock");
  EXPECT_EQ(url.host, "");
  EXPECT_EQ(url.user, "");
  EXPECT_FALSE(url.password.has_value());
  EXPECT_EQ(url.database, "db");
  EXPECT_THAT(url.options, ElementsAre(Pair("host", "/tmp/sock")));
}

TEST(ParseUrl, ReadsAnAddressOfIPv6InBrackets) {
  const auto url = parse_url("postgresql://u@[::1]:54/db");
  EXPECT_EQ(url.host, "::1");
  EXPECT_EQ(url.port, 54);
  EXPECT_EQ(parse_url("postgresql://[fe80::1]/db").host, "fe80::1");
}

TEST(ParseUrl, TellsAnEmptyPasswordFromNone) {
  EXPECT_EQ(parse_url("postgresql://u:@h/d").password, "");
  EXPECT_EQ(parse_url("postgresql://u@h/d").password, std::nullopt);
}

TEST(ParseUrl, TakesAPasswordThatIsNotEncoded) {
  EXPECT_EQ(parse_url("postgresql://u:p@w@h/d").password, "p@w");
  EXPECT_EQ(parse_url("postgresql://u:p/w?x@h/d").password, "p/w?x");
  EXPECT_EQ(parse_url("postgresql://u:12/3@h/d").password, "12/3");
  EXPECT_EQ(parse_url("postgresql://u:100%@h/d").password, "100%");
}

TEST(ParseUrl, KeepsAnAtSignOfTheOptionsOutOfThePassword) {
  const auto url = parse_url("postgresql://h:5432/db?user=a@b");
  EXPECT_EQ(url.host, "h");
  EXPECT_EQ(url.port, 5432);
  EXPECT_THAT(url.options, ElementsAre(Pair("user", "a@b")));
}

TEST(ParseUrl, TakesTheDatabaseAsItStands) {
  EXPECT_EQ(parse_url("sqlite:///a%20b.db").database, "a%20b.db");
}

TEST(ParseUrl, RefusesWhatIsNoUrl) {
  EXPECT_THAT(" ", IsRefused("it is empty"));
  EXPECT_THAT("sqlite:a.db", IsRefused("it has no '://'"));
  EXPECT_THAT("secret password://h/d", IsRefused("it does not begin with a dialect's name and '://'"));
  EXPECT_THAT("postgresql://u:secret@h:secret/d", IsRefused("its port is no number between 1 and 65535"));
  EXPECT_THAT("postgresql://h:70000/d", IsRefused("its port is no number between 1 and 65535"));
  EXPECT_THAT("postgresql://h:secret/d", IsRefused("its port is no number between 1 and 65535"));
  EXPECT_THAT("postgresql://[::1/d", IsRefused("the '[' before its host is not closed"));
  EXPECT_THAT("postgresql://[::1]5/d", IsRefused("something stands between its host and its port"));
  EXPECT_THAT("postgresql://h/d?secret", IsRefused("what follows its '?' is no list of key=value"));
  EXPECT_THAT("postgresql://h/d?a=1&a=2", IsRefused("its option 'a' stands there twice"));
}

TEST(Redacted, HidesThePassword) {
  EXPECT_EQ(redacted(parse_url("postgresql+psycopg2://u:p%40ss@h:5432/db?sslmode=require")),
            "postgresql://u:***@h:5432/db?sslmode=require");
  EXPECT_EQ(redacted(parse_url("postgresql://u:@h")), "postgresql://u:***@h");
}

TEST(Redacted, HidesAPasswordAmongTheOptions) {
  EXPECT_EQ(redacted(parse_url("postgresql://h/d?password=secret&SSLPASSWORD=x&user=a%40b")),
            "postgresql://h/d?SSLPASSWORD=***&password=***&user=a%40b");
}

TEST(Redacted, WritesAllElseAsItWasRead) {
  for (const auto* text : {"sqlite:///a.db", "sqlite:////abs/a.db", "sqlite://",
                           "postgresql://a%40b@[::1]:54/d", "postgresql:///db?host=%2Ftmp%2Fsock"}) {
    EXPECT_EQ(redacted(parse_url(text)), text);
  }
}

}  // namespace
}  // namespace limbeck::database
