// SPDX-License-Identifier: MIT
// The names of a draft: ids and labels.
#include "revision/draft.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <tuple>

#include <fmt/format.h>

#include <limbeck/core/error.hpp>

#include "revision/describe.hpp"

namespace limbeck::revision {
namespace {

// The width of the version table's column.
constexpr std::size_t longest_id = 32;

constexpr std::array<std::string_view, 4> words = {"head", "heads", "base", "current"};

bool is_word(std::string_view name) {
  return std::find(words.begin(), words.end(), name) != words.end();
}

// Characters, not bytes: that is what the column counts.
std::size_t length(std::string_view utf8) {
  return static_cast<std::size_t>(std::count_if(
      utf8.begin(), utf8.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0U) != 0x80U; }));
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

Draft::Draft(const std::vector<Revision>& revisions) : revisions_(revisions), table_(revisions.size()) {
  const auto names = read_names();
  index_ids();
  index_labels();
  find_needs(names);
  leave_out_doubles();
}

// The names of what the revisions need, in the order of their links. A parent's name lies apart from its
// revision: that of one further on is fetched meanwhile.
NameList Draft::read_names() {
  constexpr Node ahead = 8;
  NameList names;
  names.reserve(size() + size() / 4);
  ids_.reserve(size());
  needs_.parts.reserve(size() + 1);
  for (Node node = 0; node < size(); ++node) {
    const auto& revision = revisions_[node];
    if (size() - node > ahead) __builtin_prefetch(revisions_[node + ahead].down_revisions.data());
    ids_.add(revision.id);
    if (!revision.branch_labels.empty()) labelled_.push_back(node);
    const auto begin = static_cast<std::uint32_t>(names.size());
    for (const auto& parent : revision.down_revisions) names.add(parent);
    needs_.parts.push_back({begin, static_cast<std::uint32_t>(names.size())});
    for (const auto& dependency : revision.depends_on) names.add(dependency);
  }
  const auto end = static_cast<std::uint32_t>(names.size());
  needs_.parts.push_back({end, end});
  return names;
}

void Draft::index_ids() {
  bool in_doubt = !table_.add_all(static_cast<Node>(size()), [&](Node node) { return ids_[node]; });
  for (Node node = 0; node < size() && !in_doubt; ++node) in_doubt = may_be_wrong(ids_[node]);
  if (in_doubt) check_ids();
}

// Of several that are wrong the first by id is told, in whichever order the revisions were given.
void Draft::check_ids() const {
  const Revision* last = nullptr;
  for (const Node node : all_by_id()) {
    const auto& revision = revisions_[node];
    check_id(revision);
    if (last != nullptr && last->id == revision.id) {
      throw Error(
          fmt::format("the revisions cannot be read: {} and {} have the same id; give one of them another",
                      describe(*last), describe(revision)));
    }
    last = &revision;
  }
}

void Draft::index_labels() {
  ids_.sort(labelled_);
  for (const Node node : labelled_) {
    const auto& revision = revisions_[node];
    for (const auto& label : revision.branch_labels) {
      check_label(revision, label);
      if (const Node same = find(label); same != Graph::npos) {
        throw Error(
            fmt::format("branch label '{}' of revision {} cannot be used: it is the id of {}; rename it",
                        label, describe(revision), describe(revisions_[same])));
      }
      labels_.push_back({label, node});
    }
  }
  std::ranges::stable_sort(labels_, {}, &Label::text);
  const auto is_same = [](const Label& a, const Label& b) {
    return std::tie(a.text, a.node) == std::tie(b.text, b.node);
  };
  labels_.erase(std::unique(labels_.begin(), labels_.end(), is_same), labels_.end());
  const auto twice = std::ranges::adjacent_find(labels_, {}, &Label::text);
  if (twice == labels_.end()) return;
  throw Error(fmt::format("branch label '{}' cannot be used: {} and {} both give it; rename one of them",
                          twice->text, describe(revisions_[twice->node]),
                          describe(revisions_[(twice + 1)->node])));
}

Node Draft::find(std::string_view id) const {
  return table_.find(id, [&](Node node) { return ids_[node]; }).value_or(Graph::npos);
}

std::vector<Node> Draft::all_by_id() const {
  std::vector<Node> nodes(size());
  std::iota(nodes.begin(), nodes.end(), Node{0});
  std::ranges::sort(nodes, {},
                    [&](Node node) { return std::tie(revisions_[node].id, revisions_[node].origin); });
  return nodes;
}

}  // namespace limbeck::revision
