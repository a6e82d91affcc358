// SPDX-License-Identifier: MIT
#include "dialect/sqlite/trigger_use.hpp"

#include <string>

#include <gmock/gmock.h>

#include "dialect/sqlite/ddl.hpp"
#include "support/error_text.hpp"

namespace limbeck::dialect::sqlite {
namespace {

bool sets_k(const std::string& statement) {
  return writes_to("CREATE TRIGGER tr AFTER INSERT ON other BEGIN SELECT 1; " + statement + "; END", "t",
                   "k");
}

TEST(TriggerUse, FindsAColumnThatIsSet) {
  EXPECT_TRUE(sets_k("UPDATE t SET k = 1"));
  EXPECT_TRUE(
      sets_k("update or ignore \"T\" set a = CASE WHEN a THEN (SELECT 1, 2) END, [K] = 2 WHERE a = 1"));
  EXPECT_TRUE(sets_k("UPDATE t SET (a, k) = (SELECT 1, 2)"));
  EXPECT_TRUE(sets_k("UPDATE t AS x SET a = b IS NOT DISTINCT FROM c, k = 1"));
}

TEST(TriggerUse, FindsAColumnThatIsInserted) {
  EXPECT_TRUE(sets_k("INSERT INTO t (a, k) VALUES (1, 2)"));
  EXPECT_TRUE(sets_k("REPLACE INTO t(k) SELECT 1"));
  EXPECT_TRUE(sets_k("INSERT INTO t AS x (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET k = 2"));
}

TEST(TriggerUse, FindsNoneThatIsReadOrIsAnothers) {
  EXPECT_FALSE(sets_k("UPDATE u SET k = 1; DELETE FROM t WHERE k = 1"));
  EXPECT_FALSE(sets_k("UPDATE t SET a = k, b = (SELECT k FROM u WHERE k = 1) FROM u, k WHERE k = 2"));
  EXPECT_FALSE(sets_k("INSERT INTO u (k) SELECT k FROM t"));
  EXPECT_FALSE(sets_k("INSERT INTO t SELECT 1, k FROM u"));
  EXPECT_FALSE(sets_k("INSERT INTO u (a) VALUES (1) ON CONFLICT (a) DO UPDATE SET k = 2"));
}

TEST(TriggerUse, FindsAColumnWhoseUpdateRunsTheTrigger) {
  const std::string trigger = "CREATE TRIGGER tr BEFORE UPDATE OF a, \"K\" ON main.t BEGIN SELECT 1; END";
  EXPECT_TRUE(writes_to(trigger, "t", "k"));
  EXPECT_FALSE(writes_to(trigger, "u", "k"));
  EXPECT_FALSE(writes_to(trigger, "t", "b"));
}

TEST(TriggerUse, LetsNoColumnBeDroppedInPlaceThatATriggerSets) {
  Existing existing;
  existing.table.name = {"t"};
  existing.other_triggers = {{"fill", "CREATE TRIGGER fill AFTER INSERT ON u BEGIN UPDATE t SET k = 1; END"}};
  EXPECT_EQ(
      support::error_text([&] {
        ddl(operation::DropColumn{{"t"}, "k"}, &existing);
      }),
      "cannot drop column 't.k': trigger 'fill' sets it, or runs when it is updated; drop the trigger before, and "
      "create it again behind");
  EXPECT_THAT(ddl(operation::DropColumn{{"t"}, "a"}, &existing),
              testing::ElementsAre("ALTER TABLE t DROP COLUMN a"));
}

}  // namespace
}  // namespace limbeck::dialect::sqlite
