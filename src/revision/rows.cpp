// SPDX-License-Identifier: MIT
// Rows of the version table as values.
#include <algorithm>
#include <iterator>

#include "revision/plan.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {
namespace {

void sort_without_doubles(Ids& ids) {
  std::ranges::sort(ids);
  ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
}

}  // namespace

Rows apply(Rows rows, Moves moves) {
  for (const auto& move : moves) {
    if (!move.from.empty()) std::erase(rows, move.from);
    if (!move.to.empty()) rows.emplace_back(move.to);
  }
  return normalise(std::move(rows));
}

// As in the steps of an upgrade, the last of several rows that go becomes the one that comes; as in those of
// a downgrade, the row that goes becomes the first of several that come.
std::vector<Move> moves_between(Ids before, Ids after) {
  sort_without_doubles(before);
  sort_without_doubles(after);
  Ids going;
  Ids coming;
  std::ranges::set_difference(before, after, std::back_inserter(going));
  std::ranges::set_difference(after, before, std::back_inserter(coming));

  const std::size_t updated = std::min(going.size(), coming.size());
  const std::size_t deleted = going.size() - updated;
  std::vector<Move> moves;
  for (std::size_t i = 0; i < deleted; ++i) moves.push_back({going[i], ""});
  for (std::size_t i = updated; i < coming.size(); ++i) moves.push_back({"", coming[i]});
  for (std::size_t i = 0; i < updated; ++i) moves.push_back({going[deleted + i], coming[i]});
  return moves;
}

}  // namespace limbeck::revision
