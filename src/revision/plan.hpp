// SPDX-License-Identifier: MIT
// Plans: the ordered steps from what is applied to what a symbol asks for, and what each step does to the
// rows of the version table.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"

namespace limbeck::revision {

// The rows of the version table: one id per head of what is applied. Sorted, no id twice.
using Rows = std::vector<std::string>;

// One change to the version table.
struct Move {
  std::string from;  // the row that goes; empty where a row is only added
  std::string to;    // the row that comes; empty where a row is only taken away
  bool operator==(const Move&) const = default;
};

enum class Direction { up, down, stamp };

// One revision going up or down; or, of a stamp, one change of rows without any script run.
struct Step {
  Direction direction = Direction::up;
  std::string id;  // the revision whose script runs; of a stamp, the one that is stamped, empty for base
  std::vector<Move> moves;  // in the order in which they are carried out
};

struct Plan {
  std::vector<Step> steps;
  Rows before;
  Rows after;
};

// `symbol` is what a user typed, `rows` what the version table holds. All throw Error: a symbol that names
// nothing or several things, a target that does not lie in that direction, rows that name unknown revisions.
// The message says what could be typed instead.
Plan plan_upgrade(const Graph& graph, const Rows& rows, std::string_view symbol);
Plan plan_downgrade(const Graph& graph, const Rows& rows, std::string_view symbol);
// Several symbols stamp several heads at once.
Plan plan_stamp(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols);

// The rows after `moves` were carried out on `rows`.
Rows apply(Rows rows, const std::vector<Move>& moves);

// The shortest list of moves from one set of rows to another.
std::vector<Move> moves_between(const Rows& before, const Rows& after);

}  // namespace limbeck::revision
