// SPDX-License-Identifier: MIT
// The order of all revisions, and the circles that make one impossible.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

// A node on the way down, and how many of its needs were looked at.
struct Visit {
  Node node;
  std::size_t looked_at = 0;
};

// `way` leads from need to need; its last node needs `again`, which lies on it.
[[noreturn]] void refuse_circle(const Graph& graph, const std::vector<Visit>& way, Node again) {
  constexpr std::ptrdiff_t most_links = 10;
  const auto begin =
      std::find_if(way.begin(), way.end(), [&](const Visit& visit) { return visit.node == again; });
  const auto end = std::min(way.end(), begin + most_links);
  std::string links;
  for (auto it = begin; it != end; ++it) {
    const Node need = it + 1 == way.end() ? again : (it + 1)->node;
    const auto parents = graph.parents(it->node);
    const bool is_parent = std::find(parents.begin(), parents.end(), need) != parents.end();
    links += fmt::format("{} {} ", it == begin ? describe(graph[again]) : ", which",
                         is_parent ? "follows" : "depends on");
    links += need != again ? describe(graph[need])
             : it == begin ? "itself"
                           : fmt::format("'{}'", graph[again].id);
  }
  if (end != way.end()) links += fmt::format(", which leads back over {} more", way.end() - end);
  throw Error(fmt::format("the revisions cannot be put in order: {}; take one of these links out", links));
}

}  // namespace

void Graph::put_in_order() {
  enum class Mark : char { unseen, on_the_way, done };
  std::vector<Mark> marks(size(), Mark::unseen);
  std::vector<Visit> way;
  const auto visit = [&](Node from) {
    if (marks[from] != Mark::unseen) return;
    marks[from] = Mark::on_the_way;
    way.push_back({from});
    while (!way.empty()) {
      auto& [node, looked_at] = way.back();
      if (looked_at == needs(node).size()) {
        marks[node] = Mark::done;
        order_.push_back(node);
        way.pop_back();
        continue;
      }
      const Node need = needs(node)[looked_at++];
      if (marks[need] == Mark::on_the_way) refuse_circle(*this, way, need);
      if (marks[need] == Mark::done) continue;
      marks[need] = Mark::on_the_way;
      way.push_back({need});
    }
  };
  order_.reserve(size());
  for (const Node head : real_heads_) visit(head);
  // Whatever no head leads to is part of a circle, or below one.
  for (Node node = 0; order_.size() < size(); ++node) visit(node);
}

}  // namespace limbeck::revision
