// SPDX-License-Identifier: MIT
// What holds on to each other in PostgreSQL goes and comes in an order that the server takes.
#include "contract/postgresql_target.hpp"

namespace limbeck::contract {
namespace {

using PostgresqlOrder = PostgresqlTargetContract;
INSTANTIATE_TEST_SUITE_P(On, PostgresqlOrder, testing::Values(postgresql()), name_of_parameter);

using testing::ElementsAre;

TEST_P(PostgresqlOrder, LogsTheSequencesOfUnloggedTables) {
  if (is_postgresql_before(15)) GTEST_SKIP() << "PostgreSQL 15 and newer have sequences that are not logged";
  const Statements unlogged{"CREATE UNLOGGED TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"};
  auto logged = unlogged;
  logged.emplace_back("ALTER SEQUENCE t_id_seq SET LOGGED");
  expect_to_lead_both_ways({}, logged);
  expect_to_lead_both_ways(unlogged, logged);
  expect_to_lead_both_ways({"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"}, logged);
  expect_to_lead_both_ways({"CREATE TABLE t (id SERIAL PRIMARY KEY, a INTEGER)"}, unlogged);
}

TEST_P(PostgresqlOrder, KeepsWhatExcludeConstraintsCarry) {
  if (is_postgresql_before(12)) GTEST_SKIP() << "PostgreSQL 12 and newer carry columns in such an index";
  const auto with = [](const std::string& included) {
    return Statements{"CREATE TABLE a (x INTEGER, y INTEGER, r int8range, EXCLUDE USING gist (r WITH -|-)" +
                      included + " WHERE (x > 0))"};
  };
  expect_to_lead_both_ways(with(""), with(" INCLUDE (x)"));
  expect_to_lead_both_ways(with(" INCLUDE (x, y)"), with(" INCLUDE (y)"));
}

}  // namespace
}  // namespace limbeck::contract
