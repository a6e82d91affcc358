// SPDX-License-Identifier: MIT
#include "dialect/mysql/client.hpp"

#include <gtest/gtest.h>

namespace limbeck::dialect::mysql {
namespace {

TEST(MysqlClient, IsLoadedWithEveryFunction) {
  EXPECT_NE(client().real_connect, nullptr);
  EXPECT_NE(client().error_text, nullptr);
}

}  // namespace
}  // namespace limbeck::dialect::mysql
