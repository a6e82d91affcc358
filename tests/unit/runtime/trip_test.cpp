// SPDX-License-Identifier: MIT
#include "runtime/trip.hpp"

#include <gmock/gmock.h>

namespace limbeck::runtime {
namespace {

using testing::ElementsAre;

Statement statement(std::string sql) {
  return {.sql = std::move(sql), .place = {}};
}

Statement committing(std::string sql) {
  return {.sql = std::move(sql), .place = {}, .commits = true};
}

// one | COMMIT | two | BEGIN | three
Trip mixed() {
  Trip trip("BEGIN", true);
  trip.add(statement("one"));
  trip.add(committing("two"));
  trip.add(statement("three"));
  return trip;
}

TEST(Trip, EndsAndBeginsTransactionsAroundWhatCommitsByItself) {
  EXPECT_THAT(mixed().texts(), ElementsAre("one", "COMMIT", "two", "BEGIN", "three"));
  EXPECT_TRUE(mixed().leaves_open());
}

TEST(Trip, BeginsATransactionWhereNoneIsOpen) {
  Trip trip("BEGIN", false);
  trip.add(statement("one"));
  trip.add(statement("two"));
  EXPECT_THAT(trip.texts(), ElementsAre("BEGIN", "one", "two"));
}

TEST(Trip, LeavesStatementsThatStandAloneToThemselves) {
  Trip trip("BEGIN", false);
  trip.add_alone(statement("one"));
  EXPECT_THAT(trip.texts(), ElementsAre("one"));
  EXPECT_FALSE(trip.leaves_open());
}

TEST(Trip, KnowsWhichStatementATextBelongsTo) {
  const auto trip = mixed();
  std::vector<std::size_t> statements;
  for (std::size_t i = 0; i < trip.texts().size(); ++i) statements.push_back(trip.statement_at(i));
  EXPECT_THAT(statements, ElementsAre(0, 1, 1, 2, 2));
}

TEST(Trip, KnowsHowManyStatementsStandOnceSomeTextsHaveRun) {
  const auto trip = mixed();
  std::vector<std::size_t> standing;
  for (std::size_t i = 0; i <= trip.texts().size(); ++i) standing.push_back(trip.standing_after(i));
  EXPECT_THAT(standing, ElementsAre(0, 0, 1, 2, 2, 2));
}

TEST(Trip, GivesTheAnswersToItsStatementsAlone) {
  std::vector<database::Result> results(5);
  for (std::size_t i = 0; i < results.size(); ++i) results[i].affected = static_cast<std::int64_t>(i);
  std::vector<std::int64_t> affected;
  for (const auto& answer : mixed().answers(results)) affected.push_back(answer.affected);
  EXPECT_THAT(affected, ElementsAre(0, 2, 4));
}

}  // namespace
}  // namespace limbeck::runtime
