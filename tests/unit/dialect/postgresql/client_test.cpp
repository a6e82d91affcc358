// SPDX-License-Identifier: MIT
#include "dialect/postgresql/client.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::postgresql {
namespace {

TEST(Client, IsLoadedOnce) {
  EXPECT_EQ(&client(), &client());
  EXPECT_NE(client().connectdb_params, nullptr);
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
