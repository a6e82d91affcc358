// SPDX-License-Identifier: MIT
#include "revision/lookup.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "revision/describe.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {
namespace {

std::string plural(std::size_t count, std::string_view noun) {
  return fmt::format("{} {}{}", count, noun, count == 1 ? "" : "s");
}

// The nodes behind the names, none twice.
std::vector<Node> nodes_of(const std::vector<Graph::Name>& names) {
  std::vector<Node> nodes;
  for (const auto& name : names) nodes.push_back(name.node);
  std::sort(nodes.begin(), nodes.end());
  nodes.erase(std::unique(nodes.begin(), nodes.end()), nodes.end());
  return nodes;
}

// A label that only the first of these nodes has, or else its id.
std::string branch_name(const Graph& graph, const std::vector<Node>& nodes) {
  for (const auto& label : graph.labels(nodes.front())) {
    const bool is_shared = std::any_of(nodes.begin() + 1, nodes.end(), [&](Node other) {
      const auto& labels = graph.labels(other);
      return std::binary_search(labels.begin(), labels.end(), label);
    });
    if (!is_shared) return label;
  }
  return graph[nodes.front()].id;
}

std::vector<std::string> names_and_words(const Graph& graph) {
  auto names = graph.names();
  names.insert(names.end(), {"head", "heads", "base", "current"});
  return names;
}

}  // namespace

Lookup::Lookup(const Graph& graph, std::string_view text, const Rows* rows)
    : graph_(graph), rows_(rows), symbol_(parse(text, graph)) {
  if (symbol_.branch.empty()) return;
  branch_ = graph.find(symbol_.branch);
  if (branch_ == Graph::npos) branch_ = graph.find_label(symbol_.branch);
  if (branch_ == Graph::npos) {
    const auto names = graph.find_beginning(symbol_.branch);
    if (names.empty()) refuse_unknown(symbol_.branch, graph.names());
    if (nodes_of(names).size() > 1) refuse_beginning(symbol_.branch, names);
    branch_ = names.front().node;
  }
  lineage_ = lineage(graph, branch_);
}

std::vector<Node> Lookup::filtered(std::span<const Node> nodes) const {
  std::vector<Node> result;
  std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(result),
               [&](Node node) { return on_branch(node); });
  return result;
}

std::vector<Node> Lookup::heads() const {
  return has_branch() ? topmost(graph_, filtered(graph_.heads())) : filtered(graph_.real_heads());
}

std::vector<Node> Lookup::nodes() const {
  if (is_relative()) {
    const Node node = walk(start(), *symbol_.offset, PastEnd::refuse);
    return node == Graph::npos ? std::vector<Node>() : std::vector{node};
  }
  auto nodes = point();
  if (!symbol_.offset) return nodes;
  if (nodes.size() > 1) refuse_fork(fmt::format("'{}' names several revisions", symbol_.point), nodes);
  const Node node = walk(nodes.empty() ? Graph::npos : nodes.front(), *symbol_.offset, PastEnd::refuse);
  return node == Graph::npos ? std::vector<Node>() : std::vector{node};
}

std::vector<Node> Lookup::point() const {
  if (symbol_.point == "base") return {};
  if (symbol_.point == "heads") return heads();
  if (symbol_.point == "current") return filtered(topmost(graph_, find_rows(graph_, rows())));
  if (symbol_.point != "head") return named();
  auto nodes = heads();
  if (nodes.size() > 1) refuse_heads(nodes);
  return nodes;
}

std::vector<Node> Lookup::named() const {
  Node node = graph_.find(symbol_.point);
  if (node == Graph::npos) node = graph_.find_label(symbol_.point);
  if (node == Graph::npos) {
    auto names = graph_.find_beginning(symbol_.point);
    if (names.empty()) refuse_unknown(symbol_.point, names_and_words(graph_));
    const Node first = names.front().node;
    std::erase_if(names, [&](const Graph::Name& name) { return !on_branch(name.node); });
    if (nodes_of(names).size() > 1) refuse_beginning(symbol_.point, names);
    node = names.empty() ? first : names.front().node;
  }
  if (on_branch(node)) return {node};
  throw Error(fmt::format(
      "symbol '{}' names no revision: {} is neither an ancestor nor a descendant of {}; type '{}' alone",
      symbol_.text, describe(graph_[node]), describe(graph_[branch_]), graph_[node].id));
}

const Rows& Lookup::rows() const {
  if (rows_ != nullptr) return *rows_;
  throw UsageError(fmt::format(
      "symbol '{}' counts from what is applied, and no database is asked here; name a revision instead, as "
      "in 'head-1'",
      symbol_.text));
}

void Lookup::refuse_unknown(std::string_view name, const std::vector<std::string>& possible) const {
  const auto near = core::nearest(name, possible);
  throw Error(
      fmt::format("symbol '{}' names no revision: no id and no branch label is or begins with '{}'; {}",
                  symbol_.text, name,
                  near.empty() ? "'limbeck history' lists all there are"
                               : fmt::format("the nearest name is '{}'", near)));
}

void Lookup::refuse_beginning(std::string_view beginning, const std::vector<Graph::Name>& names) const {
  std::vector<std::string> quoted;
  for (const auto& name : names) quoted.push_back(fmt::format("'{}'", name.text));
  throw Error(fmt::format("symbol '{}' is ambiguous: {} begin with '{}'; type more of the one that is meant",
                          symbol_.text, enumerate(quoted), beginning));
}

void Lookup::refuse_heads(const std::vector<Node>& heads) const {
  std::vector<std::string> ids;
  for (const Node head : heads) ids.push_back(graph_[head].id);
  const std::string all = has_branch() ? symbol_.branch + "@heads" : "heads";
  throw Error(fmt::format(
      "symbol '{}' is ambiguous: there are {}, {}; type '{}s' for all of them, '{}@head' or an "
      "id for one of them, or join them with '{}'",
      symbol_.text, plural(heads.size(), "head"), describe_all(graph_, heads),
      has_branch() ? symbol_.branch + "@head" : "head", branch_name(graph_, heads), merge_command(ids, all)));
}

void Lookup::refuse_fork(const std::string& reason, const std::vector<Node>& choices) const {
  const std::string rest = symbol_.text.substr(symbol_.branch.empty() ? 0 : symbol_.branch.size() + 1);
  throw Error(fmt::format("symbol '{}' is ambiguous: {}, {}; name one of them, as in '{}@{}'", symbol_.text,
                          reason, describe_all(graph_, choices), graph_[choices.front()].id, rest));
}

void Lookup::refuse_end(Node from, int steps, int possible) const {
  const bool is_up = steps > 0;
  const std::string place = from == Graph::npos ? "base" : describe(graph_[from]);
  const std::string count =
      possible == 0 ? "nothing" : "only " + plural(static_cast<std::size_t>(possible), "step");
  throw Error(
      fmt::format("symbol '{}' leads past the {} revision: there {} {} {} {}; type '{}' to go all the way",
                  symbol_.text, is_up ? "last" : "first", possible > 1 ? "are" : "is", count,
                  is_up ? "above" : "below", place, is_up ? "heads" : "base"));
}

}  // namespace limbeck::revision
