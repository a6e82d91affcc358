// SPDX-License-Identifier: MIT
#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/lookup.hpp"
#include "revision/plan.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {

Plan plan_upgrade(const Graph& graph, const Rows& rows, std::string_view symbol) {
  const Lookup lookup(graph, symbol, &rows);
  if (lookup.is_relative() && *lookup.symbol().offset < 0) {
    throw UsageError(fmt::format("cannot upgrade to '{}': it leads down; 'limbeck downgrade {}' goes there",
                                 symbol, symbol));
  }
  Position position(graph, rows);
  NodeSet wanted(graph.size());
  for (const Node node : lookup.nodes()) {
    if (!position.is_applied(node)) wanted.insert(node);
  }
  add_needs(graph, wanted, [&](Node node) { return !position.is_applied(node); });

  Plan plan(rows);
  plan.reserve(wanted.size());
  for (Node node = 0; node < graph.size(); ++node) {
    if (wanted.contains(node)) plan.add(Direction::up, graph.id(node), position.step_up(node));
  }
  if (!plan.steps().empty()) plan.lead_to(position.rows());
  return plan;
}

}  // namespace limbeck::revision
