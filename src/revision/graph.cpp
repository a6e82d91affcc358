// SPDX-License-Identifier: MIT
#include "revision/graph.hpp"

#include <algorithm>
#include <array>
#include <tuple>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "core/text.hpp"
#include "revision/describe.hpp"

namespace limbeck::revision {
namespace {

// The width of the version table's column.
constexpr std::size_t longest_id = 32;

// Beginnings are asked for only of names that are longer; see docs/revisions.md.
constexpr std::size_t longest_name_typed_in_full = 3;

constexpr std::array<std::string_view, 4> words = {"head", "heads", "base", "current"};

bool is_word(std::string_view name) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

// Characters, not bytes: that is what the column counts.
std::size_t length(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
}

std::uint64_t first_bytes(std::string_view text) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(number); ++i) {
    number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
}

void check_id(const Revision& revision) {
  const auto refuse = [&](const std::string& reason) {
    throw Error(fmt::format("revision {} cannot be used: {}", describe(revision), reason));
  };
  const std::string& id = revision.id;
  if (id.empty()) refuse("its id is empty; give it one");
  if (const auto characters = length(id); characters > longest_id) {
    refuse(fmt::format("its id has {} characters, and the version table has room for {}; shorten it",
                       characters, longest_id));
  }
  if (const auto at = id.find_first_of("@-+:"); at != std::string::npos) {
    refuse(fmt::format(
        "an id may hold any character but '@', '-', '+' and ':', and this one holds '{}'; change it",
        id[at]));
  }
  if (is_word(id)) refuse(fmt::format("'{}' is a word with a meaning of its own; choose another id", id));
}

void check_label(const Revision& revision, const std::string& label) {
  const auto refuse = [&](std::string_view reason) {
    throw Error(fmt::format("branch label '{}' of revision {} cannot be used: {}; choose another label",
                            label, describe(revision), reason));
  };
  if (label.empty()) refuse("it is empty");
  if (label.find_first_of("@:") != std::string::npos) refuse("a label may not hold '@' or ':'");
  if (label.front() == '+' || label.front() == '-') refuse("a label may not begin with '+' or '-'");
  if (is_word(label)) refuse("it is a word with a meaning of its own");
}

std::string what_is_near(const Graph& graph, std::string_view name) {
  const auto near = core::nearest(name, graph.names());
  if (near.empty()) return "add the script that it stands for, or correct the name";
  return fmt::format("the nearest name is '{}'", near);
}

}  // namespace

Graph::Graph(std::vector<Revision> revisions) : revisions_(std::move(revisions)), ids_(revisions_.size()) {
  sort_by_id();
  index_ids();
  index_labels();
  link_needs();
  link_followers();
  find_ends();
  put_in_order();
  spread_labels();
}

// Sorts small keys and moves each revision once: revisions are too large to be moved about by a sort.
void Graph::sort_by_id() {
  struct Key {
    std::uint64_t beginning = 0;  // the id's first bytes as a number, which decides nearly always
    std::size_t position = 0;
  };
  std::vector<Key> keys(size());
  for (std::size_t i = 0; i < size(); ++i) keys[i] = {first_bytes(revisions_[i].id), i};
  std::sort(keys.begin(), keys.end(), [&](const Key& a, const Key& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const Revision& left = revisions_[a.position];
    const Revision& right = revisions_[b.position];
    return std::tie(left.id, left.origin) < std::tie(right.id, right.origin);
  });
  std::vector<Revision> sorted;
  sorted.reserve(size());
  for (const Key& key : keys) sorted.push_back(std::move(revisions_[key.position]));
  revisions_ = std::move(sorted);
}

void Graph::index_ids() {
  for (Node node = 0; node < size(); ++node) {
    const auto& revision = revisions_[node];
    check_id(revision);
    if (node > 0 && revisions_[node - 1].id == revision.id) {
      throw Error(
          fmt::format("the revisions cannot be read: {} and {} have the same id; give one of them another",
                      describe(revisions_[node - 1]), describe(revision)));
    }
    ids_.add(revision.id, node);
  }
}

void Graph::index_labels() {
  for (Node node = 0; node < size(); ++node) {
    for (const auto& label : revisions_[node].branch_labels) {
      check_label(revisions_[node], label);
      if (const Node same = find(label); same != npos) {
        throw Error(
            fmt::format("branch label '{}' of revision {} cannot be used: it is the id of {}; rename it",
                        label, describe(revisions_[node]), describe(revisions_[same])));
      }
      labels_.push_back({label, node});
    }
  }
  const auto key = [](const Label& label) { return std::tie(label.text, label.node); };
  std::sort(labels_.begin(), labels_.end(), [&](const Label& a, const Label& b) { return key(a) < key(b); });
  labels_.erase(std::unique(labels_.begin(), labels_.end(),
                            [&](const Label& a, const Label& b) { return key(a) == key(b); }),
                labels_.end());
  const auto twice = std::adjacent_find(labels_.begin(), labels_.end(),
                                        [](const Label& a, const Label& b) { return a.text == b.text; });
  if (twice == labels_.end()) return;
  throw Error(fmt::format("branch label '{}' cannot be used: {} and {} both give it; rename one of them",
                          twice->text, describe(revisions_[twice->node]),
                          describe(revisions_[(twice + 1)->node])));
}

Node Graph::find(std::string_view id) const {
  return ids_.find(id, npos, [&](Node node) -> std::string_view { return revisions_[node].id; });
}

Node Graph::find_label(std::string_view label) const {
  const auto found = std::ranges::lower_bound(labels_, label, {}, &Label::text);
  return found == labels_.end() || found->text != label ? npos : found->node;
}

std::vector<Graph::Name> Graph::find_beginning(std::string_view beginning) const {
  std::vector<Name> found;
  const auto add = [&](std::string_view text, Node node) {
    if (text.size() > longest_name_typed_in_full) found.push_back({text, node});
  };
  const auto id = std::ranges::lower_bound(revisions_, beginning, {}, &Revision::id);
  for (auto it = id; it != revisions_.end() && it->id.starts_with(beginning); ++it) {
    add(it->id, static_cast<Node>(it - revisions_.begin()));
  }
  const auto label = std::ranges::lower_bound(labels_, beginning, {}, &Label::text);
  for (auto it = label; it != labels_.end() && it->text.starts_with(beginning); ++it) add(it->text, it->node);
  return found;
}

std::vector<std::string> Graph::names() const {
  std::vector<std::string> names;
  names.reserve(size() + labels_.size());
  for (const auto& revision : revisions_) names.push_back(revision.id);
  for (const auto& label : labels_) names.push_back(label.text);
  return names;
}

Node Graph::find_parent(Node node, const std::string& id) const {
  const Node parent = find(id);
  if (parent != npos) return parent;
  throw Error(fmt::format("revision {} cannot be placed: its parent '{}' is the id of no script; {}",
                          describe(revisions_[node]), id, what_is_near(*this, id)));
}

Node Graph::find_dependency(Node node, const std::string& name) const {
  Node dependency = find(name);
  if (dependency == npos) dependency = find_label(name);
  if (dependency != npos) return dependency;
  throw Error(fmt::format(
      "revision {} cannot be placed: '{}', which it depends on, is neither an id nor a branch label; {}",
      describe(revisions_[node]), name, what_is_near(*this, name)));
}

void Graph::link_needs() {
  std::vector<Node> last_need_of(size(),
                                 npos);  // the node that a need was last listed for: none is listed twice
  const auto add = [&](Node node, Node need) {
    if (last_need_of[need] == node) return;
    last_need_of[need] = node;
    needs_.nodes.push_back(need);
  };
  for (Node node = 0; node < size(); ++node) {
    for (const auto& id : revisions_[node].down_revisions) add(node, find_parent(node, id));
    needs_.middles.push_back(needs_.nodes.size());
    for (const auto& name : revisions_[node].depends_on) add(node, find_dependency(node, name));
    needs_.begins.push_back(needs_.nodes.size());
  }
}

void Graph::link_followers() {
  std::vector<std::size_t> children_of(size());
  std::vector<std::size_t> dependents_of(size());
  for (Node node = 0; node < size(); ++node) {
    for (const Node parent : parents(node)) ++children_of[parent];
    for (const Node dependency : dependencies(node)) ++dependents_of[dependency];
  }
  for (Node node = 0; node < size(); ++node) {
    followers_.middles.push_back(followers_.begins.back() + children_of[node]);
    followers_.begins.push_back(followers_.middles.back() + dependents_of[node]);
  }
  followers_.nodes.resize(needs_.nodes.size());
  auto next_child = followers_.begins;
  auto next_dependent = followers_.middles;
  for (Node node = 0; node < size(); ++node) {
    for (const Node parent : parents(node)) followers_.nodes[next_child[parent]++] = node;
    for (const Node dependency : dependencies(node)) followers_.nodes[next_dependent[dependency]++] = node;
  }
}

void Graph::find_ends() {
  for (Node node = 0; node < size(); ++node) {
    if (parents(node).empty()) bases_.push_back(node);
    if (children(node).empty()) heads_.push_back(node);
    if (followers(node).empty()) real_heads_.push_back(node);
  }
}

}  // namespace limbeck::revision
