// SPDX-License-Identifier: MIT
#include "dialect/mysql/server.hpp"

#include <gtest/gtest.h>

namespace limbeck::dialect::mysql {
namespace {

TEST(MysqlServer, IsReadFromItsVersion) {
  EXPECT_EQ(parse_server("8.0.36"), (Server{Flavour::mysql, {8, 0, 36}}));
  EXPECT_EQ(parse_server("8.4.0-commercial"), (Server{Flavour::mysql, {8, 4, 0}}));
  EXPECT_EQ(parse_server("10.11.6-MariaDB-1:10.11.6+maria~deb12-log"),
            (Server{Flavour::mariadb, {10, 11, 6}}));
  EXPECT_EQ(parse_server("5.5.5-10.4.2-MariaDB"), (Server{Flavour::mariadb, {10, 4, 2}}));
  EXPECT_EQ(parse_server("nonsense"), (Server{Flavour::mysql, {}}));
}

TEST(MysqlServer, CanDoWhatItsVersionCan) {
  const auto mysql57 = features_of({Flavour::mysql, {5, 7, 44}});
  EXPECT_FALSE(mysql57.check_constraints);
  EXPECT_FALSE(mysql57.rename_column);
  EXPECT_FALSE(mysql57.expression_defaults);
  EXPECT_FALSE(mysql57.reference_systems);
  const auto mysql8 = features_of({Flavour::mysql, {8, 0, 19}});
  EXPECT_TRUE(mysql8.check_constraints);
  EXPECT_TRUE(mysql8.drop_constraint);
  EXPECT_TRUE(mysql8.expression_indexes);
  EXPECT_FALSE(mysql8.if_exists);
  EXPECT_FALSE(mysql8.uuid);
  EXPECT_TRUE(mysql8.reference_systems);
  EXPECT_FALSE(features_of({Flavour::mysql, {8, 0, 28}}).trigger_if_not_exists);
  EXPECT_TRUE(features_of({Flavour::mysql, {8, 4, 0}}).trigger_if_not_exists);
  EXPECT_FALSE(features_of({Flavour::mysql, {8, 4, 0}}).view_if_not_exists);
  EXPECT_TRUE(features_of({Flavour::mysql, {9, 1, 0}}).view_if_not_exists);
  EXPECT_FALSE(features_of({Flavour::mysql, {8, 0, 18}}).drop_constraint);
}

TEST(MysqlServer, CanDoOtherThingsWhereItIsMariadb) {
  const auto mariadb = features_of({Flavour::mariadb, {10, 11, 0}});
  EXPECT_TRUE(mariadb.if_exists);
  EXPECT_TRUE(mariadb.uuid);
  EXPECT_TRUE(mariadb.returning);
  EXPECT_TRUE(mariadb.sequences);
  EXPECT_FALSE(mariadb.expression_indexes);
  EXPECT_FALSE(mariadb.drop_check);
  EXPECT_FALSE(features_of({Flavour::mariadb, {10, 6, 0}}).uuid);
  EXPECT_FALSE(features_of({Flavour::mariadb, {10, 5, 1}}).rename_column);
}

TEST(MysqlServer, IsARecentOneWhereNoneIsAsked) {
  EXPECT_TRUE(features_of(usual_server(Flavour::mysql)).drop_constraint);
  EXPECT_TRUE(features_of(usual_server(Flavour::mariadb)).uuid);
  EXPECT_EQ(title(Flavour::mysql), "MySQL");
  EXPECT_EQ(title(Flavour::mariadb), "MariaDB");
}

}  // namespace
}  // namespace limbeck::dialect::mysql
