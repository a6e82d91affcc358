// SPDX-License-Identifier: MIT
#include "runtime/divider.hpp"

#include <gmock/gmock.h>

#include "unit/runtime/recording.hpp"

namespace limbeck::runtime {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

const revision::Step a = step_up("a");
const revision::Step b = step_up("b", "a");

TEST(Divider, PutsAllRevisionsIntoOneTransaction) {
  Recording run;
  run.divider.begin_step(a);
  run.divider.add({"one", {}});
  run.divider.end_step();
  run.divider.begin_step(b);
  run.divider.add({"two", {}});
  run.divider.end_step();
  EXPECT_THAT(run.units, IsEmpty());
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("transaction: >a one; <a >b two; <b"));
}

TEST(Divider, ClosesATransactionAfterEachRevisionWhereThatIsAskedFor) {
  Recording run(true);
  run.divider.begin_step(a);
  run.divider.add({"one", {}});
  run.divider.end_step();
  run.divider.begin_step(b);
  run.divider.end_step();
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("transaction: >a one; <a", "transaction: >b <b"));
}

TEST(Divider, GivesAStatementThatStandsAloneAUnitOfItsOwn) {
  Recording run;
  run.divider.begin_step(a);
  run.divider.add({"before", {}});
  run.divider.add_alone({{"alone", {}}});
  run.divider.add({"after", {}});
  run.divider.end_step();
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("transaction: >a before;", "alone: alone;", "transaction: after; <a"));
}

TEST(Divider, RecordsARevisionAtOnceWhoseLastStatementStoodAlone) {
  Recording run;
  run.divider.begin_step(a);
  run.divider.add_alone({{"alone", {}}});
  run.divider.end_step();
  run.divider.begin_step(b);
  run.divider.add({"two", {}});
  run.divider.end_step();
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("alone: >a alone;", "transaction: <a", "transaction: >b two; <b"));
}

TEST(Divider, KeepsATransactionOpenWhereItIsFlushed) {
  Recording run;
  run.divider.begin_step(a);
  run.divider.add({"one", {}});
  run.divider.flush();
  run.divider.add({"two", {}});
  run.divider.end_step();
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("transaction: >a one; ...", "transaction: ... two; <a"));
}

TEST(Divider, ClosesWhatAFlushLeftOpenEvenWhereNothingFollows) {
  Recording run;
  run.divider.begin_step(a);
  run.divider.add({"one", {}});
  run.divider.end_step();
  run.divider.flush();
  run.divider.finish();
  EXPECT_THAT(run.units, ElementsAre("transaction: >a one; <a ...", "transaction: ..."));
}

TEST(Divider, HandsNothingOverForARunWithoutSteps) {
  Recording run;
  run.divider.finish();
  EXPECT_THAT(run.units, IsEmpty());
}

}  // namespace
}  // namespace limbeck::runtime
