// SPDX-License-Identifier: MIT
// Graphs and questions that the tests of this layer share.
#pragma once

#include <ostream>
#include <random>
#include <string>
#include <vector>

#include <limbeck/core/error.hpp>

#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "revision/symbol.hpp"

namespace limbeck::revision {

inline void PrintTo(const Move& move, std::ostream* out) {
  *out << move.from << " -> " << move.to;
}

// Spares the tests to say std::vector<Revision>, which a list of a single one needs.
inline Graph graph_of(std::vector<Revision> revisions) {
  return Graph(std::move(revisions));
}

// Those that follow live as long as the tests: plans look into their graph.
// a <- b <- c
inline const Graph& chain() {
  static const Graph graph =
      graph_of({{.id = "a"}, {.id = "b", .down_revisions = {"a"}}, {.id = "c", .down_revisions = {"b"}}});
  return graph;
}

//      b1 - b2
// a <          > m
//      c1
inline const Graph& diamond() {
  static const Graph graph =
      graph_of({{.id = "a", .origin = "a.sql"},
                {.id = "b1", .down_revisions = {"a"}, .branch_labels = {"books"}, .origin = "b1.sql"},
                {.id = "b2", .down_revisions = {"b1"}, .origin = "b2.sql"},
                {.id = "c1", .down_revisions = {"a"}, .branch_labels = {"carts"}, .origin = "c1.sql"},
                {.id = "m", .down_revisions = {"b2", "c1"}, .origin = "m.sql"}});
  return graph;
}

// The diamond before it was joined.
inline const Graph& fork() {
  static const Graph graph =
      graph_of({{.id = "a", .origin = "a.sql"},
                {.id = "b1", .down_revisions = {"a"}, .branch_labels = {"books"}, .origin = "b1.sql"},
                {.id = "b2", .down_revisions = {"b1"}, .origin = "b2.sql", .created = "2024-01-15 14:30:00"},
                {.id = "c1", .down_revisions = {"a"}, .branch_labels = {"carts"}, .origin = "c1.sql"}});
  return graph;
}

// Two trees, a1 - a2 - a3 and x1 - x2, where x2 depends on a2.
inline const Graph& two_trees() {
  static const Graph graph = graph_of({{.id = "a1", .branch_labels = {"accounts"}},
                                       {.id = "a2", .down_revisions = {"a1"}},
                                       {.id = "a3", .down_revisions = {"a2"}},
                                       {.id = "x1", .branch_labels = {"extras"}},
                                       {.id = "x2", .down_revisions = {"x1"}, .depends_on = {"a2"}}});
  return graph;
}

// The same with nothing above a2, so that a2 is a head, and x2 the only real one.
inline const Graph& effective_head() {
  static const Graph graph =
      graph_of({{.id = "a1", .branch_labels = {"accounts"}},
                {.id = "a2", .down_revisions = {"a1"}},
                {.id = "x1", .branch_labels = {"extras"}},
                {.id = "x2", .down_revisions = {"x1"}, .depends_on = {"accounts", "a2"}}});
  return graph;
}

inline std::vector<std::string> ids(const Graph& graph, std::span<const Node> nodes) {
  std::vector<std::string> result;
  for (const Node node : nodes) result.push_back(graph[node].id);
  return result;
}

// Of the whole graph, in its order.
inline std::vector<std::string> ids(const Graph& graph) {
  std::vector<std::string> result;
  for (Node node = 0; node < graph.size(); ++node) result.push_back(graph[node].id);
  return result;
}

inline std::vector<std::string> ids(const Plan& plan) {
  std::vector<std::string> result;
  for (const auto& step : plan.steps()) result.emplace_back(step.id);
  return result;
}

inline std::vector<Move> moves(const Plan& plan) {
  std::vector<Move> result;
  for (const auto& step : plan.steps()) result.insert(result.end(), step.moves.begin(), step.moves.end());
  return result;
}

// What resolve() says, as ids.
inline std::vector<std::string> named(const Graph& graph, std::string_view symbol, const Rows& rows = {}) {
  return ids(graph, resolve(graph, symbol, &rows));
}

// The message of the error that the call throws; empty where it throws none.
template <class Exception = Error, class Call>
std::string message_of(Call call) {
  try {
    call();
  } catch (const Exception& error) {
    return error.what();
  }
  return "";
}

// Revisions with forks, merge points, several bases, labels and dependencies; the same for the same seed.
inline std::vector<Revision> random_revisions(unsigned seed, std::size_t size) {
  std::mt19937 random(seed);
  const auto below = [&](std::size_t end) { return static_cast<std::size_t>(random() % end); };
  std::vector<Revision> revisions;
  for (std::size_t i = 0; i < size; ++i) {
    Revision revision{.id = std::to_string(100 + below(900)) + "_" + std::to_string(i)};
    const auto any = [&] { return revisions[below(i)].id; };
    if (i > 0 && below(10) > 0)
      revision.down_revisions.push_back(below(2) == 0 ? revisions.back().id : any());
    if (i > 0 && below(6) == 0) revision.down_revisions.push_back(any());
    if (i > 0 && below(5) == 0) revision.depends_on.push_back(any());
    if (below(8) == 0) revision.branch_labels.push_back("label" + std::to_string(i));
    revisions.push_back(std::move(revision));
  }
  return revisions;
}

}  // namespace limbeck::revision
