// SPDX-License-Identifier: MIT
#include "revision/name_table.hpp"

#include <limits>
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

TEST(NameTable, BeginsTheSearchForANameWhereItMostProbablyIs) {
  NameTable table(1);
  table.add_all(1, [](std::uint32_t) { return std::string_view("a"); });
  EXPECT_EQ(table.number_in(table.slot_of("a")), 0U);
  EXPECT_EQ(NameTable().number_in(0), std::numeric_limits<std::uint32_t>::max());
}

TEST(NameTable, MayBeEmpty) {
  EXPECT_EQ(NameTable().find("a", [](std::uint32_t) { return std::string_view("a"); }), std::nullopt);
}

}  // namespace
}  // namespace limbeck::revision
