// SPDX-License-Identifier: MIT
// The order of all revisions, and the circles that make one impossible.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

// A node on the way down, and which of the graph's needs are its own and were not looked at yet. Small: the
// way may lead through the whole graph.
struct Visit {
  Node node = 0;
  std::uint32_t next = 0;
  std::uint32_t end = 0;
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
  const auto enter = [&](Node node) {
    marks[node] = Mark::on_the_way;
    way.push_back({node, needs_.parts[node].begin, needs_.parts[node + 1].begin});
  };
  const auto visit = [&](Node from) {
    if (marks[from] != Mark::unseen) return;
    enter(from);
    while (!way.empty()) {
      auto& [node, next, end] = way.back();
      if (next == end) {
        marks[node] = Mark::done;
        order_.push_back(node);
        way.pop_back();
        continue;
      }
      const Node need = needs_.nodes[next++];
      if (marks[need] == Mark::on_the_way) refuse_circle(*this, way, need);
      if (marks[need] == Mark::unseen) enter(need);
    }
  };
  order_.reserve(size());
  for (const Node head : real_heads_) visit(head);
  // Whatever no head leads to is part of a circle, or below one.
  for (Node node = 0; order_.size() < size(); ++node) visit(node);
}

}  // namespace limbeck::revision
