// SPDX-License-Identifier: MIT
#include "revision/name_table.hpp"

#include <string>

#include <gmock/gmock.h>

namespace limbeck::revision {
namespace {

constexpr std::size_t missing = 12345;

TEST(NameTable, FindsEveryNameAndNoOther) {
  constexpr std::size_t count = 1000;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < count; ++i) names.push_back("name" + std::to_string(i));
  NameTable table(count);
  for (std::size_t i = 0; i < count; ++i) table.add(names[i], i);
  const auto name_of = [&](std::size_t node) { return std::string_view(names[node]); };
  for (std::size_t i = 0; i < count; ++i) EXPECT_EQ(table.find(names[i], missing, name_of), i);
  EXPECT_EQ(table.find("name", missing, name_of), missing);
}

TEST(NameTable, MayBeEmpty) {
  EXPECT_EQ(NameTable().find("a", missing, [](std::size_t) { return std::string_view("a"); }), missing);
}

}  // namespace
}  // namespace limbeck::revision
