// SPDX-License-Identifier: MIT
#include "script/id.hpp"

#include <set>

#include <gmock/gmock.h>

namespace limbeck::script {
namespace {

TEST(NewId, HasTwelveHexadecimalDigits) {
  const auto id = new_id();
  EXPECT_EQ(id.size(), 12U);
  EXPECT_EQ(id.find_first_not_of("0123456789abcdef"), std::string::npos) << id;
}

TEST(NewId, IsNewEveryTime) {
  std::set<std::string> ids;
  for (int i = 0; i < 1000; ++i) ids.insert(new_id());
  EXPECT_EQ(ids.size(), 1000U);
}

}  // namespace
}  // namespace limbeck::script
