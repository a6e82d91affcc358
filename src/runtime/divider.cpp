// SPDX-License-Identifier: MIT
#include "runtime/divider.hpp"

#include <utility>

namespace limbeck::runtime {

Divider::Divider(bool transaction_per_migration, UnitSink sink)
    : transaction_per_migration_(transaction_per_migration), sink_(std::move(sink)) {}

void Divider::begin_step(const revision::Step& step) {
  step_ = &step;
  announced_ = false;
  left_alone_ = false;
}

void Divider::add(Statement statement) {
  announce_step();
  append(std::move(statement));
}

void Divider::add_alone(std::vector<Statement> statements) {
  if (statements.empty()) return;
  hand_over(true);
  unit_.in_transaction = statements.size() > 1;
  announce_step();
  for (auto& statement : statements) append(std::move(statement));
  hand_over(true);
  left_alone_ = true;
}

void Divider::end_step() {
  announce_step();
  append(StepEnds{step_});
  // What was done outside a transaction cannot be undone: record it before anything else may fail.
  if (transaction_per_migration_ || left_alone_) hand_over(true);
}

void Divider::flush() {
  hand_over(false);
}

void Divider::finish() {
  hand_over(true);
}

void Divider::announce_step() {
  if (announced_) return;
  append(StepBegins{step_});
  announced_ = true;
}

void Divider::append(Entry entry) {
  unit_.entries.push_back(std::move(entry));
}

void Divider::hand_over(bool closes) {
  const bool is_open = !unit_.opens;
  if (unit_.entries.empty() && !(is_open && closes)) return;
  Unit unit = std::exchange(unit_, Unit{});
  unit.closes = closes;
  unit_.opens = closes;
  sink_(unit);
}

}  // namespace limbeck::runtime
