// SPDX-License-Identifier: MIT
// The links between revisions, both ways.
#include <algorithm>
#include <utility>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "revision/describe.hpp"
#include "revision/graph.hpp"

namespace limbeck::revision {
namespace {

std::string what_is_near(const Graph& graph, std::string_view name) {
  const auto near = core::nearest(name, graph.names());
  if (near.empty()) return "add the script that it stands for, or correct the name";
  return fmt::format("the nearest name is '{}'", near);
}

// Calls use(name, is_dependency) for all that a script needs, its parents first.
template <class Use>
void for_each_need(const Revision& revision, Use use) {
  for (const auto& id : revision.down_revisions) use(id, false);
  for (const auto& name : revision.depends_on) use(name, true);
}

}  // namespace

// In the order in which the revisions were given, so that memory is walked through as it lies. Looks first
// where each name most probably is, and only then whether it is there: several look-ups wait for memory at
// the same time, and not one after the other.
std::vector<Graph::Need> Graph::find_needs() const {
  std::vector<Need> needs;
  needs.reserve(size() + size() / 4);
  for (std::size_t place = 0; place < size(); ++place) {
    for_each_need(revisions_[place], [&](std::string_view name, bool is_dependency) {
      const Node slot_for_now = ids_.slot_of(name);
      needs.push_back({node_at_[place], slot_for_now, is_dependency});
    });
  }
  for (auto& need : needs) need.node = ids_.number_in(need.node);
  auto need = needs.begin();
  for (const auto& revision : revisions_) {
    for_each_need(revision, [&](std::string_view name, bool is_dependency) {
      if (need->node >= size() || id(need->node) != name) need->node = find_need(name, is_dependency);
      ++need;
    });
  }
  return needs;
}

Node Graph::find_need(std::string_view name, bool is_dependency) const {
  const Node node = find(name);
  return node == npos && is_dependency ? find_label(name) : node;
}

// Of several that are missing the first by id is told, in whichever order the revisions were given.
void Graph::check_needs() const {
  for (Node node = 0; node < size(); ++node) {
    const auto& revision = (*this)[node];
    for_each_need(revision, [&](std::string_view name, bool is_dependency) {
      if (find_need(name, is_dependency) != npos) return;
      const auto near = what_is_near(*this, name);
      if (is_dependency) {
        throw Error(fmt::format(
            "revision {} cannot be placed: '{}', which it depends on, is neither an id nor a branch label; {}",
            describe(revision), name, near));
      }
      throw Error(fmt::format("revision {} cannot be placed: its parent '{}' is the id of no script; {}",
                              describe(revision), name, near));
    });
  }
}

void Graph::link_needs() {
  auto needs = find_needs();
  if (std::ranges::find(needs, npos, &Need::node) != needs.end()) check_needs();

  // A need that its script names twice counts once, as what it was named first.
  std::vector<Node> last_of(size(), npos);
  std::erase_if(needs,
                [&](const Need& need) { return std::exchange(last_of[need.node], need.of) == need.of; });

  auto& parts = needs_.parts;
  parts.resize(size() + 1);
  for (const auto& need : needs) {
    ++parts[need.of + 1].begin;
    if (!need.is_dependency) ++parts[need.of].middle;
  }
  for (Node node = 0; node < size(); ++node) {
    parts[node].middle += parts[node].begin;
    parts[node + 1].begin += parts[node].begin;
  }
  needs_.nodes.resize(needs.size());
  Node of = npos;
  std::uint32_t at = 0;
  for (const auto& need : needs) {
    if (need.of != of) at = parts[of = need.of].begin;
    needs_.nodes[at++] = need.node;
  }
}

void Graph::link_followers() {
  auto& parts = followers_.parts;
  parts.resize(size() + 1);
  for (Node node = 0; node < size(); ++node) {
    for (const Node need : needs(node)) ++parts[need + 1].begin;
    for (const Node parent : parents(node)) ++parts[parent].middle;
  }
  for (Node node = 0; node < size(); ++node) {
    parts[node].middle += parts[node].begin;
    parts[node + 1].begin += parts[node].begin;
  }
  followers_.nodes.resize(needs_.nodes.size());
  auto next = parts;
  for (Node node = 0; node < size(); ++node) {
    for (const Node parent : parents(node)) followers_.nodes[next[parent].begin++] = node;
    for (const Node dependency : dependencies(node)) followers_.nodes[next[dependency].middle++] = node;
  }
}

}  // namespace limbeck::revision
