// SPDX-License-Identifier: MIT
// What the revisions of a draft need: their scripts' names looked up.
#include <algorithm>
#include <optional>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "revision/describe.hpp"
#include "revision/draft.hpp"

namespace limbeck::revision {
namespace {

std::string what_is_near(const Draft& draft, const std::vector<Node>& by_id, std::string_view name) {
  std::vector<std::string> names;
  for (const Node node : by_id) names.push_back(draft[node].id);
  for (const auto& label : draft.labels()) names.push_back(label.text);
  const auto near = core::nearest(name, names);
  if (near.empty()) return "add the script that it stands for, or correct the name";
  return fmt::format("the nearest name is '{}'", near);
}

}  // namespace

void Draft::find_needs(const NameList& names) {
  auto& nodes = needs_.nodes;
  nodes.resize(names.size());
  bool all_found = true;
  table_.find_all(
      names.size(), [&](std::size_t i) { return names[i]; }, [&](Node node) { return ids_[node]; },
      [&](std::size_t i, std::optional<Node> node) {
        nodes[i] = node.value_or(Graph::npos);
        all_found = all_found && node;
      });
  if (all_found) return;
  const auto& parts = needs_.parts;
  for (Node node = 0; node < size(); ++node) {
    for (auto i = parts[node].middle; i < parts[node + 1].begin; ++i) {
      if (nodes[i] == Graph::npos) nodes[i] = find_label(labels_, names[i]);
    }
  }
  if (std::ranges::find(nodes, Graph::npos) != nodes.end()) refuse_needs(names);
}

// Of several that are missing the first by id is told, in whichever order the revisions were given.
void Draft::refuse_needs(const NameList& names) const {
  const auto& [nodes, parts] = needs_;
  const auto by_id = all_by_id();
  for (const Node node : by_id) {
    for (auto i = parts[node].begin; i < parts[node + 1].begin; ++i) {
      if (nodes[i] != Graph::npos) continue;
      const auto near = what_is_near(*this, by_id, names[i]);
      if (i < parts[node].middle) {
        throw Error(fmt::format("revision {} cannot be placed: its parent '{}' is the id of no script; {}",
                                describe(revisions_[node]), names[i], near));
      }
      throw Error(fmt::format(
          "revision {} cannot be placed: '{}', which it depends on, is neither an id nor a branch label; {}",
          describe(revisions_[node]), names[i], near));
    }
  }
}

// A need that its script names twice counts once, as what it was named first.
void Draft::leave_out_doubles() {
  auto& [nodes, parts] = needs_;
  std::vector<Node> last_of(size(), Graph::npos);
  std::uint32_t kept = 0;
  for (Node node = 0; node < size(); ++node) {
    const auto [begin, middle] = parts[node];
    const auto end = parts[node + 1].begin;
    parts[node].begin = kept;
    for (auto i = begin; i < end; ++i) {
      if (i == middle) parts[node].middle = kept;
      if (std::exchange(last_of[nodes[i]], node) != node) nodes[kept++] = nodes[i];
    }
    if (middle == end) parts[node].middle = kept;
  }
  nodes.resize(kept);
  parts.back() = {kept, kept};
}

}  // namespace limbeck::revision
