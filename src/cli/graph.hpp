// SPDX-License-Identifier: MIT
// The graph of revisions, drawn in characters as `git log --graph` draws commits.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace limbeck::cli {

struct GraphRow {
  std::string id;
  std::vector<std::string> parents;
  char mark = '*';                 // what stands for it among the lines
  std::vector<std::string> lines;  // the text beside it, at least one line
};

// `rows` begin with the newest: each stands before its parents. Lines to parents that have no row are left
// out. Lines are cut where they are wider than `width` columns, unless that is 0.
std::string draw_graph(const std::vector<GraphRow>& rows, std::size_t width = 0);

}  // namespace limbeck::cli
