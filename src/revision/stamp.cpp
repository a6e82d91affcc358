// SPDX-License-Identifier: MIT
#include <utility>

#include <limbeck/core/error.hpp>

#include "revision/lookup.hpp"
#include "revision/plan.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {
namespace {

// What several symbols ask for together.
struct Wanted {
  std::vector<Node> nodes;  // by id; none that another of them implies
  NodeSet cleared;          // where no row may stay, because a symbol names base
};

Wanted find_wanted(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols) {
  Wanted wanted{.nodes = {}, .cleared = NodeSet(graph.size())};
  for (const auto& symbol : symbols) {
    const Lookup lookup(graph, symbol, &rows);
    const auto nodes = lookup.nodes();
    wanted.nodes.insert(wanted.nodes.end(), nodes.begin(), nodes.end());
    if (!nodes.empty()) continue;
    const auto branch = lookup.has_branch() ? full_lineage(graph, lookup.branch()) : NodeSet(graph.size());
    for (Node node = 0; node < graph.size(); ++node) {
      if (!lookup.has_branch() || branch.contains(node)) wanted.cleared.insert(node);
    }
  }
  wanted.nodes = topmost(graph, std::move(wanted.nodes));
  return wanted;
}

// The version table while it is stamped; each change becomes a step.
class Stamping {
 public:
  Stamping(const Graph& graph, const Rows& rows)
      : graph_(graph), rows_(graph.size()), below_(graph.size()), above_(graph.size()), plan_(rows) {
    for (const Node row : find_rows(graph, rows)) rows_.insert(row);
  }

  // Takes away the rows that lie in the set.
  void clear(const NodeSet& set) {
    for (Node node = 0; node < graph_.size(); ++node) {
      if (set.contains(node)) take_away(node);
    }
    add_step("", {});
  }

  // Puts a row in place of all rows that the node needs or that need it. What an earlier node led to holds no
  // row any more, and is not looked at again: no way to stamp is longer than the graph.
  void put(Node node) {
    const bool is_new = rows_.insert(node);
    const auto take_away_others = [&](Node at) {
      if (at != node) take_away(at);
    };
    reach(below_, {node}, [&](Node at) {
      take_away_others(at);
      return graph_.needs(at);
    });
    reach(above_, {node}, [&](Node at) {
      take_away_others(at);
      return graph_.followers(at);
    });
    add_step(graph_.id(node), is_new ? Ids{graph_.id(node)} : Ids{});
  }

  Plan take_plan() {
    Rows after;
    for (Node node = 0; node < graph_.size(); ++node) {
      if (rows_.contains(node)) after.emplace_back(graph_.id(node));
    }
    plan_.lead_to(normalise(std::move(after)));
    return std::move(plan_);
  }

 private:
  void take_away(Node node) {
    if (!rows_.contains(node)) return;
    rows_.erase(node);
    going_.push_back(graph_.id(node));
  }

  void add_step(std::string_view id, const Ids& coming) {
    const auto moves = moves_between(going_, coming);
    going_.clear();
    if (!moves.empty()) plan_.add(Direction::stamp, id, moves);
  }

  const Graph& graph_;
  NodeSet rows_;
  NodeSet below_;
  NodeSet above_;
  Ids going_;  // the rows that go with the step that is being made
  Plan plan_;
};

}  // namespace

Plan plan_stamp(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols) {
  if (symbols.empty()) throw UsageError("cannot stamp: no revision is named; name one, or 'base' for none");
  Stamping stamping(graph, rows);
  const auto wanted = find_wanted(graph, rows, symbols);
  stamping.clear(wanted.cleared);
  for (const Node node : wanted.nodes) stamping.put(node);
  return stamping.take_plan();
}

Plan plan_purge(const Graph& graph, const Rows& rows, const std::vector<std::string>& symbols) {
  Plan plan(rows);
  plan.lead_to(plan_stamp(graph, {}, symbols).after());
  const auto& after = plan.after();
  const auto moves = moves_between(ids_of(plan.before()), ids_of(after));
  if (!moves.empty()) plan.add(Direction::stamp, after.empty() ? std::string_view() : after.back(), moves);
  return plan;
}

}  // namespace limbeck::revision
