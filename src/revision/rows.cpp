// SPDX-License-Identifier: MIT
// Rows of the version table as values.
#include <algorithm>
#include <iterator>

#include "revision/plan.hpp"
#include "revision/position.hpp"

namespace limbeck::revision {

Rows apply(Rows rows, const std::vector<Move>& moves) {
  for (const auto& move : moves) {
    if (!move.from.empty()) std::erase(rows, move.from);
    if (!move.to.empty()) rows.push_back(move.to);
  }
  return normalise(std::move(rows));
}

// As in the steps of an upgrade, the last of several rows that go becomes the one that comes; as in those of
// a downgrade, the row that goes becomes the first of several that come.
std::vector<Move> moves_between(const Rows& before, const Rows& after) {
  const Rows old_rows = normalise(before);
  const Rows new_rows = normalise(after);
  Rows going;
  Rows coming;
  std::set_difference(old_rows.begin(), old_rows.end(), new_rows.begin(), new_rows.end(),
                      std::back_inserter(going));
  std::set_difference(new_rows.begin(), new_rows.end(), old_rows.begin(), old_rows.end(),
                      std::back_inserter(coming));

  const std::size_t updated = std::min(going.size(), coming.size());
  const std::size_t deleted = going.size() - updated;
  std::vector<Move> moves;
  for (std::size_t i = 0; i < deleted; ++i) moves.push_back({going[i], ""});
  for (std::size_t i = updated; i < coming.size(); ++i) moves.push_back({"", coming[i]});
  for (std::size_t i = 0; i < updated; ++i) moves.push_back({going[deleted + i], coming[i]});
  return moves;
}

}  // namespace limbeck::revision
