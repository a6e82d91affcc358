// SPDX-License-Identifier: MIT
#include "revision/position.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"

namespace limbeck::revision {
namespace {

[[noreturn]] void refuse_row(const Graph& graph, const std::string& row) {
  throw Error(
      fmt::format("the version table cannot be understood: its row '{}' names a revision that no script has, "
                  "so the database is ahead of these scripts or belongs to others ({}); bring the missing "
                  "script here, or set the table anew with 'limbeck stamp --purge <revision>'",
                  row,
                  graph.size() == 0 ? "no revision is known"
                                    : fmt::format("known heads: {}", describe_all(graph, graph.heads()))));
}

}  // namespace

Rows normalise(Rows rows) {
  std::sort(rows.begin(), rows.end());
  rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
  return rows;
}

std::vector<Node> find_rows(const Graph& graph, const Rows& rows) {
  std::vector<Node> nodes;
  for (const auto& row : normalise(rows)) {
    const Node node = graph.find(row);
    if (node == Graph::npos) refuse_row(graph, row);
    nodes.push_back(node);
  }
  return nodes;
}

NodeSet applied(const Graph& graph, const Rows& rows) {
  return with_needs(graph, find_rows(graph, rows));
}

std::vector<Node> applied_heads(const Graph& graph, const Rows& rows) {
  const auto all = applied(graph, rows);
  std::vector<Node> heads;
  for (Node node = 0; node < graph.size(); ++node) {
    const auto children = graph.children(node);
    const bool is_followed =
        std::any_of(children.begin(), children.end(), [&](Node child) { return all.contains(child); });
    if (all.contains(node) && !is_followed) heads.push_back(node);
  }
  graph.sort_by_id(heads);
  return heads;
}

Position::Position(const Graph& graph, const Rows& rows)
    : graph_(graph), applied_(graph.size()), applied_followers_(graph.size()) {
  const auto nodes = find_rows(graph, rows);
  for (const Node node : nodes) applied_.insert(node);
  add_needs(graph, applied_, [](Node) { return true; });
  for (Node node = 0; node < graph.size(); ++node) {
    if (!is_applied(node)) continue;
    for (const Node need : graph.needs(node)) ++applied_followers_[need];
  }
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(redundant_),
               [&](Node node) { return !has_row(node); });
}

Rows Position::rows() const {
  Rows rows;
  for (Node node = 0; node < graph_.size(); ++node) {
    if (has_row(node)) rows.emplace_back(graph_.id(node));
  }
  std::ranges::sort(rows);
  return rows;
}

void Position::take_redundant_rows() {
  moves_.clear();
  for (const Node node : redundant_) moves_.push_back({graph_.id(node), ""});
  redundant_.clear();
}

Moves Position::step_up(Node node) {
  take_redundant_rows();
  const auto id = graph_.id(node);
  Node last_row = Graph::npos;
  for (const Node need : graph_.needs(node)) {
    if (has_row(need)) last_row = need;
  }
  if (last_row == Graph::npos) moves_.push_back({"", id});
  for (const Node need : graph_.needs(node)) {
    if (has_row(need)) moves_.push_back({graph_.id(need), need == last_row ? id : ""});
    ++applied_followers_[need];
  }
  applied_.insert(node);
  return moves_;
}

Moves Position::step_down(Node node) {
  take_redundant_rows();
  applied_.erase(node);
  Move last{graph_.id(node), ""};
  for (const Node need : graph_.needs(node)) {
    if (--applied_followers_[need] > 0) continue;
    if (last.to.empty()) {
      last.to = graph_.id(need);
    } else {
      moves_.push_back({"", graph_.id(need)});
    }
  }
  moves_.push_back(last);
  return moves_;
}

}  // namespace limbeck::revision
