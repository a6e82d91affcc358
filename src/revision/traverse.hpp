// SPDX-License-Identifier: MIT
// Sets of nodes, and ways through the graph. No way is walked by recursion: a history may be 100,000
// revisions deep.
#pragma once

#include <vector>

#include "revision/graph.hpp"

namespace limbeck::revision {

class NodeSet {
 public:
  explicit NodeSet(std::size_t graph_size) : flags_(graph_size) {}

  bool contains(Node node) const { return flags_[node] != 0; }
  void erase(Node node) {
    size_ -= static_cast<std::size_t>(flags_[node]);
    flags_[node] = 0;
  }
  std::size_t size() const noexcept { return size_; }
  // Whether the node is new.
  bool insert(Node node) {
    const bool is_new = !contains(node);
    flags_[node] = 1;
    size_ += is_new ? 1 : 0;
    return is_new;
  }

 private:
  std::vector<char> flags_;
  std::size_t size_ = 0;
};

// Adds `from` to the set, and all that `next` leads to, of what is not there yet and `may_enter` lets in.
template <class Next, class MayEnter>
void reach(NodeSet& set, std::vector<Node> from, Next next, MayEnter may_enter) {
  while (!from.empty()) {
    const Node node = from.back();
    from.pop_back();
    if (!may_enter(node) || !set.insert(node)) continue;
    for (const Node neighbour : next(node)) {
      if (!set.contains(neighbour)) from.push_back(neighbour);
    }
  }
}

template <class Next>
void reach(NodeSet& set, std::vector<Node> from, Next next) {
  reach(set, std::move(from), next, [](Node) { return true; });
}

// Adds all that the nodes of the set need, directly or not, as far as `may_enter` lets it in. Goes through
// the whole graph in its order, which is quicker than from need to need: no step waits for the memory of
// another.
template <class MayEnter>
void add_needs(const Graph& graph, NodeSet& set, MayEnter may_enter) {
  if (set.size() == 0) return;
  for (auto node = static_cast<Node>(graph.size()); node-- > 0;) {
    if (!set.contains(node)) continue;
    for (const Node need : graph.needs(node)) {
      if (may_enter(need)) set.insert(need);
    }
  }
}

// The nodes and all that they need, directly or not.
NodeSet with_needs(const Graph& graph, const std::vector<Node>& nodes);

// The node, its ancestors and its descendants, by parents alone.
NodeSet lineage(const Graph& graph, Node node);

// The same by parents and dependencies.
NodeSet full_lineage(const Graph& graph, Node node);

// Those of the nodes that no other of them needs; by id, none twice.
std::vector<Node> topmost(const Graph& graph, std::vector<Node> nodes);

}  // namespace limbeck::revision
