// SPDX-License-Identifier: MIT
// The drawing is made of lanes, two characters wide: a lane leads down to the revision that it waits for.
// Between two revisions lanes move sideways, by one lane a line: first apart, to the parents of a merge
// point, then together, where several lead to the same revision.
#include "cli/graph.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "cli/style.hpp"

namespace limbeck::cli {
namespace {

// A line that is on its way from one lane to another.
struct Edge {
  std::size_t at;
  std::size_t to;
};

bool is_there(const Edge& edge) {
  return edge.at == edge.to;
}

// Draws one line, in which every edge comes one lane nearer to where it goes.
std::string move_edges(std::vector<Edge>& edges) {
  std::string line;
  const auto put = [&](std::size_t column, char c) {
    if (line.size() <= column) line.resize(column + 1, ' ');
    line[column] = c;
  };
  for (auto& [at, to] : edges) {
    if (at == to) {
      put(2 * at, '|');
    } else if (at < to) {
      put(2 * at++ + 1, '\\');
    } else {
      put(2 * at-- - 1, '/');
    }
  }
  return line;
}

class Drawing {
 public:
  Drawing(const std::vector<GraphRow>& rows, std::size_t columns) : columns_(columns) {
    for (const auto& row : rows) shown_.insert(row.id);
  }

  void add(const GraphRow& row) {
    const auto lane = find_lane(row.id);
    auto parents = shown_parents(row);
    // So wide that the text of all lines begins in one column.
    width_ = 2 * (lanes_.size() + std::max<std::size_t>(parents.size(), 1) - 1) - 1;
    auto text = row.lines.begin();
    auto first = straight_lanes();
    first[2 * lane] = row.mark;
    add_line(first, *text++);
    const auto draw = [&](std::vector<Edge> edges) {
      while (!std::ranges::all_of(edges, is_there))
        add_line(move_edges(edges), text == row.lines.end() ? "" : *text++);
    };
    draw(part(lane, parents));
    draw(unite());
    for (; text != row.lines.end(); ++text) add_line(straight_lanes(), *text);
  }

  std::string take() && { return std::move(drawing_); }

 private:
  std::vector<std::string_view> shown_parents(const GraphRow& row) const {
    std::vector<std::string_view> parents;
    for (const auto& parent : row.parents) {
      if (shown_.contains(parent)) parents.push_back(parent);
    }
    return parents;
  }

  // The lane that waits for the revision; a new one on the right where none does.
  std::size_t find_lane(std::string_view id) {
    const auto found = std::ranges::find(lanes_, id);
    const auto lane = static_cast<std::size_t>(found - lanes_.begin());
    if (found == lanes_.end()) lanes_.push_back(id);
    return lane;
  }

  // Gives the revision's lane to its parents, each a lane; without parents it ends.
  std::vector<Edge> part(std::size_t lane, const std::vector<std::string_view>& parents) {
    std::vector<Edge> edges;
    for (std::size_t i = 0; i < lane; ++i) edges.push_back({i, i});
    for (std::size_t i = 0; i < parents.size(); ++i) edges.push_back({lane, lane + i});
    for (std::size_t i = lane + 1; i < lanes_.size(); ++i) edges.push_back({i, i + parents.size() - 1});
    const auto at = lanes_.erase(lanes_.begin() + static_cast<std::ptrdiff_t>(lane));
    lanes_.insert(at, parents.begin(), parents.end());
    return edges;
  }

  // Of lanes that wait for the same revision the left one stays.
  std::vector<Edge> unite() {
    std::vector<Edge> edges;
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < lanes_.size(); ++i)
      edges.push_back({i, places.try_emplace(lanes_[i], places.size()).first->second});
    std::vector<std::string_view> united(places.size());
    for (const auto& [id, place] : places) united[place] = id;
    lanes_ = std::move(united);
    return edges;
  }

  std::string straight_lanes() const {
    std::string line;
    for (std::size_t i = 0; i < lanes_.size(); ++i) line += i == 0 ? "|" : " |";
    return line;
  }

  void add_line(std::string lanes, std::string_view text) {
    lanes.resize(std::max(lanes.size(), width_), ' ');
    lanes += ' ';
    drawing_ += fit(lanes.append(text), columns_);
    drawing_.erase(drawing_.find_last_not_of(' ') + 1);
    drawing_ += '\n';
  }

  std::unordered_set<std::string_view> shown_;
  std::vector<std::string_view> lanes_;  // each the id that it waits for
  std::size_t columns_;
  std::size_t width_ = 0;  // of the lanes beside the revision's text
  std::string drawing_;
};

}  // namespace

std::string draw_graph(const std::vector<GraphRow>& rows, std::size_t width) {
  Drawing drawing(rows, width);
  for (const auto& row : rows) drawing.add(row);
  return std::move(drawing).take();
}

}  // namespace limbeck::cli
