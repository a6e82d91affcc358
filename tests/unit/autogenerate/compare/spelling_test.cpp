// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

// All with their names in one case or the other.
Schema in_case(bool upper) {
  const auto name = [&](std::string text) {
    if (upper) text.front() = static_cast<char>(text.front() - 'a' + 'A');
    return text;
  };
  Table pet = with_id(name("pet"), {Column("owner", Integer())});
  pet.constraints.emplace_back(ForeignKeyConstraint({name("owner")}, {name("user") + '.' + name("id")}));
  pet.constraints.emplace_back(UniqueConstraint({name("owner")}));
  pet.indexes = {Index("ix", {name("owner")})};
  Schema schema{.tables = {with_id(name("user")), std::move(pet)}};
  schema.views = {{.name = {name("all_pets")}, .definition = "SELECT id FROM pet"}};
  schema.triggers = {{.name = "tr",
                      .table = {name("pet")},
                      .timing = "AFTER",
                      .events = "INSERT",
                      .body = "BEGIN SELECT 1; END",
                      .for_each = "ROW"}};
  return schema;
}

TEST(Spelling, HasNoCaseWhereTheDatabaseHasNone) {
  EXPECT_THAT(Compared(sqlite(), in_case(false), in_case(true)).steps(), IsEmpty());
  EXPECT_THAT(Compared(sqlite(), in_case(true), in_case(false)).steps(), IsEmpty());
}

TEST(Spelling, IsTheTargetsInWhatChanges) {
  auto target = in_case(true);
  target.tables.front().columns.emplace_back("name", Text());
  EXPECT_THAT(Compared(sqlite(), in_case(false), std::move(target)).steps(),
              ElementsAre("add column 'User.name'"));
}

TEST(Spelling, TellsTablesApartElsewhere) {
  EXPECT_THAT(Compared(schema_of(with_id("t")), schema_of(with_id("T"))).steps(),
              ElementsAre("create table 'T'", "drop table 't'"));
}

}  // namespace
}  // namespace limbeck::autogenerate
