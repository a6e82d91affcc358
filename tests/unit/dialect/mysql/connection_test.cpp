// SPDX-License-Identifier: MIT
#include "dialect/mysql/connection.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::mysql {
namespace {

using support::error_text;

TEST(MysqlConnection, SaysThatNoServerIsThere) {
  const auto url = database::parse_url("mysql://user:secret@127.0.0.1:1/name?connect_timeout=2");
  EXPECT_THAT(
      error_text([&] { connect(url); }),
      testing::MatchesRegex("cannot connect to 'mysql://user:\\*\\*\\*@127.0.0.1:1/name\\?"
                            "connect_timeout=2': .* \\(200[23]\\); check the URL and that the server is "
                            "running"));
}

TEST(MysqlConnection, SaysThatAnOptionIsUnknown) {
  const auto url = database::parse_url("mysql://user:secret@127.0.0.1:1/name?sslca=x");
  EXPECT_THAT(error_text([&] { connect(url); }),
              testing::StartsWith("cannot read the database URL: its option 'sslca' is unknown; known are "
                                  "charset, collation, compress, connect_timeout, init_command"));
}

}  // namespace
}  // namespace limbeck::dialect::mysql
