// SPDX-License-Identifier: MIT
#include "autogenerate/compare/column_mentions.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

// Whether the SQL may name column `age` of table `person`.
bool mentions_age(const std::string& sql) {
  return columns_mentioned(sql, "person", mariadb()).contains("age");
}

TEST(ColumnMentions, LeaveOutStringsAndNamesThatAreGiven) {
  EXPECT_TRUE(mentions_age("SELECT Age FROM person"));
  EXPECT_TRUE(mentions_age("SELECT `age` AS years FROM person"));
  EXPECT_FALSE(mentions_age("SELECT id AS age FROM person"));
  EXPECT_FALSE(mentions_age("SELECT 'age', _latin1'age' FROM person /* age */ -- age"));
  EXPECT_TRUE(mentions_age("SELECT id AS age FROM person ORDER BY age"));
}

TEST(ColumnMentions, LeaveOutColumnsOfOtherTables) {
  EXPECT_TRUE(mentions_age("SELECT person.age FROM pet, person"));
  EXPECT_TRUE(mentions_age("SELECT p.age FROM (`pet` JOIN `app`.`person` p)"));
  EXPECT_TRUE(mentions_age("SELECT p.age FROM pet, person AS p"));
  EXPECT_TRUE(mentions_age("UPDATE person pet JOIN pet x SET pet.age = 1"));
  EXPECT_FALSE(mentions_age("SELECT pet.age, person.id FROM pet, person"));
  EXPECT_FALSE(mentions_age("SELECT x.age, p.id FROM person p JOIN (`app`.`pet` x JOIN y)"));
}

TEST(ColumnMentions, HoldWhatMayBeOfAnything) {
  EXPECT_TRUE(mentions_age("SELECT x.age FROM (SELECT * FROM person) x JOIN pet"));
  EXPECT_TRUE(mentions_age("WITH x AS (SELECT * FROM person) SELECT x.age FROM x"));
  EXPECT_TRUE(mentions_age("BEGIN SELECT * INTO r FROM person; RETURN r.age; END"));
  EXPECT_TRUE(mentions_age("SET NEW.age = 1"));
  EXPECT_TRUE(mentions_age("SELECT pet.age FROM person pet WHERE EXISTS (SELECT 1 FROM pet)"));
  EXPECT_TRUE(mentions_age("SELECT age FROM person WHERE 'open"));
}

}  // namespace
}  // namespace limbeck::autogenerate
