// SPDX-License-Identifier: MIT
// Answers questions about graphs, for tests/alembic/compare.py to hold beside Alembic's answers. Fields of a
// line stand between tabs, values of a field between commas:
//
//   revision ID PARENTS DEPENDENCIES LABELS   adds to the graph
//   upgrade|downgrade ROWS SYMBOL             gives `ok STEPS ROWS ROWS-AFTER-EACH-STEP`, or `error MESSAGE`
//   stamp ROWS SYMBOLS                        the same
//   history ROWS RANGE                        gives `ok REVISIONS`, or `error MESSAGE`
//   facts                                     gives `facts HEADS REAL-HEADS BASES BRANCH-POINTS`
//   labels                                    gives `labels` and a field LABELS for each revision, by id
//   end                                       forgets the graph
#include <iostream>
#include <numeric>
#include <optional>
#include <string>
#include <vector>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "revision/graph.hpp"
#include "revision/plan.hpp"
#include "revision/symbol.hpp"

namespace {

using limbeck::core::join;
using limbeck::core::split_list;
using namespace limbeck::revision;

std::string facts(const Graph& graph) {
  const auto ids = [&](auto nodes) {
    std::vector<std::string> result;
    for (const Node node : nodes) result.emplace_back(graph.id(node));
    return join(result, ",");
  };
  std::vector<Node> branch_points;
  for (Node node = 0; node < graph.size(); ++node) {
    if (graph.is_branch_point(node)) branch_points.push_back(node);
  }
  return "facts\t" + ids(graph.heads()) + "\t" + ids(graph.real_heads()) + "\t" + ids(graph.bases()) + "\t" +
         ids(branch_points);
}

Plan plan_for(const Graph& graph, const std::string& command, const Rows& rows, const std::string& symbol) {
  if (command == "upgrade") return plan_upgrade(graph, rows, symbol);
  if (command == "downgrade") return plan_downgrade(graph, rows, symbol);
  return plan_stamp(graph, rows, split_list(symbol, ','));
}

std::string labels(const Graph& graph) {
  std::string text = "labels";
  std::vector<Node> nodes(graph.size());
  std::iota(nodes.begin(), nodes.end(), Node{0});
  graph.sort_by_id(nodes);
  for (const Node node : nodes) text += "\t" + join(graph.labels(node), ",");
  return text;
}

std::string history(const Graph& graph, const Rows& rows, const std::string& range) {
  std::vector<std::string> ids;
  for (const Node node : resolve_range(graph, *split_range(range), &rows)) ids.emplace_back(graph.id(node));
  return "ok\t" + join(ids, ",") + "\t";
}

std::string answer(const Graph& graph, const std::string& command, const Rows& rows,
                   const std::string& symbol) {
  try {
    if (command == "history") return history(graph, rows, symbol);
    const auto plan = plan_for(graph, command, rows, symbol);
    std::vector<std::string> ids;
    std::string states;
    Rows state = rows;
    for (const auto& step : plan.steps()) {
      ids.emplace_back(step.id);
      state = limbeck::revision::apply(state, step.moves);
      states += "\t" + join(state, ",");
    }
    return "ok\t" + join(ids, ",") + "\t" + join(plan.after(), ",") + states;
  } catch (const limbeck::Error& error) {
    return std::string("error\t") + error.what();
  }
}

std::vector<std::string> fields(const std::string& line) {
  std::vector<std::string> result(1);
  for (const char c : line) {
    if (c == '\t') {
      result.emplace_back();
    } else {
      result.back() += c;
    }
  }
  return result;
}

}  // namespace

int main() {
  std::vector<Revision> revisions;
  std::optional<Graph> graph;
  for (std::string line; std::getline(std::cin, line);) {
    const auto field = fields(line);
    if (field[0] == "revision") {
      revisions.push_back({.id = field.at(1),
                           .down_revisions = split_list(field.at(2), ','),
                           .depends_on = split_list(field.at(3), ','),
                           .branch_labels = split_list(field.at(4), ',')});
    } else if (field[0] == "end") {
      revisions.clear();
      graph.reset();
    } else {
      if (!graph) graph.emplace(revisions);
      std::cout << (field[0] == "facts" ? facts(*graph)
                    : field[0] == "labels"
                        ? labels(*graph)
                        : answer(*graph, field[0], split_list(field.at(1), ','), field.at(2)))
                << '\n';
    }
  }
}
