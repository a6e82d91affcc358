// SPDX-License-Identifier: MIT
#include "revision/name_list.hpp"

namespace limbeck::revision {
namespace {

// A number that is lower where the name comes before another; equal ones decide nothing.
std::uint64_t beginning(std::string_view name) {
  std::uint64_t number = 0;
  for (std::size_t i = 0; i < sizeof(number); ++i) {
    number = number << 8U | (i < name.size() ? static_cast<unsigned char>(name[i]) : 0U);
  }
  return number;
}

}  // namespace

// Of many names the beginnings are laid side by side, since hardly two of them are alike: to compare the
// names themselves would be to wait for memory twice each time.
void NameList::sort(std::span<std::uint32_t> places) const {
  constexpr std::size_t few = 16;
  if (places.size() <= few) {
    std::ranges::sort(places, {}, [&](std::uint32_t place) { return (*this)[place]; });
    return;
  }
  struct Key {
    std::uint64_t beginning = 0;
    std::uint32_t place = 0;
  };
  std::vector<Key> keys;
  keys.reserve(places.size());
  for (const auto place : places) keys.push_back({beginning((*this)[place]), place});
  std::ranges::sort(keys, [&](const Key& a, const Key& b) {
    return a.beginning != b.beginning ? a.beginning < b.beginning : (*this)[a.place] < (*this)[b.place];
  });
  std::ranges::transform(keys, places.begin(), &Key::place);
}

}  // namespace limbeck::revision
