// SPDX-License-Identifier: MIT
// The graph of revisions: which follows which, and what is a head, a base, a branch point, a merge point.
// Values in, values out; immutable once made, so that any thread may read it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "revision/links.hpp"
#include "revision/name_list.hpp"
#include "revision/name_table.hpp"

namespace limbeck::revision {

struct Revision {
  std::string id = {};
  std::vector<std::string> down_revisions = {};  // its parents; none for a base
  std::vector<std::string> depends_on = {};      // ids or branch labels, as the script has them
  std::vector<std::string> branch_labels = {};   // the labels that its own script gives it
  std::string origin = {};                       // the file it comes from, for messages; empty without files
  std::string created = {};  // when its script says it was made, for messages; may be empty
};

// A branch label, and the revision whose script gives it.
struct Label {
  std::string text = {};
  Node node = 0;
};

// A set of branch labels: those of another, and some more.
struct LabelSet {
  std::uint32_t base = 0;                 // the other's place among all sets
  std::vector<std::uint32_t> added = {};  // places in the graph's list of labels, sorted; none is in `base`
  std::uint32_t size = 0;                 // of all of it
};

class Draft;

// Nodes are numbered from 0 in the order of docs/revisions.md, each after its parents and dependencies: to
// follow that order is to walk through memory as it lies. In which sequence the revisions were given makes no
// difference.
class Graph {
 public:
  // Throws Error, naming the ids and the files: an id twice, empty, over 32 characters (the version table's
  // width) or with one of @ - + : in it or a word of the symbol grammar; a parent or dependency that is
  // nowhere; a label used twice, equal to an id or no name in the symbol grammar; a revision that is its own
  // ancestor, also through dependencies.
  explicit Graph(std::vector<Revision> revisions);

  std::size_t size() const noexcept { return revisions_.size(); }
  const Revision& operator[](Node node) const { return revisions_[place_of_[node]]; }
  // Which of the revisions that were given it is.
  std::size_t place(Node node) const { return place_of_[node]; }

  // The revision's id; a view that lives as long as the graph. All of them lie side by side, where the
  // revisions themselves are far apart.
  std::string_view id(Node node) const { return ids_[node]; }
  // By the bytes of the ids.
  void sort_by_id(std::span<Node> nodes) const;

  // The node of a full id; npos where there is none.
  static constexpr Node npos = static_cast<Node>(-1);
  Node find(std::string_view id) const;

  std::span<const Node> parents(Node node) const { return needs_.first(node); }  // by down_revisions
  std::span<const Node> children(Node node) const { return followers_.first(node); }
  // By depends_on, labels resolved; without those that are parents too.
  std::span<const Node> dependencies(Node node) const { return needs_.second(node); }
  std::span<const Node> dependents(Node node) const { return followers_.second(node); }
  // What must be applied before the node: its parents, then its dependencies, in the order of its script.
  std::span<const Node> needs(Node node) const { return needs_.all(node); }
  // What must be taken back before the node: its children by id, then its dependents by id.
  std::span<const Node> followers(Node node) const { return followers_.all(node); }

  // Every branch label that holds for the node, sorted: its own, those of its ancestors, and those that come
  // down to it from a descendant with no branch or merge point on the way.
  std::vector<std::string> labels(Node node) const;
  // The node whose script gives this label; npos where none does.
  Node find_label(std::string_view label) const;

  // A name that a user may type, and the node that it stands for.
  struct Name {
    std::string_view text;  // an id or a label of this graph
    Node node = npos;
  };
  // The ids and labels of more than three characters that begin so: ids first, each kind sorted.
  std::vector<Name> find_beginning(std::string_view beginning) const;
  // All ids, then all labels, each kind sorted.
  std::vector<std::string> names() const;

  std::span<const Node> heads() const noexcept { return heads_; }  // without children, by id
  std::span<const Node> bases() const noexcept { return bases_; }  // without parents, by id
  // The heads that no other revision depends on, by id: what the version table holds when all is applied.
  std::span<const Node> real_heads() const noexcept { return real_heads_; }

  bool is_branch_point(Node node) const { return children(node).size() > 1; }
  bool is_merge_point(Node node) const { return parents(node).size() > 1; }

 private:
  void number(Draft draft);
  void link_followers();
  void sort_followers();
  void find_ends();
  void spread_labels();

  std::vector<Revision> revisions_;      // in the order in which they were given
  std::vector<std::uint32_t> place_of_;  // per node, in revisions_
  std::vector<Node> node_at_;            // the other way round
  NameList ids_;                         // by node
  NameTable table_;                      // the places of ids
  std::vector<Label> labels_;            // sorted
  Links needs_;
  Links followers_;
  std::vector<Node> heads_;
  std::vector<Node> bases_;
  std::vector<Node> real_heads_;
  std::vector<LabelSet> label_sets_;         // the first is empty, and its own base
  std::vector<std::uint32_t> label_set_of_;  // per node
};

// The node of the label in a sorted list; npos where it is not there.
Node find_label(const std::vector<Label>& labels, std::string_view label);

}  // namespace limbeck::revision
