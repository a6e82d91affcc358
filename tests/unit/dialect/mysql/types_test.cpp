// SPDX-License-Identifier: MIT
#include "dialect/mysql/types.hpp"

#include <gtest/gtest.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::mysql {
namespace {

namespace own = limbeck::mysql;

const Features of_mysql = features_of(usual_server(Flavour::mysql));
const Features of_mariadb = features_of(usual_server(Flavour::mariadb));

std::string words(const Type& type) {
  return type_name(type, of_mysql);
}

TEST(MysqlTypes, AreWrittenInTheServersWords) {
  EXPECT_EQ(words(String()), "VARCHAR(255)");
  EXPECT_EQ(words(String(20, {.collation = "utf8mb4_bin"})), "VARCHAR(20) COLLATE utf8mb4_bin");
  EXPECT_EQ(words(own::Varchar(20, {.charset = "latin1", .collation = "latin1_bin"})),
            "VARCHAR(20) CHARACTER SET latin1 COLLATE latin1_bin");
  EXPECT_EQ(words(own::Bigint({.unsigned_ = true})), "BIGINT UNSIGNED");
  EXPECT_EQ(words(own::Integer({.display_width = 5, .unsigned_ = true, .zerofill = true})),
            "INTEGER(5) UNSIGNED ZEROFILL");
  EXPECT_EQ(words(own::Decimal(10, 2, {.unsigned_ = true})), "DECIMAL(10, 2) UNSIGNED");
  EXPECT_EQ(words(Enum({"a", "it's", "b\\"})), R"(ENUM('a','it''s','b\\'))");
  EXPECT_EQ(words(Enum({"a", "größe"}, {.native_enum = false})), "VARCHAR(5)");
  EXPECT_EQ(words(own::Set({"a", "b"}, {.charset = "latin1"})), "SET('a','b') CHARACTER SET latin1");
  EXPECT_EQ(words(DateTime{.precision = 6}), "DATETIME(6)");
  EXPECT_EQ(words(own::Timestamp{3}), "TIMESTAMP(3)");
}

TEST(MysqlTypes, DifferBetweenServers) {
  EXPECT_EQ(type_name(Uuid(), of_mysql), "CHAR(32)");
  EXPECT_EQ(type_name(Uuid(), of_mariadb), "UUID");
  EXPECT_EQ(type_name(Uuid{.native_uuid = false}, of_mariadb), "CHAR(32)");
}

TEST(MysqlTypes, AreRefusedWhereTheyAreAnothers) {
  EXPECT_EQ(support::error_text([] { words(limbeck::postgresql::Bit(3)); }),
            "MySQL cannot make a column of PostgreSQL's BIT: it has no such type; use String(), or ask "
            "op.dialect()");
}

TEST(MysqlTypes, AreRefusedWhereTheServerWouldKeepOtherValues) {
  EXPECT_EQ(support::error_text([] {
              words(Enum({"a", "b "}));
            }),
            "MySQL cannot keep the value 'b ' of an ENUM: it ends in a blank; leave that out");
  EXPECT_EQ(support::error_text([] { type_name(own::Set({"😀"}), of_mariadb); }),
            "MariaDB cannot keep the value '😀' of a SET: it holds a character beyond U+FFFF; leave that out");
  EXPECT_EQ(words(Enum({"😀"})), "ENUM('😀')");
}

TEST(MysqlTypes, AreRefusedWhereTheyHaveNoValues) {
  EXPECT_EQ(support::error_text([] { words(Enum(Names{})); }),
            "MySQL cannot have an ENUM without values; give it one, or make the column a String");
  EXPECT_EQ(support::error_text([] { words(own::Set(Names{})); }),
            "MySQL cannot have a SET without values; give it one, or make the column a String");
}

// What is read must be written as it was.
TEST(MysqlTypes, AreReadFromTheCatalogue) {
  const std::pair<std::string, std::string> types[] = {
      {"int(11)", "INTEGER"},
      {"int", "INTEGER"},
      {"int(10) unsigned", "INTEGER UNSIGNED"},
      {"int unsigned", "INTEGER UNSIGNED"},
      {"int(5) unsigned zerofill", "INTEGER(5) UNSIGNED ZEROFILL"},
      {"bigint(20)", "BIGINT"},
      {"bigint(20) unsigned", "BIGINT UNSIGNED"},
      {"smallint(6)", "SMALLINT"},
      {"tinyint(1)", "BOOL"},
      {"tinyint(4)", "TINYINT"},
      {"tinyint(3) unsigned", "TINYINT UNSIGNED"},
      {"mediumint(9)", "MEDIUMINT"},
      {"decimal(10,2)", "NUMERIC(10, 2)"},
      {"decimal(10,0)", "NUMERIC(10)"},
      {"decimal(10,2) unsigned", "DECIMAL(10, 2) UNSIGNED"},
      {"float", "FLOAT"},
      {"float(7,3)", "FLOAT(7, 3)"},
      {"double", "DOUBLE"},
      {"varchar(40)", "VARCHAR(40)"},
      {"char(3)", "CHAR(3)"},
      {"text", "TEXT"},
      {"longtext", "LONGTEXT"},
      {"tinyblob", "TINYBLOB"},
      {"varbinary(16)", "VARBINARY(16)"},
      {"blob", "BLOB"},
      {"date", "DATE"},
      {"time(3)", "TIME(3)"},
      {"datetime(6)", "DATETIME(6)"},
      {"timestamp", "TIMESTAMP"},
      {"year(4)", "YEAR"},
      {"bit(3)", "BIT(3)"},
      {"json", "JSON"},
      {"enum('a','it''s','x,y','b\\\\')", R"(ENUM('a','it''s','x,y','b\\'))"},
      {"set('p','q')", "SET('p','q')"},
      {"inet6", "inet6"},
      {"geometry", "geometry"},
      {"int(11) /* odd */ signed", "int(11) /* odd */ signed"},
  };
  for (const auto& [text, written] : types)
    EXPECT_EQ(words(parse_type({.column_type = text})), written) << text;
}

TEST(MysqlTypes, KeepACollationThatIsNotTheTables) {
  EXPECT_EQ(words(parse_type({.column_type = "varchar(4)", .collation = "latin1_bin"})),
            "VARCHAR(4) COLLATE latin1_bin");
  EXPECT_EQ(words(parse_type({.column_type = "enum('a')", .collation = "latin1_bin"})),
            "ENUM('a') COLLATE latin1_bin");
  EXPECT_EQ(words(parse_type({.column_type = "longtext", .collation = "latin1_bin"})),
            "LONGTEXT COLLATE latin1_bin");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
