// SPDX-License-Identifier: MIT
#include <algorithm>

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

// Throws where going down to `target`, by way of `lowest`, takes nothing back, and the database does not
// stand there.
void check_target(const Graph& graph, const Lookup& lookup, const Position& position, Node target,
                  const std::vector<Node>& lowest) {
  if (position.has_row(target)) return;
  const auto& symbol = lookup.symbol().text;
  const auto name = describe(graph[target]);
  if (!position.is_applied(target)) {
    throw Error(
        fmt::format("cannot downgrade to '{}': {} is not applied, and {}; 'limbeck upgrade {}' goes there",
                    symbol, name, where_it_stands(graph, position), symbol));
  }
  if (std::any_of(lowest.begin(), lowest.end(), [&](Node node) { return position.is_applied(node); })) return;
  throw Error(fmt::format(
      "cannot downgrade to '{}': {} is applied, and nothing that follows it{} is, so that there is nothing "
      "to take back; {}, so name a revision below that",
      symbol, name, lookup.has_branch() ? fmt::format(" on the branch of '{}'", lookup.symbol().branch) : "",
      where_it_stands(graph, position)));
}

// The lowest revisions that must go so that the database stands at what the symbol names.
std::vector<Node> lowest_to_go(const Graph& graph, const Lookup& lookup, const Position& position) {
  if (lookup.is_relative()) return {lookup.last_passed()};
  const auto targets = lookup.nodes();
  if (targets.size() > 1) {
    throw Error(fmt::format("cannot downgrade to '{}': it names several revisions, {}; name one of them",
                            lookup.symbol().text, describe_all(graph, targets)));
  }
  const auto above = targets.empty() ? graph.bases() : graph.children(targets.front());
  std::vector<Node> lowest;
  std::copy_if(above.begin(), above.end(), std::back_inserter(lowest),
               [&](Node node) { return lookup.on_branch(node); });
  if (!targets.empty()) check_target(graph, lookup, position, targets.front(), lowest);
  return lowest;
}

}  // namespace

Plan plan_downgrade(const Graph& graph, const Rows& rows, std::string_view symbol) {
  const Lookup lookup(graph, symbol, &rows);
  if (lookup.is_relative() && *lookup.symbol().offset > 0) {
    throw UsageError(fmt::format("cannot downgrade to '{}': it leads up; 'limbeck upgrade {}' goes there",
                                 symbol, symbol));
  }
  Position position(graph, rows);
  NodeSet unwanted(graph.size());
  reach(
      unwanted, lowest_to_go(graph, lookup, position), [&](Node node) { return graph.followers(node); },
      [&](Node node) { return position.is_applied(node); });

  Plan plan(rows);
  plan.reserve(unwanted.size());
  for (auto node = static_cast<Node>(graph.size()); node-- > 0;) {
    if (unwanted.contains(node)) plan.add(Direction::down, graph.id(node), position.step_down(node));
  }
  if (!plan.steps().empty()) plan.lead_to(position.rows());
  return plan;
}

}  // namespace limbeck::revision
