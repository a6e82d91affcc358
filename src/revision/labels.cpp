// SPDX-License-Identifier: MIT
// Which branch labels hold for which revisions.
#include <algorithm>
#include <iterator>
#include <numeric>

#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

using Labels = std::vector<std::uint32_t>;  // places in the graph's list of labels, sorted
using SetNumber = std::uint32_t;
using Sets = std::vector<LabelSet>;

// Whether a label goes down from a node to its parent: nothing else follows the parent, and neither is a
// merge point.
bool reaches_parent(const Graph& graph, Node node) {
  if (graph.parents(node).size() != 1) return false;
  const Node parent = graph.parents(node).front();
  return graph.followers(parent).size() == 1 && !graph.is_merge_point(parent);
}

// Nodes that are linked both ways have the same labels: they make a segment.
struct Segments {
  std::vector<Node> lowest = {};       // the lowest node of each; each after those that it stands on
  std::vector<std::uint32_t> of = {};  // per node
};

Segments find_segments(const Graph& graph) {
  Segments segments;
  segments.of.reserve(graph.size());
  for (Node node = 0; node < graph.size(); ++node) {
    if (reaches_parent(graph, node)) {
      segments.of.push_back(segments.of[graph.parents(node).front()]);
    } else {
      segments.of.push_back(static_cast<std::uint32_t>(segments.lowest.size()));
      segments.lowest.push_back(node);
    }
  }
  return segments;
}

// The labels that a set has beyond those of a set that it stands on, directly or not.
Labels beyond(const Sets& sets, SetNumber set, SetNumber lower) {
  Labels labels;
  for (; set != lower; set = sets[set].base) {
    labels.insert(labels.end(), sets[set].added.begin(), sets[set].added.end());
  }
  std::sort(labels.begin(), labels.end());
  return labels;
}

// The highest set that both stand on. A set's number is higher than that of its base.
SetNumber common_base(const Sets& sets, SetNumber one, SetNumber other) {
  while (one != other) {
    auto& higher = one > other ? one : other;
    higher = sets[higher].base;
  }
  return one;
}

Labels difference(const Labels& labels, const Labels& without) {
  Labels result;
  std::set_difference(labels.begin(), labels.end(), without.begin(), without.end(),
                      std::back_inserter(result));
  return result;
}

// The set of `base` and these labels: `base` itself where there are none.
SetNumber add(Sets& sets, SetNumber base, Labels labels) {
  if (labels.empty()) return base;
  const auto size = sets[base].size + labels.size();
  sets.push_back({.base = base, .added = std::move(labels), .size = static_cast<std::uint32_t>(size)});
  return static_cast<SetNumber>(sets.size() - 1);
}

// The set of the labels of both; one of the two where it has them all.
SetNumber unite(Sets& sets, SetNumber one, SetNumber other) {
  if (sets[one].size < sets[other].size) std::swap(one, other);
  if (sets[other].size == 0) return one;
  const auto lower = common_base(sets, one, other);
  auto labels = beyond(sets, other, lower);
  if (!labels.empty()) labels = difference(labels, beyond(sets, one, lower));
  return add(sets, one, std::move(labels));
}

}  // namespace

// Labels go up to every descendant, and down as far as reaches_parent allows. There is one set of labels per
// segment at most, and it holds what it adds to another, so that a long history with many labels costs
// little.
void Graph::spread_labels() {
  label_sets_.emplace_back();
  label_set_of_.assign(size(), 0);
  if (labels_.empty()) return;
  const auto segments = find_segments(*this);
  const auto segment_of = [&](std::uint32_t label) { return segments.of[labels_[label].node]; };
  Labels labels(labels_.size());
  std::iota(labels.begin(), labels.end(), 0U);
  std::ranges::stable_sort(labels, {}, segment_of);
  std::vector<SetNumber> set_of;
  auto own = labels.begin();
  for (const Node lowest : segments.lowest) {
    SetNumber set = 0;
    for (const Node parent : parents(lowest)) {
      set = unite(label_sets_, set, set_of[segments.of[parent]]);
    }
    const auto others =
        std::find_if(own, labels.end(), [&](auto label) { return segment_of(label) > set_of.size(); });
    set_of.push_back(add(label_sets_, set, Labels(own, others)));
    own = others;
  }
  for (Node node = 0; node < size(); ++node) label_set_of_[node] = set_of[segments.of[node]];
}

std::vector<std::string> Graph::labels(Node node) const {
  std::vector<std::string> labels;
  for (const auto label : beyond(label_sets_, label_set_of_[node], 0)) labels.push_back(labels_[label].text);
  return labels;
}

}  // namespace limbeck::revision
