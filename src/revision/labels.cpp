// SPDX-License-Identifier: MIT
// Which branch labels hold for which revisions.
#include <algorithm>

#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

using Segment = std::uint32_t;

// Whether a label goes down from a node to its parent: nothing else follows the parent, and neither is a
// merge point.
bool reaches_parent(const Graph& graph, Node node) {
  if (graph.parents(node).size() != 1) return false;
  const Node parent = graph.parents(node).front();
  return graph.followers(parent).size() == 1 && !graph.is_merge_point(parent);
}

void sort_unique(std::vector<std::string>& labels) {
  std::sort(labels.begin(), labels.end());
  labels.erase(std::unique(labels.begin(), labels.end()), labels.end());
}

}  // namespace

// Labels go up to every descendant, and down as far as reaches_parent allows. Nodes that are linked both ways
// have the same labels: they make a segment, and there is one set of labels per segment at most, so that a
// long history with few labels costs nothing.
void Graph::spread_labels() {
  label_sets_.emplace_back();
  label_set_of_.assign(size(), 0);
  if (labels_.empty()) return;

  std::vector<Segment> segment_of(size());
  std::vector<Node> first_of;                 // per segment, its lowest node
  std::vector<std::vector<std::string>> own;  // per segment, the labels that its nodes' scripts give
  for (const Node node : order_) {
    if (reaches_parent(*this, node)) {
      segment_of[node] = segment_of[parents(node).front()];
    } else {
      segment_of[node] = static_cast<Segment>(first_of.size());
      first_of.push_back(node);
      own.emplace_back();
    }
    const auto& labels = revisions_[node].branch_labels;
    own[segment_of[node]].insert(own[segment_of[node]].end(), labels.begin(), labels.end());
  }

  std::vector<std::uint32_t> set_of(first_of.size());
  for (Segment segment = 0; segment < first_of.size(); ++segment) {
    auto labels = std::move(own[segment]);
    std::uint32_t largest = 0;  // the set of a segment below that has the most labels
    for (const Node parent : parents(first_of[segment])) {
      const auto set = set_of[segment_of[parent]];
      if (label_sets_[set].size() > label_sets_[largest].size()) largest = set;
    }
    for (const Node parent : parents(first_of[segment])) {
      const auto& set = label_sets_[set_of[segment_of[parent]]];
      if (&set != &label_sets_[largest]) labels.insert(labels.end(), set.begin(), set.end());
    }
    set_of[segment] = largest;
    if (labels.empty()) continue;
    labels.insert(labels.end(), label_sets_[largest].begin(), label_sets_[largest].end());
    sort_unique(labels);
    if (labels.size() == label_sets_[largest].size()) continue;
    set_of[segment] = static_cast<std::uint32_t>(label_sets_.size());
    label_sets_.push_back(std::move(labels));
  }
  for (Node node = 0; node < size(); ++node) label_set_of_[node] = set_of[segment_of[node]];
}

}  // namespace limbeck::revision
