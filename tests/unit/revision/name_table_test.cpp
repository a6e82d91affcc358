// SPDX-License-Identifier: MIT
#include "revision/name_table.hpp"

#include <optional>
#include <string>
#include <vector>

#include <gmock/gmock.h>

namespace limbeck::revision {
namespace {

TEST(NameTable, FindsEveryNameAndNoOther) {
  constexpr std::uint32_t count = 1000;
  std::vector<std::string> names;
  for (std::uint32_t i = 0; i < count; ++i) names.push_back("name" + std::to_string(i));
  NameTable table(count);
  const auto name_of = [&](std::uint32_t number) { return std::string_view(names[number]); };
  EXPECT_TRUE(table.add_all(count, name_of));
  for (std::uint32_t i = 0; i < count; ++i) EXPECT_EQ(table.find(names[i], name_of), i);
  EXPECT_EQ(table.find("name", name_of), std::nullopt);
}

TEST(NameTable, SaysWhetherANameIsThereTwice) {
  const std::vector<std::string> names{"a", "b", "a"};
  NameTable table(names.size());
  EXPECT_FALSE(table.add_all(3, [&](std::uint32_t number) { return std::string_view(names[number]); }));
}

TEST(NameTable, FindsManyNamesAtATime) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < 100; ++i) names.push_back("name" + std::to_string(i));
  const auto name_of = [&](std::size_t number) { return std::string_view(names[number]); };
  NameTable table(50);
  table.add_all(50, name_of);
  std::vector<std::optional<std::uint32_t>> found;
  table.find_all(names.size(), name_of, name_of, [&](std::size_t i, std::optional<std::uint32_t> number) {
    EXPECT_EQ(i, found.size());
    found.push_back(number);
  });
  for (std::uint32_t i = 0; i < 50; ++i) EXPECT_EQ(found.at(i), i);
  for (std::uint32_t i = 50; i < 100; ++i) EXPECT_EQ(found.at(i), std::nullopt);
}

TEST(NameTable, MayBeEmpty) {
  EXPECT_EQ(NameTable().find("a", [](std::uint32_t) { return std::string_view("a"); }), std::nullopt);
}

}  // namespace
}  // namespace limbeck::revision
