// SPDX-License-Identifier: MIT
#include "dialect/flow.hpp"

#include <gmock/gmock.h>

namespace limbeck::dialect {
namespace {

constexpr FlowRule rules[] = {
    {"VACUUM", Flow::alone},
    {"CLUSTER $", Flow::alone},
    {"ROLLBACK TO", Flow::together},
    {"ROLLBACK", Flow::forbidden, "leave it out"},
    {"COPY ... FROM STDIN", Flow::forbidden, "use INSERT"},
};

Flow flow_of(std::string_view statement) {
  return classify_by(rules, statement, {.dollar_quotes = true}).flow;
}

TEST(ClassifyBy, GoesByTheFirstWordsInAnyCase) {
  EXPECT_EQ(flow_of("vacuum full t"), Flow::alone);
  EXPECT_EQ(flow_of("VACUUM(ANALYZE)"), Flow::alone);
  EXPECT_EQ(flow_of("SELECT vacuum"), Flow::together);
  EXPECT_EQ(flow_of("vacuums"), Flow::together);
  EXPECT_EQ(flow_of(""), Flow::together);
}

TEST(ClassifyBy, TakesTheFirstRuleThatFits) {
  EXPECT_EQ(flow_of("ROLLBACK TO a"), Flow::together);
  EXPECT_EQ(flow_of("ROLLBACK"), Flow::forbidden);
  EXPECT_EQ(classify_by(rules, "rollback", {}).reason, "leave it out");
}

TEST(ClassifyBy, KnowsTheEndOfAStatement) {
  EXPECT_EQ(flow_of("CLUSTER"), Flow::alone);
  EXPECT_EQ(flow_of("CLUSTER t"), Flow::together);
  EXPECT_EQ(flow_of("CLUSTER \"t\""), Flow::together);
}

TEST(ClassifyBy, LooksPastAnyNumberOfWords) {
  EXPECT_EQ(flow_of("COPY t (a, b) FROM STDIN WITH CSV"), Flow::forbidden);
  EXPECT_EQ(flow_of("COPY FROM STDIN"), Flow::forbidden);
  EXPECT_EQ(flow_of("COPY t FROM PROGRAM 'x'"), Flow::together);
}

TEST(ClassifyBy, IsNotFooledByCommentsAndQuotes) {
  EXPECT_EQ(flow_of("/* a */ VACUUM -- b"), Flow::alone);
  EXPECT_EQ(flow_of("COPY t FROM 'STDIN'"), Flow::together);
  EXPECT_EQ(flow_of("COPY t FROM \"STDIN\""), Flow::together);
  EXPECT_EQ(flow_of("COPY t FROM /* x */ STDIN"), Flow::forbidden);
  EXPECT_EQ(flow_of("COPY $$t FROM STDIN$$"), Flow::together);
  EXPECT_EQ(flow_of("ROLLBACK -- TO a"), Flow::forbidden);
}

}  // namespace
}  // namespace limbeck::dialect
