// SPDX-License-Identifier: MIT
// What can be said without a server. What every database must do stands in tests/contract/.
#include "dialect/postgresql/connection.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::postgresql {
namespace {

using database::parse_url;
using testing::ThrowsMessage;

TEST(Connect, SaysWhichServerIsNotThere) {
  EXPECT_THAT([] { connect(parse_url("postgresql://u:secret@127.0.0.1:1/db")); },
              ThrowsMessage<Error>(
                  "cannot connect to 'postgresql://u:***@127.0.0.1:1/db': connection to server at "
                  "\"127.0.0.1\", port 1 failed: Connection refused; check the URL and that the server is "
                  "running"));
}

TEST(Connect, RefusesAnOptionThatLibpqDoesNotKnow) {
  EXPECT_THAT(
      [] { connect(parse_url("postgresql://h/db?tiemout=1")); },
      ThrowsMessage<Error>("cannot connect to 'postgresql://h/db?tiemout=1': invalid connection option "
                           "\"tiemout\"; check the URL and that the server is running"));
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
