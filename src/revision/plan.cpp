// SPDX-License-Identifier: MIT
#include "revision/plan.hpp"

#include "revision/position.hpp"

namespace limbeck::revision {

Plan::Plan(Rows rows) : before_(normalise(std::move(rows))), after_(before_) {}

// Most steps have one move, merge points more. Memory that is not used costs nothing.
void Plan::reserve(std::size_t steps) {
  steps_.reserve(steps);
  moves_.reserve(steps + steps / 2);
}

// The steps look into the list of moves, and follow it where it grows out of its place.
void Plan::add(Direction direction, std::string_view id, Moves moves) {
  const auto* const place = moves_.data();
  moves_.insert(moves_.end(), moves.begin(), moves.end());
  steps_.push_back({direction, id, Moves(moves_).last(moves.size())});
  if (moves_.data() == place) return;
  auto next = moves_.begin();
  for (auto& step : steps_) {
    const auto end = next + static_cast<std::ptrdiff_t>(step.moves.size());
    step.moves = {next, end};
    next = end;
  }
}

}  // namespace limbeck::revision
