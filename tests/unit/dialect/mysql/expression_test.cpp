// SPDX-License-Identifier: MIT
#include "dialect/mysql/expression.hpp"

#include <gtest/gtest.h>

#include "dialect/mysql/lexis.hpp"

namespace limbeck::dialect::mysql {
namespace {

TEST(MysqlExpression, IsALiteralOrNot) {
  for (const auto* sql : {"1", "-1.5", "'a'", "\"a\"", "NULL", "true", "b'101'", "X'ff'"})
    EXPECT_TRUE(is_literal(sql)) << sql;
  for (const auto* sql : {"", "a", "2020-01-01", "1.2.3", "1 + 1", "lower('a')", "'a' 'b'", "ab'c'"})
    EXPECT_FALSE(is_literal(sql)) << sql;
}

TEST(MysqlExpression, IsAClockOrNot) {
  for (const auto* sql : {"CURRENT_TIMESTAMP", "now()", "current_timestamp(6)",
                          "CURRENT_TIMESTAMP ON UPDATE CURRENT_TIMESTAMP", "LOCALTIME"}) {
    EXPECT_TRUE(is_clock(sql)) << sql;
  }
  for (const auto* sql : {"now() + 1", "current_date", "uuid()"}) EXPECT_FALSE(is_clock(sql)) << sql;
}

TEST(MysqlExpression, StandsInParenthesesOrIsPutIntoThem) {
  EXPECT_EQ(parenthesised("(1 + 1)"), "(1 + 1)");
  EXPECT_EQ(parenthesised("(1) + (1)"), "((1) + (1))");
  EXPECT_EQ(parenthesised("')'"), "(')')");
  EXPECT_EQ(without_parentheses("((a) + (b))"), "(a) + (b)");
  EXPECT_EQ(without_parentheses("(a) + (b)"), "(a) + (b)");
}

TEST(MysqlExpression, IsAKeyPartOrNot) {
  for (const auto* sql : {"a", "a DESC", "`a b`(10)", "a(10) ASC"}) EXPECT_TRUE(is_key_part(sql)) << sql;
  for (const auto* sql : {"lower(a)", "a + 1", "(a)", "f(10, 2)"}) EXPECT_FALSE(is_key_part(sql)) << sql;
}

TEST(MysqlExpression, SaysBytesInOneWay) {
  EXPECT_EQ(default_of_bytes("it's"), ServerDefault("it's"));
  EXPECT_EQ(default_of_bytes({"a\0\xFF", 3}), ServerDefault(text("x'6100ff'")));
  EXPECT_EQ(bytes_of("x'ff'"), "x'ff'");
  EXPECT_EQ(bytes_of(text("X'Ff27'")), "\xFF'");
  EXPECT_EQ(bytes_of(text("'it''s'")), "it's");
  for (const auto* other : {"unhex('ff')", "b'1'", "x", "x'fg'", "NULL"})
    EXPECT_EQ(bytes_of(text(other)), std::nullopt) << other;
}

TEST(MysqlExpression, GivesTheTextOfALiteral) {
  EXPECT_EQ(text_of_literal(R"('it''s \\ \'a\' \n')"), "it's \\ 'a' \n");
  EXPECT_TRUE(is_string("'a''b'"));
  EXPECT_FALSE(is_string("'a' + 'b'"));
}

TEST(MysqlExpression, HoldsATextThatComesBackFromMariadbsCatalogue) {
  EXPECT_EQ(in_hexadecimal("it's 😀"), "CONVERT(0x6974277320f09f9880 USING utf8mb4)");
  EXPECT_EQ(text_of_hexadecimal("convert(0x6974277320F09F9880 using utf8mb4)"), "it's 😀");
  for (const auto* sql : {"convert(0xzz using utf8mb4)", "convert(0x61 using latin1)", "0x61", "'0x61'"})
    EXPECT_EQ(text_of_hexadecimal(sql), std::nullopt) << sql;
}

TEST(MysqlExpression, ComesBackInTheWordsOfUsers) {
  const auto& rules = identifiers(Flavour::mariadb);
  EXPECT_EQ(in_users_words("`a` > 0 and `b``c` is not null", rules), "a > 0 AND `b``c` IS NOT NULL");
  EXPECT_EQ(in_users_words("lcase(`select`) = _utf8mb4'and `x`'", rules), "lcase(`select`) = 'and `x`'");
  EXPECT_EQ(in_users_words(R"(a <> 'it\'s \\')", rules), R"(a <> 'it''s \\')");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
