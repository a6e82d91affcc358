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
                  "script here, or set the table anew with `limbeck stamp --purge <revision>`",
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

Position::Position(const Graph& graph, const Rows& rows)
    : graph_(graph), applied_(graph.size()), applied_followers_(graph.size()) {
  const auto nodes = find_rows(graph, rows);
  reach(applied_, nodes, [&](Node node) { return graph.needs(node); });
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
    if (has_row(node)) rows.push_back(graph_[node].id);
  }
  return rows;
}

std::vector<Move> Position::take_redundant_rows() {
  std::vector<Move> moves;
  for (const Node node : redundant_) moves.push_back({graph_[node].id, ""});
  redundant_.clear();
  return moves;
}

std::vector<Move> Position::step_up(Node node) {
  auto moves = take_redundant_rows();
  std::vector<Node> going;
  for (const Node need : graph_.needs(node)) {
    if (has_row(need)) going.push_back(need);
    ++applied_followers_[need];
  }
  applied_.insert(node);
  for (const Node row : going) moves.push_back({graph_[row].id, row == going.back() ? graph_[node].id : ""});
  if (going.empty()) moves.push_back({"", graph_[node].id});
  return moves;
}

std::vector<Move> Position::step_down(Node node) {
  auto moves = take_redundant_rows();
  applied_.erase(node);
  std::vector<Node> coming;
  for (const Node need : graph_.needs(node)) {
    if (--applied_followers_[need] == 0) coming.push_back(need);
  }
  for (const Node row : coming) {
    if (row != coming.front()) moves.push_back({"", graph_[row].id});
  }
  moves.push_back({graph_[node].id, coming.empty() ? "" : graph_[coming.front()].id});
  return moves;
}

}  // namespace limbeck::revision
