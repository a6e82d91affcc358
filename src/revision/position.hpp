// SPDX-License-Identifier: MIT
// Where a database stands while a plan is made: what is applied, and the rows of the version table.
#pragma once

#include <vector>

#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "revision/traverse.hpp"

namespace limbeck::revision {

// The nodes of the rows, by id. Throws Error for a row that names no revision of the graph.
std::vector<Node> find_rows(const Graph& graph, const Rows& rows);

// Sorted, none twice.
Rows normalise(Rows rows);

// What is applied where the version table holds these rows. Throws Error as find_rows does.
NodeSet applied(const Graph& graph, const Rows& rows);

// The applied nodes that no applied node follows, by id: also those that have no row, since another depends
// on them.
std::vector<Node> applied_heads(const Graph& graph, const Rows& rows);

// Each step takes time in proportion to the node's own needs, however large the graph. The graph must outlive
// it.
class Position {
 public:
  Position(const Graph& graph, const Rows& rows);

  bool is_applied(Node node) const { return applied_.contains(node); }
  // Whether the node has a row: it is applied, and nothing that is applied needs it.
  bool has_row(Node node) const { return is_applied(node) && applied_followers_[node] == 0; }
  Rows rows() const;

  // Applies a node whose needs are applied, or takes back a node that has a row; says what happens to the
  // rows, until the next step is taken.
  Moves step_up(Node node);
  Moves step_down(Node node);

 private:
  void take_redundant_rows();

  const Graph& graph_;
  NodeSet applied_;
  std::vector<std::uint32_t> applied_followers_;  // per node
  std::vector<Node> redundant_;  // rows that another row implies; the first step takes them away
  std::vector<Move> moves_;      // of the last step
};

}  // namespace limbeck::revision
