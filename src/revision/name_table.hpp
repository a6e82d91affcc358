// SPDX-License-Identifier: MIT
// Finds the node of a name by hash.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

namespace limbeck::revision {

// Keeps no names, but asks the owner for them, so that 100,000 of them need one allocation and a look-up
// seldom leaves the processor's caches: std::unordered_map takes more than half of the time that a graph of
// that size needs.
class NameTable {
 public:
  explicit NameTable(std::size_t most_names = 0) : slots_(std::bit_ceil(2 * most_names + 1)) {}

  // The name must not be there yet.
  void add(std::string_view name, std::size_t node) {
    const std::size_t hash = hash_of(name);
    std::size_t at = wrap(hash);
    while (slots_[at].next_node != 0) at = wrap(at + 1);
    slots_[at] = {tag(hash), static_cast<std::uint32_t>(node + 1)};
  }

  // The node whose name it is, by `name_of(node)`; `missing` where there is none.
  template <class NameOf>
  std::size_t find(std::string_view name, std::size_t missing, NameOf name_of) const {
    const std::size_t hash = hash_of(name);
    for (std::size_t at = wrap(hash); slots_[at].next_node != 0; at = wrap(at + 1)) {
      const std::size_t node = slots_[at].next_node - 1;
      if (slots_[at].tag == tag(hash) && name_of(node) == name) return node;
    }
    return missing;
  }

 private:
  struct Slot {
    std::uint32_t tag = 0;        // some bits of the name's hash
    std::uint32_t next_node = 0;  // the node's number and one; zero in an empty slot
  };

  static std::size_t hash_of(std::string_view name) { return std::hash<std::string_view>{}(name); }
  // The upper bits of the hash, of which wrap() takes the lower ones.
  static std::uint32_t tag(std::size_t hash) {
    return static_cast<std::uint32_t>(hash >> (sizeof(hash) * 4));
  }
  std::size_t wrap(std::size_t at) const { return at & (slots_.size() - 1); }

  std::vector<Slot> slots_;
};

}  // namespace limbeck::revision
