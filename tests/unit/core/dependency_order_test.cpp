// SPDX-License-Identifier: MIT
#include "core/dependency_order.hpp"

#include <memory>
#include <string>

#include <gmock/gmock.h>

namespace limbeck::core {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

TEST(DependencyOrder, KeepsWhatNeedsNoOrderAsItIsGiven) {
  EXPECT_THAT(dependency_order({}), IsEmpty());
  EXPECT_THAT(dependency_order({{}, {0}, {}, {1, 2}}), ElementsAre(0, 1, 2, 3));
}

TEST(DependencyOrder, PutsEachBehindAllThatItDependsOn) {
  EXPECT_THAT(dependency_order({{2}, {}, {3}, {}}), ElementsAre(3, 2, 0, 1));
  EXPECT_THAT(dependency_order({{3, 1}, {2}, {}, {2}}), ElementsAre(2, 3, 1, 0));
}

TEST(DependencyOrder, CutsACycleWhereItIsEntered) {
  EXPECT_THAT(dependency_order({{0}}), ElementsAre(0));
  EXPECT_THAT(dependency_order({{1}, {2}, {0}}), ElementsAre(2, 1, 0));
}

TEST(DependencyOrder, KeepsWhatStandsBehindACycleBehindIt) {
  EXPECT_THAT(dependency_order({{1}, {2}, {1, 3}, {}}), ElementsAre(3, 2, 1, 0));
}

TEST(DependencyOrder, FollowsChainsOfAnyLength) {
  constexpr std::size_t many = 1'000'000;
  Dependencies chain(many);
  for (std::size_t i = 0; i + 1 < many; ++i) chain[i] = {i + 1};
  const auto order = dependency_order(chain);
  ASSERT_EQ(order.size(), many);
  EXPECT_EQ(order.front(), many - 1);
  EXPECT_EQ(order.back(), 0);
}

TEST(InDependencyOrder, GivesTheThingsThemselves) {
  EXPECT_THAT(in_dependency_order<std::string>({"view", "table"}, {{1}, {}}), ElementsAre("table", "view"));
  std::vector<std::unique_ptr<int>> things;
  things.push_back(std::make_unique<int>(1));
  things.push_back(std::make_unique<int>(2));
  const auto ordered = in_dependency_order(std::move(things), {{1}, {}});
  EXPECT_EQ(*ordered.front(), 2);
}

}  // namespace
}  // namespace limbeck::core
