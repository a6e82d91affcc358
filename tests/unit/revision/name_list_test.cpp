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

TEST(NameList, SortsPlacesByTheBytesOfTheirNames) {
  const auto same = [](char last) { return "the same beginning of " + std::string(1, last); };
  std::vector<std::string> sorted = {"", std::string("\0", 1), "A", "a", std::string("a\0", 2), "a!", "aa"};
  for (char last = 'a'; last <= 'z'; ++last) sorted.push_back(same(last));
  sorted.emplace_back("z");
  sorted.emplace_back("\xC3\xA9");
  NameList names;
  std::vector<std::uint32_t> places;
  for (std::uint32_t i = 0; i < sorted.size(); ++i) {
    names.add(sorted[sorted.size() - 1 - i]);
    places.push_back(i);
  }
  names.sort(places);
  std::vector<std::string_view> found;
  for (const auto place : places) found.push_back(names[place]);
  EXPECT_THAT(found, testing::ElementsAreArray(sorted));
  auto few = std::vector(places.begin(), places.begin() + 7);
  std::ranges::reverse(few);
  names.sort(few);
  EXPECT_THAT(few, testing::ElementsAreArray(std::span(places).first(7)));
}

}  // namespace
}  // namespace limbeck::revision
