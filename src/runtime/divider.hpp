// SPDX-License-Identifier: MIT
// Divides a run into units: one transaction for all, but where a statement must stand outside of one, or one
// transaction for each revision is asked for.
#pragma once

#include "runtime/unit.hpp"

namespace limbeck::runtime {

class Divider {
 public:
  // `sink` is called with each unit as soon as it is complete.
  Divider(bool transaction_per_migration, UnitSink sink);

  void begin_step(const revision::Step& step);
  void add(Statement statement);  // in the current unit
  // In a unit of their own: one statement outside of a transaction, several in one, since they belong
  // together.
  void add_alone(std::vector<Statement> statements);
  void end_step();

  // Hands over what is recorded so far without closing the unit's transaction.
  void flush();
  // Hands over the rest. A run that ends without it leaves its last unit undone.
  void finish();

 private:
  void append(Entry entry);
  void hand_over(bool closes);
  void announce_step();

  bool transaction_per_migration_;
  UnitSink sink_;
  Unit unit_;
  const revision::Step* step_ = nullptr;
  bool announced_ = false;   // whether the step's beginning is in a unit already
  bool left_alone_ = false;  // whether a statement of the step stood outside a transaction
};

}  // namespace limbeck::runtime
