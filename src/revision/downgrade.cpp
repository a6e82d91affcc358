// SPDX-License-Identifier: MIT
#include <algorithm>
#include <ranges>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/lookup.hpp"
#include "revision/plan.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {
namespace {

std::string where_it_stands(const Graph& graph, const Position& position) {
  std::vector<std::string> rows;
  for (const auto& row : position.rows()) rows.push_back(describe(graph[graph.find(row)]));
  return rows.empty() ? "nothing is applied" : fmt::format("the database stands at {}", enumerate(rows));
}

// Throws where going down to `target` takes nothing back and the database does not stand there already.
void check_target(const Graph& graph, const Position& position, Node target, std::string_view symbol) {
  if (position.has_row(target)) return;
  const auto name = describe(graph[target]);
  if (!position.is_applied(target)) {
    throw Error(
        fmt::format("cannot downgrade to '{}': {} is not applied, and {}; `limbeck upgrade {}` goes there",
                    symbol, name, where_it_stands(graph, position), symbol));
  }
  const auto children = graph.children(target);
  if (std::any_of(children.begin(), children.end(), [&](Node child) { return position.is_applied(child); }))
    return;
  throw Error(
      fmt::format("cannot downgrade to '{}': nothing that follows {} is applied, and {}, which depends on "
                  "it; name a revision below "
                  "that",
                  symbol, name, where_it_stands(graph, position)));
}

// The lowest revisions that must go so that the database stands at what the symbol names.
std::vector<Node> lowest_to_go(const Graph& graph, const Lookup& lookup, const Position& position) {
  if (lookup.is_relative()) return {lookup.last_passed()};
  const auto& symbol = lookup.symbol().text;
  const auto targets = lookup.nodes();
  if (targets.size() > 1) {
    throw Error(fmt::format("cannot downgrade to '{}': it names several revisions, {}; name one of them",
                            symbol, describe_all(graph, targets)));
  }
  const auto above = targets.empty() ? graph.bases() : graph.children(targets.front());
  if (!targets.empty()) check_target(graph, position, targets.front(), symbol);
  std::vector<Node> lowest;
  std::copy_if(above.begin(), above.end(), std::back_inserter(lowest),
               [&](Node node) { return lookup.on_branch(node); });
  return lowest;
}

}  // namespace

Plan plan_downgrade(const Graph& graph, const Rows& rows, std::string_view symbol) {
  const Lookup lookup(graph, symbol, &rows);
  if (lookup.is_relative() && *lookup.symbol().offset > 0) {
    throw UsageError(fmt::format("cannot downgrade to '{}': it leads up; `limbeck upgrade {}` goes there",
                                 symbol, symbol));
  }
  Position position(graph, rows);
  NodeSet unwanted(graph.size());
  reach(
      unwanted, lowest_to_go(graph, lookup, position), [&](Node node) { return graph.followers(node); },
      [&](Node node) { return position.is_applied(node); });

  Plan plan{.steps = {}, .before = normalise(rows), .after = normalise(rows)};
  for (const Node node : graph.order() | std::views::reverse) {
    if (unwanted.contains(node))
      plan.steps.push_back({Direction::down, graph[node].id, position.step_down(node)});
  }
  if (!plan.steps.empty()) plan.after = position.rows();
  return plan;
}

}  // namespace limbeck::revision
