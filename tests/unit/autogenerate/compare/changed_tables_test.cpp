// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;

// The steps from columns `a`, `b` and `c`, which a view and what looks at that stand on.
std::vector<std::string> steps_under(const std::string& definition, std::vector<TableElement> columns) {
  const std::vector<View> views{{.name = {"v"}, .definition = definition},
                                {.name = {"w"}, .definition = "SELECT v.one FROM v"}};
  const Schema before{.tables = {with_id("t", {Column("a", Integer(), {.nullable = false}),
                                               Column("b", Integer()), Column("c", Integer())})},
                      .views = views};
  return Compared(before, {.tables = {with_id("t", std::move(columns))}, .views = views}).steps();
}

TEST(ChangedTables, LeavesViewsThatNameNoneOfTheColumnsThatChange) {
  const std::vector<TableElement> changed{Column("a", Integer(), {.comment = "one"}),
                                          Column("b", BigInteger())};
  const auto stay = ElementsAre("alter column 't.a'", "alter column 't.b'", "drop column 't.c'");
  EXPECT_THAT(steps_under("SELECT t.a AS one FROM t", changed), stay);
  EXPECT_THAT(steps_under("SELECT count(*) AS one FROM t", changed), stay);
  EXPECT_THAT(steps_under("SELECT (t.a * 2) AS one FROM t", changed), stay);
  const auto go = ElementsAre("drop view 'w'", "drop view 'v'", "alter column 't.a'", "alter column 't.b'",
                              "drop column 't.c'", "create view 'v'", "create view 'w'");
  EXPECT_THAT(steps_under("SELECT t.b AS one FROM t", changed), go);
  EXPECT_THAT(steps_under("SELECT row_to_json(x.*) AS one FROM t x", changed), go);
  EXPECT_THAT(steps_under("SELECT * FROM t", changed), go);
}

}  // namespace
}  // namespace limbeck::autogenerate
