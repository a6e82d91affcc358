// SPDX-License-Identifier: MIT
// An order in which everything stands behind what it depends on.
#pragma once

#include <cstddef>
#include <utility>
#include <vector>

namespace limbeck::core {

// For each of so many things the places of those that it depends on.
using Dependencies = std::vector<std::vector<std::size_t>>;

// The places of all things, each behind those that it depends on, which come just before the first that needs
// them; else the order is the one given. A cycle is cut where it is entered: what depends on the thing at
// which it was entered stands before it, and all other dependencies hold.
std::vector<std::size_t> dependency_order(const Dependencies& dependencies);

// The things themselves in that order.
template <class T>
std::vector<T> in_dependency_order(std::vector<T> things, const Dependencies& dependencies) {
  std::vector<T> ordered;
  ordered.reserve(things.size());
  for (const auto place : dependency_order(dependencies)) ordered.push_back(std::move(things[place]));
  return ordered;
}

}  // namespace limbeck::core
