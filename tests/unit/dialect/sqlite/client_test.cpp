// SPDX-License-Identifier: MIT
#include "dialect/sqlite/client.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect::sqlite {
namespace {

TEST(Client, IsLoadedOnce) {
  EXPECT_EQ(&client(), &client());
  EXPECT_NE(client().open_v2, nullptr);
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
