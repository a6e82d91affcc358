// SPDX-License-Identifier: MIT
// Units: what a run is divided into. A unit is printed, sent and rolled back as a whole.
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include <limbeck/core/place.hpp>

#include "database/connection.hpp"
#include "operation/operation.hpp"
#include "revision/plan.hpp"

namespace limbeck::runtime {

// What a statement answered, once it was sent.
struct Answer {
  std::optional<database::Result> result;
};

struct Statement {
  std::string sql;                      // one statement without its semicolon
  Place place;                          // the line of the script that asked for it
  std::shared_ptr<Answer> answer = {};  // filled where somebody may ask for it; else null
  bool commits = false;                 // it ends the transaction that it meets, and what it does stands
  bool clears = false;                  // all that it does is to take away what a try that failed has left
  // What asked for it, where a failure may leave a part behind that the next try clears away; else null.
  std::shared_ptr<const operation::Operation> retried = {};
  std::string purpose = {};  // what an operation of a user's own does that it is a part of
};

// The marks that stand between the statements of different revisions. The steps belong to the plan, which
// outlives its units.
struct StepBegins {
  const revision::Step* step;
};
struct StepEnds {
  const revision::Step* step;  // whose moves of the version table's rows are due now
};

using Entry = std::variant<StepBegins, Statement, StepEnds>;

struct Unit {
  bool in_transaction = true;
  // A unit that a script's question for a result cuts in pieces opens in the first and closes in the last.
  bool opens = true;
  bool closes = true;
  std::vector<Entry> entries;
};

// Where units go: to a database, or into a text. Answers are filled in before it returns.
using UnitSink = std::function<void(const Unit& unit)>;

}  // namespace limbeck::runtime
