// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Schema divided(std::vector<Partition> partitions) {
  auto schema = schema_of(with_id("t"));
  schema.tables.front().options.postgresql_partition_by = "RANGE (id)";
  schema.partitions = std::move(partitions);
  return schema;
}

Partition part(const char* name, const char* bounds, std::vector<Index> indexes = {}) {
  return {.name = {name}, .table = {"t"}, .bounds = bounds, .indexes = std::move(indexes)};
}

TEST(ComparePartition, ComesBehindTheTableWithItsOwnIndexes) {
  EXPECT_THAT(Compared({}, divided({part("t1", "DEFAULT", {Index("ix", {"id"})})})).steps(),
              ElementsAre("create table 't'", "create partition 't1' of 't'", "create index 'ix' on 't1'"));
}

TEST(ComparePartition, NeverGoes) {
  EXPECT_THAT(Compared(divided({part("t1", "DEFAULT")}), divided({}), {.target_is_complete = true}).steps(),
              IsEmpty());
}

TEST(ComparePartition, KeepsItsBoundsAndSaysSo) {
  const Compared compared(divided({part("t1", "FOR VALUES FROM (1) TO (5)")}),
                          divided({part("t1", "FOR VALUES FROM (1) TO (9)")}));
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(
      compared.unmade(),
      ElementsAre("partition 't1' holds FOR VALUES FROM (1) TO (5), and FOR VALUES FROM (1) TO (9) in "
                  "the target: it stays as it is, since its rows would have to move"));
  EXPECT_THAT(Compared(divided({part("t1", "FOR VALUES FROM (1) TO (5)")}),
                       divided({part("t1", "for values from(1) to(5)")}))
                  .unmade(),
              IsEmpty());
}

TEST(ComparePartition, IsNotMadeOfATableThatHoldsItsRowsItself) {
  auto whole = divided({});
  whole.tables.front().options.postgresql_partition_by.clear();
  const Compared compared(whole, divided({part("t1", "DEFAULT")}));
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(
      compared.unmade(),
      ElementsAre(
          "partition 't1' is not made: table 't' holds its rows itself, and is divided in the target; "
          "write in a script how they move"));
}

TEST(ComparePartition, GetsAndLosesIndexesOfItsOwn) {
  EXPECT_THAT(Compared(divided({part("t1", "DEFAULT", {Index("old", {desc("id")})})}),
                       divided({part("t1", "DEFAULT", {Index("new", {"id"})})}))
                  .steps(),
              ElementsAre("drop index 'old' on 't1'", "create index 'new' on 't1'"));
}

TEST(ComparePartition, MayBePartOfAnotherPartition) {
  auto schema = divided({{.name = {"t1"}, .table = {"t"}, .bounds = "DEFAULT", .partition_by = "LIST (id)"},
                         {.name = {"t2"}, .table = {"t1"}, .bounds = "DEFAULT"}});
  auto with_index = schema;
  with_index.partitions.back().indexes = {Index("ix", {"id"})};
  EXPECT_THAT(Compared(schema, with_index).steps(), ElementsAre("create index 'ix' on 't2'"));
}

TEST(ComparePartition, SaysWhereTheWholeIsDividedInAnotherWay) {
  auto otherwise = divided({});
  otherwise.tables.front().options.postgresql_partition_by = "LIST (id)";
  const Compared compared(divided({}), otherwise, {.target_is_complete = true});
  EXPECT_THAT(compared.steps(), IsEmpty());
  EXPECT_THAT(compared.unmade(),
              ElementsAre("table 't' is not divided as it is in the target: it stays as it is; make "
                          "it anew in a script where that is meant"));
}

// It takes its numbers from the whole.
TEST(ComparePartition, IsAttachedWithTheRowsOfTheTableOfItsName) {
  auto apart = divided({});
  apart.tables.push_back(make_table({"t1"}, {Column("id", SmallInteger()), Index("ix", {desc("id")})}));
  const Compared compared(apart, divided({part("t1", "FOR VALUES FROM (1) TO (5)", {Index("ix", {"id"})})}),
                          {.target_is_complete = true});
  EXPECT_THAT(
      compared.sql(),
      ElementsAre("DROP INDEX ix", "ALTER TABLE t1 ALTER COLUMN id DROP DEFAULT",
                  "ALTER TABLE t1 ALTER COLUMN id TYPE INTEGER",
                  "ALTER TABLE t1 ALTER COLUMN id SET DEFAULT nextval('t_id_seq'::regclass)",
                  "UPDATE t1 SET id = nextval('t_id_seq'::regclass) WHERE id IS NULL",
                  "ALTER TABLE t1 ALTER COLUMN id SET NOT NULL",
                  "ALTER TABLE t1 ADD CONSTRAINT pk_t1 PRIMARY KEY (id)", "CREATE INDEX ix ON t1 (id)",
                  "ALTER TABLE t ATTACH PARTITION t1 FOR VALUES FROM (1) TO (5)"));
}

TEST(ComparePartition, IsDetachedWhereTheTargetHasATableOfItsName) {
  const auto table = make_table({"t1"}, {Column("id", Integer())});
  auto attached = divided({part("t1", "DEFAULT")});
  attached.tables.push_back(table);
  auto apart = divided({});
  apart.tables.push_back(table);
  EXPECT_THAT(Compared(attached, apart, {.target_is_complete = true}).sql(),
              ElementsAre("ALTER TABLE t DETACH PARTITION t1"));
  EXPECT_THAT(Compared(attached, schema_of(table), {.target_is_complete = true}).sql(),
              ElementsAre("ALTER TABLE t DETACH PARTITION t1", "DROP TABLE t"));
}

// Its rows would be lost.
TEST(ComparePartition, LeavesATableWhereNoPartitionCanBeMade) {
  auto apart = divided({});
  apart.tables.front().options.postgresql_partition_by.clear();
  apart.tables.push_back(make_table({"t1"}, {Column("a", Text())}));
  EXPECT_THAT(Compared(apart, divided({part("t1", "DEFAULT")}), {.target_is_complete = true}).steps(),
              IsEmpty());
}

}  // namespace
}  // namespace limbeck::autogenerate
