// SPDX-License-Identifier: MIT
#include "revision/graph.hpp"

#include <algorithm>
#include <array>
#include <ranges>
#include <tuple>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

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

// Up to eight bytes of the text from `begin` on as a number that sorts as they do.
std::uint64_t bytes_from(std::string_view text, std::size_t begin) {
  std::uint64_t number = 0;
  for (std::size_t i = begin; i < begin + sizeof(number); ++i) {
    number = number << 8U | (i < text.size() ? static_cast<unsigned char>(text[i]) : 0U);
  }
  return number;
}

// An id to sort by. Its first bytes nearly always decide, and nearly always are all of it, so that no id has
// to be fetched from memory.
struct SortKey {
  std::array<std::uint64_t, 2> beginning = {};
  std::uint32_t size = 0;
  std::uint32_t place = 0;
};

// The bytes that bytes_from() made the numbers of.
void append_bytes(std::string& text, const SortKey& key) {
  for (std::size_t i = 0; i < key.size; ++i) {
    constexpr std::size_t in_one = sizeof(std::uint64_t);
    text += static_cast<char>(key.beginning[i / in_one] >> 8U * (in_one - 1 - i % in_one) & 0xFFU);
  }
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

// Whether check_id() must look at an id; nearly always not.
bool may_be_wrong(std::string_view id) {
  return id.empty() || id.size() > longest_id || id.find_first_of("@-+:") != std::string_view::npos ||
         is_word(id);
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

}  // namespace

Graph::Graph(std::vector<Revision> revisions) : revisions_(std::move(revisions)), ids_(revisions_.size()) {
  number_by_id();
  index_ids();
  index_labels();
  link_needs();
  link_followers();
  find_ends();
  put_in_order();
  spread_labels();
}

// The revisions themselves stay where they are: to move them all costs more than all that is made of them.
void Graph::number_by_id() {
  std::vector<SortKey> keys;
  keys.reserve(size());
  for (const auto& revision : revisions_) {
    const std::string& id = revision.id;
    keys.push_back({{bytes_from(id, 0), bytes_from(id, sizeof(std::uint64_t))},
                    static_cast<std::uint32_t>(id.size()),
                    static_cast<std::uint32_t>(keys.size())});
  }
  std::sort(keys.begin(), keys.end(), [&](const SortKey& a, const SortKey& b) {
    if (a.beginning != b.beginning) return a.beginning < b.beginning;
    const Revision& left = revisions_[a.place];
    const Revision& right = revisions_[b.place];
    return std::tie(left.id, left.origin) < std::tie(right.id, right.origin);
  });
  place_of_.reserve(size());
  id_begins_.reserve(size() + 1);
  node_at_.resize(size());
  for (const auto& key : keys) {
    node_at_[key.place] = static_cast<Node>(place_of_.size());
    place_of_.push_back(key.place);
    id_begins_.push_back(static_cast<std::uint32_t>(id_text_.size()));
    if (key.size <= sizeof(key.beginning)) {
      append_bytes(id_text_, key);
    } else {
      id_text_ += revisions_[key.place].id;
    }
  }
  id_begins_.push_back(static_cast<std::uint32_t>(id_text_.size()));
}

void Graph::check_ids() const {
  for (Node node = 0; node < size(); ++node) {
    const auto& revision = (*this)[node];
    check_id(revision);
    if (node > 0 && (*this)[node - 1].id == revision.id) {
      throw Error(
          fmt::format("the revisions cannot be read: {} and {} have the same id; give one of them another",
                      describe((*this)[node - 1]), describe(revision)));
    }
  }
}

void Graph::index_ids() {
  bool in_doubt = !ids_.add_all(static_cast<Node>(size()), [&](Node node) { return id(node); });
  for (Node node = 0; node < size() && !in_doubt; ++node) in_doubt = may_be_wrong(id(node));
  if (in_doubt) check_ids();
}

void Graph::index_labels() {
  std::vector<Node> labelled;
  for (std::size_t place = 0; place < size(); ++place) {
    if (!revisions_[place].branch_labels.empty()) labelled.push_back(node_at_[place]);
  }
  std::sort(labelled.begin(), labelled.end());
  for (const Node node : labelled) {
    const auto& revision = (*this)[node];
    for (const auto& label : revision.branch_labels) {
      check_label(revision, label);
      if (const Node same = find(label); same != npos) {
        throw Error(
            fmt::format("branch label '{}' of revision {} cannot be used: it is the id of {}; rename it",
                        label, describe(revision), describe((*this)[same])));
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
                          twice->text, describe((*this)[twice->node]), describe((*this)[(twice + 1)->node])));
}

Node Graph::find(std::string_view id) const {
  return ids_.find(id, [&](Node node) { return this->id(node); }).value_or(npos);
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
  const auto nodes = std::views::iota(Node{0}, static_cast<Node>(size()));
  const auto first = std::ranges::lower_bound(nodes, beginning, {}, [&](Node node) { return id(node); });
  auto node = static_cast<Node>(first - nodes.begin());
  for (; node < size() && id(node).starts_with(beginning); ++node) add(id(node), node);
  const auto label = std::ranges::lower_bound(labels_, beginning, {}, &Label::text);
  for (auto it = label; it != labels_.end() && it->text.starts_with(beginning); ++it) add(it->text, it->node);
  return found;
}

std::vector<std::string> Graph::names() const {
  std::vector<std::string> names;
  names.reserve(size() + labels_.size());
  for (Node node = 0; node < size(); ++node) names.emplace_back(id(node));
  for (const auto& label : labels_) names.push_back(label.text);
  return names;
}

void Graph::find_ends() {
  for (Node node = 0; node < size(); ++node) {
    if (parents(node).empty()) bases_.push_back(node);
    if (children(node).empty()) heads_.push_back(node);
    if (followers(node).empty()) real_heads_.push_back(node);
  }
}

}  // namespace limbeck::revision
