// SPDX-License-Identifier: MIT
// Brings a database to a target and back.
#pragma once

#include <string>
#include <vector>

#include "autogenerate/compare/live.hpp"
#include "contract/test_database.hpp"
#include "operation/reverse.hpp"

namespace limbeck::contract {

class CompareContract : public Contract {
 protected:
  // A table with a key, a number that is needed and a text, and more.
  static Table table(std::vector<TableElement> more) {
    more.insert(more.begin(), {Column("id", Integer(), {.primary_key = true}),
                               Column("a", Integer(), {.nullable = false}), Column("b", String(20))});
    return make_table({"t"}, std::move(more));
  }

  bool computes_columns() const { return !is_postgresql_before(12); }

  std::vector<autogenerate::Difference> differences_to(const Schema& target) const {
    auto differences = autogenerate::compare(*connection, target, *dialect, {.target_is_complete = true});
    if (!gives_remarks_) {
      EXPECT_THAT(differences.remarks, testing::IsEmpty());
    }
    return std::move(differences.steps);
  }

  std::vector<std::string> texts_to(const Schema& target) const {
    std::vector<std::string> texts;
    for (const auto& step : differences_to(target)) texts.push_back(operation::describe(step.operation));
    return texts;
  }

  std::vector<autogenerate::Difference> bring_to(const Schema& target) const {
    auto steps = differences_to(target);
    for (const auto& step : steps) carry_out(step.operation);
    return steps;
  }

  void take_back(const std::vector<autogenerate::Difference>& steps) const {
    for (auto step = steps.rbegin(); step != steps.rend(); ++step) {
      const auto reversal = operation::reverse(step->operation);
      EXPECT_TRUE(step->downgrade || reversal.reason.empty()) << reversal.reason;
      for (const auto& operation : step->downgrade.value_or(reversal.operations)) carry_out(operation);
    }
  }

  // There and back, with nothing left to do at either end.
  void expect_to_lead_from_to(const Schema& before, const Schema& after) const {
    bring_to(before);
    EXPECT_THAT(texts_to(before), testing::IsEmpty());
    const auto steps = bring_to(after);
    EXPECT_FALSE(steps.empty());
    EXPECT_THAT(texts_to(after), testing::IsEmpty());
    take_back(steps);
    EXPECT_THAT(texts_to(before), testing::IsEmpty());
    bring_to({});
  }

  // Where tables name what is only to come, the server cannot be asked what it makes of them.
  bool gives_remarks_ = false;

  void expect_to_lead_both_ways(const Table& one, const Table& other) const {
    expect_to_lead_from_to({.tables = {one}}, {.tables = {other}});
    expect_to_lead_from_to({.tables = {other}}, {.tables = {one}});
  }
};

}  // namespace limbeck::contract
