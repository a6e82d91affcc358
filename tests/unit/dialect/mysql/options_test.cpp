// SPDX-License-Identifier: MIT
#include "dialect/mysql/options.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"

namespace limbeck::dialect::mysql {
namespace {

using support::error_text;

ConnectionOptions options(const std::string& text) {
  return read_options(database::parse_url("mysql://host/name?" + text));
}

TEST(MysqlOptions, WaitTenSecondsForAConnectionUnlessSaid) {
  EXPECT_EQ(read_options(database::parse_url("mysql://host/name")).connect_timeout, 10U);
  EXPECT_EQ(options("connect_timeout=3").connect_timeout, 3U);
}

TEST(MysqlOptions, AreThoseOfThePythonDrivers) {
  const auto read = options(
      "unix_socket=/run/mysqld.sock&read_timeout=5&write_timeout=6&ssl_ca=ca.pem&ssl_cert=c.pem&ssl_key=k.pem&"
      "sql_mode=ANSI&compress=true&read_default_file=~/.my.cnf&charset=utf8mb4&collation=utf8mb4_bin");
  EXPECT_EQ(read.unix_socket, "/run/mysqld.sock");
  EXPECT_EQ(read.read_timeout, 5U);
  EXPECT_EQ(read.write_timeout, 6U);
  EXPECT_EQ(read.ssl_ca, "ca.pem");
  EXPECT_EQ(read.ssl_cert, "c.pem");
  EXPECT_EQ(read.ssl_key, "k.pem");
  EXPECT_EQ(read.sql_mode, "ANSI");
  EXPECT_TRUE(read.compress);
  EXPECT_EQ(read.read_default_file, "~/.my.cnf");
  EXPECT_EQ(read.collation, "utf8mb4_bin");
}

TEST(MysqlOptions, PassOverWhatOnlyPythonUses) {
  EXPECT_FALSE(options("use_unicode=1&binary_prefix=true&local_infile=1").ssl);
}

TEST(MysqlOptions, KnowTheFiveModesOfTls) {
  EXPECT_FALSE(options("ssl_mode=PREFERRED").ssl);
  EXPECT_FALSE(options("ssl_mode=disabled").ssl);
  EXPECT_TRUE(options("ssl_mode=REQUIRED").ssl);
  EXPECT_FALSE(options("ssl_mode=REQUIRED").ssl_verify);
  EXPECT_TRUE(options("ssl_mode=VERIFY_CA").ssl_verify);
  EXPECT_TRUE(options("ssl_mode=VERIFY_IDENTITY").ssl_verify);
  EXPECT_TRUE(options("ssl=true").ssl);
  EXPECT_TRUE(options("ssl_verify_cert=1").ssl_verify);
}

TEST(MysqlOptions, AreRefusedWithTheWayOutAndWithoutTheirValue) {
  EXPECT_EQ(error_text([] { options("ssl_mode=secret"); }),
            "cannot read the database URL: its option 'ssl_mode' is none of 'DISABLED', 'PREFERRED', "
            "'REQUIRED', 'VERIFY_CA', 'VERIFY_IDENTITY'");
  EXPECT_EQ(error_text([] { options("ssl=maybe"); }),
            "cannot read the database URL: its option 'ssl' is neither 'true' nor 'false'");
  EXPECT_EQ(error_text([] { options("read_timeout=5s"); }),
            "cannot read the database URL: its option 'read_timeout' is no number of seconds");
  EXPECT_EQ(error_text([] { options("charset=latin1"); }),
            "cannot read the database URL: its option 'charset' is not 'utf8mb4', in which limbeck speaks; "
            "leave it out, and give tables and columns their own character sets");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
