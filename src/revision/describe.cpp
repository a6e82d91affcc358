// SPDX-License-Identifier: MIT
#include "revision/describe.hpp"

#include <fmt/format.h>

#include "core/text.hpp"

namespace limbeck::revision {
namespace {

constexpr std::size_t most_parts = 10;

template <class Text>
std::string enumerate_nodes(std::span<const Node> nodes, std::string_view last_word, Text text) {
  std::vector<std::string> parts;
  for (const Node node : nodes) parts.push_back(parts.size() < most_parts ? text(node) : std::string());
  return enumerate(parts, last_word);
}

}  // namespace

std::string describe(const Revision& revision) {
  std::string facts = revision.origin;
  if (!revision.created.empty()) facts += (facts.empty() ? "" : ", ") + revision.created;
  return facts.empty() ? fmt::format("'{}'", revision.id) : fmt::format("'{}' ({})", revision.id, facts);
}

std::string enumerate(const std::vector<std::string>& parts, std::string_view last_word) {
  const std::size_t shown = parts.size() > most_parts ? most_parts : parts.size();
  std::string text;
  for (std::size_t i = 0; i < shown; ++i) {
    if (i > 0) text += i + 1 == parts.size() ? fmt::format(" {} ", last_word) : ", ";
    text += parts[i];
  }
  if (shown < parts.size()) text += fmt::format(" {} {} more", last_word, parts.size() - shown);
  return text;
}

std::string describe_all(const Graph& graph, std::span<const Node> nodes, std::string_view last_word) {
  return enumerate_nodes(nodes, last_word, [&](Node node) { return describe(graph[node]); });
}

std::string quote_all(const Graph& graph, std::span<const Node> nodes, std::string_view last_word) {
  return enumerate_nodes(nodes, last_word, [&](Node node) { return fmt::format("'{}'", graph[node].id); });
}

std::string merge_command(const std::vector<std::string>& ids, std::string_view all) {
  constexpr std::size_t most_ids = 4;
  return fmt::format("limbeck merge {}", ids.size() > most_ids ? std::string(all) : core::join(ids, " "));
}

}  // namespace limbeck::revision
