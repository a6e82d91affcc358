// SPDX-License-Identifier: MIT
// Scripts of chance that make a schema, in the words of each database.
#pragma once

#include <functional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace limbeck::contract {

using Statements = std::vector<std::string>;

// A type of a column, and what its default may be, as SQL.
struct RandomType {
  std::string name;
  std::vector<std::string> defaults = {};
  bool is_key = true;  // whether it may be in a key or an index as it is
};

// What there is to choose from on one database. Tables have the columns `id`, `a` and `code`.
struct RandomWords {
  std::vector<RandomType> types;
  std::vector<std::string> codes;            // types of what foreign keys refer to
  std::vector<std::string> keys;             // of `id`, as what follows its name
  std::vector<std::string> computed;         // of a computed column, as what follows its name
  std::vector<std::string> elements;         // of an index that is over no column of chance
  std::vector<std::string> tails = {""};     // of an index
  std::vector<std::string> options = {""};   // of a table
  std::vector<Statements> prologues = {{}};  // before all else
  std::vector<Statements> epilogues;  // behind a table, with {0} for it and {1} for a trigger of its own
  bool adds_keys = true;              // whether ALTER TABLE adds foreign keys
};
RandomWords random_words(std::string_view database);

// Scripts of one seed have some tables in common, so that these differ, and some that only one of them has.
class RandomScript {
 public:
  using Quote = std::function<std::string(std::string_view name)>;

  RandomScript(unsigned seed, const RandomWords& words, Quote quoted)
      : random_(seed), words_(words), quoted_(std::move(quoted)) {}

  Statements make();

 private:
  std::size_t pick(std::size_t below);
  bool one_in(std::size_t count) { return pick(count) == 0; }
  template <class T>
  const T& any(const std::vector<T>& values) {
    return values[pick(values.size())];
  }

  void add_table(const std::string& name);
  std::string column(const std::string& name, const RandomType& type);
  std::string foreign_key(const std::string& name);
  void add_indexes(const std::string& table, const std::vector<std::string>& keys);
  void add_views();

  std::mt19937 random_;
  const RandomWords& words_;
  Quote quoted_;
  std::string code_;  // the type of all columns `code`, which refer to each other
  std::vector<std::string> tables_;
  Statements statements_;
};

}  // namespace limbeck::contract
