// SPDX-License-Identifier: MIT
// Which nodes are linked with which.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace limbeck::revision {

// Small, since the time that a large graph takes is that of its way to memory.
using Node = std::uint32_t;

// The neighbours of all nodes in one list; each node has some of a first kind, then some of a second.
struct Links {
  struct Part {
    std::uint32_t begin = 0;
    std::uint32_t middle = 0;
  };
  std::vector<Node> nodes = {};
  std::vector<Part> parts = {};  // per node, and one more that ends the last

  std::uint32_t size() const { return static_cast<std::uint32_t>(nodes.size()); }
  std::span<const Node> all(Node node) const { return part(parts[node].begin, parts[node + 1].begin); }
  std::span<const Node> first(Node node) const { return part(parts[node].begin, parts[node].middle); }
  std::span<const Node> second(Node node) const { return part(parts[node].middle, parts[node + 1].begin); }

 private:
  std::span<const Node> part(std::uint32_t begin, std::uint32_t end) const {
    return std::span(nodes).subspan(begin, end - begin);
  }
};

}  // namespace limbeck::revision
