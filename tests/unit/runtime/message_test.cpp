// SPDX-License-Identifier: MIT
#include "runtime/message.hpp"

#include <filesystem>

#include <gtest/gtest.h>

namespace limbeck::runtime {
namespace {

TEST(Show, GivesAPlaceRelativeToTheWorkingFolder) {
  const auto inside = (std::filesystem::current_path() / "versions" / "a.cpp").string();
  EXPECT_EQ(show(Place{inside.c_str(), 12}), "versions/a.cpp:12");
  EXPECT_EQ(show(Place{"/nowhere/a.cpp", 3}), "/nowhere/a.cpp:3");
  EXPECT_EQ(show(Place{"versions/a.sql", 3}), "versions/a.sql:3");
}

TEST(ShowSql, FoldsAStatementIntoOneLine) {
  EXPECT_EQ(show_sql("CREATE TABLE t (\n    a INTEGER\n)"), "CREATE TABLE t ( a INTEGER )");
  EXPECT_EQ(show_sql(std::string(500, 'x')).size(), 163U);
}

TEST(Cannot, NamesTheStep) {
  EXPECT_EQ(cannot({revision::Direction::up, "a", {}}), "cannot upgrade to 'a'");
  EXPECT_EQ(cannot({revision::Direction::down, "a", {}}), "cannot downgrade 'a'");
  EXPECT_EQ(cannot({revision::Direction::stamp, "a", {}}), "cannot stamp 'a'");
}

}  // namespace
}  // namespace limbeck::runtime
