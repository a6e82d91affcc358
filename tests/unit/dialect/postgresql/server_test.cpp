// SPDX-License-Identifier: MIT
#include "dialect/postgresql/server.hpp"

#include <gmock/gmock.h>

#include "dialect/postgresql/ddl.hpp"
#include "support/error_text.hpp"

namespace limbeck::dialect::postgresql {
namespace {

using namespace operation;

const AddColumn stored{{"t"}, Column("b", Integer(), {.computed = Computed{"a * 2"}})};
const AddColumn computed_when_read{{"t"}, Column("b", Integer(), {.computed = Computed{"a * 2", false}})};
const CreatePartition rest{{"rest"}, {"t"}, "DEFAULT"};

TEST(PostgresqlServer, IsToldByItsNumber) {
  EXPECT_EQ(features_of("100023").major, 10);
  EXPECT_EQ(features_of("180004").major, 18);
}

TEST(PostgresqlServer, MayBeTooOldForAnOperation) {
  const auto old = features_of("100023");
  EXPECT_EQ(
      support::error_text([&] { ddl(stored, old); }),
      "cannot compute column 'b': PostgreSQL 10 keeps no computed columns, which PostgreSQL 12 and newer "
      "do; fill it by a trigger");
  EXPECT_EQ(
      support::error_text([&] { ddl(rest, old); }),
      "cannot create partition 'rest': PostgreSQL 10 has no default partitions, which PostgreSQL 11 and "
      "newer have; name its bounds");
  EXPECT_EQ(
      support::error_text([&] {
        ddl(CreateIndex{{"t"}, Index("ix", {"a"}, {.postgresql_include = {"b"}})}, old);
      }),
      "cannot include column 'b' in an index: PostgreSQL 10 has no such columns, which PostgreSQL 11 and newer "
      "have; leave postgresql_include out");
  EXPECT_EQ(
      support::error_text([&] { ddl(computed_when_read, features_of("150004")); }),
      "cannot compute column 'b': PostgreSQL 15 computes no columns when they are read, which PostgreSQL "
      "18 and newer do; leave 'persisted' out");
}

TEST(PostgresqlServer, IsGivenTheWordsThatItKnows) {
  const CreateTrigger trigger{.name = "tr",
                              .table = {"t"},
                              .timing = "BEFORE",
                              .events = "INSERT",
                              .body = "EXECUTE FUNCTION function()"};
  EXPECT_THAT(ddl(trigger, features_of("100023")),
              testing::ElementsAre("CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE PROCEDURE function()"));
  EXPECT_THAT(ddl(trigger, features_of("110000")),
              testing::ElementsAre("CREATE TRIGGER tr BEFORE INSERT ON t EXECUTE FUNCTION function()"));
}

TEST(PostgresqlServer, IsTheNewestWhereNoneIsAsked) {
  EXPECT_THAT(ddl(stored, {}), testing::SizeIs(1));
  EXPECT_THAT(ddl(computed_when_read, features_of("180004")), testing::SizeIs(1));
  EXPECT_THAT(ddl(rest, features_of("110000")), testing::SizeIs(1));
}

}  // namespace
}  // namespace limbeck::dialect::postgresql
