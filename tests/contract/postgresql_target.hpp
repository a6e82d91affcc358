// SPDX-License-Identifier: MIT
// Brings PostgreSQL to what scripts in its own SQL make, and back.
#pragma once

#include <string>
#include <vector>

#include "contract/compare_contract.hpp"

namespace limbeck::contract {

class PostgresqlTargetContract : public CompareContract {
 protected:
  using Statements = std::vector<std::string>;

  Schema made_by(const Statements& statements) const {
    return dialect->schema_made_by(url, statements).schema;
  }

  void expect_to_lead_both_ways(const Statements& one, const Statements& other) const {
    expect_to_lead_from_to(made_by(one), made_by(other));
    expect_to_lead_from_to(made_by(other), made_by(one));
  }

  // What the query gives at first, once rows are there; behind the steps; and behind the way back.
  std::vector<std::string> answers_from_to(const Statements& before, const Statements& rows,
                                           const Statements& after, const std::string& query) const {
    bring_to(made_by(before));
    run(rows);
    std::vector<std::string> answers{value_of(query).value_or("")};
    const auto target = made_by(after);
    const auto steps = bring_to(target);
    EXPECT_THAT(texts_to(target), testing::IsEmpty());
    answers.push_back(value_of(query).value_or(""));
    take_back(steps);
    answers.push_back(value_of(query).value_or(""));
    bring_to({});
    return answers;
  }
};

}  // namespace limbeck::contract
