// SPDX-License-Identifier: MIT
// What a graph is made of, before its nodes have their numbers: here a node is the place at which its
// revision was given.
#pragma once

#include <string_view>
#include <utility>
#include <vector>

#include "revision/graph.hpp"
#include "revision/links.hpp"
#include "revision/name_list.hpp"
#include "revision/name_table.hpp"

namespace limbeck::revision {

// The numbers that nodes have in the graph: each is after what it needs.
struct Order {
  std::vector<Node> place_of = {};  // per node of the graph, that of the draft
  std::vector<Node> node_at = {};   // the other way round
  Links needs = {};                 // of the graph's nodes
};

class Draft {
 public:
  // Reads each revision once: many of them lie far apart in memory. The revisions must outlive the draft.
  // Throws Error as Graph does, but for circles.
  explicit Draft(const std::vector<Revision>& revisions);

  std::size_t size() const noexcept { return revisions_.size(); }
  const Revision& operator[](Node node) const { return revisions_[node]; }
  const std::vector<Label>& labels() const noexcept { return labels_; }  // sorted
  const Links& needs() const noexcept { return needs_; }

  // By id, and by file where an id is there twice.
  std::vector<Node> all_by_id() const;

  // That of docs/revisions.md. Throws Error for a circle.
  Order order() const;

  const NameList& ids() const noexcept { return ids_; }
  // What the graph keeps as it is.
  NameTable take_table() { return std::move(table_); }
  std::vector<Label> take_labels() { return std::move(labels_); }

 private:
  NameList read_names();
  void index_ids();
  void check_ids() const;
  void index_labels();
  void find_needs(const NameList& names);
  void leave_out_doubles();
  void refuse_needs(const NameList& names) const;

  Node find(std::string_view id) const;

  const std::vector<Revision>& revisions_;
  NameList ids_;
  NameTable table_;
  std::vector<Node> labelled_;
  std::vector<Label> labels_;
  Links needs_;
};

}  // namespace limbeck::revision
