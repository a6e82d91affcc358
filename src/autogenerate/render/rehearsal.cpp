// SPDX-License-Identifier: MIT
#include "autogenerate/render/rehearsal.hpp"

#include <algorithm>
#include <iterator>
#include <utility>

namespace limbeck::autogenerate {

Rehearsal::Rehearsal(const dialect::Dialect& dialect, Begin begin)
    : dialect_(dialect), begin_(std::move(begin)) {}

std::optional<dialect::Existing> Rehearsal::table_for(const operation::Operation& operation) {
  const auto table = dialect_.must_know(operation);
  auto* there = table ? database() : nullptr;
  return there == nullptr ? std::nullopt : dialect_.know(*there, *table);
}

void Rehearsal::carry_out(std::vector<std::string> statements) {
  std::ranges::move(statements, std::back_inserter(pending_));
}

database::Connection* Rehearsal::database() {
  if (begin_) database_ = std::exchange(begin_, {})();
  if (database_ != nullptr && !pending_.empty()) database_->execute(pending_);
  pending_.clear();
  return database_.get();
}

}  // namespace limbeck::autogenerate
