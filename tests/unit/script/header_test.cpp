// SPDX-License-Identifier: MIT
#include "script/header.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::script {
namespace {

using support::error_text;
using testing::ElementsAre;
using testing::IsEmpty;

constexpr std::string_view whole = R"(-- Add user table
--
-- Users log in by e-mail.
--
-- Revision ID: abc123
-- Revises: 111, 222
-- Branch Labels: users
-- Depends On: 333,billing
-- Create Date: 2024-01-15 14:30:00

-- limbeck: upgrade
)";

Identity read_sql(std::string_view text) {
  return read_header(text, Language::sql, "v/a.sql");
}
Identity read_cpp(std::string_view text) {
  return read_header(text, Language::cpp, "v/a.cpp");
}
std::string sql_error(std::string_view text) {
  return error_text([&] { read_sql(text); });
}

TEST(ReadHeader, GivesEveryField) {
  const auto identity = read_sql(whole);
  EXPECT_EQ(identity.id, "abc123");
  EXPECT_THAT(identity.parents, ElementsAre("111", "222"));
  EXPECT_THAT(identity.branch_labels, ElementsAre("users"));
  EXPECT_THAT(identity.depends_on, ElementsAre("333", "billing"));
  EXPECT_EQ(identity.create_date, "2024-01-15 14:30:00");
  EXPECT_EQ(identity.message, "Add user table");
  EXPECT_EQ(identity.doc, "Add user table\n\nUsers log in by e-mail.");
  EXPECT_EQ(identity.line, 5);
}

TEST(ReadHeader, ReadsTheSameFromACppScript) {
  const auto identity = read_cpp("// Add\n// users\n//\n// Revision ID: a_1.b\n// Revises:\n#include <x>\n");
  EXPECT_EQ(identity.id, "a_1.b");
  EXPECT_THAT(identity.parents, IsEmpty());
  EXPECT_EQ(identity.message, "Add users");
  EXPECT_EQ(identity.doc, "Add\nusers");
}

TEST(ReadHeader, NeedsOnlyIdAndParents) {
  const auto identity = read_sql("--revision id:a\n--REVISES : b");
  EXPECT_EQ(identity.id, "a");
  EXPECT_THAT(identity.parents, ElementsAre("b"));
  EXPECT_EQ(identity.message, "");
  EXPECT_EQ(identity.create_date, "");
}

TEST(ReadHeader, PassesOverOtherFields) {
  const auto identity = read_sql("-- Add\n-- Revision ID: a\n-- Author: me\n-- Revises:\n-- Ticket: 7\n");
  EXPECT_EQ(identity.id, "a");
  EXPECT_EQ(identity.doc, "Add");
}

TEST(ReadHeader, TakesWindowsLineEndsAndAByteOrderMark) {
  const auto identity =
      read_sql("\xEF\xBB\xBF-- Add\r\n-- Revision ID: a\r\n-- Revises: b\r\n\r\nSELECT 1;\r\n");
  EXPECT_EQ(identity.id, "a");
  EXPECT_THAT(identity.parents, ElementsAre("b"));
  EXPECT_EQ(identity.message, "Add");
}

TEST(ReadHeader, MayStandBelowALicence) {
  const auto identity = read_cpp("// Copyright\n\n// Add\n// Revision ID: a\n// Revises:\n");
  EXPECT_EQ(identity.message, "Add");
  EXPECT_EQ(identity.line, 4);
}

TEST(ReadHeader, EndsAtTheFirstLineThatIsNoComment) {
  const auto identity = read_sql("-- Revision ID: a\n-- Revises:\n\n-- Depends On: prose\n");
  EXPECT_THAT(identity.depends_on, IsEmpty());
}

TEST(ReadHeader, EndsAtASection) {
  const auto identity =
      read_sql("-- Revision ID: a\n-- Revises:\n-- limbeck: upgrade\n-- Depends On: prose\n");
  EXPECT_THAT(identity.depends_on, IsEmpty());
}

TEST(ReadHeader, RefusesAHalfWrittenScript) {
  EXPECT_EQ(sql_error(""),
            "cannot read 'v/a.sql' line 1: its header has no 'Revision ID'; write a line '-- Revision ID:' "
            "there, or move the file out of the folder if it is no script");
  EXPECT_EQ(sql_error("-- Add\n-- Revises: b\n\nSELECT 1;\n-- Revision ID: a\n"), sql_error(""));
  EXPECT_EQ(sql_error("-- Add\n-- Revision ID: a\n"),
            "cannot read 'v/a.sql' line 2: its header has no 'Revises'; write a line '-- Revises:' there, or "
            "move the file out of the folder if it is no script");
  EXPECT_EQ(sql_error("-- Revision ID:\n-- Revises: b\n"),
            "cannot read 'v/a.sql' line 1: 'Revision ID' is empty; write the revision's id behind it");
}

TEST(ReadHeader, RefusesAFieldThatStandsTwice) {
  EXPECT_EQ(sql_error("-- Revision ID: a\n-- Revises: b\n-- Revises: c\n"),
            "cannot read 'v/a.sql' line 3: 'Revises' stands in line 2 already; keep one of them");
}

TEST(ReadHeader, RefusesAnIdThatNoNamespaceCanHave) {
  EXPECT_EQ(
      error_text([] { read_cpp("// Revision ID: a b\n// Revises:\n"); }),
      "cannot read 'v/a.cpp' line 1: the id 'a b' cannot be part of a namespace's name; use letters, digits, "
      "'_' and '.' alone in a C++ script");
  EXPECT_EQ(read_sql("-- Revision ID: a b\n-- Revises:\n").id, "a b");
}

// What a reader that reads a file piece by piece relies on.
TEST(HoldsHeader, IsTrueFromTheLineBehindTheHeaderOn) {
  const auto end = whole.find("\n\n") + 2;
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    EXPECT_EQ(holds_header(whole.substr(0, size), Language::sql), size >= end) << size;
  }
}

TEST(HoldsHeader, IsTrueWhereCodeComesFirst) {
  EXPECT_TRUE(holds_header("SELECT 1;\n", Language::sql));
  EXPECT_FALSE(holds_header("// a\n\n// b\n", Language::cpp));
}

}  // namespace
}  // namespace limbeck::script
