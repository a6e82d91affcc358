// SPDX-License-Identifier: MIT
#include "autogenerate/compare/shared_sequences.hpp"

#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::StartsWith;

Table counting_by(const std::string& name, const std::string& call) {
  return make_table({name}, {Column("n", Integer(), {.server_default = text(call)})});
}

Table keyed(std::optional<bool> counts) {
  return make_table({"t"}, {Column("id", Integer(), {.autoincrement = counts, .primary_key = true})});
}

const auto call = "nextval('t_id_seq'::regclass)";

TEST(SharedSequences, GoBehindTheDefaultsThatCountByThem) {
  const Schema database{.tables = {keyed({}), counting_by("u", call)}};
  const Schema target{.tables = {keyed(false), counting_by("u", "5")}};
  EXPECT_THAT(Compared(database, target).sql(),
              ElementsAre("ALTER TABLE u ALTER COLUMN n DROP DEFAULT",
                          "ALTER TABLE u ALTER COLUMN n SET DEFAULT 5", StartsWith("DO ")));
  const Schema unchanged{.tables = {keyed({}), counting_by("u", "5")}};
  EXPECT_THAT(Compared(database, unchanged).sql(), ElementsAre("ALTER TABLE u ALTER COLUMN n SET DEFAULT 5"));
}

TEST(SharedSequences, ComeBeforeTheDefaultsThatCountByThem) {
  const Schema database{.tables = {counting_by("a", "5"), keyed(false)}};
  const Schema target{.tables = {counting_by("a", call), counting_by("new", call), keyed({})}};
  const auto set_default = [](const std::string& table) {
    return "ALTER TABLE " + table + " ALTER COLUMN n SET DEFAULT " + call;
  };
  EXPECT_THAT(Compared(database, target).sql(),
              ElementsAre(StartsWith("CREATE TABLE new"), StartsWith("CREATE SEQUENCE t_id_seq"),
                          "ALTER TABLE t ALTER COLUMN id SET DEFAULT nextval('t_id_seq')",
                          StartsWith("SELECT setval"), set_default("a"), set_default("new")));
}

}  // namespace
}  // namespace limbeck::autogenerate
