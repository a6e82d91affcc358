// SPDX-License-Identifier: MIT
#include "revision/name_list.hpp"

#include <gmock/gmock.h>

namespace limbeck::revision {
namespace {

TEST(NameList, GivesBackWhatWasAdded) {
  NameList names;
  for (const auto* name : {"a", "", "longer than it was thought that a name is"}) names.add(name);
  ASSERT_EQ(names.size(), 3U);
  EXPECT_EQ(names[0], "a");
  EXPECT_EQ(names[1], "");
  EXPECT_EQ(names[2], "longer than it was thought that a name is");
}

TEST(NameList, PicksNamesByTheirPlaces) {
  NameList names;
  std::vector<std::uint32_t> backwards;
  for (std::uint32_t i = 0; i < 100; ++i) {
    names.add("name" + std::to_string(i));
    backwards.push_back(99 - i);
  }
  const auto picked = names.picked(backwards);
  ASSERT_EQ(picked.size(), 100U);
  for (std::size_t i = 0; i < 100; ++i) EXPECT_EQ(picked[i], names[99 - i]);
}

}  // namespace
}  // namespace limbeck::revision
