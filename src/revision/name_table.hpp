// SPDX-License-Identifier: MIT
// Finds the number of a name by hash.
#pragma once

#include <algorithm>
#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace limbeck::revision {

// Keeps no names, but asks the owner for them, so that 100,000 of them need one allocation and a look-up
// seldom leaves the processor's caches: std::unordered_map takes more than half of the time that a graph of
// that size needs.
class NameTable {
 public:
  explicit NameTable(std::size_t most_names = 0) : slots_(std::bit_ceil(2 * most_names + 1)) {}

  // Adds the names of the numbers below `count`; false where one is there already. The slots of some names
  // are looked at together before any is filled, so that these waits for memory overlap.
  template <class NameOf>
  bool add_all(std::uint32_t count, NameOf name_of) {
    struct Pending {
      std::size_t hash = 0;
      bool is_free = false;
    };
    std::array<Pending, 32> batch;
    bool all_new = true;
    for (std::uint32_t begin = 0; begin < count; begin += static_cast<std::uint32_t>(batch.size())) {
      const auto size = std::min<std::size_t>(batch.size(), count - begin);
      for (std::uint32_t i = 0; i < size; ++i) batch[i].hash = hash_of(name_of(begin + i));
      for (std::uint32_t i = 0; i < size; ++i)
        batch[i].is_free = slots_[wrap(batch[i].hash)].next_number == 0;
      for (std::uint32_t i = 0; i < size; ++i) {
        auto& first = slots_[wrap(batch[i].hash)];
        if (batch[i].is_free && first.next_number == 0) {
          first = {tag(batch[i].hash), begin + i + 1};
        } else {
          all_new = add(batch[i].hash, begin + i, name_of) && all_new;
        }
      }
    }
    return all_new;
  }

  // The number whose name it is, by `name_of(number)`; nothing where there is none.
  template <class NameOf>
  std::optional<std::uint32_t> find(std::string_view name, NameOf name_of) const {
    const std::size_t hash = hash_of(name);
    for (std::size_t at = wrap(hash); slots_[at].next_number != 0; at = wrap(at + 1)) {
      const std::uint32_t number = slots_[at].next_number - 1;
      if (slots_[at].tag == tag(hash) && name_of(number) == name) return number;
    }
    return {};
  }

  // The slot where the search for a name begins, and what number is in it: most probably the name's, where
  // the name is there at all, and the largest there is in an empty slot. For many searches at a time.
  std::uint32_t slot_of(std::string_view name) const {
    return static_cast<std::uint32_t>(wrap(hash_of(name)));
  }
  std::uint32_t number_in(std::uint32_t slot) const { return slots_[slot].next_number - 1; }

 private:
  template <class NameOf>
  bool add(std::size_t hash, std::uint32_t number, NameOf name_of) {
    std::size_t at = wrap(hash);
    for (; slots_[at].next_number != 0; at = wrap(at + 1)) {
      if (slots_[at].tag == tag(hash) && name_of(slots_[at].next_number - 1) == name_of(number)) return false;
    }
    slots_[at] = {tag(hash), number + 1};
    return true;
  }

  struct Slot {
    std::uint32_t tag = 0;          // some bits of the name's hash
    std::uint32_t next_number = 0;  // the number and one; zero in an empty slot
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
