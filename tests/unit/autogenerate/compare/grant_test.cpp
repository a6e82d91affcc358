// SPDX-License-Identifier: MIT
#include "unit/autogenerate/compare/comparing.hpp"

namespace limbeck::autogenerate {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Grant grant(Names privileges, const char* role, Names columns = {}, bool with_grant_option = false) {
  return {std::move(privileges), {.name = {"t"}}, {role}, std::move(columns), with_grant_option};
}

Schema with(std::vector<Grant> grants) {
  auto schema = schema_of(with_id("t"));
  schema.grants = std::move(grants);
  return schema;
}

std::vector<std::string> downgrade(const Compared& compared) {
  std::vector<std::string> texts;
  for (const auto& step : compared.differences.steps) {
    for (const auto& operation : step.downgrade.value_or(std::vector<operation::Operation>())) {
      for (auto& statement : compared.dialect.ddl(operation, nullptr)) texts.push_back(std::move(statement));
    }
  }
  return texts;
}

TEST(CompareGrant, GivesWhatIsMissingAndTakesWhatIsTooMuch) {
  const Compared compared(with({grant({"SELECT", "INSERT"}, "reader")}),
                          with({grant({"select", "UPDATE"}, "reader")}));
  EXPECT_THAT(compared.sql(),
              ElementsAre("REVOKE INSERT ON TABLE t FROM reader", "GRANT UPDATE ON TABLE t TO reader"));
}

TEST(CompareGrant, LeavesPrivilegesAloneWhereTheTargetSpeaksOfNone) {
  EXPECT_THAT(Compared(with({grant({"SELECT"}, "reader")}), with({}), {.target_is_complete = true}).sql(),
              IsEmpty());
}

TEST(CompareGrant, LeavesOtherRolesAloneUnlessTheTargetIsComplete) {
  const auto database = with({grant({"SELECT"}, "reader"), grant({"SELECT"}, "PUBLIC")});
  const auto target = with({grant({"SELECT"}, "reader")});
  EXPECT_THAT(Compared(database, target).sql(), IsEmpty());
  EXPECT_THAT(Compared(database, target, {.target_is_complete = true}).sql(),
              ElementsAre("REVOKE SELECT ON TABLE t FROM PUBLIC"));
}

TEST(CompareGrant, TellsColumnsFromTheWholeTable) {
  EXPECT_THAT(Compared(with({grant({"SELECT"}, "a")}), with({grant({"SELECT"}, "a", {"id"})})).sql(),
              ElementsAre("REVOKE SELECT ON TABLE t FROM a", "GRANT SELECT (id) ON TABLE t TO a"));
}

TEST(CompareGrant, KnowsWhatAllIs) {
  EXPECT_THAT(
      Compared(
          with({grant({"DELETE", "INSERT", "REFERENCES", "SELECT", "TRIGGER", "TRUNCATE", "UPDATE"}, "a")}),
          with({grant({"ALL"}, "a")}))
          .sql(),
      IsEmpty());
}

TEST(CompareGrant, GivesAndTakesTheRightToGrantAlone) {
  const auto held = with({grant({"SELECT"}, "a")});
  const auto passed_on = with({grant({"SELECT"}, "a", {}, true)});
  const Compared given(held, passed_on);
  EXPECT_THAT(given.sql(), ElementsAre("GRANT SELECT ON TABLE t TO a WITH GRANT OPTION"));
  EXPECT_THAT(downgrade(given), ElementsAre("REVOKE GRANT OPTION FOR SELECT ON TABLE t FROM a"));
  EXPECT_THAT(Compared(passed_on, held).sql(),
              ElementsAre("REVOKE GRANT OPTION FOR SELECT ON TABLE t FROM a"));
  const auto other = with({grant({"INSERT"}, "a")});
  EXPECT_THAT(downgrade(Compared(passed_on, other)),
              ElementsAre("GRANT SELECT ON TABLE t TO a WITH GRANT OPTION"));
}

TEST(CompareGrant, GivesAgainWhatWentWithAView) {
  const auto with_view = [](const char* definition) {
    Schema schema{.views = {{{"v"}, definition}}};
    schema.grants = {{{"SELECT"}, {.name = {"v"}}, {"a"}}};
    return schema;
  };
  const Compared compared(with_view("SELECT 1 AS a"), with_view("SELECT 2 AS a"));
  EXPECT_THAT(compared.sql(),
              ElementsAre("DROP VIEW v", "CREATE VIEW v AS SELECT 2 AS a", "GRANT SELECT ON TABLE v TO a"));
  EXPECT_THAT(downgrade(compared),
              ElementsAre("CREATE VIEW v AS SELECT 1 AS a", "GRANT SELECT ON TABLE v TO a"));
  auto without = with_view("SELECT 1 AS a");
  without.views.clear();
  without.grants = {{{"SELECT"}, {.name = {"t"}}, {"a"}}};
  without.tables = {with_id("t")};
  const Compared gone(with_view("SELECT 1 AS a"), without, {.target_is_complete = true});
  EXPECT_THAT(gone.sql(), testing::Not(testing::Contains(testing::HasSubstr("REVOKE"))));
  EXPECT_THAT(downgrade(gone), testing::IsSupersetOf({"GRANT SELECT ON TABLE v TO a"}));
}

TEST(CompareGrant, GivesAgainWhatAViewHadOfWhichTheTargetIsSilent) {
  const auto with_column = [](Type type) {
    return Schema{.tables = {with_id("t", {Column("a", std::move(type))})}};
  };
  auto database = with_column(Integer());
  database.views = {{{"v"}, "SELECT a FROM t"}};
  database.grants = {{{"SELECT"}, {.name = {"v"}}, {"a"}}};
  EXPECT_THAT(Compared(database, with_column(BigInteger())).steps(),
              ElementsAre("drop view 'v'", "alter column 't.a'", "create view 'v'",
                          "grant SELECT on table 'v' to 'a'"));
}

TEST(CompareGrant, SaysWhichItCannotCompare) {
  EXPECT_THAT(Compared(with({}), with({grant({"SELECT"}, "CURRENT_USER")})).remarks(),
              ElementsAre("privileges of all objects of a schema, or for whoever runs the script, are not "
                          "compared: name the objects and the roles"));
}

TEST(CompareGrant, GivesColumnsTheirOwnAgainThatAreMadeAgain) {
  const auto schema = [](const char* as, const char* column) {
    auto made = schema_of(with_id("t", {Column(column, Integer(), {.computed = Computed{as, true}})}));
    made.grants = {grant({"SELECT"}, "a", {"g"}), grant({"SELECT"}, "a", {"id"})};
    return made;
  };
  EXPECT_THAT(Compared(schema("1", "g"), schema("2", "g")).sql(),
              ElementsAre("REVOKE SELECT (g) ON TABLE t FROM a", "ALTER TABLE t DROP COLUMN g",
                          "ALTER TABLE t ADD COLUMN g INTEGER GENERATED ALWAYS AS (2) STORED",
                          "GRANT SELECT (g) ON TABLE t TO a"));
  EXPECT_THAT(Compared(schema("1", "g"), schema("1", "h")).sql(),
              ElementsAre("ALTER TABLE t ADD COLUMN h INTEGER GENERATED ALWAYS AS (1) STORED",
                          "ALTER TABLE t DROP COLUMN g"));
}

}  // namespace
}  // namespace limbeck::autogenerate
