// SPDX-License-Identifier: MIT
// Plans: the ordered steps from what is applied to what a symbol asks for, and what each step does to the
// rows of the version table.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"

namespace limbeck::revision {

// The rows of the version table: one id per head of what is applied. Sorted, no id twice.
using Rows = std::vector<std::string>;

// Ids as views of rows, or of a graph's.
using Ids = std::vector<std::string_view>;
inline Ids ids_of(const Rows& rows) {
  return {rows.begin(), rows.end()};
}

// One change to the version table.
struct Move {
  std::string_view from;  // the row that goes; empty where a row is only added
  std::string_view to;    // the row that comes; empty where a row is only taken away
  bool operator==(const Move&) const = default;
};
using Moves = std::span<const Move>;

enum class Direction { up, down, stamp };

// One revision going up or down; or, of a stamp, one change of rows without any script run.
struct Step {
  Direction direction = Direction::up;
  std::string_view id;  // the revision whose script runs; of a stamp, the one that is stamped, empty for base
  Moves moves = {};     // in the order in which they are carried out
};

// Its ids are views of the graph's, or of its own rows: the graph must outlive it. All of its moves lie in
// one list, since a plan may have as many steps as there are revisions.
class Plan {
 public:
  // Begins without a step, where the rows stay as they are.
  explicit Plan(Rows rows);
  Plan(Plan&&) noexcept = default;
  Plan& operator=(Plan&&) noexcept = default;

  const std::vector<Step>& steps() const noexcept { return steps_; }
  const Rows& before() const noexcept { return before_; }
  const Rows& after() const noexcept { return after_; }

  void reserve(std::size_t steps);
  void add(Direction direction, std::string_view id, Moves moves);
  void lead_to(Rows rows) { after_ = std::move(rows); }

 private:
  std::vector<Step> steps_;
  std::vector<Move> moves_;
  Rows before_;
  Rows after_;
};

// `symbol` is what a user typed, `rows` what the version table holds. All throw Error: a symbol that names
// nothing or several things, a target that does not lie in that direction, rows that name unknown revisions.
// The message says what could be typed instead.
Plan plan_upgrade(const Graph& graph, const Rows& rows, std::string_view symbol);
Plan plan_downgrade(const Graph& graph, const Rows& rows, std::string_view symbol);
// Several symbols stamp several heads at once.
Plan plan_stamp(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols);
// As though the table were empty, whatever rows it holds, also such that no script knows.
Plan plan_purge(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols);

// The rows after `moves` were carried out on `rows`.
Rows apply(Rows rows, Moves moves);

// The shortest list of moves from one set of rows to another.
std::vector<Move> moves_between(Ids before, Ids after);

}  // namespace limbeck::revision
