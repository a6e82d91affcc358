// SPDX-License-Identifier: MIT
// Ranges, as the history shows them.
#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"
#include "revision/lookup.hpp"
#include "revision/symbol.hpp"

namespace limbeck::revision {
namespace {

// The nodes at each end; none is base.
struct Ends {
  std::vector<Node> lower;
  std::vector<Node> upper;
};

// A relative symbol, counted from these nodes. Where one way ends at base, that is the answer.
std::vector<Node> count_from(const Graph& graph, const std::string& text, const std::vector<Node>& from) {
  Rows rows;
  for (const Node node : from) rows.push_back(graph[node].id);
  const Lookup side(graph, text, &rows);
  auto starts = from;
  if (side.has_branch()) starts = {side.start()};
  if (starts.empty()) starts = {Graph::npos};
  std::vector<Node> result;
  for (const Node start : starts) {
    result.push_back(side.walk(start, *side.symbol().offset, PastEnd::stop));
    if (result.back() == Graph::npos) return {};
  }
  return result;
}

std::vector<Node> heads_on_branch(const Graph& graph, const std::optional<Lookup>& lower) {
  const auto heads = graph.real_heads();
  return lower ? lower->heads() : std::vector<Node>(heads.begin(), heads.end());
}

Ends find_ends(const Graph& graph, const SymbolRange& range, const Rows* rows) {
  std::optional<Lookup> lower;
  std::optional<Lookup> upper;
  if (!range.lower.empty()) lower.emplace(graph, range.lower, rows);
  if (!range.upper.empty()) upper.emplace(graph, range.upper, rows);
  const bool lower_is_relative = lower && lower->is_relative();
  const bool upper_is_relative = upper && upper->is_relative();

  Ends ends;
  if (lower && !(lower_is_relative && !upper_is_relative)) ends.lower = lower->nodes();
  if (!upper || range.upper == "heads") {
    ends.upper = heads_on_branch(graph, lower);
  } else if (!upper_is_relative || lower_is_relative) {
    ends.upper = upper->nodes();
  } else {
    ends.upper = count_from(graph, range.upper, ends.lower);
  }
  if (lower) std::erase_if(ends.upper, [&](Node node) { return !lower->on_branch(node); });
  if (lower_is_relative && !upper_is_relative) ends.lower = count_from(graph, range.lower, ends.upper);
  return ends;
}

}  // namespace

std::vector<Node> resolve_range(const Graph& graph, const SymbolRange& range, const Rows* rows) {
  const auto ends = find_ends(graph, range, rows);
  const auto below_upper = with_needs(graph, ends.upper);
  for (const Node node : ends.lower) {
    if (below_upper.contains(node)) continue;
    throw Error(fmt::format(
        "range '{}:{}' is empty: {} is no ancestor of {}; name an ancestor first and then its descendant",
        range.lower, range.upper, describe(graph[node]),
        ends.upper.empty() ? "base" : describe_all(graph, ends.upper)));
  }
  NodeSet above_lower(graph.size());
  reach(above_lower, ends.lower, [&](Node node) { return graph.children(node); });
  std::vector<Node> nodes;
  for (auto node = static_cast<Node>(graph.size()); node-- > 0;) {
    if (below_upper.contains(node) && (ends.lower.empty() || above_lower.contains(node)))
      nodes.push_back(node);
  }
  return nodes;
}

}  // namespace limbeck::revision
