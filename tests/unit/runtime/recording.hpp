// SPDX-License-Identifier: MIT
// What the tests of this layer share: a dialect, steps, and units as text.
#pragma once

#include <deque>
#include <string>
#include <string_view>
#include <vector>

#include <fmt/format.h>

#include "core/overloaded.hpp"
#include "dialect/mysql/dialect.hpp"
#include "dialect/oracle/dialect.hpp"
#include "dialect/postgresql/dialect.hpp"
#include "revision/plan.hpp"
#include "runtime/divider.hpp"
#include "runtime/recorder.hpp"

namespace limbeck::runtime {

inline const dialect::Dialect& postgresql() {
  static const auto dialect = dialect::postgresql::make_dialect();
  return *dialect;
}

// Whose DDL commits by itself.
inline const dialect::Dialect& mariadb() {
  static const auto dialect = dialect::mysql::make_mariadb();
  return *dialect;
}

// Where nothing at all is committed by itself.
inline const dialect::Dialect& oracle() {
  static const auto dialect = dialect::oracle::make_dialect();
  return *dialect;
}

// Of literals.
inline revision::Step step_up(std::string_view id, std::string_view from = "") {
  static std::deque<revision::Move> moves;
  moves.push_back({from, id});
  return {revision::Direction::up, id, {&moves.back(), 1}};
}

// "transaction: >a1, CREATE ..., <a1", with "..." where a unit stays open or goes on, and in parentheses what
// operation of a user's own a statement is a part of.
inline std::string to_text(const Unit& unit) {
  std::string text = unit.in_transaction ? "transaction:" : "alone:";
  if (!unit.opens) text += " ...";
  for (const auto& entry : unit.entries) {
    std::visit(
        core::Overloaded{[&](const StepBegins& begins) { text += fmt::format(" >{}", begins.step->id); },
                         [&](const Statement& statement) {
                           if (!statement.purpose.empty()) text += fmt::format(" ({})", statement.purpose);
                           text += " " + statement.sql + ";";
                         },
                         [&](const StepEnds& ends) { text += fmt::format(" <{}", ends.step->id); }},
        entry);
  }
  return unit.closes ? text : text + " ...";
}

// A divider whose units become text, and a recorder in front of it.
struct Recording {
  explicit Recording(bool transaction_per_migration = false)
      : divider(transaction_per_migration, [this](const Unit& unit) { units.push_back(to_text(unit)); }),
        recorder(postgresql(), divider) {}

  std::vector<std::string> units;
  Divider divider;
  Recorder recorder;
};

}  // namespace limbeck::runtime
