// SPDX-License-Identifier: MIT
// The order of all revisions of a draft, and the circles that make one impossible.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/draft.hpp"

namespace limbeck::revision {
namespace {

constexpr Node no_need = Graph::npos;
constexpr Node several_needs = Graph::npos - 1;

// A node on the way down. Small: the way may lead through the whole graph.
struct Visit {
  Node node = 0;
  Node need = no_need;        // the parent that is all it needs, or one of the two words above
  std::uint32_t visited = 0;  // how many of its needs
};

// What a node has for a number before it has one.
constexpr Node needed_by_none = Graph::npos;
constexpr Node unseen = Graph::npos - 1;
constexpr Node on_the_way = Graph::npos - 2;

// All that is asked of most nodes, side by side: the way leads through memory as it comes, and waits for it
// once for each node.
struct Place {
  Node need = no_need;  // as in Visit
  Node number = needed_by_none;
};

std::vector<Place> places_of(const Links& needs, std::size_t size) {
  std::vector<Place> places(size);
  for (Node node = 0; node < size; ++node) {
    const auto all = needs.all(node);
    const bool is_alone = all.size() == 1 && needs.first(node).size() == 1;
    places[node].need = all.empty() ? no_need : is_alone ? all.front() : several_needs;
  }
  for (const Node need : needs.nodes) places[need].number = unseen;
  return places;
}

// `way` leads from need to need; its last node needs `again`, which lies on it.
[[noreturn]] void refuse_circle(const Draft& draft, const std::vector<Visit>& way, Node again) {
  constexpr std::ptrdiff_t most_links = 10;
  const auto begin =
      std::find_if(way.begin(), way.end(), [&](const Visit& visit) { return visit.node == again; });
  const auto end = std::min(way.end(), begin + most_links);
  std::string links;
  for (auto it = begin; it != end; ++it) {
    const Node need = it + 1 == way.end() ? again : (it + 1)->node;
    const auto parents = draft.needs().first(it->node);
    const bool is_parent = std::find(parents.begin(), parents.end(), need) != parents.end();
    links += fmt::format("{} {} ", it == begin ? describe(draft[again]) : ", which",
                         is_parent ? "follows" : "depends on");
    links += need != again ? describe(draft[need])
             : it == begin ? "itself"
                           : fmt::format("'{}'", draft[again].id);
  }
  if (end != way.end()) links += fmt::format(", which leads back over {} more", way.end() - end);
  throw Error(fmt::format("the revisions cannot be put in order: {}; take one of these links out", links));
}

class Ordering {
 public:
  explicit Ordering(const Draft& draft) : draft_(draft), places_(places_of(draft.needs(), draft.size())) {
    way_.reserve(draft.size());
    order_.place_of.reserve(draft.size());
    order_.needs.nodes.reserve(draft.needs().size());
    order_.needs.parts.reserve(draft.size() + 1);
  }

  Order run() {
    std::vector<Node> heads;
    for (Node node = 0; node < draft_.size(); ++node) {
      if (places_[node].number == needed_by_none) heads.push_back(node);
    }
    draft_.ids().sort(heads);
    for (const Node head : heads) visit(head);
    // Whatever no head leads to is part of a circle, or below one.
    if (order_.place_of.size() < draft_.size()) {
      for (const Node node : draft_.all_by_id()) visit(node);
    }
    order_.needs.parts.push_back({order_.needs.size(), order_.needs.size()});
    order_.node_at.reserve(draft_.size());
    for (const auto& place : places_) order_.node_at.push_back(place.number);
    return std::move(order_);
  }

 private:
  bool has_number(Node node) const { return places_[node].number < on_the_way; }

  void visit(Node from) {
    if (has_number(from)) return;
    enter(from);
    while (!way_.empty()) {
      auto& visit = way_.back();
      const auto needs = needs_of(visit);
      if (visit.visited == needs.size()) {
        leave(visit);
        way_.pop_back();
        continue;
      }
      const Node need = needs[visit.visited++];
      if (places_[need].number == on_the_way) refuse_circle(draft_, way_, need);
      if (!has_number(need)) enter(need);
    }
  }

  void enter(Node node) {
    places_[node].number = on_the_way;
    way_.push_back({node, places_[node].need});
  }

  void leave(const Visit& visit) {
    places_[visit.node].number = static_cast<Node>(order_.place_of.size());
    order_.place_of.push_back(visit.node);
    const auto parents =
        visit.need == several_needs ? draft_.needs().first(visit.node).size() : visit.visited;
    const auto begin = order_.needs.size();
    order_.needs.parts.push_back({begin, begin + static_cast<std::uint32_t>(parents)});
    for (const Node need : needs_of(visit)) order_.needs.nodes.push_back(places_[need].number);
  }

  std::span<const Node> needs_of(const Visit& visit) const {
    if (visit.need == several_needs) return draft_.needs().all(visit.node);
    return std::span(&visit.need, visit.need == no_need ? 0 : 1);
  }

  const Draft& draft_;
  std::vector<Place> places_;
  std::vector<Visit> way_;
  Order order_;
};

}  // namespace

Order Draft::order() const {
  return Ordering(*this).run();
}

}  // namespace limbeck::revision
