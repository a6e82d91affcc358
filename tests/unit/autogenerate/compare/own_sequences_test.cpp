// SPDX-License-Identifier: MIT
#include "autogenerate/compare/own_sequences.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::Contains;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::Not;

std::vector<std::string> renamed(const Schema& database, const Schema& target, bool is_complete = true) {
  return Compared(database, target, {.renames = {"old:new", "new.id:n"}, .target_is_complete = is_complete})
      .sql();
}

TEST(OwnSequences, AreRenamedWithTheirTablesAndColumns) {
  const auto old = schema_of(with_id("old"));
  const auto wanted = schema_of(make_table({"new"}, {Column("n", Integer(), {.primary_key = true})}));
  EXPECT_THAT(renamed(old, wanted),
              ElementsAre("ALTER TABLE old RENAME TO new", "ALTER TABLE new RENAME COLUMN id TO n",
                          "ALTER SEQUENCE old_id_seq RENAME TO new_n_seq"));
  EXPECT_THAT(renamed(old, wanted, false), Not(Contains(HasSubstr("SEQUENCE"))));
}

std::vector<std::string> renamed_to(const std::string& first, const std::string& second) {
  const auto with = [](const std::string& one, const std::string& other) {
    return schema_of(
        make_table({"t"}, {Column(one, Integer(), {.nullable = false, .autoincrement = true}),
                           Column(other, Integer(), {.nullable = false, .autoincrement = true})}));
  };
  return Compared(with("a", "b"), with(first, second),
                  {.renames = {"t.a:" + first, "t.b:" + second}, .target_is_complete = true})
      .sql();
}

TEST(OwnSequences, SwapTheirNamesWithTheirColumns) {
  EXPECT_THAT(renamed_to("b", "a"),
              ElementsAre("ALTER TABLE t RENAME COLUMN a TO _limbeck_a", "ALTER TABLE t RENAME COLUMN b TO a",
                          "ALTER TABLE t RENAME COLUMN _limbeck_a TO b",
                          "ALTER SEQUENCE t_a_seq RENAME TO _limbeck_t_a_seq",
                          "ALTER SEQUENCE t_b_seq RENAME TO t_a_seq",
                          "ALTER SEQUENCE _limbeck_t_a_seq RENAME TO t_b_seq"));
}

TEST(OwnSequences, WaitForOthersToLetGoOfTheirNames) {
  EXPECT_THAT(
      renamed_to("b", "c"),
      ElementsAre("ALTER TABLE t RENAME COLUMN b TO c", "ALTER TABLE t RENAME COLUMN a TO b",
                  "ALTER SEQUENCE t_b_seq RENAME TO t_c_seq", "ALTER SEQUENCE t_a_seq RENAME TO t_b_seq"));
}

TEST(OwnSequences, KeepTheirNameWhereTheOtherOneIsTaken) {
  auto wanted = schema_of(make_table({"new"}, {Column("n", Integer(), {.primary_key = true})}));
  wanted.sequences = {{.name = {"new_n_seq"}}};
  EXPECT_THAT(renamed(schema_of(with_id("old")), wanted), Not(Contains(HasSubstr("ALTER SEQUENCE"))));
}

TEST(OwnSequences, GiveAFreeOneThatAColumnGetsTheirName) {
  auto database = schema_of(make_table(
      {"t"},
      {Column("id", BigInteger(), {.server_default = text("nextval('s'::regclass)"), .primary_key = true})}));
  database.sequences = {{.name = {"s"}}};
  const auto target = schema_of(make_table({"t"}, {Column("id", BigInteger(), {.primary_key = true})}));
  EXPECT_THAT(Compared(database, target, {.target_is_complete = true}).sql(),
              ElementsAre("ALTER SEQUENCE s OWNED BY t.id", "ALTER SEQUENCE s RENAME TO t_id_seq"));
  EXPECT_THAT(Compared(database, target).sql(), testing::IsEmpty());
}

}  // namespace
}  // namespace limbeck::autogenerate
