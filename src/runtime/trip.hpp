// SPDX-License-Identifier: MIT
// What one round trip sends: statements, and between them the ends and beginnings of transactions that
// statements ask for which commit by themselves.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "runtime/unit.hpp"

namespace limbeck::runtime {

class Trip {
 public:
  // `begin` is what opens a transaction, `is_open` whether one is open when the trip begins.
  Trip(std::string_view begin, bool is_open) : begin_(begin), is_open_(is_open) {}

  // Adds a statement that shall stand in a transaction. One that commits by itself stands outside: what came
  // before it is committed first, so that it is known to stand also where the statement fails.
  void add(const Statement& statement);
  // Adds a statement that stands outside of a transaction.
  void add_alone(const Statement& statement);

  const std::vector<std::string>& texts() const noexcept { return texts_; }
  bool leaves_open() const noexcept { return is_open_; }

  // The statement, counted from 0, that this text is, or that it was put before.
  std::size_t statement_at(std::size_t text) const;
  // How many of the statements are committed when so many texts have run.
  std::size_t standing_after(std::size_t texts) const;
  // The answers to the statements alone.
  std::vector<database::Result> answers(std::vector<database::Result> to_texts) const;

 private:
  enum class Kind { begin, commit, statement, committing };

  void put(Kind kind, std::string_view text);
  static bool is_statement(Kind kind) { return kind == Kind::statement || kind == Kind::committing; }

  std::string_view begin_;
  bool is_open_;
  std::vector<std::string> texts_;
  std::vector<Kind> kinds_;  // of the texts
};

}  // namespace limbeck::runtime
