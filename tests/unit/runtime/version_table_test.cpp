// SPDX-License-Identifier: MIT
#include "runtime/version_table.hpp"

#include <gmock/gmock.h>

#include "support/error_text.hpp"
#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using testing::ElementsAre;

TEST(VersionTable, IsAlembics) {
  const VersionTable table(postgresql(), {"alembic_version"});
  EXPECT_THAT(table.create(), ElementsAre("CREATE TABLE IF NOT EXISTS alembic_version (\n"
                                          "    version_num VARCHAR(32) NOT NULL,\n"
                                          "    CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)\n"
                                          ")"));
  EXPECT_EQ(table.select(), "SELECT version_num FROM alembic_version");
}

TEST(VersionTable, MayHaveAnotherNameAndASchema) {
  const VersionTable table(postgresql(), {"Versions", "my schema"});
  EXPECT_EQ(table.select(), R"(SELECT version_num FROM "my schema"."Versions")");
}

TEST(VersionTable, LeavesTheNameOfItsKeyToTheDatabaseWhereAlembicsHasNoRoom) {
  const std::string name(60, 'n');
  EXPECT_THAT(VersionTable(postgresql(), {name}).create(),
              ElementsAre("CREATE TABLE IF NOT EXISTS " + name +
                          " (\n    version_num VARCHAR(32) NOT NULL,\n    PRIMARY KEY (version_num)\n)"));
}

TEST(VersionTable, HasNoNameThatTheDatabaseWouldCutOff) {
  const std::string name(64, 'n');
  EXPECT_EQ(support::error_text([&] { VersionTable(postgresql(), {name}); }),
            "cannot write the name '" + name +
                "': it is longer than the 63 bytes that the database takes; shorten it");
}

TEST(VersionTable, ChangesOneRowAtATime) {
  const VersionTable table(postgresql(), {"v"});
  EXPECT_EQ(table.change({"", "b"}), "INSERT INTO v (version_num) VALUES ('b')");
  EXPECT_EQ(table.change({"a", "b"}), "UPDATE v SET version_num='b' WHERE v.version_num = 'a'");
  EXPECT_EQ(table.change({"a", ""}), "DELETE FROM v WHERE v.version_num = 'a'");
}

TEST(VersionTable, QuotesIds) {
  const VersionTable table(postgresql(), {"v"});
  EXPECT_EQ(table.change({"", "it's"}), "INSERT INTO v (version_num) VALUES ('it''s')");
}

TEST(VersionTable, GivesItsRowsSorted) {
  database::Result result;
  result.rows = {{"b"}, {"a"}};
  EXPECT_THAT(VersionTable::rows_of(result), ElementsAre("a", "b"));
}

}  // namespace
}  // namespace limbeck::runtime
