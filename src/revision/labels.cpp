// SPDX-License-Identifier: MIT
// Which branch labels hold for which revisions.
#include <algorithm>
#include <iterator>

#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

using LabelSet = std::vector<std::uint32_t>;  // places in the graph's list of labels, sorted
using SetNumber = std::uint32_t;

// Whether a label goes down from a node to its parent: nothing else follows the parent, and neither is a
// merge point.
bool reaches_parent(const Graph& graph, Node node) {
  if (graph.parents(node).size() != 1) return false;
  const Node parent = graph.parents(node).front();
  return graph.followers(parent).size() == 1 && !graph.is_merge_point(parent);
}

// Nodes that are linked both ways have the same labels: they make a segment.
struct Segment {
  Node lowest = Graph::npos;
  LabelSet own = {};     // the labels that the scripts of its nodes give
  SetNumber labels = 0;  // all that hold for it
};

struct Segments {
  std::vector<Segment> all = {};       // each after those that it stands on
  std::vector<std::uint32_t> of = {};  // per node
};

Segments find_segments(const Graph& graph) {
  Segments segments{.all = {}, .of = std::vector<std::uint32_t>(graph.size())};
  for (const Node node : graph.order()) {
    if (reaches_parent(graph, node)) {
      segments.of[node] = segments.of[graph.parents(node).front()];
    } else {
      segments.of[node] = static_cast<std::uint32_t>(segments.all.size());
      segments.all.push_back({.lowest = node});
    }
  }
  return segments;
}

// The set of these labels and those of the sets below; one of these where it has them all, or else a new one.
SetNumber unite(std::vector<LabelSet>& sets, LabelSet labels, const std::vector<SetNumber>& below) {
  const bool is_plain =
      std::all_of(below.begin(), below.end(), [&](SetNumber set) { return set == below[0]; });
  if (labels.empty() && is_plain) return below.empty() ? 0 : below[0];
  SetNumber largest = 0;
  for (const SetNumber set : below) {
    if (sets[set].size() > sets[largest].size()) largest = set;
    LabelSet united;
    std::set_union(labels.begin(), labels.end(), sets[set].begin(), sets[set].end(),
                   std::back_inserter(united));
    labels = std::move(united);
  }
  if (labels.size() == sets[largest].size()) return largest;
  sets.push_back(std::move(labels));
  return static_cast<SetNumber>(sets.size() - 1);
}

}  // namespace

// Labels go up to every descendant, and down as far as reaches_parent allows. There is one set of labels per
// segment at most, and numbers stand in it, so that a long history with many labels costs little.
void Graph::spread_labels() {
  label_sets_.emplace_back();
  label_set_of_.assign(size(), 0);
  if (labels_.empty()) return;
  auto segments = find_segments(*this);
  for (std::uint32_t label = 0; label < labels_.size(); ++label) {
    segments.all[segments.of[labels_[label].node]].own.push_back(label);
  }
  std::vector<SetNumber> below;
  for (auto& segment : segments.all) {
    below.clear();
    for (const Node parent : parents(segment.lowest))
      below.push_back(segments.all[segments.of[parent]].labels);
    segment.labels = unite(label_sets_, std::move(segment.own), below);
  }
  for (Node node = 0; node < size(); ++node) label_set_of_[node] = segments.all[segments.of[node]].labels;
}

std::vector<std::string> Graph::labels(Node node) const {
  std::vector<std::string> labels;
  for (const auto label : label_sets_[label_set_of_[node]]) labels.push_back(labels_[label].text);
  return labels;
}

}  // namespace limbeck::revision
