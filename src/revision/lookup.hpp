// SPDX-License-Identifier: MIT
// A symbol taken apart, and looked up in a graph.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "revision/traverse.hpp"

namespace limbeck::revision {

// The parts of `branch@point+2`; docs/revisions.md has the grammar.
struct Symbol {
  std::string text;           // as it was typed
  std::string branch;         // a label, an id or its beginning; empty where there is no '@'
  std::string point;          // a word, a label, an id or its beginning; empty in '+2' and 'label@+2'
  std::optional<int> offset;  // huge numbers are cut down to more than any history has
};

// Throws UsageError, showing where, for what is left over. Labels may hold '-' and '+', so those of the graph
// are asked for first.
Symbol parse(std::string_view text, const Graph& graph);

// What to do where a walk goes past the first or the last revision.
enum class PastEnd { refuse, stop };

class Lookup {
 public:
  // The graph must outlive the look-up. Without `rows`, whatever needs them throws UsageError.
  Lookup(const Graph& graph, std::string_view text, const Rows* rows);

  const Symbol& symbol() const { return symbol_; }
  bool is_relative() const { return symbol_.point.empty(); }  // counts from what is applied

  bool has_branch() const { return lineage_.has_value(); }
  // The node before the '@'; only where there is one.
  Node branch() const { return branch_; }
  // Whether the node is the branch's, an ancestor or a descendant of it; true without a branch.
  bool on_branch(Node node) const { return !lineage_ || lineage_->contains(node); }
  // The heads on the branch, without those that another of them needs.
  std::vector<Node> heads() const;

  // The nodes that the symbol names; none for base.
  std::vector<Node> nodes() const;

  // Where a relative symbol starts to count; npos for base.
  Node start() const;
  // The node so many steps up from `from`, or down where `steps` is negative. npos is base, in and out.
  Node walk(Node from, int steps, PastEnd past_end) const;
  // The last revision that a downgrade by a negative relative symbol takes back.
  Node last_passed() const;

 private:
  std::vector<Node> point() const;
  std::vector<Node> named() const;
  std::vector<Node> filtered(std::span<const Node> nodes) const;
  Node start_beside_rows() const;
  Node one_of(const std::vector<Node>& starts) const;
  Node walk_up(Node from, int steps, PastEnd past_end) const;
  Node walk_down(Node from, int steps, PastEnd past_end) const;
  const Rows& rows() const;

  [[noreturn]] void refuse_unknown(std::string_view name, const std::vector<std::string>& possible) const;
  [[noreturn]] void refuse_beginning(std::string_view beginning, const std::vector<Graph::Name>& names) const;
  [[noreturn]] void refuse_heads(const std::vector<Node>& heads) const;
  [[noreturn]] void refuse_fork(const std::string& reason, const std::vector<Node>& choices) const;
  [[noreturn]] void refuse_end(Node from, int steps, int possible) const;

  const Graph& graph_;
  const Rows* rows_;
  Symbol symbol_;
  Node branch_ = Graph::npos;
  std::optional<NodeSet> lineage_;
};

}  // namespace limbeck::revision
