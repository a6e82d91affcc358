// SPDX-License-Identifier: MIT
#include "revision/graph.hpp"

#include <algorithm>

#include "revision/draft.hpp"

namespace limbeck::revision {
namespace {

// Beginnings are asked for only of names that are longer; see docs/revisions.md.
constexpr std::size_t longest_name_typed_in_full = 3;

}  // namespace

// The revisions themselves stay where they are: to move them all costs more than all that is made of them.
Graph::Graph(std::vector<Revision> revisions) : revisions_(std::move(revisions)) {
  number(Draft(revisions_));
  link_followers();
  find_ends();
  spread_labels();
}

void Graph::number(Draft draft) {
  auto order = draft.order();
  place_of_ = std::move(order.place_of);
  node_at_ = std::move(order.node_at);
  needs_ = std::move(order.needs);
  ids_ = draft.ids().picked(place_of_);
  table_ = draft.take_table();
  labels_ = draft.take_labels();
  for (auto& label : labels_) label.node = node_at_[label.node];
}

// Each part is made out as where it ends, and filled from there down to where it begins.
void Graph::link_followers() {
  auto& [nodes, parts] = followers_;
  parts.resize(size() + 1);
  for (Node node = 0; node < size(); ++node) {
    for (const Node parent : parents(node)) ++parts[parent].begin;
    for (const Node dependency : dependencies(node)) ++parts[dependency].middle;
  }
  std::uint32_t end = 0;
  for (auto& part : parts) {
    part.begin = end += part.begin;
    part.middle = end += part.middle;
  }
  nodes.resize(end);
  for (auto node = static_cast<Node>(size()); node-- > 0;) {
    for (const Node parent : parents(node)) nodes[--parts[parent].begin] = node;
    for (const Node dependency : dependencies(node)) nodes[--parts[dependency].middle] = node;
  }
  sort_followers();
}

void Graph::sort_followers() {
  const auto sort = [&](std::uint32_t begin, std::uint32_t end) {
    if (end - begin > 1) sort_by_id(std::span(followers_.nodes).subspan(begin, end - begin));
  };
  const auto& parts = followers_.parts;
  for (Node node = 0; node < size(); ++node) {
    sort(parts[node].begin, parts[node].middle);
    sort(parts[node].middle, parts[node + 1].begin);
  }
}

void Graph::find_ends() {
  for (Node node = 0; node < size(); ++node) {
    if (parents(node).empty()) bases_.push_back(node);
    if (children(node).empty()) heads_.push_back(node);
    if (followers(node).empty()) real_heads_.push_back(node);
  }
  sort_by_id(bases_);
  sort_by_id(heads_);
  sort_by_id(real_heads_);
}

void Graph::sort_by_id(std::span<Node> nodes) const {
  ids_.sort(nodes);
}

Node Graph::find(std::string_view id) const {
  const auto place = table_.find(id, [&](std::uint32_t at) { return this->id(node_at_[at]); });
  return place ? node_at_[*place] : npos;
}

Node Graph::find_label(std::string_view label) const {
  return revision::find_label(labels_, label);
}

std::vector<Graph::Name> Graph::find_beginning(std::string_view beginning) const {
  std::vector<Name> found;
  const auto add = [&](std::string_view text, Node node) {
    if (text.size() > longest_name_typed_in_full && text.starts_with(beginning))
      found.push_back({text, node});
  };
  for (Node node = 0; node < size(); ++node) add(id(node), node);
  std::ranges::sort(found, {}, &Name::text);
  for (const auto& label : labels_) add(label.text, label.node);
  return found;
}

std::vector<std::string> Graph::names() const {
  std::vector<std::string> names;
  names.reserve(size() + labels_.size());
  for (Node node = 0; node < size(); ++node) names.emplace_back(id(node));
  std::ranges::sort(names);
  for (const auto& label : labels_) names.push_back(label.text);
  return names;
}

Node find_label(const std::vector<Label>& labels, std::string_view label) {
  const auto found = std::ranges::lower_bound(labels, label, {}, &Label::text);
  return found == labels.end() || found->text != label ? Graph::npos : found->node;
}

}  // namespace limbeck::revision
