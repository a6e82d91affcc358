// SPDX-License-Identifier: MIT
#include "autogenerate/compare/columns_of_types.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;

const Enum mood({"ok", "sad"}, {.name = "mood"});

TEST(ColumnsOfTypes, AreToldByWhatTheirValuesAre) {
  const NameSet types{{"mood"}, {"size"}};
  EXPECT_TRUE(holds_one_of(types, mood));
  EXPECT_TRUE(holds_one_of(types, postgresql::Array(mood)));
  EXPECT_TRUE(holds_one_of(types, postgresql::Domain("d", mood)));
  EXPECT_TRUE(holds_one_of(types, postgresql::Domain("size", Integer())));
  EXPECT_TRUE(holds_one_of(types, RawType("\"size\"")));
  EXPECT_FALSE(holds_one_of(types, Enum({"ok"}, {.name = "mood", .schema = "other"})));
  EXPECT_FALSE(holds_one_of(types, RawType("other.size")));
  EXPECT_FALSE(holds_one_of(types, Integer()));
}

TEST(ColumnsOfTypes, GoUnderTheNamesThatTheyHaveBeforeRenames) {
  const auto database =
      schema_of(with_id("old", {Column("a", Integer()), Column("m", mood), Index("ix", {"m", "a"}),
                                UniqueConstraint({"m"}, {.name = "uq"})}));
  auto target = schema_of(with_id("new", {Column("b", Integer())}));
  target.enums = {Enum({"ok"}, {.name = "mood"})};
  const Compared compared(database, target, {.renames = {"old:new", "new.a:b"}});
  EXPECT_THAT(
      compared.steps(),
      ElementsAre("drop unique constraint 'uq' of 'old'", "drop index 'ix' on 'old'", "drop column 'old.m'",
                  "alter enum type 'mood'", "rename table 'old' to 'new'", "alter column 'new.a'"));
  EXPECT_EQ(std::get<operation::DropIndex>(compared.differences.steps.at(1).operation).existing,
            Index("ix", {"m", "a"}));
}

TEST(ColumnsOfTypes, BecomeOthersUnderTheNamesThatTheyHaveBeforeRenames) {
  const auto database = schema_of(
      with_id("old", {Column("m", mood, {.nullable = false, .server_default = "sad"}), Index("ix", {"m"})}));
  auto target = schema_of(with_id("new", {Column("n", Text(), {.comment = "how"})}));
  target.enums = {Enum({"ok"}, {.name = "mood"})};
  const Compared compared(database, target, {.renames = {"old:new", "new.m:n"}, .target_is_complete = true});
  EXPECT_THAT(compared.steps(),
              ElementsAre("alter column 'old.m'", "drop index 'ix' on 'old'", "alter column 'old.m'",
                          "alter enum type 'mood'", "rename table 'old' to 'new'", "alter column 'new.m'",
                          "alter sequence 'old_id_seq'", "alter column 'new.n'"));
  const auto& back = compared.differences.steps.at(2).downgrade;
  ASSERT_TRUE(back.has_value());
  EXPECT_EQ(std::get<operation::Execute>(back->at(1)).sql, "UPDATE old SET m = 'sad' WHERE m IS NULL");
}

TEST(ColumnsOfTypes, GoWithTheirTablesBeforeTheTypeChanges) {
  auto target = schema_of(with_id("t"));
  target.enums = {Enum({"ok"}, {.name = "mood"})};
  const Schema database{
      .tables = {with_id("t"), with_id("gone", {Column("m", mood, {.server_default = "sad"})})}};
  EXPECT_THAT(Compared(database, target, {.target_is_complete = true}).steps(),
              ElementsAre("drop table 'gone'", "alter enum type 'mood'"));
}

}  // namespace
}  // namespace limbeck::autogenerate
