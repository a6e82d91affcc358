// SPDX-License-Identifier: MIT
// Relative symbols: where they start to count, and the way up or down from there.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/lookup.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {

Node Lookup::start() const {
  if (*symbol_.offset == 0) {
    throw UsageError(fmt::format("symbol '{}' asks for no step at all; give a number above 0", symbol_.text));
  }
  const auto tips = filtered(topmost(graph_, find_rows(graph_, rows())));
  if (!tips.empty()) return one_of(tips);
  if (has_branch()) return start_beside_rows();
  if (*symbol_.offset > 0) return Graph::npos;
  throw Error(fmt::format(
      "symbol '{}' leads nowhere: nothing is applied; 'limbeck upgrade heads' applies all there is",
      symbol_.text));
}

// The branch has no row of its own, but some of it may be applied: because a row of another branch stands on
// it.
Node Lookup::start_beside_rows() const {
  const auto applied = with_needs(graph_, find_rows(graph_, rows()));
  const bool is_up = *symbol_.offset > 0;
  const auto follows = [&](Node node) { return applied.contains(node) && (!is_up || on_branch(node)); };
  std::vector<Node> tips;
  for (Node node = 0; node < graph_.size(); ++node) {
    if (!applied.contains(node) || !on_branch(node)) continue;
    const auto above = is_up ? graph_.followers(node) : graph_.children(node);
    if (std::none_of(above.begin(), above.end(), follows)) tips.push_back(node);
  }
  graph_.sort_by_id(tips);
  if (!tips.empty()) return one_of(tips);
  if (is_up) return Graph::npos;
  throw Error(
      fmt::format("symbol '{}' leads nowhere: no row lies on the branch of {}, so nothing of it can be taken "
                  "back alone; name a revision instead",
                  symbol_.text, describe(graph_[branch_])));
}

Node Lookup::one_of(const std::vector<Node>& starts) const {
  if (starts.size() > 1) refuse_fork("it could count from several revisions", starts);
  return starts.front();
}

Node Lookup::walk(Node from, int steps, PastEnd past_end) const {
  return steps > 0 ? walk_up(from, steps, past_end) : walk_down(from, -steps, past_end);
}

Node Lookup::walk_up(Node from, int steps, PastEnd past_end) const {
  Node at = from;
  for (int step = 0; step < steps; ++step) {
    const auto next = filtered(at == Graph::npos ? graph_.bases() : graph_.children(at));
    if (next.empty()) {
      if (past_end == PastEnd::stop) return at;
      refuse_end(from, steps, step);
    }
    if (next.size() > 1) {
      refuse_fork(at == Graph::npos ? "there are several bases"
                                    : fmt::format("several revisions follow '{}'", graph_[at].id),
                  next);
    }
    at = next.front();
  }
  return at;
}

Node Lookup::walk_down(Node from, int steps, PastEnd past_end) const {
  Node at = from;
  for (int step = 0; step < steps; ++step) {
    if (at == Graph::npos) {
      if (past_end == PastEnd::stop) return at;
      refuse_end(from, -steps, step);
    }
    const auto parents = graph_.parents(at);
    const auto next =
        parents.size() > 1 ? filtered(parents) : std::vector<Node>(parents.begin(), parents.end());
    if (next.size() > 1)
      refuse_fork(fmt::format("merge point '{}' has several parents", graph_[at].id), next);
    at = next.empty() ? Graph::npos : next.front();
  }
  return at;
}

Node Lookup::last_passed() const {
  const Node from = start();
  const int steps = -*symbol_.offset;
  const Node last = walk_down(from, steps - 1, PastEnd::refuse);
  if (last == Graph::npos) refuse_end(from, -steps, steps - 1);
  return last;
}

}  // namespace limbeck::revision
