// SPDX-License-Identifier: MIT
// The order of all revisions of a draft, and the circles that make one impossible.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/draft.hpp"

namespace limbeck::revision {
namespace {

// A node on the way down. Small: the way may lead through the whole graph.
struct Visit {
  Node node = 0;
  Node parent = 0;            // what only_parents() says of it
  std::uint32_t visited = 0;  // how many of its needs
};

constexpr Node no_need = Graph::npos;
constexpr Node several_needs = Graph::npos - 1;

// Of each node the parent that is all it needs, or one of the two words above. That is all there is to ask of
// most nodes, and in one list it stays in the processor's caches.
std::vector<Node> only_parents(const Links& needs, std::size_t size) {
  std::vector<Node> parents;
  parents.reserve(size);
  for (Node node = 0; node < size; ++node) {
    const auto all = needs.all(node);
    const bool is_alone = all.size() == 1 && needs.first(node).size() == 1;
    parents.push_back(all.empty() ? no_need : is_alone ? all.front() : several_needs);
  }
  return parents;
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
  explicit Ordering(const Draft& draft)
      : draft_(draft),
        parents_(only_parents(draft.needs(), draft.size())),
        marks_(draft.size(), Mark::needed_by_none) {
    const auto& needs = draft.needs().nodes;
    for (const Node need : needs) marks_[need] = Mark::unseen;
    way_.reserve(draft.size());
    order_.place_of.reserve(draft.size());
    order_.node_at.resize(draft.size());
    order_.needs.nodes.reserve(needs.size());
    order_.needs.parts.reserve(draft.size() + 1);
  }

  Order run() {
    std::vector<Node> heads;
    for (Node node = 0; node < draft_.size(); ++node) {
      if (marks_[node] == Mark::needed_by_none) heads.push_back(node);
    }
    for (const Node head : draft_.sorted_by_id(std::move(heads))) visit(head);
    // Whatever no head leads to is part of a circle, or below one.
    if (order_.place_of.size() < draft_.size()) {
      for (const Node node : draft_.all_by_id()) visit(node);
    }
    order_.needs.parts.push_back({order_.needs.size(), order_.needs.size()});
    return std::move(order_);
  }

 private:
  enum class Mark : char { needed_by_none, unseen, on_the_way, done };

  void visit(Node from) {
    if (marks_[from] == Mark::done) return;
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
      if (marks_[need] == Mark::on_the_way) refuse_circle(draft_, way_, need);
      if (marks_[need] != Mark::done) enter(need);
    }
  }

  void enter(Node node) {
    marks_[node] = Mark::on_the_way;
    way_.push_back({node, parents_[node]});
  }

  void leave(const Visit& visit) {
    marks_[visit.node] = Mark::done;
    order_.node_at[visit.node] = static_cast<Node>(order_.place_of.size());
    order_.place_of.push_back(visit.node);
    const auto parents =
        visit.parent == several_needs ? draft_.needs().first(visit.node).size() : visit.visited;
    const auto begin = order_.needs.size();
    order_.needs.parts.push_back({begin, begin + static_cast<std::uint32_t>(parents)});
    for (const Node need : needs_of(visit)) order_.needs.nodes.push_back(order_.node_at[need]);
  }

  std::span<const Node> needs_of(const Visit& visit) const {
    if (visit.parent == several_needs) return draft_.needs().all(visit.node);
    return std::span(&visit.parent, visit.parent == no_need ? 0 : 1);
  }

  const Draft& draft_;
  std::vector<Node> parents_;
  std::vector<Mark> marks_;
  std::vector<Visit> way_;
  Order order_;
};

}  // namespace

Order Draft::order() const {
  return Ordering(*this).run();
}

}  // namespace limbeck::revision
