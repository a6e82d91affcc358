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
#include <span>
#include <string_view>
#include <vector>

namespace limbeck::revision {

// Keeps no names, but asks the owner for them, so that 100,000 of them need one allocation and a look-up
// seldom leaves the processor's caches: std::unordered_map takes more than half of the time that a graph of
// that size needs.
class NameTable {
 public:
  explicit NameTable(std::size_t most_names = 0)
      : slots_(std::bit_ceil(2 * most_names + 1)),
        number_mask_(static_cast<Slot>((std::uint64_t{1} << std::bit_width(most_names)) - 1)) {}

  // Adds the names of the numbers below `count`; false where one is there already. The slots of some names
  // are looked at together before any is filled, so that these waits for memory overlap.
  template <class NameOf>
  bool add_all(std::uint32_t count, NameOf name_of) {
    struct Pending {
      std::size_t hash = 0;
      bool is_free = false;
    };
    std::array<Pending, batch_size> batch;
    bool all_new = true;
    for (std::uint32_t begin = 0; begin < count; begin += static_cast<std::uint32_t>(batch.size())) {
      const auto size = std::min<std::size_t>(batch.size(), count - begin);
      for (std::uint32_t i = 0; i < size; ++i) batch[i].hash = hash_of(name_of(begin + i));
      for (std::uint32_t i = 0; i < size; ++i) batch[i].is_free = slots_[wrap(batch[i].hash)] == empty;
      for (std::uint32_t i = 0; i < size; ++i) {
        auto& first = slots_[wrap(batch[i].hash)];
        if (batch[i].is_free && first == empty) {
          first = slot_for(batch[i].hash, begin + i);
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
    for (std::size_t at = wrap(hash); slots_[at] != empty; at = wrap(at + 1)) {
      const auto number = number_in(slots_[at]);
      if (has_tag(slots_[at], hash) && name_of(number) == name) return number;
    }
    return {};
  }

  // The same for `count` names, wanted_of(i) each: calls use(i, number) for every one of them. As above, the
  // waits for memory overlap: no branch depends on what has not come yet.
  template <class WantedOf, class NameOf, class Use>
  void find_all(std::size_t count, WantedOf wanted_of, NameOf name_of, Use use) const {
    struct Search {
      std::size_t hash = 0;
      Slot slot = empty;
      std::string_view name = {};
    };
    std::array<Search, batch_size> batch;
    for (std::size_t begin = 0; begin < count; begin += batch.size()) {
      const auto searches = std::span(batch).first(std::min(batch.size(), count - begin));
      for (std::size_t i = 0; i < searches.size(); ++i) searches[i].hash = hash_of(wanted_of(begin + i));
      for (auto& search : searches) search.slot = slots_[wrap(search.hash)];
      for (auto& search : searches) search.slot = probable_slot(search.hash, search.slot);
      for (auto& search : searches)
        search.name = search.slot == empty ? std::string_view() : name_of(number_in(search.slot));
      for (const auto& search : searches) __builtin_prefetch(search.name.data());
      for (std::size_t i = 0; i < searches.size(); ++i) {
        const auto& [hash, slot, name] = searches[i];
        const auto wanted = wanted_of(begin + i);
        const bool is_it = slot != empty && name == wanted;
        use(begin + i, is_it ? std::optional(number_in(slot)) : find(wanted, name_of));
      }
    }
  }

 private:
  // The number and one in the lower bits; in what room is left above, some bits of the name's hash.
  using Slot = std::uint32_t;
  static constexpr Slot empty = 0;
  static constexpr std::size_t batch_size = 32;

  template <class NameOf>
  bool add(std::size_t hash, std::uint32_t number, NameOf name_of) {
    std::size_t at = wrap(hash);
    for (; slots_[at] != empty; at = wrap(at + 1)) {
      if (has_tag(slots_[at], hash) && name_of(number_in(slots_[at])) == name_of(number)) return false;
    }
    slots_[at] = slot_for(hash, number);
    return true;
  }

  // From where the search begins: the first slot with the hash's tag, most probably that of its name; or an
  // empty one.
  Slot probable_slot(std::size_t hash, Slot slot) const {
    for (std::size_t at = hash; slot != empty && !has_tag(slot, hash);) slot = slots_[wrap(++at)];
    return slot;
  }

  static std::size_t hash_of(std::string_view name) { return std::hash<std::string_view>{}(name); }
  std::size_t wrap(std::size_t at) const { return at & (slots_.size() - 1); }
  // The upper bits of the hash, of which wrap() takes the lower ones.
  Slot tag(std::size_t hash) const { return static_cast<Slot>(hash >> (sizeof(hash) * 4)) & ~number_mask_; }
  bool has_tag(Slot slot, std::size_t hash) const { return (slot & ~number_mask_) == tag(hash); }
  Slot slot_for(std::size_t hash, std::uint32_t number) const { return tag(hash) | (number + 1); }
  std::uint32_t number_in(Slot slot) const { return (slot & number_mask_) - 1; }

  std::vector<Slot> slots_;
  Slot number_mask_;
};

}  // namespace limbeck::revision
