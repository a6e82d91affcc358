// SPDX-License-Identifier: MIT
#include "runtime/trip.hpp"

#include <algorithm>

namespace limbeck::runtime {

void Trip::add(const Statement& statement) {
  if (statement.commits && is_open_) put(Kind::commit, "COMMIT");
  if (!statement.commits && !is_open_) put(Kind::begin, begin_);
  is_open_ = !statement.commits;
  put(statement.commits ? Kind::committing : Kind::statement, statement.sql);
}

void Trip::add_alone(const Statement& statement) {
  put(Kind::committing, statement.sql);
}

std::size_t Trip::statement_at(std::size_t text) const {
  const auto before = std::min(text, kinds_.size());
  return static_cast<std::size_t>(
      std::count_if(kinds_.begin(), kinds_.begin() + static_cast<std::ptrdiff_t>(before), is_statement));
}

std::size_t Trip::standing_after(std::size_t texts) const {
  std::size_t done = 0;
  std::size_t standing = 0;
  for (std::size_t i = 0; i < std::min(texts, kinds_.size()); ++i) {
    if (is_statement(kinds_[i])) ++done;
    if (kinds_[i] == Kind::commit || kinds_[i] == Kind::committing) standing = done;
  }
  return standing;
}

std::vector<database::Result> Trip::answers(std::vector<database::Result> to_texts) const {
  std::vector<database::Result> answers;
  for (std::size_t i = 0; i < to_texts.size(); ++i) {
    if (is_statement(kinds_[i])) answers.push_back(std::move(to_texts[i]));
  }
  return answers;
}

void Trip::put(Kind kind, std::string_view text) {
  kinds_.push_back(kind);
  texts_.emplace_back(text);
}

}  // namespace limbeck::runtime
