// SPDX-License-Identifier: MIT
// A sequence from its end, and without those of its values that are wanted elsewhere.
#pragma once

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

namespace limbeck::core {

template <class Range>
struct Reversed {
  Range& range;
  auto begin() const { return std::rbegin(range); }
  auto end() const { return std::rend(range); }
};

// `for (const auto& each : reversed(range))`. Stands in for std::views::reverse, since Clang 14 does not
// compile that of GCC's library. The range is only looked at, and must outlive the loop.
template <class Range>
Reversed<Range> reversed(Range& range) {
  return {range};
}

// Takes those out for which `wanted` holds; they keep their order, and so do those that stay.
template <class Type, class Predicate>
std::vector<Type> take_if(std::vector<Type>& values, const Predicate& wanted) {
  const auto first =
      std::stable_partition(values.begin(), values.end(), [&](const Type& value) { return !wanted(value); });
  std::vector<Type> taken(std::make_move_iterator(first), std::make_move_iterator(values.end()));
  values.erase(first, values.end());
  return taken;
}

}  // namespace limbeck::core
