// SPDX-License-Identifier: MIT
#include "revision/traverse.hpp"

#include <algorithm>

namespace limbeck::revision {
namespace {

std::vector<Node> to_vector(std::span<const Node> nodes) {
  return {nodes.begin(), nodes.end()};
}

}  // namespace

NodeSet with_needs(const Graph& graph, const std::vector<Node>& nodes) {
  NodeSet set(graph.size());
  for (const Node node : nodes) set.insert(node);
  add_needs(graph, set, [](Node) { return true; });
  return set;
}

NodeSet lineage(const Graph& graph, Node node) {
  NodeSet set(graph.size());
  reach(set, {node}, [&](Node at) { return graph.parents(at); });
  reach(set, to_vector(graph.children(node)), [&](Node at) { return graph.children(at); });
  return set;
}

NodeSet full_lineage(const Graph& graph, Node node) {
  NodeSet set(graph.size());
  reach(set, {node}, [&](Node at) { return graph.needs(at); });
  reach(set, to_vector(graph.followers(node)), [&](Node at) { return graph.followers(at); });
  return set;
}

std::vector<Node> topmost(const Graph& graph, std::vector<Node> nodes) {
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  if (nodes.size() < 2) return nodes;
  std::vector<Node> needed;
  for (const Node node : nodes) {
    const auto needs = graph.needs(node);
    needed.insert(needed.end(), needs.begin(), needs.end());
  }
  const auto below = with_needs(graph, needed);
  std::erase_if(nodes, [&](Node node) { return below.contains(node); });
  graph.sort_by_id(nodes);
  return nodes;
}

}  // namespace limbeck::revision
